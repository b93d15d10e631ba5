using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Matching;

/// <summary>
/// The rules of one question in parts, each compiled when it is first needed: NRules compares the conditions that it compiles
/// together in pairs, so compiling many at once would take time in the square of their number. A part holds the rules for some
/// terms of the fact that most rules test; a case needs the part of its term and that of the rules that do not test the fact.
/// </summary>
internal sealed class NRulesParts
{
    /// <summary>So many rules are compiled together.</summary>
    private const int Size = 128;

    private readonly RuleIndex _index;
    private readonly Part[] _parts;

    public NRulesParts(QuestionRules rules)
    {
        _index = new RuleIndex(rules);
        _parts = rules.Rules.Length <= Size
            ? [new Part(rules.Rules, null)]
            :
            [
                .. rules.Rules.GroupBy(r => _index.TermsOf(r) is null).SelectMany(group => group.OrderBy(FirstTerm).Chunk(Size))
                    .Select(chunk => new Part([.. chunk.OrderBy(r => r.Ordinal)], TermsOf(chunk))),
            ];
    }

    /// <summary>Adds the rules that hold or may hold, in the order of the documents.</summary>
    public void Match(Case facts, ICollection<RuleMatch> matches)
    {
        Term? term = _index.TermOf(facts);
        RuleMatch[]? first = null;
        List<RuleMatch>? all = null;
        foreach (Part part in _parts)
        {
            if ((term is null || part.Terms?.Contains(term) != false) && part.Network.Value.Match(facts) is { Length: > 0 } found)
            {
                if (first is null)
                {
                    first = found;
                }
                else
                {
                    (all ??= [.. first]).AddRange(found);
                }
            }
        }

        all?.Sort(static (a, b) => a.Rule.Ordinal.CompareTo(b.Rule.Ordinal));
        foreach (RuleMatch match in all ?? (IEnumerable<RuleMatch>)(first ?? []))
        {
            matches.Add(match);
        }
    }

    private int FirstTerm(Rule rule) => _index.TermsOf(rule) is { Length: > 0 } terms ? terms.Min(t => t.Ordinal) : 0;

    /// <summary>Gives the terms for which one of the rules can hold; <see langword="null"/> for any.</summary>
    private HashSet<Term>? TermsOf(IEnumerable<Rule> rules) =>
        rules.Select(_index.TermsOf).ToArray() is var terms && Array.Exists(terms, t => t is null) ? null : [.. terms.SelectMany(t => t!)];

    private sealed class Part(Rule[] rules, HashSet<Term>? terms)
    {
        public HashSet<Term>? Terms => terms;

        public Lazy<NRulesNetwork> Network { get; } = new(() => new NRulesNetwork(rules));
    }
}
