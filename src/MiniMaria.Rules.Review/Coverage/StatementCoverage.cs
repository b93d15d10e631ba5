using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Coverage;

/// <summary>What became of one statement of a document.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="State">What became of it.</param>
/// <param name="Provisions">
/// The rules, requirements, values, limits and interpretations that carry it, by id; none when it is neither encoded nor
/// <see cref="CoverageState.NotShown"/>.
/// </param>
/// <param name="Remarks">
/// The remarks, the interpretations without effect and the figures that are only compared that name it, by id.
/// </param>
public sealed record StatementCoverage(
    Statement Statement,
    CoverageState State,
    IReadOnlyList<string> Provisions,
    IReadOnlyList<string> Remarks)
{
    /// <summary>An example in whose answer a provision that carries it shows; <see langword="null"/> when it is not encoded.</summary>
    public Example? ShownIn { get; internal init; }

    /// <summary>Why it is not encoded, in Swedish; <see langword="null"/> when it is, or when nobody says why.</summary>
    public string? Reason =>
        State is CoverageState.Encoded or CoverageState.NotShown ? null : Statement.NotNormative ?? Statement.NotEncoded;
}
