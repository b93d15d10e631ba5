using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Matching;

/// <summary>Finds the rules of a question that can hold for a term, by the fact whose terms most of them test.</summary>
internal sealed class RuleIndex
{
    private readonly Rule[] _all;
    private readonly FactDefinition? _fact;

    // Invariant: indexed by the ordinals of the fact's terms, with the rules that do not test the fact in every place.
    private readonly Rule[][] _byTerm = [];

    public RuleIndex(QuestionRules rules)
    {
        _all = rules.Rules;
        _fact = _all
            .SelectMany(rule => rule.Conjuncts.OfType<TermIn>().Select(test => test.Fact).Distinct())
            .GroupBy(fact => fact)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key.Ordinal)
            .Select(group => group.Key)
            .FirstOrDefault();
        if (_fact is null)
        {
            return;
        }

        IReadOnlyList<Term> terms = _fact.Type.List!.Terms;
        _byTerm = new Rule[terms.Max(t => t.Ordinal) + 1][];
        foreach (Term term in terms)
        {
            _byTerm[term.Ordinal] = [.. _all.Where(rule => CanHold(rule, term))];
        }
    }

    /// <summary>Gives all rules that the case's term does not rule out, in their order.</summary>
    public Rule[] Candidates(Case facts) =>
        _fact is not null && facts[_fact].TermOrNull is { } term ? _byTerm[term.Ordinal] : _all;

    private bool CanHold(Rule rule, Term term) =>
        rule.Conjuncts.OfType<TermIn>().Where(test => test.Fact == _fact).All(test => test.Includes(term));
}
