using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Questions;

namespace MiniMaria.Rules.Tests.Questions;

/// <summary>Whether a document is in force and binds: AF 3, RU 5, SR 4, VB 7, BU 2, SA 19 and KS § 179 through the typed question.</summary>
public sealed class ValidityQuestionTests
{
    private const string Agreement = "underavtal-nedre-dalarna";
    private const string Letter = "avsiktsförklaring";

    private static readonly string[] County = Law.Terms("part");

    [Fact]
    public void Ask_LetterOfIntentApprovedByAll_InForceButNoContract()
    {
        ValidityAnswer answer = Ask(Letter, Approved(County));

        Assert.True(answer.IsInForce);
        Assert.False(answer.IsBinding);
        Assert.Equal(["avsiktsförklaring 3"], Asking.Clauses(answer.Answer));
    }

    [Fact]
    public void Ask_LetterOfIntentApprovedByAllButOne_NotInForceAndTheOtherIsNamed() =>
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
    public void Ask_AgreementApprovedByAllParties_NothingIsSaidBeforeTheSignaturesAreKnown()
    {
        ValidityAnswer answer = Ask(Agreement, Approved(Law.Parties));

        Assert.Equal(Outcome.NeedsFacts, answer.Answer.Outcome);
        Assert.Null(answer.IsInForce);
        Assert.Null(answer.IsBinding);
        Assert.Equal(["undertecknat-av"], answer.Answer.MissingFacts.Select(f => f.Name));
        Assert.Empty(answer.Answer.Assumptions);
    }

    [Fact]
    public void Ask_AgreementSignedByAllParties_BindsByItsOwnText()
    {
        ValidityAnswer answer = Signed(Law.Parties, decisions: null);

        Assert.True(answer.IsInForce);
        Assert.True(answer.IsBinding);
        Assert.Empty(answer.Answer.Assumptions);
        Assert.Equal(["T-26", "T-27", "T-48"], answer.Answer.Interpretations.Select(i => i.Interpretation.Id).Order());
        Assert.True(Asking.Requirement(answer.Answer, "ks-179-gagnefs-villkor").Requirement.IsDuty);
        Assert.Null(Asking.Requirement(answer.Answer, "ks-179-gagnefs-villkor").Met);
    }

    [Fact]
    public void Ask_AgreementSignedByAllApprovedByAllButOne_BindsAndGagnefsConditionIsTold() =>
        Assert.All(Law.Parties, absent =>
        {
            ValidityAnswer answer = Signed(Law.Parties, Approved(Law.Parties.Except([absent])));

            Assert.True(answer.IsBinding);
            Assert.False(Asking.Requirement(answer.Answer, "ks-179-gagnefs-villkor").Met);
            Assert.Equal([absent], Asking.Requirement(answer.Answer, "ks-179-gagnefs-villkor").Missing);
        });

    [Fact]
    public void Ask_DecisionsAreAConditionToo_TheOtherIsNamed() =>
        Assert.All(Law.Parties, absent =>
        {
            ValidityAnswer answer = Signed(Law.Parties, Approved(Law.Parties.Except([absent])), ("T-48", "också-besluten"));

            Assert.False(answer.IsInForce);
            Assert.False(answer.IsBinding);
            Assert.Equal([absent], Asking.Requirement(answer.Answer, "sa-19-beslutat").Missing);
        });

    [Fact]
    public void Ask_AgreementNotSignedByOne_DoesNotBind() =>
        Assert.All(Law.Parties, absent =>
        {
            ValidityAnswer answer = Signed(Law.Parties.Except([absent]), Approved(Law.Parties));

            Assert.False(answer.IsInForce);
            Assert.False(answer.IsBinding);
            Assert.Equal([absent], Asking.Requirement(answer.Answer, "sa-19-undertecknat").Missing);
        });

