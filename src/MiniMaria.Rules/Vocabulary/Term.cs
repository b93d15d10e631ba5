using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Vocabulary;

/// <summary>A word with a fixed meaning, such as an intervention, a municipality or a form; declared in <c>begrepp.yaml</c>.</summary>
/// <remarks>A term belongs to the list that declares it; other lists may include the same term. Immutable.</remarks>
public sealed class Term
{
    internal Term(string name, string label, string meaning, IReadOnlyList<string> synonyms, int ordinal)
    {
        Name = name;
        Label = label;
        Meaning = meaning;
        Synonyms = synonyms;
        Ordinal = ordinal;
        Alone = [this];
    }

    /// <summary>The name that questions and answers use, in Swedish.</summary>
    public string Name { get; }

    /// <summary>How the term is written in running Swedish text.</summary>
    public string Label { get; }

    /// <summary>What the term means, in one Swedish sentence.</summary>
    public string Meaning { get; }

    /// <summary>Other ways of writing the term that questions may use.</summary>
    public IReadOnlyList<string> Synonyms { get; }

    /// <summary>Where the term is declared.</summary>
    internal SourceSpan Span { get; init; }

    /// <summary>A number that is unique among all terms of the vocabulary.</summary>
    internal int Ordinal { get; }

    /// <summary>The list that holds this term only, shared so that answers need not make one.</summary>
    internal Term[] Alone { get; }

    /// <summary>Gives the name.</summary>
    public override string ToString() => Name;
}
