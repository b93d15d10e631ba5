using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.MissingFacts;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Remedies;

/// <summary>
/// Looks for the ways to meet every requirement of an answer: takes the requirement that can be met in the fewest ways,
/// tries each of them, and decides the question anew.
/// </summary>
/// <param name="answer">The answer.</param>
internal sealed class RemedySearch(Answer answer)
{
    /// <summary>Past so many plans the search stops and says so.</summary>
    private const int MaximumPlans = 3000;

    private readonly Case _facts = answer.Facts;
    private readonly Decider _decider = answer.Decider;
    private readonly RemedyWays _ways = new(answer.Facts);
    private readonly HashSet<string> _tried = new(StringComparer.Ordinal);
    private readonly List<RemedyPlan> _found = [];
    private readonly Dictionary<Requirement, DateOnly?> _atOnce = [];
    private readonly Dictionary<Requirement, DateOnly?> _later = [];
    private readonly Dictionary<Requirement, DateOnly> _missed = [];
    private FactSet _waiting;

    public RemedyResult Run()
    {
        RequirementResult[] open = [.. answer.Requirements.Where(r => !r.Requirement.IsDuty && r.Met != true)];
        if (open.Length == 0
            || answer.Outcome is not (Outcome.Answered or Outcome.NeedsFacts)
            || !Array.Exists(_facts.Question.FactArray, f => f.Act is not null))
        {
            return new RemedyResult { State = RemedyState.NotNeeded };
        }

        Explore(RemedyPlan.Nothing(_facts));
        bool isComplete = _tried.Count < MaximumPlans;
        if (_found.Count > 0)
        {
            IReadOnlyList<Remedy> remedies = new RemedyMaker(_facts, _ways, facts => Judge(facts).IsMet, Asked).Make(_found);
            return new RemedyResult
            {
                State = RemedyState.Possible,
                Ways = [.. remedies.Take(RemedyResult.MaximumCount)],
                IsComplete = isComplete && remedies.Count <= RemedyResult.MaximumCount,
            };
        }

        return _atOnce.Count == 0 && !_waiting.IsEmpty
            ? new RemedyResult
            {
                State = RemedyState.NeedsFacts,
                MissingFacts = [.. _facts.Question.FactsIn(_waiting)],
                IsComplete = isComplete,
            }
            : new RemedyResult { State = RemedyState.Impossible, Obstacles = Obstacles(open), IsComplete = isComplete };
    }

    private void Explore(RemedyPlan plan)
    {
        if (_tried.Count >= MaximumPlans || !_tried.Add(plan.Signature) || _found.Exists(f => f.IsPartOf(plan)))
        {
            return;
        }

        (bool isMet, IReadOnlyList<FactEdit[]> ways) = Judge(plan.Facts, plan);
        if (isMet)
        {
            _found.Add(plan);
        }

        foreach (FactEdit[] way in ways)
        {
            if (plan.With(way).InOrder(way) is { IsDoneInThePast: false } next)
            {
                Explore(next);
            }
        }
    }

    /// <summary>Tells whether every requirement is met, and if not and a plan is given, in which ways to go on.</summary>
    private (bool IsMet, IReadOnlyList<FactEdit[]> Ways) Judge(Case facts, RemedyPlan? plan = null)
    {
        if (!facts.IsPossible)
        {
            return (false, []);
        }

        using Draft draft = _decider.Decide(_facts.Question, facts);
        (Requirement Requirement, Truth Met)[] requirements = [.. draft.Requirements.Where(r => !r.Requirement.IsDuty)];
        if (requirements.All(r => r.Met == Truth.True)
            && (!draft.IsUnsettled || MissingFactAnalysis.Decide(_decider, facts).Outcome == Outcome.Answered))
        {
            return (draft.Outcome == Outcome.Answered && draft.Rules.Exists(r => Array.Exists(r.RequirementArray, q => !q.IsDuty)), []);
        }

        return (false, plan is null || draft.Outcome == Outcome.OutsideScope ? [] : Fewest(draft, plan));
    }

