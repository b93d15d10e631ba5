namespace MiniMaria.Rules.Review.Checking;

/// <summary>What the analysis of a whole rulebook found.</summary>
/// <param name="Findings">The findings, by file and line.</param>
/// <param name="Regions">How many regions of all questions' spaces were decided, those of other readings included.</param>
/// <param name="IsComplete">Whether every region was reached; otherwise what is said not to happen may happen.</param>
public sealed record AnalysisResult(IReadOnlyList<Finding> Findings, long Regions, bool IsComplete);
