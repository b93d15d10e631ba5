namespace MiniMaria.Rules.Review.Coverage;

/// <summary>How many statements became what.</summary>
/// <param name="Encoded">Statements that show in answers.</param>
/// <param name="NotNormative">Statements that bind nobody.</param>
/// <param name="NotEncoded">Statements that bind somebody and that a host would ask about, but that are not encoded, with a reason.</param>
/// <param name="NotAsked">Statements that bind somebody but that no host would ask about, and that are not encoded, with a reason.</param>
/// <param name="NotShown">Statements that a provision names which says nothing of them, or shows in the answer of no example.</param>
/// <param name="Unaccounted">Statements of which nobody has said what became.</param>
public sealed record CoverageTotals(int Encoded, int NotNormative, int NotEncoded, int NotAsked, int NotShown, int Unaccounted)
{
    /// <summary>All of them.</summary>
    public int All => Encoded + NotNormative + NotEncoded + NotAsked + NotShown + Unaccounted;

    internal static CoverageTotals Of(IEnumerable<StatementCoverage> statements)
    {
        CoverageState[] states = [.. statements.Select(s => s.State)];
        return new CoverageTotals(
            Count(CoverageState.Encoded),
            Count(CoverageState.NotNormative),
            Count(CoverageState.NotEncoded),
            Count(CoverageState.NotAsked),
            Count(CoverageState.NotShown),
            Count(CoverageState.Unaccounted));

        int Count(CoverageState state) => states.Count(s => s == state);
    }
}
