using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MiniMaria.Rules.Analysis;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review;

namespace MiniMaria.Rules.Cli;

/// <summary><c>minimaria check [FOLDER]</c>: loads rule files, asks their examples and prints every finding.</summary>
internal static class Check
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Checks.</summary>
    public static ExitCode Run(ParseResult parse, CommandTree tree, RuleSource source, Streams streams)
    {
        if (parse.GetValue(tree.Folder) is { } folder)
        {
            source = Ask.ValueOf(parse, tree.Common.Rules) is not null ? throw new CallException(Phrases.TwoFolders.In(tree.Language))
                : Directory.Exists(folder) ? RuleSource.Folder(folder)
                : throw new CallException(Phrases.NoSuchFolder.In(tree.Language, folder));
        }

        LoadResult result = RulebookLoader.Load(source);
        IEnumerable<Diagnostic> ofExamples = result.Succeeded ? Of(new RulesEngine(result.Rulebook)).Concat(AmendmentAuthority.Check(result.Rulebook)).Concat(ReconciliationCheck.Run(result.Rulebook)) : [];
        Coverage? coverage = result.Succeeded ? Coverage.Of(result.Rulebook) : null;
        Diagnostic[] findings =
        [
            .. result.Diagnostics.Concat(ofExamples).Concat(coverage?.Findings ?? [])
                .OrderBy(d => d.Span.File, StringComparer.Ordinal)
                .ThenBy(d => d.Span.Line)
                .ThenBy(d => d.Span.Column)
                .ThenBy(d => d.Code, StringComparer.Ordinal),
        ];
        if (parse.GetValue(tree.Common.Json))
        {
            WriteJson(findings, tree.Language, streams.Output);
        }
        else
        {
            var page = new Page(streams.Output, streams.OutputTerminal);
            new DiagnosticPage(page, tree.Language).Write(findings);
            page.Write(Sum(result, coverage, findings, tree.Language), Page.Strong);
        }

        return findings.Any(d => d.Severity == Severity.Error) ? ExitCode.FaultyRules : ExitCode.Done;
    }

    private static IEnumerable<Diagnostic> Of(RulesEngine engine) => ExampleCheck.Run(engine).Concat(ExampleReach.Run(engine));

    private static string Sum(LoadResult result, Coverage? coverage, Diagnostic[] findings, Language language)
    {
        int errors = findings.Count(d => d.Severity == Severity.Error);
        int warnings = findings.Count(d => d.Severity == Severity.Warning);
        if (result.Rulebook is not { } rulebook || coverage is null)
        {
            return Phrases.CheckSumUnloaded.In(language, result.FileCount, errors, warnings);
        }

        int rules = rulebook.Editions.SelectMany(e => e.Rules).DistinctBy(r => (r.Id, r.Citation.Document, r.Citation.Version)).Count();
        return Phrases.CheckSum.In(language, result.FileCount, rules, rulebook.Examples.Count, coverage.Totals.All - coverage.Totals.Unaccounted, coverage.Totals.All, errors, warnings);
    }

    /// <summary>Writes one JSON array with a finding on each line.</summary>
    private static void WriteJson(Diagnostic[] findings, Language language, TextWriter output)
    {
        output.Write('[');
        for (int i = 0; i < findings.Length; i++)
        {
            output.Write(i == 0 ? "\n" : ",\n");
            output.Write(Json(findings[i], language));
        }

        output.Write(findings.Length == 0 ? "]\n" : "\n]\n");
    }

    private static string Json(Diagnostic finding, Language language)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("file", finding.Span.File);
            json.WriteNumber("line", finding.Span.Line);
            json.WriteNumber("column", finding.Span.Column);
            json.WriteNumber("length", finding.Span.Length);
            json.WriteString("severity", finding.Severity switch
            {
                Severity.Error => "error",
                Severity.Warning => "warning",
                _ => "information",
            });
            json.WriteString("code", finding.Code);
            json.WriteString("message", finding.Message(language));
            json.WriteString("help", finding.Help(language));
            json.WriteStartArray("allowed");
            foreach (string word in finding.Allowed)
            {
                json.WriteStringValue(word);
            }

            json.WriteEndArray();
            json.WriteString("suggestion", finding.Suggestion);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
