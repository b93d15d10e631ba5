using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Questions;

namespace MiniMaria.Rules.Tests.Questions;

/// <summary>Whether a party is released: SA 17 through the typed question.</summary>
public sealed class ForceMajeureQuestionTests
{
    private static readonly ForceMajeureQuestion Strike = new()
    {
        Event = "strejk",
        Effect = "förhindras",
        DamageLimited = true,
        Notification = "skriftlig",
        NotifiedAtOnce = true,
        AsOf = Asking.Day,
    };

    [Fact]
    public void Ask_StrikeThatHinders_ReleasedWithDuties()
    {
        ForceMajeureAnswer answer = Asking.Engine.Ask(Strike);

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.True(answer.IsReleased);
        Assert.Equal(["underavtal-nedre-dalarna 17"], Asking.Clauses(answer.Answer));
        Assert.Contains("sa-17-oförutsägbar", answer.Answer.Assumptions);
        Assert.Contains("sa-17-utom-kontroll", answer.Answer.Assumptions);
        Assert.True(Asking.Requirement(answer.Answer, "sa-17-begränsa").Met);
        Assert.True(Asking.Requirement(answer.Answer, "sa-17-skriftlig").Met);
        Assert.True(Asking.Requirement(answer.Answer, "sa-17-omedelbart").Met);
        RequirementResult duty = Asking.Requirement(answer.Answer, "sa-17-upphört");
        Assert.True(duty.Requirement.IsDuty);
        Assert.Null(duty.Met);
        Assert.Empty(duty.Missing);
    }

    [Fact]
    public void Ask_StrikeThatIsOver_TheDutyStillStands() =>
        Assert.True(Asking.Requirement(Asking.Engine.Ask(Strike with { HasEnded = true }).Answer, "sa-17-är-över").Requirement.IsDuty);

    [Theory]
    [InlineData(null, null)]
    [InlineData(true, true)]
    public void Ask_StrikeWithoutEffect_NotReleased(bool? unforeseeable, bool? beyondControl)
    {
        ForceMajeureAnswer answer = Asking.Engine.Ask(Strike with { Effect = "ingen", Unforeseeable = unforeseeable, BeyondControl = beyondControl });

        Assert.False(answer.IsReleased);
        Assert.False(Asking.Requirement(answer.Answer, "sa-17-verkan").Met);
    }

    [Theory]
    [InlineData("försenas")]
    [InlineData("oskäligt-betungande")]
    public void Ask_StrikeThatDoesNotHinder_NothingIsPresumedAndTheFirstSentenceDecides(string effect)
    {
        ForceMajeureQuestion strike = Strike with { Effect = effect };
        ForceMajeureAnswer open = Asking.Engine.Ask(strike);

        Assert.Equal(Outcome.NeedsFacts, open.Outcome);
        Assert.Null(open.IsReleased);
        Assert.Empty(open.Answer.Assumptions);
        Assert.Equal(["oförutsägbar", "utom-parternas-kontroll"], open.Answer.MissingFacts.Select(f => f.Name));
        Assert.All(open.Answer.MissingFacts, f => Assert.True(f.NeedsJudgement));
        Assert.True(Asking.Engine.Ask(strike with { Unforeseeable = true, BeyondControl = true }).IsReleased);
        Assert.False(Asking.Engine.Ask(strike with { Unforeseeable = false, BeyondControl = true }).IsReleased);
        Assert.False(Asking.Engine.Ask(strike with { Unforeseeable = true, BeyondControl = false }).IsReleased);
    }

    [Theory]
    [InlineData("försenas", false)]
    [InlineData("oskäligt-betungande", false)]
    [InlineData("förhindras", true)]
    public void Ask_ListedEventMustHinderReading_OnlyHinderReleases(string effect, bool released) =>
        Assert.Equal(released, Asking.Engine.Ask(Strike with { Effect = effect, Unforeseeable = true, BeyondControl = true, Readings = new Dictionary<string, string> { ["K-61"] = "hinder-krävs" } }).IsReleased);

