using MiniMaria.Rules.Questions;

namespace MiniMaria.Rules.Benchmarks;

/// <summary>The rules of responsibility as a C# switch: the measure that the library is held against.</summary>
internal static class HandWritten
{
    private const string Description = "verksamhetsbeskrivning";
    private const string Region = "Region Dalarna";
    private const string InTargetGroup = "i-målgruppen";
    private static readonly HandWrittenReading AgeReading = new("T-01", "inte-fyllt-21", ["till-och-med-21"]);
    private static readonly HandWrittenReading RelativeReading = new("K-19", "alla-närstående", ["bara-anhöriga-med-eget-bruk"]);
    private static readonly HandWrittenReading CountyReading = new("T-21", "inom-länet", ["hela-landet"]);
    private static readonly HandWrittenReading WardAgeReading = new("T-83", "också-heldygnsvården", ["bara-mottagningarna"]);
    private static readonly HandWrittenReading MunicipalityReading = new("T-62", "värdkommunen", ["hemkommunen"]);
    private static readonly HandWrittenCitation FalunHosts = new("vb-3.2-falun", Description, "2025-04-11", "3.2", "förslag", "Falun är värdkommun för sitt område.");
    private static readonly HandWrittenCitation MoraHosts = new("vb-3.2-mora", Description, "2025-04-11", "3.2", "förslag", "Mora är värdkommun för sitt område.");
    private static readonly HandWrittenCitation TargetGroup = new("vb-4-målgrupp", Description, "2025-04-11", "4", "förslag", "Målgruppen är barn och unga.");
    private static readonly HandWrittenCitation WardTargetGroup = new("heldygnsvårdens-målgrupp", Description, "2025-04-11", "4", "förslag", "Också heldygnsvården är till för målgruppen.");
    private static readonly HandWrittenCitation County = new("hemkommun-i-länet", Description, "2025-04-11", "3.2", "förslag", "Den unges hemkommun ligger i Dalarna.");
    private static readonly HandWrittenCitation WardCounty = new("heldygnsvårdens-hemkommun-i-länet", Description, "2025-04-11", "3.2", "förslag", "Den unges hemkommun ligger i Dalarna.");
    private static readonly HandWrittenCitation Prevention = new("vb-6.5-förebyggande", Description, "2025-04-11", "6.5", "förslag", "Varje kommun förebygger på hemmaplan.");
    private static readonly HandWrittenCitation Support = new("sa-8.2-ytterligare-stöd", "underavtal-nedre-dalarna", "2025-11-17", "8.2", "förslag", "Behövs mer stöd svarar hemkommunen.");
    private static readonly HandWrittenCitation HostDoesIts = new("vb-3.3-kommunens-insatser", Description, "2025-04-11", "3.3", "förslag", "Värdkommunen driver verksamheten.");
    private static readonly HandWrittenCitation HostDoesItsShare = new("vb-3.3-kommunens-del-av-det-delade", Description, "2025-04-11", "3.3", "förslag", "Värdkommunen driver verksamheten.");
    private static readonly HandWrittenCitation AgreedHostDoesIts = new("sa-8.2-kommunens-insatser", "underavtal-nedre-dalarna", "2025-11-17", "8.2", "förslag", "Värdkommunen driver verksamheten.");
    private static readonly HandWrittenCitation AgreedHostDoesItsShare = new("sa-8.2-kommunens-del-av-det-delade", "underavtal-nedre-dalarna", "2025-11-17", "8.2", "förslag", "Värdkommunen driver verksamheten.");
    private static readonly HandWrittenCitation Ward68 = new("sr-7.3-avdelning-68", "slutrapport", "2025-04-11", "7.3", "förslag", "Före artonårsdagen avdelning 68.");
    private static readonly HandWrittenCitation Ward65 = new("sr-7.3-avdelning-65", "slutrapport", "2025-04-11", "7.3", "förslag", "Från artonårsdagen avdelning 65.");
    private static readonly Dictionary<string, HandWrittenCitation> Rows = MakeRows();
    private static readonly HandWrittenRemark Smedjebacken = new("K-01", "Kommunen är inte part.", [FalunHosts]);
    private static readonly HandWrittenRemark Sobering = new("K-51", "Tillnyktring nämns inte.", [Ward68]);
    private static readonly HandWrittenRemark Relatives = new("K-19", "Anhöriga eller närstående.", [TargetGroup]);
    private static readonly HandWrittenRemark Reports = new("T-38", "Bara regionens anmälningar.", [Prevention]);
    private static readonly HandWrittenRemark WardAge = new("T-83", "Målgruppen är mottagningarnas.", [TargetGroup]);
    private static readonly HandWrittenRemark Wards = new("M-11", "Rapporten binder inte.", [Ward68]);
    private static readonly HandWrittenRemark NotTheRelatives = new("T-89", "Vilka insatser närstående själva får sägs inte.", [TargetGroup]);
    private static readonly HandWrittenRemark HowShared = new("T-62", "Hur ansvaret delas sägs inte.", [Rows["kartläggning"]]);
    private static readonly HandWrittenRemark WhichMeasures = new("T-91", "Vilka insatser det gäller sägs inte.", [Rows["kriminalitet"]]);
    private static readonly HandWrittenRemark MoraAgreement = new("M-05", "Moras underavtal saknas.", [MoraHosts]);

