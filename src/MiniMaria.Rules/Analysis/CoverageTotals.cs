namespace MiniMaria.Rules.Analysis;

/// <summary>How many statements became what.</summary>
/// <param name="Encoded">Statements that the rules encode.</param>
/// <param name="NotNormative">Statements that bind nobody.</param>
/// <param name="NotEncoded">Statements that bind somebody but are not encoded, with a reason.</param>
/// <param name="Unaccounted">Statements of which nobody has said what became.</param>
public sealed record CoverageTotals(int Encoded, int NotNormative, int NotEncoded, int Unaccounted)
{
    /// <summary>All of them.</summary>
    public int All => Encoded + NotNormative + NotEncoded + Unaccounted;

    internal static CoverageTotals Of(IEnumerable<StatementCoverage> statements)
    {
        CoverageState[] states = [.. statements.Select(s => s.State)];
        return new CoverageTotals(Count(CoverageState.Encoded), Count(CoverageState.NotNormative), Count(CoverageState.NotEncoded), Count(CoverageState.Unaccounted));

        int Count(CoverageState state) => states.Count(s => s == state);
    }
}
