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
        string[] six = [.. Asking.Parties[..^1]];
        Option[] approved =
        [
            new("ingen har godkänt", ("godkänd-av", Array.Empty<string>())),
            new("styrgruppen har godkänt", ("godkänd-av", new[] { "styrgruppen" })),
            new("sex av sju parter har godkänt", ("godkänd-av", six)),
            new("alla sju parter har godkänt", ("godkänd-av", Asking.Parties)),
            new("styrgruppen och sex av sju har godkänt", ("godkänd-av", (string[])["styrgruppen", .. six])),
            new("styrgruppen och alla sju har godkänt", ("godkänd-av", (string[])["styrgruppen", .. Asking.Parties])),
        ];
        Option[] told =
        [
            new("ingen har fått del av beslutet", ("meddelad-till", Array.Empty<string>())),
            new("sex av sju har fått del av beslutet", ("meddelad-till", six)),
            new("alla sju har fått del av beslutet", ("meddelad-till", Asking.Parties)),
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
        Option[] days =
        [
            Notice("nästan två år före avtalets slut", "2027-12-31", "2026-01-15"),
            Notice("dagen före sista dagen", "2027-12-31", "2026-12-30"),
            Notice("på sista dagen, tolv månader före", "2027-12-31", "2026-12-31"),
            Notice("dagen efter sista dagen", "2027-12-31", "2027-01-01"),
            Notice("på avtalets sista dag", "2027-12-31", "2027-12-31"),
            Notice("avtalet slutar på skottdagen, uppsagt på sista dagen", "2028-02-29", "2027-02-28"),
            Notice("avtalet slutar på skottdagen, uppsagt dagen efter", "2028-02-29", "2027-03-01"),
        ];
        Option[] served =
        [
            new("delgiven", ("delgiven", true)),
            new("inte delgiven", ("delgiven", false)),
            new("alla övriga parter har fått den", ("delgiven-till", "alla-övriga-parter")),
            new("bara värdkommunen har fått den", ("delgiven-till", "bara-värdkommunen")),
            new("några har fått den men inte värdkommunen", ("delgiven-till", "någon-annan-krets")),
        ];
        await Verify("ÄR UPPSÄGNINGEN GILTIG?", "uppsägning", "Dagarna kring tolvmånadersgränsen × form × delgivning.", [[days, Forms[..1], served[..1]], [Forms, served, days[1..3]]], [days, Forms[..1], [served[0], served[3]]]);

        static Option Notice(string label, string end, string day) => new($"{label} ({day}; avtalet slutar {end})", ("avtalets-slut", end), ("uppsägningsdag", day));
    }

    [Fact]
    public async Task EarlyTermination()
    {
        (string, object?)[] demanded = [("anmaningsdag", "2026-03-01"), ("avsändningsdag", "2026-02-22")];
        Option[] cured =
        [
            new("rättad dag 29 (2026-03-30)", [.. demanded, ("rättelsedag", "2026-03-30")]),
            new("rättad dag 30 (2026-03-31)", [.. demanded, ("rättelsedag", "2026-03-31")]),
            new("rättad dag 31 (2026-04-01)", [.. demanded, ("rättelsedag", "2026-04-01")]),
            new("aldrig rättad", [.. demanded, ("rättelse-vidtagen", false)]),
        ];
        Option[] notice =
        [
            Notice("uppsagt dag 30 (2026-03-31)", "2026-03-31", true, true),
            Notice("uppsagt dag 31 (2026-04-01)", "2026-04-01", true, true),
            Notice("uppsagt efter ett halvår som saken krävde (2026-10-01)", "2026-10-01", true, false),
            Notice("uppsagt efter ett år utan skäl (2027-04-01)", "2027-04-01", false, false),
        ];
        Option[] forms =
        [
            new("anmaning och uppsägning skriftliga", ("anmaningens-form", "skriftlig"), ("form", "skriftlig")),
            new("anmaningen muntlig", ("anmaningens-form", "muntlig"), ("form", "skriftlig")),
            new("uppsägningen muntlig", ("anmaningens-form", "skriftlig"), ("form", "muntlig")),
        ];
        await Verify("FÅR AVTALET SÄGAS UPP I FÖRTID PÅ GRUND AV AVTALSBROTT?", "förtida-upphörande", "Anmaningen nådde parten 2026-03-01 och sändes 2026-02-22. Rättelse × uppsägning, sedan felen i formen.", [[cured, notice, forms[..1]], [forms, cured[3..], notice[1..2]]], [cured, notice, forms[..1]]);

        static Option Notice(string label, string day, bool inTime, bool withinWeeks) =>
            new(label, ("uppsägningsdag", day), ("utan-oskäligt-uppehåll", inTime), ("inom-några-veckor", withinWeeks));
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
