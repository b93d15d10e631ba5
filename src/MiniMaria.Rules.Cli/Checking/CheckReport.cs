using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review.Amendment;
using MiniMaria.Rules.Review.Checking;
using MiniMaria.Rules.Review.Coverage;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Cli.Checking;

/// <summary>Everything that a check of rule files has found.</summary>
/// <param name="Loaded">What came of loading the files.</param>
/// <param name="Coverage">What became of the documents' statements; <see langword="null"/> when the files cannot be loaded.</param>
/// <param name="Analysis">What the walk through all questions found; <see langword="null"/> when the files cannot be loaded.</param>
/// <param name="Findings">All findings by file, line and column, those of the analysis with an example.</param>
internal sealed record CheckReport(
    LoadResult Loaded, RulebookCoverage? Coverage, AnalysisResult? Analysis, IReadOnlyList<Finding> Findings)
{
    /// <summary>Gets how many different rules all versions hold.</summary>
    public int RuleCount => Rules.DistinctBy(r => (r.Id, r.Citation.Document, r.Citation.Version)).Count();

    /// <summary>Gets the rules of all days, the same one once for each stretch of days.</summary>
    private IEnumerable<Rule> Rules => Loaded.Rulebook?.Editions.SelectMany(e => e.Rules) ?? [];

    /// <summary>Gets the findings that are shown: of each severity no more than fit.</summary>
    public IReadOnlyList<Finding> Listed { get; } = Cut(Findings);

    /// <summary>Loads the files, asks the examples and analyses the rules.</summary>
    /// <param name="source">The files.</param>
    /// <param name="work">Is told what is analysed, and can end it; <see langword="null"/> when nobody waits.</param>
    /// <param name="since">Earlier rules whose decided versions must stand; <see langword="null"/> for none.</param>
    public static CheckReport Of(RuleSource source, LongWork? work = null, Rulebook? since = null) =>
        Of(RulebookLoader.Load(source), work, since);

    /// <summary>Asks the examples of loaded rules and analyses them.</summary>
    /// <param name="loaded">What came of loading the files.</param>
    /// <param name="work">Is told what is analysed, and can end it; <see langword="null"/> when nobody waits.</param>
    /// <param name="since">Earlier rules whose decided versions must stand; <see langword="null"/> for none.</param>
    public static CheckReport Of(LoadResult loaded, LongWork? work = null, Rulebook? since = null)
    {
        if (loaded.Rulebook is not { } rulebook)
        {
            return new CheckReport(loaded, null, null, Sorted(loaded.Diagnostics, []));
        }

        // The examples are asked while the rules are analysed.
        var answers = new ExampleAnswers(RulesEngine.ForFewQuestions(rulebook));
        RulebookCoverage? coverage = null;
        Diagnostic[] asked = [];
        AnalysisResult? analysis = null;
        CancellationToken cancellation = work?.Cancellation ?? CancellationToken.None;
        Parallel.Invoke(
            new ParallelOptions { CancellationToken = cancellation },
            () => analysis = RulebookAnalysis.Run(rulebook, work, cancellation),
            () => (coverage, asked) = (RulebookCoverage.Of(answers), Asked(answers, rulebook)));

        // That no example shows a rule that never decides follows from that.
        HashSet<SourceSpan> dead =
        [
            .. analysis!.Findings.Select(f => f.Diagnostic)
                .Where(d => d.Kind == Messages.DeadRule || d.Kind == Messages.ShadowedRule).Select(d => d.Span),
        ];
        IEnumerable<Diagnostic> shown = asked.Where(d => d.Kind != Messages.RuleNotShown || !dead.Contains(d.Span));
        IEnumerable<Diagnostic> edited = since is null ? [] : DecidedVersions.Check(since, rulebook);
        IEnumerable<Diagnostic> others = [.. loaded.Diagnostics, .. shown, .. coverage!.Findings, .. edited];
        return new CheckReport(loaded, coverage, analysis, Sorted(others, analysis.Findings));
    }

    /// <summary>Gives how many findings have a severity.</summary>
    public int Count(Severity severity) => Findings.Count(f => f.Diagnostic.Severity == severity);

    /// <summary>Gives where a rule stands; <see langword="null"/> when there is no such rule.</summary>
    public SourceSpan? PlaceOf(string rule) => Rules.LastOrDefault(r => r.Id == rule)?.Span;

    private static Diagnostic[] Asked(ExampleAnswers answers, Rulebook rulebook) =>
    [
        .. ExampleCheck.Run(answers),
        .. ExampleReach.Run(answers),
        .. AmendmentAuthority.Check(rulebook),
        .. ReconciliationCheck.Run(rulebook),
    ];

    private static List<Finding> Cut(IReadOnlyList<Finding> findings)
    {
        var counts = new Dictionary<Severity, int>();
        return [.. findings.Where(f => Count(f.Diagnostic.Severity) <= Limits.Findings)];

        int Count(Severity severity) => counts[severity] = counts.GetValueOrDefault(severity) + 1;
    }

    private static IReadOnlyList<Finding> Sorted(IEnumerable<Diagnostic> diagnostics, IEnumerable<Finding> findings) =>
    [
        .. diagnostics.Select(d => new Finding(d, [], null, 0)).Concat(findings)
            .OrderBy(f => f.Diagnostic.Span.File, StringComparer.Ordinal)
            .ThenBy(f => f.Diagnostic.Span.Line)
            .ThenBy(f => f.Diagnostic.Span.Column)
            .ThenBy(f => f.Diagnostic.Code, StringComparer.Ordinal),
    ];
}
