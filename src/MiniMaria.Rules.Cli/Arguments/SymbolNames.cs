using System.CommandLine;

namespace MiniMaria.Rules.Cli.Arguments;

/// <summary>What a command or an option is called by: its name, then its other names.</summary>
internal static class SymbolNames
{
    /// <summary>Gives the names of an option.</summary>
    public static IEnumerable<string> Of(Option option) => option.Aliases.Prepend(option.Name);

    /// <summary>Gives the names of a command.</summary>
    public static IEnumerable<string> Of(Command command) => command.Aliases.Prepend(command.Name);
}
