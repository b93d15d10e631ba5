using System.Numerics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Rulebooks;

/// <summary>Reckons with numbers and tables of numbers in exact decimal arithmetic.</summary>
internal static class Arithmetic
{
    /// <summary>Products of whole numbers with so many bits together fit 64 with their sign, doubled and added to once.</summary>
    public const int BitsThatFitLong = 58;

    /// <summary>Ten times as much takes no more bits above.</summary>
    private const int BitsOfADigit = 4;

    /// <summary>Per cent have so many decimals more.</summary>
    private const int DecimalsOfPercent = 2;

    private static readonly long[] PowersOfTen =
    [
        .. Enumerable.Range(0, (BitsThatFitLong / BitsOfADigit) + 1).Select(i => (long)Math.Pow(10, i)),
    ];

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

    /// <summary>
    /// Gives per cent of a number, rounded to a multiple of a step, half a step up at every sign. Exact; with a step of 0 to
    /// 28 digits.
    /// </summary>
    /// <exception cref="OverflowException">The result has more digits than a decimal number holds.</exception>
    public static Value Percent(Value percent, Value number, Value step)
    {
        bool isFew = percent.TryGetDigits(out long part, out int partDecimals)
            & number.TryGetDigits(out long whole, out int decimals)
            & step.TryGetDigits(out long unit, out int stepDecimals);
        decimals += partDecimals + DecimalsOfPercent;
        if (!isFew
            || unit <= 0
            || Math.Max(Bits(part) + Bits(whole) + (stepDecimals * BitsOfADigit), Bits(unit) + (decimals * BitsOfADigit)) > BitsThatFitLong)
        {
            return Value.Of(Percent(Number(percent), Number(number), Number(step)));
        }

        long perStep = unit * PowersOfTen[decimals];
        (long steps, long rest) = Math.DivRem((part * whole * PowersOfTen[stepDecimals] * 2) + perStep, perStep * 2);
        return Trimmed((rest < 0 ? steps - 1 : steps) * unit, stepDecimals);
    }

    private static decimal Percent(decimal percent, decimal number, decimal step)
    {
        if (percent == 0 || number == 0)
        {
            return 0;
        }

        decimal product = percent * number;
        decimal part = product * 0.01m;
        if (step == 0 || (product.Scale == percent.Scale + number.Scale && part.Scale == product.Scale + DecimalsOfPercent))
        {
            return Round(part, step);
        }

        // More digits than a decimal number holds, until they are rounded.
        BigInteger units = Mantissa(percent) * Mantissa(number) * BigInteger.Pow(10, step.Scale);
        BigInteger unit = Mantissa(step) * BigInteger.Pow(10, percent.Scale + number.Scale + DecimalsOfPercent);
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
    public static int Bits(decimal number, int scale) =>
        128 - (int)UInt128.LeadingZeroCount(Digits(number)) + ((scale - number.Scale) * BitsOfADigit);

    /// <summary>
    /// Gives a number in units of the last of so many decimals, at least its own; one that <see cref="Bits(decimal, int)"/>
    /// says fits.
    /// </summary>
    public static Int128 Scaled(decimal number, int scale)
    {
        var units = (Int128)Digits(number);
        for (int i = number.Scale; i < scale; i++)
        {
            units *= 10;
        }

        return number < 0 ? -units : units;
    }

    /// <summary>Gives the same number without zeros at its end, so that equal numbers are written alike.</summary>
    public static decimal Trim(decimal number) => number.Scale == 0 ? number : Trimmed(number).Decimal;

    /// <summary>Gives the value of a number without zeros at its end.</summary>
    public static Value Trimmed(decimal number) => Value.Of(number) is var value && value.TryGetDigits(out long digits, out int decimals)
        ? Trimmed(digits, decimals)
        : Value.Of(number / 1.0000000000000000000000000000m);

    /// <summary>Gives the decimal number with these digits, of which so many are decimals, without zeros at its end.</summary>
    public static Value Trimmed(long digits, int decimals)
    {
        while (decimals > 0 && digits % 10 == 0)
        {
            digits /= 10;
            decimals--;
        }

        return Value.OfDigits(digits, decimals);
    }

    /// <summary>
    /// Gives the digits of a number, with zeros added up to so many decimals; one that <see cref="Bits(decimal, int)"/> says
    /// fits.
    /// </summary>
    public static long Few(decimal number, int scale)
    {
        long digits = (long)(ulong)Digits(number) * PowersOfTen[scale - number.Scale];
        return number < 0 ? -digits : digits;
    }

    /// <summary>Reckons with a number, or with each number of a table.</summary>
    public static Value Each(Value value, Func<Value, Value> reckon)
    {
        if (value.Kind != ValueKind.Table)
        {
            return reckon(value);
        }

        ReadOnlySpan<KeyValuePair<Term, Value>> entries = value.Table.EntrySpan;
        var reckoned = new KeyValuePair<Term, Value>[entries.Length];
        for (int i = 0; i < reckoned.Length; i++)
        {
            reckoned[i] = KeyValuePair.Create(entries[i].Key, reckon(entries[i].Value));
        }

        return Value.Of(Table.Of(reckoned));
    }

    /// <summary>Gives one number less another, or of two tables key by key; a key that a table lacks counts as 0.</summary>
    public static Value Subtract(Value from, Value what)
    {
        if (from.Kind != ValueKind.Table || what.Kind != ValueKind.Table)
        {
            return Trimmed(Add(Number(from), -Number(what)));
        }

        ReadOnlySpan<KeyValuePair<Term, Value>> left = from.Table.EntrySpan;
        ReadOnlySpan<KeyValuePair<Term, Value>> right = what.Table.EntrySpan;
        var all = new KeyValuePair<Term, Value>[Math.Max(left.Length, right.Length)];
        int count = 0;
        for (; left.Length + right.Length > 0; count++)
        {
            // Both stand in the order of the vocabulary.
            int order = left.IsEmpty ? 1 : right.IsEmpty ? -1 : left[0].Key.Ordinal.CompareTo(right[0].Key.Ordinal);
            decimal number = Add(order <= 0 ? Number(left[0].Value) : 0, order >= 0 ? -Number(right[0].Value) : 0);
            if (count == all.Length)
            {
                Array.Resize(ref all, count + left.Length + right.Length);
            }

            all[count] = KeyValuePair.Create(order <= 0 ? left[0].Key : right[0].Key, Trimmed(number));
            left = order <= 0 ? left[1..] : left;
            right = order >= 0 ? right[1..] : right;
        }

        return Value.Of(Table.Of(count == all.Length ? all : all[..count]));
    }

    private static int Bits(long digits) => sizeof(long) * 8 - BitOperations.LeadingZeroCount((ulong)Math.Abs(digits));

    private static UInt128 Digits(decimal number)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        return new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
    }
}
