using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Reasons;
using MiniMaria.Rules.Review.Space;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Checking;

/// <summary>Walks the space of one question on every stretch of days, the last first, and keeps what it finds.</summary>
/// <param name="rulebook">The rules.</param>
/// <param name="deciders">What answers on each stretch of days.</param>
/// <param name="question">The question.</param>
/// <param name="most">The greatest number of regions of one walk.</param>
/// <param name="progress">Is told the name of the question each time it is walked.</param>
/// <param name="cancellation">Ends the walk with an exception.</param>
internal sealed class QuestionWalk(
    Rulebook rulebook,
    IReadOnlyList<Decider> deciders,
    QuestionDefinition question,
    int most,
    IProgress<string>? progress,
    CancellationToken cancellation)
{
    private readonly HashSet<SourceSpan> _accepted = [];
    private string? _walked;

    /// <summary>Gets what is found.</summary>
    public FindingList Findings { get; } = new();

    /// <summary>Gets what became of the rules.</summary>
    public RuleCheck Rules { get; } = new(rulebook, question);

    /// <summary>Gets where it is accepted that nothing answers, and nothing does.</summary>
    public IReadOnlySet<SourceSpan> Accepted => _accepted;

    /// <summary>Gets the remarks that say that nothing answers or that rules contradict each other, where that is so.</summary>
    public HashSet<Remark> Telling { get; } = [];

    /// <summary>Gets how many regions have been decided.</summary>
    public long Regions { get; private set; }

    /// <summary>Gets a value indicating whether every region was reached.</summary>
    public bool IsComplete { get; private set; } = true;

    public void Run()
    {
        for (int i = deciders.Count - 1; i >= 0; i--)
        {
            Walk(deciders[i], i > 0 ? deciders[i - 1] : null);
        }
    }

    private void Walk(Decider decider, Decider? before)
    {
        Edition edition = decider.Edition;
        Rule[] rules = edition.RulesFor(question).Rules;
        bool hasEnded = before?.Edition.RulesFor(question).Rules.Any(b => !Array.Exists(rules, r => r.Id == b.Id)) == true;
        string signature = QuestionSignature.Of(edition, question);
        bool isSame = _walked == signature;
        _walked = signature;

        // What is the same as on the days after shows the same.
        if (!hasEnded && (rules.Length == 0 || isSame))
        {
            return;
        }

        progress?.Report(question.Name);

        // Where a rule ended the days before are walked as well, to tell what was answered then.
        DateOnly day = DayIn(edition);
        SpaceSide[] sides =
        [
            new(decider, question, day, readings: null),
            .. hasEnded ? [new SpaceSide(before!, question, day, readings: null)] : (SpaceSide[])[],
        ];
        var notes = new List<(int Leaf, Action<long> Note)>();
        void Count(int leaf, Action<long> note) => notes.Add((leaf, note));
        var gaps = new GapFinder(rulebook, decider, question, hasEnded ? before!.Edition : null, Findings, Count);
        QuestionSpace space = Walk(sides, region =>
        {
            Rules.Visit(region);
            gaps.Visit(region);
            NoteConflict(region, decider, Count);
            NoteObstacle(region, Count);
        });
        long[] ways = space.Graph.Ways(space.Regions);
        notes.ForEach(n => n.Note(ways[n.Leaf]));
        gaps.Report(space.Graph, day);
        _accepted.UnionWith(gaps.Used.Select(s => s.Span));
        Telling.UnionWith(gaps.Telling);

        // What has not shown may show under another reading, most likely of what its own condition hangs on.
        Interpretation[] likely = [.. rules.Where(r => !Rules.AreSettled([r])).SelectMany(r => ReadingTrace.In(r.When))];
        foreach (Interpretation interpretation in QuestionSignature.ReadingsOf(edition, question).OrderBy(i => !likely.Contains(i)))
        {
            for (int reading = 0; reading < interpretation.Readings.Count; reading++)
            {
                if (reading != interpretation.ChosenIndex && !Rules.AreSettled(rules))
                {
                    Walk(
                        [new SpaceSide(decider, question, day, ReadingChoice.Own(edition.Interpretations).With(interpretation, reading))],
                        Rules.Visit,
                        () => Rules.AreSettled(rules));
                }
            }
        }
    }

    private QuestionSpace Walk(SpaceSide[] sides, Action<Region> visit, Func<bool>? isEnough = null)
    {
        var space = new QuestionSpace(sides, visit, Rules.Wants, most, isEnough, cancellation);
        space.Walk();
        Regions = DecisionGraph.Sum(Regions, space.Graph.WaysInAll());
        IsComplete &= space.IsComplete;
        return space;
    }

    /// <summary>Gives a day of the edition, the rulebook's own example day if it can.</summary>
    private DateOnly DayIn(Edition edition)
    {
        DateOnly day = rulebook.ExampleDay;
        return day < edition.From ? edition.From : day > edition.Through ? edition.Through.Value : day;
    }

    /// <summary>Notes an answer that cannot be reckoned: with some facts, or ever, when the files' own numbers are at fault.</summary>
    private void NoteObstacle(Region region, Action<int, Action<long>> count)
    {
        Draft draft = region.Drafts[0]!;
        if (draft.Obstacle is not { } obstacle
            || draft.Outcome is Outcome.OutsideScope or Outcome.Conflict
            || (draft.IsOpen && !draft.OpenFacts.IsEmpty))
        {
            return;
        }

        string swedish = obstacle.Message.Text(Language.Swedish, obstacle.Arguments);
        string english = obstacle.Message.Text(Language.English, obstacle.Arguments);
        Question example = region.ToQuestion();
        string[] rules = [.. draft.Rules.Select(r => r.Id).Order(StringComparer.Ordinal)];
        if (obstacle.IsDeclared)
        {
            Note(Messages.NeverReckoned, swedish, english);
            return;
        }

        var where = Situation.Of(example, rulebook.ExampleDay);
        Note(Messages.MayNotBeReckoned, example.Name, where.Swedish, where.English, swedish, english);

        void Note(Message message, params object[] arguments) =>
            count(
                region.Leaf,
                regions => Findings.Note(message, obstacle.Span.ToString(), obstacle.Span, rules, example, regions, arguments));
    }

    private void NoteConflict(Region region, Decider decider, Action<int, Action<long>> count)
    {
        Draft draft = region.Drafts[0]!;
        if (draft.Outcome != Outcome.Conflict || (draft.IsOpen && !draft.OpenFacts.IsEmpty))
        {
            // With facts left out that matter, the question is not answered yet; given, they are regions of their own.
            return;
        }

        Case facts = region.Cases[0]!;
        Question example = region.ToQuestion();
        string[] rules = [.. draft.Conflicting.Select(r => r.Id).Order(StringComparer.Ordinal)];
        string names = string.Join(", ", rules);
        var where = Situation.Of(example, rulebook.ExampleDay);
        SourceSpan span = draft.Conflicting[^1].Span;
        if (decider.RemarksFor(facts, draft.Outcome).FirstOrDefault(r => r.TellsOf(draft.Conflicting)) is { } remark)
        {
            Telling.Add(remark);
            Note(Messages.KnownConflict, names, where.Swedish, where.English, remark.Id);
        }
        else if (OtherReadings.Find(decider, facts, draft.Outcome) is { } interpretation)
        {
            Note(Messages.ConflictByReading, names, where.Swedish, where.English, interpretation.Name);
        }
        else
        {
            Note(Messages.RulesConflict, names, where.Swedish, where.English);
        }

        void Note(Message message, params object[] arguments) =>
            count(region.Leaf, regions => Findings.Note(message, names, span, rules, example, regions, arguments));
    }
}
