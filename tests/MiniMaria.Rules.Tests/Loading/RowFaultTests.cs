using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review.Checking;
using static MiniMaria.Rules.Tests.Loading.RuleFiles;

namespace MiniMaria.Rules.Tests.Loading;

/// <summary>What can be wrong with rows: their declaration, a rule that gives them, an example that expects them.</summary>
public sealed class RowFaultTests
{
    private const string Deadlines = "avtal/2026/3-ovrigt.yaml";

    /// <summary>The valid rule set with a question that is answered in rows.</summary>
    private static RuleFiles WithRows { get; } = Valid
        .Replace(Words, "  i-tid: {", "  år: { typ: heltal, betyder: Året. }\n  i-tid: {")
        .Append(
            Words,
            """
              frister:
                rubrik: Vilka dagar?
                fakta: [år]
                svar:
                  frister:
                    typ: rader
                    kolumner:
                      dag: { typ: datum, betyder: Dagen. }
                      vad: { typ: text, ur: text, betyder: Vad som ska göras. }
                      vem: { typ: termer, lista: part, betyder: Vem som ska göra det. }
                      punkt: { typ: text, ur: punkt, betyder: Var det står. }
                    samlas: ja
                    ordning: [dag]
                    betyder: Dagarna.
            """)
        .With(
            Deadlines,
            """
            punkt: "3"
            rubrik: Övrigt

            regler:
              - id: r-faktura
                text: Fakturan kommer.
                fråga: frister
                svar: { frister: { dag: 31 januari år, vem: [Falun] } }
                underlag: [AV-3-01]
                exempel:
                  - Fakturan för 2027:
                      givet: { år: 2027 }
                      svar: { frister: [{ dag: 2027-01-31, vad: Fakturan kommer., vem: [Falun], punkt: AV 3 }] }

            """.ReplaceLineEndings("\n"));

    [Fact]
    public void Load_Rows_HaveNoFaultAndTheExampleHolds() => Runs(WithRows, string.Empty);

    [Fact]
    public void Load_UnknownColumnInRule_IsFound() => WithRows.Replace(Deadlines, "{ dag: 31 januari år, vem", "{ dga: 31 januari år, vem")
        .Finds(
            """
            MM0101 Error avtal/2026/3-ovrigt.yaml:8:24+3 |dga|
              Nyckeln »dga« finns inte här.
              The key 'dga' does not exist here.
              allowed: dag, vem
              suggestion: dag
            """);

    [Fact]
    public void Load_ColumnThatTheRuleItselfGives_IsFound() => WithRows.Replace(Deadlines, "vem: [Falun] } }", "vem: [Falun], punkt: AV 4 } }")
        .Finds(
            """
            MM0101 Error avtal/2026/3-ovrigt.yaml:8:58+5 |punkt|
              Nyckeln »punkt« finns inte här.
              The key 'punkt' does not exist here.
              allowed: dag, vem
            """);

    [Fact]
    public void Load_ColumnLeftOut_IsFound() => WithRows.Replace(Deadlines, "dag: 31 januari år, vem: [Falun] } }", "dag: 31 januari år } }")
        .Finds(
            """
            MM0104 Error avtal/2026/3-ovrigt.yaml:8:22+1 |{|
              Nyckeln »vem« saknas.
              The key 'vem' is missing.
            """);

    [Fact]
    public void Load_TextInsteadOfRow_IsFound() => WithRows.Replace(Deadlines, "svar: { frister: { dag: 31 januari år, vem: [Falun] } }", "svar: { frister: [{ dag: 31 januari år, vem: [Falun] }, januari] }")
        .Finds(
            """
            MM0103 Error avtal/2026/3-ovrigt.yaml:8:61+7 |januari|
              Här ska stå en rad med kolumner, inte en text.
              Expected a row of columns, not a text.
            """);

    [Fact]
    public void Load_NoRows_IsFound() => WithRows.Replace(Deadlines, "svar: { frister: { dag: 31 januari år, vem: [Falun] } }", "svar: { frister: [] }")
        .Finds(
            """
            MM0118 Error avtal/2026/3-ovrigt.yaml:8:22+1 |[|
              Här får det inte vara tomt.
              This must not be empty.
            """);

    [Theory]
    [InlineData("29 februari", 11)]
    [InlineData("0 januari", 9)]
    [InlineData("31 april", 8)]
    [InlineData("sista januari", 13)]
    public void Load_DayThatNotEveryYearHas_IsFound(string day, int length) => WithRows.Replace(Deadlines, "31 januari år", day + " år")
        .Finds(
            $"""
            MM0322 Error avtal/2026/3-ovrigt.yaml:8:29+{length} |{day}|
              »{day}« är ingen dag som varje år har.
              '{day}' is no day that every year has.
            """);

