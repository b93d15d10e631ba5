using System.CommandLine;
using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Cli;

/// <summary>The names of the formats of a check, and which one a call wants.</summary>
internal static class CheckFormats
{
    /// <summary>Gets the names, in the order of <see cref="CheckFormat"/>.</summary>
    public static string[] Names { get; } = ["text", "json", "sarif"];

    /// <summary>Gives the format that a call names, or the one for people.</summary>
    /// <exception cref="CallException">The name is unknown, or two formats are named.</exception>
    public static CheckFormat Of(ParseResult parse, CommandTree tree)
    {
        bool json = parse.GetValue(tree.Common.Json);
        if (Ask.ValueOf(parse, tree.Common.Format) is not { } name)
        {
            return json ? CheckFormat.Json : CheckFormat.Text;
        }

        if (json)
        {
            throw new CallException(Phrases.TwoFormats.In(tree.Language));
        }

        int index = Array.FindIndex(Names, n => string.Equals(n, name, StringComparison.OrdinalIgnoreCase));
        string? near = NearestMatch.Find(name, Names);
        return index >= 0
            ? (CheckFormat)index
            : throw new CallException($"{Phrases.NotAFormat.In(tree.Language, name)} {Messages.Help(tree.Language, Names, near)}", near);
    }
}
