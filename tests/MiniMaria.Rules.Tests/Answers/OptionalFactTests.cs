using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Explanations;

namespace MiniMaria.Rules.Tests.Answers;

/// <summary>Facts that may be left out (<c>om-lämnat</c>), in rulebooks of a few lines.</summary>
public sealed class OptionalFactTests
{
    private static readonly SmallRules Rules = new SmallRules().Version("stadgar", "a", "2026-01-01").Clause(
        "stadgar",
        "a",
        1,
        """
        värden:
          lånetid: { är: 1 månad, underlag: [ST-1-01] }
          mest: { är: 100, underlag: [ST-1-01] }
          lånbara: { är: [roman, lexikon], lista: slag, underlag: [ST-1-01] }
        dagar:
          sista-dag: lånedag plus lånetid
        härleds:
          i-tid: { av: återlämnad, är: { senast: sista-dag } }
        regler:
          - { id: lån, text: Romaner och lexikon., fråga: lån, när: { slag: { om-lämnat: lånbara }, sidor: { om-lämnat: { högst: mest } } }, svar: { tid: lång } }
          - { id: retur, text: I tid., fråga: retur, när: { i-tid: { om-lämnat: ja }, frågat: { om-lämnat: { alla: [vän] } } }, svar: { klart: ja } }
        """);

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("roman", null, true)]
    [InlineData("karta", null, false)]
    [InlineData(null, 100, true)]
    [InlineData("lexikon", 100, true)]
    [InlineData("lexikon", 101, false)]
    [InlineData(null, 101, false)]
    public void Ask_FactLeftOutOrAsItMustBe_TheRuleHolds(string? kind, int? pages, bool holds)
    {
        Answer answer = Rules.Ask("lån", [.. kind is null ? [] : (IEnumerable<(string, object?)>)[("slag", kind)], .. pages is null ? [] : (IEnumerable<(string, object?)>)[("sidor", pages)]]);

        Assert.Equal(holds ? Outcome.Answered : Outcome.Silent, answer.Outcome);
        Assert.Empty(answer.MissingFacts);
    }

    [Theory]
    [InlineData("2026-02-28", true)]
    [InlineData("2026-03-01", false)]
    public void Ask_FactFollowsFromAnother_IsTestedAsIfItWereGiven(string back, bool holds) =>
        Assert.Equal(holds ? Outcome.Answered : Outcome.Silent, Rules.Ask("retur", ("lånedag", "2026-01-31"), ("återlämnad", back)).Outcome);

    [Fact]
    public void Ask_FactWouldFollowButALimitIsMissing_TheLimitIsAskedFor() =>
        Assert.Equal(["lånedag"], SmallRules.With("- { id: a, text: a, fråga: retur, när: { återlämnad: { om-lämnat: { senast: lånedag } } }, svar: { klart: ja } }").Ask("retur", ("återlämnad", "2026-03-01")).MissingFacts.Select(f => f.Name));

    [Fact]
    public void Ask_FactGivenWrong_WhyNotSaysOnlyWhatItMustBe()
    {
        Answer answer = Rules.Ask("lån", ("slag", "karta"));

        Assert.Equal("slag är karta, inte roman eller lexikon", Assert.Single(answer.WhyNot("lån").Conditions).Explain());
    }

    [Fact]
    public void Ask_ListGivenWithoutWhatItMustHold_TheRuleDoesNotHold()
    {
        Assert.Equal(Outcome.Answered, Rules.Ask("retur", ("frågat", new[] { "vän" })).Outcome);
        Assert.Equal(Outcome.Silent, Rules.Ask("retur", ("frågat", new[] { "granne" })).Outcome);
    }
}
