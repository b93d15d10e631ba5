using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Remedies;
using MiniMaria.Rules.Review.Checking;

namespace MiniMaria.Rules.Tests.Answers;

/// <summary>The day asked about as a fact (<c>förval: { del: frågans-dag }</c>): rules test it, nobody gives it.</summary>
public sealed class AskedDayTests
{
    private const string Rules =
        """
        - { id: före, text: Före sommaren., fråga: lån, när: { idag: { före: sommar } }, svar: { tid: kort } }
        - { id: efter, text: Efter sommaren., fråga: lån, när: { idag: { tidigast: sommar } }, svar: { tid: lång } }
        - { id: tillbaka, text: Boken ska tillbaka i dag., fråga: retur, svar: { senast: idag } }
        - id: i-tid
          text: Boken ska ha kommit tillbaka.
          fråga: inköp
          kräver: [{ id: k, text: Det är sommar., att: { idag: { tidigast: sommar } }, underlag: [ST-1-01] }]
          svar: { uppfyllt: { köps: ja }, brister: { köps: nej } }
        """;

    private static readonly RulesEngine Engine = Files(Rules).Engine();

    [Theory]
    [InlineData("2026-05-31", "kort")]
    [InlineData("2026-06-01", "lång")]
    [InlineData("2026-05-30", "kort")]
    [InlineData("2030-01-01", "lång")]
    public void Ask_TestOnTheDay_FollowsTheDay(string day, string expected)
    {
        Answer answer = SmallRules.Ask(Engine, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), "lån");

        Assert.Equal(expected, answer["tid"].Term.Name);
        Assert.Empty(answer.Assumptions);
        Assert.Empty(answer.MissingFacts);
    }

    [Fact]
    public void Ask_ConcludedFromTheDay_IsTheDay() => Assert.Equal(SmallRules.Day, SmallRules.Ask(Engine, "retur")["senast"].Date);

    [Fact]
    public void Ask_RequirementOnTheDay_NothingCanBeDone()
    {
        Answer answer = SmallRules.Ask(Engine, new DateOnly(2026, 3, 1), "inköp");

        Assert.False(answer["köps"].Boolean);
        Assert.Equal(RemedyState.Impossible, answer.FindRemedies().State);
    }

    [Fact]
    public void Ask_UnknownFact_TheDayIsNotAmongThoseAllowed()
    {
        Assert.False(Engine.TryAsk(new Question { Name = "lån", AsOf = SmallRules.Day, Facts = new Dictionary<string, object?> { ["idagg"] = 1 } }, out _, out QuestionError? error));
        Assert.DoesNotContain("idag", error.Allowed);
    }

    /// <summary>Where nothing answers on one day of a version the walk finds that day, and no rule of another day is dead.</summary>
    [Fact]
    public void Run_RuleFromADayOn_TheDaysBeforeAreAGap()
    {
        LoadResult loaded = RulebookLoader.Load(Files("- { id: efter, text: Efter sommaren., fråga: lån, när: { idag: { tidigast: sommar }, slag: roman }, svar: { tid: lång } }\n- { id: jämt, text: Jämt., fråga: lån, när: { slag: [lexikon, karta] }, svar: { tid: kort } }").Source);
        AnalysisResult result = RulebookAnalysis.Run(loaded.Rulebook!);

        Assert.True(result.IsComplete);
        Finding gap = Assert.Single(result.Findings, f => f.Diagnostic.Code == Messages.Gap.Code && f.Example!.Name == "lån");
        Assert.Equal("No rule answers the question lån when slag: roman on 2026-05-31.", gap.Diagnostic.Message(Language.English));
        Assert.Equal(Outcome.Silent, new RulesEngine(loaded.Rulebook!).Ask(gap.Example!).Outcome);
        Assert.DoesNotContain(result.Findings, f => f.Diagnostic.Code == Messages.DeadRule.Code);
    }

    private static SmallRules Files(string rules) => new SmallRules()
        .Words("fakta: [slag, sidor, gammal, skadad]\n    svar:\n      tid", "fakta: [slag, sidor, gammal, skadad, idag]\n    svar:\n      tid")
        .Words("fakta: [slag, lånedag, återlämnad, i-tid, frågat, skadad]", "fakta: [slag, lånedag, återlämnad, i-tid, frågat, skadad, idag]")
        .Words("fakta: [slag, röster, poäng]", "fakta: [slag, röster, poäng, idag]")
        .Words(" har (inte) röstat … }", " har (inte) röstat …, åtgärd: Rösta … }")
        .Words("  sidor: { typ: heltal", "  idag: { typ: datum, betyder: Dagen som frågan gäller., förval: { del: frågans-dag } }\n  sidor: { typ: heltal")
        .Version("stadgar", "a", "2026-01-01")
        .Clause("stadgar", "a", 1, "värden:\n  sommar: { är: 2026-06-01, underlag: [ST-1-01] }\nregler:\n" + string.Join('\n', rules.Split('\n').Select(l => "  " + l)));
}
