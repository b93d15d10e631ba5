using System.CommandLine;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Cli;

/// <summary>All commands and options of the program, made from the vocabulary of the rules.</summary>
internal sealed class CommandTree
{
    /// <summary>How words are read: no response files, and no options of one letter run together.</summary>
    public static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    /// <summary>The question that has a verb of its own.</summary>
    private const string DeadlinesQuestion = "frister";

    /// <param name="rulebook">The rules; <see langword="null"/> for a tree without questions.</param>
    /// <param name="language">The language of the help.</param>
    public CommandTree(Rulebook? rulebook, Language language)
    {
        Language = language;
        Rulebook = rulebook;
        Common = new CommonOptions(language);
        Folder = new Argument<string?>(Phrases.ValueFolder.In(language)) { Arity = ArgumentArity.ZeroOrOne, Description = Phrases.AboutFolder.In(language) };

        Document = new Argument<string?>(Phrases.ValueDocument.In(language)) { Arity = ArgumentArity.ZeroOrOne, Description = Phrases.AboutDocument.In(language) };

        Root = new RootCommand(Phrases.About.In(language));
        Root.Options.Clear();
        Add(Root, [Common.Version, .. Common.OfAll]);

        Ask = NewAsk();
        Ask.Description = Phrases.AboutAsk.In(language);
        Add(Ask, Common.OfQuestions);
        var words = new HashSet<string>(NamesOf(Ask).Concat(rulebook?.Lexicon.Questions.Select(q => q.Name) ?? []), StringComparer.Ordinal);
        foreach (QuestionDefinition question in rulebook?.Lexicon.Questions ?? [])
        {
            var command = new QuestionCommand(question, Common.TakenNames, language, words);
            words.UnionWith(command.Aliases);
            Ask.Add(command);
        }

        Check = NewCheck();
        Check.Description = Phrases.AboutCheck.In(language);
        Check.Add(Folder);
        Add(Check, [Common.Format, Common.Json]);

        Coverage = NewCoverage();
        Coverage.Description = Phrases.AboutCoverage.In(language);
        Coverage.Add(Document);
        Add(Coverage, [Common.Json]);

        Mutated = new Argument<string?>(Phrases.ValueDocument.In(language)) { Arity = ArgumentArity.ZeroOrOne, Description = Phrases.AboutMutated.In(language) };
        Mutate = NewMutate();
        Mutate.Description = Phrases.AboutMutate.In(language);
        Mutate.Add(Mutated);
        Removals = new Option<bool>("--borttagning", "--removals") { Description = Phrases.AboutRemovals.In(language), Arity = ArgumentArity.Zero };
        Add(Mutate, [Removals, Common.Json]);

        FrozenFolder = new Argument<string?>(Phrases.ValueFolder.In(language)) { Arity = ArgumentArity.ZeroOrOne, Description = Phrases.AboutFrozenFolder.In(language) };
        FrozenVersions = new Argument<string[]>(Phrases.ValueVersion.In(language)) { Arity = ArgumentArity.ZeroOrMore, Description = Phrases.AboutFrozenVersions.In(language) };
        Freeze = NewFreeze();
        Freeze.Description = Phrases.AboutFreeze.In(language);
        Freeze.Add(FrozenFolder);
        Freeze.Add(FrozenVersions);

        Old = new Argument<string?>(DiffPhrases.ValueOld.In(language)) { Arity = ArgumentArity.ZeroOrOne, Description = DiffPhrases.AboutOld.In(language) };
        New = new Argument<string?>(DiffPhrases.ValueNew.In(language)) { Arity = ArgumentArity.ZeroOrOne, Description = DiffPhrases.AboutNew.In(language) };
        Format = new Option<string[]>("--format") { Description = DiffPhrases.AboutFormat.In(language), HelpName = DiffPhrases.ValueFormat.In(language), Arity = ArgumentArity.ZeroOrMore };
        Authority = new Option<bool>("--behörighet", "--behorighet", "--authority") { Description = DiffPhrases.AboutAuthority.In(language), Arity = ArgumentArity.Zero };
        Changelog = new Option<bool>("--ändringslogg", "--andringslogg", "--changelog") { Description = DiffPhrases.AboutChangelog.In(language), Arity = ArgumentArity.Zero };
        Diff = NewDiff();
        Diff.Description = DiffPhrases.About.In(language);
        Diff.Add(Old);
        Diff.Add(New);
        Add(Diff, [Format, Authority, Changelog, Common.Day]);

        Root.Add(Ask);
        Root.Add(Check);
        Root.Add(Coverage);
        Root.Add(Mutate);
        Root.Add(Freeze);
        Root.Add(Diff);
        if (rulebook is not null && rulebook.Lexicon.TryFindQuestion(DeadlinesQuestion, out QuestionDefinition? deadlines))
        {
            var verb = new QuestionCommand(deadlines, Common.TakenNames, language, words, NewDeadlines());
            Add(verb, Common.OfQuestions.Where(o => o != Common.Batch));
            Root.Add(verb);
        }

        // The parser reports a command without an action as lacking one of its subcommands.
        Root.SetAction(_ => { });
        Ask.SetAction(_ => { });

        static void Add(Command command, IEnumerable<Option> options)
        {
            foreach (Option option in options)
            {
                command.Add(option);
            }
        }
    }

