namespace MiniMaria.Rules.Review;

/// <summary>What became of all mutants of the rule files.</summary>
/// <param name="Refused">How many the loader refuses.</param>
/// <param name="Caught">How many at least one example notices.</param>
/// <param name="Equivalent">Those that change no answer, over the whole space of every question.</param>
/// <param name="Survivors">Those that change an answer and that no example notices.</param>
public sealed record MutationResult(int Refused, int Caught, IReadOnlyList<RuleMutant> Equivalent, IReadOnlyList<SurvivingMutant> Survivors)
{
    /// <summary>How many mutants were tried.</summary>
    public int Count => Refused + Caught + Equivalent.Count + Survivors.Count;
}
