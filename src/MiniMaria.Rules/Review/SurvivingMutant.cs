namespace MiniMaria.Rules.Review;

/// <summary>A mutant that changes an answer and that no example notices.</summary>
/// <param name="Mutant">The change of the rule file.</param>
/// <param name="Change">An answer that it changes.</param>
public sealed record SurvivingMutant(RuleMutant Mutant, AnswerChange Change);
