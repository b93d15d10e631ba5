using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Rendering;
using MiniMaria.Rules.Tests.Questions;

namespace MiniMaria.Rules.Tests.Rendering;

/// <summary>The example of the question and answer contract, word for word.</summary>
public sealed class ContractTests
{
    private const string Question =
        """
        { "id": "q1", "question": "ansvar", "asOf": "2026-03-01",
          "facts": { "insats": "suicidriskbedömning", "hemkommun": "Gagnef", "ålder": 17 } }
        """;

    private static readonly string Expected =
        """
        {"id":"q1","question":"ansvar","asOf":"2026-03-01","outcome":"answered",
        "answer":{"ansvarig":"region","utförs-av":["Region Dalarna"],"i-samverkan-med":[]},
        "missingFacts":[],"assumptions":["i-målgruppen"],
        "requirements":[],
        "citations":[{"rule":"vb-6.3-suicidrisk","document":"verksamhetsbeskrivning","version":"2025-04-11",
        "clause":"6.3","status":"förslag"}],
        "interpretations":[],"remarks":[],"explanation":"…",
        "ruleSet":{"version":"…","fingerprint":"sha256:…"}}
        """.ReplaceLineEndings(string.Empty);

    [Fact]
    public void Line_ExampleOfTheContract_AnswersWordForWord() =>
        Assert.Equal(Expected, Asking.WithoutOpenParts(Asking.Line(Question)));

    [Fact]
    public void Line_SameQuestionTwice_SameBytes() => Assert.Equal(Asking.Line(Question), Asking.Line(Question));

    [Fact]
    public void Line_WithoutId_HasNone() =>
        Assert.StartsWith("""{"question":"värdkommun","asOf":"2026-03-01",""", Asking.Line("""{"question":"värdkommun","asOf":"2026-03-01","facts":{"hemkommun":"Mora"}}"""), StringComparison.Ordinal);

