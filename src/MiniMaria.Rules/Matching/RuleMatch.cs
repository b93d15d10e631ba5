using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Matching;

/// <summary>A rule whose conditions hold, or may hold once missing facts are known.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Truth"><see cref="Truth.True"/> or <see cref="Truth.Unknown"/>.</param>
public readonly record struct RuleMatch(Rule Rule, Truth Truth);
