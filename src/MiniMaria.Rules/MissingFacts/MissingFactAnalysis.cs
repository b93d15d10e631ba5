using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Reasons;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.MissingFacts;

/// <summary>
/// Decides a question of which facts are missing: supposes each value that the rules tell apart, fact by fact, and sees which
/// facts change the answer and what is the same whatever they are.
/// </summary>
/// <remarks>
/// The result is a reduced ordered decision diagram over the missing facts: a fact whose every value leads to the same
/// answer is left out, so the facts that remain are exactly those that can change it.
/// </remarks>
internal sealed class MissingFactAnalysis(Decider decider, Case facts)
{
    private readonly EquivalenceClasses _classes = EquivalenceClasses.For(facts.Edition);
    private readonly List<Rule> _rules = [];

    // The rules that hold in every answer that can be given so far; null before the first.
    private HashSet<Rule>? _settled;
    private readonly List<Presupposition> _failed = [];
    private readonly List<Interpretation> _readings = [];
    private readonly List<string> _assumptions = [];
    private int _suppositions;
    private bool _isCutShort;

    // The fields that are reckoned from a missing fact in some answer.
    private readonly HashSet<int> _reckoned = [];

    // Whether a table must be filled although whatever fills it leads to the same answer.
    private bool _mustBeFilled;

    /// <summary>Decides a question; where that hangs on missing facts, finds out which of them.</summary>
    public static Decision Decide(Decider decider, Case facts)
    {
        using Draft draft = decider.Decide(facts.Question, facts);
        return draft.IsOpen && !draft.OpenFacts.IsEmpty
            ? new MissingFactAnalysis(decider, facts).Complete(draft)
            : decider.Settle(facts, draft);
    }

    private Decision Complete(Draft first)
    {
        Node root = Branch(facts, first);
        FactSet missing = default;
        AddFacts(root, ref missing);
        bool settled = root is Leaf { StillOpen.IsEmpty: true };
        if (!settled && decider.TracesReadings)
        {
            AddReadingsThatDoNotPresume(first);
        }

        Value[]? common = null;
        AddCommon(root, ref common);
        LeaveOutUncertain(first, common);
        Outcome outcome = root is Leaf leaf ? leaf.Outcome : Outcome.NeedsFacts;
        if (outcome is Outcome.Conflict or Outcome.OutsideScope or Outcome.Silent)
        {
            common = null;
        }

        return new Decision
        {
            Outcome = outcome,
            Values = common ?? new Value[facts.Question.Fields.Count],
            Citations = Decider.Cite(_rules, _failed),
            Settled = outcome == Outcome.NeedsFacts ? Decider.Cite(_rules.Where(r => _settled!.Contains(r)), []) : null,
            MissingFacts = settled ? [] : [.. facts.Question.FactsIn(missing)],
            Assumptions = _isCutShort ? [.. _assumptions, Decision.AllMissingMatter] : [.. _assumptions],
            Requirements = RequirementCheck.ResultsOf(facts, first),
            Wording = _readings,
            Remarks = decider.RemarksFor(facts, outcome),
            Obstacle = settled ? ((Leaf)root).Obstacle : null,
        };
    }

    /// <summary>A reading under which nothing is presumed makes the fact needed.</summary>
    private void AddReadingsThatDoNotPresume(Draft first)
    {
        foreach ((Requirement requirement, Truth met) in first.Requirements)
        {
            if (met == Truth.Unknown && requirement.PresumedWhen is { } presumed)
            {
                ReadingTrace.Add(presumed, facts, _readings);
            }
        }
    }

    private static void AddFacts(Node node, ref FactSet missing)
    {
        switch (node)
        {
            case Fork fork:
                missing |= FactSet.Of(fork.Slot);
                foreach (Node child in fork.Children)
                {
                    AddFacts(child, ref missing);
                }

                break;
            case Leaf leaf:
                missing |= leaf.StillOpen;
                break;
        }
    }

    /// <summary>
    /// Keeps the fields that have the same value in every answer that can be given, and of gathered rows those that are in
    /// every one.
    /// </summary>
    private void AddCommon(Node node, ref Value[]? common)
    {
        if (node is Fork fork)
        {
            foreach (Node child in fork.Children)
            {
                AddCommon(child, ref common);
            }
        }
        else if (node is Leaf { Outcome: Outcome.Silent })
        {
            // Where the documents may turn out to say nothing, nothing is certain yet.
            common = new Value[facts.Question.Fields.Count];
        }
        else if (node is Leaf { Outcome: Outcome.Answered or Outcome.NeedsFacts } leaf)
        {
            if (common is null)
            {
                common = (Value[])leaf.Values.Clone();
                return;
            }

            for (int i = 0; i < common.Length; i++)
            {
                if (facts.Question.FieldArray[i].IsCollected)
                {
                    common[i] = CollectedRows.Common(common[i], leaf.Values[i]);
                }
                else if (common[i] != leaf.Values[i])
                {
                    common[i] = default;
                }
            }
        }
    }