    [Fact]
    public void Load_MisspeltMonth_IsFound() => WithRows.Replace(Deadlines, "31 januari år", "31 januri år")
        .Finds(
            """
            MM0322 Error avtal/2026/3-ovrigt.yaml:8:29+9 |31 januri|
              »31 januri« är ingen dag som varje år har.
              '31 januri' is no day that every year has.
              allowed: 31 januari, 31 mars, 31 maj, 31 juli, 31 augusti, 31 oktober, 31 december
              suggestion: 31 januari
            """);

    [Fact]
    public void Load_DayInAYearOfNoNumber_IsFound() => WithRows.Replace(Deadlines, "31 januari år", "31 januari året")
        .Finds(
            """
            MM0303 Error avtal/2026/3-ovrigt.yaml:8:40+4 |året|
              »året« går inte att läsa som ett heltal.
              'året' cannot be read as a whole number.
              allowed: år
            """);

    [Fact]
    public void Load_RowsAsFact_IsFound() => Valid.Replace(Words, "typ: ja-nej, betyder: Om uppsägningen kom i tid.", "typ: rader, betyder: Om uppsägningen kom i tid.")
        .Finds(
            """
            MM0208 Error begrepp.yaml:30:17+5 |rader|
              Typen »rader« finns inte.
              The type 'rader' does not exist.
              allowed: term, termer, heltal, datum, ja-nej, belopp, text, tabell
            """);

    [Fact]
    public void Load_RowsWithoutColumns_IsFound() => Valid.Replace(Words, "senast: { typ: datum,", "senast: { typ: datum, betyder: Sista dagen. }\n      plan: { typ: rader,").Replace(Words, "plan: { typ: rader, betyder: Sista dagen. }", "plan: { typ: rader, betyder: Planen. }")
        .Finds(
            """
            MM0104 Error begrepp.yaml:45:13+1 |{|
              Nyckeln »kolumner« saknas.
              The key 'kolumner' is missing.
            """);

    [Fact]
    public void Load_ColumnsOfAnotherType_AreFound() => Valid.Replace(Words, "giltig: { typ: ja-nej, betyder: Om den gäller. }", "giltig: { typ: ja-nej, kolumner: { a: { typ: text, betyder: Text. } }, samlas: ja, ordning: [a], betyder: Om den gäller. }")
        .Finds(
            """
            MM0101 Error begrepp.yaml:43:30+8 |kolumner|
              Nyckeln »kolumner« finns inte här.
              The key 'kolumner' does not exist here.
            MM0101 Error begrepp.yaml:43:78+6 |samlas|
              Nyckeln »samlas« finns inte här.
              The key 'samlas' does not exist here.
            MM0101 Error begrepp.yaml:43:90+7 |ordning|
              Nyckeln »ordning« finns inte här.
              The key 'ordning' does not exist here.
            """);

    [Fact]
    public void Load_OrderOfRowsThatAreNotGathered_IsFound() => WithRows.Replace(Words, "        samlas: ja\n", string.Empty)
        .Finds(
            """
            MM0101 Error begrepp.yaml:57:9+7 |ordning|
              Nyckeln »ordning« finns inte här.
              The key 'ordning' does not exist here.
            """);

    [Fact]
    public void Load_RowsInColumn_AreFound() => WithRows.Replace(Words, "dag: { typ: datum, betyder: Dagen. }\n", "dag: { typ: rader, betyder: Dagen. }\n").Replace(Words, "        ordning: [dag]\n", string.Empty)
        .Finds(
            """
            MM0208 Error begrepp.yaml:53:23+5 |rader|
              Typen »rader« finns inte.
              The type 'rader' does not exist.
              allowed: term, termer, heltal, datum, ja-nej, belopp, text
            """);

    [Fact]
    public void Load_UnknownColumnSource_IsFound() => WithRows.Replace(Words, "ur: punkt", "ur: punkten")
        .Finds(
            """
            MM0216 Error begrepp.yaml:56:35+7 |punkten|
              En kolumn kan inte hämtas ur »punkten«.
              A column cannot be taken from 'punkten'.
              allowed: text, punkt, dagens-namn
              suggestion: punkt
            """);

    [Fact]
    public void Load_NameOfADayThatTheRowLacks_IsFound() => WithRows.Replace(Words, "dag: { typ: datum, betyder: Dagen. }\n", "dag: { typ: heltal, betyder: Dagen. }\n")
        .Replace(Words, "vad: { typ: text, ur: text,", "vad: { typ: text, ur: dagens-namn,")
        .Replace(Deadlines, "dag: 31 januari år", "dag: år")
        .Replace(Deadlines, "dag: 2027-01-31", "dag: 2027")
        .Finds(
            """
            MM0233 Error begrepp.yaml:54:11+3 |vad|
              Kolumnen »vad« behöver en kolumn med en dag i samma rad.
              The column 'vad' needs a column with a day in the same row.
            """);

