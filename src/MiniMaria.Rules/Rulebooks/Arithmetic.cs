using System.Numerics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Rulebooks;

/// <summary>Reckons with numbers and tables of numbers in exact decimal arithmetic.</summary>
internal static class Arithmetic
{
    /// <summary>Gives a whole or decimal number as a decimal.</summary>
    public static decimal Number(Value value) => value.Kind == ValueKind.Integer ? value.Integer : value.Decimal;

    /// <summary>Rounds to a multiple of a step, half a step up at every sign; a step of 0 rounds nothing.</summary>
    /// <exception cref="OverflowException">The result has more digits than a decimal number holds.</exception>
    public static decimal Round(decimal number, decimal step)
    {
        if (step == 0)
        {
            return Trim(number);
        }

        decimal rest = number % step;
        decimal below = Add(number, rest < 0 ? Add(-rest, -step) : -rest);
        rest = rest < 0 ? rest + step : rest;
        return Trim(rest >= step - rest ? Add(below, step) : below);
    }

    /// <summary>Gives per cent of a number, rounded to a multiple of a step, half a step up at every sign. Exact; with a step of 0 to 28 digits.</summary>
    /// <exception cref="OverflowException">The result has more digits than a decimal number holds.</exception>
    public static decimal Percent(decimal percent, decimal number, decimal step)
    {
        if (percent == 0 || number == 0)
        {
            return 0;
        }

        decimal product = percent * number;
        decimal part = product * 0.01m;
        if (step == 0 || (product.Scale == percent.Scale + number.Scale && part.Scale == product.Scale + 2))
        {
            return Round(part, step);
        }

        // More digits than a decimal number holds, until they are rounded.
        BigInteger units = Mantissa(percent) * Mantissa(number) * BigInteger.Pow(10, step.Scale);
        BigInteger unit = Mantissa(step) * BigInteger.Pow(10, percent.Scale + number.Scale + 2);
        BigInteger doubled = (units * 2) + unit;
        var steps = BigInteger.DivRem(doubled, unit * 2, out BigInteger rest);
        return Trim(Multiply((decimal)(rest.Sign < 0 ? steps - 1 : steps), step));
    }

    /// <summary>Adds two numbers.</summary>
    /// <exception cref="OverflowException">The sum has more digits than a decimal number holds.</exception>
    public static decimal Add(decimal a, decimal b)
    {
        decimal sum = a + b;
        return sum.Scale >= Math.Max(a.Scale, b.Scale) ? sum : throw new OverflowException();
    }

    /// <summary>Multiplies two numbers.</summary>
    /// <exception cref="OverflowException">The product has more digits than a decimal number holds.</exception>
    public static decimal Multiply(decimal a, decimal b)
    {
        decimal product = a * b;
        return product == 0 || product.Scale == a.Scale + b.Scale ? product : throw new OverflowException();
    }

    /// <summary>Gives the digits of a number as a whole one.</summary>
    public static BigInteger Mantissa(decimal number)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        BigInteger digits = new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        return number < 0 ? -digits : digits;
    }

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
            return Value.Of(Trim(Add(Number(from), -Number(what))));
        }

        IEnumerable<Term> keys = from.Table.Entries.Concat(what.Table.Entries).Select(e => e.Key).Distinct();
        return Value.Of(new Table(keys.Select(k => KeyValuePair.Create(k, Value.Of(Trim(Add(At(from.Table, k), -At(what.Table, k))))))));
    }

    private static decimal At(Table table, Term key) => table[key] is { HasValue: true } value ? Number(value) : 0;
}