    /// <summary>Tells whether the hand-written code knows the intervention; it holds those that concern one person, as the documents list them.</summary>
    public static bool Knows(string intervention) =>
        Rows.ContainsKey(intervention) || intervention is "förebyggande-insatser" or "ytterligare-stöd" or "heldygnsvård" or "tillnyktring";

    public static HandWrittenAnswer Ask(ResponsibilityQuestion question)
    {
        string intervention = question.Intervention!;
        string home = question.HomeMunicipality!;
        int age = question.Age!.Value;
        bool isFalun = IsFalun(home);
        bool inCounty = isFalun || IsMora(home);
        if (intervention == "tillnyktring")
        {
            return Silent(question);
        }

        bool isForTheYoung = intervention is not ("förebyggande-insatser" or "ytterligare-stöd");
        bool isRelative = isForTheYoung && question.Relation == "närstående";
        bool isTooOld = isForTheYoung && age >= 21;
        if (isTooOld || !inCounty)
        {
            return Outside(isTooOld, inCounty, isRelative, question);
        }

        string host = isFalun ? "Falun" : "Mora";
        HandWrittenCitation hosting = isFalun ? FalunHosts : MoraHosts;
        bool isParty = isFalun && home != "Smedjebacken";
        switch (intervention)
        {
            case "kartläggning" or "stöd-och-behandling" or "psykosocial-behandling" or "sexuell-utsatthet":
                return Answer(
                    question,
                    "delat",
                    [Region, host],
                    isParty ? [hosting, HostDoesItsShare, Rows[intervention], AgreedHostDoesItsShare] : [hosting, HostDoesItsShare, Rows[intervention]],
                    Shared(isRelative, home == host));
            case "sociala-stödinsatser" or "anhörigstöd" or "kriminalitet":
                bool together = intervention == "kriminalitet" && question.ComplexProblems == true && home is not ("Falun" or "Mora");
                return Answer(
                    question,
                    "kommun",
                    [host],
                    (together, isParty) switch
                    {
                        (true, true) => [hosting, HostDoesIts, Rows[intervention], Rows["komplex"], AgreedHostDoesIts],
                        (true, false) => [hosting, HostDoesIts, Rows[intervention], Rows["komplex"]],
                        (false, true) => [hosting, HostDoesIts, Rows[intervention], AgreedHostDoesIts],
                        _ => [hosting, HostDoesIts, Rows[intervention]],
                    },
                    Shared(isRelative, home == host),
                    cooperation: together ? [home] : []);
            case "förebyggande-insatser":
                return Answer(question, "kommun", [home], [Prevention], [], isForTheYoung: false);
            case "ytterligare-stöd":
                return Answer(question, "kommun", [home], [Support], [], isForTheYoung: false);
            case "heldygnsvård":
                return Answer(question, "region", [Region], [age < 18 ? Ward68 : Ward65], isRelative ? [RelativeReading] : [], unit: age < 18 ? "avdelning-68" : "avdelning-65", presumed: age < 18 ? "sr-7.3-bruk-68" : "sr-7.3-bruk-65");
            default:
                return Answer(question, "region", [Region], [Rows[intervention]], isRelative ? [RelativeReading] : []);
        }
    }

    private static HandWrittenAnswer Answer(ResponsibilityQuestion question, string responsible, string[] by, HandWrittenCitation[] citations, HandWrittenReading[] readings, string[]? cooperation = null, string? unit = null, string? presumed = null, bool isForTheYoung = true) => new()
    {
        Question = "ansvar",
        AsOf = question.AsOf!.Value,
        Outcome = "Answered",
        Responsible = responsible,
        CarriedOutBy = by,
        InCooperationWith = cooperation ?? [],
        Unit = unit,
        Citations = citations,
        Requirements = presumed is null ? [] : [presumed],
        Assumptions = !isForTheYoung ? [] : presumed is null ? [InTargetGroup] : [InTargetGroup, presumed],
        Interpretations = readings,
        Remarks = Remarks(question.Intervention!, question.HomeMunicipality!, question.Age >= 18, question.Relation != "ung", isForTheYoung),
    };

    private static HandWrittenAnswer Silent(ResponsibilityQuestion question) => new()
    {
        Question = "ansvar",
        AsOf = question.AsOf!.Value,
        Outcome = "Silent",
        Citations = [],
        Remarks = question.Relation != "ung" ? [NotTheRelatives, Sobering] : [Sobering],
    };

