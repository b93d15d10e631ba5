using System.CommandLine;
using MiniMaria.Rules.Cli.Arguments;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Cli.Commands;

/// <summary>Lets a person write the names of commands and options in capital letters, as terms and facts may be written.</summary>
internal static class NamesInCall
{
    /// <summary>Gives the words of a call with each name of a command or option as it is declared; what is none stays as it is.</summary>
    /// <param name="root">The program.</param>
    /// <param name="words">The words after the program's name.</param>
    public static string[] AsDeclared(Command root, IReadOnlyList<string> words)
    {
        string[] spelled = [.. words];
        Command at = root;
        for (int i = 0; i < spelled.Length && spelled[i] != "--"; i++)
        {
            if (spelled[i].StartsWith("--", StringComparison.Ordinal))
            {
                string[] parts = spelled[i].Split('=', 2);
                Option[] options = [.. CommandTree.OptionsOf(at)];
                parts[0] = Declared(parts[0], options.SelectMany(SymbolNames.Of));
                spelled[i] = string.Join('=', parts);

                // The word after an option that takes a value is the value, whatever it is.
                Option? option = Array.Find(options, o => SymbolNames.Of(o).Contains(parts[0]));
                bool takesNext = parts.Length == 1
                    && option is not (null or FlagOption)
                    && i + 1 < spelled.Length
                    && !spelled[i + 1].StartsWith("--", StringComparison.Ordinal);
                i += takesNext ? 1 : 0;
            }
            else
            {
                spelled[i] = Declared(spelled[i], at.Subcommands.SelectMany(SymbolNames.Of));
                at = at.Subcommands.FirstOrDefault(c => SymbolNames.Of(c).Contains(spelled[i])) ?? at;
            }
        }

        return spelled;
    }

    private static string Declared(string word, IEnumerable<string> names)
    {
        string[] all = [.. names];
        string[] alike = all.Contains(word) ? [word] : [.. all.Where(n => Spelling.Fold(n) == Spelling.Fold(word))];
        return alike is [var only] ? only : word;
    }
}
