using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Questions;

namespace MiniMaria.Rules.Tests.Questions;

/// <summary>Whether a change is valid: SA 8.3, 9, 14 and VB 3.1 through the typed question.</summary>
public sealed class AmendmentQuestionTests
{
    private const string Agreement = "underavtal-nedre-dalarna";
    private const string Description = "verksamhetsbeskrivning";

    [Theory]
    [InlineData("ändring")]
    [InlineData("tillägg")]
    [InlineData("större-budgetförändring")]
    public void Ask_AllPartiesInWriting_Valid(string kind)
    {
        AmendmentAnswer answer = Ask(Agreement, kind, "skriftlig", Law.Parties);

        Assert.True(answer.IsValid);
        Assert.All(answer.Answer.Requirements, r => Assert.True(r.Met));
        Assert.Equal(["underavtal-nedre-dalarna 14"], Asking.Clauses(answer.Answer));
    }

    [Fact]
    public void Ask_AllPartiesOrally_InvalidForTheForm()
    {
        AmendmentAnswer answer = Ask(Agreement, "ändring", "muntlig", Law.Parties);

        Assert.False(answer.IsValid);
        RequirementResult form = Asking.Requirement(answer.Answer, "sa-14-skriftlig");
        Assert.False(form.Met);
        Assert.Equal(["att formen är skriftlig"], form.Missing);
        Assert.True(Asking.Requirement(answer.Answer, "sa-14-samtliga").Met);
    }

    [Fact]
    public void Ask_AllButOneInWriting_InvalidAndTheOtherIsNamed() =>
        Assert.All(Law.Parties, absent =>
        {
            AmendmentAnswer answer = Ask(Agreement, "ändring", "skriftlig", Law.Parties.Except([absent]));

            Assert.False(answer.IsValid);
            Assert.Equal([absent], Asking.Requirement(answer.Answer, "sa-14-samtliga").Missing);
        });

    [Fact]
    public void Ask_NobodyHasApproved_AllPartiesAreNamed() =>
        Assert.Equal(Law.Parties, Asking.Requirement(Ask(Agreement, "ändring", "skriftlig", []).Answer, "sa-14-samtliga").Missing);

    [Fact]
    public void Ask_AllButOnePartyAndSmedjebackenMoraRegion_StillInvalid()
    {
        AmendmentAnswer answer = Ask(Agreement, "ändring", "skriftlig", [.. Law.Parties[..^1], "Smedjebacken", "Mora", "Region Dalarna", "styrgruppen"]);

        Assert.False(answer.IsValid);
        Assert.Equal([Law.Parties[^1]], Asking.Requirement(answer.Answer, "sa-14-samtliga").Missing);
    }

    [Theory]
    [InlineData(Description, "justering-av-verksamhetsbeskrivning")]
    [InlineData(Description, "större-förändring-av-verksamhetsbeskrivning")]
    [InlineData(Description, "ändring")]
    [InlineData(Agreement, "justering-av-verksamhetsbeskrivning")]
    [InlineData(Agreement, "större-förändring-av-verksamhetsbeskrivning")]
    public void Ask_DescriptionWithoutTheSteeringGroup_Invalid(string agreement, string kind)
    {
        AmendmentAnswer answer = Ask(agreement, kind, "skriftlig", Law.Parties);

        Assert.False(answer.IsValid);
        RequirementResult steering = Asking.Requirement(answer.Answer, "sa-8.3-styrgruppen");
        Assert.False(steering.Met);
        Assert.Equal(["styrgruppen"], steering.Missing);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(null, null)]
    public void Ask_DescriptionWithTheSteeringGroupAndAllParties_HangsOnTheRenegotiation(bool? renegotiated, bool? valid)
    {
        AmendmentAnswer answer = Ask(Description, "större-förändring-av-verksamhetsbeskrivning", "skriftlig", [.. Law.Parties, "styrgruppen"], renegotiated: renegotiated);

        Assert.Equal(valid, answer.IsValid);
        Assert.Equal(renegotiated is null ? ["omförhandlad"] : [], answer.Answer.MissingFacts.Select(f => f.Name));
    }

    [Fact]
    public void Ask_MinorBudgetAdjustmentBySteeringGroupNotified_Valid()
    {
        AmendmentAnswer answer = Ask(Agreement, "mindre-budgetjustering", null, ["styrgruppen"], Law.Parties);

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.True(answer.IsValid);
        Assert.Equal(["underavtal-nedre-dalarna 9"], Asking.Clauses(answer.Answer));
    }

    [Fact]
    public void Ask_MinorBudgetAdjustmentNotNotified_ValidAndADutyIsNotDone()
    {
        AmendmentAnswer answer = Ask(Agreement, "mindre-budgetjustering", null, ["styrgruppen"], Law.Parties[..^1]);

        Assert.True(answer.IsValid);
        RequirementResult duty = Assert.Single(answer.Answer.Requirements, r => r.Requirement.IsDuty);
        Assert.False(duty.Met);
        Assert.Equal([Law.Parties[^1]], duty.Missing);
    }

    [Fact]
    public void Ask_LargerBudgetChangeByTheSteeringGroup_NeedsAllParties()
    {
        AmendmentAnswer answer = Ask(Agreement, "större-budgetförändring", "skriftlig", ["styrgruppen"], Law.Parties);

        Assert.False(answer.IsValid);
        Assert.Equal(Law.Parties, Asking.Requirement(answer.Answer, "sa-14-samtliga").Missing);
    }

    [Fact]
    public void Ask_LetterOfIntent_Silent() => Assert.Equal(Outcome.Silent, Ask("avsiktsförklaring", "ändring", "skriftlig", Law.Parties).Outcome);

    [Fact]
    public void Ask_MinorAdjustment_AsksForTheFormAndWhoHasApproved()
    {
        Answer answer = Asking.Ask("ändring", ("avtal", Agreement), ("ändringstyp", "mindre-budgetjustering"));

        Assert.Equal(["form", "godkänd-av"], answer.MissingFacts.Select(f => f.Name));
    }

    private static AmendmentAnswer Ask(string agreement, string kind, string? form, IEnumerable<string> approved, IEnumerable<string>? notified = null, bool? renegotiated = null) =>
        Asking.Engine.Ask(new AmendmentQuestion
        {
            Agreement = agreement,
            Kind = kind,
            Form = form,
            ApprovedBy = approved,
            NotifiedTo = notified,
            Renegotiated = renegotiated,
            AsOf = Asking.Day,
        });
}
