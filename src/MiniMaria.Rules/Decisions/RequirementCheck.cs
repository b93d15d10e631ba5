using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Decisions;

/// <summary>Checks the requirements of the rules that hold.</summary>
internal static class RequirementCheck
{
    /// <summary>Adds the requirements that apply to the draft and tells whether all are met.</summary>
    public static Truth Run(Case facts, Draft draft)
    {
        Truth fulfilled = Truth.True;
        foreach (Rule rule in draft.Rules)
        {
            foreach (Requirement requirement in rule.RequirementArray)
            {
                // The rows of a table share their requirements.
                Truth applies = ConditionEvaluator.Evaluate(requirement.When, facts);
                if (applies == Truth.False || IsAmong(requirement, draft.Requirements))
                {
                    continue;
                }

                // What does not hold may yet turn out not to be required.
                Truth met = Check(requirement, facts, draft);
                met = met == Truth.False && applies == Truth.Unknown ? Truth.Unknown : met;
                draft.Requirements.Add((requirement, met));
                if (!requirement.IsDuty)
                {
                    fulfilled = met < fulfilled ? met : fulfilled;
                }
            }
        }

        if (fulfilled == Truth.Unknown)
        {
            draft.IsOpen = true;
            FactSet missing = MissingForRequirements(facts, draft);
            draft.OpenFacts |= missing;
            draft.Obstacle ??= missing.IsEmpty ? ObstacleIn(facts, draft) : null;
        }

        return fulfilled;
    }

    private static bool IsAmong(Requirement requirement, List<(Requirement Requirement, Truth Met)> checkedBefore)
    {
        foreach ((Requirement other, _) in checkedBefore)
        {
            if (other == requirement)
            {
                return true;
            }
        }

        return false;
    }

    private static Obstacle? ObstacleIn(Case facts, Draft draft)
    {
        foreach ((Requirement requirement, Truth met) in draft.Requirements)
        {
            if (met == Truth.Unknown
                && (Obstacle.In(requirement.When, facts) ?? (requirement.Test is { } test ? Obstacle.In(test, facts) : null))
                    is { } obstacle)
            {
                return obstacle;
            }
        }

        return null;
    }

    private static FactSet MissingForRequirements(Case facts, Draft draft)
    {
        FactSet slots = default;
        foreach ((Requirement requirement, Truth met) in draft.Requirements)
        {
            if (met == Truth.Unknown && requirement is { IsDuty: false, Test: { } test })
            {
                slots |= ConditionEvaluator.MissingFor(requirement.When, facts) | ConditionEvaluator.MissingFor(test, facts);
                if (requirement.PresumedWhen is { } presumed)
                {
                    slots |= ConditionEvaluator.MissingFor(presumed, facts);
                }
            }
        }

        return slots;
    }

    private static Truth Check(Requirement requirement, Case facts, Draft draft)
    {
        if (requirement.Test is not { } test)
        {
            return Truth.Unknown;
        }

        Truth met = ConditionEvaluator.Evaluate(test, facts);
        if (met == Truth.Unknown && requirement.PresumedWhen is { } presumed && ConditionEvaluator.Evaluate(presumed, facts) == Truth.True)
        {
            draft.Assumptions.Add(requirement.Id);
            return Truth.True;
        }

        return met;
    }

    public static IReadOnlyList<RequirementResult> ResultsOf(Case facts, Draft draft)
    {
        if (draft.Requirements.Count == 0)
        {
            return [];
        }

        var results = new RequirementResult[draft.Requirements.Count];
        for (int i = 0; i < results.Length; i++)
        {
            (Requirement requirement, Truth met) = draft.Requirements[i];
            results[i] = new RequirementResult(requirement, met == Truth.Unknown ? null : met == Truth.True, facts);
        }

        return results;
    }
}
