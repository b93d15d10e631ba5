using System.Text.Json.Nodes;

namespace MiniMaria.Rules.Tests.Questions;

/// <summary>The answers that the documents plainly give, through the general question and as JSON.</summary>
public sealed class RightAnswersTests
{
    private const string AllSeven = "\"Falun\",\"Avesta\",\"Borlänge\",\"Gagnef\",\"Hedemora\",\"Ludvika\",\"Säter\"";

    [Theory]
    [InlineData("""{"insats":"suicidriskbedömning","hemkommun":"Gagnef","ålder":17}""", """answered {"ansvarig":"region","utförs-av":["Region Dalarna"],"i-samverkan-med":[]}""")]
    [InlineData("""{"insats":"anhörigstöd","hemkommun":"Rättvik","ålder":16,"relation":"närstående"}""", """answered {"ansvarig":"kommun","utförs-av":["Mora"],"i-samverkan-med":[]}""")]
    [InlineData("""{"insats":"kartläggning","hemkommun":"Ludvika","ålder":16}""", """answered {"ansvarig":"delat","utförs-av":["Region Dalarna","Falun"],"i-samverkan-med":[]}""")]
    [InlineData("""{"insats":"ytterligare-stöd","hemkommun":"Orsa","ålder":16}""", """answered {"ansvarig":"kommun","utförs-av":["Orsa"],"i-samverkan-med":[]}""")]
    [InlineData("""{"insats":"kriminalitet","hemkommun":"Säter","ålder":16,"komplex-problematik":true}""", """answered {"ansvarig":"kommun","utförs-av":["Falun"],"i-samverkan-med":["Säter"]}""")]
    [InlineData("""{"insats":"kriminalitet","hemkommun":"Säter","ålder":16}""", """needsFacts {"ansvarig":"kommun","utförs-av":["Falun"]}""")]
    [InlineData("""{"insats":"heldygnsvård","hemkommun":"Säter","ålder":17}""", """answered {"ansvarig":"region","utförs-av":["Region Dalarna"],"i-samverkan-med":[],"enhet":"avdelning-68"}""")]
    [InlineData("""{"insats":"heldygnsvård","hemkommun":"Säter","födelsedatum":"2008-03-01"}""", """answered {"ansvarig":"region","utförs-av":["Region Dalarna"],"i-samverkan-med":[],"enhet":"avdelning-65"}""")]
    [InlineData("""{"insats":"suicidriskbedömning","hemkommun":"Gagnef","ålder":25}""", """outsideScope {}""")]
    [InlineData("""{"insats":"tillnyktring","hemkommun":"Gagnef","ålder":17}""", """silent {}""")]
    public void Line_Ansvar_AnswersAsTheDocumentsSay(string facts, string expected) => AssertAnswer("ansvar", facts, expected);

    [Theory]
    [InlineData("""{"ålder":20,"problem":["alkohol"],"nivå":"riskbruk"}""", """answered {"i-målgruppen":true}""")]
    [InlineData("""{"ålder":21,"problem":["alkohol"],"nivå":"riskbruk"}""", """answered {"i-målgruppen":false}""")]
    [InlineData("""{"ålder":12,"problem":["alkohol"],"nivå":"riskbruk"}""", """answered {"i-målgruppen":true}""")]
    [InlineData("""{"ålder":17,"problem":["läkemedel"],"nivå":"riskbruk"}""", """answered {"i-målgruppen":false}""")]
    [InlineData("""{"ålder":30,"problem":["alkohol"],"nivå":"riskbruk","relation":"närstående"}""", """answered {"i-målgruppen":false}""")]
    [InlineData("""{"ålder":17}""", """needsFacts {}""")]
    public void Line_Målgrupp_AnswersAsTheDocumentsSay(string facts, string expected) => AssertAnswer("målgrupp", facts, expected);

    [Theory]
    [InlineData("""{"hemkommun":"Smedjebacken"}""", """answered {"värdkommun":"Falun","huvudmottagning":"huvudmottagning-falun","satellitmottagning":"satellit-avesta","part-i-underavtal":false}""")]
    [InlineData("""{"hemkommun":"Säter"}""", """answered {"värdkommun":"Falun","huvudmottagning":"huvudmottagning-falun","satellitmottagning":"satellit-avesta","part-i-underavtal":true}""")]
    [InlineData("""{"hemkommun":"Vansbro"}""", """answered {"värdkommun":"Mora","huvudmottagning":"huvudmottagning-mora","satellitmottagning":"satellit-älvdalen"}""")]
    public void Line_Värdkommun_AnswersAsTheDocumentsSay(string facts, string expected) => AssertAnswer("värdkommun", facts, expected);

