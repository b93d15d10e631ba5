using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Questions;

namespace MiniMaria.Rules.Tests.Questions;

/// <summary>Whether a notice is valid: SA 4 through the typed question.</summary>
public sealed class NoticeQuestionTests
{
    [Theory]
    [InlineData("2027-12-31", "2026-12-31", true, "2026-12-31", "2028-12-31")]
    [InlineData("2027-12-31", "2027-01-01", false, "2026-12-31", "2028-12-31")]
    [InlineData("2028-02-29", "2027-02-28", true, "2027-02-28", "2029-02-28")]
    [InlineData("2028-02-29", "2027-03-01", false, "2027-02-28", "2029-02-28")]
    [InlineData("2027-02-28", "2026-02-28", true, "2026-02-28", "2028-02-28")]
    [InlineData("2029-02-28", "2028-02-28", true, "2028-02-28", "2030-02-28")]
    [InlineData("2029-02-28", "2028-02-29", false, "2028-02-28", "2030-02-28")]
    [InlineData("2027-03-31", "2026-03-31", true, "2026-03-31", "2028-03-31")]
    [InlineData("2027-12-31", "1999-01-01", true, "2026-12-31", "2028-12-31")]
    public void Ask_LimitOfTwelveMonths_LastDayCounts(string end, string notice, bool valid, string last, string extended)
    {
        NoticeAnswer answer = Ask(DateOnly.Parse(end), DateOnly.Parse(notice));

        Assert.Equal(valid, answer.IsValid);
        Assert.Equal(DateOnly.Parse(last), answer.LastDayOfNotice);
        Assert.Equal(valid ? DateOnly.Parse(end) : null, answer.Ends);
        Assert.Equal(valid ? null : DateOnly.Parse(extended), answer.ExtendedUntil);
        Assert.Equal(["underavtal-nedre-dalarna 4"], Asking.Clauses(answer.Answer));
    }

    [Fact]
    public void Ask_OneDayLate_NamesTheLastDay()
    {
        RequirementResult inTime = Asking.Requirement(Ask(new(2027, 12, 31), new(2027, 1, 1)).Answer, "sa-4-i-tid");

        Assert.False(inTime.Met);
        Assert.Equal(["att uppsägningen är skriven senast 2026-12-31"], inTime.Missing);
    }

    [Fact]
    public void Ask_StricterReading_TheDayBefore()
    {
        var readings = new Dictionary<string, string> { ["T-10"] = "dagen-före" };

        Assert.False(Ask(new(2028, 2, 29), new(2027, 2, 28), readings: readings).IsValid);
        Assert.True(Ask(new(2028, 2, 29), new(2027, 2, 27), readings: readings).IsValid);
    }

    [Theory]
    [InlineData("muntlig", true, "sa-4-skriftlig")]
    [InlineData("skriftlig", false, "sa-4-delgiven")]
    public void Ask_WrongFormOrNotServed_NotValid(string form, bool served, string requirement)
    {
        NoticeAnswer answer = Ask(new(2027, 12, 31), new(2026, 1, 15), form, served);

        Assert.False(answer.IsValid);
        Assert.False(Asking.Requirement(answer.Answer, requirement).Met);
        Assert.Equal(new DateOnly(2028, 12, 31), answer.ExtendedUntil);
    }

    [Fact]
    public void Ask_EndMissing_AskedForEvenWhenTheFormFails()
    {
        Answer answer = Asking.Ask("uppsägning", ("form", "muntlig"));

        Assert.Equal(["avtalets-slut"], answer.MissingFacts.Select(f => f.Name));
        Assert.False(answer["giltig"].Boolean);
    }

    [Theory]
    [InlineData("2028-02-28")] // with the next day the only pair whose day a year earlier is the same
    [InlineData("2026-03-01")]
    [InlineData("9999-12-31")]
    public void Ask_EndMissing_AskedForOnAnyDay(string day) =>
        Assert.Equal(["avtalets-slut"], Asking.Ask(DateOnly.Parse(day), "uppsägning", ("form", "muntlig")).MissingFacts.Select(f => f.Name));

    private static NoticeAnswer Ask(DateOnly end, DateOnly notice, string form = "skriftlig", bool served = true, Dictionary<string, string>? readings = null) =>
        Asking.Engine.Ask(new NoticeQuestion
        {
            AgreementEnds = end,
            NoticeGiven = notice,
            Form = form,
            Served = served,
            Readings = readings,
            AsOf = Asking.Day,
        });
}
