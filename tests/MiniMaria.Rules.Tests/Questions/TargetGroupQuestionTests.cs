using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Questions;

namespace MiniMaria.Rules.Tests.Questions;

/// <summary>Who belongs to the target group: VB 4 through the typed question.</summary>
public sealed class TargetGroupQuestionTests
{
    private static readonly int Limit = Law.Number("övre-ålder");

    [Theory]
    [InlineData(-10, true)]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(10, false)]
    public void Ask_AgeByTheLimit_BelowItOnly(int years, bool expected)
    {
        TargetGroupAnswer answer = Ask(Limit + years, ["alkohol"]);

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Equal(expected, answer.IsInTargetGroup);
        Assert.Equal(["verksamhetsbeskrivning 4"], Asking.Clauses(answer.Answer));
    }

    [Fact]
    public void Ask_AtTheLimit_NamesTheReadingAndTheAlternative()
    {
        ReadingUsed used = Assert.Single(Ask(Limit, ["alkohol"]).Answer.Interpretations);

        Assert.Equal("T-01", used.Interpretation.Id);
        Assert.Equal("inte-fyllt-21", used.Reading.Id);
        Assert.Equal(["till-och-med-21"], used.Alternatives.Select(a => a.Id));
        Assert.False(used.ChosenByHost);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Ask_OtherReadingOfTheLimit_OneYearMore(int years, bool expected)
    {
        TargetGroupAnswer answer = Ask(Limit + years, ["alkohol"], readings: new() { ["T-01"] = "till-och-med-21" });

        Assert.Equal(expected, answer.IsInTargetGroup);
        Assert.True(Assert.Single(answer.Answer.Interpretations, i => i.Interpretation.Id == "T-01").ChosenByHost);
    }

    [Fact]
    public void Ask_MedicinesOnly_NoButAnOpenReading()
    {
        TargetGroupAnswer answer = Ask(17, ["läkemedel"]);

        Assert.False(answer.IsInTargetGroup);
        ReadingUsed used = Assert.Single(answer.Answer.Interpretations, i => i.Interpretation.Id == "K-18");
        Assert.Equal(["med-läkemedel"], used.Alternatives.Select(a => a.Id));
    }

    [Fact]
    public void Ask_MedicinesOnlyUnderTheOtherReading_Yes() =>
        Assert.True(Ask(17, ["läkemedel"], readings: new() { ["K-18"] = "med-läkemedel" }).IsInTargetGroup);

    [Fact]
    public void Ask_MedicinesAndAlcohol_YesWithoutThatReading()
    {
        TargetGroupAnswer answer = Ask(17, ["läkemedel", "alkohol"]);

        Assert.True(answer.IsInTargetGroup);
        Assert.DoesNotContain(answer.Answer.Interpretations, i => i.Interpretation.Id == "K-18");
    }

    [Theory]
    [InlineData("alkohol", true)]
    [InlineData("narkotika", true)]
    [InlineData("dopning", true)]
    [InlineData("spel-om-pengar", true)]
    [InlineData("tobak", false)]
    [InlineData("annat", false)]
    public void Ask_Problem_ListedOnly(string problem, bool expected) => Assert.Equal(expected, Ask(17, [problem]).IsInTargetGroup);

    [Fact]
    public void Ask_NoProblemAtAll_No() => Assert.False(Ask(17, []).IsInTargetGroup);

    [Theory]
    [InlineData(16, true)]
    [InlineData(30, false)]
    public void Ask_Relative_FollowsTheYoungPerson(int age, bool expected) => Assert.Equal(expected, Ask(age, ["narkotika"], relation: "närstående").IsInTargetGroup);

    [Fact]
    public void Ask_RelativeOf30_NothingElseIsAskedFor()
    {
        Answer answer = Asking.Ask("målgrupp", ("ålder", 30), ("relation", "närstående"));

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Empty(answer.MissingFacts);
    }

    [Fact]
    public void Ask_LevelNeverChangesTheAnswer_IsNotAskedFor()
    {
        Answer answer = Asking.Ask("målgrupp");

        Assert.Equal(["ålder", "problem"], answer.MissingFacts.Select(f => f.Name));
    }

    private static TargetGroupAnswer Ask(int age, string[] problems, string? relation = null, Dictionary<string, string>? readings = null) =>
        Asking.Engine.Ask(new TargetGroupQuestion
        {
            Age = age,
            Problems = problems,
            Level = "skadligt-bruk",
            Relation = relation,
            Readings = readings,
            AsOf = Asking.Day,
        });
}
