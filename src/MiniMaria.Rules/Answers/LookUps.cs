using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Answers;

/// <summary>Finds the references whose targets a person must look up before a question can be answered.</summary>
internal static class LookUps
{
    /// <summary>Gives the references on which a condition hangs, as open wording is read; none when it is decided.</summary>
    public static IEnumerable<Reference> Of(Condition condition, Case facts) => ConditionEvaluator.Evaluate(condition, facts) != Truth.Unknown
        ? []
        : condition switch
        {
            Compare { Reference: { } reference } => [reference],
            Not not => Of(not.Part, facts),
            All all => all.Parts.SelectMany(p => Of(p, facts)),
            Any any => any.Parts.SelectMany(p => Of(p, facts)),
            ConditionByReading byReading => Of(byReading.ByReading[facts.ReadingOf(byReading.Interpretation)], facts),
            _ => [],
        };

    /// <summary>Gives what a requirement that is not known to be met needs to have looked up.</summary>
    public static IReadOnlyList<Citation> Of(Requirement requirement, Case facts) =>
        requirement.Test is { } test ? [.. Of(test, facts).Distinct().SelectMany(r => r.ToLookUp).DistinctBy(c => (c.Document, c.Clause))] : [];

    /// <summary>Gives what must be looked up to answer with a fact that an answer lacks.</summary>
    public static IReadOnlyList<Citation> For(FactDefinition fact, Case facts) =>
    [
        .. facts.Edition.RulesFor(facts.Question).Rules
            .Where(r => ConditionEvaluator.Evaluate(r.When, facts) != Truth.False)
            .SelectMany(r => r.RequirementArray.Where(q => q.Test is not null && ConditionEvaluator.Evaluate(q.When, facts) != Truth.False).Select(q => q.Test!).Prepend(r.When))
            .SelectMany(c => Of(c, facts))
            .Where(r => r.Fact == fact)
            .SelectMany(r => r.ToLookUp)
            .DistinctBy(c => (c.Document, c.Clause)),
    ];
}
