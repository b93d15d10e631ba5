using System.Collections;
using System.CommandLine;
using System.Globalization;
using MiniMaria.Rules.Analysis;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Cli;

/// <summary>Writes the help of a command, in the language of the call.</summary>
internal sealed class Help(CommandTree tree, Page page)
{
    private const int Column = 30;

    public void Write(Command command)
    {
        page.Write(command.Description ?? string.Empty);
        WriteSection(Phrases.Usage);
        page.Write(Usage(command), prefix: "  ", hang: 4);
        if (command.Subcommands.Count > 0)
        {
            WriteSection(command == tree.Root ? Phrases.HelpVerbs : Phrases.HelpQuestions);
            foreach (Command sub in command.Subcommands)
            {
                page.WriteColumns(command == tree.Ask ? sub.Name : Names(CommandTree.NamesOf(sub)), [sub.Description ?? string.Empty], Column);
            }
        }

        if (command.Arguments.Count > 0)
        {
            WriteSection(Phrases.HelpArguments);
            foreach (Argument argument in command.Arguments)
            {
                page.WriteColumns(argument.Name, [argument.Description ?? string.Empty], Column);
            }
        }

        WriteOptions(command);
        WriteReadings(command);
        IEnumerable<string[]> names = command.Subcommands.Select(c => CommandTree.NamesOf(c).ToArray()).Concat(command.Options.Where(o => !o.Hidden).Select(o => CommandTree.NamesOf(o).ToArray()));
        if (names.SelectMany(PlainNames).FirstOrDefault() is { } plain)
        {
            page.Blank();
            page.Write(Phrases.HelpPlainNames.In(tree.Language, plain));
        }

        if (ExampleOf(command) is { } example)
        {
            WriteSection(Phrases.HelpExample);
            page.Write(example, prefix: "  ", hang: 4);
        }

        if (command == tree.Root)
        {
            WriteSection(Phrases.HelpExitCodes);
            WriteExitCode(ExitCode.Done, Phrases.ExitDone);
            WriteExitCode(ExitCode.FaultyRules, Phrases.ExitFaultyRules);
            WriteExitCode(ExitCode.WrongCall, Phrases.ExitWrongCall);
            WriteExitCode(ExitCode.Failed, Phrases.ExitFailed);
            WriteExitCode(ExitCode.Incomplete, Phrases.ExitIncomplete);
            WriteExitCode(ExitCode.Interrupted, Phrases.ExitInterrupted);
        }
    }

    private void WriteOptions(Command command)
    {
        FactOption[] facts = [.. command.Options.OfType<FactOption>()];
        if (!Array.TrueForAll(facts, f => f.Hidden))
        {
            WriteSection(Phrases.HelpFacts);
            foreach (FactOption fact in facts.Where(f => !f.Hidden))
            {
                page.WriteColumns(NameOf(fact), fact.Explain(tree.Language), Column);
            }
        }

        WriteSection(Phrases.HelpOptions);
        foreach (Option option in tree.OptionsOf(command).Except(facts).Where(o => o != tree.Common.Batch || command == tree.Ask))
        {
            page.WriteColumns(NameOf(option), [DescriptionOf(option, command)], Column);
        }
    }

    /// <summary>Lists the open wording that the question may rest on, on the last days; the rules' own reading first.</summary>
    private void WriteReadings(Command command)
    {
        if (command is not QuestionCommand { Question: var question } || tree.Rulebook is not { } rulebook || QuestionSignature.ReadingsOf(rulebook.Editions[^1], question).ToArray() is not [_, ..] interpretations)
        {
            return;
        }

        WriteSection(Phrases.HelpReadings);
        foreach (Interpretation interpretation in interpretations)
        {
            IEnumerable<string> readings = interpretation.Readings.Select(r => r.Id).OrderBy(id => id != interpretation.Chosen.Id);
            page.WriteColumns(interpretation.Id, [$"»{interpretation.Wording}«: {string.Join(", ", readings)}"], Column);
        }
    }

