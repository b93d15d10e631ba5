using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Explanations;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rendering;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Tests.Answers;

/// <summary>Answers in rows, gathered from many rules, and days that come every year, in rulebooks of a few lines.</summary>
public sealed class RowTests
{
    private const string TwoDays =
        """
        - { id: stängt, text: Biblioteket stänger., fråga: dagar, svar: { dagar: { dag: 31 december år, vem: [granne] } } }
        - { id: öppnar, text: Biblioteket öppnar., fråga: dagar, svar: { dagar: { dag: 7 januari år, vem: [vän, granne] } } }
        """;

    private const string Return =
        "\n- { id: åter, text: Boken ska vara tillbaka., fråga: dagar, svar: { dagar: { dag: lånedag plus 28 dagar, vem: [vän] } } }";

    [Fact]
    public void Ask_SeveralRules_EachAddsItsRowsInOrder()
    {
        Answer answer = SmallRules.With(TwoDays).Ask("dagar", ("år", 2027));

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Equal(
            "[{ dag: 2027-01-07, vad: Biblioteket öppnar., vem: vän, granne, punkt: ST 1 }, { dag: 2027-12-31, vad: Biblioteket stänger., vem: granne, punkt: ST 1 }]",
            answer["dagar"].ToString());
        Assert.Equal(["stängt", "öppnar"], answer.Citations.Select(c => c.Rule));
    }

    [Fact]
    public void Ask_RowsWithoutOrder_StandAsTheDocumentsDo()
    {
        Answer answer = SmallRules.With(
            """
            - id: läs
              text: Läs boken.
              fråga: råd
              när: { slag: roman }
              svar: { råd: [{ hur: långsamt, styrka: 2 }, { hur: högt, styrka: 1 }] }
            - { id: slå-upp, text: Slå upp ordet., fråga: råd, svar: { råd: { hur: fort, styrka: 1 } } }
            """).Ask("råd", ("slag", "roman"));

        Assert.Equal(["långsamt", "högt", "fort"], answer["råd"].Rows.Select(r => r["hur"].Text));
    }

    [Fact]
    public void Ask_TwoRulesWithTheSameRow_GiveItOnceAndNoConflict()
    {
        Answer answer = SmallRules.With(
            """
            - { id: ett, text: Lika., fråga: råd, svar: { råd: { hur: fort, styrka: 1 } } }
            - { id: två, text: Lika., fråga: råd, svar: { råd: { hur: fort, styrka: 1 } } }
            """).Ask("råd", ("slag", "roman"));

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Single(answer["råd"].Rows);
    }

    [Fact]
    public void Ask_AnotherTerm_GivesTheRowsOfThatTerm()
    {
        RulesEngine engine = SmallRules.With(
            """
            - { id: roman, text: Roman., fråga: råd, när: { slag: roman }, svar: { råd: { hur: långsamt, styrka: 2 } } }
            - { id: bok, text: Bok., fråga: råd, när: { slag: [roman, lexikon] }, svar: { råd: { hur: varsamt, styrka: 1 } } }
            """).Engine();

        Assert.Equal(["långsamt", "varsamt"], Advice("roman"));
        Assert.Equal(["varsamt"], Advice("lexikon"));
        Assert.Equal(["långsamt", "varsamt"], Advice("roman"));
        Assert.Equal(Outcome.Silent, SmallRules.Ask(engine, "råd", ("slag", "karta")).Outcome);

        IEnumerable<string> Advice(string kind) => SmallRules.Ask(engine, "råd", ("slag", kind))["råd"].Rows.Select(r => r["hur"].Text);
    }

    [Fact]
    public void Ask_RowsThatAreNotGathered_Conflict() => Assert.Equal(Outcome.Conflict, SmallRules.With(
        """
        - { id: ett, text: Ett., fråga: råd, svar: { lista: { tal: 1 } } }
        - { id: två, text: Två., fråga: råd, svar: { lista: [{ tal: 1 }, { tal: 2 }] } }
        """).Ask("råd").Outcome);

    [Fact]
    public void Ask_FactOfOneRowMissing_OtherRowsAreCertainAndTheFactIsAskedFor()
    {
        Answer answer = SmallRules.With(TwoDays + Return).Ask("dagar", ("år", 2027));

        Assert.Equal(Outcome.NeedsFacts, answer.Outcome);
        Assert.Equal(["lånedag"], answer.MissingFacts.Select(f => f.Name));
        Assert.Equal(["Biblioteket öppnar.", "Biblioteket stänger."], answer["dagar"].Rows.Select(r => r["vad"].Text));
    }