    [Theory]
    [InlineData("underavtal-nedre-dalarna", "ändring", "muntlig", AllSeven, false)]
    [InlineData("underavtal-nedre-dalarna", "ändring", "skriftlig", "\"Falun\",\"Avesta\",\"Borlänge\",\"Gagnef\",\"Hedemora\",\"Ludvika\"", false)]
    [InlineData("underavtal-nedre-dalarna", "ändring", "skriftlig", AllSeven, true)]
    [InlineData("underavtal-nedre-dalarna", "mindre-budgetjustering", "skriftlig", "\"styrgruppen\"", true)]
    [InlineData("underavtal-nedre-dalarna", "större-budgetförändring", "skriftlig", "\"styrgruppen\"", false)]
    [InlineData("underavtal-nedre-dalarna", "större-budgetförändring", "skriftlig", AllSeven, true)]
    public void Line_Ändring_AnswersAsTheDocumentsSay(string agreement, string kind, string form, string approved, bool valid) =>
        AssertAnswer(
            "ändring",
            $$"""{"avtal":"{{agreement}}","ändringstyp":"{{kind}}","form":"{{form}}","godkänd-av":[{{approved}}],"meddelad-till":[{{AllSeven}}]}""",
            $$"""answered {"giltig":{{(valid ? "true" : "false")}}}""");

    [Theory]
    [InlineData(AllSeven, ",\"omförhandlad\":true", """answered {"giltig":false}""")]
    [InlineData(AllSeven + ",\"styrgruppen\"", ",\"omförhandlad\":true", """answered {"giltig":true}""")]
    [InlineData(AllSeven + ",\"styrgruppen\"", ",\"omförhandlad\":false", """answered {"giltig":false}""")]
    [InlineData(AllSeven + ",\"styrgruppen\"", "", "needsFacts {}")]
    public void Line_ÄndringOfTheDescription_HangsOnTheRenegotiationToo(string approved, string renegotiated, string expected) =>
        AssertAnswer(
            "ändring",
            $$"""{"avtal":"verksamhetsbeskrivning","ändringstyp":"ändring","form":"skriftlig","godkänd-av":[{{approved}}]{{renegotiated}}}""",
            expected);

    [Theory]
    [InlineData("2026-12-31", """answered {"giltig":true,"upphör":"2027-12-31","sista-uppsägningsdag":"2026-12-31"}""")]
    [InlineData("2027-01-01", """answered {"giltig":false,"sista-uppsägningsdag":"2026-12-31","förlängs-till":"2028-12-31","förlängningen":"om-inget-mer-görs","nästa-sista-uppsägningsdag":"2027-12-31"}""")]
    public void Line_Uppsägning_AnswersAsTheDocumentsSay(string notice, string expected) =>
        AssertAnswer("uppsägning", $$"""{"avtalets-slut":"2027-12-31","uppsägningsdag":"{{notice}}","form":"skriftlig","delgiven":true}""", expected);

    [Theory]
    [InlineData("\"rättelsedag\":\"2026-03-30\"", "false")] // day 29
    [InlineData("\"rättelsedag\":\"2026-04-01\"", "true")] // day 31
    [InlineData("\"rättelse-vidtagen\":false", "true")]
    public void Line_FörtidaUpphörande_AnswersAsTheDocumentsSay(string rectified, string right) =>
        AssertAnswer(
            "förtida-upphörande",
            $$"""{"anmaningsdag":"2026-03-01","anmaningens-form":"skriftlig",{{rectified}},"uppsägningsdag":"2026-04-01","form":"skriftlig","utan-oskäligt-uppehåll":true}""",
            $$"""answered {"giltig":{{right}},"rättelse-senast":"2026-03-31","tidigaste-uppsägningsdag":"2026-04-01","skadestånd":{{right}}}""");

    [Theory]
    [InlineData("ingen", "false")]
    [InlineData("förhindras", "true")]
    public void Line_ForceMajeure_AnswersAsTheDocumentsSay(string effect, string released) =>
        AssertAnswer(
            "force-majeure",
            $$"""{"händelse":"arbetskonflikt","verkan":"{{effect}}","skada-begränsas":true,"underrättelse":"skriftlig","underrättad-omedelbart":true}""",
            $$"""answered {"befriad":{{released}}}""");

