using System.Text.Json.Serialization;
using MiniMaria.Rules.Cli.Arguments;
using MiniMaria.Rules.Cli.Asking;
using MiniMaria.Rules.Cli.Checking;
using MiniMaria.Rules.Cli.Commands;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Review.Checking;

namespace MiniMaria.Rules.Cli.Verbs.Check;

/// <summary>Writes the result of a check as SARIF 2.1.0, so that a pull request shows each finding at its line.</summary>
/// <param name="report">The result.</param>
/// <param name="language">The language of the messages.</param>
/// <param name="folder">
/// The way to the rule files from where paths begin; <see langword="null"/> when they are embedded or lie elsewhere.
/// </param>
/// <param name="root">
/// The folder where paths begin, when that is not where the program was called; <see langword="null"/> when it need not be said.
/// </param>
internal sealed partial class CheckSarif(CheckReport report, Language language, string? folder, string? root = null)
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>What paths are below when they are not below where the program was called.</summary>
    private const string Elsewhere = "RULES";

    /// <summary>What paths are below when that is the top of a repository.</summary>
    private const string SourceRoot = "%SRCROOT%";

    private static readonly SarifTypes Types = new(JsonText.NewOptions(indented: true, leavesOutNull: true));

    private readonly Message[] _kinds =
        [.. report.Findings.Select(f => f.Diagnostic.Kind).Distinct().OrderBy(k => k.Code, StringComparer.Ordinal)];

    /// <summary>Gets the name of the folder that paths are below; <see langword="null"/> when it need not be named.</summary>
    private string? BaseId => folder is null ? Elsewhere : root is null ? null : SourceRoot;

    /// <summary>Writes the result.</summary>
    public void Write(TextWriter output) => JsonText.Write(new SarifLog(Schema, "2.1.0", [Run()]), Types.SarifLog, output);

    private SarifLog.Run Run() => new(
        new SarifLog.ToolUsed(new SarifLog.Driver(Tool.Name, Tool.Version, [.. _kinds.Select(Rule)])),
        CommonOptions.Languages[(int)language],
        "utf16CodeUnits",
        Bases(),
        [new SarifLog.Invocation(ExecutionSuccessful: true, Notifications())],
        [.. report.Listed.Select(Result)],
        report.Analysis is { } analysis ? new SarifLog.RunProperties(analysis.Regions, analysis.IsComplete) : null);

    private SarifLog.Rule Rule(Message kind)
    {
        var help = MessageHelp.Of(kind);
        string title = help.Title(language);
        string advice = help.Advice(language);
        return new SarifLog.Rule(
            kind.Code, kind.Name, Text(title), Text($"{title} {advice}"), Text(advice), new SarifLog.Configuration(LevelOf(kind.Severity)));
    }

    private Dictionary<string, SarifLog.Base>? Bases()
    {
        if (BaseId is not { } id)
        {
            return null;
        }

        string? address = root is null ? null
            : new Uri(Path.EndsInDirectorySeparator(root) ? root : root + Path.DirectorySeparatorChar).AbsoluteUri;
        Phrase about = folder is null ? CheckPhrases.RuleFolder : CheckPhrases.RepositoryTop;
        return new Dictionary<string, SarifLog.Base>(StringComparer.Ordinal) { [id] = new(address, Text(about.In(language))) };
    }

    private SarifLog.Notification[]? Notifications()
    {
        string[] notes =
        [
            .. report.Analysis is { IsComplete: false } ? [CheckPhrases.Incomplete.In(language)] : Array.Empty<string>(),
            .. report.Listed.Count < report.Findings.Count ? [CheckPhrases.Cut.In(language, Limits.Findings)] : Array.Empty<string>(),
        ];
        return notes.Length == 0 ? null : [.. notes.Select(n => new SarifLog.Notification("warning", Text(n)))];
    }

    private SarifLog.Result Result(Finding finding)
    {
        Diagnostic diagnostic = finding.Diagnostic;
        string example = finding.Example is { } asked
            ? $"{CheckPhrases.Example.In(language)} {QuestionText.CallOf(asked, report.Loaded.Rulebook!.Lexicon)}"
            : string.Empty;
        string[] sentences = [diagnostic.Message(language), diagnostic.Help(language), example];
        return new SarifLog.Result(
            diagnostic.Code,
            Array.IndexOf(_kinds, diagnostic.Kind),
            LevelOf(diagnostic.Severity),
            Text(string.Join(' ', sentences.Where(t => t.Length > 0))),
            [Location(diagnostic.Span, finding.Rules, null)],
            Related(finding),
            finding.Rules.Count == 0 && finding.Example is null ? null
                : new SarifLog.ResultProperties(
                    finding.Rules, ExampleJson.Of(finding.Example), finding.Example is null ? null : finding.Regions));
    }

    /// <summary>Points at the other rules that a finding concerns.</summary>
    private SarifLog.Location[]? Related(Finding finding)
    {
        SarifLog.Location[] others =
        [
            .. from rule in finding.Rules
               let place = report.PlaceOf(rule)
               where place is not null && place != finding.Diagnostic.Span
               select Location(place.Value, [rule], Text(rule)),
        ];
        return others.Length == 0 ? null : others;
    }

    private SarifLog.Location Location(SourceSpan span, IReadOnlyList<string> rules, SarifLog.Text? message)
    {
        string path = folder is null or "." ? span.File : $"{folder.TrimEnd('/')}/{span.File}";
        return new SarifLog.Location(
            new SarifLog.PhysicalLocation(
                new SarifLog.ArtifactLocation(string.Join('/', path.Split('/').Select(Uri.EscapeDataString)), BaseId),
                new SarifLog.Region(span.Line, span.Column, span.Column + span.Length)),
            rules.Count == 0 ? null : [.. rules.Select(r => new SarifLog.LogicalLocation(r, "rule"))],
            message);
    }

    private static SarifLog.Text Text(string words) => SarifLog.Text.Plain(words);

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    [JsonSerializable(typeof(SarifLog))]
    private sealed partial class SarifTypes : JsonSerializerContext;
}
