using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Rulebooks;

/// <summary>What a clause says about another clause or document: "enligt punkt 13".</summary>
public sealed class Reference
{
    internal Reference(
        string id,
        string wording,
        IReadOnlyList<Citation> targets,
        IReadOnlyList<Citation> toLookUp,
        FactDefinition? fact,
        Citation citation,
        IReadOnlyList<string> sources,
        SourceSpan span)
    {
        Id = id;
        Wording = wording;
        Targets = targets;
        ToLookUp = toLookUp;
        Fact = fact;
        Citation = citation;
        Sources = sources;
        Span = span;
    }

    /// <summary>How it is said in a sentence that what they say is satisfied; <see langword="null"/> when as the fact says it.</summary>
    internal Claim? Claim { get; init; }

    /// <summary>What to do to satisfy what they say; <see langword="null"/> when as the fact says it.</summary>
    internal string? Act { get; init; }

    /// <summary>The status of a target that is not among the sources.</summary>
    internal const string Missing = "saknas";

    /// <summary>The id, unique among the provisions in force.</summary>
    public string Id { get; }

    /// <summary>The words that refer.</summary>
    public string Wording { get; }

    /// <summary>What they refer to; a document that is not among the sources has no version and the status <c>saknas</c>.</summary>
    public IReadOnlyList<Citation> Targets { get; }

    /// <summary>Those targets of which no version applies: what they say cannot be tested, only looked up.</summary>
    public IReadOnlyList<Citation> ToLookUp { get; }

    /// <summary>
    /// The fact by which a person answers whether what they say is satisfied; <see langword="null"/> when nobody is asked.
    /// </summary>
    public FactDefinition? Fact { get; }

    /// <summary>The clause that refers.</summary>
    public Citation Citation { get; }

    /// <summary>The inventory ids that it covers.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>Where the reference stands.</summary>
    public SourceSpan Span { get; }

    /// <summary>Gives the id.</summary>
    public override string ToString() => Id;
}
