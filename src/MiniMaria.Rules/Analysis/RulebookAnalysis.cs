using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Analysis;

/// <summary>
/// Analyses a rulebook over the whole space of its questions: questions that no rule answers, rules that contradict each
/// other, rules that never decide, requirements that cannot be met, exceptions that hit nothing.
/// </summary>
public static class RulebookAnalysis
{
    /// <summary>Analyses every question on every stretch of days.</summary>
    /// <param name="rulebook">The rules.</param>
    /// <returns>The findings, in the order of the files, the same on every run.</returns>
    public static AnalysisResult Run(Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        return new RulebookWalk(rulebook).Run();
    }
}
