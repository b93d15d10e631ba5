using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Rulebooks;

/// <summary>Allots an amount by weight in whole steps, in exact decimal arithmetic.</summary>
internal static class Allotting
{
    /// <summary>Gives each key its part of the amount, a whole number of steps.</summary>
    /// <param name="amount">The amount, 0 or more.</param>
    /// <param name="weights">The weight of each key, 0 or more.</param>
    /// <param name="step">The least part, above 0.</param>
    /// <param name="method">How what does not come out even is dealt with. Of equal claims the greater weight goes first, then the order of the vocabulary.</param>
    /// <returns>The parts, or <see langword="null"/> when the weights are all 0.</returns>
    public static Table? Allot(decimal amount, Table weights, decimal step, AllotmentMethod method)
    {
        decimal whole = weights.Entries.Sum(e => Arithmetic.Number(e.Value));
        if (whole <= 0)
        {
            return null;
        }

        decimal steps = amount / step;
        Claim[] claims = [.. weights.Entries.Select(e => new Claim(e.Key, Arithmetic.Number(e.Value), steps, whole))];
        foreach (Claim claim in claims)
        {
            claim.Steps = method is AllotmentMethod.EachByItself or AllotmentMethod.OddDivisors
                ? claim.Whole + (claim.Remainder * 2 >= whole ? 1 : 0)
                : claim.Whole;
        }

        if (method is AllotmentMethod.LargestRemainder or AllotmentMethod.OddDivisors)
        {
            Settle(claims, decimal.Floor(steps), method);
        }

        return new Table(claims.Select(c => KeyValuePair.Create(c.Key, Value.Of(Arithmetic.Trim(c.Steps * step)))));
    }

    /// <summary>Hands out the steps that are left over, or takes back those that are too many, one by one.</summary>
    private static void Settle(Claim[] claims, decimal steps, AllotmentMethod method)
    {
        while (claims.Sum(c => c.Steps) < steps)
        {
            Claim next = method == AllotmentMethod.LargestRemainder
                ? claims.Where(c => c.Steps == c.Whole).OrderByDescending(c => c.Remainder).ThenByDescending(c => c.Weight).First()
                : claims.OrderByDescending(c => c.Weight / ((2 * c.Steps) + 1)).ThenByDescending(c => c.Weight).First();
            next.Steps++;
        }

        while (claims.Sum(c => c.Steps) > steps)
        {
            claims.Where(c => c.Steps > 0).OrderBy(c => c.Weight / ((2 * c.Steps) - 1)).ThenBy(c => c.Weight).First().Steps--;
        }
    }

    /// <summary>What one key can claim.</summary>
    private sealed class Claim(Term key, decimal weight, decimal steps, decimal whole)
    {
        public Term Key { get; } = key;

        public decimal Weight { get; } = weight;

        /// <summary>Gets the whole steps of the exact share.</summary>
        public decimal Whole { get; } = ((steps * weight) - (steps * weight % whole)) / whole;

        /// <summary>Gets what rounding down leaves of the share, in parts of the whole weight; exact, unlike a quotient.</summary>
        public decimal Remainder { get; } = steps * weight % whole;

        public decimal Steps { get; set; }
    }
}
