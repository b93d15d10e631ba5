using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Rulebooks;

/// <summary>A worked example beside a rule: a question and the answer that the document gives.</summary>
public sealed class Example
{
    /// <summary>The example's name, a Swedish sentence.</summary>
    public required string Name { get; init; }

    /// <summary>The id of the provision that it stands under.</summary>
    public required string Provision { get; init; }

    /// <summary>The question asked.</summary>
    public required QuestionDefinition Question { get; init; }

    /// <summary>The day asked about.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The facts given: by name a text or a list of texts.</summary>
    public required IReadOnlyDictionary<string, object> Facts { get; init; }

    /// <summary>The readings chosen instead of the rules' own, by interpretation id.</summary>
    public required IReadOnlyDictionary<string, string> Readings { get; init; }

    /// <summary>Where the example stands.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>Gets the outcome's name in the rule language.</summary>
    internal string Outcome { get; init; } = string.Empty;

    /// <summary>Gets the day on which the agreement of the provision ended; <see langword="null"/> when the example does not say.</summary>
    internal DateOnly? AgreedEnd { get; init; }

    /// <summary>Gets a value indicating whether it stands in a proposal that a version in force keeps out.</summary>
    internal bool IsOfProposal { get; init; }

    /// <summary>Gets the name of the document that the provision stands in.</summary>
    internal string Document { get; init; } = string.Empty;

    /// <summary>Gets the fact for which the question must be refused; <see langword="null"/> when it must be answered.</summary>
    internal string? Refused { get; init; }

    /// <summary>Gets the expected fields; no value means that the field must be absent.</summary>
    internal IReadOnlyDictionary<FieldDefinition, Value> Fields { get; init; } = new Dictionary<FieldDefinition, Value>();

    /// <summary>Gets the rows expected of the fields that hold rows.</summary>
    internal IReadOnlyDictionary<FieldDefinition, ExpectedRows> Rows { get; init; } = new Dictionary<FieldDefinition, ExpectedRows>();

    /// <summary>Gets the facts that must be missing, exactly; <see langword="null"/> when the example does not say.</summary>
    internal IReadOnlyList<string>? MissingFacts { get; init; }

    /// <summary>Gets by requirement id: met (true), not met (false) or not known (null).</summary>
    internal IReadOnlyDictionary<string, bool?> Requirements { get; init; } = new Dictionary<string, bool?>(StringComparer.Ordinal);

    /// <summary>Gets by requirement id what must be missing, exactly.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<string>> Missing { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Gets the readings that the answer must name.</summary>
    internal IReadOnlyList<string> Interpretations { get; init; } = [];

    /// <summary>Gets the remarks that must follow, exactly; <see langword="null"/> when the example does not say.</summary>
    internal IReadOnlyList<string>? Remarks { get; init; }

    /// <summary>
    /// Gives the facts as they are asked on the days of an edition: where several documents answer the question and the example
    /// names none, it is about its own.
    /// </summary>
    internal Dictionary<string, object?> FactsIn(Edition edition)
    {
        var facts = Facts.ToDictionary(f => f.Key, f => (object?)f.Value, StringComparer.Ordinal);
        if (Question.DocumentFact is { } naming
            && MissingFacts?.Contains(naming.Name) != true
            && edition.Contested.GetValueOrDefault(Question.Name)?.Contains(Document) == true)
        {
            facts.TryAdd(naming.Name, Document);
        }

        return facts;
    }

    /// <summary>Gives the name.</summary>
    public override string ToString() => Name;
}
