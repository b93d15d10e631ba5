using System.Globalization;
using MiniMaria.Rules.Cli.Asking;
using MiniMaria.Rules.Cli.Checking;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Review.Checking;

namespace MiniMaria.Rules.Cli.Verbs.Check;

/// <summary>Lays out the result of a check for a person: whether all was tried, the findings, then one line that sums them up.</summary>
internal sealed class CheckPage(Page page, Language language)
{
    /// <summary>Writes the result.</summary>
    /// <param name="report">The result.</param>
    /// <param name="time">How long it took; <see langword="null"/> leaves that out.</param>
    public void Write(CheckReport report, TimeSpan? time)
    {
        if (report.Analysis is { IsComplete: false })
        {
            page.Write(CheckPhrases.Incomplete.In(language), Page.Caution);
        }

        var diagnostics = new DiagnosticPage(page, language);
        foreach (Finding finding in report.Listed)
        {
            diagnostics.Write(finding.Diagnostic, finding.Diagnostic.Severity == Severity.Information ? [] : Shown(finding, report));
        }

        if (report.Listed.Count < report.Findings.Count)
        {
            page.Write(CheckPhrases.Cut.In(language, Limits.Findings), Page.Caution);
        }

        string spent = time is null ? string.Empty : " " + CheckPhrases.Time.In(language, Seconds(time.Value));
        page.WriteFinding([(Sum(report) + spent, Page.Strong)], [], 0);
    }

    /// <summary>Gives a question that shows the finding, and the rules that it concerns.</summary>
    private IEnumerable<IEnumerable<(string Text, Spectre.Console.Style Style)>> Shown(Finding finding, CheckReport report)
    {
        if (finding.Example is { } example)
        {
            string call = QuestionText.CallOf(example, report.Loaded.Rulebook!.Lexicon);
            yield return [(CheckPhrases.Example.In(language), Page.Plain), (call, Page.Name)];
        }

        if (finding.Rules.Count > 0)
        {
            yield return [(CheckPhrases.Rules.In(language), Page.Plain), (string.Join(", ", finding.Rules), Page.Plain)];
        }
    }

    private string Sum(CheckReport report)
    {
        int errors = report.Count(Severity.Error);
        int warnings = report.Count(Severity.Warning);
        return report is { Coverage.Totals: { } totals, Analysis: { } analysis, Loaded: { Rulebook: { } rulebook } loaded }
            ? CheckPhrases.Sum.In(
                language,
                loaded.FileCount,
                report.RuleCount,
                rulebook.Examples.Count,
                totals.Encoded,
                totals.All,
                analysis.Regions,
                errors,
                warnings,
                report.Count(Severity.Information))
            : CheckPhrases.SumUnloaded.In(language, report.Loaded.FileCount, errors, warnings);
    }

    private string Seconds(TimeSpan time)
    {
        string seconds = time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        return language == Language.Swedish ? seconds.Replace('.', ',') : seconds;
    }
}
