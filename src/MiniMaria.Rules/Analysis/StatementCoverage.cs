using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Analysis;

/// <summary>What became of one statement of a document.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="State">What became of it.</param>
/// <param name="Provisions">The rules, requirements, values and interpretations that encode it, by id; none when it is not encoded.</param>
/// <param name="Remarks">The remarks and the interpretations without effect that name it, by id.</param>
public sealed record StatementCoverage(Statement Statement, CoverageState State, IReadOnlyList<string> Provisions, IReadOnlyList<string> Remarks)
{
    /// <summary>Why it is not encoded, in Swedish; <see langword="null"/> when it is, or when nobody says why.</summary>
    public string? Reason => State == CoverageState.Encoded ? null : Statement.NotNormative ?? Statement.NotEncoded;
}
