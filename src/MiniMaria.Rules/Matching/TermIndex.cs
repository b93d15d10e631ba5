using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Matching;

/// <summary>Finds the provisions that can hold for a term, by the fact whose terms most of them test.</summary>
internal sealed class TermIndex<T>
{
    private readonly FactDefinition? _fact;
    private readonly T[] _all;
    private readonly T[] _untested;
    private readonly Dictionary<Term, T[]> _byTerm = [];

    public TermIndex(T[] items, Func<T, Condition> condition, QuestionDefinition question)
    {
        _all = items;
        _fact = items
            .SelectMany(i => Tests(condition(i)).Select(t => t.Fact).Distinct())
            .Where(f => question.SlotOf(f) >= 0)
            .GroupBy(f => f)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key.Ordinal)
            .Select(g => g.Key)
            .FirstOrDefault();
        _untested = items;
        if (_fact is null)
        {
            return;
        }

        _untested = [.. items.Where(i => TestOf(condition(i)) is null)];
        foreach (Term term in _fact.Type.List!.Terms)
        {
            _byTerm[term] = [.. items.Where(i => TestOf(condition(i))?.Includes(term) ?? true)];
        }
    }

    /// <summary>Gives all provisions that the case's term does not rule out, in their order.</summary>
    public T[] Candidates(Case facts)
    {
        if (_fact is null)
        {
            return _untested;
        }

        return facts[_fact].TermOrNull is { } term
            ? _byTerm.GetValueOrDefault(term, _untested)
            : _all;
    }

    private static IEnumerable<TermIn> Tests(Condition condition) => condition switch
    {
        TermIn test => [test],
        All all => all.Parts.OfType<TermIn>(),
        _ => [],
    };

    private TermIn? TestOf(Condition condition) => Tests(condition).FirstOrDefault(t => t.Fact == _fact);
}
