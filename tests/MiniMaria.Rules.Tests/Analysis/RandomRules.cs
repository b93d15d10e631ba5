using FsCheck;
using FsCheck.Fluent;
using MiniMaria.Rules.Tests.Answers;

namespace MiniMaria.Rules.Tests.Analysis;

/// <summary>Random rules about lending and returning books; shown as the YAML that says them.</summary>
internal static class RandomRules
{
    private static readonly string[] OfLoans =
    [
        "slag: roman", "slag: lexikon", "slag: [roman, karta]", "gammal: ja", "gammal: nej", "gammal: { saknas: ja }", "gammal: { om-lämnat: ja }", "gammal: { saknas: nej }", "skadad: ja", "skadad: nej",
        .. Numbers("sidor", "under", "högst", "minst", "över"),
    ];

    private static readonly string[] OfReturns =
    [
        "skadad: ja", "skadad: nej", "i-tid: ja", "i-tid: nej", "frågat: { alla: [vän, granne] }", "frågat: { någon: [vän, granne] }", "frågat: { alla: [vän] }",
        .. Days("lånedag"), .. Days("återlämnad"),
        "återlämnad: { senast: lånedag plus 2 dagar }", "återlämnad: { efter: lånedag plus 3 dagar }", "återlämnad: { före: lånedag }", "återlämnad: { tidigast: lånedag plus 5 dagar }",
    ];

    private static readonly string[] OfPurchases =
    [
        "slag: [roman]", "slag: [lexikon, karta]", "röster.ja-röst: { alla: [vän, granne] }", "röster.ja-röst: { någon: [vän, granne] }", "röster.nej-röst: { någon: [vän] }",
        "röster.nej-röst: { alla: [granne] }", "röster: { alla: [vän, granne] }", "poäng: { alla: [vän] }", "poäng: { någon: [vän, granne] }",
    ];

    /// <summary>Two to five rules for the question on loans: terms, numbers, yes and no, facts left out.</summary>
    public static Arbitrary<string> Loans { get; } = Rules("lån", OfLoans, ["{ tid: kort }", "{ tid: lång }", "{ till: [vän] }", "{ tid: kort, till: [granne] }"]);

    /// <summary>Two to four rules for the question on returns: lists, days, days that move with other days, requirements.</summary>
    public static Arbitrary<string> Returns { get; } = Rules("retur", OfReturns, ["{ klart: ja }", "{ klart: nej }"], most: 4);

    /// <summary>Two to five rules for the question on purchases: tables.</summary>
    public static Arbitrary<string> Purchases { get; } = Rules("inköp", OfPurchases, ["{ köps: ja }", "{ köps: nej }"]);

    /// <summary>A setting for rules on returns: open wording that sets a period, something presupposed, perhaps only under a condition, days in order, and a fact that rules out another.</summary>
    public static Arbitrary<SmallRules> ReturnsInSetting { get; } = InSetting(
        "retur",
        [.. OfReturns, "tolkning: { T-1: ena }", "återlämnad: { senast: lånedag plus frist }", "återlämnad: { efter: lånedag plus frist }", "inte: { tolkning: { T-1: ena } }"],
        ["{ klart: ja }", "{ klart: nej }", "{ senast: lånedag plus frist }", "{ senast: återlämnad }"],
        "frist: 2 dagar",
        "frist: 4 dagar");

    /// <summary>The same for rules on loans, where open wording sets a number.</summary>
    public static Arbitrary<SmallRules> LoansInSetting { get; } = InSetting(
        "lån",
        [.. OfLoans, "tolkning: { T-1: ena }", "sidor: { högst: gräns }", "sidor: { minst: gräns }", "inte: { tolkning: { T-1: ena } }"],
        ["{ tid: kort }", "{ tid: lång }", "{ till: [vän] }"],
        "gräns: 5",
        "gräns: 12");

    private static Arbitrary<SmallRules> InSetting(string question, string[] tests, string[] conclusions, string one, string other) => Arb.From(
        from rules in Rules(question, tests, conclusions, most: 4).Generator
        from presupposed in Condition(tests, depth: 1)
        from applies in Gen.OneOf(Gen.Constant(string.Empty), Condition(tests, depth: 1).Select(c => $"när: {{ {c} }}, "))
        select SmallRules.With(rules)
            .Words(" tillbaka … }", " tillbaka …, inte-före: [lånedag] }")
            .Words("tillbaka i tid }", "tillbaka i tid, förutsätter: { skadad: nej } }")
            .Clause(
                "stadgar",
                "a",
                2,
                $$"""
                tolkningar:
                  - id: T-1
                    ord: något
                    fråga: Vad betyder det?
                    läsningar:
                      ena: { innebär: Det ena., sätter: { {{one}} }, skäl: Ett. }
                      andra: { innebär: Det andra., sätter: { {{other}} }, skäl: Två. }
                    vald: ena
                    underlag: [ST-2-01]
                förutsättningar:
                  - { id: p, text: Så är det., frågor: [{{question}}], {{applies}}att: { {{presupposed}} }, underlag: [ST-2-01] }
                """));

    private static Arbitrary<string> Rules(string question, string[] tests, string[] conclusions, int most = 5) => Arb.From(
        from count in Gen.Choose(2, most)
        from rules in Gen.CollectToArray(Enumerable.Range(0, count).ToArray(), i => Rule(i, question, tests, conclusions))
        select string.Join('\n', rules));

    private static Gen<string> Rule(int index, string question, string[] tests, string[] conclusions) =>
        from condition in Condition(tests, depth: 2)
        from except in Gen.Choose(0, Math.Max(1, index * 2))
        from required in Gen.Choose(1, 3)
        from requirement in Condition(tests, depth: 1)
        from conclusion in Gen.Elements(conclusions)
        from other in Gen.Elements(conclusions)
        let exception = index > 0 && except < index ? $"undantag-från: [r{except}], " : string.Empty
        let answer = required == 1 ? $"kräver: [ {{ id: k{index}, text: k., att: {{ {requirement} }} }} ], svar: {{ uppfyllt: {conclusion}, brister: {other} }}" : $"svar: {conclusion}"
        select $"- {{ id: r{index}, text: r., fråga: {question}, {exception}när: {{ {condition} }}, {answer} }}";

    private static Gen<string> Condition(string[] tests, int depth)
    {
        Gen<string> one = Gen.Elements(tests);
        return depth == 0 ? one : Gen.Frequency(
            (3, one),
            (2, from a in Condition(tests, depth - 1) from b in Condition(tests, depth - 1) select $"alla: [ {{ {a} }}, {{ {b} }} ]"),
            (2, from a in Condition(tests, depth - 1) from b in Condition(tests, depth - 1) select $"någon: [ {{ {a} }}, {{ {b} }} ]"),
            (1, from a in Condition(tests, depth - 1) select $"inte: {{ {a} }}"));
    }

    private static IEnumerable<string> Numbers(string fact, params string[] operators) =>
        operators.SelectMany(o => (string[])[$"{fact}: {{ {o}: 5 }}", $"{fact}: {{ {o}: 6 }}", $"{fact}: {{ {o}: 12 }}"]);

    private static IEnumerable<string> Days(string fact) =>
        [$"{fact}: {{ före: 2026-01-10 }}", $"{fact}: {{ senast: 2026-01-12 }}", $"{fact}: {{ tidigast: 2026-01-10 }}", $"{fact}: {{ efter: 2026-01-15 }}"];
}