    [Theory]
    [InlineData("""{"hemkommun":"Hedemora","plats":"satellit-avesta","profession":"läkare"}""", """answered {"får-väljas":true,"hänvisas-till":["huvudmottagning-falun","digitalt"]}""")]
    [InlineData("""{"hemkommun":"Hedemora","plats":"satellit-älvdalen","profession":"barnmorska"}""", """answered {"får-väljas":true,"hänvisas-till":["huvudmottagning-mora","digitalt"]}""")]
    [InlineData("""{"hemkommun":"Hedemora","plats":"satellit-avesta","profession":"socionom"}""", """answered {"får-väljas":true,"hänvisas-till":[]}""")]
    [InlineData("""{"hemkommun":"Hedemora","plats":"huvudmottagning-mora","profession":"läkare"}""", """answered {"får-väljas":true,"hänvisas-till":[]}""")]
    [InlineData("""{"hemkommun":"Orsa","plats":"digitalt"}""", """answered {"får-väljas":true,"hänvisas-till":[]}""")]
    [InlineData("""{"hemkommun":"Orsa","plats":"satellit-älvdalen"}""", """needsFacts {"får-väljas":true}""")]
    [InlineData("""{"hemkommun":"annan-kommun","plats":"digitalt"}""", """outsideScope {}""")]
    public void Line_Besök_AnswersAsTheDocumentsSay(string facts, string expected) => AssertAnswer("besök", facts, expected);

    [Theory]
    [InlineData("årlig-verksamhetsplan", """{"beslutas-av":["styrgruppen"],"förslag-av":[],"meddelas-till":[],"kräver":[]}""")]
    [InlineData("årlig-budget", """{"beslutas-av":["styrgruppen"],"förslag-av":[],"meddelas-till":[],"kräver":[]}""")]
    [InlineData("verksamhetsberättelse", """{"beslutas-av":["styrgruppen"],"förslag-av":[],"meddelas-till":[],"kräver":[]}""")]
    [InlineData("kompetenshöjande-insatser", """{"beslutas-av":["styrgruppen"],"förslag-av":[],"meddelas-till":[],"kräver":[]}""")]
    [InlineData("ekonomiska-beslut", """{"beslutas-av":["Region Dalarna","Falun","Mora"],"förslag-av":["styrgruppen"],"meddelas-till":[],"kräver":[]}""")]
    [InlineData("årlig-uppföljning", """{"beslutas-av":["styrgruppen"],"förslag-av":[],"meddelas-till":["välfärdsrådet"],"kräver":[]}""")]
    [InlineData("underskott", """{"beslutas-av":["socialchefsnätverket"],"förslag-av":[],"meddelas-till":[],"kräver":["reglering-på-nästa-faktura"]}""")]
    public void Line_Beslutsordning_AnswersAsTheDocumentsSay(string matter, string expected) =>
        AssertAnswer("beslutsordning", $$"""{"ärende":"{{matter}}"}""", $"answered {expected}");

    [Theory]
    [InlineData("bemanning", """{"ort":"Falun","profession":"socionom"}""", """answered {"procent":400,"huvudman":"kommun"}""")]
    [InlineData("bemanning", """{"ort":"Mora","profession":"medicinsk-sekreterare"}""", """answered {"procent":10,"huvudman":"region"}""")]
    [InlineData("bemanning", """{"ort":"Mora","profession":"samordnare"}""", """answered {"procent":25,"huvudman":"delad"}""")]
    [InlineData("ogiltighet", """{"väsentlig-påverkan":true}""", """answered {"avtalet-består":true,"jämkning":true}""")]
    [InlineData("ogiltighet", """{"väsentlig-påverkan":false}""", """answered {"avtalet-består":true,"jämkning":false}""")]
    [InlineData("ogiltighet", "{}", """needsFacts {"avtalet-består":true}""")]
    [InlineData("tvist", """{"förhandling-genomförd":false}""", """answered {"forum":"förhandling"}""")]
    [InlineData("tvist", """{"förhandling-genomförd":true}""", """answered {"forum":"allmän-domstol","rätt":"svensk-rätt"}""")]
    [InlineData("sekretess", """{"samtycke":"skriftligt","samtycke-av":"vårdnadshavare"}""", """answered {"får-delas":true}""")]
    [InlineData("sekretess", """{"samtycke":"skriftligt","samtycke-av":"den-enskilde"}""", """answered {"får-delas":true}""")]
    [InlineData("sekretess", """{"samtycke":"muntligt","samtycke-av":"den-enskilde"}""", """answered {"får-delas":false}""")]
    [InlineData("sekretess", """{"samtycke":"inget"}""", """answered {"får-delas":false}""")]
    public void Line_OtherQuestions_AnswerAsTheDocumentsSay(string question, string facts, string expected) => AssertAnswer(question, facts, expected);

    private static void AssertAnswer(string question, string facts, string expected)
    {
        string line = Asking.WithoutOpenParts(Asking.Line($$"""{"question":"{{question}}","asOf":"2026-03-01","facts":{{facts}}}"""));
        JsonNode answer = JsonNode.Parse(line)!;

        Assert.Equal(expected, $"{answer["outcome"]} {answer["answer"]!.ToJsonString(Asking.Plain)}");
    }
}
