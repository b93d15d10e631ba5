using System.CommandLine;
using System.CommandLine.Parsing;
using MiniMaria.Rules.Cli.Arguments;
using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Cli.Commands;

/// <summary>Says what is wrong with the words of a call, in its language.</summary>
internal sealed class CallFaults
{
    private readonly ParseResult _parse;
    private readonly CommandTree _tree;
    private readonly Command _command;
    private readonly Language _language;

    private CallFaults(ParseResult parse, CommandTree tree)
    {
        _parse = parse;
        _tree = tree;
        _command = parse.CommandResult.Command;
        _language = tree.Setting.Language;
    }

    /// <summary>Gives every fault, in sentences.</summary>
    public static IReadOnlyList<CallFault> Find(ParseResult parse, CommandTree tree)
    {
        var call = new CallFaults(parse, tree);
        CallFault[] faults =
            [.. call.OptionsGiven().Select(call.FaultOf).OfType<CallFault>(), .. call.Unmatched(), .. call.OptionsTakenForWords()];

        // What only the parser knows of comes in its words.
        return faults.Length > 0
            ? [.. faults.Distinct()]
            : [.. parse.Errors.Select(e => e.Message).Distinct().Select(m => new CallFault(m))];
    }

    private IEnumerable<OptionResult> OptionsGiven()
    {
        for (CommandResult? command = _parse.CommandResult; command is not null; command = command.Parent as CommandResult)
        {
            foreach (OptionResult option in command.Children.OfType<OptionResult>().Where(o => !o.Implicit))
            {
                yield return option;
            }
        }
    }

    private CallFault? FaultOf(OptionResult given)
    {
        if (given.Option is not TextOption option)
        {
            return null;
        }

        string name = given.IdentifierToken?.Value ?? option.Name;
        bool lacksValue = given.Tokens.Count < given.IdentifierTokenCount && !option.AloneMeansYes;
        return given.IdentifierTokenCount > 1 && !option.TakesSeveral ? new CallFault(CommandPhrases.GivenTwice.In(_language, name))
            : lacksValue || given.Tokens.Any(t => IsOption(t.Value)) ? new CallFault(CommandPhrases.NoValue.In(_language, name))
            : null;
    }

    private IEnumerable<CallFault> Unmatched()
    {
        bool afterUnknownOption = false;
        foreach (string word in _parse.UnmatchedTokens)
        {
            if (IsOption(word))
            {
                yield return UnknownOption(word);
                afterUnknownOption = true;
            }
            else if (_command is not ToolCommand command)
            {
                yield return UnknownVerb(word);
                yield break;
            }
            else if (!afterUnknownOption)
            {
                yield return command.StrayWord(word, new CallFault(CommandPhrases.StrayWord.In(_language, word)));
            }
        }
    }

    /// <summary>Gives the unknown options that the parser takes for words after the verb.</summary>
    private IEnumerable<CallFault> OptionsTakenForWords() => _parse.CommandResult.Children.OfType<ArgumentResult>()
        .SelectMany(a => a.Tokens.Select(t => t.Value)).Where(IsOption).Select(UnknownOption);

    private CallFault UnknownVerb(string word)
    {
        string? near = _tree.Root.Subcommands.FirstOrDefault(v => v.Subcommands.SelectMany(SymbolNames.Of).Contains(word)) is { } verb
            ? $"{verb.Name} {word}"
            : NearestMatch.Find(word, _tree.Root.Subcommands.SelectMany(SymbolNames.Of));
        return WithSuggestion(CommandPhrases.UnknownVerb.In(_language, word), near);
    }

    private CallFault UnknownOption(string word)
    {
        string name = word.Split('=', ':')[0];
        string? near = NearestMatch.Find(name, CommandTree.OptionsOf(_command).Where(o => !o.Hidden).SelectMany(SymbolNames.Of));
        CallFault fault = WithSuggestion(CommandPhrases.UnknownOption.In(_language, name), near);
        return (_command as ToolCommand)?.UnknownOption(name, fault) ?? fault;
    }

    private CallFault WithSuggestion(string fault, string? near) =>
        new($"{fault} {Messages.Help(_language, [], near)}".TrimEnd(), near);

    private static bool IsOption(string word) => word.StartsWith("--", StringComparison.Ordinal) && word.Length > 2;
}
