using MiniMaria.Rules.Tests.Questions;
using MiniMaria.Rules.Tests.Snapshots;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Tests.Matrices;

/// <summary>The decision matrices of the questions about the agreement itself, approved line by line against the documents.</summary>
public sealed class AgreementMatrixTests
{
    private static readonly Option[] Forms = [new("skriftligt", ("form", "skriftlig")), new("muntligt", ("form", "muntlig"))];

    [Fact]
    public async Task Amendment()
    {
        string[] allButOne = Law.Parties[..^1];
        string all = Law.Word(Law.Parties.Length);
        string fewer = Law.Word(allButOne.Length);
        Option[] approved =
        [
            new("ingen har godkänt", ("godkänd-av", Array.Empty<string>())),
            new("styrgruppen har godkänt", ("godkänd-av", new[] { "styrgruppen" })),
            new($"{fewer} av {all} parter har godkänt", ("godkänd-av", allButOne)),
            new($"alla {all} parter har godkänt", ("godkänd-av", Law.Parties)),
            new($"styrgruppen och {fewer} av {all} har godkänt", ("godkänd-av", (string[])["styrgruppen", .. allButOne])),
            new($"styrgruppen och alla {all} har godkänt", ("godkänd-av", (string[])["styrgruppen", .. Law.Parties])),
        ];
        Option[] told =
        [
            new("ingen har fått del av beslutet", ("meddelad-till", Array.Empty<string>())),
            new($"{fewer} av {all} har fått del av beslutet", ("meddelad-till", allButOne)),
            new($"alla {all} har fått del av beslutet", ("meddelad-till", Law.Parties)),
        ];
        Option[] agreements = Options("avtal", "avtal");
        Option[] kinds = Options("ändringstyp", "ändringstyp");
        await Verify(
            "ÄR ÄNDRINGEN GILTIG?",
            "ändring",
            "Varje avtal × ändringstyp × vilka som har godkänt × form × vilka som har fått del av beslutet.",
            [[agreements, kinds, approved, Forms, told]],
            [agreements, kinds, approved, Forms[..1], told[2..]]);
    }

    [Fact]
    public async Task Notice()
    {
        DateOnly end = new(2027, 12, 31);
        DateOnly last = Law.Before(end, "uppsägningstid");
        DateOnly leapDay = new(2028, 2, 29);
        DateOnly lastBeforeLeapDay = Law.Before(leapDay, "uppsägningstid");
        string time = Law.Word(Law.Number("uppsägningstid"));
        Option[] days =
        [
            Notice("nästan två år före avtalets slut", end, new(2026, 1, 15)),
            Notice("dagen före sista dagen", end, last.AddDays(-1)),
            Notice($"på sista dagen, {time} månader före", end, last),
            Notice("dagen efter sista dagen", end, last.AddDays(1)),
            Notice("på avtalets sista dag", end, end),
            Notice("avtalet slutar på skottdagen, uppsagt på sista dagen", leapDay, lastBeforeLeapDay),
            Notice("avtalet slutar på skottdagen, uppsagt dagen efter", leapDay, lastBeforeLeapDay.AddDays(1)),
        ];
        Option[] served =
        [
            new("delgiven", ("delgiven", true)),
            new("inte delgiven", ("delgiven", false)),
            new("alla övriga parter har fått den", ("delgiven-till", "alla-övriga-parter")),
            new("värdkommunen har fått den men inte alla", ("delgiven-till", "åtminstone-värdkommunen")),
            new("några har fått den men inte värdkommunen", ("delgiven-till", "inte-värdkommunen")),
        ];
        await Verify("ÄR UPPSÄGNINGEN GILTIG?", "uppsägning", $"Dagarna kring {time}månadersgränsen × form × delgivning.", [[days, Forms[..1], served[..1]], [Forms, served, days[1..3]]], [days, Forms[..1], [served[0], served[3]]]);

        static Option Notice(string label, DateOnly end, DateOnly day) =>
            new($"{label} ({Law.Day(day)}; avtalet slutar {Law.Day(end)})", ("avtalets-slut", Law.Day(end)), ("uppsägningsdag", Law.Day(day)));
    }

