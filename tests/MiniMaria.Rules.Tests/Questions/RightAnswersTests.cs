using System.Text;
using System.Text.Json.Nodes;
using MiniMaria.Rules.Tests.Snapshots;

namespace MiniMaria.Rules.Tests.Questions;

/// <summary>The answers that the documents plainly give, through the general question and as JSON, approved line by line.</summary>
public sealed class RightAnswersTests
{
    private static readonly DateOnly Demand = new(2026, 3, 1);
    private static readonly DateOnly End = new(2027, 12, 31);

    /// <summary>Each question with the facts to ask it with; both sides of a limit lie beside the limit that the rules have.</summary>
    private static readonly (string Question, string[] Facts)[] Asked =
    [
        ("ansvar",
        [
            """{"insats":"suicidriskbedömning","hemkommun":"Gagnef","ålder":17}""",
            """{"insats":"anhörigstöd","hemkommun":"Rättvik","ålder":16,"relation":"närstående"}""",
            """{"insats":"kartläggning","hemkommun":"Ludvika","ålder":16}""",
            """{"insats":"ytterligare-stöd","hemkommun":"Orsa","ålder":16}""",
            """{"insats":"kriminalitet","hemkommun":"Säter","ålder":16,"komplex-problematik":true}""",
            """{"insats":"kriminalitet","hemkommun":"Säter","ålder":16}""",
            """{"insats":"heldygnsvård","hemkommun":"Säter","ålder":17}""",
            """{"insats":"heldygnsvård","hemkommun":"Säter","födelsedatum":"2008-03-01"}""",
            """{"insats":"suicidriskbedömning","hemkommun":"Gagnef","ålder":25}""",
            """{"insats":"tillnyktring","hemkommun":"Gagnef","ålder":17}""",
        ]),
        ("målgrupp",
        [
            $$"""{"ålder":{{Law.Number("övre-ålder") - 1}},"problem":["alkohol"],"nivå":"riskbruk"}""",
            $$"""{"ålder":{{Law.Number("övre-ålder")}},"problem":["alkohol"],"nivå":"riskbruk"}""",
            """{"ålder":12,"problem":["alkohol"],"nivå":"riskbruk"}""",
            """{"ålder":17,"problem":["läkemedel"],"nivå":"riskbruk"}""",
            """{"ålder":30,"problem":["alkohol"],"nivå":"riskbruk","relation":"närstående"}""",
            """{"ålder":17}""",
        ]),
        ("värdkommun",
        [
            """{"hemkommun":"Smedjebacken"}""",
            """{"hemkommun":"Säter"}""",
            """{"hemkommun":"Vansbro"}""",
        ]),
        ("ändring",
        [
            Change("underavtal-nedre-dalarna", "ändring", "muntlig", Law.Parties),
            Change("underavtal-nedre-dalarna", "ändring", "skriftlig", Law.Parties[..^1]),
            Change("underavtal-nedre-dalarna", "ändring", "skriftlig", Law.Parties),
            Change("underavtal-nedre-dalarna", "mindre-budgetjustering", "skriftlig", ["styrgruppen"]),
            Change("underavtal-nedre-dalarna", "större-budgetförändring", "skriftlig", ["styrgruppen"]),
            Change("underavtal-nedre-dalarna", "större-budgetförändring", "skriftlig", Law.Parties),
            Change("verksamhetsbeskrivning", "ändring", "skriftlig", Law.Parties, renegotiated: true),
            Change("verksamhetsbeskrivning", "ändring", "skriftlig", [.. Law.Parties, "styrgruppen"], renegotiated: true),
            Change("verksamhetsbeskrivning", "ändring", "skriftlig", [.. Law.Parties, "styrgruppen"], renegotiated: false),
            Change("verksamhetsbeskrivning", "ändring", "skriftlig", [.. Law.Parties, "styrgruppen"]),
        ]),
        ("uppsägning",
        [
            Notice(Law.Before(End, "uppsägningstid")),
            Notice(Law.Before(End, "uppsägningstid").AddDays(1)),
        ]),
        ("förtida-upphörande",
        [
            Breach($"\"rättelsedag\":\"{Law.Day(Law.After(Demand, "rättelsetid").AddDays(-1))}\""),
            Breach($"\"rättelsedag\":\"{Law.Day(Law.After(Demand, "rättelsetid").AddDays(1))}\""),
            Breach("\"rättelse-vidtagen\":false"),
        ]),
        ("force-majeure",
        [
            """{"händelse":"arbetskonflikt","verkan":"ingen","skada-begränsas":true,"underrättelse":"skriftlig","underrättad-omedelbart":true}""",
            """{"händelse":"arbetskonflikt","verkan":"förhindras","skada-begränsas":true,"underrättelse":"skriftlig","underrättad-omedelbart":true}""",
        ]),
        ("besök",
        [
            """{"hemkommun":"Hedemora","plats":"satellit-avesta","profession":"läkare"}""",
            """{"hemkommun":"Hedemora","plats":"satellit-älvdalen","profession":"barnmorska"}""",
            """{"hemkommun":"Hedemora","plats":"satellit-avesta","profession":"socionom"}""",
            """{"hemkommun":"Hedemora","plats":"huvudmottagning-mora","profession":"läkare"}""",
            """{"hemkommun":"Orsa","plats":"digitalt"}""",
            """{"hemkommun":"Orsa","plats":"satellit-älvdalen"}""",
            """{"hemkommun":"annan-kommun","plats":"digitalt"}""",
        ]),
        ("beslutsordning",
        [
            """{"ärende":"årlig-verksamhetsplan"}""",
            """{"ärende":"årlig-budget"}""",
            """{"ärende":"verksamhetsberättelse"}""",
            """{"ärende":"kompetenshöjande-insatser"}""",
            """{"ärende":"ekonomiska-beslut"}""",
            """{"ärende":"årlig-uppföljning"}""",
            """{"ärende":"underskott"}""",
        ]),
        ("bemanning",
        [
            """{"ort":"Falun","profession":"socionom"}""",
            """{"ort":"Mora","profession":"medicinsk-sekreterare"}""",
            """{"ort":"Mora","profession":"samordnare"}""",
        ]),
        ("ogiltighet",
        [
            """{"väsentlig-påverkan":true}""",
            """{"väsentlig-påverkan":false}""",
            "{}",
        ]),
        ("tvist",
        [
            """{"förhandling-genomförd":false}""",
            """{"förhandling-genomförd":true}""",
        ]),
        ("sekretess",
        [
            """{"samtycke":"skriftligt","samtycke-av":"vårdnadshavare"}""",
            """{"samtycke":"skriftligt","samtycke-av":"den-enskilde"}""",
            """{"samtycke":"muntligt","samtycke-av":"den-enskilde"}""",
            """{"samtycke":"inget"}""",
        ]),
    ];

