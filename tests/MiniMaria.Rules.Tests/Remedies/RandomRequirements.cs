using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;

namespace MiniMaria.Rules.Tests.Remedies;

/// <summary>A random rulebook of a few requirements, with a question about it: facts of every kind, some of which can be acted on.</summary>
internal sealed record RandomRequirements(string Clause, Dictionary<string, object?> Facts)
{
    public static readonly DateOnly Day = new(2026, 6, 1);

    /// <summary>What every fact can be; <see langword="null"/> for missing.</summary>
    public static readonly IReadOnlyDictionary<string, object?[]> Values = new Dictionary<string, object?[]>(StringComparer.Ordinal)
    {
        ["slag"] = [null, "a", "b", "c"],
        ["sätt"] = [null, "a", "b", "c"],
        ["klar"] = [null, true, false],
        ["lugnt"] = [null, true, false],
        ["vilka"] = [null, Array.Empty<string>(), new[] { "x" }, new[] { "y" }, new[] { "x", "y" }],
        ["röster"] = [null, .. Tables()],
        ["dag"] = [null, .. ((string[])["2026-05-01", "2026-05-31", "2026-06-01", "2026-06-29", "2026-06-30", "2026-07-01", "2026-08-15"])],
    };

    private const string Vocabulary =
        """
        listor:
          status: { betyder: Status., termer: { gällande: { betyder: Gäller. } } }
          slag: { betyder: Slag., termer: { a: { betyder: A. }, b: { betyder: B. }, c: { betyder: C. } } }
          vem: { betyder: Vem., termer: { x: { betyder: X. }, y: { betyder: Y. } } }
          röst: { betyder: Röst., termer: { för: { betyder: För. }, emot: { betyder: Emot. } } }
        fakta:
          slag: { typ: term, lista: slag, betyder: Slaget. }
          sätt: { typ: term, lista: slag, betyder: Sättet., åtgärd: Gör på … }
          klar: { typ: ja-nej, betyder: Om det är klart., åtgärd: Gör klart }
          lugnt: { typ: ja-nej, betyder: Om det är lugnt. }
          vilka: { typ: termer, lista: vem, betyder: Vilka., åtgärd: Fråga … }
          röster: { typ: tabell, nyckel: vem, värde: röst, betyder: Rösterna., åtgärd: Skaffa … }
          dag: { typ: datum, betyder: Dagen., åtgärd: Gör det … }
          slut: { typ: datum, betyder: Slutet. }
        frågor:
          prövning:
            rubrik: Duger det?
            fakta: [slag, sätt, klar, lugnt, vilka, röster, dag, slut]
            svar:
              duger: { typ: ja-nej, betyder: Om det duger. }
        """;

    private static readonly string[] Tests =
    [
        "slag: a", "slag: [a, b]", "sätt: a", "sätt: [b, c]", "klar: ja", "klar: nej", "lugnt: ja", "lugnt: nej",
        "vilka: { alla: [x, y] }", "vilka: { någon: [x, y] }", "vilka: { alla: [x] }", "röster.för: { alla: [x, y] }", "röster.för: { någon: [x, y] }",
        "röster.emot: { någon: [x] }", "röster: { alla: [x, y] }", "dag: { senast: sista }", "dag: { före: sista }", "dag: { tidigast: sista }", "dag: { efter: slut }",
    ];

    public RulesEngine Engine() => new(new RulesEngineOptions
    {
        Source = RuleSource.Files(
        [
            File("begrepp.yaml", Vocabulary),
            File("dokument.yaml", "version: \"1\"\nexempeldag: 2026-06-01\ndokument:\n  stadgar: { titel: Stadgar, i-text: stadgarna, förkortning: ST, punkter: { \"1\": Ett } }"),
            File("stadgar/a/dokument.yaml", "dokument: stadgar\nversion: a\nstatus: gällande\ngäller-från: 2026-01-01"),
            File("stadgar/a/1.yaml", Clause),
        ]),
    });

    public Question Question => new() { Name = "prövning", AsOf = Day, Facts = Facts };

    public override string ToString() => Clause + string.Join(", ", Facts.Select(f => $"{f.Key}: {Show(f.Value)}"));

    public static Arbitrary<RandomRequirements> Any() => Arb.From(
        from requirements in Gen.ArrayOf(Requirement(), 2)
        from when in Gen.Elements("", "", "    när: { slag: [a, b] }\n", "    när: { sätt: [a, b] }\n")
        from exception in Gen.Elements("", "", "", Exception)
        from facts in Gen.CollectToArray(Values.Keys, f => Gen.Elements(Values[f].AsEnumerable()))
        select new RandomRequirements(
            ClauseOf(when, requirements, exception),
            Values.Keys.Zip(facts).Where(f => f.Second is not null).Append(("slut", "2026-07-30")).ToDictionary(f => f.Item1, object? (f) => f.Item2, StringComparer.Ordinal)));

    private const string Exception =
        """
          - id: undantaget
            text: Undantaget.
            fråga: prövning
            undantag-från: regeln
            när: { sätt: c }
            kräver: [{ id: k9, text: Krav 9., att: { klar: ja } }]
            svar: { uppfyllt: { duger: ja }, brister: { duger: nej } }
            underlag: [ST-1-01]

        """;

    private static string ClauseOf(string when, string[] requirements, string exception) =>
        "punkt: \"1\"\nrubrik: Ett\nvärden:\n  tid: { är: 1 månad, underlag: [ST-1-01] }\ndagar:\n  sista: slut minus tid\nregler:\n"
        + "  - id: regeln\n    text: Regeln.\n    fråga: prövning\n" + when + "    kräver:\n"
        + string.Concat(requirements.Select((r, i) => $"      - {{ id: k{i}, text: Krav {i}., {r} }}\n"))
        + "    svar: { uppfyllt: { duger: ja }, brister: { duger: nej } }\n    underlag: [ST-1-01]\n" + exception;

    private static Gen<string> Requirement() =>
        from test in Condition(2)
        from whenever in Gen.Elements(Tests)
        from kind in Gen.Choose(1, 8)
        select kind switch
        {
            1 => $"när: {{ {whenever} }}, att: {test}",
            2 => $"att: {test}, presumeras-när: {{ {whenever} }}",
            _ => $"att: {test}",
        };

    private static Gen<string> Condition(int depth)
    {
        Gen<string> single = Gen.Elements(Tests).Select(t => $"{{ {t} }}");
        return depth == 0 ? single : Gen.Frequency(
            (4, single),
            (2, from a in Condition(depth - 1) from b in Condition(depth - 1) select $"{{ någon: [ {a}, {b} ] }}"),
            (2, from a in Condition(depth - 1) from b in Condition(depth - 1) select $"{{ alla: [ {a}, {b} ] }}"),
            (1, from a in Condition(depth - 1) select $"{{ inte: {a} }}"));
    }

    private static IEnumerable<object> Tables() =>
        from x in (string?[])[null, "för", "emot"]
        from y in (string?[])[null, "för", "emot"]
        select new[] { ("x", x), ("y", y) }.Where(e => e.Item2 is not null).ToDictionary(e => e.Item1, e => e.Item2!, StringComparer.Ordinal);

    private static RuleFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text + "\n"));

    private static string Show(object? value) => value switch
    {
        string[] list => "[" + string.Join(", ", list) + "]",
        Dictionary<string, string> table => "{" + string.Join(", ", table) + "}",
        _ => $"{value}",
    };
}
