using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Questions;

namespace MiniMaria.Rules.Tests.Questions;

/// <summary>Who is responsible: VB 6.2-6.5, SA 8.2 and SR 7.3 through the typed question.</summary>
public sealed class ResponsibilityQuestionTests
{
    [Fact]
    public void Ask_SuicideRisk17FromGagnef_Region()
    {
        ResponsibilityAnswer answer = Ask("suicidriskbedömning", "Gagnef", 17);

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Equal("region", answer.Responsible?.Name);
        Assert.Equal(["Region Dalarna"], answer.CarriedOutBy.Select(t => t.Name));
        Assert.Empty(answer.InCooperationWith);
        Assert.Null(answer.Unit);
        Assert.Equal(["verksamhetsbeskrivning 6.3"], Asking.Clauses(answer.Answer));
    }

    [Fact]
    public void Ask_DateOfBirthInsteadOfAge_SameAnswer()
    {
        ResponsibilityAnswer answer = Asking.Engine.Ask(new ResponsibilityQuestion
        {
            Intervention = "suicidriskbedömning",
            HomeMunicipality = "Gagnef",
            DateOfBirth = new DateOnly(2008, 6, 1),
            AsOf = Asking.Day,
        });

        Assert.Equal(Asking.Essence(Ask("suicidriskbedömning", "Gagnef", 17).Answer), Asking.Essence(answer.Answer));
    }

    [Fact]
    public void Ask_SupportForMotherOf16FromRättvik_MunicipalityThroughMora()
    {
        ResponsibilityAnswer answer = Ask("anhörigstöd", "Rättvik", 16, relation: "närstående");

        Assert.Equal("kommun", answer.Responsible?.Name);
        Assert.Equal(["Mora"], answer.CarriedOutBy.Select(t => t.Name));
        Assert.Equal(["verksamhetsbeskrivning 3.2", "verksamhetsbeskrivning 3.3", "verksamhetsbeskrivning 6.4"], Asking.Clauses(answer.Answer).Order());
    }

    [Fact]
    public void Ask_MappingFromLudvika_SharedByRegionAndFalun()
    {
        ResponsibilityAnswer answer = Ask("kartläggning", "Ludvika", 16);

        Assert.Equal("delat", answer.Responsible?.Name);
        Assert.Equal(["Region Dalarna", "Falun"], answer.CarriedOutBy.Select(t => t.Name));
        Assert.Contains("verksamhetsbeskrivning 6.2", Asking.Clauses(answer.Answer));
    }