    [Fact]
    public async Task Lines_OfEveryQuestion_AnswerAsTheDocumentsSay()
    {
        var text = new StringBuilder();
        foreach ((string question, string[] facts) in Asked)
        {
            text.Append(question.ToUpperInvariant()).Append('\n');
            foreach (string fact in facts)
            {
                string line = Asking.Line($$"""{"question":"{{question}}","asOf":"2026-03-01","facts":{{fact}}}""");
                JsonNode answer = JsonNode.Parse(Asking.WithoutOpenParts(line))!;
                text.Append($"  {fact}\n    {answer["outcome"]} {answer["answer"]!.ToJsonString(Asking.Plain)}\n");
            }
        }

        await Verifier.Verify(text.ToString());
    }

    private static string Change(string agreement, string kind, string form, string[] approved, bool? renegotiated = null)
    {
        var facts = new JsonObject
        {
            ["avtal"] = agreement,
            ["ändringstyp"] = kind,
            ["form"] = form,
            ["godkänd-av"] = Array(approved),
            ["meddelad-till"] = Array(Law.Parties),
        };
        if (renegotiated is not null)
        {
            facts["omförhandlad"] = renegotiated;
        }

        return facts.ToJsonString(Asking.Plain);

        static JsonArray Array(string[] names) => [.. names.Select(n => JsonValue.Create(n))];
    }

    private static string Notice(DateOnly day) =>
        $$"""{"avtalets-slut":"{{Law.Day(End)}}","uppsägningsdag":"{{Law.Day(day)}}","form":"skriftlig","delgiven":true}""";

    private static string Breach(string rectified)
    {
        string noticeDay = Law.Day(Law.After(Demand, "rättelsetid").AddDays(1));
        string told = $$"""{"anmaningsdag":"{{Law.Day(Demand)}}","anmaningens-form":"skriftlig",{{rectified}},"uppsägningsdag":"{{noticeDay}}",""";
        return told + "\"form\":\"skriftlig\",\"utan-oskäligt-uppehåll\":true}";
    }
}