    [Fact]
    public async Task EarlyTermination()
    {
        DateOnly demand = new(2026, 3, 1);
        DateOnly last = Law.After(demand, "rättelsetid");
        (string, object?)[] demanded = [("anmaningsdag", Law.Day(demand)), ("avsändningsdag", "2026-02-22")];
        Option[] cured =
        [
            .. from day in (DateOnly[])[last.AddDays(-1), last, last.AddDays(1)]
               select new Option($"rättad {Counted(day)}", [.. demanded, ("rättelsedag", Law.Day(day))]),
            new("aldrig rättad", [.. demanded, ("rättelse-vidtagen", false)]),
        ];
        Option[] notice =
        [
            Notice($"uppsagt {Counted(last)}", last, true, true),
            Notice($"uppsagt {Counted(last.AddDays(1))}", last.AddDays(1), true, true),
            Notice("uppsagt efter ett halvår som saken krävde (2026-10-01)", new(2026, 10, 1), true, false),
            Notice("uppsagt efter ett år utan skäl (2027-04-01)", new(2027, 4, 1), false, false),
        ];
        Option[] forms =
        [
            new("anmaning och uppsägning skriftliga", ("anmaningens-form", "skriftlig"), ("form", "skriftlig")),
            new("anmaningen muntlig", ("anmaningens-form", "muntlig"), ("form", "skriftlig")),
            new("uppsägningen muntlig", ("anmaningens-form", "skriftlig"), ("form", "muntlig")),
        ];
        await Verify("FÅR AVTALET SÄGAS UPP I FÖRTID PÅ GRUND AV AVTALSBROTT?", "förtida-upphörande", "Anmaningen nådde parten 2026-03-01 och sändes 2026-02-22. Rättelse × uppsägning, sedan felen i formen.", [[cured, notice, forms[..1]], [forms, cured[3..], notice[1..2]]], [cured, notice, forms[..1]]);

        string Counted(DateOnly day) => $"dag {day.DayNumber - demand.DayNumber} ({day:yyyy-MM-dd})";

        static Option Notice(string label, DateOnly day, bool inTime, bool withinWeeks) =>
            new(label, ("uppsägningsdag", Law.Day(day)), ("utan-oskäligt-uppehåll", inTime), ("inom-några-veckor", withinWeeks));
    }

    [Fact]
    public async Task ForceMajeure()
    {
        Option[] events = Options("händelse", "händelse");
        Option[] effects = Options("verkan", "verkan");
        Option[] assessed =
        [
            new("inget är bedömt"),
            new("oförutsedd och utom kontroll", ("oförutsägbar", true), ("utom-parternas-kontroll", true)),
            new("gick att förutse", ("oförutsägbar", false), ("utom-parternas-kontroll", true)),
            new("gick att råda över", ("oförutsägbar", true), ("utom-parternas-kontroll", false)),
        ];
        Option[] duties =
        [
            Duties("parten gör allt rätt", true, "skriftlig", true, "2026-03-01"),
            Duties("parten begränsar inte skadan", false, "skriftlig", true, "2026-03-01"),
            Duties("motparten underrättas muntligt", true, "muntlig", true, "2026-03-01"),
            Duties("motparten underrättas inte", true, "ingen", false, null),
            Duties("motparten underrättas för sent", true, "skriftlig", false, "2026-04-01"),
            Duties("motparten underrättas så fort det går, två dagar senare", true, "skriftlig", true, "2026-03-03"),
        ];
        await Verify("ÄR PARTEN BEFRIAD FRÅN SINA ÅTAGANDEN?", "force-majeure", "Varje händelse × bedömning × verkan när parten gör allt rätt, sedan vad parten kan göra fel.", [[events, assessed, effects, duties[..1]], [duties, events[..1], assessed[..1], effects[1..2]]], [events, assessed[..2], effects, [duties[0], duties[^1]]]);

        static Option Duties(string label, bool limited, string told, bool atOnce, string? day) => new(
            label,
            ("skada-begränsas", limited),
            ("underrättelse", told),
            ("underrättad-omedelbart", atOnce),
            ("kännedomsdag", "2026-03-01"),
            ("underrättelsedag", day));
    }

    [Fact]
    public async Task Confidentiality()
    {
        // Who consents cannot be said when nobody does.
        Option[] consents = Options("samtycke", "samtycke");
        Option[][] axes =
        [
            [.. consents.Where(o => o.Label != "inget")],
            Options("samtyckande", "samtycke-av"),
            [new("den unge råder själv", ("råder-själv", true)), new("den unge råder inte själv", ("råder-själv", false)), new("mognaden är inte bedömd")],
        ];
        await Verify("FÅR UPPGIFTEN DELAS MED STÖD AV SAMTYCKE?", "sekretess", "Samtycke × vem som har lämnat det × om den unge själv råder.", [axes, [[.. consents.Where(o => o.Label == "inget")]]], axes);
    }

    private static async Task Verify(string title, string question, string about, Option[][][] tables, Option[][] tried, [System.Runtime.CompilerServices.CallerMemberName] string method = "")
    {
        var matrix = new Matrix(withRequirements: true);
        matrix.Line(title);
        matrix.Line($"Fråga: {question}. {about} Lika svar står ihop; vad som inte står på en rad spelar ingen roll där.");
        matrix.Versions(question, day => string.Join("\n\n", tables.Select(axes => matrix.Tree(day, question, axes))) + Matrix.Changes(day, question, tried));
        await Verifier.Verify(matrix.Close(), method: method);
    }

    private static Option[] Options(string list, string fact)
    {
        Assert.True(Asking.Engine.Rulebook.Lexicon.TryFindList(list, out TermList? terms));
        return [.. terms.Terms.Select(t => new Option(t.Name, (fact, t.Name)))];
    }
}