    /// <summary>What rests on a table that lacks keys is no more certain than if the table were missing.</summary>
    private void LeaveOutUncertain(Draft first, Value[]? common)
    {
        (int Slot, Value Value)[] partial =
        [
            .. facts.Question.FactArray
                .Index()
                .Where(f => f.Item.IsPartial && first.OpenFacts.Contains(f.Index) && facts.ValueAt(f.Index).HasValue)
                .Select(f => (f.Index, default(Value))),
        ];
        if (partial.Length == 0)
        {
            LeaveOutReckoned(first, common);
            return;
        }

        using Draft without = decider.Decide(facts.Question, facts.With(partial));
        _reckoned.UnionWith(without.ReckonedFields.Keys);
        LeaveOutReckoned(without, common);
    }

    /// <summary>What is reckoned from a missing fact may come out the same for every value supposed, and yet differ for others.</summary>
    private void LeaveOutReckoned(Draft first, Value[]? common)
    {
        for (int i = 0; i < (common?.Length ?? 0); i++)
        {
            if (_mustBeFilled || _reckoned.Contains(i))
            {
                common![i] = facts.Question.FieldArray[i].IsCollected
                    ? CollectedRows.Common(common[i], first.Values[i])
                    : first.Values[i].HasValue ? common[i]
                    : default;
            }
        }
    }

    /// <summary>Tells whether two nodes decide alike; days to suppose hang on other days, so forks over other days do not.</summary>
    private static bool Same(Node a, Node b) => (a, b) switch
    {
        (Leaf x, Leaf y) => x.Outcome == y.Outcome && x.StillOpen == y.StillOpen && x.Values.AsSpan().SequenceEqual(y.Values),
        (Fork x, Fork y) => x.Slot == y.Slot
            && x.Values.AsSpan().SequenceEqual(y.Values)
            && x.Children.Zip(y.Children).All(pair => Same(pair.First, pair.Second)),
        _ => false,
    };

    private Node Explore(Case supposed)
    {
        using Draft draft = decider.Decide(facts.Question, supposed);
        return Branch(supposed, draft);
    }

    private Node Branch(Case supposed, Draft draft)
    {
        _reckoned.UnionWith(draft.ReckonedFields.Keys);
        if (!draft.IsOpen || draft.OpenFacts.IsEmpty)
        {
            return ToLeaf(draft, default);
        }

        int slot = draft.OpenFacts.First;
        Value[] values = Array.FindAll(_classes.Of(supposed.Question.Facts[slot], supposed), v => supposed.CanBe(slot, v));
        if (values.Length == 0 || _suppositions > Limits.Supposed)
        {
            _isCutShort |= values.Length > 0;
            return ToLeaf(draft, draft.OpenFacts);
        }

        // Another value than those supposed may be reckoned into another answer.
        bool isReckoned = draft.ReckonedFacts.Contains(slot);
        var children = new Node[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            _suppositions++;
            children[i] = Explore(supposed.Suppose(slot, values[i]));
        }

        if (!Array.TrueForAll(children, child => Same(child, children[0])))
        {
            return new Fork(slot, values, children);
        }

        // That something stands at every key is no answer before it does.
        bool mustBeFilled = draft.Requirements
            .Exists(r => r.Met == Truth.Unknown && HangsOnKeys(r.Requirement, supposed.Question.FactArray[slot], supposed));
        _mustBeFilled |= mustBeFilled;
        return mustBeFilled || isReckoned
            ? new Fork(slot, values, children)
            : Array.Find(children, c => c is not Leaf { Obstacle: not null }) ?? children[0];
    }

    private static bool HangsOnKeys(Requirement requirement, FactDefinition fact, Case supposed) =>
        fact.IsPartial && requirement.Test is { } test
        && test.Tests
            .OfType<Contains>()
            .Any(c => c.Fact == fact && c.Column is null && !c.AsGiven && ConditionEvaluator.Evaluate(c, supposed) == Truth.Unknown);

    private Leaf ToLeaf(Draft draft, FactSet stillOpen)
    {
        List<Rule> rules = draft.Outcome == Outcome.Conflict ? draft.Conflicting : draft.Rules;
        _settled ??= [.. rules];
        _settled.IntersectWith(rules);
        foreach (Rule rule in rules)
        {
            if (!_rules.Contains(rule))
            {
                _rules.Add(rule);
            }
        }

        _failed.AddRange(draft.Failed.Where(f => !_failed.Contains(f)).ToList());
        _assumptions.AddRange(draft.Assumptions.Where(a => !_assumptions.Contains(a)).ToList());
        draft.Readings.ForEach(r => ReadingTrace.AddOnce(r, _readings));
        Value[] values = draft.Outcome == Outcome.Answered
            ? draft.Values[..facts.Question.Fields.Count]
            : new Value[facts.Question.Fields.Count];
        return new Leaf(
            stillOpen.IsEmpty ? draft.Outcome : Outcome.NeedsFacts,
            stillOpen,
            values,
            draft.Outcome == Outcome.Answered ? draft.Obstacle : null);
    }

    private abstract record Node;

    private sealed record Fork(int Slot, Value[] Values, Node[] Children) : Node;

    private sealed record Leaf(Outcome Outcome, FactSet StillOpen, Value[] Values, Obstacle? Obstacle) : Node;
}
