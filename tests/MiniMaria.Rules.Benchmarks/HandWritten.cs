using MiniMaria.Rules.Questions;

namespace MiniMaria.Rules.Benchmarks;

/// <summary>The rules of responsibility as a C# switch: the measure that the library is held against.</summary>
internal static class HandWritten
{
    private const string Description = "verksamhetsbeskrivning";
    private const string Region = "Region Dalarna";
    private const string InTargetGroup = "i-målgruppen";
    private static readonly HandWrittenReading AgeReading = new("T-01", "inte-fyllt-21", ["till-och-med-21"]);
    private static readonly HandWrittenCitation FalunHosts = new("vb-3.2-falun", Description, "2025-04-11", "3.2", "förslag", "Falun är värdkommun för sitt område.");
    private static readonly HandWrittenCitation MoraHosts = new("vb-3.2-mora", Description, "2025-04-11", "3.2", "förslag", "Mora är värdkommun för sitt område.");
    private static readonly HandWrittenCitation TargetGroup = new("vb-4-målgrupp", Description, "2025-04-11", "4", "förslag", "Målgruppen är barn och unga.");
    private static readonly HandWrittenCitation County = new("hemkommun-i-länet", Description, "2025-04-11", "3.2", "förslag", "Den unges hemkommun ligger i Dalarna.");
    private static readonly HandWrittenCitation Prevention = new("vb-6.5-förebyggande", Description, "2025-04-11", "6.5", "förslag", "Varje kommun förebygger på hemmaplan.");
    private static readonly HandWrittenCitation Support = new("sa-8.2-ytterligare-stöd", "underavtal-nedre-dalarna", "2025-11-17", "8.2", "förslag", "Behövs mer stöd svarar hemkommunen.");
    private static readonly HandWrittenCitation Ward68 = new("sr-7.3-avdelning-68", "slutrapport", "2025-04-11", "7.3", "förslag", "Före artonårsdagen avdelning 68.");
    private static readonly HandWrittenCitation Ward65 = new("sr-7.3-avdelning-65", "slutrapport", "2025-04-11", "7.3", "förslag", "Från artonårsdagen avdelning 65.");
    private static readonly HandWrittenRemark Smedjebacken = new("K-01", "Kommunen är inte part.", [FalunHosts]);
    private static readonly HandWrittenRemark Sobering = new("K-51", "Tillnyktring nämns inte.", [Ward68]);
    private static readonly HandWrittenRemark Relatives = new("K-19", "Anhöriga eller närstående.", [TargetGroup]);
    private static readonly HandWrittenRemark Reports = new("T-38", "Bara regionens anmälningar.", [Prevention]);
    private static readonly HandWrittenRemark MoraAgreement = new("M-05", "Moras underavtal saknas.", [MoraHosts]);
    private static readonly Dictionary<string, HandWrittenCitation> Rows = MakeRows();

    /// <summary>Tells whether the hand-written code knows the intervention; it holds those that concern one person, as the documents list them.</summary>
    public static bool Knows(string intervention) =>
        Rows.ContainsKey(intervention) || intervention is "förebyggande-insatser" or "ytterligare-stöd" or "heldygnsvård" or "tillnyktring";

    public static HandWrittenAnswer Ask(ResponsibilityQuestion question)
    {
        string home = question.HomeMunicipality!;
        int age = question.Age!.Value;
        bool isFalun = IsFalun(home);
        bool inCounty = isFalun || IsMora(home);
        if (age >= 21 || !inCounty)
        {
            return Outside(age, inCounty, question);
        }

        string intervention = question.Intervention!;
        string host = isFalun ? "Falun" : "Mora";
        HandWrittenCitation hosting = isFalun ? FalunHosts : MoraHosts;
        switch (intervention)
        {
            case "kartläggning" or "stöd-och-behandling" or "psykosocial-behandling" or "sexuell-utsatthet":
                return Answer(question, "delat", [Region, host], [hosting, Rows[intervention]]);
            case "sociala-stödinsatser" or "anhörigstöd":
                return Answer(question, "kommun", [host], [hosting, Rows[intervention]]);
            case "kriminalitet":
                bool together = question.ComplexProblems == true && home is not ("Falun" or "Mora");
                return Answer(question, "kommun", [host], [hosting, Rows[together ? "komplex" : intervention]], cooperation: together ? [home] : []);
            case "förebyggande-insatser":
                return Answer(question, "kommun", [home], [Prevention]);
            case "ytterligare-stöd":
                return Answer(question, "kommun", [home], [Support]);
            case "heldygnsvård":
                return Answer(question, "region", [Region], [age < 18 ? Ward68 : Ward65], unit: age < 18 ? "avdelning-68" : "avdelning-65");
            case "tillnyktring":
                return new HandWrittenAnswer
                {
                    Question = "ansvar",
                    AsOf = question.AsOf!.Value,
                    Outcome = "Silent",
                    Citations = [],
                    Assumptions = [InTargetGroup],
                    Remarks = Remarks(intervention, home),
                };
            default:
                return Answer(question, "region", [Region], [Rows[intervention]]);
        }
    }

    private static HandWrittenAnswer Answer(ResponsibilityQuestion question, string responsible, string[] by, HandWrittenCitation[] citations, string[]? cooperation = null, string? unit = null) => new()
    {
        Question = "ansvar",
        AsOf = question.AsOf!.Value,
        Outcome = "Answered",
        Responsible = responsible,
        CarriedOutBy = by,
        InCooperationWith = cooperation ?? [],
        Unit = unit,
        Citations = citations,
        Assumptions = [InTargetGroup],
        Remarks = Remarks(question.Intervention!, question.HomeMunicipality!),
    };

    private static HandWrittenAnswer Outside(int age, bool inCounty, ResponsibilityQuestion question) => new()
    {
        Question = "ansvar",
        AsOf = question.AsOf!.Value,
        Outcome = "OutsideScope",
        Citations = (age >= 21, inCounty) switch
        {
            (true, true) => [TargetGroup],
            (true, false) => [County, TargetGroup],
            _ => [County],
        },
        Interpretations = age >= 21 ? [AgeReading] : [],
        Remarks = [],
    };

    private static HandWrittenRemark[] Remarks(string intervention, string home) => (intervention, home) switch
    {
        ("tillnyktring", "Smedjebacken") => [Smedjebacken, Sobering],
        ("anhörigstöd", "Smedjebacken") => [Relatives, Smedjebacken],
        ("orosanmälan", "Smedjebacken") => [Reports, Smedjebacken],
        (_, "Smedjebacken") => [Smedjebacken],
        ("tillnyktring", _) => [Sobering],
        ("anhörigstöd", _) => [Relatives],
        ("orosanmälan", _) => [Reports],
        ("ytterligare-stöd", _) when IsMora(home) => [MoraAgreement],
        _ => [],
    };

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
