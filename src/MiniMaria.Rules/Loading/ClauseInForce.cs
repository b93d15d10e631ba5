using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Loading;

/// <summary>A clause that applies on a day, and the version that states it.</summary>
internal sealed record ClauseInForce(DocumentVersion Version, string Number, MapNode Node);
