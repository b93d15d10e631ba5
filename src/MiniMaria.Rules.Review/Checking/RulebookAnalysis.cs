using System.Collections.Concurrent;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review.Space;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Checking;

/// <summary>
/// Analyses a rulebook over the whole space of its questions: questions that no rule answers or that lose their answer,
/// rules that contradict each other or never decide, requirements that cannot be met, exceptions that hit nothing, days
/// without a version, words and names that nothing uses.
/// </summary>
public static class RulebookAnalysis
{
    /// <summary>The findings that something has no use, or never happens.</summary>
    private static readonly Message[] OfAbsence =
    [
        Messages.DeadRule, Messages.ShadowedRule, Messages.UnmeetableRequirement, Messages.IdleException, Messages.IdleAddition,
        Messages.NeedlessSilence, Messages.NeedlessExcuse, Messages.NeedlessNoEffect,
        Messages.UnusedTerm, Messages.UnusedFact, Messages.UnusedName, Messages.AcceptedFact,
    ];

    /// <summary>Analyses every question on every stretch of days.</summary>
    /// <param name="rulebook">The rules.</param>
    /// <param name="progress">
    /// Is told the name of each question before it is walked through, from any of the threads that walk, also from several
    /// at once; <see langword="null"/> when nobody waits.
    /// </param>
    /// <param name="cancellation">Ends the analysis.</param>
    /// <returns>The findings, in the order of the files, the same on every run.</returns>
    /// <exception cref="OperationCanceledException">The analysis was ended.</exception>
    public static AnalysisResult Run(Rulebook rulebook, IProgress<string>? progress = null, CancellationToken cancellation = default) =>
        Run(rulebook, Limits.Regions, progress, cancellation);

    /// <summary>Analyses with a limit to the regions of one walk: what is in force, and then as if every proposal were decided.</summary>
    internal static AnalysisResult Run(
        Rulebook rulebook,
        int most,
        IProgress<string>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        AnalysisResult inForce = RunOnce(rulebook, most, progress, cancellation);
        if (rulebook.Proposed is not { } proposed)
        {
            return inForce;
        }

        AnalysisResult after = RunOnce(proposed, most, progress, cancellation);

        // What has no use in force may have one with the proposals, and the other way round.
        HashSet<string> files = [.. rulebook.Editions.SelectMany(e => e.Files)];
        HashSet<string> onlyProposed = [.. proposed.Editions.SelectMany(e => e.Files).Except(files)];
        HashSet<Diagnostic> first = [.. inForce.Findings.Select(f => f.Diagnostic)];
        HashSet<Diagnostic> second = [.. after.Findings.Select(f => f.Diagnostic)];
        bool Stands(Finding f) => !OfAbsence.Contains(f.Diagnostic.Kind)
            || onlyProposed.Contains(f.Diagnostic.Span.File)
            || (first.Contains(f.Diagnostic) && second.Contains(f.Diagnostic));
        return new AnalysisResult(
            [
                .. inForce.Findings.Concat(after.Findings).Where(Stands).DistinctBy(f => f.Diagnostic)
                    .OrderBy(f => f.Diagnostic.Span.File, StringComparer.Ordinal)
                    .ThenBy(f => f.Diagnostic.Span.Line)
                    .ThenBy(f => f.Diagnostic.Span.Column),
            ],
            DecisionGraph.Sum(inForce.Regions, after.Regions),
            inForce.IsComplete && after.IsComplete);
    }

    private static AnalysisResult RunOnce(Rulebook rulebook, int most, IProgress<string>? progress, CancellationToken cancellation)
    {
        var findings = new FindingList();
        VersionGaps.Find(rulebook, findings);
        new UnusedDeclarations(rulebook, findings).Find();
        ReckoningRisks.Find(rulebook, findings);
        QuestionDefinition[] questions = [.. rulebook.Lexicon.Questions];
        Decider[] deciders = [.. rulebook.Editions.Select(e => new Decider(e, new IndexedMatcher(e), keep: false))];
        QuestionWalk[] walks = [.. questions.Select(q => new QuestionWalk(rulebook, deciders, q, most, progress, cancellation))];
        var rules = new RuleCheck(rulebook, question: null);
        Parallel.ForEach(
            Partitioner.Create(walks, EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { CancellationToken = cancellation },
            walk => walk.Run());
        foreach ((int i, QuestionWalk walk) in walks.Index())
        {
            findings.Add(walk.Findings);
            rules.Add(walk.Rules);
            if (rulebook.Editions.All(e => e.RulesFor(questions[i]).Rules.Length == 0))
            {
                var nothing = new Question { Name = questions[i].Name, AsOf = rulebook.ExampleDay };
                findings.Note(Messages.Gap, string.Empty, questions[i].Span, [], nothing, 1, questions[i].Name, string.Empty, string.Empty);
            }
        }

        rules.Report(findings);
        foreach (Silence silence in rulebook.Silences.Where(s => !walks[Array.IndexOf(questions, s.Question)].Accepted.Contains(s.Span)))
        {
            findings.Note(
                Messages.NeedlessSilence,
                $"{silence.Span} {silence.Question.Name}",
                silence.Span,
                [],
                null,
                0,
                silence.Question.Name);
        }

        // The same remark may stand in clauses of which only one is walked, and in several questions.
        HashSet<(string, (string, string))> telling = [.. walks.SelectMany(w => w.Telling).Select(r => (r.Id, r.Home))];
        IEnumerable<Remark> remarks = rulebook.Editions.SelectMany(e => questions.SelectMany(q => e.RulesFor(q).Remarks));
        foreach (Remark remark in remarks.Where(r => r.Excuses && !telling.Contains((r.Id, r.Home))).DistinctBy(r => r.Span))
        {
            findings.Note(Messages.NeedlessExcuse, remark.Span.ToString(), remark.Span, [], null, 0, remark.Id);
        }

        return new AnalysisResult(
            findings.ToList(),
            walks.Aggregate(0L, (sum, w) => DecisionGraph.Sum(sum, w.Regions)),
            Array.TrueForAll(walks, w => w.IsComplete));
    }
}
