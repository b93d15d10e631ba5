using MiniMaria.Rules.Questions;

namespace MiniMaria.Rules.Tests.Questions;

/// <summary>Whether a document is in force and binds: AF 3, RU 5, SR 4, VB 7, BU 2, SA 19 and KS § 179 through the typed question.</summary>
public sealed class ValidityQuestionTests
{
    private const string Agreement = "underavtal-nedre-dalarna";
    private const string Letter = "avsiktsförklaring";

    private static readonly string[] County =
    [
        "Avesta", "Borlänge", "Falun", "Gagnef", "Hedemora", "Leksand", "Ludvika", "Malung-Sälen", "Mora", "Orsa", "Rättvik",
        "Smedjebacken", "Säter", "Vansbro", "Älvdalen", "Region Dalarna",
    ];

    [Fact]
    public void Ask_LetterOfIntentApprovedByAllSixteen_InForceButNoContract()
    {
        ValidityAnswer answer = Ask(Letter, Approved(County));

        Assert.True(answer.IsInForce);
        Assert.False(answer.IsBinding);
        Assert.Equal(["avsiktsförklaring 3"], Asking.Clauses(answer.Answer));
    }

    [Fact]
    public void Ask_LetterOfIntentApprovedByFifteen_NotInForceAndTheSixteenthIsNamed() =>
        Assert.All(County, absent =>
        {
            ValidityAnswer answer = Ask(Letter, Approved(County.Except([absent])));

            Assert.False(answer.IsInForce);
            Assert.False(answer.IsBinding);
            Assert.Equal([absent], Asking.Requirement(answer.Answer, "af-3-godkänd").Missing);
        });

    [Fact]
    public void Ask_LetterOfIntentWithOneDeviatingDecision_NotInForceAndItIsNamed() =>
        Assert.All(County, deviating =>
        {
            ValidityAnswer answer = Ask(Letter, new(Approved(County)) { [deviating] = "avvikande" });

            Assert.False(answer.IsInForce);
            Assert.Equal([deviating], Asking.Requirement(answer.Answer, "af-3-likalydande").Missing);
        });

    [Fact]
    public void Ask_AgreementApprovedByAllSeven_InForceAndBindingOnceSigned()
    {
        ValidityAnswer answer = Ask(Agreement, Approved(Asking.Parties));

        Assert.True(answer.IsInForce);
        Assert.True(answer.IsBinding);
        Assert.Equal(["sa-19-undertecknat"], answer.Answer.Assumptions);
        Assert.Equal(["T-26", "T-27"], answer.Answer.Interpretations.Select(i => i.Interpretation.Id).Order());
    }

    [Fact]
    public void Ask_AgreementApprovedBySix_NotInForceAndTheSeventhIsNamed() =>
        Assert.All(Asking.Parties, absent =>
        {
            ValidityAnswer answer = Ask(Agreement, Approved(Asking.Parties.Except([absent])));

            Assert.False(answer.IsInForce);
            Assert.False(answer.IsBinding);
            Assert.Equal([absent], Asking.Requirement(answer.Answer, "sa-19-godkänt").Missing);
            Assert.Empty(answer.Answer.Assumptions);
        });

    [Fact]
    public void Ask_AgreementNotSignedByOne_DoesNotBind() =>
        Assert.All(Asking.Parties, absent =>
        {
            ValidityAnswer answer = Asking.Engine.Ask(new ValidityQuestion
            {
                Agreement = Agreement,
                Decisions = Approved(Asking.Parties),
                SignedBy = Asking.Parties.Except([absent]),
                AsOf = Asking.Day,
            });

            Assert.False(answer.IsBinding);
            Assert.Equal([absent], Asking.Requirement(answer.Answer, "sa-19-undertecknat").Missing);
        });

    [Theory]
    [InlineData("T-26", "alla-som-samverkar", "Region Dalarna")]
    [InlineData("T-27", "båda-avtalen", "Region Dalarna")]
    public void Ask_OtherReading_TheSevenAreNotEnough(string interpretation, string reading, string lacking)
    {
        ValidityAnswer answer = Ask(Agreement, Approved(Asking.Parties), (interpretation, reading));
        ValidityAnswer withRegion = Ask(Agreement, Approved(County), (interpretation, reading));

        Assert.False(answer.IsInForce);
        Assert.Contains(lacking, answer.Answer.Requirements.SelectMany(r => r.Missing));
        Assert.Contains(answer.Answer.Interpretations, i => i.Interpretation.Id == interpretation && i.ChosenByHost);
        Assert.True(withRegion.IsInForce);
    }

