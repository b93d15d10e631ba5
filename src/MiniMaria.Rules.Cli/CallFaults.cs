using System.CommandLine;
using System.CommandLine.Parsing;
using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Cli;

/// <summary>Says what is wrong with a call, in the language of the call.</summary>
internal static class CallFaults
{
    /// <summary>Gives every fault, in sentences.</summary>
    public static IReadOnlyList<CallFault> Find(ParseResult parse, CommandTree tree)
    {
        var faults = new List<CallFault>();
        foreach (OptionResult option in OptionsGiven(parse))
        {
            AddFaultOf(option, tree, faults);
        }

        AddUnmatched(parse, tree, faults);
        foreach ((Argument<string?> argument, Command command) in ((Argument<string?>, Command)[])[(tree.Folder, tree.Check), (tree.Document, tree.Coverage), (tree.Mutated, tree.Mutate), (tree.FrozenFolder, tree.Freeze), (tree.Old, tree.Diff), (tree.New, tree.Diff)])
        {
            if (parse.GetValue(argument) is { } word && IsOption(word))
            {
                faults.Add(UnknownOption(word, command, tree));
            }
        }

        // What only the parser knows of comes in its words.
        return faults.Count > 0 ? [.. faults.Distinct()] : [.. parse.Errors.Select(e => e.Message).Distinct().Select(m => new CallFault(m))];
    }

    private static IEnumerable<OptionResult> OptionsGiven(ParseResult parse)
    {
        for (CommandResult? command = parse.CommandResult; command is not null; command = command.Parent as CommandResult)
        {
            foreach (OptionResult option in command.Children.OfType<OptionResult>().Where(o => !o.Implicit))
            {
                yield return option;
            }
        }
    }

    private static void AddFaultOf(OptionResult given, CommandTree tree, List<CallFault> faults)
    {
        Option option = given.Option;
        if (option.Arity.MaximumNumberOfValues == 0)
        {
            return;
        }

        string name = given.IdentifierToken?.Value ?? option.Name;
        bool takesSeveral = tree.Common.Repeated.Contains(option) || option is FactOption { TakesSeveral: true };
        if (given.IdentifierTokenCount > 1 && !takesSeveral)
        {
            faults.Add(new CallFault(Phrases.GivenTwice.In(tree.Language, name)));
        }
        else if ((given.Tokens.Count < given.IdentifierTokenCount && option is not FactOption { AloneMeansYes: true }) || given.Tokens.Any(t => IsOption(t.Value)))
        {
            faults.Add(new CallFault(Phrases.NoValue.In(tree.Language, name)));
        }
    }

    private static void AddUnmatched(ParseResult parse, CommandTree tree, List<CallFault> faults)
    {
        Command command = parse.CommandResult.Command;
        bool afterUnknownOption = false;
        foreach (string word in parse.UnmatchedTokens)
        {
            if (IsOption(word))
            {
                faults.Add(UnknownOption(word, command, tree));
                afterUnknownOption = true;
            }
            else if (command == tree.Root)
            {
                faults.Add(UnknownVerb(word, tree));
                return;
            }
            else if (!afterUnknownOption)
            {
                faults.Add(new CallFault(Phrases.StrayWord.In(tree.Language, word) + (command is QuestionCommand ? " " + Phrases.StrayWordHint.In(tree.Language) : string.Empty)));
            }
        }
    }

    private static CallFault UnknownVerb(string word, CommandTree tree)
    {
        string? near = tree.Ask.Subcommands.SelectMany(CommandTree.NamesOf).Contains(word)
            ? $"{tree.Ask.Name} {word}"
            : NearestMatch.Find(word, tree.Root.Subcommands.SelectMany(CommandTree.NamesOf));
        return new CallFault(Phrases.UnknownVerb.In(tree.Language, word) + Suggestion(near, tree.Language), near);
    }

    private static CallFault UnknownOption(string word, Command command, CommandTree tree)
    {
        string name = word.Split('=', ':')[0];
        if (command == tree.Ask && tree.Ask.Subcommands.SelectMany(OptionNames).Contains(name))
        {
            return new CallFault(Phrases.OptionBeforeQuestion.In(tree.Language, name));
        }

        string? near = NearestMatch.Find(name, tree.OptionsOf(command).Where(o => !o.Hidden).SelectMany(CommandTree.NamesOf));
        string fault = Phrases.UnknownOption.In(tree.Language, name) + Suggestion(near, tree.Language);
        return new CallFault(
            command is QuestionCommand question
                ? fault + " " + Phrases.QuestionTakes.In(tree.Language, question.Question.Name, string.Join(", ", question.FactOptions.Where(o => !o.Hidden).Select(o => o.Name)))
                : fault,
            near);

        static IEnumerable<string> OptionNames(Command question) => question.Options.SelectMany(CommandTree.NamesOf);
    }

    private static string Suggestion(string? near, Language language) => near is null ? string.Empty : " " + Phrases.DidYouMean.In(language, near);

    private static bool IsOption(string word) => word.StartsWith("--", StringComparison.Ordinal) && word.Length > 2;
}