    /// <summary>Some options mean something of their own when rules are compared.</summary>
    private string DescriptionOf(Option option, Command command) =>
        command == tree.Diff && option == tree.Common.Rules ? DiffPhrases.AboutFolder.In(tree.Language)
        : command == tree.Diff && option == tree.Common.Day ? DiffPhrases.AboutDay.In(tree.Language)
        : option.Description ?? string.Empty;

    private void WriteSection(Phrase heading)
    {
        page.Blank();
        page.Write(heading.In(tree.Language), Page.Strong);
    }

    private void WriteExitCode(ExitCode code, Phrase meaning) =>
        page.WriteColumns(((int)code).ToString(CultureInfo.InvariantCulture), [meaning.In(tree.Language)], column: 8);

    private string Usage(Command command)
    {
        string options = $"[{Phrases.UsageOptions.In(tree.Language)}]";
        string path = tree.PathOf(command);
        return command switch
        {
            QuestionCommand => $"{path} [{Phrases.UsageFacts.In(tree.Language)}] {options}",
            _ when command == tree.Ask => $"{path} <{Phrases.UsageQuestion.In(tree.Language)}> [{Phrases.UsageFacts.In(tree.Language)}] {options}",
            _ when command == tree.Diff => $"{path} {string.Join(' ', command.Arguments.Select(a => a.Name))} {options}",
            _ when command.Arguments.Count > 0 => $"{path} {string.Join(' ', command.Arguments.Select(a => $"[{a.Name}]"))} {options}",
            _ => $"{path} <{Phrases.UsageVerb.In(tree.Language)}> {options}",
        };
    }

    private static string NameOf(Option option)
    {
        string names = Names(CommandTree.NamesOf(option));
        return option.HelpName is { Length: > 0 } value ? $"{names} {value}" : names;
    }

    /// <summary>Joins names, without those that only lack the diacritics of another.</summary>
    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Except(PlainNames(names)));

    private static IEnumerable<string> PlainNames(IEnumerable<string> names) =>
        names.Where(n => Spelling.WithoutDiacritics(n) != n).Select(Spelling.WithoutDiacritics).Intersect(names);

    /// <summary>Gives a call that works, made from an example in the rule files; it names no day, so one of the last documents.</summary>
    private string? ExampleOf(Command command)
    {
        if (tree.Rulebook is not { } rulebook || command == tree.Check || command == tree.Coverage || command == tree.Mutate || command == tree.Freeze || command == tree.Diff)
        {
            return null;
        }

        QuestionDefinition? question = command is QuestionCommand own ? own.Question : rulebook.Lexicon.Questions is [var first, ..] ? first : null;
        Example[] examples = [.. rulebook.Examples.Where(e => e.Question == question && e.Readings.Count == 0 && e.AgreedEnd is null)];
        if (examples is [])
        {
            return null;
        }

        var engine = RulesEngine.ForFewQuestions(rulebook);
        DateOnly last = rulebook.Editions[^1].From;
        Example example = Array.Find(examples, e => e.Day >= last && IsAnswered(e)) ?? Array.Find(examples, IsAnswered) ?? examples[0];

        QuestionCommand asked = command as QuestionCommand ?? tree.Ask.Subcommands.OfType<QuestionCommand>().First(c => c.Question == example.Question);
        IEnumerable<string> words = asked.FactOptions.Where(o => example.Facts.ContainsKey(o.Fact.Name)).Select(o => $"{o.Name} {Quote(example.Facts[o.Fact.Name])}");
        return string.Join(' ', words.Prepend(tree.PathOf(asked)));

        bool IsAnswered(Example candidate) =>
            engine.TryAsk(new Question { Name = candidate.Question.Name, AsOf = candidate.Day, Facts = candidate.Facts.ToDictionary(f => f.Key, f => (object?)f.Value, StringComparer.Ordinal) }, out Answer? answer, out _)
            && answer.Outcome == Outcome.Answered;
    }

    private static string Quote(object value)
    {
        string text = value is IEnumerable items and not string ? string.Join(',', items.Cast<object>()) : value.ToString() ?? string.Empty;
        return text.Contains(' ', StringComparison.Ordinal) ? $"\"{text}\"" : text;
    }
}
