using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Review.Mutation;

/// <summary>One small change of one rule file, to see whether the examples notice it.</summary>
/// <param name="Span">Where the change is made.</param>
/// <param name="From">What stands there.</param>
/// <param name="To">What is put there instead; empty when it is taken away.</param>
public sealed record RuleMutant(SourceSpan Span, string From, string To);
