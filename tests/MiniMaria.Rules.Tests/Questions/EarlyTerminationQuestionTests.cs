using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Questions;

namespace MiniMaria.Rules.Tests.Questions;

/// <summary>Whether a termination for breach is valid: SA 16 through the typed question.</summary>
public sealed class EarlyTerminationQuestionTests
{
    private static readonly DateOnly Demand = new(2026, 3, 1);

    /// <summary>The last day on which a rectification is in time, counted from the day after the demand.</summary>
    private static readonly DateOnly LastDay = Law.After(Demand, "rättelsetid");

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Ask_RectifiedOnDayByTheLast_RightOnlyAfterIt(int day, bool right)
    {
        EarlyTerminationAnswer answer = Ask(rectified: LastDay.AddDays(day), notice: LastDay.AddDays(2));

        Assert.Equal(right, answer.IsValid);
        Assert.Equal(right, answer.Damages);
        Assert.Equal(LastDay, answer.RectifyBy);
        Assert.Equal(LastDay.AddDays(1), answer.EarliestNotice);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Ask_NotRectified_NoticeFromTheDayAfterTheLast(int day, bool right) =>
        Assert.Equal(right, Ask(rectifiedInTime: false, notice: LastDay.AddDays(day)).IsValid);

    [Theory]
    [InlineData("2026-03-01")]
    [InlineData("2026-01-31")]
    [InlineData("2028-01-31")]
    [InlineData("2028-02-29")]
    [InlineData("2026-12-02")]
    public void Ask_TimeToRectify_CountedFromTheDayAfterTheDemand(string demand)
    {
        Answer answer = Asking.Ask("förtida-upphörande", ("anmaningsdag", demand));
        DateOnly last = Law.After(DateOnly.Parse(demand), "rättelsetid");

        Assert.Equal(Outcome.NeedsFacts, answer.Outcome);
        Assert.Equal(last, answer["rättelse-senast"].Date);
        Assert.Equal(last.AddDays(1), answer["tidigaste-uppsägningsdag"].Date);
    }

    [Fact]
    public void Ask_OralDemand_NoRight() => Assert.False(Asking.Requirement(Ask(demandForm: "muntlig").Answer, "sa-16-anmaning").Met);

    [Fact]
    public void Ask_OralNotice_NoRight() => Assert.False(Ask(form: "muntlig").IsValid);

    [Fact]
    public void Ask_UnreasonableDelay_NoRight() => Assert.False(Ask(withoutDelay: false).IsValid);

    [Fact]
    public void Ask_DelayNotAssessed_AskedForAsAJudgement()
    {
        Answer answer = Ask(withoutDelay: null).Answer;

        Assert.Equal(Outcome.NeedsFacts, answer.Outcome);
        Assert.Equal(["utan-oskäligt-uppehåll"], answer.MissingFacts.Select(f => f.Name));
        Assert.True(answer.MissingFacts[0].NeedsJudgement);
    }

    [Fact]
    public void Ask_RectifiedInTime_NeitherNoticeNorDelayIsAskedFor()
    {
        Answer answer = Asking.Ask("förtida-upphörande", ("anmaningsdag", Law.Day(Demand)), ("rättelsedag", Law.Day(LastDay.AddDays(-1))));

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.False(answer["giltig"].Boolean);
    }

    private static EarlyTerminationAnswer Ask(DateOnly? rectified = null, bool? rectifiedInTime = null, DateOnly? notice = null, string demandForm = "skriftlig", string form = "skriftlig", bool? withoutDelay = true) =>
        Asking.Engine.Ask(new EarlyTerminationQuestion
        {
            DemandMade = Demand,
            DemandForm = demandForm,
            Rectified = rectified,
            IsRectifiedInTime = rectified is null ? rectifiedInTime ?? false : null,
            NoticeGiven = notice ?? LastDay.AddDays(1),
            Form = form,
            WithoutUnreasonableDelay = withoutDelay,
            AsOf = Asking.Day,
        });
}
