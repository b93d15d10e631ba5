namespace MiniMaria.Rules.Cli.Commands;

/// <summary>A word after the program's name: what must be known of it before its command can be made.</summary>
/// <param name="Name">The word.</param>
/// <param name="Aliases">Other words for the same; one with diacritics is followed by itself without them.</param>
/// <param name="Make">Makes its command; gives <see langword="null"/> when the rules do not have what it is about.</param>
internal sealed record Verb(string Name, IReadOnlyList<string> Aliases, Func<CommandSetting, ToolCommand?> Make)
{
    /// <summary>Whether its arguments come from the rules, so that it cannot be called without them; false unless said otherwise.</summary>
    public bool NeedsRules { get; init; }

    /// <summary>Whether the folder of the rules is one inside git revisions, and not on disk; false unless said otherwise.</summary>
    public bool ReadsRevisions { get; init; }
}
