using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Questions;

namespace MiniMaria.Rules.Tests.Questions;

/// <summary>Whether a notice is valid: SA 4 through the typed question.</summary>
public sealed class NoticeQuestionTests
{
    [Theory]
    [InlineData("2027-12-31", 0, true)]
    [InlineData("2027-12-31", 1, false)]
    [InlineData("2028-02-29", 0, true)]
    [InlineData("2028-02-29", 1, false)]
    [InlineData("2027-02-28", 0, true)]
    [InlineData("2029-02-28", 0, true)]
    [InlineData("2029-02-28", 1, false)]
    [InlineData("2027-03-31", 0, true)]
    [InlineData("2027-12-31", -10_000, true)]
    public void Ask_DayByTheLast_LastDayCounts(string ends, int days, bool valid)
    {
        DateOnly end = DateOnly.Parse(ends);
        DateOnly last = Law.Before(end, "uppsägningstid");

        NoticeAnswer answer = Ask(end, last.AddDays(days));

        Assert.Equal(valid, answer.IsValid);
        Assert.Equal(last, answer.LastDayOfNotice);
        Assert.Equal(valid ? end : null, answer.Ends);
        Assert.Equal(valid ? null : Law.After(end, "förlängning"), answer.ExtendedUntil);
        Assert.Equal(["underavtal-nedre-dalarna 4"], Asking.Clauses(answer.Answer));
    }

    [Fact]
    public void Ask_OneDayLate_NamesTheLastDay()
    {
        DateOnly last = Law.Before(new(2027, 12, 31), "uppsägningstid");
        RequirementResult inTime = Asking.Requirement(Ask(new(2027, 12, 31), last.AddDays(1)).Answer, "sa-4-i-tid");

        Assert.False(inTime.Met);
        Assert.Equal([$"att uppsägningen är skriven senast {Law.Day(last)}"], inTime.Missing);
    }

    [Fact]
    public void Ask_StricterReading_TheDayBefore()
    {
        var readings = new Dictionary<string, string> { ["T-10"] = "dagen-före" };

        DateOnly last = Law.Before(new(2028, 2, 29), "uppsägningstid");

        Assert.False(Ask(new(2028, 2, 29), last, readings: readings).IsValid);
        Assert.True(Ask(new(2028, 2, 29), last.AddDays(-1), readings: readings).IsValid);
    }

    [Theory]
    [InlineData("muntlig", true, "sa-4-skriftlig")]
    [InlineData("skriftlig", false, "sa-4-delgiven")]
    public void Ask_WrongFormOrNotServed_NotValid(string form, bool served, string requirement)
    {
        NoticeAnswer answer = Ask(new(2027, 12, 31), new(2026, 1, 15), form, served);

        Assert.False(answer.IsValid);
        Assert.False(Asking.Requirement(answer.Answer, requirement).Met);
        Assert.Equal(Law.After(new(2027, 12, 31), "förlängning"), answer.ExtendedUntil);
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
