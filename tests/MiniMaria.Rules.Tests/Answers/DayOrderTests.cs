using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Remedies;

namespace MiniMaria.Rules.Tests.Answers;

/// <summary>Days that cannot lie before other days (<c>inte-före</c>): they are refused, never supposed and never advised.</summary>
public sealed class DayOrderTests
{
    private const string Rules =
        """
        - id: a
          text: Boken ska tillbaka inom en månad, och alla ska ha frågats.
          fråga: retur
          kräver:
            - { id: tid, text: Den kom i tid., att: { återlämnad: { senast: lånedag plus månad } }, underlag: [ST-1-01] }
            - { id: sedan, text: Den kom efter nyår., att: { återlämnad: { tidigast: nyår } }, underlag: [ST-1-01] }
          svar: { uppfyllt: { klart: ja }, brister: { klart: nej } }
        """;

    private const string Values = "värden:\n  månad: { är: 1 månad, underlag: [ST-1-01] }\n  nyår: { är: 2026-01-01, underlag: [ST-1-01] }\n";

    [Theory]
    [InlineData("2026-03-02", "2026-03-01")]
    [InlineData("2026-03-01", "2025-03-01")]
    public void Ask_ReturnedBeforeItWasLent_IsRefused(string lent, string returned)
    {
        Assert.False(Engine().TryAsk(Question(lent, returned), out _, out QuestionError? error));
        Assert.Equal("återlämnad", error.Fact);
    }

    [Fact]
    public void Ask_ReturnedOnTheSameDay_IsAnswered() =>
        Assert.Equal(Outcome.Answered, SmallRules.Ask(Engine(), "retur", ("lånedag", "2026-03-01"), ("återlämnad", "2026-03-01")).Outcome);

    /// <summary>Lent after the new year it cannot have come back before it.</summary>
    [Fact]
    public void Ask_DayMissing_ImpossibleDaysAreNotSupposed()
    {
        Answer answer = SmallRules.Ask(Engine(Rules.Replace("senast: lånedag plus månad", "tidigast: nyår", StringComparison.Ordinal)), "retur", ("lånedag", "2026-03-01"));

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.True(answer["klart"].Boolean);
        Assert.Empty(answer.MissingFacts);
    }

    /// <summary>Without the order the same question needs the day.</summary>
    [Fact]
    public void Ask_DayMissingThatMatters_IsAskedFor() =>
        Assert.Equal(["återlämnad"], SmallRules.Ask(Engine(), "retur", ("lånedag", "2026-03-01")).MissingFacts.Select(f => f.Name));

    [Fact]
    public void Ask_ByWayOfAThirdDay_IsRefused()
    {
        RulesEngine engine = Engine(more: files => files
            .Words("fakta: [slag, lånedag, återlämnad,", "fakta: [slag, lånedag, hämtad, återlämnad,")
            .Words("  i-tid: { typ: ja-nej", "  hämtad: { typ: datum, betyder: Dagen då boken hämtades., inte-före: [lånedag] }\n  i-tid: { typ: ja-nej")
            .Words(" tillbaka …, inte-före: [lånedag]", " tillbaka …, inte-före: [hämtad]"));

        Assert.False(engine.TryAsk(Question("2026-03-02", "2026-03-01"), out _, out QuestionError? error));
        Assert.Equal("återlämnad (2026-03-01) kan inte ligga före lånedag (2026-03-02).", error.Message(Language.Swedish));
    }

    /// <summary>Only a day that can still come, and not before the day of the loan, is advised.</summary>
    [Fact]
    public void Remedies_DayToSet_LiesNotBeforeTheOther()
    {
        Answer answer = SmallRules.Ask(Engine(), new DateOnly(2026, 2, 1), "retur", ("lånedag", "2026-03-01"));

        FactChange change = Assert.Single(Assert.Single(Assert.Single(answer.FindRemedies().Ways).Steps).Changes);
        Assert.Equal((new DateOnly(2026, 3, 1), new DateOnly(2026, 4, 1)), (change.Earliest!.Value, change.Latest!.Value));
    }

    /// <summary>To lend anew on a later day is no way while the return stays where it is: it is moved along.</summary>
    [Fact]
    public void Remedies_EarlierDayMoved_TheLaterGoesAlong()
    {
        Answer answer = SmallRules.Ask(Engine(), new DateOnly(2026, 6, 1), "retur", ("lånedag", "2026-01-01"), ("återlämnad", "2026-05-01"));

        foreach (Remedy way in answer.FindRemedies().Ways)
        {
            var days = way.Steps.SelectMany(s => s.Changes).ToDictionary(c => c.Fact.Name, c => c.Value.Date, StringComparer.Ordinal);
            Assert.True(days.GetValueOrDefault("återlämnad", new DateOnly(2026, 5, 1)) >= days.GetValueOrDefault("lånedag", new DateOnly(2026, 1, 1)));
        }

        Assert.NotEmpty(answer.FindRemedies().Ways);
    }

    /// <summary>The loan is planned after the last day on which the book may come back: both move to an earlier day.</summary>
    [Fact]
    public void Remedies_LaterDayMovedForward_TheEarlierGoesAlong()
    {
        Answer answer = SmallRules.Ask(Engine(Rules.Replace("tidigast: nyår", "före: 2026-04-01", StringComparison.Ordinal)), new DateOnly(2026, 2, 1), "retur", ("lånedag", "2026-05-01"), ("återlämnad", "2026-08-01"));

        var days = Assert.Single(answer.FindRemedies().Ways).Steps.SelectMany(s => s.Changes).ToDictionary(c => c.Fact.Name, c => c.Value.Date, StringComparer.Ordinal);
        Assert.True(days["lånedag"] <= days["återlämnad"] && days["återlämnad"] < new DateOnly(2026, 4, 1));
    }

    private static Question Question(string lent, string returned) => new()
    {
        Name = "retur",
        AsOf = SmallRules.Day,
        Facts = new Dictionary<string, object?> { ["lånedag"] = lent, ["återlämnad"] = returned },
    };

    private static RulesEngine Engine(string rules = Rules, Func<SmallRules, SmallRules>? more = null)
    {
        SmallRules files = new SmallRules()
            .Words("betyder: Dagen då boken lånades. }", "betyder: Dagen då boken lånades., åtgärd: Låna … }")
            .Words(" (inte) tillbaka … }", " (inte) tillbaka …, inte-före: [lånedag], åtgärd: Lämna … }");
        return (more?.Invoke(files) ?? files).Version("stadgar", "a", "2026-01-01").Clause("stadgar", "a", 1, Values + "regler:\n" + rules).Engine();
    }
}
