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
    /// <returns>The findings, in the order of the files, the same on every run.</returns>
    public static AnalysisResult Run(Rulebook rulebook) => Run(rulebook, Limits.Regions);

    /// <summary>Analyses with a limit to the regions of one walk.</summary>
    internal static AnalysisResult Run(Rulebook rulebook, int most)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        var findings = new FindingList();
        VersionGaps.Find(rulebook, findings);
        new UnusedDeclarations(rulebook, findings).Find();
        ReckoningRisks.Find(rulebook, findings);
        var walk = new RulebookWalk(rulebook, findings, most);
        walk.Run();
        return new AnalysisResult(findings.ToList(), walk.Regions, walk.IsComplete);
    }
}
