using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Space;

/// <summary>
/// Tells which numbers and days are alike in all that the rules compare: once everything that a fact is compared with is
/// settled, one value stands for all that compare so, and whatever is reckoned from them.
/// </summary>
internal sealed class ValueClasses
{
    private readonly IReadOnlyList<SpaceSide> _sides;
    private readonly List<Comparison> _comparisons = [];
    private readonly Dictionary<string, HashSet<string>> _partners = new(StringComparer.Ordinal);

    public ValueClasses(IReadOnlyList<SpaceSide> sides)
    {
        _sides = sides;
        var values = new List<(string Place, int Side, ValueExpression Value)>();
        for (int i = 0; i < sides.Count; i++)
        {
            int side = i;
            foreach (Compare test in sides[i].Comparisons.DistinctBy(t => t.Signature))
            {
                Add(new Comparison(
                    FactsOf(side, test.Operand).Append(test.Fact),
                    facts => (int)ConditionEvaluator.Evaluate(test, facts[side])));
            }

            foreach ((int later, int earlier) in sides[i].Question.OrderedSlots)
            {
                Join([sides[i].Question.FactArray[later], sides[i].Question.FactArray[earlier]]);
            }

            values.AddRange(sides[i].Reckoned.Select(r => (r.Place, side, r.Value)));
        }

        // What stands at one place of an answer may come from several rules or from both editions, which can then agree or not.
        foreach (var place in values.GroupBy(v => v.Place, StringComparer.Ordinal))
        {
            var distinct = place.DistinctBy(v => v.Value.Signature).ToArray();
            for (int i = 0; i < distinct.Length; i++)
            {
                for (int j = i + 1; j < distinct.Length; j++)
                {
                    var (a, b) = (distinct[i], distinct[j]);
                    Add(new Comparison(FactsOf(a.Side, a.Value).Concat(FactsOf(b.Side, b.Value)), facts =>
                        OrderOf(ConditionEvaluator.Evaluate(a.Value, facts[a.Side]), ConditionEvaluator.Evaluate(b.Value, facts[b.Side]))));
                }
            }
        }
    }

    /// <summary>Tells how many other facts a fact is compared with.</summary>
    public int PartnersOf(string fact) => _partners.TryGetValue(fact, out HashSet<string>? others) ? others.Count : 0;

    /// <summary>Tells whether all that a fact is compared with is decided.</summary>
    public bool AreSettled(FactDefinition fact, Func<string, bool> isDecided) =>
        !_partners.TryGetValue(fact.Name, out HashSet<string>? others) || others.All(isDecided);

    /// <summary>Keeps of values of a fact one of each kind, where all that it is compared with is decided.</summary>
    public Value[] Distinct(FactDefinition fact, Value[] values, Func<string, bool> isDecided)
    {
        if (!IsMeasured(fact) || fact.Type.Kind == ValueKind.Decimal || !AreSettled(fact, isDecided))
        {
            return values;
        }

        Comparison[] own = [.. _comparisons.Where(c => c.Facts.Contains(fact.Name))];
        return [.. values.DistinctBy(v => KindOf(fact, v, own), StringComparer.Ordinal)];
    }

    public static bool IsMeasured(FactDefinition fact) => fact.Type.Kind is ValueKind.Integer or ValueKind.Decimal or ValueKind.Date;

    private string KindOf(FactDefinition fact, Value value, Comparison[] own)
    {
        Action[] undo = [.. _sides.Select(s => s.Set(fact.Name, value))];
        Case[] facts = [.. _sides.Select(s => s.Facts)];
        string kind = string.Concat(_sides.Select(s => s.CanAsk ? '+' : '-').Concat(own.Select(c => (char)('0' + c.Result(facts)))));
        Array.ForEach(undo, u => u());
        return kind;
    }

    private static int OrderOf(Value a, Value b) =>
        !a.HasValue || !b.HasValue ? 3 : a.Equals(b) ? 0 : a.Kind == ValueKind.Date && a.Date < b.Date ? 1 : 2;

    private IEnumerable<FactDefinition> FactsOf(int side, ValueExpression value) =>
        value.FactsRead(_sides[side].Facts.ReadingOf);

    private void Add(Comparison comparison)
    {
        if (comparison.Facts.Count > 0)
        {
            _comparisons.Add(comparison);
            Join(comparison.Measured);
        }
    }

    private void Join(IEnumerable<FactDefinition> facts)
    {
        string[] names = [.. facts.Select(f => f.Name)];
        foreach (string name in names)
        {
            if (!_partners.TryGetValue(name, out HashSet<string>? others))
            {
                _partners[name] = others = new HashSet<string>(StringComparer.Ordinal);
            }

            others.UnionWith(names.Where(n => n != name));
        }
    }

    private sealed class Comparison(IEnumerable<FactDefinition> facts, Func<Case[], int> result)
    {
        public FactDefinition[] Measured { get; } = [.. facts.Where(IsMeasured).DistinctBy(f => f.Name)];

        public HashSet<string> Facts => field ??= [.. Measured.Select(f => f.Name)];

        public Func<Case[], int> Result => result;
    }
}
