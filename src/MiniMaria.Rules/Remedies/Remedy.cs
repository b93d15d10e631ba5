namespace MiniMaria.Rules.Remedies;

/// <summary>One way to meet every requirement: steps that all must be taken, none of them needless. Immutable.</summary>
/// <param name="Steps">The steps, in the order of the question's facts; at least one.</param>
public sealed record Remedy(IReadOnlyList<RemedyStep> Steps);
