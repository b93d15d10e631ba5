using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Reasons;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Explanations;

/// <summary>Finds out what became of a rule in an answer.</summary>
/// <param name="answer">The answer.</param>
internal sealed class RuleInquiry(Answer answer)
{
    /// <summary>Readings are tried in all combinations, up to so many.</summary>
    private const int MaximumReadings = 256;

    private readonly Case _facts = answer.Facts;

    /// <summary>Gives what became of a rule of any day.</summary>
    public RuleFinding Inquire(Rule rule)
    {
        if (!_facts.Edition.Rules.Contains(rule))
        {
            return OutOfForce(rule);
        }

        // A rule of another question counts when the answer leans on it.
        return rule.Question == answer.Question || answer.Citations.Contains(rule.Citation)
            ? InForce(rule)
            : new RuleFinding(answer, rule, RuleState.OtherQuestion);
    }

    private RuleFinding OutOfForce(Rule rule)
    {
        var stretches = new List<(DateOnly From, DateOnly? Through)>();
        foreach (Edition edition in _facts.Edition.All.Where(e => e.Rules.Any(r => r.Id == rule.Id)))
        {
            if (stretches.Count > 0 && stretches[^1].Through?.AddDays(1) == edition.From)
            {
                stretches[^1] = (stretches[^1].From, edition.Through);
            }
            else
            {
                stretches.Add((edition.From, edition.Through));
            }
        }

        int next = stretches.FindIndex(s => s.From > _facts.AsOf);
        (DateOnly from, DateOnly? through) = next >= 0 ? stretches[next] : stretches[^1];
        return new RuleFinding(answer, rule, RuleState.NotInForce) { From = from == DateOnly.MinValue ? null : from, Through = through };
    }

    private RuleFinding InForce(Rule rule)
    {
        using Draft draft = answer.Decider.Decide(rule.Question, _facts);
        return draft.Outcome == Outcome.OutsideScope ? Outside(rule, draft) : Decided(rule, draft);
    }

    /// <summary>Gives what put the question outside the agreement; nothing for another answer.</summary>
    public IReadOnlyList<ConditionFinding> OutsideBecause()
    {
        using Draft draft = answer.Decider.Decide(answer.Question, _facts);
        return draft.Outcome == Outcome.OutsideScope ? Outside(answer.Question, draft).Conditions : [];
    }

    private RuleFinding Outside(Rule rule, Draft draft)
    {
        (List<ConditionFinding> conditions, List<Citation> citations) = Outside(rule.Question, draft);
        return new RuleFinding(answer, rule, RuleState.OutsideScope) { Conditions = conditions, Presuppositions = citations };
    }

    /// <summary>Gives what the presuppositions that fail hang on, and where they stand.</summary>
    private (List<ConditionFinding> Conditions, List<Citation> Citations) Outside(QuestionDefinition ofQuestion, Draft draft)
    {
        var conditions = new List<ConditionFinding>();
        var citations = new List<Citation>();
        foreach (Presupposition presupposition in _facts.Edition.RulesFor(ofQuestion).Presuppositions)
        {
            int before = conditions.Count;
            if (draft.Failed.Contains(presupposition))
            {
                conditions.AddRange(ConditionParts.Of(presupposition.Condition!, _facts));
            }
            else if (presupposition.Asks is { } question && ConditionEvaluator.Evaluate(presupposition.When, _facts) == Truth.True)
            {
                AddAsked(presupposition, question, conditions);
            }

            if (conditions.Count > before)
            {
                citations.Add(presupposition.Citation);
            }
        }

        return (conditions, citations);
    }

    /// <summary>Adds the fields that the answer to another question should have had, and what it is that makes them otherwise.</summary>
    private void AddAsked(Presupposition presupposition, QuestionDefinition question, List<ConditionFinding> conditions)
    {
        using Draft asked = answer.Decider.Decide(question, _facts);
        foreach (Assignment expected in asked.IsSettled ? presupposition.Expected : [])
        {
            Value needed = ConditionEvaluator.Evaluate(expected.Value, _facts);
            Value found = asked.Values[expected.Field];
            if (!found.HasValue || found == needed)
            {
                continue;
            }

            string label = question.Fields[expected.Field].Label;
            conditions.Add(new ConditionFinding(
                label,
                found,
                Truth.False,
                _ => needed.ToLabel(),
                language => ClaimWords.Sentence(label, found, needed.ToLabel(), language == Diagnostics.Language.Swedish)));
            conditions.AddRange(Unmet(asked, null));
        }
    }

