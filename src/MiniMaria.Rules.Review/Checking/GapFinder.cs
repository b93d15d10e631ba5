using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review.Space;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Review.Checking;

/// <summary>Finds the questions in scope that no rule answers on a stretch of days, and tells known ones from others.</summary>
/// <param name="rulebook">The rules.</param>
/// <param name="decider">What answers on the days.</param>
/// <param name="question">The question.</param>
/// <param name="before">
/// What answered on the days before, when a rule for the question ended with them; <see langword="null"/> when none did.
/// </param>
/// <param name="findings">Takes what is found.</param>
/// <param name="count">Has something noted, once it is known, for as many regions as are answered like that of a number.</param>
internal sealed class GapFinder(
    Rulebook rulebook,
    Decider decider,
    QuestionDefinition question,
    Edition? before,
    FindingList findings,
    Action<int, Action<long>> count)
{
    // By the number of the region.
    private readonly List<(GapCause? Cause, bool IsOutside)> _leaves = [];
    private readonly Dictionary<string, GapCause> _causes = new(StringComparer.Ordinal);
    private readonly QuestionRules _rules = decider.Edition.RulesFor(question);

    /// <summary>Gets what is accepted as unanswered and was found to be.</summary>
    public HashSet<Silence> Used { get; } = [];

    /// <summary>Gets the remarks that say so.</summary>
    public HashSet<Remark> Telling { get; } = [];

    /// <summary>Takes a region in, decided on the days and, where a rule ended, on those before.</summary>
    public void Visit(Region region)
    {
        Draft draft = region.Drafts[0]!;
        bool silent = draft is { Outcome: Outcome.Silent, IsOpen: false };
        bool wasOutside = silent && before is not null && region.Drafts[1]?.Outcome == Outcome.OutsideScope;
        GapCause? cause = silent && !wasOutside && !IsKnown(region) ? CauseOf(region) : null;
        _leaves.Add((cause, wasOutside || draft.Outcome == Outcome.OutsideScope));
    }

    /// <summary>Reports the gaps, once all regions are taken in.</summary>
    /// <param name="graph">The ways to the regions.</param>
    /// <param name="usual">The day on which the question is asked where no other has been set.</param>
    public void Report(DecisionGraph graph, DateOnly usual)
    {
        foreach (Gap gap in GapTree.Of(graph, _leaves))
        {
            (FactDefinition Fact, Value Value)[] facts = [.. gap.Example?.All ?? []];
            DateOnly day = Array.Find(facts, f => f.Fact.IsAskedDay).Value is { HasValue: true } asked ? asked.Date : usual;
            Question example = Region.QuestionOf(question.Name, day, question.FactArray, facts);

            // That something has ended says the day already.
            var where = Situation.Of(gap.Words, day, gap.Cause.LastDay.Length > 0 ? day : rulebook.ExampleDay);
            findings.Note(
                gap.Cause.Message,
                gap.Signature,
                gap.Cause.Span,
                gap.Cause.Rules,
                example,
                gap.Regions,
                question.Name,
                where.Swedish,
                where.English,
                gap.Cause.Name,
                gap.Cause.LastDay);
        }
    }

    /// <summary>Notes what says that the documents are silent: a remark, the list of what is accepted, open wording.</summary>
    private bool IsKnown(Region region)
    {
        Case facts = region.Cases[0]!;
        if (decider.RemarksFor(facts, Outcome.Silent).FirstOrDefault(r => r.TellsOfSilence) is { } remark)
        {
            Telling.Add(remark);
            Note(Messages.KnownGap, remark.Span, remark.Id);
        }
        else if (Array.Find(_rules.Silences, s => facts.Evaluate(s.When!) == Truth.True) is { } silence)
        {
            Used.Add(silence);
            Note(Messages.AcceptedGap, silence.Span, silence.Reason);
        }
        else if (OtherReadings.Find(decider, facts, Outcome.Silent) is { } interpretation)
        {
            Note(Messages.GapByReading, interpretation.Span, interpretation.Name);
        }
        else
        {
            return false;
        }

        return true;

        void Note(Message message, SourceSpan span, string why)
        {
            Question example = region.ToQuestion();
            var where = Situation.Of(example, rulebook.ExampleDay);
            count(region.Leaf, regions =>
                findings.Note(message, span.ToString(), span, [], example, regions, question.Name, where.Swedish, where.English, why));
        }
    }

    /// <summary>Gives why no rule answers; nothing where the question has no rules on these days and had none before.</summary>
    private GapCause? CauseOf(Region region)
    {
        if (before is null || region.Drafts[1] is not { Outcome: Outcome.Answered } answered)
        {
            return _rules.Rules.Length == 0 ? null : Known(new GapCause(Messages.Gap, question.Span, [], string.Empty, string.Empty));
        }

        Rule ended = answered.Rules.Find(r => r.Question == question && HasEnded(r)) ?? answered.Rules.First(r => r.Question == question);
        return Known(EndOf(ended));
    }

    private bool HasEnded(Rule rule) => !_rules.Rules.Any(r => r.Id == rule.Id);

    /// <summary>Says what ended with a rule: the version that holds it, a value that it builds on, or the rule alone.</summary>
    private GapCause EndOf(Rule rule)
    {
        string lastDay = IsoDay.Write(before!.Through!.Value);
        DocumentVersion? version =
            before.Versions.FirstOrDefault(v => v.Document.Name == rule.Citation.Document && v.Id == rule.Citation.Version);
        if (version is not null && version.Through == before.Through)
        {
            return new GapCause(Messages.RunsOut, version.ThroughSpan, [rule.Id], $"{version.Document.Name} {version.Id}", lastDay);
        }

        string? name = decider.Edition.Dormant.GetValueOrDefault(rule.Id);
        DeclaredName? value = rulebook.Names.FirstOrDefault(n => n.Name == name && n.Through == before.Through);
        return new GapCause(Messages.RunsOut, value?.Span ?? rule.Span, [rule.Id], name ?? rule.Id, lastDay);
    }

    private GapCause Known(GapCause cause)
    {
        _causes.TryAdd(cause.Key, cause);
        return _causes[cause.Key];
    }
}
