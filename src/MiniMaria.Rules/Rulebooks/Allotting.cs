using System.Numerics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Rulebooks;

/// <summary>Allots an amount by weight in whole steps, in exact whole numbers.</summary>
internal static class Allotting
{
    /// <summary>Products of whole numbers with so many bits together fit 128 with their sign, doubled and added to once.</summary>
    private const int BitsThatFit = 122;

    /// <summary>Gives each key its part of the amount, a whole number of steps.</summary>
    /// <param name="amount">The amount; one below 0 is allotted as its opposite, but for what each rounds by itself.</param>
    /// <param name="weights">The weight of each key, 0 or more.</param>
    /// <param name="step">The least part, above 0.</param>
    /// <param name="method">How what does not come out even is dealt with. Of equal claims the greater weight goes first, then the order of the vocabulary.</param>
    /// <returns>The parts, or <see langword="null"/> when the weights are all 0.</returns>
    /// <exception cref="OverflowException">A part has more digits than a decimal number holds.</exception>
    public static Table? Allot(decimal amount, Table weights, decimal step, AllotmentMethod method)
    {
        decimal[] numbers = [.. weights.Entries.Select(e => Arithmetic.Number(e.Value))];
        int scale = Math.Max(amount.Scale, step.Scale);
        int weightScale = numbers.Length == 0 ? 0 : numbers.Max(n => n.Scale);
        BigInteger whole = numbers.Aggregate(BigInteger.Zero, (sum, n) => sum + Scaled(n, weightScale));
        if (whole.IsZero)
        {
            return null;
        }

        BigInteger units = Scaled(amount, scale);
        BigInteger stepUnits = Scaled(step, scale);
        bool isSmall = Math.Max(units.GetBitLength(), stepUnits.GetBitLength()) + whole.GetBitLength() <= BitsThatFit;
        decimal[] steps = isSmall
            ? Steps((Int128)units, (Int128)stepUnits, [.. numbers.Select(n => (Int128)Scaled(n, weightScale))], method)
            : Steps(units, stepUnits, [.. numbers.Select(n => Scaled(n, weightScale))], method);
        return new Table(weights.Entries.Zip(steps, (entry, count) => KeyValuePair.Create(entry.Key, Value.Of(Arithmetic.Trim(Arithmetic.Multiply(count, step))))));
    }

    /// <summary>Gives a number in units of the last of so many decimals.</summary>
    private static BigInteger Scaled(decimal number, int scale) => Arithmetic.Mantissa(number) * BigInteger.Pow(10, scale - number.Scale);

    private static decimal[] Steps<T>(T amount, T step, T[] weights, AllotmentMethod method)
        where T : IBinaryInteger<T>, ISignedNumber<T>
    {
        T sum = weights.Aggregate(T.Zero, (s, w) => s + w);
        T divisor = step * sum;
        if (method == AllotmentMethod.EachByItself)
        {
            return [.. weights.Select(w => decimal.CreateChecked(HalfUp(amount * w, divisor)))];
        }

        T sign = T.IsNegative(amount) ? T.NegativeOne : T.One;
        Claim<T>[] claims = [.. weights.Select((w, i) => new Claim<T>(w, i, sign * amount * w, divisor))];
        T steps = sign * amount / step;
        if (method == AllotmentMethod.LargestRemainder)
        {
            T left = claims.Aggregate(steps, (rest, c) => rest - c.Steps);
            foreach (Claim<T> claim in claims.OrderByDescending(c => c.Remainder).ThenByDescending(c => c.Weight).Take(int.CreateChecked(left)))
            {
                claim.Steps++;
            }
        }
        else if (method == AllotmentMethod.OddDivisors)
        {
            Settle(claims, steps, divisor);
        }

        return [.. claims.Select(c => decimal.CreateChecked(sign * c.Steps))];
    }

    /// <summary>Rounds each share, half a step up, then hands out what is left over, or takes back what is too much, step by step.</summary>
    private static void Settle<T>(Claim<T>[] claims, T steps, T divisor)
        where T : IBinaryInteger<T>, ISignedNumber<T>
    {
        foreach (Claim<T> claim in claims.Where(c => c.Remainder + c.Remainder >= divisor))
        {
            claim.Steps++;
        }

        while (claims.Aggregate(T.Zero, (sum, c) => sum + c.Steps) < steps)
        {
            claims.Aggregate((best, c) => c.CompareNext(best) > 0 ? c : best).Steps++;
        }

        while (claims.Aggregate(T.Zero, (sum, c) => sum + c.Steps) > steps)
        {
            claims.Where(c => T.IsPositive(c.Steps) && !T.IsZero(c.Steps)).Aggregate((worst, c) => c.CompareLast(worst) < 0 ? c : worst).Steps--;
        }
    }

    /// <summary>Divides by a divisor above 0 to the nearest whole number, half up at every sign.</summary>
    private static T HalfUp<T>(T number, T divisor)
        where T : IBinaryInteger<T>, ISignedNumber<T>
    {
        (T quotient, T remainder) = T.DivRem(number, divisor);
        if (T.IsNegative(remainder))
        {
            (quotient, remainder) = (quotient - T.One, remainder + divisor);
        }

        return remainder + remainder >= divisor ? quotient + T.One : quotient;
    }

    /// <summary>What one key can claim of an amount that is not below 0.</summary>
    private sealed class Claim<T>
        where T : IBinaryInteger<T>, ISignedNumber<T>
    {
        private readonly int _place;

        public Claim(T weight, int place, T share, T divisor)
        {
            Weight = weight;
            _place = place;
            (Steps, Remainder) = T.DivRem(share, divisor);
        }

        public T Weight { get; }

        /// <summary>Gets what rounding down leaves of the share, in parts of the divisor.</summary>
        public T Remainder { get; }

        public T Steps { get; set; }

        /// <summary>Compares the claims to one step more; a greater one goes first.</summary>
        public int CompareNext(Claim<T> other) => Compare(other, T.One);

        /// <summary>Compares the claims to the last step that each has.</summary>
        public int CompareLast(Claim<T> other) => Compare(other, T.NegativeOne);

        /// <summary>Compares weights over the odd divisor beside the steps that each has, without dividing.</summary>
        private int Compare(Claim<T> other, T beside)
        {
            T own = Weight * (other.Steps + other.Steps + beside);
            T others = other.Weight * (Steps + Steps + beside);
            return own.CompareTo(others) is not 0 and var order ? order
                : Weight.CompareTo(other.Weight) is not 0 and var heavier ? heavier
                : other._place.CompareTo(_place);
        }
    }
}
