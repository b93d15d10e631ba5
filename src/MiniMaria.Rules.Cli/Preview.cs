using System.CommandLine;
using System.CommandLine.Parsing;
using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Cli;

/// <summary>What must be known of a call before its commands can be made: they come from the rules, and have help in a language.</summary>
/// <param name="Verb">The verb; <see langword="null"/> when there is none.</param>
/// <param name="Language">The language.</param>
/// <param name="Folder">The folder of rule files; <see langword="null"/> for the embedded ones.</param>
/// <param name="WantsCompletions">Whether a shell asks what could come next.</param>
internal sealed record Preview(string? Verb, Language Language, string? Folder, bool WantsCompletions)
{
    /// <summary>Reads a call, whatever else stands in it.</summary>
    /// <exception cref="CallException">The language is unknown.</exception>
    public static Preview Of(IReadOnlyList<string> args)
    {
        var common = new CommonOptions(Rules.Diagnostics.Language.Swedish);
        var root = new RootCommand { TreatUnmatchedTokensAsErrors = false };
        root.Options.Clear();
        root.Add(common.Rules);
        root.Add(common.Language);
        foreach (Command verb in (Command[])[CommandTree.NewAsk(), CommandTree.NewCheck(), CommandTree.NewCoverage(), CommandTree.NewMutate(), CommandTree.NewFreeze(), CommandTree.NewDiff(), CommandTree.NewDeadlines()])
        {
            verb.TreatUnmatchedTokensAsErrors = false;
            root.Add(verb);
        }

        ParseResult parse = root.Parse(args, CommandTree.Parsing);
        return new Preview(
            parse.CommandResult.Command == root ? null : parse.CommandResult.Command.Name,
            LanguageOf(ValueOf(common.Language)),
            ValueOf(common.Rules),
            parse.Tokens.Any(t => t.Type == TokenType.Directive));

        string? ValueOf(Option option) => parse.GetResult(option)?.Tokens.Select(t => t.Value).FirstOrDefault();
    }

    private static Language LanguageOf(string? name) => name switch
    {
        null or "sv" => Rules.Diagnostics.Language.Swedish,
        "en" => Rules.Diagnostics.Language.English,
        _ => throw new CallException(Phrases.NotALanguage.In(Rules.Diagnostics.Language.Swedish, name) + " " + Phrases.NotALanguage.In(Rules.Diagnostics.Language.English, name)),
    };
}
