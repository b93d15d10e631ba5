using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Remedies;

/// <summary>A requirement that nothing can meet any more. Immutable.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="LastDay">The last day on which it could have been met, inclusive; <see langword="null"/> when no day decides.</param>
/// <param name="Text">Why it cannot be met and what follows, in Swedish.</param>
public sealed record RemedyObstacle(Requirement Requirement, DateOnly? LastDay, string Text);
