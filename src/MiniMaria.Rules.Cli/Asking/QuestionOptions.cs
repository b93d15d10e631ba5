using System.CommandLine;
using MiniMaria.Rules.Cli.Arguments;
using MiniMaria.Rules.Cli.Commands;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Cli.Asking;

/// <summary>The options that every question takes besides its facts, and what they say.</summary>
internal sealed class QuestionOptions
{
    private readonly Language _language;

    /// <param name="language">The language of the help and of faults.</param>
    public QuestionOptions(Language language)
    {
        _language = language;
        Json = CommonOptions.NewJson(language);
        Day = new DayOption(AskingPhrases.AboutDay.In(language), language);
        Reading = Text(AskingPhrases.AboutReading, AskingPhrases.ValueReading, takesSeveral: true, "--läsning", "--lasning", "--reading");
        Start = Text(AskingPhrases.AboutStart, AskingPhrases.ValueStart, takesSeveral: true, "--avtalsstart", "--agreement-start");
        End = Text(AskingPhrases.AboutEnd, AskingPhrases.ValueStart, takesSeveral: true, "--avtalsslut", "--agreement-end");
        Proposals = new FlagOption(AskingPhrases.AboutProposals.In(language), "--förslag", "--forslag", "--proposals") { Recursive = true };
        Why = Text(AskingPhrases.AboutWhy, AskingPhrases.ValueRule, takesSeveral: false, "--varför", "--varfor", "--why");
        Batch = Text(AskingPhrases.AboutBatch, AskingPhrases.ValueFile, takesSeveral: false, "--batch");

        TextOption Text(Phrase about, Phrase value, bool takesSeveral, string name, params string[] aliases) =>
            new(about.In(language), value.In(language), name, aliases) { TakesSeveral = takesSeveral };
    }

    /// <summary>Gets the names that no fact can have as an option.</summary>
    public static IReadOnlySet<string> TakenNames { get; } = new CommonOptions(Language.Swedish).OfAll
        .Concat(new QuestionOptions(Language.Swedish).All).SelectMany(SymbolNames.Of).ToHashSet(StringComparer.Ordinal);

    /// <summary>Gets the option that asks for JSON.</summary>
    public FlagOption Json { get; }

    /// <summary>Gets the option that names the rule to tell of.</summary>
    public TextOption Why { get; }

    /// <summary>Gets the option that names a file of questions, which no single question takes.</summary>
    public TextOption Batch { get; }

    /// <summary>Gets all options, in the order of the help.</summary>
    public IReadOnlyList<Option> All => [Json, Day, Reading, Start, End, Proposals, Why, Batch];

    private DayOption Day { get; }

    private TextOption Reading { get; }

    private TextOption Start { get; }

    private TextOption End { get; }

    private FlagOption Proposals { get; }

    /// <summary>Gives the day of a call; <see langword="null"/> when it names none.</summary>
    /// <exception cref="CallException">It is no day.</exception>
    public DateOnly? DayOf(ParseResult parse)
    {
        // How a fact is given whose name the option has taken.
        FactOption? taken = (parse.CommandResult.Command as QuestionCommand)?.FactOptions
            .FirstOrDefault(o => SymbolNames.Of(Day).Contains("--" + o.Fact.Name));
        return Day.ReadFrom(parse, taken is null ? string.Empty : " " + AskingPhrases.FactTaken.In(_language, taken.Fact.Name, taken.Name));
    }

    /// <summary>Gives the readings that a call chooses, by interpretation id.</summary>
    /// <exception cref="CallException">One is not written as a choice, or stands twice.</exception>
    public Dictionary<string, string> ReadingsOf(ParseResult parse)
    {
        var readings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string text in Reading.AllIn(parse))
        {
            if (text.Split('=', 2, StringSplitOptions.TrimEntries) is not [{ Length: > 0 } id, { Length: > 0 } reading])
            {
                throw new CallException(AskingPhrases.NotAReading.In(_language, text));
            }

            if (!readings.TryAdd(id, reading))
            {
                throw new CallException(AskingPhrases.ReadingTwice.In(_language, id));
            }
        }

        return readings;
    }

    /// <summary>Makes an engine for the rules with the days of documents that a call states.</summary>
    /// <exception cref="CallException">One is not written as a document and a day, stands twice, or does not fit the rules.</exception>
    public RulesEngine EngineFor(Call call, RulesEngineOptions options)
    {
        foreach ((string document, DateOnly day) in AgreedDays(call.Parse, Start))
        {
            options.Agreements[document] = new AgreementTerm { Start = day };
        }

        foreach ((string document, DateOnly day) in AgreedDays(call.Parse, End))
        {
            DateOnly? start = options.Agreements.TryGetValue(document, out AgreementTerm? known) ? known.Start : null;
            options.Agreements[document] = new AgreementTerm { Start = start, End = day };
        }

        options.WithProposals = call.Parse.GetValue(Proposals);
        try
        {
            return new RulesEngine(call.Setting.Rulebook!, options);
        }
        catch (RulesLoadException e)
        {
            throw new CallException(
            [
                .. e.Diagnostics.Where(d => d.Severity == Severity.Error)
                    .Select(d => new CallFault(string.Join(' ', d.Message(_language), d.Help(_language)).TrimEnd(), d.Suggestion)),
            ]);
        }
    }

    private Dictionary<string, DateOnly> AgreedDays(ParseResult parse, TextOption option)
    {
        var days = new Dictionary<string, DateOnly>(StringComparer.OrdinalIgnoreCase);
        foreach (string text in option.AllIn(parse))
        {
            if (text.Split('=', 2, StringSplitOptions.TrimEntries) is not [{ Length: > 0 } document, { Length: > 0 } word])
            {
                throw new CallException(AskingPhrases.NotAnAgreement.In(_language, text));
            }

            if (!days.TryAdd(document, DayOption.Read(word, option.Name, _language)))
            {
                throw new CallException(AskingPhrases.AgreementTwice.In(_language, document));
            }
        }

        return days;
    }
}
