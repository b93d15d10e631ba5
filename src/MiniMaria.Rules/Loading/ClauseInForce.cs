using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Loading;

/// <summary>A clause that applies on a day, or a part of one.</summary>
/// <param name="Version">The version that the clause is cited as: the last that changed anything in it.</param>
/// <param name="Number">The number of the clause; where versions state parts of it, there are as many with that number.</param>
/// <param name="Node">What applies of what the version states, completed by what it changes.</param>
internal sealed record ClauseInForce(DocumentVersion Version, string Number, MapNode Node)
{
    /// <summary>Gets the version that states it.</summary>
    public DocumentVersion StatedBy { get; init; } = Version;

    /// <summary>Gets the clause as its file states it.</summary>
    public MapNode Stated { get; init; } = Node;

    /// <summary>Gets a value indicating whether the agreement has ended, so that only what has effect after the end still applies.</summary>
    public bool HasEnded { get; init; }
}