    [Fact]
    public void Ask_FactsOfAllRowsMissing_NoRowIsCertain()
    {
        Answer answer = SmallRules.With(TwoDays + Return).Ask("dagar");

        Assert.Equal(Outcome.NeedsFacts, answer.Outcome);
        Assert.Equal(["år", "lånedag"], answer.MissingFacts.Select(f => f.Name));
        Assert.False(answer["dagar"].HasValue);
    }

    [Fact]
    public void Ask_FactOfNoRowMissing_IsNotAskedFor() =>
        Assert.Equal(Outcome.Answered, SmallRules.With(TwoDays).Ask("dagar", ("år", 2027)).Outcome);

    [Fact]
    public void Ask_RuleThatMayHold_AsksForTheFactItTurnsOn()
    {
        Answer answer = SmallRules.With(
            """
            - { id: alltid, text: Alltid., fråga: råd, svar: { råd: { hur: fort, styrka: 1 } } }
            - { id: roman, text: Roman., fråga: råd, när: { slag: roman }, svar: { råd: { hur: långsamt, styrka: 2 } } }
            """).Ask("råd");

        Assert.Equal(Outcome.NeedsFacts, answer.Outcome);
        Assert.Equal(["slag"], answer.MissingFacts.Select(f => f.Name));
        Assert.Equal(["fort"], answer["råd"].Rows.Select(r => r["hur"].Text));
    }

    [Theory]
    [InlineData("28 februari år", 2028, "2028-02-28")]
    [InlineData("28 februari år plus 1 dag", 2028, "2028-02-29")]
    [InlineData("28 februari år plus 1 dag", 2027, "2027-03-01")]
    [InlineData("31 december år minus 1 år", 2028, "2027-12-31")]
    [InlineData("1 mars år minus 1 dag", 2028, "2028-02-29")]
    [InlineData("31 mars 2026", 2028, "2026-03-31")]
    public void Ask_DayInAYear_FallsInTheYearOfTheFact(string day, int year, string expected) =>
        Assert.Equal(expected, SmallRules.With($$"""- { id: en, text: En dag., fråga: dagar, svar: { dagar: { dag: {{day}}, vem: [vän] } } }""")
            .Ask("dagar", ("år", year))["dagar"].Rows[0]["dag"].ToString());

    [Theory]
    [InlineData("2027-01-31", 2027, "ja")]
    [InlineData("2027-02-01", 2027, "nej")]
    [InlineData("2027-02-01", 2028, "ja")]
    public void Ask_DayInAYearAsLimit_BothSides(string returned, int year, string expected) =>
        Assert.Equal(expected, AskLimit(("återlämnad", returned), ("år", year))["klart"].ToString());

    [Theory]
    [InlineData("år", "återlämnad")]
    [InlineData("återlämnad", "år")]
    public void Ask_DayInAYearAsLimitWithAFactMissing_TheFactIsAskedFor(string given, string missing)
    {
        Answer answer = AskLimit((given, given == "år" ? 2027 : "2027-02-01"));

        Assert.Equal(Outcome.NeedsFacts, answer.Outcome);
        Assert.Equal([missing], answer.MissingFacts.Select(f => f.Name));
    }

    [Fact]
    public void Ask_CellByReading_NamesTheReadingAndFollowsIt()
    {
        SmallRules rules = new SmallRules().Version("stadgar", "a", "2026-01-01").Clause("stadgar", "a", 1,
            """
            tolkningar:
              - id: T-1
                ord: i slutet av året
                fråga: När?
                läsningar:
                  sista: { innebär: Sista dagen., sätter: { slutdag: 31 december år }, skäl: Ordet. }
                  december: { innebär: Hela december., sätter: { slutdag: 1 december år }, skäl: Vanan. }
                vald: sista
                underlag: [ST-1-01]
            regler:
              - { id: en, text: En dag., fråga: dagar, svar: { dagar: { dag: slutdag, vem: [vän] } } }
            """);

        Answer chosen = rules.Ask("dagar", ("år", 2027));
        Answer other = rules.Engine(o => o.Readings["T-1"] = "december").Ask(new Question { Name = "dagar", AsOf = SmallRules.Day, Facts = new Dictionary<string, object?> { ["år"] = 2027 } });

        Assert.Equal("2027-12-31", chosen["dagar"].Rows[0]["dag"].ToString());
        Assert.Equal("2027-12-01", other["dagar"].Rows[0]["dag"].ToString());
        Assert.Equal(["T-1"], chosen.Interpretations.Select(i => i.Interpretation.Id));
    }

