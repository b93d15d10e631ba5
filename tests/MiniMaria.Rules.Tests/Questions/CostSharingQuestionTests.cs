using FsCheck;
using FsCheck.Fluent;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Tests.Loading;
using Outcome = MiniMaria.Rules.Answers.Outcome;

namespace MiniMaria.Rules.Tests.Questions;

/// <summary>How the parties share the cost, as clause 9.1 of the agreement between the municipalities prints it.</summary>
public sealed class CostSharingQuestionTests
{
    private const string Clause = "underavtal-nedre-dalarna/2025-11-17/9.1-budget.yaml";
    private const string Commitment = "underavtal-nedre-dalarna/2025-11-17/9-atagande-och-finansiering.yaml";

    // The table as printed: population, per cent, kronor.
    private static readonly Dictionary<string, (int Population, decimal Percent, decimal Cost)> Printed = new()
    {
        ["Avesta"] = (22_417, 11.36m, 412_477),
        ["Borlänge"] = (51_425, 26.06m, 946_228),
        ["Falun"] = (59_945, 30.38m, 1_103_086),
        ["Gagnef"] = (10_384, 5.26m, 190_988),
        ["Hedemora"] = (15_281, 7.75m, 281_399),
        ["Ludvika"] = (26_634, 13.5m, 490_180),
        ["Säter"] = (11_223, 5.69m, 206_602),
    };

    [Fact]
    public void Ask_BudgetYear_TheTableComesOutToTheKrona()
    {
        CostSharingAnswer answer = Ask(new CostSharingQuestion { Year = 2026 });

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Equal(
            Printed.Select(p => (p.Key, p.Value.Population, p.Value.Percent, p.Value.Cost)),
            answer.Shares.Select(s => (s.Municipality.Name, s.Population, s.Percent, s.Cost)));
        Assert.Equal(3_630_960, answer.Sum);
        Assert.Equal(3_630_960, answer.Amount);
        Assert.Equal(0, answer.Residue);
        Assert.Equal(new DateOnly(2024, 12, 31), answer.PopulationDay);
    }

    [Fact]
    public void Ask_AmountAndPopulationsOfTheTable_SameShares() => Assert.Equal(
        Ask(new CostSharingQuestion { Year = 2026 }).Shares,
        Ask(new CostSharingQuestion { Amount = 3_630_960, Populations = Printed.ToDictionary(p => p.Key, p => p.Value.Population) }).Shares);

    [Fact]
    public void Ask_LaterYear_AmountIsKnownPopulationIsAskedFor()
    {
        CostSharingAnswer answer = Ask(new CostSharingQuestion { Year = 2027 });

        Assert.Equal(Outcome.NeedsFacts, answer.Outcome);
        Assert.Equal(["folkmängd"], answer.Answer.MissingFacts.Select(f => f.Name));
        Assert.Equal(3_739_889, answer.Amount);
        Assert.Equal(new DateOnly(2026, 12, 31), answer.PopulationDay);
        Assert.Empty(answer.Shares);
        Assert.Null(answer.Sum);
    }

    [Fact]
    public void Ask_BeforeTheFirstBudget_Silent() => Assert.Equal(Outcome.Silent, Ask(new CostSharingQuestion { Year = 2025 }).Outcome);

    [Fact]
    public void Ask_BeforeTheAgreement_SaysWhatComesLater()
    {
        Answer answer = Ask(new CostSharingQuestion { Year = 2026, AsOf = new DateOnly(2025, 6, 1) }).Answer;

        Assert.Equal(Outcome.Silent, answer.Outcome);
        Assert.Contains(answer.Remarks, r => r.Id == "senare" && r.Text.Contains("2025-11-17", StringComparison.Ordinal));
    }

    [Fact]
    public void Ask_AnotherAmountForTheYear_GoesBeforeTheBudget()
    {
        CostSharingAnswer answer = Ask(new CostSharingQuestion { Year = 2026, Amount = 1000 });

        // 114 + 261 + 304 + 53 + 78 + 135 + 57: each cost is rounded by itself, and what that does to the sum is told.
        Assert.Equal(1000, answer.Amount);
        Assert.Equal(1002, answer.Sum);
        Assert.Equal(-2, answer.Residue);
        Assert.Equal(304, answer.Shares.Single(s => s.Municipality.Name == "Falun").Cost);
    }