    [Fact]
    public void Ask_AllWhoCooperate_GagnefsConditionNeedsMoreThanTheParties()
    {
        ValidityAnswer answer = Signed(Law.Parties, Approved(Law.Parties), ("T-26", "alla-som-samverkar"));
        ValidityAnswer withRegion = Signed(Law.Parties, Approved(County), ("T-26", "alla-som-samverkar"));

        Assert.True(answer.IsBinding);
        Assert.False(Asking.Requirement(answer.Answer, "ks-179-gagnefs-villkor").Met);
        Assert.Contains("Region Dalarna", Asking.Requirement(answer.Answer, "ks-179-gagnefs-villkor").Missing);
        Assert.Contains(answer.Answer.Interpretations, i => i.Interpretation.Id == "T-26" && i.ChosenByHost);
        Assert.True(Asking.Requirement(withRegion.Answer, "ks-179-gagnefs-villkor").Met);
    }

    /// <summary>What the parties decide on the sub-agreement tells nothing of the main agreement.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData(false)]
    [InlineData(true)]
    public void Ask_BothAgreements_GagnefsConditionNeedsTheMainAgreementToo(bool? approved)
    {
        ValidityAnswer answer = Asking.Engine.Ask(new ValidityQuestion
        {
            Agreement = "underavtal-nedre-dalarna",
            SignedBy = Law.Parties,
            Decisions = Approved(County),
            MainAgreementApproved = approved,
            Readings = new Dictionary<string, string> { ["T-27"] = "båda-avtalen" },
            AsOf = Asking.Day,
        });

        Assert.True(answer.IsBinding);
        Assert.Equal(approved, Asking.Requirement(answer.Answer, "ks-179-gagnefs-villkor-huvudavtalet").Met);
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
    [InlineData("utredning", true, "2026-03-01")]
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
        ValidityAnswer answer = Ask("beslut-gagnef", new(Approved(Law.Parties[..^1])) { [Law.Parties[0]] = "avslag" });

        Assert.False(answer.IsInForce);
        Assert.Equal([Law.Parties[^1]], Asking.Requirement(answer.Answer, "ks-179-beslutat").Missing);
        Assert.Equal([Law.Parties[0], Law.Parties[^1]], Asking.Requirement(answer.Answer, "ks-179-godkänt").Missing);
    }

    [Fact]
    public void Ask_Nothing_AsksForTheDocumentFirst() =>
        Assert.Equal("avtal", Asking.Ask("giltighet").MissingFacts[0].Name);

    [Fact]
    public void Line_Decisions_AreAnObjectByParty()
    {
        string refusing = Law.Parties[^1];
        string decisions = string.Join(',', Law.Parties.Select(p => $"\"{p.ToUpperInvariant()}\":\"{(p == refusing ? "avslag" : "godkänd")}\""));
        string parties = string.Join(',', Law.Parties.Select(p => $"\"{p}\""));

        Assert.Contains(
            $$"""
            "outcome":"answered","answer":{"gäller":false,"bindande":false,"egna-beslut-av":[{{parties}}],"villkor-hos":["Gagnef"]},"missingFacts":[],"assumptions":[],"requirements":[{"id":"sa-8.2-egna-beslut-fattade","text":"Varje kommun fattar, utan avvikelse, de beslut som behövs för driften.","met":false,"missing":["{{refusing}}"],
            """.Trim(),
            Asking.Line($$$"""
                {"question":"giltighet","asOf":"2026-03-01","facts":{"avtal":"underavtal-nedre-dalarna",
                "beslut":{{{{decisions}}}},"undertecknat-av":[{{{parties}}}]}}
                """),
            StringComparison.Ordinal);
    }

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

    private static ValidityAnswer Signed(IEnumerable<string> signedBy, Dictionary<string, string>? decisions, params (string Id, string Reading)[] readings) =>
        Asking.Engine.Ask(new ValidityQuestion
        {
            Agreement = Agreement,
            Decisions = decisions,
            SignedBy = signedBy,
            Readings = readings.ToDictionary(r => r.Id, r => r.Reading, StringComparer.Ordinal),
            AsOf = Asking.Day,
        });

    private static Dictionary<string, string> Approved(IEnumerable<string> parties) => parties.ToDictionary(p => p, _ => "godkänt", StringComparer.Ordinal);
}
