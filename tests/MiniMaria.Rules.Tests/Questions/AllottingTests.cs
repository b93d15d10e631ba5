using FsCheck;
using FsCheck.Fluent;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Tests.Questions;

/// <summary>Allotting by weight in whole steps.</summary>
public sealed class AllottingTests
{
    private static readonly Config Config = Randomly.Times(500);

    // The classic example of a council of 100 seats, with the results that textbooks give.
    private static readonly int[] Votes = [47_000, 16_000, 15_900, 12_000, 6_000, 3_100];

    [Fact]
    public void Allot_LargestRemainder_GivesWhatIsLeftToTheLargestRemainders() =>
        Assert.Equal([5, 2, 1, 1, 1, 0], Parts(10, 1, AllotmentMethod.LargestRemainder, Votes));

    [Fact]
    public void Allot_OddDivisors_GoesByTheQuotients() =>
        Assert.Equal([5, 2, 2, 1, 0, 0], Parts(10, 1, AllotmentMethod.OddDivisors, [53_000, 24_000, 23_000, 16_000, 5_000, 3_000]));

    [Fact]
    public void Allot_EachByItself_MayMissTheAmount() => Assert.Equal([33, 33, 33], Parts(100, 1, AllotmentMethod.EachByItself, [1, 1, 1]));

    [Fact]
    public void Allot_EachByItself_HalfAStepIsRoundedUp() => Assert.Equal([3, 3], Parts(5, 1, AllotmentMethod.EachByItself, [1, 1]));

    [Fact]
    public void Allot_RoundedDown_LeavesTheRest() => Assert.Equal([2, 2], Parts(5, 1, AllotmentMethod.RoundedDown, [1, 1]));

    [Fact]
    public void Allot_EqualRemainders_TheGreaterWeightGoesFirst() =>
        Assert.Equal([1, 3], Parts(4, 1, AllotmentMethod.LargestRemainder, [1, 2]));

    [Fact]
    public void Allot_EqualWeights_TheOrderOfTheVocabularyDecides() =>
        Assert.Equal([2, 1, 1], Parts(4, 1, AllotmentMethod.LargestRemainder, [5, 5, 5]));

    [Fact]
    public void Allot_StepOfHundredths_AllotsHundredths() =>
        Assert.Equal([33.34m, 33.33m, 33.33m], Parts(100, 0.01m, AllotmentMethod.LargestRemainder, [1, 1, 1]));

    [Fact]
    public void Allot_AmountThatIsNoWholeStep_KeepsTheFractionBack() =>
        Assert.Equal([5, 5], Parts(10.5m, 1, AllotmentMethod.LargestRemainder, [1, 1]));

    [Fact]
    public void Allot_NoWeight_Nothing() => Assert.Null(Allotting.Allot(10, Weights([0, 0]), 1, AllotmentMethod.LargestRemainder));

    [Fact]
    public void Allot_SumThatMustComeOut_ComesOut() => Prop.ForAll(Cases, c =>
        Parts(c.Amount, 1, AllotmentMethod.LargestRemainder, c.Weights).Sum() == c.Amount
        && Parts(c.Amount, 1, AllotmentMethod.OddDivisors, c.Weights).Sum() == c.Amount).Check(Config);

    /// <summary>Nobody gets less than the share rounded down, nor more than one step above it.</summary>
    [Fact]
    public void Allot_LargestRemainder_StaysWithinTheQuota() => Prop.ForAll(Cases, c =>
        Parts(c.Amount, 1, AllotmentMethod.LargestRemainder, c.Weights).Zip(c.Weights).All(p =>
            p.First * c.Weights.Sum() > ((decimal)c.Amount * p.Second) - c.Weights.Sum() && p.First * c.Weights.Sum() < ((decimal)c.Amount * p.Second) + c.Weights.Sum())).Check(Config);

    /// <summary>The method of odd divisors, step by step as its definition says.</summary>
    [Fact]
    public void Allot_OddDivisors_IsWhatStepByStepGives() => Prop.ForAll(Cases, c =>
    {
        int[] steps = new int[c.Weights.Length];
        for (int i = 0; i < c.Amount; i++)
        {
            int next = Enumerable.Range(0, steps.Length)
                .OrderByDescending(k => (decimal)c.Weights[k] / ((2 * steps[k]) + 1)).ThenByDescending(k => c.Weights[k]).First();
            steps[next]++;
        }

        Assert.Equal(steps.Select(s => (decimal)s), Parts(c.Amount, 1, AllotmentMethod.OddDivisors, c.Weights));
    }).Check(Config);

    // Distinct weights, so that no two claims are equal.
    private static Arbitrary<(int Amount, int[] Weights)> Cases => Arb.From(
        from amount in Gen.Choose(0, 300)
        from count in Gen.Choose(1, 7)
        from weights in Gen.ArrayOf(Gen.Choose(1, 100_000), count)
        select (amount, weights.Distinct().ToArray()));

    private static decimal[] Parts(decimal amount, decimal step, AllotmentMethod method, int[] weights) =>
        [.. Allotting.Allot(amount, Weights(weights), step, method)!.Entries.Select(e => e.Value.Decimal)];

    private static Table Weights(int[] weights)
    {
        Assert.True(Asking.Engine.Rulebook.Lexicon.TryFindList("kommun", out TermList? list));
        return new Table(list.Terms.Zip(weights, (term, weight) => KeyValuePair.Create(term, Value.Of(weight))));
    }
}
