using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Loading;

/// <summary>A clause that applies on a day, and the version that states it.</summary>
internal sealed record ClauseInForce(DocumentVersion Version, string Number, MapNode Node)
{
    /// <summary>Gets a value indicating whether the agreement has ended, so that only what has effect after the end still applies.</summary>
    public bool HasEnded { get; init; }
}
