using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Explanations;
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
        Answer answer = Asking.Ask("uppsägning", ("avtalets-slut", Dated("SLUT")), ("uppsägningsdag", Dated("DAGEN-EFTER")), ("form", "skriftlig"), ("delgiven", true));

        Assert.Contains(
            Dated("""why":{"rule":"sa-4-uppsägning","question":"uppsägning","state":"requirementsNotMet","conditions":[{"requirement":"sa-4-i-tid","fact":"uppsägningsdag","interpretation":"T-41","label":"uppsägningsdagen","found":"DAGEN-EFTER","needed":"senast SISTA","holds":false}],""")
            + "\"others\":[],\"missingFacts\":[],\"presuppositions\":[],\"citation\":{\"rule\":\"sa-4-uppsägning\",",
            AnswerJson.Write(answer, Asking.Engine.Rulebook, why: answer.WhyNot("sa-4-uppsägning")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Line_Remedies_SayStepsValuesAndClauses() => Assert.Contains(
        Dated("""remedies":{"state":"possible","ways":[{"steps":[{"fact":"form","value":"skriftlig","also":[{"fact":"uppsägningsdag","value":"SISTA","earliest":"2026-03-01","latest":"SISTA"}],"act":true,"requirements":["sa-4-skriftlig","sa-4-i-tid"],"citations":[{"rule":"sa-4-skriftlig","document":"underavtal-nedre-dalarna","version":"2025-11-17","clause":"4","status":"förslag"}],"text":"Gör om: säg upp avtalet senast SISTA; använd skriftlig form."},{"fact":"delgiven","value":true,"act":true,"again":true,"requirements":["sa-4-delgiven"],"citations":[{"rule":"sa-4-delgiven","document":"underavtal-nedre-dalarna","version":"2025-11-17","clause":"4","status":"förslag"}],"text":"Delge uppsägningen."}]}],"obstacles":[],"missingFacts":[],"complete":true},"explanation":"""),
        Asking.Line(Dated("""{"question":"uppsägning","asOf":"2026-03-01","facts":{"avtalets-slut":"SLUT","uppsägningsdag":"2026-01-15","form":"muntlig","delgiven":true}}""")),
        StringComparison.Ordinal);

    [Fact]
    public void Line_NothingCan_SaysTheLastDay() => Assert.Contains(
        Dated("""remedies":{"state":"impossible","ways":[],"obstacles":[{"requirement":"sa-4-i-tid","lastDay":"SISTA","citation":{"rule":"sa-4-i-tid","document":"underavtal-nedre-dalarna","version":"2025-11-17","clause":"4","status":"förslag"},"text":"Det går inte längre att uppfylla kravet »Uppsägningen skrevs senast TID månader före avtalets utgång«: sista dagen var SISTA. Då gäller: förlängs till FÖRLÄNGT och sista dag för en ny uppsägning till nästa slutdag NÄSTA-SISTA."}],"missingFacts":[],"complete":true}"""),
        Asking.Line(Dated("""{"question":"uppsägning","asOf":"2027-03-01","facts":{"avtalets-slut":"SLUT","uppsägningsdag":"2027-01-15","form":"skriftlig","delgiven":true}}""")),
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
        int limit = Law.Number("övre-ålder");
        string own = Asking.Line($$$"""{"question":"målgrupp","asOf":"2026-03-01","facts":{"ålder":{{{limit}}}}}""");
        string host = Asking.Line($$$"""{"question":"målgrupp","asOf":"2026-03-01","facts":{"ålder":{{{limit}}},"problem":["alkohol"],"nivå":"beroende"},"readings":{"T-01":"till-och-med-21"}}""");

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

    /// <summary>Writes the days of notice of an agreement that ends at the end of 2027.</summary>
    private static string Dated(string text)
    {
        DateOnly end = new(2027, 12, 31);
        DateOnly extended = Law.After(end, "förlängning");
        return text.Replace("NÄSTA-SISTA", Law.Day(Law.Before(extended, "uppsägningstid")), StringComparison.Ordinal)
            .Replace("FÖRLÄNGT", Law.Day(extended), StringComparison.Ordinal)
            .Replace("DAGEN-EFTER", Law.Day(Law.Before(end, "uppsägningstid").AddDays(1)), StringComparison.Ordinal)
            .Replace("SISTA", Law.Day(Law.Before(end, "uppsägningstid")), StringComparison.Ordinal)
            .Replace("SLUT", Law.Day(end), StringComparison.Ordinal)
            .Replace("TID", Law.Word(Law.Number("uppsägningstid")), StringComparison.Ordinal);
    }
}
