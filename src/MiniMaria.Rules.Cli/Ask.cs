using System.CommandLine;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rendering;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Cli;

/// <summary><c>minimaria ask QUESTION</c>: asks one question and prints its answer.</summary>
internal static class Ask
{
    /// <summary>Asks.</summary>
    public static ExitCode Run(QuestionCommand command, ParseResult parse, CommandTree tree, Streams streams)
    {
        if (ValueOf(parse, tree.Common.Batch) is not null)
        {
            throw new CallException(Phrases.QuestionAndBatch.In(tree.Language));
        }

        Rulebook rulebook = tree.Rulebook!;
        var question = new Question
        {
            Name = command.Question.Name,
            AsOf = DayOf(parse, tree),
            Facts = FactsOf(command, parse, tree),
            Readings = ReadingsOf(parse, tree),
        };
        string? rule = ValueOf(parse, tree.Common.Why);
        if (rule is not null && QuestionError.OfRule(rule, rulebook) is { } unknown)
        {
            return WriteError(unknown, parse, tree, streams);
        }

        if (!EngineFor(new RulesEngineOptions { Matcher = Matchers.Index }, parse, tree).TryAsk(question, out Answer? answer, out QuestionError? error))
        {
            return WriteError(error, parse, tree, streams);
        }

        RuleFinding? why = rule is null ? null : answer.WhyNot(rule);
        if (parse.GetValue(tree.Common.Json))
        {
            streams.Output.WriteLine(AnswerJson.Write(answer, question.Id, tree.Language, why));
        }
        else
        {
            new AnswerPage(new Page(streams.Output, streams.OutputTerminal), tree.Language).Write(answer, why, question, command, rulebook);
            WriteIdleReadings(question, answer, tree.Language, new Page(streams.Error, streams.ErrorTerminal));
        }

        return ExitCode.Done;
    }

    /// <summary>Says which of the chosen readings the answer does not rest on, so that nobody takes it for read so.</summary>
    private static void WriteIdleReadings(Question question, Answer answer, Language language, Page page)
    {
        foreach ((string id, string reading) in question.Readings.Where(r => !answer.Interpretations.Any(i => string.Equals(i.Interpretation.Id, r.Key, StringComparison.OrdinalIgnoreCase))))
        {
            page.Write(Phrases.IdleReading.In(language, id, reading));
        }
    }

    /// <summary>Says that the word after the verb is no question; <see langword="null"/> when there is no such word.</summary>
    public static QuestionError? UnknownQuestion(ParseResult parse, CommandTree tree)
    {
        string? word = parse.UnmatchedTokens.Count > 0 ? parse.UnmatchedTokens[0] : null;
        return word is null || word.StartsWith('-') || RulesEngine.ForFewQuestions(tree.Rulebook!).TryAsk(new Question { Name = word }, out _, out QuestionError? error)
            ? null
            : error;
    }

    /// <summary>Prints why a question cannot be asked.</summary>
    public static ExitCode WriteError(QuestionError error, ParseResult parse, CommandTree tree, Streams streams)
    {
        if (parse.GetValue(tree.Common.Json))
        {
            streams.Output.WriteLine(AnswerJson.Write(error, id: null, tree.Language));
        }
        else
        {
            var page = new Page(streams.Error, streams.ErrorTerminal);
            CommandLine.WriteFault(page, error.Message(tree.Language), tree.Language);
            page.Write(Phrases.SeeHelp.In(tree.Language, tree.PathOf(parse.CommandResult.Command)));
        }

        return ExitCode.WrongCall;
    }

    /// <summary>Gives the day of a call; <see langword="null"/> when it names none.</summary>
    /// <exception cref="CallException">It is no day.</exception>
    public static DateOnly? DayOf(ParseResult parse, CommandTree tree)
    {
        if (ValueOf(parse, tree.Common.Day) is not { } text)
        {
            return null;
        }

        return IsoDay.TryRead(text, out DateOnly day)
            ? day
            : throw new CallException(Phrases.NotADay.In(tree.Language, text) + HintOf(parse, tree));
    }