    [Theory]
    [InlineData("utgivarna-godkänner", false)]
    [InlineData("alla-godkänner", false)]
    [InlineData("daterad-text-gäller", true)]
    public void Ask_DescriptionApprovedByNobody_HangsOnTheReading(string reading, bool inForce)
    {
        ValidityAnswer answer = Ask("verksamhetsbeskrivning", [], ("K-59", reading));

        Assert.Equal(inForce, answer.IsInForce);
        Assert.False(answer.IsBinding);
    }

    [Theory]
    [InlineData("utredning", null, "2026-03-01")]
    [InlineData("utredning", true, "2023-12-01")]
    [InlineData("slutrapport", null, "2026-03-01")]
    public void Ask_Report_BindsNobodyWhateverIsDecided(string document, bool? inForce, string day)
    {
        ValidityAnswer answer = Asking.Engine.Ask(new ValidityQuestion { Agreement = document, Decisions = Approved(County), AsOf = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) });

        Assert.Equal(inForce, answer.IsInForce);
        Assert.False(answer.IsBinding);
    }

    [Fact]
    public void Ask_DecisionOfGagnef_NeedsEveryDecisionAndEveryApproval()
    {
        ValidityAnswer answer = Ask("beslut-gagnef", new(Approved(Asking.Parties.Except(["Säter"]))) { ["Falun"] = "avslag" });

        Assert.False(answer.IsInForce);
        Assert.Equal(["Säter"], Asking.Requirement(answer.Answer, "ks-179-beslutat").Missing);
        Assert.Equal(["Falun", "Säter"], Asking.Requirement(answer.Answer, "ks-179-godkänt").Missing);
    }

    [Fact]
    public void Ask_Nothing_AsksForTheDocumentFirst() =>
        Assert.Equal("avtal", Asking.Ask("giltighet").MissingFacts[0].Name);

    [Fact]
    public void Line_Decisions_AreAnObjectByParty() => Assert.Contains(
        """
        "outcome":"answered","answer":{"gäller":false,"bindande":false},"missingFacts":[],"assumptions":[],"requirements":[{"id":"sa-19-godkänt","text":"Alla parter har godkänt avtalet.","met":false,"missing":["Säter"],
        """.Trim(),
        Asking.Line("""{"question":"giltighet","asOf":"2026-03-01","facts":{"avtal":"underavtal-nedre-dalarna","beslut":{"Falun":"godkänt","Avesta kommun":"godkänt","Borlänge":"godkänt","Gagnef":"godkänt","Hedemora":"godkänd","Ludvika":"godkänt","Säter":"avslag"}}}"""),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"Falun":"godkänt","Falu kommun":"avslag"}""", "MM0516")]
    [InlineData("""{"Falun":"godkänt","Falun":"avslag"}""", "MM0516")]
    [InlineData("""{"styrgruppen":"godkänt"}""", "MM0515")]
    [InlineData("""{"Falun":"bifall"}""", "MM0503")]
    [InlineData("""{"Falun":{"beslut":"godkänt"}}""", "MM0504")]
    [InlineData("""["Falun"]""", "MM0504")]
    [InlineData("true", "MM0504")]
    public void Line_UnfitDecisions_SaysWhy(string decisions, string code) =>
        Assert.Contains($"\"code\":\"{code}\"", Asking.Line("""{"question":"giltighet","facts":{"avtal":"avsiktsförklaring","beslut":""" + decisions + "}}"), StringComparison.Ordinal);

    private static ValidityAnswer Ask(string document, Dictionary<string, string> decisions, params (string Id, string Reading)[] readings) =>
        Asking.Engine.Ask(new ValidityQuestion
        {
            Agreement = document,
            Decisions = decisions,
            Readings = readings.ToDictionary(r => r.Id, r => r.Reading, StringComparer.Ordinal),
            AsOf = Asking.Day,
        });

    private static Dictionary<string, string> Approved(IEnumerable<string> parties) => parties.ToDictionary(p => p, _ => "godkänt", StringComparer.Ordinal);
}
