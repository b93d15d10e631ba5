using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.NRules;

/// <summary>The one fact of a session: a case, and where its matches go.</summary>
internal sealed class AskedCase(Case facts, ICollection<RuleMatch> matches)
{
    /// <summary>Tells whether the facts leave room for the condition, so that rules that miss a fact are found too.</summary>
    public bool MayHold(Condition condition) => facts.Evaluate(condition) != Truth.False;

    public void Add(Rule rule) =>
        matches.Add(new RuleMatch(rule, rule.Conjuncts.All(c => facts.Evaluate(c) == Truth.True) ? Truth.True : Truth.Unknown));
}