    [Theory]
    [InlineData("Smedjebacken")]
    [InlineData("Mora")]
    public void Ask_OneWhoIsNoPartyIncluded_IsRefusedAndThePartiesAreNamed(string stranger)
    {
        var populations = Printed.ToDictionary(p => p.Key, p => p.Value.Population);
        populations[stranger] = 10_500;
        var refused = Assert.Throws<QuestionException>(() => Ask(new CostSharingQuestion { Amount = 1_000_000, Populations = populations }));

        Assert.Equal("folkmängd", refused.Error.Fact);
        Assert.Contains(stranger, refused.Message, StringComparison.Ordinal);
        Assert.All(Asking.Parties, p => Assert.Contains(p, refused.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Ask_YearWithOnePopulationMissing_NeedsItAndNamesTheParty() => Assert.All(Asking.Parties, absent =>
    {
        CostSharingAnswer answer = Ask(new CostSharingQuestion { Year = 2027, Populations = Printed.Where(p => p.Key != absent).ToDictionary(p => p.Key, p => p.Value.Population) });

        Assert.Equal(Outcome.NeedsFacts, answer.Outcome);
        Assert.Equal(["folkmängd"], answer.Answer.MissingFacts.Select(f => f.Name));
        Assert.Contains(absent, answer.Answer.Requirements.SelectMany(r => r.Missing));
        Assert.Empty(answer.Shares);
    });

    [Fact]
    public void Ask_AnyPopulations_SharesAreTheLargestRemaindersAndAllIsAccountedFor() =>
        Prop.ForAll(Populations, c =>
        {
            CostSharingAnswer answer = Ask(new CostSharingQuestion { Amount = c.Amount, Populations = c.Populations });
            Dictionary<string, int> hundredths = LargestRemainder(c.Populations);

            Assert.Equal(hundredths.OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => (h.Key, h.Value / 100m)), answer.Shares.OrderBy(s => s.Municipality.Name, StringComparer.Ordinal).Select(s => (s.Municipality.Name, s.Percent)));
            Assert.All(answer.Shares, s => Assert.Equal(Math.Round((decimal)c.Amount * hundredths[s.Municipality.Name] / 10_000, MidpointRounding.AwayFromZero), s.Cost));
            Assert.Equal(answer.Shares.Sum(s => s.Cost), answer.Sum);
            Assert.Equal(c.Amount, answer.Sum + answer.Residue);
        }).Check(Randomly.Times(300));

    [Fact]
    public void Ask_OtherMethodInTheFiles_OtherShares()
    {
        RuleFiles files = RuleFiles.Embedded.Replace(Clause, "i-steg-om: \"0,01\", metod: största-resten } }\n        skäl", "i-steg-om: \"0,01\", metod: nedåt } }\n        skäl");
        CostSharingAnswer answer = Engine(files).Ask(new CostSharingQuestion { Year = 2026, AsOf = Asking.Day });

        Assert.Equal(7.74m, answer.Shares.Single(s => s.Municipality.Name == "Hedemora").Percent);
        Assert.True(answer.Residue > 0);
    }

    [Theory]
    [InlineData("uppräkning: { är: 3 %", "uppräkning: { är: 10 %", 3_994_056)]
    [InlineData("uppräkning: { är: 3 %", "uppräkning: { är: 0 %", 3_630_960)]
    public void Ask_OtherRateInTheFiles_OtherBudget(string old, string replacement, int budget)
    {
        RuleFiles files = RuleFiles.Embedded.Replace(Commitment, old, replacement);

        Assert.Equal(budget, Engine(files).Ask(new CostSharingQuestion { Year = 2027, AsOf = Asking.Day }).Amount);
    }

    [Fact]
    public void Ask_PopulationOfZero_IsRefused()
    {
        var refused = Assert.Throws<QuestionException>(() => Ask(new CostSharingQuestion { Amount = 1, Populations = new Dictionary<string, int> { ["Falun"] = 0 } }));

        Assert.Equal("folkmängd", refused.Error.Fact);
    }

    private static Arbitrary<(int Amount, Dictionary<string, int> Populations)> Populations => Arb.From(
        from amount in Gen.Choose(0, 50_000_000)
        from numbers in Gen.ArrayOf(Gen.Choose(1, 120_000), Asking.Parties.Length)
        where numbers.Distinct().Count() == numbers.Length
        select (amount, Asking.Parties.Zip(numbers).ToDictionary(p => p.First, p => p.Second)));

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

    private static RulesEngine Engine(RuleFiles files) => new(files.Load().Rulebook!);
}
