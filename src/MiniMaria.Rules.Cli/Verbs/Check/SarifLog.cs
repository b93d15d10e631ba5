using System.Text.Json.Serialization;
using MiniMaria.Rules.Cli.Asking;

namespace MiniMaria.Rules.Cli.Verbs.Check;

/// <summary>What the tool uses of SARIF 2.1.0; each name is the standard's. What is <see langword="null"/> is left out.</summary>
internal sealed record SarifLog(
    [property: JsonPropertyName("$schema")] string Schema,
    string Version,
    IReadOnlyList<SarifLog.Run> Runs)
{
    internal sealed record Run(
        ToolUsed Tool,
        string Language,
        string ColumnKind,
        IReadOnlyDictionary<string, Base>? OriginalUriBaseIds,
        IReadOnlyList<Invocation> Invocations,
        IReadOnlyList<Result> Results,
        RunProperties? Properties);

    internal sealed record ToolUsed(Driver Driver);

    internal sealed record Driver(string Name, string Version, IReadOnlyList<Rule> Rules);

    internal sealed record Rule(
        string Id, string Name, Text ShortDescription, Text FullDescription, Text Help, Configuration DefaultConfiguration);

    internal sealed record Configuration(string Level);

    internal sealed record Base(string? Uri, Text Description);

    internal sealed record Invocation(bool ExecutionSuccessful, IReadOnlyList<Notification>? ToolExecutionNotifications);

    internal sealed record Notification(string Level, Text Message);

    internal sealed record Result(
        string RuleId,
        int RuleIndex,
        string Level,
        Text Message,
        IReadOnlyList<Location> Locations,
        IReadOnlyList<Location>? RelatedLocations,
        ResultProperties? Properties);

    internal sealed record ResultProperties(IReadOnlyList<string> Rules, ExampleJson? Example, long? Regions);

    internal sealed record RunProperties(long Regions, bool Complete);

    internal sealed record Location(PhysicalLocation PhysicalLocation, IReadOnlyList<LogicalLocation>? LogicalLocations, Text? Message);

    internal sealed record PhysicalLocation(ArtifactLocation ArtifactLocation, Region Region);

    internal sealed record ArtifactLocation(string Uri, string? UriBaseId);

    internal sealed record Region(int StartLine, int StartColumn, int EndColumn);

    internal sealed record LogicalLocation(string Name, string Kind);

    /// <summary>A text for people, which messages may fill in or link.</summary>
    internal sealed record Text([property: JsonPropertyName("text")] string Words)
    {
        /// <summary>Keeps words of the rules from being read as a placeholder or a link.</summary>
        public static Text Plain(string words) => new(words
            .Replace("{", "{{", StringComparison.Ordinal)
            .Replace("}", "}}", StringComparison.Ordinal)
            .Replace("](", "\\](", StringComparison.Ordinal));
    }
}
