using System.Globalization;
using MiniMaria.Rules.Analysis;
using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Cli;

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
            page.Write(Phrases.CheckIncomplete.In(language), Page.Caution);
        }

        var diagnostics = new DiagnosticPage(page, language);
        foreach (Finding finding in report.Listed)
        {
            diagnostics.Write(finding.Diagnostic, finding.Diagnostic.Severity == Severity.Information ? [] : Shown(finding, report));
        }

        if (report.Listed.Count < report.Findings.Count)
        {
            page.Write(Phrases.CheckCut.In(language, Limits.Findings), Page.Caution);
        }

        page.WriteFinding([(Sum(report) + (time is null ? string.Empty : " " + Phrases.CheckTime.In(language, Seconds(time.Value))), Page.Strong)], [], 0);
    }

    /// <summary>Gives a question that shows the finding, and the rules that it concerns.</summary>
    private IEnumerable<IEnumerable<(string Text, Spectre.Console.Style Style)>> Shown(Finding finding, CheckReport report)
    {
        if (finding.Example is { } example)
        {
            yield return [(Phrases.CheckExample.In(language), Page.Plain), (ExampleText.Call(example, report.Loaded.Rulebook!.Lexicon), Page.Name)];
        }

        if (finding.Rules.Count > 0)
        {
            yield return [(Phrases.CheckRules.In(language), Page.Plain), (string.Join(", ", finding.Rules), Page.Plain)];
        }
    }

    private string Sum(CheckReport report)
    {
        int errors = report.Count(Severity.Error);
        int warnings = report.Count(Severity.Warning);
        return report is { Coverage: { } coverage, Analysis: { } analysis, Loaded.Rulebook: { } rulebook }
            ? Phrases.CheckSum.In(language, report.Loaded.FileCount, report.RuleCount, rulebook.Examples.Count, coverage.Totals.Encoded, coverage.Totals.All, analysis.Regions, errors, warnings, report.Count(Severity.Information))
            : Phrases.CheckSumUnloaded.In(language, report.Loaded.FileCount, errors, warnings);
    }

    private string Seconds(TimeSpan time)
    {
        string seconds = time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        return language == Language.Swedish ? seconds.Replace('.', ',') : seconds;
    }
}
