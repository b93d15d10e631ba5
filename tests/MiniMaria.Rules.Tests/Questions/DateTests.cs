using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Questions;

namespace MiniMaria.Rules.Tests.Questions;

/// <summary>Ages on the day, days outside all documents, days at the edges.</summary>
public sealed class DateTests
{
    /// <summary>The years are completed on the birthday; who is born on a leap day completes a year on the last of February.</summary>
    [Theory]
    [InlineData("2005-03-01", -1, true)]
    [InlineData("2005-03-01", 0, false)]
    [InlineData("2005-03-01", 1, false)]
    [InlineData("2008-02-29", -1, true)]
    [InlineData("2008-02-29", 0, false)]
    [InlineData("2026-03-01", -3650, true)]
    public void Ask_DateOfBirth_AgeIsCountedOnTheDay(string birth, int days, bool expected)
    {
        DateOnly born = DateOnly.Parse(birth);
        TargetGroupAnswer answer = Asking.Engine.Ask(new TargetGroupQuestion
        {
            DateOfBirth = born,
            Problems = ["alkohol"],
            Level = "riskbruk",
            AsOf = born.AddYears(Law.Number("övre-ålder")).AddDays(days),
        });

        Assert.Equal(expected, answer.IsInTargetGroup);
    }

    [Fact]
    public void Ask_BornToday_IsNoYearOld() => Assert.True(Asking.Engine.Ask(
        new TargetGroupQuestion { DateOfBirth = Asking.Day, Problems = ["alkohol"], Level = "riskbruk", AsOf = Asking.Day }).IsInTargetGroup);

    [Theory]
    [InlineData("2008-03-02", "2026-03-01", "avdelning-68")]
    [InlineData("2008-03-02", "2026-03-02", "avdelning-65")]
    [InlineData("2008-02-29", "2026-02-27", "avdelning-68")]
    [InlineData("2008-02-29", "2026-02-28", "avdelning-65")]
    public void Ask_EighteenthBirthday_IsTheFirstDayOnTheOtherWard(string birth, string day, string ward) =>
        Assert.Equal(ward, Asking.Ask(DateOnly.Parse(day), "ansvar", ("insats", "heldygnsvård"), ("hemkommun", "Orsa"), ("födelsedatum", birth))["enhet"].ToString());

    [Theory]
    [InlineData(17)]
    [InlineData(18)]
    public void Ask_AgeAndDateOfBirth_MustAgree(int age)
    {
        (string, object?)[] facts = [("insats", "suicidriskbedömning"), ("hemkommun", "Gagnef"), ("ålder", age), ("födelsedatum", "2008-06-01")];
        bool asked = Asking.Engine.TryAsk(Asking.Question("ansvar", Asking.Day, facts), out Answer? answer, out QuestionError? error);

        Assert.Equal(age == 17, asked);
        Assert.Equal(age == 17 ? null : "MM0506", error?.Code);
        Assert.Equal(age == 17 ? null : "ålder", error?.Fact);
        Assert.Equal(age == 17, answer is not null);
    }

    [Fact]
    public void Ask_BirthAfterTheDay_ErrorNamesTheFact()
    {
        QuestionError error = Asking.ErrorOf("målgrupp", ("födelsedatum", "2026-03-02"));

        Assert.Equal("MM0505", error.Code);
        Assert.Equal("födelsedatum", error.Fact);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("0050-02-28")]
    [InlineData("1999-12-31")]
    public void Ask_BirthLongAfterTheDay_IsAnErrorToo(string day)
    {
        var question = new Question { Name = "målgrupp", AsOf = DateOnly.Parse(day), Facts = new Dictionary<string, object?> { ["födelsedatum"] = "2008-02-29" } };

        Assert.False(Asking.Engine.TryAsk(question, out _, out QuestionError? error));
        Assert.Equal("MM0505", error.Code);
    }

    [Theory]
    [InlineData("2025-04-10", Outcome.Silent)]
    [InlineData("2025-04-11", Outcome.Answered)]
    [InlineData("0001-01-01", Outcome.Silent)]
    [InlineData("9999-12-31", Outcome.Answered)]
    public void Ask_DayBeforeTheDescription_Silent(string day, Outcome expected) =>
        Assert.Equal(expected, Asking.Ask(DateOnly.Parse(day), "ansvar", ("insats", "suicidriskbedömning"), ("hemkommun", "Gagnef"), ("ålder", 17)).Outcome);

    [Theory]
    [InlineData("2025-11-16", Outcome.Silent)]
    [InlineData("2025-11-17", Outcome.Answered)]
    public void Ask_DayBeforeTheSubAgreement_Silent(string day, Outcome expected) =>
        Assert.Equal(expected, Asking.Ask(DateOnly.Parse(day), "uppsägning", ("avtalets-slut", "2027-12-31"), ("uppsägningsdag", "2026-01-01"), ("form", "skriftlig"), ("delgiven", true)).Outcome);

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("2025-04-11")]
    [InlineData("9999-12-31")]
    public void Ask_NothingKnownOnAnyDay_NeverFails(string day) =>
        Assert.All(
            Asking.Engine.Rulebook.Lexicon.Questions,
            q => Assert.NotNull(Asking.Ask(DateOnly.Parse(day), q.Name)));

    [Theory]
    [InlineData("1900-01-01")]
    [InlineData("2199-12-31")]
    public void Ask_FirstAndLastDayAllowed_AreCounted(string end)
    {
        Answer answer = Asking.Ask("uppsägning", ("avtalets-slut", end), ("uppsägningsdag", end), ("form", "skriftlig"), ("delgiven", true));

        Assert.Equal(Law.Before(DateOnly.Parse(end), "uppsägningstid"), answer["sista-uppsägningsdag"].Date);
        Assert.Equal(Law.After(DateOnly.Parse(end), "förlängning"), answer["förlängs-till"].Date);
    }

    [Theory]
    [InlineData("1899-12-31")]
    [InlineData("2200-01-01")]
    public void Ask_DayThatNobodyMeans_OutOfRange(string day) => Assert.Equal("MM0505", Asking.ErrorOf("uppsägning", ("avtalets-slut", day)).Code);

    [Theory]
    [InlineData("2026-02-29", "MM0504")]
    [InlineData("01/02/2026", "MM0526")]
    [InlineData("2026-02-01T00:00:00", "MM0504")]
    public void Ask_DayWrittenOtherwise_NotADay(string day, string code) =>
        Assert.Equal(code, Asking.ErrorOf("uppsägning", ("avtalets-slut", day)).Code);
}
