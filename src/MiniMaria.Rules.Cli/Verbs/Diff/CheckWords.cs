using System.Globalization;
using MiniMaria.Rules.Cli.Checking;
using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Cli.Verbs.Diff;

/// <summary>Says in short what a check of the new rules found: how much, and the first few faults.</summary>
internal sealed class CheckWords(CheckReport check, Language language)
{
    /// <summary>So many faults are told.</summary>
    private const int Shown = 3;

    private static readonly Message[] OfExamples =
    [
        Messages.ExampleOutcome, Messages.ExampleField, Messages.ExampleNotCited, Messages.ExampleFaulty, Messages.ExampleOnOtherDay,
    ];

    /// <summary>Gets how many errors there are.</summary>
    public int Errors => check.Count(Severity.Error);

    /// <summary>Gets the number of errors in words.</summary>
    public string Count => FaultsIn(Errors, language);

    /// <summary>Gets what the check found, in a sentence.</summary>
    public string Sum
    {
        get
        {
            int failing = Faults.Where(IsOfExample).Select(d => d.Span).Distinct().Count();
            int warnings = check.Count(Severity.Warning);
            string sum = check.Loaded.Rulebook is not { Examples.Count: var examples }
                ? DiffPhrases.CheckedUnloaded.In(language, Count)
                : Errors == 0 ? DiffPhrases.CheckedClean.In(language, examples)
                : failing == 0 ? DiffPhrases.CheckedOtherFaults.In(language, Count, examples)
                : DiffPhrases.CheckedFaults.In(language, Count, failing, examples);
            string[] more =
            [
                .. warnings > 0 ? [DiffPhrases.Warnings.In(language, warnings)] : (string[])[],
                .. check.Analysis is { IsComplete: false } ? [DiffPhrases.CheckedIncomplete.In(language)] : (string[])[],
            ];
            return string.Join(' ', more.Prepend(sum));
        }
    }

    /// <summary>Gets the first few faults, those of no example first, one for each place; then how many places there are more.</summary>
    public IEnumerable<string> First
    {
        get
        {
            Diagnostic[] places = [.. Faults.OrderBy(IsOfExample).DistinctBy(d => d.Span)];
            IEnumerable<string> first = places.Take(Shown)
                .Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Span.File}:{d.Span.Line} {d.Message(language)}"));
            return places.Length > Shown ? first.Append(DiffPhrases.MoreDifferences.In(language, places.Length - Shown)) : first;
        }
    }

    private IEnumerable<Diagnostic> Faults => check.Findings.Select(f => f.Diagnostic).Where(d => d.Severity == Severity.Error);

    /// <summary>Gives a number of errors in words.</summary>
    public static string FaultsIn(int count, Language language) =>
        count == 1 ? DiffPhrases.OneFault.In(language) : DiffPhrases.Faults.In(language, count);

    private static bool IsOfExample(Diagnostic diagnostic) => OfExamples.Contains(diagnostic.Kind);
}
