using MiniMaria.Rules.Review.Space;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Comparison;

/// <summary>
/// Gives questions that are likely to tell two ways of reckoning apart: around the facts of a region, with numbers at and near
/// those that stand in the rules, and with large and uneven ones, which round and compound differently.
/// </summary>
/// <param name="sides">The old edition and the new.</param>
/// <param name="names">The names of the facts that are reckoned with.</param>
internal sealed class UnevenNumbers(SpaceSide[] sides, IReadOnlySet<string> names)
{
    /// <summary>So many questions are given for a region.</summary>
    private const int Most = 2_000;

    /// <summary>Numbers beside larger ones could not be told exactly.</summary>
    private const decimal Largest = 1_000_000_000_000_000;

    /// <summary>A prime, so that its multiples modulo the number of all questions are spread over them.</summary>
    private const long Stride = 1_000_003;

    private static readonly decimal[] Uneven =
    [
        1003,
        99_999,
        50,
        1,
        33,
        7,
        1001,
        997,
        0,
        2,
        3,
        13,
        97,
        100,
        7919,
        10_007,
        100_003,
        1_234_567,
        7_654_321,
    ];
    private static readonly decimal[] Broken = [0.5m, 33.33m, 1003.45m, 99_999.99m];
    private static readonly decimal[] Beside = [0, 1, -1, 2, 3, 5, 7, 10, 25, 50, 0.5m];
    private static readonly int[] Primes = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47];

    private readonly decimal[] _numbers =
    [
        .. sides.SelectMany(s => s.Numbers)
            .Where(n => Math.Abs(n) < Largest)
            .Distinct()
            .Order()
            .SelectMany(n => Beside.Select(b => n + b))
            .Concat(Uneven)
            .Concat(Broken)
            .Distinct(),
    ];

    /// <summary>Gives the facts of such questions: those of the region, the numbers and tables that are reckoned with exchanged.</summary>
    public IEnumerable<(FactDefinition Fact, Value Value)[]> Around((FactDefinition Fact, Value Value)[] set)
    {
        (FactDefinition Fact, Value[] Values)[] varied =
        [
            .. sides.SelectMany(s => s.Question.FactArray).DistinctBy(f => f.Name).Where(f => names.Contains(f.Name) && !f.IsAskedDay)
                .Select(f => (f, ValuesOf(f, set))).Where(f => f.Item2.Length > 0),
        ];
        (FactDefinition, Value)[] others = [.. set.Where(s => !Array.Exists(varied, v => v.Fact.Name == s.Fact.Name))];
        long all = varied.Aggregate(1L, (product, v) => Math.Min(product * v.Values.Length, int.MaxValue));
        for (long i = 0; i < Math.Min(all, Most); i++)
        {
            long rest = all <= Most ? i : i * Stride % all;
            var chosen = new (FactDefinition, Value)[varied.Length];
            for (int j = 0; j < varied.Length; j++)
            {
                chosen[j] = (varied[j].Fact, varied[j].Values[rest % varied[j].Values.Length]);
                rest /= varied[j].Values.Length;
            }

            yield return [.. others, .. chosen];
        }
    }

    private Value[] ValuesOf(FactDefinition fact, (FactDefinition Fact, Value Value)[] set)
    {
        IEnumerable<Value> values = fact.Type.Kind switch
        {
            ValueKind.Integer or ValueKind.Decimal =>
                _numbers.Concat(new int?[] { fact.Minimum, fact.Maximum }.OfType<int>().Select(n => (decimal)n))
                    .Select(n => Number(fact.Type, n)),
            ValueKind.Table when fact.Type.Values!.List is null => Tables(fact),
            _ => [],
        };
        return [.. set.Where(s => s.Fact.Name == fact.Name && s.Value.HasValue)
            .Select(s => s.Value)
            .Concat(values)
            .Where(v => v.HasValue && IsPossible(fact, v))
            .Distinct()];
    }

    private bool IsPossible(FactDefinition fact, Value value)
    {
        IEnumerable<Value> numbers = value.Kind == ValueKind.Table ? value.Table.Entries.Select(e => e.Value) : [value];
        return numbers.All(n => n.Kind is not (ValueKind.Integer or ValueKind.Decimal)
            || (Arithmetic.Number(n) >= (fact.Minimum ?? decimal.MinValue) && Arithmetic.Number(n) <= (fact.Maximum ?? decimal.MaxValue)))
            && sides.All(s => s.IsPossible(fact.Name, value));
    }

    /// <summary>Gives tables in which each key has another number, all have the same, or one key stands alone.</summary>
    private static IEnumerable<Value> Tables(FactDefinition fact)
    {
        Term[] keys = [.. fact.Type.List!.Terms];
        FactType type = fact.Type.Values!;
        decimal third = Math.Floor(100m / keys.Length);
        return ((Value[])[
            Table((_, place) => Primes[place % Primes.Length]),
            Table((_, place) => place == 0 ? 100 - (third * (keys.Length - 1)) : third),
            Table((_, place) => 1003 + (7 * place * place)),
            Table((_, _) => 1),
            Table((_, place) => 1 + place),
            Table((_, place) => 10_007 + (997 * place)),
            Table((_, place) => 100_003 - (7919 * place)),
            .. keys.SelectMany(k => ((decimal[])[50, 33, 1003, 99_999]).Select(n => Single(k, n))),
        ]).Where(t => t.Table.Entries.All(e => e.Value.HasValue));

        Value Table(Func<Term, int, decimal> number) =>
            Value.Of(new Table(keys.Select((k, place) => KeyValuePair.Create(k, Number(type, Within(number(k, place)))))));

        // What is too large comes back into the range, uneven still.
        decimal Within(decimal number) =>
            number <= (fact.Maximum ?? number) ? number : (fact.Minimum ?? 0) + (number % (fact.Maximum!.Value - (fact.Minimum ?? 0) + 1m));

        Value Single(Term key, decimal number) => Value.Of(new Table([KeyValuePair.Create(key, Number(type, Within(number)))]));
    }

    private static Value Number(FactType type, decimal number) => type.Kind == ValueKind.Decimal ? Value.Of(number)
        : number == Math.Floor(number) && Math.Abs(number) <= int.MaxValue ? Value.Of((int)number)
        : default;
}