    private IReadOnlyList<FactEdit[]> Fewest(Draft draft, RemedyPlan plan)
    {
        IReadOnlyList<FactEdit[]>? fewest = null;
        foreach (RuleMatch match in draft.Matches.Where(m => draft.IsUnsettled && m.Truth == Truth.Unknown))
        {
            // What rule applies is for the facts to say; only what can be done, or may have been done already, counts.
            _ways.Waiting = NobodyActsOn(ConditionEvaluator.MissingFor(match.Rule.When, plan.Facts));
            Consider([.. Acts(match.Rule.When, true, plan, orDone: true), .. Acts(match.Rule.When, false, plan, orDone: true)], null);
        }

        foreach ((Requirement requirement, _) in draft.Requirements.Where(r => !r.Requirement.IsDuty && r.Met != Truth.True))
        {
            _ways.Waiting = default;
            Consider(WaysFor(requirement, draft, plan), requirement);
        }

        return fewest ?? [];

        void Consider(IReadOnlyList<FactEdit[]> ways, Requirement? requirement)
        {
            _waiting |= _ways.Waiting;
            if (requirement is not null && _ways.Missed is { } missed)
            {
                _missed.TryAdd(requirement, missed);
            }

            if (ways.Count == 0 && _ways.Waiting.IsEmpty && requirement is not null)
            {
                (plan.Edits.Length == 0 ? _atOnce : _later)[requirement] = _ways.Missed;
            }

            if (fewest is null || ways.Count < fewest.Count)
            {
                fewest = ways;
            }
        }
    }

    /// <summary>A requirement can be met, fall away, or fall with its rule.</summary>
    private FactEdit[][] WaysFor(Requirement requirement, Draft draft, RemedyPlan plan)
    {
        _ways.Missed = null;
        IEnumerable<FactEdit[]> ways = [.. _ways.For(requirement.Test!, true, plan), .. _ways.For(requirement.When, false, plan)];
        if (requirement.PresumedWhen is { } presumed && ConditionEvaluator.Evaluate(presumed, plan.Facts) != Truth.True)
        {
            ways = ways.Concat(_ways.For(presumed, true, plan));
        }

        if (draft.Rules.Find(r => Array.IndexOf(r.RequirementArray, requirement) >= 0) is { } owner)
        {
            IEnumerable<Rule> exceptions = _facts.Edition.RulesFor(_facts.Question).Rules.Where(r => r.ExceptionTo.Contains(owner));
            ways = ways.Concat(Acts(owner.When, false, plan)).Concat(exceptions.SelectMany(e => Acts(e.When, true, plan)));
        }

        return [.. ways];
    }

    /// <summary>Gives the ways in which something is done, or also those in which it may have been done already.</summary>
    private FactEdit[][] Acts(Condition condition, bool wanted, RemedyPlan plan, bool orDone = false)
    {
        FactSet waiting = _ways.Waiting;
        FactEdit[][] acts =
        [
            .. _ways.For(condition, wanted, plan)
                .Where(w => Array.TrueForAll(w, e => e.IsAct || (orDone && _facts.Question.FactArray[e.Slot].Act is not null))),
        ];
        _ways.Waiting = waiting;
        return acts;
    }

    private FactSet NobodyActsOn(FactSet slots)
    {
        foreach ((int slot, FactDefinition fact) in _facts.Question.FactArray.Index())
        {
            slots = fact.Act is null ? slots : slots - FactSet.Of(slot);
        }

        return slots;
    }

    /// <summary>Gives the requirements that apply with some facts, each with whether it is met.</summary>
    private IReadOnlyList<(Requirement Requirement, bool IsMet)> Asked(Case facts)
    {
        using Draft draft = _decider.Decide(_facts.Question, facts);
        return [.. draft.Requirements.Where(r => !r.Requirement.IsDuty).Select(r => (r.Requirement, r.Met == Truth.True))];
    }

    /// <summary>
    /// Names what no way begins with; else what no way ends with; else all that is open, each with the last day for it. What
    /// is met is never in the way: to meet what is not, it would have to be done anew, and the last day for that is the last
    /// day for both.
    /// </summary>
    private IReadOnlyList<RemedyObstacle> Obstacles(RequirementResult[] open)
    {
        Dictionary<Requirement, DateOnly?> dead = _atOnce.Count > 0 ? _atOnce : _later;
        if (!open.Any(r => dead.ContainsKey(r.Requirement)))
        {
            RequirementResult[] broken = [.. open.Where(r => r.Met == false)];
            DateOnly? last = dead.Count > 0 ? dead.Values.Max() : _missed.Count > 0 ? _missed.Values.Max() : null;
            dead = (broken.Length > 0 ? broken : open)
                .ToDictionary(r => r.Requirement, r => _missed.TryGetValue(r.Requirement, out DateOnly missed) ? missed : last);
        }

        dead = dead.Where(d => open.Any(r => r.Requirement == d.Key)).ToDictionary();
        return
        [
            .. _facts.Edition.Rules.SelectMany(rule => rule.Requirements
                .Where(dead.ContainsKey)
                .Select(r => new RemedyObstacle(r, dead[r], RemedyWords.Obstacle(answer, rule, r, dead[r])))),
        ];
    }
}
