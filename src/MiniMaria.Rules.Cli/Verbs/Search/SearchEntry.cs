using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Cli.Verbs.Search;

/// <summary>Something that can be found by its words.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id or name.</param>
/// <param name="Texts">What is said in it, the first of which says what it is; in Swedish.</param>
internal sealed record SearchEntry(SearchKind Kind, string Id, IReadOnlyList<string> Texts)
{
    /// <summary>Gets the document that it belongs to; <see langword="null"/> for a word of the vocabulary.</summary>
    public DocumentEntry? Document { get; init; }

    /// <summary>Gets the version of the document; <see langword="null"/> for what all versions have.</summary>
    public string? Version { get; init; }

    /// <summary>Gets the clause number as printed; <see langword="null"/> outside the clauses.</summary>
    public string? Clause { get; init; }

    /// <summary>Gets the question that a rule or a field answers, or the list of a term; <see langword="null"/> for others.</summary>
    public string? Of { get; init; }

    /// <summary>Gets where it stands in the rule files; <see langword="null"/> where that is not kept.</summary>
    public SourceSpan? Span { get; init; }
}
