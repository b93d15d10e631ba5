using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Answers;

/// <summary>Names what would make a requirement met: parties that have not approved, terms, the latest day.</summary>
internal static class Lacking
{
    public static IReadOnlyList<string> Of(Requirement requirement, Case facts)
    {
        var lacking = new List<string>();
        if (requirement.Test is { } test)
        {
            Add(test, facts, lacking);
        }

        return lacking;
    }

    private static void Add(Condition condition, Case facts, List<string> lacking)
    {
        if (ConditionEvaluator.Evaluate(condition, facts) == Truth.True)
        {
            return;
        }

        switch (condition)
        {
            case TermIn test:
                AddOnce(test.Terms.Select(t => t.Name), lacking);
                break;
            case Contains contains:
                Term[] has = contains.ListIn(facts[contains.Fact]).ToArray();
                AddOnce(contains.Terms.Except(has).Select(t => t.Name), lacking);
                break;
            case Not { Part: Contains unwanted }:
                Term[] wrong = unwanted.ListIn(facts[unwanted.Fact]).ToArray();
                AddOnce(unwanted.Terms.Where(wrong.Contains).Select(t => t.Name), lacking);
                break;
            case Compare compare when compare.Fact.Type.Kind == ValueKind.Boolean:
                Value wanted = ConditionEvaluator.Evaluate(compare.Operand, facts);
                AddOnce([wanted == Value.Of(true) ? compare.Fact.Name : $"{compare.Fact.Name}: {wanted}"], lacking);
                break;
            case Compare compare:
                Value limit = ConditionEvaluator.Evaluate(compare.Operand, facts);
                AddOnce([Limit(compare, limit)], lacking);
                break;
            case ConditionByReading byReading:
                Add(byReading.ByReading[facts.ReadingOf(byReading.Interpretation)], facts, lacking);
                break;
            case All all when Array.Exists(all.Parts, p => p is ReadingIs && ConditionEvaluator.Evaluate(p, facts) == Truth.False):
                // Another reading's alternative: no fact can make it hold.
                break;
            case All all:
                AddParts(all.Parts, facts, lacking);
                break;
            case Any any:
                AddParts(any.Parts, facts, lacking);
                break;
        }
    }

    /// <summary>A day speaks for itself, a number needs to be told from which side it limits.</summary>
    private static string Limit(Compare compare, Value limit) => (limit.Kind, compare.Comparison) switch
    {
        (ValueKind.None, _) => compare.Fact.Name,
        (ValueKind.Date, _) or (_, Comparison.Equal) => limit.ToString(),
        (_, Comparison.Below) => $"under {limit}",
        (_, Comparison.AtMost) => $"högst {limit}",
        (_, Comparison.AtLeast) => $"minst {limit}",
        _ => $"över {limit}",
    };

    private static void AddParts(Condition[] parts, Case facts, List<string> lacking)
    {
        foreach (Condition part in parts)
        {
            Add(part, facts, lacking);
        }
    }

    private static void AddOnce(IEnumerable<string> names, List<string> lacking) =>
        lacking.AddRange(names.Where(n => !lacking.Contains(n)).ToList());
}