    /// <summary>Says how a fact is given whose name the option has taken.</summary>
    private static string HintOf(ParseResult parse, CommandTree tree) =>
        parse.CommandResult.Command is QuestionCommand question && question.FactOptions.FirstOrDefault(o => CommandTree.NamesOf(tree.Common.Day).Contains("--" + o.Fact.Name)) is { } fact
            ? " " + Phrases.FactTaken.In(tree.Language, fact.Fact.Name, fact.Name)
            : string.Empty;

    /// <summary>Gives the readings that a call chooses, by interpretation id.</summary>
    /// <exception cref="CallException">One is not written as a choice, or stands twice.</exception>
    public static Dictionary<string, string> ReadingsOf(ParseResult parse, CommandTree tree)
    {
        var readings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string text in parse.GetResult(tree.Common.Reading)?.Tokens.Select(t => t.Value) ?? [])
        {
            if (text.Split('=', 2, StringSplitOptions.TrimEntries) is not [{ Length: > 0 } id, { Length: > 0 } reading])
            {
                throw new CallException(Phrases.NotAReading.In(tree.Language, text));
            }

            if (!readings.TryAdd(id, reading))
            {
                throw new CallException(Phrases.ReadingTwice.In(tree.Language, id));
            }
        }

        return readings;
    }

    /// <summary>Makes an engine for the rules with the days of documents that a call states.</summary>
    /// <exception cref="CallException">One is not written as a document and a day, stands twice, or does not fit the rules.</exception>
    public static RulesEngine EngineFor(RulesEngineOptions options, ParseResult parse, CommandTree tree)
    {
        foreach ((string document, DateOnly day) in AgreedDays(parse, tree.Common.Start, tree))
        {
            options.Agreements[document] = new AgreementTerm { Start = day };
        }

        foreach ((string document, DateOnly day) in AgreedDays(parse, tree.Common.End, tree))
        {
            options.Agreements[document] = new AgreementTerm { Start = options.Agreements.TryGetValue(document, out AgreementTerm? known) ? known.Start : null, End = day };
        }

        try
        {
            return new RulesEngine(tree.Rulebook!, options);
        }
        catch (RulesLoadException e)
        {
            throw new CallException([.. e.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => new CallFault(string.Join(' ', d.Message(tree.Language), d.Help(tree.Language)).TrimEnd(), d.Suggestion))]);
        }
    }

    private static Dictionary<string, DateOnly> AgreedDays(ParseResult parse, Option option, CommandTree tree)
    {
        var days = new Dictionary<string, DateOnly>(StringComparer.OrdinalIgnoreCase);
        foreach (string text in parse.GetResult(option)?.Tokens.Select(t => t.Value) ?? [])
        {
            if (text.Split('=', 2, StringSplitOptions.TrimEntries) is not [{ Length: > 0 } document, { } word]
                || !IsoDay.TryRead(word, out DateOnly day))
            {
                throw new CallException(Phrases.NotAnAgreement.In(tree.Language, text));
            }

            if (!days.TryAdd(document, day))
            {
                throw new CallException(Phrases.AgreementTwice.In(tree.Language, document));
            }
        }

        return days;
    }

    /// <summary>Gives the first value of an option; <see langword="null"/> when it is not given.</summary>
    public static string? ValueOf(ParseResult parse, Option option) => parse.GetResult(option)?.Tokens.Select(t => t.Value).FirstOrDefault();

    private static Dictionary<string, object?> FactsOf(QuestionCommand command, ParseResult parse, CommandTree tree)
    {
        var facts = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (FactOption option in command.FactOptions)
        {
            if (parse.GetResult(option) is { Implicit: false } given)
            {
                facts.Add(option.Fact.Name, option.ValueOf([.. given.Tokens.Select(t => t.Value)], tree.Language));
            }
        }

        return facts;
    }
}
