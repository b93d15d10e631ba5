namespace MiniMaria.Rules.Cli.Commands;

/// <summary>Which program this is.</summary>
internal static class Tool
{
    /// <summary>What a person types to start the program.</summary>
    public const string Name = "minimaria";

    /// <summary>Gets the version of the program.</summary>
    public static string Version => typeof(Tool).Assembly.GetName().Version?.ToString(3) ?? string.Empty;
}
