namespace MiniMaria.Rules.Cli.Verbs.Search;

/// <summary>How the result of a search is written.</summary>
internal enum SearchFormat
{
    /// <summary>For a person.</summary>
    Text,

    /// <summary>One JSON object with a hit on each line.</summary>
    Json,
}
