using System.Numerics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Rulebooks;

/// <summary>Reckons with numbers and tables of numbers in exact decimal arithmetic.</summary>
internal static class Arithmetic
{
    /// <summary>Ten times as much takes no more bits above.</summary>
    private const int BitsOfADigit = 4;

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
    public static BigInteger Mantissa(decimal number) => number < 0 ? -(BigInteger)Digits(number) : Digits(number);

    /// <summary>Tells how many bits hold a number in units of the last of so many decimals, or a few more.</summary>
    public static int Bits(decimal number, int scale) => 128 - (int)UInt128.LeadingZeroCount(Digits(number)) + ((scale - number.Scale) * BitsOfADigit);

    /// <summary>Gives a number in units of the last of so many decimals, at least its own; one that <see cref="Bits"/> says fits.</summary>
    public static Int128 Scaled(decimal number, int scale)
    {
        var units = (Int128)Digits(number);
        for (int i = number.Scale; i < scale; i++)
        {
            units *= 10;
        }

        return number < 0 ? -units : units;
    }

    private static UInt128 Digits(decimal number)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        return new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
    }

    /// <summary>Gives the same number without zeros at its end, so that equal numbers are written alike.</summary>
    public static decimal Trim(decimal number) => number.Scale == 0 ? number : number / 1.0000000000000000000000000000m;

    /// <summary>Reckons with a number, or with each number of a table.</summary>
    public static Value Each(Value value, Func<decimal, decimal> reckon)
    {
        if (value.Kind != ValueKind.Table)
        {
            return Value.Of(reckon(Number(value)));
        }

        ReadOnlySpan<KeyValuePair<Term, Value>> entries = value.Table.EntrySpan;
        var reckoned = new KeyValuePair<Term, Value>[entries.Length];
        for (int i = 0; i < reckoned.Length; i++)
        {
            reckoned[i] = KeyValuePair.Create(entries[i].Key, Value.Of(reckon(Number(entries[i].Value))));
        }

        return Value.Of(Table.Of(reckoned));
    }

    /// <summary>Gives one number less another, or of two tables key by key; a key that a table lacks counts as 0.</summary>
    public static Value Subtract(Value from, Value what)
    {
        if (from.Kind != ValueKind.Table || what.Kind != ValueKind.Table)
        {
            return Value.Of(Trim(Add(Number(from), -Number(what))));
        }

        var all = new List<KeyValuePair<Term, Value>>(from.Table.EntrySpan.Length);
        foreach ((Term key, Value value) in from.Table.EntrySpan)
        {
            all.Add(KeyValuePair.Create(key, Value.Of(Trim(Add(Number(value), -At(what.Table, key))))));
        }

        foreach ((Term key, Value value) in what.Table.EntrySpan)
        {
            if (!from.Table[key].HasValue)
            {
                all.Add(KeyValuePair.Create(key, Value.Of(Trim(-Number(value)))));
            }
        }

        return Value.Of(new Table(all));
    }

    private static decimal At(Table table, Term key) => table[key] is { HasValue: true } value ? Number(value) : 0;
}
