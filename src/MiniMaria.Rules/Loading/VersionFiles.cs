using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Loading;

/// <summary>A version of a document with the files of its clauses, before anything in them is understood.</summary>
internal sealed class VersionFiles(DocumentVersion version, MapReader head, bool isSound, IReadOnlyDictionary<string, MapNode> clauses, IReadOnlyList<ScalarNode> repealed)
{
    public DocumentVersion Version { get; } = version;

    /// <summary>Gets the head, which knows where its keys stand.</summary>
    public MapReader Head { get; } = head;

    /// <summary>Gets a value indicating whether its days and status are known; they are made up when the head is faulty.</summary>
    public bool IsSound { get; } = isSound;

    /// <summary>Gets the clauses that the version states, by number.</summary>
    public IReadOnlyDictionary<string, MapNode> Clauses { get; } = clauses;

    /// <summary>Gives the same files as another stretch of the version.</summary>
    public VersionFiles As(DocumentVersion stretch) => new(stretch, Head, IsSound, Clauses, Repealed);

    /// <summary>Gets the clauses of the amended version that it repeals.</summary>
    public IReadOnlyList<ScalarNode> Repealed { get; } = repealed;
}