    public Language Language { get; }

    public Rulebook? Rulebook { get; }

    public CommonOptions Common { get; }

    public RootCommand Root { get; }

    public Command Ask { get; }

    public Command Check { get; }

    public Command Coverage { get; }

    /// <summary>Gets what stands after <see cref="Coverage"/>.</summary>
    public Argument<string?> Document { get; }

    /// <summary>Gets what stands after <see cref="Check"/>.</summary>
    public Argument<string?> Folder { get; }

    public static Command NewAsk() => new("ask") { Aliases = { "fråga", "fraga" } };

    public Command Mutate { get; }

    /// <summary>Gets what stands after <see cref="Mutate"/>.</summary>
    public Argument<string?> Mutated { get; }

    /// <summary>Gets the option that takes away what carries statements instead.</summary>
    public Option<bool> Removals { get; }

    public static Command NewMutate() => new("mutate") { Aliases = { "mutera" } };

    public Command Freeze { get; }

    /// <summary>Gets the folder that stands after <see cref="Freeze"/>.</summary>
    public Argument<string?> FrozenFolder { get; }

    /// <summary>Gets the versions that stand after the folder.</summary>
    public Argument<string[]> FrozenVersions { get; }

    public static Command NewFreeze() => new("freeze") { Aliases = { "frys" } };

    public Command Diff { get; }

    /// <summary>Gets the old side of <see cref="Diff"/>.</summary>
    public Argument<string?> Old { get; }

    /// <summary>Gets its new side.</summary>
    public Argument<string?> New { get; }

    /// <summary>Gets the option that says in which form it is written.</summary>
    public Option<string[]> Format { get; }

    /// <summary>Gets the option that asks what the change takes.</summary>
    public Option<bool> Authority { get; }

    /// <summary>Gets the option that asks for an entry of the changelog.</summary>
    public Option<bool> Changelog { get; }

    public static Command NewDiff() => new("diff") { Aliases = { "jämför", "jamfor" } };

    public static Command NewCheck() => new("check") { Aliases = { "granska" } };

    public static Command NewCoverage() => new("coverage") { Aliases = { "täckning", "tackning" } };

    public static Command NewDeadlines() => new("deadlines") { Aliases = { DeadlinesQuestion } };

    /// <summary>Gives the name of an option and its other names.</summary>
    public static IEnumerable<string> NamesOf(Option option) => option.Aliases.Prepend(option.Name);

    /// <summary>Gives the name of a command and its other names.</summary>
    public static IEnumerable<string> NamesOf(Command command) => command.Aliases.Prepend(command.Name);

    /// <summary>Gives the options that a command takes, its own first.</summary>
    public IEnumerable<Option> OptionsOf(Command command)
    {
        IEnumerable<Option> inherited = command == Root ? [] : Ask.Subcommands.Contains(command) ? Ask.Options.Concat(Root.Options) : Root.Options;
        return command.Options.Concat(inherited.Where(o => o.Recursive)).Distinct();
    }

    /// <summary>Gives what a person types to reach a command.</summary>
    public string PathOf(Command command) =>
        command == Root ? CommandLine.Name : Ask.Subcommands.Contains(command) ? $"{CommandLine.Name} {Ask.Name} {command.Name}" : $"{CommandLine.Name} {command.Name}";
}
