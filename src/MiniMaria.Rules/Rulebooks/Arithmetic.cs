using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Rulebooks;

/// <summary>Reckons with numbers and tables of numbers in exact decimal arithmetic.</summary>
internal static class Arithmetic
{
    /// <summary>Gives a whole or decimal number as a decimal.</summary>
    public static decimal Number(Value value) => value.Kind == ValueKind.Integer ? value.Integer : value.Decimal;

    /// <summary>Rounds to a multiple of a step, half a step away from zero; a step of 0 rounds nothing.</summary>
    public static decimal Round(decimal number, decimal step) =>
        Trim(step == 0 ? number : decimal.Round(number / step, MidpointRounding.AwayFromZero) * step);

    /// <summary>Gives the same number without zeros at its end, so that equal numbers are written alike.</summary>
    public static decimal Trim(decimal number) => number / 1.0000000000000000000000000000m;

    /// <summary>Reckons with a number, or with each number of a table.</summary>
    public static Value Each(Value value, Func<decimal, decimal> reckon) => value.Kind == ValueKind.Table
        ? Value.Of(new Table(value.Table.Entries.Select(e => KeyValuePair.Create(e.Key, Value.Of(reckon(Number(e.Value)))))))
        : Value.Of(reckon(Number(value)));

    /// <summary>Gives one number less another, or of two tables key by key; a key that a table lacks counts as 0.</summary>
    public static Value Subtract(Value from, Value what)
    {
        if (from.Kind != ValueKind.Table || what.Kind != ValueKind.Table)
        {
            return Value.Of(Trim(Number(from) - Number(what)));
        }

        IEnumerable<Term> keys = from.Table.Entries.Concat(what.Table.Entries).Select(e => e.Key).Distinct();
        return Value.Of(new Table(keys.Select(k => KeyValuePair.Create(k, Value.Of(Trim(At(from.Table, k) - At(what.Table, k)))))));
    }

    private static decimal At(Table table, Term key) => table[key] is { HasValue: true } value ? Number(value) : 0;
}
