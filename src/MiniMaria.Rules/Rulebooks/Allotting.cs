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
    /// <param name="method">
    /// How what does not come out even is dealt with. Of equal claims the greater weight goes first, then the order of the
    /// vocabulary.
    /// </param>
    /// <returns>The parts, or <see langword="null"/> when the weights are all 0.</returns>
    /// <exception cref="OverflowException">A part has more digits than a decimal number holds.</exception>
    public static Table? Allot(decimal amount, Table weights, decimal step, AllotmentMethod method)
    {
        ReadOnlySpan<KeyValuePair<Term, Value>> entries = weights.EntrySpan;
        var numbers = new decimal[entries.Length];
        int weightScale = 0;
        bool isNothing = true;
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = Arithmetic.Number(entries[i].Value);
            weightScale = Math.Max(weightScale, numbers[i].Scale);
            isNothing &= numbers[i] == 0;
        }

        if (isNothing)
        {
            return null;
        }

        int scale = Math.Max(amount.Scale, step.Scale);
        // The sum of the weights has no more bits above those of the greatest than their number has.
        int bits = Math.Max(Arithmetic.Bits(amount, scale), Arithmetic.Bits(step, scale)) + BitOperations.Log2((uint)numbers.Length) + 1;
        int widest = 0;
        foreach (decimal number in numbers)
        {
            widest = Math.Max(widest, Arithmetic.Bits(number, weightScale));
        }

        bits += widest;
        return bits <= Arithmetic.BitsThatFitLong ? PartsOfFew(amount, step, scale, numbers, weightScale, method, entries)
            : bits <= BitsThatFit
                ? Parts(
                    Steps(
                        Arithmetic.Scaled(amount, scale),
                        Arithmetic.Scaled(step, scale),
                        Array.ConvertAll(numbers, n => Arithmetic.Scaled(n, weightScale)),
                        method),
                    step,
                    entries)
            : Parts(
                Steps(Scaled(amount, scale), Scaled(step, scale), Array.ConvertAll(numbers, n => Scaled(n, weightScale)), method),
                step,
                entries);
    }

    private static Table PartsOfFew(
        decimal amount,
        decimal step,
        int scale,
        decimal[] weights,
        int weightScale,
        AllotmentMethod method,
        ReadOnlySpan<KeyValuePair<Term, Value>> entries)
    {
        long[] numbers = new long[weights.Length];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = Arithmetic.Few(weights[i], weightScale);
        }

        long[] steps = Steps(Arithmetic.Few(amount, scale), Arithmetic.Few(step, scale), numbers, method);
        long digits = Arithmetic.Few(step, step.Scale);
        var parts = new KeyValuePair<Term, Value>[steps.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = KeyValuePair.Create(entries[i].Key, Arithmetic.Trimmed(steps[i] * digits, step.Scale));
        }

        return Table.Of(parts);
    }

    private static Table Parts<T>(T[] steps, decimal step, ReadOnlySpan<KeyValuePair<Term, Value>> entries)
        where T : IBinaryInteger<T>
    {
        var parts = new KeyValuePair<Term, Value>[steps.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = KeyValuePair.Create(entries[i].Key, Arithmetic.Trimmed(Arithmetic.Multiply(decimal.CreateChecked(steps[i]), step)));
        }

        return Table.Of(parts);
    }

    /// <summary>Gives a number in units of the last of so many decimals.</summary>
    private static BigInteger Scaled(decimal number, int scale) => Arithmetic.Mantissa(number) * BigInteger.Pow(10, scale - number.Scale);

    /// <summary>Gives the whole steps of each in place of its weight.</summary>
    private static T[] Steps<T>(T amount, T step, T[] weights, AllotmentMethod method)
        where T : IBinaryInteger<T>, ISignedNumber<T>
    {
        T sum = T.Zero;
        foreach (T weight in weights)
        {
            sum += weight;
        }

        T divisor = step * sum;
        if (method == AllotmentMethod.EachByItself)
        {
            foreach (ref T weight in weights.AsSpan())
            {
                weight = HalfUp(amount * weight, divisor);
            }

            return weights;
        }

        T sign = T.IsNegative(amount) ? T.NegativeOne : T.One;
        var claims = new Claim<T>[weights.Length];
        T steps = sign * amount / step;
        T left = steps;
        for (int i = 0; i < claims.Length; i++)
        {
            claims[i] = new Claim<T>(weights[i], i, sign * amount * weights[i], divisor);
            left -= claims[i].Steps;
        }

        if (method == AllotmentMethod.LargestRemainder)
        {
            Claim<T>[] first = [.. claims];
            Array.Sort(first, static (a, b) => a.CompareRemainder(b));
            foreach (Claim<T> claim in first.AsSpan(0, int.CreateChecked(left)))
            {
                claims[claim.Place].Steps++;
            }
        }
        else if (method == AllotmentMethod.OddDivisors)
        {
            Settle(claims, steps, divisor);
        }

        for (int i = 0; i < claims.Length; i++)
        {
            weights[i] = sign * claims[i].Steps;
        }

        return weights;
    }

    /// <summary>
    /// Rounds each share, half a step up, then hands out what is left over, or takes back what is too much, step by step.
    /// </summary>
    private static void Settle<T>(Claim<T>[] claims, T steps, T divisor)
        where T : IBinaryInteger<T>, ISignedNumber<T>
    {
        T sum = T.Zero;
        foreach (ref Claim<T> claim in claims.AsSpan())
        {
            claim.Steps += claim.Remainder + claim.Remainder >= divisor ? T.One : T.Zero;
            sum += claim.Steps;
        }

        for (; sum < steps; sum++)
        {
            claims[claims.Aggregate((best, c) => c.CompareNext(best) > 0 ? c : best).Place].Steps++;
        }

        for (; sum > steps; sum--)
        {
            claims[claims.Where(c => T.IsPositive(c.Steps) && !T.IsZero(c.Steps))
                .Aggregate((worst, c) => c.CompareLast(worst) < 0 ? c : worst).Place].Steps--;
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
    private struct Claim<T>
        where T : IBinaryInteger<T>, ISignedNumber<T>
    {
        public Claim(T weight, int place, T share, T divisor)
        {
            Weight = weight;
            Place = place;
            (Steps, Remainder) = T.DivRem(share, divisor);
        }

        public T Weight { get; }

        public int Place { get; }

        /// <summary>Gets what rounding down leaves of the share, in parts of the divisor.</summary>
        public T Remainder { get; }

        public T Steps { get; set; }

        /// <summary>Compares what rounding down leaves; the greater one goes first, then the greater weight, then the order.</summary>
        public readonly int CompareRemainder(Claim<T> other) =>
            other.Remainder.CompareTo(Remainder) is not 0 and var order ? order
            : other.Weight.CompareTo(Weight) is not 0 and var heavier ? heavier
            : Place.CompareTo(other.Place);

        /// <summary>Compares the claims to one step more; a greater one goes first.</summary>
        public readonly int CompareNext(Claim<T> other) => Compare(other, T.One);

        /// <summary>Compares the claims to the last step that each has.</summary>
        public readonly int CompareLast(Claim<T> other) => Compare(other, T.NegativeOne);

        /// <summary>Compares weights over the odd divisor beside the steps that each has, without dividing.</summary>
        private readonly int Compare(Claim<T> other, T beside)
        {
            T own = Weight * (other.Steps + other.Steps + beside);
            T others = other.Weight * (Steps + Steps + beside);
            return own.CompareTo(others) is not 0 and var order ? order
                : Weight.CompareTo(other.Weight) is not 0 and var heavier ? heavier
                : other.Place.CompareTo(Place);
        }
    }
}
