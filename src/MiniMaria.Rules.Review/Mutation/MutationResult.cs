namespace MiniMaria.Rules.Review.Mutation;

/// <summary>What became of all mutants of the rule files.</summary>
/// <param name="Refused">How many the loader refuses.</param>
/// <param name="Caught">How many at least one example notices.</param>
/// <param name="Equivalent">Those that change no answer, over the whole space of every question, and reckon nothing in another way.</param>
/// <param name="Survivors">Those that no example notices and that change an answer, or may.</param>
public sealed record MutationResult(int Refused, int Caught, IReadOnlyList<RuleMutant> Equivalent, IReadOnlyList<SurvivingMutant> Survivors)
{
    /// <summary>How many mutants were tried.</summary>
    public int Count => Refused + Caught + Equivalent.Count + Survivors.Count;
}