    [Theory]
    [InlineData("krig")]
    [InlineData("krigsliknande-tillstånd")]
    [InlineData("eldsvåda")]
    [InlineData("arbetskonflikt")]
    [InlineData("myndighetsbeslut")]
    public void Ask_ListedEventThatHinders_Released(string occurrence) => Assert.True(Asking.Engine.Ask(Strike with { Event = occurrence }).IsReleased);

    [Fact]
    public void Ask_OtherEvent_ForeseeingAndControlMustBeAssessed()
    {
        Answer answer = Asking.Engine.Ask(Strike with { Event = "annan" }).Answer;

        Assert.Equal(Outcome.NeedsFacts, answer.Outcome);
        Assert.Equal(["oförutsägbar", "utom-parternas-kontroll"], answer.MissingFacts.Select(f => f.Name));
        Assert.All(answer.MissingFacts, f => Assert.True(f.NeedsJudgement));
    }

    [Theory]
    [InlineData("försenas", true)]
    [InlineData("förhindras", true)]
    [InlineData("oskäligt-betungande", true)]
    [InlineData("ingen", false)]
    public void Ask_OtherEventUnforeseeableBeyondControl_EachEffectOfTheFirstSentence(string effect, bool released) =>
        Assert.Equal(released, Asking.Engine.Ask(Strike with { Event = "annan", Effect = effect, Unforeseeable = true, BeyondControl = true }).IsReleased);

    [Fact]
    public void Ask_AssessedAsForeseeable_ThePresumptionYields() => Assert.False(Asking.Engine.Ask(Strike with { Unforeseeable = false }).IsReleased);

    [Fact]
    public void Ask_WithinControl_ThePresumptionYields() => Assert.False(Asking.Engine.Ask(Strike with { BeyondControl = false }).IsReleased);

    [Fact]
    public void Ask_NotifiedOrally_NotReleased() => Assert.False(Asking.Engine.Ask(Strike with { Notification = "muntlig" }).IsReleased);

    [Fact]
    public void Ask_NotNotified_NotReleased() => Assert.False(Asking.Engine.Ask(Strike with { Notification = "ingen", NotifiedAtOnce = false }).IsReleased);

    [Fact]
    public void Ask_NotifiedLate_NotReleased() => Assert.False(Asking.Engine.Ask(Strike with { NotifiedAtOnce = false }).IsReleased);

    [Fact]
    public void Ask_DamageNotLimited_ReleasedAndTheBreachedDutyStands()
    {
        ForceMajeureAnswer answer = Asking.Engine.Ask(Strike with { DamageLimited = false });

        Assert.True(answer.IsReleased);
        RequirementResult duty = Asking.Requirement(answer.Answer, "sa-17-begränsa");
        Assert.True(duty.Requirement.IsDuty);
        Assert.False(duty.Met);
        Assert.Contains(answer.Answer.Interpretations, i => i.Interpretation.Id == "T-43");
    }

    [Fact]
    public void Ask_DamageNotLimitedAndThatIsACondition_NotReleased()
    {
        ForceMajeureAnswer answer = Asking.Engine.Ask(Strike with { DamageLimited = false, Readings = new Dictionary<string, string> { ["T-43"] = "villkor" } });

        Assert.False(answer.IsReleased);
        Assert.False(Asking.Requirement(answer.Answer, "sa-17-skada").Met);
    }

    [Fact]
    public void Ask_DamageUnknown_IsNotAskedFor() => Assert.True(Asking.Engine.Ask(Strike with { DamageLimited = null }).IsReleased);

    [Fact]
    public void Ask_ForeseeableWarWithoutAnyTest_Released() =>
        Assert.True(Asking.Engine.Ask(Strike with { Event = "krig", Unforeseeable = false, Readings = new Dictionary<string, string> { ["T-45"] = "ingen-prövning" } }).IsReleased);

    [Fact]
    public void Ask_NothingKnown_EndedIsNeverAskedFor() =>
        Assert.DoesNotContain("upphört", Asking.Ask("force-majeure").MissingFacts.Select(f => f.Name));
}
