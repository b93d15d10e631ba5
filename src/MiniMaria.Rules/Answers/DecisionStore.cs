using System.Collections.Concurrent;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.MissingFacts;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Answers;

/// <summary>
/// Gives the decisions of one edition, and what is asked of them later: those kept of questions that no rule tells apart,
/// otherwise worked out. Thread-safe.
/// </summary>
internal sealed class DecisionStore
{
    private readonly OtherDays? _otherDays;

    // Two threads may make the same tree at first; one stays. Null when nothing is kept.
    private readonly DecisionTree<Decision>?[]? _decisions;
    private readonly DecisionTree<IReadOnlyList<ReadingUsed>>?[]? _readings;

    // Each decision once that is kept for questions of several kinds.
    private readonly ConcurrentDictionary<Decision, Decision> _shared = new(Decision.Comparer);

    private bool? _tellsOfEnds;

    /// <summary>Initializes a new instance of the <see cref="DecisionStore"/> class.</summary>
    /// <param name="decider">What decides.</param>
    /// <param name="keep">Whether to keep what has been decided, so that like questions are decided once.</param>
    /// <param name="otherDays">What tells of other days; <see langword="null"/> when nobody asks for it.</param>
    public DecisionStore(Decider decider, bool keep, OtherDays? otherDays = null)
    {
        Decider = decider;
        _otherDays = otherDays;
        int questions = decider.Edition.Lexicon.Questions.Count;
        _decisions = keep ? new DecisionTree<Decision>?[questions] : null;
        _readings = keep ? new DecisionTree<IReadOnlyList<ReadingUsed>>?[questions] : null;
    }

    /// <summary>Gets what decides.</summary>
    public Decider Decider { get; }

    /// <summary>Gives the decision on a question.</summary>
    public Decision For(Case facts)
    {
        if (_decisions is null || facts.HasReadings)
        {
            return MissingFactAnalysis.Decide(Decider, facts);
        }

        DecisionTree<Decision> tree = _decisions[facts.Question.Ordinal] ??= new DecisionTree<Decision>(Decider.Edition, facts.Question);
        Decision? decision = tree.Find(facts);
        if (decision is null)
        {
            decision = MissingFactAnalysis.Decide(Decider, facts);
            if (tree.CanKeep(facts))
            {
                tree.Keep(facts, decision.CanBeShared ? _shared.GetOrAdd(decision, decision) : decision);
            }
        }

        return decision;
    }

    /// <summary>Gives the readings that a decision rests on, in the order of the documents.</summary>
    public IReadOnlyList<ReadingUsed> ReadingsFor(Case facts, Decision decision)
    {
        if (_readings is null || facts.HasReadings)
        {
            return FindReadings(facts, decision);
        }

        DecisionTree<IReadOnlyList<ReadingUsed>> tree =
            _readings[facts.Question.Ordinal] ??= new DecisionTree<IReadOnlyList<ReadingUsed>>(Decider.Edition, facts.Question);
        IReadOnlyList<ReadingUsed>? readings = tree.Find(facts);
        if (readings is null)
        {
            readings = FindReadings(facts, decision);
            if (tree.CanKeep(facts))
            {
                tree.Keep(facts, readings);
            }
        }

        return readings;
    }

    /// <summary>
    /// Gives what is told of other days: where nothing answers on this one, and beside an answer what an agreement that has
    /// ended said as well.
    /// </summary>
    public IReadOnlyList<Remark> OnOtherDays(Case facts, Outcome outcome, IReadOnlyList<Citation> citations) =>
        outcome == Outcome.Silent ? _otherDays!.RemarksFor(facts) : _otherDays!.RemarksBesideAnswer(facts, citations);

    /// <summary>Tells whether anything may be told of other days beside an answer of this outcome.</summary>
    public bool TellsOfOtherDays(Outcome outcome) => _otherDays is not null && outcome switch
    {
        Outcome.Silent => true,
        Outcome.Answered or Outcome.NeedsFacts => _tellsOfEnds ??= _otherDays.AreToldBesideAnswers(Decider.Edition),
        _ => false,
    };

    /// <summary>Finds the readings of which another, with all others as they are, gives another decision.</summary>
    private IReadOnlyList<ReadingUsed> FindReadings(Case facts, Decision decision) =>
    [
        .. MissingFactAnalysis.Decide(Decider.Tracing, facts).Wording.OrderBy(i => i.Ordinal)
            .Where(i => Enumerable.Range(0, i.Readings.Count)
                .Any(r => r != facts.ReadingOf(i) && !decision.SaysTheSameAs(MissingFactAnalysis.Decide(Decider, facts.Read(i, r)))))
            .Select(i => new ReadingUsed(i, i.Readings[facts.ReadingOf(i)], facts.IsChosenByHost(i))),
    ];
}
