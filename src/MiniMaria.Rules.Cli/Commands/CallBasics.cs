using System.CommandLine;
using System.CommandLine.Parsing;
using MiniMaria.Rules.Cli.Arguments;
using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Cli.Commands;

/// <summary>What must be known of a call before its commands can be made: they come from the rules, and have help in a language.</summary>
/// <param name="Verb">The verb; <see langword="null"/> when there is none.</param>
/// <param name="Language">The language.</param>
/// <param name="Folder">The folder of rule files; <see langword="null"/> for the embedded ones.</param>
/// <param name="WantsCompletions">Whether a shell asks what could come next.</param>
internal sealed record CallBasics(Verb? Verb, Language Language, string? Folder, bool WantsCompletions)
{
    /// <summary>Reads a call, whatever else stands in it.</summary>
    /// <exception cref="CallException">The language is unknown.</exception>
    public static CallBasics Of(IReadOnlyList<string> args, IEnumerable<Verb> verbs)
    {
        var common = new CommonOptions(Language.Swedish);
        var root = new RootCommand { TreatUnmatchedTokensAsErrors = false };
        root.Options.Clear();
        root.Add(common.Rules);
        root.Add(common.Language);
        var byCommand = new Dictionary<Command, Verb>();
        foreach (Verb verb in verbs)
        {
            var command = new Command(verb.Name) { TreatUnmatchedTokensAsErrors = false };
            foreach (string alias in verb.Aliases)
            {
                command.Aliases.Add(alias);
            }

            root.Add(command);
            byCommand.Add(command, verb);
        }

        ParseResult parse = root.Parse(NamesInCall.AsDeclared(root, args), CommandTree.Parsing);
        return new CallBasics(
            byCommand.GetValueOrDefault(parse.CommandResult.Command),
            LanguageOf(common.Language.FirstIn(parse)),
            common.Rules.FirstIn(parse),
            parse.Tokens.Any(t => t.Type == TokenType.Directive));
    }

    private static Language LanguageOf(string? name) => name switch
    {
        null => Language.Swedish,
        _ when Array.IndexOf(CommonOptions.Languages, name) is var index and >= 0 => (Language)index,
        _ => throw new CallException(string.Join(' ', Enum.GetValues<Language>().Select(l => CommandPhrases.NotALanguage.In(l, name)))),
    };
}
