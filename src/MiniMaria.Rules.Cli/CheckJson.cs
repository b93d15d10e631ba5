using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MiniMaria.Rules.Analysis;
using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Cli;

/// <summary>Writes the result of a check as one JSON object with a finding on each line.</summary>
internal static class CheckJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the result.</summary>
    public static void Write(CheckReport report, Language language, TextWriter output)
    {
        output.Write("{\"summary\":");
        output.Write(Object(json => WriteSummary(json, report)));
        output.Write(",\n\"findings\":[");
        for (int i = 0; i < report.Listed.Count; i++)
        {
            output.Write(i == 0 ? "\n" : ",\n");
            output.Write(Object(json => Write(json, report.Listed[i], language)));
        }

        output.Write(report.Listed.Count == 0 ? "]}\n" : "\n]}\n");
    }

    /// <summary>Gives the name of a severity in JSON.</summary>
    public static string NameOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "information",
    };

    private static string Object(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void WriteSummary(Utf8JsonWriter json, CheckReport report)
    {
        json.WriteNumber("files", report.Loaded.FileCount);
        if (report is { Coverage: { } coverage, Analysis: { } analysis, Loaded.Rulebook: { } rulebook })
        {
            json.WriteNumber("rules", report.RuleCount);
            json.WriteNumber("examples", rulebook.Examples.Count);
            json.WriteNumber("statements", coverage.Totals.All);
            json.WriteNumber("encoded", coverage.Totals.Encoded);
            json.WriteNumber("unaccounted", coverage.Totals.Unaccounted);
            json.WriteNumber("regions", analysis.Regions);
            json.WriteBoolean("complete", analysis.IsComplete);
        }

        json.WriteNumber("errors", report.Count(Severity.Error));
        json.WriteNumber("warnings", report.Count(Severity.Warning));
        json.WriteNumber("information", report.Count(Severity.Information));
        if (report.Listed.Count < report.Findings.Count)
        {
            json.WriteNumber("notListed", report.Findings.Count - report.Listed.Count);
        }
    }

    private static void Write(Utf8JsonWriter json, Finding finding, Language language)
    {
        Diagnostic diagnostic = finding.Diagnostic;
        json.WriteString("file", diagnostic.Span.File);
        json.WriteNumber("line", diagnostic.Span.Line);
        json.WriteNumber("column", diagnostic.Span.Column);
        json.WriteNumber("length", diagnostic.Span.Length);
        json.WriteString("severity", NameOf(diagnostic.Severity));
        json.WriteString("code", diagnostic.Code);
        json.WriteString("message", diagnostic.Message(language));
        json.WriteString("help", diagnostic.Help(language));
        json.WriteWords("allowed", diagnostic.Allowed);
        json.WriteString("suggestion", diagnostic.Suggestion);
        json.WriteWords("rules", finding.Rules);
        if (finding.Example is { } example)
        {
            ExampleText.Write(json, "example", example);
            json.WriteNumber("regions", finding.Regions);
        }
    }
}
