using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Reasons;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Decisions;

/// <summary>Finds the readings of open wording that the rules of an answer rest on.</summary>
internal static class RuleReadings
{
    /// <summary>Adds the readings of the question's own rules, the first in the draft, to the draft.</summary>
    public static void Trace(int own, Case facts, Draft draft, Truth fulfilled)
    {
        for (int i = 0; i < own; i++)
        {
            if (draft.Rules[i].UsesReadings)
            {
                Trace(draft.Rules[i], facts, draft, fulfilled);
            }
        }
    }

    /// <summary>Adds the readings that keep a rule out: under another it would hold and might say more.</summary>
    public static void TraceAbsent(QuestionRules rules, Case facts, Draft draft)
    {
        foreach (Rule rule in rules.Rules)
        {
            if (rule.When.UsesReadings && ConditionEvaluator.Evaluate(rule.When, facts) == Truth.False)
            {
                ReadingTrace.AddDecisive(rule.When, facts, draft.Readings);
            }
        }
    }

    private static void Trace(Rule rule, Case facts, Draft draft, Truth fulfilled)
    {
        foreach (Interpretation tag in rule.Tags)
        {
            ReadingTrace.AddOnce(tag, draft.Readings);
        }

        ReadingTrace.Add(rule.When, facts, draft.Readings);
        foreach (Assignment assignment in rule.Always)
        {
            ReadingTrace.Add(assignment.Value, facts, draft.Readings);
        }

        foreach (Assignment assignment in fulfilled == Truth.True ? rule.Fulfilled : fulfilled == Truth.False ? rule.Unfulfilled : [])
        {
            ReadingTrace.Add(assignment.Value, facts, draft.Readings);
        }

        foreach (Requirement requirement in rule.RequirementArray)
        {
            if (requirement.UsesReadings && (fulfilled != Truth.False || draft.Requirements.Contains((requirement, Truth.False))))
            {
                bool applies = ConditionEvaluator.Evaluate(requirement.When, facts) != Truth.False;
                if (applies || !IsPresumedAnyway(requirement, facts))
                {
                    ReadingTrace.Add(requirement.When, facts, draft.Readings);
                }

                if (applies)
                {
                    TraceRequirement(requirement, facts, draft);
                }
            }
        }
    }

    /// <summary>
    /// Tells whether a requirement that does not apply would be presumed to be met under every reading under which it
    /// applies.
    /// </summary>
    private static bool IsPresumedAnyway(Requirement requirement, Case facts) =>
        requirement is { PresumedWhen: { } presumed, Test: { } test }
        && ReadingTrace.In(requirement.When).All(i => Enumerable.Range(0, i.Readings.Count).All(reading =>
            facts.Read(i, reading) is var read
            && (ConditionEvaluator.Evaluate(requirement.When, read) == Truth.False
                || (ConditionEvaluator.Evaluate(test, read) == Truth.Unknown
                    && ConditionEvaluator.Evaluate(presumed, read) == Truth.True))));

    private static void TraceRequirement(Requirement requirement, Case facts, Draft draft)
    {
        foreach (Interpretation tag in requirement.Tags)
        {
            ReadingTrace.AddOnce(tag, draft.Readings);
        }

        if (requirement.Test is not { } test)
        {
            return;
        }

        ReadingTrace.Add(test, facts, draft.Readings);
        if (requirement.PresumedWhen is { } presumed && ConditionEvaluator.Evaluate(test, facts) == Truth.Unknown)
        {
            ReadingTrace.Add(presumed, facts, draft.Readings);
        }
    }
}
