using MiniMaria.Rules.Questions;

namespace MiniMaria.Rules.Tests.Questions;

/// <summary>The questions with one or two facts through their typed questions: VB 8.2 and 8.5, SA 10, 15 and 18.</summary>
public sealed class SmallQuestionTests
{
    [Fact]
    public void Ask_Staffing_PercentAndEmployer()
    {
        StaffingAnswer answer = Asking.Engine.Ask(new StaffingQuestion { Town = "Falun", Profession = "läkare", AsOf = Asking.Day });

        Assert.Equal(50, answer.Percent);
        Assert.Equal("region", answer.Employer?.Name);
        Assert.Equal(["verksamhetsbeskrivning 8.2.1"], Asking.Clauses(answer.Answer));
        Assert.Equal("K-30", Assert.Single(answer.Answer.Remarks).Id);
    }

    [Fact]
    public void Ask_StaffingWithoutProfession_NoPercent() =>
        Assert.Null(Asking.Engine.Ask(new StaffingQuestion { Town = "Mora", AsOf = Asking.Day }).Percent);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Ask_Invalidity_TheAgreementStandsAndIsAdjustedWhenMaterial(bool material)
    {
        InvalidityAnswer answer = Asking.Engine.Ask(new InvalidityQuestion { HasMaterialEffect = material, AsOf = Asking.Day });

        Assert.True(answer.AgreementStands);
        Assert.Equal(material, answer.IsAdjusted);
        Assert.Equal(["underavtal-nedre-dalarna 15"], Asking.Clauses(answer.Answer));
    }

    [Theory]
    [InlineData(false, "förhandling", null)]
    [InlineData(true, "allmän-domstol", "svensk-rätt")]
    public void Ask_Dispute_FirstNegotiationThenCourt(bool negotiated, string forum, string? law)
    {
        DisputeAnswer answer = Asking.Engine.Ask(new DisputeQuestion { HasNegotiated = negotiated, AsOf = Asking.Day });

        Assert.Equal(forum, answer.Forum?.Name);
        Assert.Equal(law, answer.Law?.Name);
        Assert.Equal(["underavtal-nedre-dalarna 18"], Asking.Clauses(answer.Answer));
    }

    [Theory]
    [InlineData("skriftligt", "den-enskilde", true)]
    [InlineData("skriftligt", "vårdnadshavare", true)]
    [InlineData("skriftligt", "annan", false)]
    [InlineData("muntligt", "vårdnadshavare", false)]
    [InlineData("inget", null, false)]
    public void Ask_Confidentiality_OnlyWrittenConsentByTheRightPerson(string consent, string? by, bool shared)
    {
        ConfidentialityAnswer answer = Asking.Engine.Ask(new ConfidentialityQuestion { Consent = consent, ConsentBy = by, AsOf = Asking.Day });

        Assert.Equal(shared, answer.MayBeShared);
        Assert.Equal(["verksamhetsbeskrivning 8.5", "underavtal-nedre-dalarna 10"], Asking.Clauses(answer.Answer));
    }
}
