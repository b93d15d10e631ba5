using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Analysis;

/// <summary>
/// Analyses a rulebook over the whole space of its questions: questions that no rule answers or that lose their answer,
/// rules that contradict each other or never decide, requirements that cannot be met, exceptions that hit nothing, days
/// without a version, words and names that nothing uses.
/// </summary>
public static class RulebookAnalysis
{
    /// <summary>Analyses every question on every stretch of days.</summary>
    /// <param name="rulebook">The rules.</param>
    /// <param name="progress">Is told the name of each question before it is walked through; <see langword="null"/> when nobody waits.</param>
    /// <param name="cancellation">Ends the analysis.</param>
    /// <returns>The findings, in the order of the files, the same on every run.</returns>
    /// <exception cref="OperationCanceledException">The analysis was ended.</exception>
    public static AnalysisResult Run(Rulebook rulebook, IProgress<string>? progress = null, CancellationToken cancellation = default) => Run(rulebook, Limits.Regions, progress, cancellation);

    /// <summary>Analyses with a limit to the regions of one walk.</summary>
    internal static AnalysisResult Run(Rulebook rulebook, int most, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        var findings = new FindingList();
        VersionGaps.Find(rulebook, findings);
        new UnusedDeclarations(rulebook, findings).Find();
        ReckoningRisks.Find(rulebook, findings);
        var walk = new RulebookWalk(rulebook, findings, most, progress, cancellation);
        walk.Run();
        return new AnalysisResult(findings.ToList(), walk.Regions, walk.IsComplete);
    }
}
