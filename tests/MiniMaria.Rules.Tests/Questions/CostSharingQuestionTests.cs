using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Tests.Review;
using MiniMaria.Rules.Tests.Snapshots;
using Outcome = MiniMaria.Rules.Decisions.Outcome;

namespace MiniMaria.Rules.Tests.Questions;

/// <summary>How the parties share the cost, as clause 9.1 of the agreement between the municipalities prints it.</summary>
public sealed class CostSharingQuestionTests
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");
    private static readonly int Year = Law.Number("budgetår");
    private static readonly int Budget = Law.Number("budgetsumma");
    private static readonly Dictionary<string, int> Populations = Law.Table("folkmängd-2024");

    /// <summary>
    /// The table as the agreement prints it, and what a year later is known and asked for; N-02 to N-04 beside the rules hold it to the
    /// printed one.
    /// </summary>
    [Fact]
    public async Task Ask_BudgetYearAndTheNext_TheTableComesOutAsApproved()
    {
        var text = new StringBuilder();
        foreach (int year in (int[])[Year, Year + 1])
        {
            CostSharingAnswer answer = Ask(new CostSharingQuestion { Year = year });
            text.Append(Swedish, $"{year}: att fördela {answer.Amount}, summa {answer.Sum?.ToString(Swedish) ?? "okänd"}, ");
            text.Append(Swedish, $"rest {answer.Residue?.ToString(Swedish) ?? "okänd"}, folkmängden den {answer.PopulationDay:yyyy-MM-dd}");
            text.Append(string.Concat(answer.Answer.MissingFacts.Select(f => $", {f.Name} saknas"))).Append('\n');
            foreach (CostShare share in answer.Shares)
            {
                text.Append(Swedish, $"  {share.Municipality.Name}: {share.Population} invånare, ");
                text.Append(Swedish, $"{share.Percent} procent, {share.Cost} kronor\n");
            }
        }

        await Verifier.Verify(text.ToString());
    }

    [Fact]
    public void Ask_BudgetYear_AllIsAccountedFor()
    {
        CostSharingAnswer answer = Ask(new CostSharingQuestion { Year = Year });

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Equal(Populations, answer.Shares.ToDictionary(s => s.Municipality.Name, s => s.Population));
        Assert.Equal(Budget, answer.Amount);
        Assert.Equal(Budget, answer.Sum + answer.Residue);
    }

    [Fact]
    public void Ask_AmountAndPopulationsOfTheTable_SameShares() => Assert.Equal(
        Ask(new CostSharingQuestion { Year = Year }).Shares,
        Ask(new CostSharingQuestion { Amount = Budget, Populations = Populations }).Shares);

    [Fact]
    public void Ask_LaterYear_AmountIsKnownPopulationIsAskedFor()
    {
        CostSharingAnswer answer = Ask(new CostSharingQuestion { Year = Year + 1 });

        Assert.Equal(Outcome.NeedsFacts, answer.Outcome);
        Assert.Equal(["folkmängd"], answer.Answer.MissingFacts.Select(f => f.Name));
        Assert.Equal(new DateOnly(Year, 12, 31), answer.PopulationDay);
        Assert.Empty(answer.Shares);
        Assert.Null(answer.Sum);
    }

    [Fact]
    public void Ask_BeforeTheFirstBudget_Silent() => Assert.Equal(Outcome.Silent, Ask(new CostSharingQuestion { Year = Year - 1 }).Outcome);

    [Fact]
    public void Ask_BeforeTheAgreement_SaysWhatComesLater()
    {
        Answer answer = Ask(new CostSharingQuestion { Year = Year, AsOf = new DateOnly(2025, 6, 1) }).Answer;

        Assert.Equal(Outcome.Silent, answer.Outcome);
        Assert.Contains(answer.Remarks, r => r.Id == "senare" && r.Text.Contains("2025-11-17", StringComparison.Ordinal));
    }

    /// <summary>Each cost is the share of a round amount, rounded by itself, and what that does to the sum is told.</summary>
    [Fact]
    public void Ask_AnotherAmountForTheYear_GoesBeforeTheBudget()
    {
        CostSharingAnswer answer = Ask(new CostSharingQuestion { Year = Year, Amount = 1000 });

        Assert.Equal(1000, answer.Amount);
        Assert.All(answer.Shares, s => Assert.Equal(Math.Round(s.Percent * 10, MidpointRounding.AwayFromZero), s.Cost));
        Assert.Equal(answer.Shares.Sum(s => s.Cost), answer.Sum);
        Assert.Equal(1000, answer.Sum + answer.Residue);
    }

    [Theory]
    [InlineData("Smedjebacken")]
    [InlineData("Mora")]
    public void Ask_OneWhoIsNoPartyIncluded_IsRefusedAndThePartiesAreNamed(string stranger)
    {
        var populations = new Dictionary<string, int>(Populations) { [stranger] = 10_500 };
        var refused = Assert.Throws<QuestionException>(() => Ask(new CostSharingQuestion { Amount = 1_000_000, Populations = populations }));

        Assert.Equal("folkmängd", refused.Error.Fact);
        Assert.Contains(stranger, refused.Message, StringComparison.Ordinal);
        Assert.All(Law.Parties, p => Assert.Contains(p, refused.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Ask_YearWithOnePopulationMissing_NeedsItAndNamesTheParty() => Assert.All(Law.Parties, absent =>
    {
        CostSharingAnswer answer = Ask(new CostSharingQuestion { Year = Year + 1, Populations = Populations.Where(p => p.Key != absent).ToDictionary() });

        Assert.Equal(Outcome.NeedsFacts, answer.Outcome);
        Assert.Equal(["folkmängd"], answer.Answer.MissingFacts.Select(f => f.Name));
        Assert.Contains(absent, answer.Answer.Requirements.SelectMany(r => r.Missing));
        Assert.Empty(answer.Shares);
    });

    [Fact]
    public void Ask_AnyPopulations_SharesAreTheLargestRemaindersAndAllIsAccountedFor() =>
        Prop.ForAll(AnyPopulations, c =>
        {
            CostSharingAnswer answer = Ask(new CostSharingQuestion { Amount = c.Amount, Populations = c.Populations });
            Dictionary<string, int> hundredths = LargestRemainder(c.Populations);

            Assert.Equal(hundredths.OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => (h.Key, h.Value / 100m)), answer.Shares.OrderBy(s => s.Municipality.Name, StringComparer.Ordinal).Select(s => (s.Municipality.Name, s.Percent)));
            Assert.All(answer.Shares, s => Assert.Equal(Math.Round((decimal)c.Amount * hundredths[s.Municipality.Name] / 10_000, MidpointRounding.AwayFromZero), s.Cost));
            Assert.Equal(answer.Shares.Sum(s => s.Cost), answer.Sum);
            Assert.Equal(c.Amount, answer.Sum + answer.Residue);
        }).Check(Randomly.Times(300));

    /// <summary>Rounded down, what is left over is nobody's: no share is greater and the whole is not reached.</summary>
    [Fact]
    public void Ask_OtherMethodInTheFiles_OtherShares()
    {
        EditedRules files = new EditedRules().Replace(
            $"{EditedRules.Agreement}/2025-11-17/9.1-budget.yaml",
            "efter: fördelningsgrund, i-steg-om: \"0,01\", metod: största-resten }",
            "efter: fördelningsgrund, i-steg-om: \"0,01\", metod: nedåt }");
        CostSharingAnswer usual = Ask(new CostSharingQuestion { Year = Year });
        CostSharingAnswer answer = Engine(files).Ask(new CostSharingQuestion { Year = Year, AsOf = Asking.Day });

        Assert.All(answer.Shares.Zip(usual.Shares), s => Assert.InRange(s.First.Percent, s.Second.Percent - 0.01m, s.Second.Percent));
        Assert.InRange(answer.Shares.Sum(s => s.Percent), 0, 99.99m);
        Assert.True(answer.Residue > 0);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(0)]
    public void Ask_OtherRateInTheFiles_OtherBudget(int percent) => Assert.Equal(
        Math.Round(Budget * (100m + percent) / 100, MidpointRounding.AwayFromZero),
        Engine(new EditedRules().Give("uppräkning", $"{percent} %"))
            .Ask(new CostSharingQuestion { Year = Year + 1, AsOf = Asking.Day }).Amount);

    [Fact]
    public void Ask_PopulationOfZero_IsRefused()
    {
        var refused = Assert.Throws<QuestionException>(() => Ask(new CostSharingQuestion { Amount = 1, Populations = new Dictionary<string, int> { ["Falun"] = 0 } }));

        Assert.Equal("folkmängd", refused.Error.Fact);
    }

    private static Arbitrary<(int Amount, Dictionary<string, int> Populations)> AnyPopulations => Arb.From(
        from amount in Gen.Choose(0, 50_000_000)
        from numbers in Gen.ArrayOf(Gen.Choose(1, 120_000), Law.Parties.Length)
        where numbers.Distinct().Count() == numbers.Length
        select (amount, Law.Parties.Zip(numbers).ToDictionary(p => p.First, p => p.Second)));

    /// <summary>Hamilton's method in whole numbers, in the plainest way.</summary>
    private static Dictionary<string, int> LargestRemainder(Dictionary<string, int> populations)
    {
        long whole = populations.Values.Sum(p => (long)p);
        var shares = populations.ToDictionary(p => p.Key, p => (int)(p.Value * 10_000L / whole));
        int left = 10_000 - shares.Values.Sum();
        foreach (string name in populations.OrderByDescending(p => p.Value * 10_000L % whole).Take(left).Select(p => p.Key))
        {
            shares[name]++;
        }

        return shares;
    }

    private static CostSharingAnswer Ask(CostSharingQuestion question) => Asking.Engine.Ask(question.AsOf is null ? question with { AsOf = Asking.Day } : question);

    private static RulesEngine Engine(EditedRules files) => new(files.Load());
}
