using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Reports;

namespace MiniMaria.Rules.Benchmarks;

/// <summary>Writes what a run has measured into the README, between its two marks.</summary>
internal static partial class ReadmeTable
{
    private static readonly (string Method, string Said, int Times)[] Rows =
    [
        (nameof(QuestionBenchmarks.HandWrittenSwitch), "hand-written C# switch", 0),
        (nameof(QuestionBenchmarks.Library), "the library, full answer", 1),
        (nameof(QuestionBenchmarks.LibraryTenTimesTheRules), "the library with 10 times the rules", 10),
        (nameof(QuestionBenchmarks.LibraryHundredTimesTheRules), "the library with 100 times the rules", 100),
        (nameof(QuestionBenchmarks.LibraryThousandTimesTheRules), "the library with 1,000 times the rules, by the index", 1000),
        (nameof(QuestionBenchmarks.QuestionsWithDays), "questions with days", 0),
        (nameof(QuestionBenchmarks.QuestionsWithLists), "questions with lists", 0),
        (nameof(QuestionBenchmarks.QuestionsWithAmounts), "questions with amounts", 0),
        (nameof(QuestionBenchmarks.NRulesAsItComes), "NRules as it comes: a session a question, and only which rules hold", 0),
        (nameof(QuestionBenchmarks.MicrosoftRulesEngine), "Microsoft RulesEngine: only which rules hold", 0),
    ];

    /// <summary>Gets the table of a run.</summary>
    /// <exception cref="InvalidOperationException">Something was not measured.</exception>
    public static string Of(Summary summary)
    {
        double baseline = Nanoseconds(Report(summary, Rows[0].Method));
        var table = new StringBuilder("| | per question | ratio | allocated | first answer |\n| --- | --- | --- | --- | --- |\n");
        foreach ((string method, string said, int times) in Rows)
        {
            BenchmarkReport report = Report(summary, method);
            double time = Nanoseconds(report);
            long? bytes = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase);
            string first = QuestionBenchmarks.FirstAnswers.TryGetValue(times, out TimeSpan taken) ? $"{taken.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture)} ms" : string.Empty;
            table.Append(CultureInfo.InvariantCulture, $"| {said} | {time:0} ns | {time / baseline:0.0} | {bytes} B | {first} |\n");
        }

        return table.ToString();
    }

    /// <summary>Writes a table into a README.</summary>
    /// <exception cref="InvalidOperationException">The README lacks the marks.</exception>
    public static void Write(string path, string table)
    {
        string text = File.ReadAllText(path);
        if (!Marked().IsMatch(text))
        {
            throw new InvalidOperationException($"{path} lacks the marks <!-- measured --> and <!-- /measured -->.");
        }

        File.WriteAllText(path, Marked().Replace(text, $"<!-- measured -->\n{table}<!-- /measured -->"));
    }

    private static BenchmarkReport Report(Summary summary, string method) =>
        summary.Reports.FirstOrDefault(r => r.Success && r.ResultStatistics is not null && r.BenchmarkCase.Descriptor.WorkloadMethod.Name == method)
        ?? throw new InvalidOperationException($"{method} was not measured.");

    private static double Nanoseconds(BenchmarkReport report) => report.ResultStatistics!.Mean;

    [GeneratedRegex("<!-- measured -->\n.*?<!-- /measured -->", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marked();
}
