using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MiniMaria.Rules.Analysis;
using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Cli;

/// <summary>Writes the result of a check as SARIF 2.1.0, so that a pull request shows each finding at its line.</summary>
/// <param name="report">The result.</param>
/// <param name="language">The language of the messages.</param>
/// <param name="folder">The way to the rule files from where paths begin; <see langword="null"/> when they are embedded or lie elsewhere.</param>
/// <param name="root">The folder where paths begin, when that is not where the program was called; <see langword="null"/> when it need not be said.</param>
internal sealed class CheckSarif(CheckReport report, Language language, string? folder, string? root = null)
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>What paths are below when they are not below where the program was called.</summary>
    private const string Elsewhere = "RULES";

    /// <summary>What paths are below when that is the top of a repository.</summary>
    private const string SourceRoot = "%SRCROOT%";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    private readonly Message[] _kinds = [.. report.Findings.Select(f => f.Diagnostic.Kind).Distinct().OrderBy(k => k.Code, StringComparer.Ordinal)];

    /// <summary>Gets the name of the folder that paths are below; <see langword="null"/> when it need not be named.</summary>
    private string? BaseId => folder is null ? Elsewhere : root is null ? null : SourceRoot;

    /// <summary>Writes the result.</summary>
    public void Write(TextWriter output)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json);
            json.WriteString("language", language == Language.Swedish ? "sv" : "en");
            json.WriteString("columnKind", "utf16CodeUnits");
            WriteBase(json);
            WriteInvocation(json);
            json.WriteStartArray("results");
            foreach (Finding finding in report.Listed)
            {
                WriteResult(json, finding);
            }

            json.WriteEndArray();
            WriteSpace(json);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n");
    }

    private void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", CommandLine.Name);
        json.WriteString("version", CommandLine.ProgramVersion());
        json.WriteStartArray("rules");
        foreach (Message kind in _kinds)
        {
            var help = MessageHelp.Of(kind);
            json.WriteStartObject();
            json.WriteString("id", kind.Code);
            json.WriteString("name", kind.Name);
            WriteText(json, "shortDescription", help.Title(language));
            WriteText(json, "fullDescription", help.Title(language) + " " + help.Advice(language));
            WriteText(json, "help", help.Advice(language));
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", LevelOf(kind.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteBase(Utf8JsonWriter json)
    {
        if (BaseId is not { } id)
        {
            return;
        }

        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(id);
        if (root is not null)
        {
            json.WriteString("uri", new Uri(Path.EndsInDirectorySeparator(root) ? root : root + Path.DirectorySeparatorChar).AbsoluteUri);
        }

        WriteText(json, "description", (folder is null ? Phrases.RuleFolder : Phrases.RepositoryTop).In(language));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteInvocation(Utf8JsonWriter json)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        string[] notes =
        [
            .. report.Analysis is { IsComplete: false } ? [Phrases.CheckIncomplete.In(language)] : Array.Empty<string>(),
            .. report.Listed.Count < report.Findings.Count ? [Phrases.CheckCut.In(language, Limits.Findings)] : Array.Empty<string>(),
        ];
        if (notes.Length > 0)
        {
            json.WriteStartArray("toolExecutionNotifications");
            foreach (string note in notes)
            {
                json.WriteStartObject();
                json.WriteString("level", "warning");
                WriteText(json, "message", note);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteResult(Utf8JsonWriter json, Finding finding)
    {
        Diagnostic diagnostic = finding.Diagnostic;
        string help = diagnostic.Help(language);
        string example = finding.Example is { } asked ? $"{Phrases.CheckExample.In(language)} {ExampleText.Call(asked, report.Loaded.Rulebook!.Lexicon)}" : string.Empty;
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code);
        json.WriteNumber("ruleIndex", Array.IndexOf(_kinds, diagnostic.Kind));
        json.WriteString("level", LevelOf(diagnostic.Severity));
        WriteText(json, "message", string.Join(' ', new[] { diagnostic.Message(language), help, example }.Where(t => t.Length > 0)));
        json.WriteStartArray("locations");
        WriteLocation(json, diagnostic.Span, finding.Rules, null);
        json.WriteEndArray();
        WriteRelated(json, finding);
        if (finding.Rules.Count > 0 || finding.Example is not null)
        {
            json.WriteStartObject("properties");
            json.WriteStartArray("rules");
            foreach (string rule in finding.Rules)
            {
                json.WriteStringValue(rule);
            }

            json.WriteEndArray();
            if (finding.Example is { } question)
            {
                ExampleText.Write(json, "example", question);
                json.WriteNumber("regions", finding.Regions);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Points at the other rules that a finding concerns.</summary>
    private void WriteRelated(Utf8JsonWriter json, Finding finding)
    {
        (string Rule, SourceSpan Span)[] others =
        [
            .. finding.Rules.Select(r => (r, report.PlaceOf(r))).Where(r => r.Item2 is { } span && span != finding.Diagnostic.Span).Select(r => (r.r, r.Item2!.Value)),
        ];
        if (others.Length == 0)
        {
            return;
        }

        json.WriteStartArray("relatedLocations");
        foreach ((string rule, SourceSpan span) in others)
        {
            WriteLocation(json, span, [rule], rule);
        }

        json.WriteEndArray();
    }

    private void WriteLocation(Utf8JsonWriter json, SourceSpan span, IReadOnlyList<string> rules, string? message)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(folder is null or "." ? span.File : $"{folder.TrimEnd('/')}/{span.File}"));
        if (BaseId is { } id)
        {
            json.WriteString("uriBaseId", id);
        }

        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", span.Line);
        json.WriteNumber("startColumn", span.Column);
        json.WriteNumber("endColumn", span.Column + span.Length);
        json.WriteEndObject();
        json.WriteEndObject();
        if (rules.Count > 0)
        {
            json.WriteStartArray("logicalLocations");
            foreach (string rule in rules)
            {
                json.WriteStartObject();
                json.WriteString("name", rule);
                json.WriteString("kind", "rule");
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (message is not null)
        {
            WriteText(json, "message", message);
        }

        json.WriteEndObject();
    }

    private void WriteSpace(Utf8JsonWriter json)
    {
        if (report.Analysis is { } analysis)
        {
            json.WriteStartObject("properties");
            json.WriteNumber("regions", analysis.Regions);
            json.WriteBoolean("complete", analysis.IsComplete);
            json.WriteEndObject();
        }
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", Plain(text));
        json.WriteEndObject();
    }

    /// <summary>Keeps words of the rules from being read as a placeholder or a link, which messages may hold.</summary>
    private static string Plain(string text) =>
        text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal).Replace("](", "\\](", StringComparison.Ordinal);

    private static string UriOf(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