    [Fact]
    public void Line_Answer_StandsOnOneLineAsItIs()
    {
        string line = Asking.Line(Question);

        Assert.DoesNotContain('\n', line);
        Assert.Contains("suicidrisk", line, StringComparison.Ordinal);
        Assert.Contains("i-målgruppen", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_Requirements_SayMetAndMissingAndCite()
    {
        string line = Asking.Line(
            $$$"""
            {"question":"ändring","asOf":"2026-03-01","facts":{"avtal":"underavtal-nedre-dalarna","ändringstyp":"ändring",
            "godkänd-av":[{{{string.Join(',', Law.Parties[..^1].Select(p => $"\"{p}\""))}}}]}}
            """);

        Assert.Contains(
            """requirements":[{"id":"sa-14-skriftlig","text":"Godkännandet är skriftligt.","met":null,"missing":["att formen är skriftlig"],"citation":{"rule":"sa-14-skriftlig","document":"underavtal-nedre-dalarna","version":"2025-11-17","clause":"14","status":"förslag"}},"""
            + $$$"""{"id":"sa-14-samtliga","text":"Alla parter har godkänt.","met":false,"missing":["{{{Law.Parties[^1]}}}"],"citation":{"rule":"sa-14-samtliga","document":"underavtal-nedre-dalarna","version":"2025-11-17","clause":"14","status":"förslag"}}]""",
            line,
            StringComparison.Ordinal);
        Assert.Contains("""outcome":"answered","answer":{"giltig":false},"missingFacts":[],""", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Why_SaysStateFoundAndNeeded()
    {
        Answer answer = Asking.Ask("uppsägning", ("avtalets-slut", "2027-12-31"), ("uppsägningsdag", "2027-01-01"), ("form", "skriftlig"), ("delgiven", true));

        Assert.Contains(
            """why":{"rule":"sa-4-uppsägning","question":"uppsägning","state":"requirementsNotMet","conditions":[{"requirement":"sa-4-i-tid","fact":"uppsägningsdag","interpretation":"T-41","label":"uppsägningsdagen","found":"2027-01-01","needed":"senast 2026-12-31","holds":false}],"""
            + "\"others\":[],\"missingFacts\":[],\"presuppositions\":[],\"citation\":{\"rule\":\"sa-4-uppsägning\",",
            AnswerJson.Write(answer, Asking.Engine.Rulebook, why: answer.WhyNot("sa-4-uppsägning")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Line_Remedies_SayStepsValuesAndClauses() => Assert.Contains(
        """remedies":{"state":"possible","ways":[{"steps":[{"fact":"form","value":"skriftlig","also":[{"fact":"uppsägningsdag","value":"2026-12-31","earliest":"2026-03-01","latest":"2026-12-31"}],"act":true,"requirements":["sa-4-skriftlig","sa-4-i-tid"],"citations":[{"rule":"sa-4-skriftlig","document":"underavtal-nedre-dalarna","version":"2025-11-17","clause":"4","status":"förslag"}],"text":"Gör om: säg upp avtalet senast 2026-12-31; använd skriftlig form."},{"fact":"delgiven","value":true,"act":true,"again":true,"requirements":["sa-4-delgiven"],"citations":[{"rule":"sa-4-delgiven","document":"underavtal-nedre-dalarna","version":"2025-11-17","clause":"4","status":"förslag"}],"text":"Delge uppsägningen."}]}],"obstacles":[],"missingFacts":[],"complete":true},"explanation":""",
        Asking.Line("""{"question":"uppsägning","asOf":"2026-03-01","facts":{"avtalets-slut":"2027-12-31","uppsägningsdag":"2026-01-15","form":"muntlig","delgiven":true}}"""),
        StringComparison.Ordinal);

    [Fact]
    public void Line_NothingCan_SaysTheLastDay() => Assert.Contains(
        """remedies":{"state":"impossible","ways":[],"obstacles":[{"requirement":"sa-4-i-tid","lastDay":"2026-12-31","citation":{"rule":"sa-4-i-tid","document":"underavtal-nedre-dalarna","version":"2025-11-17","clause":"4","status":"förslag"},"text":"Det går inte längre att uppfylla kravet »Uppsägningen skrevs senast tolv månader före avtalets utgång«: sista dagen var 2026-12-31. Då gäller: förlängs till 2028-12-31 och sista dag för en ny uppsägning till nästa slutdag 2027-12-31."}],"missingFacts":[],"complete":true}""",
        Asking.Line("""{"question":"uppsägning","asOf":"2027-03-01","facts":{"avtalets-slut":"2027-12-31","uppsägningsdag":"2027-01-15","form":"skriftlig","delgiven":true}}"""),
        StringComparison.Ordinal);

    [Fact]
    public void Line_Remedies_TableAndAlternativesAreValues()
    {
        string decisions = Asking.Line("""{"question":"giltighet","asOf":"2026-03-01","facts":{"avtal":"budget-falun","beslut":{"Falun":"godkänt"}}}""");
        string consent = Asking.Line("""{"question":"sekretess","asOf":"2026-03-01","facts":{"samtycke":"skriftligt","samtycke-av":"annan"}}""");

        Assert.Contains("""steps":[{"fact":"beslut","value":{"Falun":"godkänt","Region Dalarna":"godkänt"},"added":["Region Dalarna"],"act":true""", decisions, StringComparison.Ordinal);
        Assert.Contains("""steps":[{"fact":"samtycke-av","value":"den-enskilde","alternatives":[{"value":"vårdnadshavare"}],"act":true""", consent, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_Reading_NamesItAndTheAlternatives()
    {
        string own = Asking.Line("""{"question":"målgrupp","asOf":"2026-03-01","facts":{"ålder":21}}""");
        string host = Asking.Line("""{"question":"målgrupp","asOf":"2026-03-01","facts":{"ålder":21,"problem":["alkohol"],"nivå":"beroende"},"readings":{"T-01":"till-och-med-21"}}""");

        Assert.Contains("""interpretations":[{"id":"T-01","reading":"inte-fyllt-21","alternatives":["till-och-med-21"]}],""", own, StringComparison.Ordinal);
        Assert.Contains("""interpretations":[{"id":"T-01","reading":"till-och-med-21","alternatives":["inte-fyllt-21"],"chosenByHost":true}],""", host, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_Remark_HasTextAndCitations() =>
        Assert.Matches(
            """remarks":\[\{"id":"K-01","text":"[^"]+","citations":\[\{"rule":"K-01","document":"verksamhetsbeskrivning","version":"2025-04-11","clause":"3.2","status":"förslag"\},\{"rule":"K-01","document":"underavtal-nedre-dalarna","version":"2025-11-17","clause":"1",""",
            Asking.Line("""{"question":"värdkommun","asOf":"2026-03-01","facts":{"hemkommun":"Smedjebacken"}}"""));

    [Theory]
    [InlineData("""{"question":"ansvar","facts":{"insats":"suicidriskbedömning","hemkommun":"Gagnef","ålder":17}}""", "answered")]
    [InlineData("""{"question":"ansvar","facts":{"insats":"suicidriskbedömning","hemkommun":"Gagnef"}}""", "needsFacts")]
    [InlineData("""{"question":"ansvar","facts":{"insats":"suicidriskbedömning","hemkommun":"Gagnef","ålder":25}}""", "outsideScope")]
    [InlineData("""{"question":"ansvar","facts":{"insats":"tillnyktring","hemkommun":"Gagnef","ålder":17}}""", "silent")]
    public void Line_EachOutcome_HasTheContractsName(string question, string outcome) =>
        Assert.Contains($"\"outcome\":\"{outcome}\",", Asking.Line(question.Replace("\"facts\"", "\"asOf\":\"2026-03-01\",\"facts\"", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public void Line_OpenNormMissing_ExplanationSaysThatAPersonMustJudge() =>
        Assert.Contains(
            "Detta måste en människa bedöma.",
            Asking.Line("""{"question":"ansvar","asOf":"2026-03-01","facts":{"insats":"kriminalitet","hemkommun":"Säter","ålder":18}}"""),
            StringComparison.Ordinal);
}
