using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Questions;

namespace MiniMaria.Rules.Tests.Questions;

/// <summary>Whether a termination for breach is valid: SA 16 through the typed question.</summary>
public sealed class EarlyTerminationQuestionTests
{
    private static readonly DateOnly Demand = new(2026, 3, 1);

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, false)]
    [InlineData(31, true)]
    public void Ask_RectifiedOnDay_RightOnlyAfterThirtyDays(int day, bool right)
    {
        EarlyTerminationAnswer answer = Ask(rectified: Demand.AddDays(day), notice: Demand.AddDays(32));

        Assert.Equal(right, answer.IsValid);
        Assert.Equal(right, answer.Damages);
        Assert.Equal(new DateOnly(2026, 3, 31), answer.RectifyBy);
        Assert.Equal(new DateOnly(2026, 4, 1), answer.EarliestNotice);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(30, false)]
    [InlineData(31, true)]
    public void Ask_NotRectified_NoticeFromDay31(int day, bool right) =>
        Assert.Equal(right, Ask(rectifiedInTime: false, notice: Demand.AddDays(day)).IsValid);

    [Theory]
    [InlineData("2026-03-01", "2026-03-31")]
    [InlineData("2026-01-31", "2026-03-02")]
    [InlineData("2028-01-31", "2028-03-01")]
    [InlineData("2028-02-29", "2028-03-30")]
    [InlineData("2026-12-02", "2027-01-01")]
    public void Ask_ThirtyDays_CountedFromTheDayAfterTheDemand(string demand, string last)
    {
        Answer answer = Asking.Ask("förtida-upphörande", ("anmaningsdag", demand));

        Assert.Equal(Outcome.NeedsFacts, answer.Outcome);
        Assert.Equal(last, answer["rättelse-senast"].ToString());
        Assert.Equal(DateOnly.Parse(last).AddDays(1), answer["tidigaste-uppsägningsdag"].Date);
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
        Answer answer = Asking.Ask("förtida-upphörande", ("anmaningsdag", "2026-03-01"), ("rättelsedag", "2026-03-30"));

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
            NoticeGiven = notice ?? Demand.AddDays(31),
            Form = form,
            WithoutUnreasonableDelay = withoutDelay,
            AsOf = Asking.Day,
        });
}