    [Fact]
    public void Load_ColumnSourceOfOtherThanText_IsFound() => WithRows.Replace(Words, "dag: { typ: datum, betyder: Dagen. }\n", "dag: { typ: datum, ur: text, betyder: Dagen. }\n")
        .Finds(
            """
            MM0101 Error begrepp.yaml:53:30+2 |ur|
              Nyckeln »ur« finns inte här.
              The key 'ur' does not exist here.
            """);

    [Fact]
    public void Load_OrderByText_IsFound() => WithRows.Replace(Words, "ordning: [dag]", "ordning: [dag, vad]")
        .Finds(
            """
            MM0217 Error begrepp.yaml:58:24+3 |vad|
              Raderna i frister går inte att ordna efter »vad«.
              The rows of frister cannot be ordered by 'vad'.
              allowed: dag
            """);

    [Fact]
    public void Load_UnknownColumnInExample_IsFound() => WithRows.Replace(Deadlines, "punkt: AV 3 }] }", "klausul: AV 3 }] }")
        .Finds(
            """
            MM0101 Error avtal/2026/3-ovrigt.yaml:13:85+7 |klausul|
              Nyckeln »klausul« finns inte här.
              The key 'klausul' does not exist here.
              allowed: dag, vad, vem, punkt
            """);

    [Fact]
    public void Load_NoDayInExample_IsFound() => WithRows.Replace(Deadlines, "[{ dag: 2027-01-31,", "[{ dag: i januari,")
        .Finds(
            """
            MM0103 Error avtal/2026/3-ovrigt.yaml:13:36+9 |i januari|
              Här ska stå en dag (ÅÅÅÅ-MM-DD), inte »i januari«.
              Expected a day (YYYY-MM-DD), not 'i januari'.
            """);

    [Theory]
    [InlineData("{ innehåller: { dag: 2027-01-31 } }")]
    [InlineData("{ innehåller: [{ vem: [Falun], punkt: AV 3 }], saknar: { vem: [Mora] } }")]
    [InlineData("{ saknar: [{ dag: 2027-01-30 }, { dag: 2027-02-01 }] }")]
    [InlineData("[{ dag: 2027-01-31 }]")]
    [InlineData("{ dag: 2027-01-31 }")]
    public void Run_RowsThatAreThere_FindNothing(string rows) => Runs(Expecting(rows), string.Empty);

    [Theory]
    [InlineData("{ innehåller: { dag: 2027-01-30 } }", "{ innehåller: [{ dag: 2027-01-30 }] }")]
    [InlineData("{ saknar: { vem: [Falun] } }", "{ innehåller: [], saknar: [{ vem: Falun }] }")]
    [InlineData("[{ dag: 2027-01-31 }, { dag: 2027-12-31 }]", "[{ dag: 2027-01-31 }, { dag: 2027-12-31 }]")]
    [InlineData("{ vem: [Falun, Mora] }", "[{ vem: Falun, Mora }]")]
    public void Run_RowsThatAreNotThere_AreFound(string rows, string shown) => Runs(
        Expecting(rows),
        $$"""
        MM0602 Error avtal/2026/3-ovrigt.yaml:11:9+17 |Fakturan för 2027|
          Exemplet »Fakturan för 2027« ska ge frister = {{shown}} men ger [{ dag: 2027-01-31, vad: Fakturan kommer., vem: Falun, punkt: AV 3 }].
          The example 'Fakturan för 2027' should give frister = {{shown}} but gives [{ dag: 2027-01-31, vad: Fakturan kommer., vem: Falun, punkt: AV 3 }].
        """);

    [Fact]
    public void Fingerprint_AnotherDay_Differs() => Assert.NotEqual(
        WithRows.Load().Rulebook!.Fingerprint,
        WithRows.Replace(Deadlines, "31 januari år", "30 januari år").Load().Rulebook!.Fingerprint);

    private static RuleFiles Expecting(string rows) =>
        WithRows.Replace(Deadlines, "[{ dag: 2027-01-31, vad: Fakturan kommer., vem: [Falun], punkt: AV 3 }]", rows);

    private static void Runs(RuleFiles files, string expected)
    {
        LoadResult result = files.Load();
        Assert.True(result.Succeeded, files.Render(result.Diagnostics));
        Assert.Equal(expected.ReplaceLineEndings("\n"), files.Render(ExampleCheck.Run(new RulesEngine(result.Rulebook))));
    }
}
