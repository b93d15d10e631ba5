using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Matching;

/// <summary>Finds the rules of a question that can hold for a term, by the fact whose terms most of them test.</summary>
internal sealed class RuleIndex
{
    private readonly Rule[] _all;
    private readonly FactDefinition? _fact;

    // Invariant: indexed by the ordinals of the fact's terms, with the rules that do not test the fact in every place; made when
    // first asked for.
    private readonly Lazy<Rule[][]> _byTerm;

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
        _byTerm = new(MakeByTerm);
    }

    /// <summary>Gives all rules that the case's term does not rule out, in their order.</summary>
    public Rule[] Candidates(Case facts) => TermOf(facts) is { } term ? _byTerm.Value[term.Ordinal] : _all;

    /// <summary>Gives the case's term of the fact that the index goes by; <see langword="null"/> when it is missing.</summary>
    public Term? TermOf(Case facts) => _fact is null ? null : facts[_fact].TermOrNull;

    /// <summary>Gives the terms for which a rule can hold; <see langword="null"/> when it does not test the fact.</summary>
    public Term[]? TermsOf(Rule rule)
    {
        TermIn[] tests = [.. rule.Conjuncts.OfType<TermIn>().Where(test => test.Fact == _fact)];
        return tests.Length == 0 ? null : [.. tests[0].Terms.Where(t => Array.TrueForAll(tests, test => test.Includes(t)))];
    }

    private Rule[][] MakeByTerm()
    {
        IReadOnlyList<Term> terms = _fact!.Type.List!.Terms;
        var byTerm = new List<Rule>[terms.Max(t => t.Ordinal) + 1];
        foreach (Term term in terms)
        {
            byTerm[term.Ordinal] = [];
        }

        foreach (Rule rule in _all)
        {
            foreach (Term term in TermsOf(rule) ?? terms)
            {
                byTerm[term.Ordinal].Add(rule);
            }
        }

        return [.. byTerm.Select(rules => rules?.ToArray() ?? [])];
    }
}
