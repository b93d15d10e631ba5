using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MiniMaria.Rules.Cli.Asking;
using MiniMaria.Rules.Cli.Checking;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Review.Checking;

namespace MiniMaria.Rules.Cli.Verbs.Check;

/// <summary>The result of a check as one JSON object with a finding on each line.</summary>
/// <param name="Summary">What was checked and how much was found.</param>
/// <param name="Findings">What was found, by file, line and column.</param>
internal sealed partial record CheckJson(CheckJson.Sum Summary, IReadOnlyList<CheckJson.Item> Findings)
{
    private static readonly CheckTypes Types = new(JsonText.NewOptions(indented: false, leavesOutNull: true));

    /// <summary>Writes the result.</summary>
    public static void Write(CheckReport report, Language language, TextWriter output)
    {
        var json = new CheckJson(Sum.Of(report), [.. report.Listed.Select(f => Item.Of(f, language))]);
        output.Write($"{{\"summary\":{Text(json.Summary, Types.Sum)},\n\"findings\":[");
        output.Write(string.Concat(json.Findings.Select((finding, i) => (i == 0 ? "\n" : ",\n") + Text(finding, Types.Item))));
        output.Write(json.Findings.Count == 0 ? "]}\n" : "\n]}\n");
    }

    private static string Text<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.Serialize(value, type);

    /// <summary>What was checked and how much was found; what is not known of files that cannot be loaded is left out.</summary>
    internal sealed record Sum
    {
        public required int Files { get; init; }

        public int? Rules { get; init; }

        public int? Examples { get; init; }

        public int? Statements { get; init; }

        public int? Encoded { get; init; }

        public int? Unaccounted { get; init; }

        public long? Regions { get; init; }

        public bool? Complete { get; init; }

        public required int Errors { get; init; }

        public required int Warnings { get; init; }

        public required int Information { get; init; }

        public int? NotListed { get; init; }

        internal static Sum Of(CheckReport report) => new()
        {
            Files = report.Loaded.FileCount,
            Rules = report.Loaded.Rulebook is null ? null : report.RuleCount,
            Examples = report.Loaded.Rulebook?.Examples.Count,
            Statements = report.Coverage?.Totals.All,
            Encoded = report.Coverage?.Totals.Encoded,
            Unaccounted = report.Coverage?.Totals.Unaccounted,
            Regions = report.Analysis?.Regions,
            Complete = report.Analysis?.IsComplete,
            Errors = report.Count(Severity.Error),
            Warnings = report.Count(Severity.Warning),
            Information = report.Count(Severity.Information),
            NotListed = report.Listed.Count < report.Findings.Count ? report.Findings.Count - report.Listed.Count : null,
        };
    }

    /// <summary>A finding.</summary>
    internal sealed record Item
    {
        public required string File { get; init; }

        public required int Line { get; init; }

        public required int Column { get; init; }

        public required int Length { get; init; }

        public required string Severity { get; init; }

        public required string Code { get; init; }

        public required string Message { get; init; }

        public required string Help { get; init; }

        public required IReadOnlyList<string> Allowed { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
        public required string? Suggestion { get; init; }

        public required IReadOnlyList<string> Rules { get; init; }

        public ExampleJson? Example { get; init; }

        public long? Regions { get; init; }

        internal static Item Of(Finding finding, Language language) => new()
        {
            File = finding.Diagnostic.Span.File,
            Line = finding.Diagnostic.Span.Line,
            Column = finding.Diagnostic.Span.Column,
            Length = finding.Diagnostic.Span.Length,
            Severity = JsonText.NameOf(finding.Diagnostic.Severity),
            Code = finding.Diagnostic.Code,
            Message = finding.Diagnostic.Message(language),
            Help = finding.Diagnostic.Help(language),
            Allowed = finding.Diagnostic.Allowed,
            Suggestion = finding.Diagnostic.Suggestion,
            Rules = finding.Rules,
            Example = ExampleJson.Of(finding.Example),
            Regions = finding.Example is null ? null : finding.Regions,
        };
    }

    [JsonSerializable(typeof(CheckJson))]
    private sealed partial class CheckTypes : JsonSerializerContext;
}
