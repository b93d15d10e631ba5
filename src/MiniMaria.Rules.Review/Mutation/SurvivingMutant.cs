using MiniMaria.Rules.Review.Comparison;

namespace MiniMaria.Rules.Review.Mutation;

/// <summary>A mutant that no example notices and that changes an answer, or of which it is not known that it changes none.</summary>
/// <param name="Mutant">The change of the rule file.</param>
/// <param name="Change">
/// An answer that it changes or may change; <see langword="null"/> when none is known and not all could be compared.
/// </param>
public sealed record SurvivingMutant(RuleMutant Mutant, AnswerChange? Change);