    [Fact]
    public void Ask_RuleKeptOutByAReading_NamesTheReading()
    {
        SmallRules rules = new SmallRules().Version("stadgar", "a", "2026-01-01").Clause("stadgar", "a", 1,
            """
            tolkningar:
              - id: T-1
                ord: böcker
                fråga: Vilka?
                läsningar:
                  snäv: { innebär: Romaner., sätter: { böckerna: roman }, skäl: Ordet. }
                  vid: { innebär: Romaner och lexikon., sätter: { böckerna: [roman, lexikon] }, skäl: Vanan. }
                vald: snäv
                underlag: [ST-1-01]
            regler:
              - { id: alla, text: Alla., fråga: råd, när: { slag: [roman, lexikon, karta] }, svar: { råd: { hur: varsamt, styrka: 1 } } }
              - { id: böcker, text: Böcker., fråga: råd, när: { slag: böckerna }, svar: { råd: { hur: långsamt, styrka: 1 } } }
            """);

        Assert.Equal(["T-1"], Named("lexikon"));

        // A novel is a book however the word is read.
        Assert.Empty(Named("roman"));
        Assert.Empty(Named("karta"));

        IEnumerable<string> Named(string kind) => rules.Ask("råd", ("slag", kind)).Interpretations.Select(i => i.Interpretation.Id);
    }

    [Fact]
    public void Lines_TooNarrowForColumns_StandBelowEachOther()
    {
        Answer answer = SmallRules.With(TwoDays).Ask("dagar", ("år", 2027));

        Assert.Equal(
            ["  2027-01-07", "    Vad: Biblioteket", "    öppnar.", "    vem: vän, granne", "    punkt: ST 1"],
            RowTable.Lines(answer.Question.Fields[0].Type.Columns, answer["dagar"].Rows, 22).Take(5));
    }

    [Fact]
    public void Write_Rows_AreArraysOfObjectsWithTheColumns()
    {
        RulesEngine engine = SmallRules.With(TwoDays).Engine();

        string json = AnswerJson.Write(SmallRules.Ask(engine, "dagar", ("år", 2027)), engine.Rulebook);

        Assert.Contains("\"answer\":{\"dagar\":[{\"dag\":\"2027-01-07\",\"vad\":\"Biblioteket öppnar.\",\"vem\":[\"vän\",\"granne\"],\"punkt\":\"ST 1\"},", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_Rows_AreATableAndTheirTextsAreNotRepeated() => Assert.Equal(
        """
        Handlingarna ger svar.
        dagar:
          Dag         Vad                   vem          punkt
          2027-01-07  Biblioteket öppnar.   vän, granne  ST 1
          2027-12-31  Biblioteket stänger.  granne       ST 1

        Därför:
        - ST: stadgarna a

        Handlingarnas status:
        - Gällande: stadgarna a. Gäller.
        """.ReplaceLineEndings("\n"),
        SmallRules.With(TwoDays).Ask("dagar", ("år", 2027)).Explain());

    [Fact]
    public void Lines_LongCells_StandOnSeveralLinesWithinTheWidth()
    {
        ColumnDefinition[] columns = [Column("dag"), Column("vad"), Column("vem")];
        Row[] rows = [new(columns, [Value.Of("2027-01-07"), Value.Of(string.Join(' ', Enumerable.Repeat("ord", 30))), Value.Of(string.Join(", ", Enumerable.Repeat("grannen", 12)))])];

        string[] lines = [.. RowTable.Lines(columns, rows, RowTable.UsualWidth)];

        Assert.All(lines, line => Assert.InRange(line.Length, 1, RowTable.UsualWidth));
        Assert.Equal(30, string.Join(' ', lines).Split(' ').Count(word => word == "ord"));
        Assert.StartsWith("  2027-01-07  ord ord", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("              ord ord", lines[2], StringComparison.Ordinal);

        static ColumnDefinition Column(string name) => new(name, name, string.Empty, new FactType(ValueKind.Text, null), ColumnSource.Concluded);
    }

    [Fact]
    public void Explain_English_FramesTheTableInEnglish() =>
        Assert.StartsWith("The documents decide.\ndagar:\n  Dag", SmallRules.With(TwoDays).Ask("dagar", ("år", 2027)).Explain(Language.English), StringComparison.Ordinal);

    [Fact]
    public void Row_ColumnThatIsNotThere_SaysWhichThereAre() => Assert.Equal(
        "The row has no column 'tid'; it has dag, vad, vem, punkt. (Parameter 'column')",
        Assert.Throws<ArgumentException>(() => SmallRules.With(TwoDays).Ask("dagar", ("år", 2027))["dagar"].Rows[0]["tid"]).Message);

    private static Answer AskLimit(params (string, object?)[] facts) => SmallRules.With(
        """
        - id: i-januari
          text: Boken ska tillbaka i januari.
          fråga: årsretur
          kräver: [{ id: k, text: Tillbaka i januari., att: { återlämnad: { senast: 31 januari år } } }]
          svar: { uppfyllt: { klart: ja }, brister: { klart: nej } }
        """).Ask("årsretur", facts);
}
