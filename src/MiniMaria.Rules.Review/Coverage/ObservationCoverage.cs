using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Coverage;

/// <summary>Where the rules tell of an observation on the documents.</summary>
/// <param name="Observation">The observation.</param>
/// <param name="Places">
/// The documents and clauses whose provisions tell of it, such as <c>avtal 14</c>; none when no question reaches it.
/// </param>
public sealed record ObservationCoverage(Observation Observation, IReadOnlyList<string> Places);
