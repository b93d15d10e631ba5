using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Loading;

/// <summary>A version of a document with the files of its clauses, before anything in them is understood.</summary>
internal sealed class VersionFiles(DocumentVersion version, SourceSpan span, IReadOnlyDictionary<string, MapNode> clauses, IReadOnlyList<string> repealed)
{
    public DocumentVersion Version { get; } = version;

    public SourceSpan Span { get; } = span;

    /// <summary>Gets the clauses that the version states, by number.</summary>
    public IReadOnlyDictionary<string, MapNode> Clauses { get; } = clauses;

    /// <summary>Gets the clauses of the amended version that it repeals.</summary>
    public IReadOnlyList<string> Repealed { get; } = repealed;
}
