using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Reasons;

/// <summary>Finds the references whose targets a person must look up before a question can be answered.</summary>
internal static class LookUps
{
    /// <summary>Gives the references on which a condition hangs, as open wording is read; none when it is decided.</summary>
    public static IEnumerable<Reference> Of(Condition condition, Case facts) =>
        ConditionEvaluator.Evaluate(condition, facts) != Truth.Unknown ? [] : condition.Accept(References.Instance, facts);

    /// <summary>Gives what a requirement that is not known to be met needs to have looked up.</summary>
    public static IReadOnlyList<Citation> Of(Requirement requirement, Case facts) =>
        requirement.Test is { } test
            ? [.. Of(test, facts).Distinct().SelectMany(r => r.ToLookUp).DistinctBy(c => (c.Document, c.Clause))]
            : [];

    /// <summary>Gives what must be looked up to answer with a fact that an answer lacks.</summary>
    public static IReadOnlyList<Citation> For(FactDefinition fact, Case facts) =>
    [
        .. facts.Edition.RulesFor(facts.Question).Rules
            .Where(r => ConditionEvaluator.Evaluate(r.When, facts) != Truth.False)
            .SelectMany(r => r.RequirementArray
                .Where(q => q.Test is not null && ConditionEvaluator.Evaluate(q.When, facts) != Truth.False)
                .Select(q => q.Test!)
                .Prepend(r.When))
            .SelectMany(c => Of(c, facts))
            .Where(r => r.Fact == fact)
            .SelectMany(r => r.ToLookUp)
            .DistinctBy(c => (c.Document, c.Clause)),
    ];

    private sealed class References : ConditionVisitor<Case, IEnumerable<Reference>>
    {
        public static readonly References Instance = new();

        public override IEnumerable<Reference> Visit(Always always, Case facts) => [];
        public override IEnumerable<Reference> Visit(TermIn test, Case facts) => [];
        public override IEnumerable<Reference> Visit(Contains test, Case facts) => [];
        public override IEnumerable<Reference> Visit(Compare test, Case facts) => test.Reference is { } reference ? [reference] : [];
        public override IEnumerable<Reference> Visit(Given test, Case facts) => [];
        public override IEnumerable<Reference> Visit(ReadingIs test, Case facts) => [];
        public override IEnumerable<Reference> Visit(All all, Case facts) => all.Parts.SelectMany(p => Of(p, facts));
        public override IEnumerable<Reference> Visit(Any any, Case facts) => any.Parts.SelectMany(p => Of(p, facts));
        public override IEnumerable<Reference> Visit(Not not, Case facts) => Of(not.Part, facts);
        public override IEnumerable<Reference> Visit(ConditionByReading byReading, Case facts) => Of(facts.AsRead(byReading), facts);
    }
}