    private static HandWrittenAnswer Outside(bool isTooOld, bool inCounty, bool isRelative, ResponsibilityQuestion question) => new()
    {
        Question = "ansvar",
        AsOf = question.AsOf!.Value,
        Outcome = "OutsideScope",
        Citations =
        [
            .. !inCounty ? [question.Intervention == "heldygnsvård" ? WardCounty : County] : (HandWrittenCitation[])[],
            .. isTooOld && question.Intervention == "heldygnsvård" ? [WardTargetGroup] : (HandWrittenCitation[])[],
            .. isTooOld ? [TargetGroup] : (HandWrittenCitation[])[],
        ],
        Interpretations =
        [
            .. question.Age == 21 && isTooOld ? [AgeReading] : (HandWrittenReading[])[],
            .. isRelative && !isTooOld ? [RelativeReading] : (HandWrittenReading[])[],
            .. question.Intervention == "heldygnsvård" ? [WardAgeReading] : (HandWrittenReading[])[],
            .. !inCounty ? [CountyReading] : (HandWrittenReading[])[],
        ],
        Remarks = [],
    };

    /// <summary>However the word municipality is read, a host municipality hosts its own.</summary>
    private static HandWrittenReading[] Shared(bool isRelative, bool isHost) => (isRelative, isHost) switch
    {
        (true, false) => [RelativeReading, MunicipalityReading],
        (true, true) => [RelativeReading],
        (false, false) => [MunicipalityReading],
        _ => [],
    };

    private static HandWrittenRemark[] Remarks(string intervention, string home, bool isAdult, bool isAboutRelative, bool isForTheYoung)
    {
        HandWrittenRemark? own = intervention switch
        {
            "anhörigstöd" => Relatives,
            "orosanmälan" => Reports,
            "heldygnsvård" => Wards,
            "kriminalitet" => WhichMeasures,
            "kartläggning" or "stöd-och-behandling" or "psykosocial-behandling" or "sexuell-utsatthet" => HowShared,
            "ytterligare-stöd" when home == "Smedjebacken" => Smedjebacken,
            "ytterligare-stöd" when IsMora(home) => MoraAgreement,
            _ => null,
        };
        HandWrittenRemark? first = intervention == "heldygnsvård" ? (isAdult || isAboutRelative ? WardAge : null)
            : isForTheYoung && isAboutRelative && intervention != "anhörigstöd" ? NotTheRelatives
            : null;
        return (first, own) switch
        {
            (null, null) => [],
            (null, _) => [own],
            (_, null) => [first],
            _ => [first, own],
        };
    }

    private static bool IsFalun(string home) =>
        home is "Falun" or "Avesta" or "Borlänge" or "Gagnef" or "Hedemora" or "Ludvika" or "Smedjebacken" or "Säter";

    private static bool IsMora(string home) =>
        home is "Mora" or "Leksand" or "Malung-Sälen" or "Orsa" or "Rättvik" or "Vansbro" or "Älvdalen";

    private static Dictionary<string, HandWrittenCitation> MakeRows()
    {
        (string Intervention, string Rule, string Clause)[] rows =
        [
            ("kartläggning", "vb-6.2-kartläggning", "6.2"),
            ("stöd-och-behandling", "vb-6.2-behandling", "6.2"),
            ("psykosocial-behandling", "vb-6.2-psykosocial", "6.2"),
            ("sexuell-utsatthet", "vb-6.2-sexuell-utsatthet", "6.2"),
            ("screening-samsjuklighet", "vb-6.3-screening", "6.3"),
            ("diagnostik-samsjuklighet", "vb-6.3-diagnostik", "6.3"),
            ("psykologisk-behandling-samsjuklighet", "vb-6.3-psykologisk-behandling", "6.3"),
            ("alkohol-och-drogkontroll", "vb-6.3-drogkontroll", "6.3"),
            ("läkemedelsbehandling", "vb-6.3-läkemedelsbehandling", "6.3"),
            ("abstinensbehandling", "vb-6.3-abstinensbehandling", "6.3"),
            ("läkarintyg", "vb-6.3-läkarintyg", "6.3"),
            ("orosanmälan", "vb-6.3-orosanmälan", "6.3"),
            ("anmälan-lvm", "vb-6.3-anmälan-lvm", "6.3"),
            ("läkarundersökning-lvm", "vb-6.3-läkarundersökning-lvm", "6.3"),
            ("suicidriskbedömning", "vb-6.3-suicidrisk", "6.3"),
            ("sociala-stödinsatser", "vb-6.4-stödinsatser", "6.4"),
            ("anhörigstöd", "vb-6.4-anhörigstöd", "6.4"),
            ("kriminalitet", "vb-6.4-kriminalitet", "6.4"),
            ("komplex", "vb-6.4-kriminalitet-komplex", "6.4"),
        ];
        return rows.ToDictionary(r => r.Intervention, r => new HandWrittenCitation(r.Rule, Description, "2025-04-11", r.Clause, "förslag", "Så säger punkten."), StringComparer.Ordinal);
    }
}
