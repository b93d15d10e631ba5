using MiniMaria.Rules.Cli.Arguments;
using MiniMaria.Rules.Cli.Commands;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review.Comparison;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Cli.Verbs.Show;

/// <summary><c>minimaria show CLAUSE</c>: a clause as it reads on a day, with what the rules make of it.</summary>
internal sealed class ShowCommand : ToolCommand
{
    /// <summary>The verb.</summary>
    public static readonly Verb Verb = new("show", ["visa"], s => new ShowCommand(s));

    private readonly ClauseArgument _clause;
    private readonly DayOption _day;
    private readonly FlagOption _changes;
    private readonly FlagOption _examples;
    private readonly FlagOption _proposals;
    private readonly FlagOption _json;

    private ShowCommand(CommandSetting setting)
        : base(Verb, ShowPhrases.About, setting)
    {
        _clause = new ClauseArgument(ShowPhrases.AboutClause.In(Language), Language);
        _day = new DayOption(ShowPhrases.AboutDay.In(Language), Language);
        _changes = new FlagOption(ShowPhrases.AboutChanges.In(Language), "--ändrat", "--andrat", "--changes");
        _examples = new FlagOption(ShowPhrases.AboutExamples.In(Language), "--exempel", "--examples");
        _proposals = new FlagOption(ShowPhrases.AboutProposals.In(Language), "--förslag", "--forslag", "--proposals");
        _json = CommonOptions.NewJson(Language);
        Add(_clause);
        AddOptions(_day, _changes, _examples, _proposals, _json);
    }

    /// <inheritdoc/>
    public override string Usage => $"<{_clause.Name}>";

    /// <inheritdoc/>
    public override Task<ExitCode> RunAsync(Call call)
    {
        LoadResult result = RulebookLoader.Load(call.Source);
        if (result.Rulebook is not { } rulebook)
        {
            return Task.FromResult(call.RefuseRules(result.Diagnostics));
        }

        (DocumentEntry document, string number) = _clause.FindIn(call.Parse, rulebook);
        DateOnly day = _day.ReadFrom(call.Parse) ?? RulesEngine.Today(call.Streams.Clock ?? TimeProvider.System);
        if (call.Parse.GetValue(_proposals))
        {
            rulebook = rulebook.Proposed ?? rulebook;
        }

        ConsolidatedClause clause = ConsolidatedClause.On(day, document, number, rulebook)
            ?? throw new CallException(ShowPhrases.NotInForce.In(Language, document.InText, IsoDay.Write(day)));
        if (call.Parse.GetValue(_json))
        {
            ShowJson.Write(clause, day, call.Streams.Output);
        }
        else
        {
            var page = new ShowPage(call.Streams.NewPage(), Language);
            page.Write(clause, day, call.Parse.GetValue(_changes), call.Parse.GetValue(_examples));
        }

        return Task.FromResult(ExitCode.Done);
    }
}