    [Fact]
    public void Ask_FurtherSupportFromOrsa_OrsaWithRemarkThatTheSubAgreementIsMissing()
    {
        ResponsibilityAnswer answer = Ask("ytterligare-stöd", "Orsa", 17);

        Assert.Equal("kommun", answer.Responsible?.Name);
        Assert.Equal(["Orsa"], answer.CarriedOutBy.Select(t => t.Name));
        var remark = Assert.Single(answer.Answer.Remarks);
        Assert.Equal("M-05", remark.Id);
        Assert.Contains("binder inte kommunerna i Moras område", remark.Text, StringComparison.Ordinal);
        Assert.Contains("deras eget underavtal finns inte bland underlagen", remark.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Ask_FurtherSupportFromGagnef_GagnefWithoutRemark()
    {
        ResponsibilityAnswer answer = Ask("ytterligare-stöd", "Gagnef", 17);

        Assert.Equal(["Gagnef"], answer.CarriedOutBy.Select(t => t.Name));
        Assert.Equal(["underavtal-nedre-dalarna 8.2"], Asking.Clauses(answer.Answer));
        Assert.Empty(answer.Answer.Remarks);
    }

    [Theory]
    [InlineData("Säter", true, "Falun", "Säter")]
    [InlineData("Säter", false, "Falun", "")]
    [InlineData("Smedjebacken", true, "Falun", "Smedjebacken")]
    [InlineData("Orsa", true, "Mora", "Orsa")]
    [InlineData("Falun", true, "Falun", "")]
    [InlineData("Mora", true, "Mora", "")]
    public void Ask_Criminality_HostMunicipalityAndTheHomeMunicipalityWhenComplex(string home, bool complex, string by, string with)
    {
        ResponsibilityAnswer answer = Ask("kriminalitet", home, 18, complex: complex);

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Equal("kommun", answer.Responsible?.Name);
        Assert.Equal([by], answer.CarriedOutBy.Select(t => t.Name));
        Assert.Equal(with.Length == 0 ? [] : [with], answer.InCooperationWith.Select(t => t.Name));
    }

    [Fact]
    public void Ask_CriminalityFromSäterWithoutAssessment_OnlyThatIsAskedFor()
    {
        Answer answer = Ask("kriminalitet", "Säter", 18).Answer;

        Assert.Equal(Outcome.NeedsFacts, answer.Outcome);
        Assert.Equal(["komplex-problematik"], answer.MissingFacts.Select(f => f.Name));
        Assert.True(answer.MissingFacts[0].NeedsJudgement);
        Assert.NotEmpty(answer.MissingFacts[0].ToWeigh);
        Assert.Equal("kommun", answer["ansvarig"].ToString());
        Assert.Equal("Falun", answer["utförs-av"].ToString());
        Assert.False(answer["i-samverkan-med"].HasValue);
    }

    [Fact]
    public void Ask_CriminalityFromFalunWithoutAssessment_IsNotAskedFor() =>
        Assert.Equal(Outcome.Answered, Ask("kriminalitet", "Falun", 18).Outcome);

    [Theory]
    [InlineData("suicidriskbedömning", "ung")]
    [InlineData("anhörigstöd", "närstående")]
    public void Ask_25_OutsideScopeCitingTheTargetGroup(string intervention, string relation)
    {
        ResponsibilityAnswer answer = Ask(intervention, "Gagnef", 25, relation);

        Assert.Equal(Outcome.OutsideScope, answer.Outcome);
        Assert.Equal(["verksamhetsbeskrivning 4"], Asking.Clauses(answer.Answer));
        Assert.Null(answer.Responsible);
        Assert.Empty(answer.CarriedOutBy);
    }

    [Theory]
    [InlineData(25)]
    [InlineData(null)]
    public void Ask_FurtherSupport_HomeMunicipalityWhateverTheAge(int? age)
    {
        ResponsibilityAnswer answer = Ask("ytterligare-stöd", "Gagnef", age);

        Assert.Equal("kommun", answer.Responsible?.Name);
        Assert.Equal(["Gagnef"], answer.CarriedOutBy.Select(t => t.Name));
    }

    [Fact]
    public void Ask_HomeOutsideTheCounty_OutsideScopeCitingTheCatchmentAreas()
    {
        ResponsibilityAnswer answer = Ask("suicidriskbedömning", "annan-kommun", 17);

        Assert.Equal(Outcome.OutsideScope, answer.Outcome);
        Assert.Equal(["verksamhetsbeskrivning 3.2"], Asking.Clauses(answer.Answer));
    }

    [Theory]
    [InlineData(17, "avdelning-68")]
    [InlineData(18, "avdelning-65")]
    [InlineData(20, "avdelning-65")]
    public void Ask_InpatientCare_WardByAge(int age, string ward)
    {
        ResponsibilityAnswer answer = Ask("heldygnsvård", "Orsa", age);

        Assert.Equal(ward, answer.Unit?.Name);
        Assert.Equal(["Region Dalarna"], answer.CarriedOutBy.Select(t => t.Name));
        Assert.Equal(["slutrapport 7.3"], Asking.Clauses(answer.Answer));
    }

    [Fact]
    public void Ask_SoberingUp_SilentWithRemark()
    {
        Answer answer = Ask("tillnyktring", "Falun", 17).Answer;

        Assert.Equal(Outcome.Silent, answer.Outcome);
        Assert.Empty(answer.Citations);
        Assert.Equal(["K-51"], answer.Remarks.Select(r => r.Id));
    }

    [Theory]
    [InlineData("förebyggande-insatser", "Gagnef", "Gagnef")]
    [InlineData("förebyggande-insatser", "Älvdalen", "Älvdalen")]
    [InlineData("sociala-stödinsatser", "Avesta", "Falun")]
    [InlineData("sociala-stödinsatser", "Vansbro", "Mora")]
    public void Ask_MunicipalIntervention_EachItselfOrTheHost(string intervention, string home, string by)
    {
        ResponsibilityAnswer answer = Ask(intervention, home, 15);

        Assert.Equal("kommun", answer.Responsible?.Name);
        Assert.Equal([by], answer.CarriedOutBy.Select(t => t.Name));
    }

    [Theory]
    [InlineData("screening-samsjuklighet")]
    [InlineData("diagnostik-samsjuklighet")]
    [InlineData("psykologisk-behandling-samsjuklighet")]
    [InlineData("alkohol-och-drogkontroll")]
    [InlineData("läkemedelsbehandling")]
    [InlineData("abstinensbehandling")]
    [InlineData("läkarintyg")]
    [InlineData("orosanmälan")]
    [InlineData("anmälan-lvm")]
    [InlineData("läkarundersökning-lvm")]
    [InlineData("suicidriskbedömning")]
    public void Ask_HealthCareWithoutHomeMunicipality_NeedsItOnlyForTheScope(string intervention)
    {
        Answer answer = Asking.Ask("ansvar", ("insats", intervention), ("ålder", 17));

        Assert.Equal(["hemkommun"], answer.MissingFacts.Select(f => f.Name));
        Assert.Equal("region", answer["ansvarig"].ToString());
        Assert.Equal("Region Dalarna", answer["utförs-av"].ToString());
    }

    [Fact]
    public void Ask_RelationIsNeverAskedFor() =>
        Assert.DoesNotContain("relation", Asking.Ask("ansvar").MissingFacts.Select(f => f.Name));

    private static ResponsibilityAnswer Ask(string intervention, string home, int? age, string? relation = null, bool? complex = null) =>
        Asking.Engine.Ask(new ResponsibilityQuestion
        {
            Intervention = intervention,
            HomeMunicipality = home,
            Age = age,
            Relation = relation,
            ComplexProblems = complex,
            AsOf = Asking.Day,
        });
}