    private RuleFinding Decided(Rule rule, Draft draft)
    {
        Truth truth = ConditionEvaluator.Evaluate(rule.When, _facts);
        if (truth == Truth.False)
        {
            return new RuleFinding(answer, rule, HoldsOtherwiseRead(rule) ? RuleState.OtherReading : RuleState.ConditionsNotMet)
            {
                Conditions = ConditionParts.Of(rule.When, _facts),
            };
        }

        Rule[] exceptions =
        [
            .. draft.Matches
                .Where(m => m.Truth == Truth.True && m.Rule.ExceptionTo.Contains(rule) && draft.Rules.Contains(m.Rule))
                .Select(m => m.Rule),
        ];
        if (exceptions.Length > 0)
        {
            return new RuleFinding(answer, rule, RuleState.Yields) { Others = exceptions };
        }

        if (truth == Truth.Unknown)
        {
            return Waiting(rule, ConditionEvaluator.MissingFor(rule.When, _facts), ConditionParts.Of(rule.When, _facts));
        }

        if (draft.Conflicting.Contains(rule))
        {
            return new RuleFinding(answer, rule, RuleState.Contradicted) { Others = [.. draft.Conflicting.Where(r => r != rule)] };
        }

        return Holding(rule, draft);
    }

    private RuleFinding Holding(Rule rule, Draft draft)
    {
        if (Unmet(draft, rule) is { Count: > 0 } unmet)
        {
            return new RuleFinding(answer, rule, RuleState.RequirementsNotMet) { Conditions = unmet };
        }

        FactSet missing = default;
        var open = new List<ConditionFinding>();
        foreach ((Requirement requirement, Truth met) in draft.Requirements
            .Where(r => r.Met == Truth.Unknown && !r.Requirement.IsDuty && rule.RequirementArray.Contains(r.Requirement)))
        {
            Condition test = ConditionEvaluator.Evaluate(requirement.When, _facts) == Truth.Unknown ? requirement.When : requirement.Test!;
            missing |= ConditionEvaluator.MissingFor(test, _facts);
            open.AddRange(ConditionParts.Of(test, _facts, requirement));
        }

        foreach (Assignment assignment in (Assignment[])[.. rule.Always, .. rule.Fulfilled, .. rule.Unfulfilled])
        {
            missing |= ConditionEvaluator.MissingFor(assignment.Value, _facts);
        }

        if (!missing.IsEmpty)
        {
            return Waiting(rule, missing, open);
        }

        // What a rule says of an act that is valid is not said when another rule finds the act wanting.
        Rule[] others = [.. draft.Rules.Where(r => r != rule && rule.Fulfilled.Length > 0 && Unmet(draft, r).Count > 0)];
        return new RuleFinding(answer, rule, RuleState.Applies) { Others = others };
    }

    private RuleFinding Waiting(Rule rule, FactSet missing, IReadOnlyList<ConditionFinding> open) =>
        new(answer, rule, RuleState.NeedsFacts) { Conditions = open, MissingFacts = [.. _facts.Question.FactsIn(missing)] };

    /// <summary>Gives on what the requirements that are not met fall: those of one rule, or all.</summary>
    private List<ConditionFinding> Unmet(Draft draft, Rule? rule) =>
    [
        .. draft.Requirements
            .Where(r => r.Met == Truth.False && !r.Requirement.IsDuty && (rule is null || rule.RequirementArray.Contains(r.Requirement)))
            .SelectMany(r => ConditionParts.Of(r.Requirement.Test!, _facts, r.Requirement)),
    ];

    private bool HoldsOtherwiseRead(Rule rule)
    {
        Interpretation[] wordings = [.. ReadingTrace.In(rule.When, withOperands: true).Distinct()];
        int combinations = wordings.Aggregate(1, (product, w) => Math.Min(product * w.Readings.Count, MaximumReadings));
        for (int combination = 0; combination < combinations; combination++)
        {
            int rest = combination;
            Case read = _facts;
            foreach (Interpretation wording in wordings)
            {
                read = read.Read(wording, rest % wording.Readings.Count);
                rest /= wording.Readings.Count;
            }

            if (ConditionEvaluator.Evaluate(rule.When, read) != Truth.False)
            {
                return true;
            }
        }

        return false;
    }
}
