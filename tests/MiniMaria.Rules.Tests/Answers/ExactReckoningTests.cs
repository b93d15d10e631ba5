using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Cli.Checking;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Explanations;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rendering;
using MiniMaria.Rules.Review.Checking;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Tests.Loading;
using static MiniMaria.Rules.Tests.Loading.RuleFiles;

namespace MiniMaria.Rules.Tests.Answers;

/// <summary>What is reckoned from facts: exact at every sign and size, or an error that names the fact; never an empty answer.</summary>
public sealed class ExactReckoningTests
{
    private const string Clause = "avtal/2026/3-ovrigt.yaml";
    private const string Largest = "{ fördela: belopp, efter: folkmängd, i-steg-om: 1 kr, metod: största-resten }";

    private static readonly Dictionary<string, object?> Even = new() { ["Falun"] = 1, ["Mora"] = 1 };

    private static Answer Ask(string computation, params (string Name, object? Value)[] facts)
    {
        Assert.True(TryAsk(computation, out Answer? answer, out QuestionError? error, facts), error?.ToString());
        return answer!;
    }

    private static bool TryAsk(string computation, out Answer? answer, out QuestionError? error, params (string Name, object? Value)[] facts) =>
        Engine(computation).TryAsk(new Question { Name = "kostnad", AsOf = new DateOnly(2026, 3, 1), Facts = facts.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal) }, out answer, out error);

    private static RulesEngine Engine(string computation)
    {
        var result = Files(computation).Load();
        Assert.True(result.Succeeded, string.Join('\n', result.Diagnostics));
        return new RulesEngine(result.Rulebook);
    }

    /// <summary>A rule set of two clauses whose question about cost sets a table, or a day, by one computation.</summary>
    private static RuleFiles Files(string computation, string folkmängd = "", string svar = "{ del: delarna }") => Valid
        .Replace(Words, "\nfrågor:\n", $$"""

              belopp: { typ: belopp, betyder: Beloppet att dela. }
              folkmängd: { typ: tabell, nyckel: kommun, värde: heltal, betyder: Hur många som bor där.{{folkmängd}} }
              vikt: { typ: tabell, nyckel: kommun, värde: belopp, betyder: Hur tungt. }
              år: { typ: heltal, betyder: Året. }
              dag-ett: { typ: datum, betyder: En dag. }

            frågor:
              kostnad:
                rubrik: Vad kostar det var och en?
                fakta: [belopp, folkmängd, vikt, år, dag-ett]
                svar:
                  del: { typ: tabell, nyckel: kommun, värde: belopp, betyder: Delarna. }
                  tal: { typ: belopp, betyder: Ett tal. }
                  dagen: { typ: datum, betyder: En dag. }

            """.ReplaceLineEndings("\n"))
        .With(Clause, $$"""
            punkt: "3"
            rubrik: Övrigt

            värden:
              skuld: { är: -100 kr, underlag: [AV-3-01] }
              noll: { är: { Falun: 0, Mora: 0 }, lista: kommun, underlag: [AV-3-01] }
              evigt: { är: 9000 år, underlag: [AV-3-01] }
            beräkningar:
              delarna: {{computation}}

            regler:
              - id: r-kostnad
                text: Kommunerna delar kostnaden.
                fråga: kostnad
                svar: {{svar}}
                underlag: [AV-3-01]

            """.ReplaceLineEndings("\n"));

    private static decimal[] Parts(Answer answer) => [.. answer["del"].Table.Entries.Select(e => e.Value.Decimal)];

    private static (string, object?) Weights(params decimal[] weights) =>
        ("vikt", weights.Zip((string[])["Falun", "Mora"], (w, k) => KeyValuePair.Create(k, (object?)w)).ToDictionary(StringComparer.Ordinal));

    [Theory]
    [InlineData("största-resten", -101, new[] { -51, -50 })]
    [InlineData("udda-tal", -101, new[] { -51, -50 })]
    [InlineData("nedåt", -101, new[] { -50, -50 })]
    [InlineData("var-för-sig", -101, new[] { -50, -50 })]
    [InlineData("största-resten", 101, new[] { 51, 50 })]
    [InlineData("udda-tal", 101, new[] { 51, 50 })]
    [InlineData("udda-tal", 1, new[] { 1, 0 })]
    [InlineData("udda-tal", 3, new[] { 2, 1 })]
    [InlineData("nedåt", 101, new[] { 50, 50 })]
    [InlineData("var-för-sig", 101, new[] { 51, 51 })]
    [InlineData("största-resten", 0, new[] { 0, 0 })]
    public void Ask_EvenShares_ByTheMethodAtEverySign(string method, int amount, int[] parts)
    {
        string computation = $"{{ fördela: belopp, efter: folkmängd, i-steg-om: 1 kr, metod: {method} }}";

        Assert.Equal(parts.Select(p => (decimal)p), Parts(Ask(computation, ("belopp", amount), ("folkmängd", Even))));
    }

    [Theory]
    [InlineData("-0.5", 0)]
    [InlineData("0.5", 1)]
    [InlineData("-1.5", -1)]
    [InlineData("1.5", 2)]
    [InlineData("-0.51", -1)]
    [InlineData("-0.49", 0)]
    public void Ask_HalfAUnit_IsRoundedUpAtEverySign(string amount, int rounded)
    {
        Assert.Equal([rounded], Parts(Ask("{ andel: folkmängd, av: belopp, avrundat-till: 1 kr }", ("belopp", amount), ("folkmängd", new Dictionary<string, object?> { ["Falun"] = 100 }))));
        Assert.Equal([rounded], Parts(Ask("{ räkna-upp: vikt, med: 0 %, från: 2025, till: år, avrundat-till: 1 kr }", ("år", 2026), Weights(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)))));
    }

    [Fact]
    public void Ask_AmountThatIsNoWholeStep_TellsWhatIsLeft()
    {
        Answer answer = Ask(Largest, ("belopp", 100.5m), ("folkmängd", Even));

        Remark left = Assert.Single(answer.Remarks);
        Assert.Equal(("rest", "Av 100,5 fördelas inte 0,5: delarna är hela steg om 1."), (left.Id, left.Text));
        Assert.Equal("3", Assert.Single(left.Citations).Clause);
        Assert.Contains("- Av 100,5 fördelas inte 0,5: delarna är hela steg om 1. (rest)", answer.Explain(), StringComparison.Ordinal);
        Assert.Contains("\"remarks\":[{\"id\":\"rest\"", AnswerJson.Write(answer), StringComparison.Ordinal);
        Assert.Empty(Ask(Largest, ("belopp", 101), ("folkmängd", Even)).Remarks);
        Assert.Equal("Av 101 fördelas inte 1: delarna är hela steg om 1.", Assert.Single(Ask(Largest.Replace("största-resten", "nedåt", StringComparison.Ordinal), ("belopp", 101), ("folkmängd", Even)).Remarks).Text);
    }

    [Theory]
    [InlineData("0.8", "Av 0,8 fördelas inte 0,8: varje del avrundas för sig till hela steg om 1.")]
    [InlineData("1", "Utöver 1 fördelas 1: varje del avrundas för sig till hela steg om 1.")]
    [InlineData("-0.8", "Av −0,8 fördelas inte −0,8: varje del avrundas för sig till hela steg om 1.")]
    [InlineData("-1.2", "Utöver −1,2 fördelas −0,8: varje del avrundas för sig till hela steg om 1.")]
    public void Ask_EachPartRoundedByItself_TellsWhatRoundingLeaves(string amount, string left)
    {
        const string ByItself = "{ fördela: belopp, efter: folkmängd, i-steg-om: 1 kr, metod: var-för-sig }";

        Remark remark = Assert.Single(Ask(ByItself, ("belopp", amount), ("folkmängd", Even)).Remarks);
        Assert.Equal(("rest", left), (remark.Id, remark.Text));
        Assert.Empty(Ask(ByItself, ("belopp", 2), ("folkmängd", Even)).Remarks);
    }

    /// <summary>Where the rules themselves sum the parts up, or reckon on with them, their fields tell.</summary>
    [Fact]
    public void Ask_PartsThatTheRulesSumUp_AreNotToldOfAgain()
    {
        RuleFiles files = Files("{ fördela: belopp, efter: folkmängd, i-steg-om: 1 kr, metod: var-för-sig }", svar: "{ del: delarna, tal: { summa: delarna } }");

        Answer answer = new RulesEngine(files.Load().Rulebook!).Ask(new Question { Name = "kostnad", AsOf = new DateOnly(2026, 3, 1), Facts = new Dictionary<string, object?> { ["belopp"] = 1, ["folkmängd"] = Even } });

        Assert.Equal(2, answer["tal"].Decimal);
        Assert.Empty(answer.Remarks);
    }

    /// <summary>A value reckoned from what is missing is not known, however alike it comes out for the values that are tried.</summary>
    [Theory]
    [InlineData("{ andel: folkmängd, av: belopp, avrundat-till: 1 kr }", 5, null, "folkmängd")]
    [InlineData("{ andel: folkmängd, av: belopp, avrundat-till: 1 kr }", null, 0, "belopp")]
    [InlineData("{ fördela: belopp, efter: folkmängd, i-steg-om: 1 kr, metod: största-resten }", null, 0, "belopp")]
    [InlineData("{ fördela: belopp, efter: folkmängd, i-steg-om: 1 kr, metod: nedåt }", 0, null, "folkmängd")]
    [InlineData("{ räkna-upp: folkmängd, med: 0 %, från: 2026, till: år, avrundat-till: 1 kr }", null, 0, "år")]
    [InlineData("{ andel: folkmängd, av: belopp, avrundat-till: 1 kr }", null, null, "belopp folkmängd")]
    public void Ask_ReckonedFromAMissingFact_AsksForIt(string computation, int? amount, int? weight, string missing)
    {
        Dictionary<string, object?>? weights = weight is null ? null : new() { ["Falun"] = weight };

        foreach (string svar in (string[])["{ del: delarna }", "{ del: { fråga: delning, fält: del } }"])
        {
            RuleFiles files = Files(computation, svar: svar)
                .Replace(Words, "  kostnad:\n", "  delning:\n    rubrik: Vilka delar?\n    fakta: [belopp, folkmängd, år]\n    svar:\n      del: { typ: tabell, nyckel: kommun, värde: belopp, betyder: Delarna. }\n  kostnad:\n")
                .Replace(Clause, "\nregler:\n", "\nregler:\n  - { id: r-delning, text: Kommunerna delar., fråga: delning, svar: { del: delarna }, underlag: [AV-3-01] }\n");
            LoadResult loaded = files.Load();
            Assert.True(loaded.Succeeded, string.Join('\n', loaded.Diagnostics));
            Answer answer = new RulesEngine(loaded.Rulebook).Ask(new Question { Name = "kostnad", AsOf = new DateOnly(2026, 3, 1), Facts = new Dictionary<string, object?> { ["belopp"] = amount, ["folkmängd"] = weights } });

            Assert.Equal((Outcome.NeedsFacts, missing), (answer.Outcome, string.Join(' ', answer.MissingFacts.Select(f => f.Name))));
            Assert.False(answer["del"].HasValue);
        }
    }

    /// <summary>What only a term decides is known when it comes out the same for every term.</summary>
    [Fact]
    public void Ask_ReckonedAlikeForEveryTerm_IsKnown()
    {
        RuleFiles files = Files("{ andel: { fråga: procenten, fält: procent }, av: belopp, avrundat-till: 1 kr }")
            .Replace(Words, "fakta: [belopp, folkmängd,", "fakta: [hemkommun, belopp, folkmängd,")
            .Replace(Words, "  kostnad:\n", "  procenten:\n    rubrik: Hur många procent?\n    fakta: [hemkommun]\n    svar:\n      procent: { typ: tabell, nyckel: kommun, värde: heltal, betyder: Procenten. }\n  kostnad:\n")
            .Replace(Clause, "\nregler:\n", "\nregler:\n  - { id: r-falun, text: Falun betalar en., fråga: procenten, när: { hemkommun: Falun }, svar: { procent: en }, underlag: [AV-3-01] }\n  - { id: r-andra, text: De andra betalar två., fråga: procenten, när: { hemkommun: { inte: Falun } }, svar: { procent: två }, underlag: [AV-3-01] }\n")
            .Replace(Clause, "värden:\n", "värden:\n  en: { är: { Falun: 1 }, lista: kommun, underlag: [AV-3-01] }\n  två: { är: { Falun: 2 }, lista: kommun, underlag: [AV-3-01] }\n");
        LoadResult loaded = files.Load();
        Assert.True(loaded.Succeeded, string.Join('\n', loaded.Diagnostics));
        Answer Of(int amount) => new RulesEngine(loaded.Rulebook).Ask(new Question { Name = "kostnad", AsOf = new DateOnly(2026, 3, 1), Facts = new Dictionary<string, object?> { ["belopp"] = amount } });

        Assert.Equal((Outcome.Answered, "{ Falun: 0 }"), (Of(10).Outcome, Of(10)["del"].ToString()));
        Assert.Equal((Outcome.NeedsFacts, "hemkommun"), (Of(100).Outcome, string.Join(' ', Of(100).MissingFacts.Select(f => f.Name))));
    }

    /// <summary>What cannot be reckoned whatever the missing facts are is an error, also where facts are missing.</summary>
    [Fact]
    public void Ask_NotToBeReckonedWhateverIsMissing_IsAnError()
    {
        RuleFiles files = Files(Largest)
            .Replace(Words, "fakta: [belopp, folkmängd,", "fakta: [hemkommun, belopp, folkmängd,")
            .Replace(Clause, "\nregler:\n", "\nregler:\n  - { id: r-falun, text: Falun betalar inget., fråga: kostnad, när: { hemkommun: Falun }, svar: { del: delarna }, underlag: [AV-3-01] }\n");

        Assert.False(new RulesEngine(files.Load().Rulebook!).TryAsk(
            new Question { Name = "kostnad", AsOf = new DateOnly(2026, 3, 1), Facts = new Dictionary<string, object?> { ["belopp"] = 1, ["folkmängd"] = new Dictionary<string, object?> { ["Mora"] = 0 } } },
            out _,
            out QuestionError? error));
        Assert.Equal("MM0531", error.Code);
    }

    /// <summary>A rule that only leans on a question nobody answers says nothing.</summary>
    [Fact]
    public void Ask_RuleThatLeansOnSilence_IsSilent()
    {
        RuleFiles files = Files(Largest, svar: "{ tal: { fråga: avgift, fält: tal } }")
            .Replace(Words, "  kostnad:\n", "  avgift:\n    rubrik: Vilken avgift?\n    fakta: [belopp]\n    svar:\n      tal: { typ: belopp, betyder: Avgiften. }\n  kostnad:\n")
            .Replace(Clause, "\nregler:\n", "\nregler:\n  - { id: r-avgift, text: Höga belopp har en avgift., fråga: avgift, när: { belopp: { minst: 100 kr } }, svar: { tal: belopp }, underlag: [AV-3-01] }\n");
        LoadResult loaded = files.Load();
        Assert.True(loaded.Succeeded, string.Join('\n', loaded.Diagnostics));
        Answer Of(int amount) => new RulesEngine(loaded.Rulebook).Ask(new Question { Name = "kostnad", AsOf = new DateOnly(2026, 3, 1), Facts = new Dictionary<string, object?> { ["belopp"] = amount } });

        Assert.Equal((Outcome.Silent, 0), (Of(99).Outcome, Of(99).Citations.Count));
        Assert.Equal(100, Of(100)["tal"].Decimal);
    }

    /// <summary>The greatest amounts that a fact may hold, with all their decimals.</summary>
    [Theory]
    [InlineData("1000000000000000", "1", "2")]
    [InlineData("-999999999999999.99", "0.0000000001", "999999999999999")]
    [InlineData("1000000000000000", "1000000000000000", "0.0000000000001")]
    [InlineData("0.0000000000000000000000000001", "1", "1")]
    public void Ask_AmountsInTheDocumentedRange_ComeOutExactly(string amount, string first, string second)
    {
        decimal whole = decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture);

        Answer answer = Ask("{ fördela: belopp, efter: vikt, i-steg-om: \"0,01\", metod: största-resten }", ("belopp", amount), Weights(Parse(first), Parse(second)));

        Assert.Equal(decimal.Truncate(whole * 100) / 100, Parts(answer).Sum());
        static decimal Parse(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The parts, each rounded by itself, are together more than a number holds; what they are beyond the amount is not.</summary>
    [Fact]
    public void Ask_PartsThatTogetherAreTooLarge_AreTold()
    {
        RuleFiles files = Files("{ fördela: 70 000 000 000 000 000 000 000 000 000, efter: folkmängd, i-steg-om: 50 000 000 000 000 000 000 000 000 000, metod: var-för-sig }");

        Answer answer = new RulesEngine(files.Load().Rulebook!).Ask(new Question { Name = "kostnad", Facts = new Dictionary<string, object?> { ["folkmängd"] = Even }, AsOf = new DateOnly(2026, 3, 1) });

        Assert.Equal([50_000_000_000_000_000_000_000_000_000m, 50_000_000_000_000_000_000_000_000_000m], answer["del"].Table.Entries.Select(e => e.Value.Decimal));
        Assert.StartsWith("Utöver", Assert.Single(answer.Remarks).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Ask_ProductOfMoreDigitsThanADecimalHolds_IsRoundedExactly() => Assert.Equal(
        [333_333_333_333_333.17m],
        Parts(Ask("{ andel: vikt, av: belopp, avrundat-till: \"0,01\" }", ("belopp", "999999999999999.5"), Weights(33.333_333_333_333_333_333_333_333_33m))));

    [Theory]
    [InlineData("{ fördela: belopp, efter: folkmängd, i-steg-om: 1 kr, metod: största-resten }", 0, "MM0531 folkmängd: Det går inte att fördela efter folkmängd: summan är noll. Nothing can be allotted by folkmängd: the sum is zero.")]
    [InlineData("{ fördela: belopp, efter: folkmängd, i-steg-om: 1 kr, metod: udda-tal }", -1, "MM0532 folkmängd: Det går inte att fördela efter folkmängd: där står ett tal under noll. Nothing can be allotted by folkmängd: a number there is below zero.")]
    [InlineData("{ räkna-upp: folkmängd, med: 3 %, från: 2026, till: år, avrundat-till: 1 kr }", 1, "MM0533 år: Det går inte att räkna upp från 2026 till 2025; det ska vara 0–1000 år framåt. Nothing can be raised from 2026 to 2025; it must be 0–1000 years ahead.")]
    [InlineData("{ räkna-upp: folkmängd, med: 99 %, från: 1500, till: år, avrundat-till: 1 kr }", 1, "MM0534 folkmängd: Talen blir för stora för att räknas exakt: folkmängd, år. The numbers grow too large to be reckoned exactly: folkmängd, år.")]
    public void Ask_NotToBeReckoned_IsAnErrorThatNamesTheFact(string computation, int weight, string expected)
    {
        var weights = new Dictionary<string, object?> { ["Falun"] = weight, ["Mora"] = 0 };

        Assert.False(TryAsk(computation, out _, out QuestionError? error, ("belopp", 100), ("folkmängd", weights), ("år", 2025)));
        Assert.Equal(expected, $"{error!.Code} {error.Fact}: {error.Message(Language.Swedish)} {error.Message(Language.English)}");
    }

    [Theory]
    [InlineData("{ tal: { post: Mora, ur: folkmängd, lista: kommun } }", "MM0535 folkmängd: folkmängd har inget tal för Mora. folkmängd has no number for Mora.")]
    [InlineData("{ del: { andel: vikt, av: belopp, avrundat-till: 1 kr } }", "MM0538 vikt: Det går inte att räkna med vikt: tabellen är tom. Nothing can be reckoned from vikt: the table is empty.")]
    [InlineData("{ del: { räkna-upp: vikt, med: 1 %, från: 2026, till: 2027, avrundat-till: 1 kr } }", "MM0538 vikt: Det går inte att räkna med vikt: tabellen är tom. Nothing can be reckoned from vikt: the table is empty.")]
    [InlineData("{ del: { skillnad: vikt, mot: vikt } }", "MM0538 vikt: Det går inte att räkna med vikt: tabellen är tom. Nothing can be reckoned from vikt: the table is empty.")]
    [InlineData("{ del: { fördela: belopp, efter: vikt, i-steg-om: 1 kr, metod: nedåt } }", "MM0531 vikt: Det går inte att fördela efter vikt: summan är noll. Nothing can be allotted by vikt: the sum is zero.")]
    [InlineData("{ dagen: dag-ett plus evigt }", "MM0537 dag-ett: Dagen hamnar utanför kalendern: dag-ett. The day falls outside the calendar: dag-ett.")]
    [InlineData("{ dagen: 31 januari år }", "MM0537 år: Dagen hamnar utanför kalendern: år. The day falls outside the calendar: år.")]
    [InlineData("{ tal: { summa: [belopp, 70 000 000 000 000 000 000 000 000 000, 70 000 000 000 000 000 000 000 000 000] } }", "MM0534 belopp: Talen blir för stora för att räknas exakt: belopp. The numbers grow too large to be reckoned exactly: belopp.")]
    public void Ask_FieldWithoutAValue_IsAnErrorThatNamesTheFact(string answer, string expected)
    {
        var engine = new RulesEngine(Files(Largest, svar: answer).Load().Rulebook!);
        var question = new Question
        {
            Name = "kostnad",
            AsOf = new DateOnly(2026, 3, 1),
            Facts = new Dictionary<string, object?> { ["belopp"] = 1, ["folkmängd"] = new Dictionary<string, object?> { ["Falun"] = 1 }, ["vikt"] = new Dictionary<string, object?>(), ["år"] = 99_999, ["dag-ett"] = "2026-03-01" },
        };

        Assert.False(engine.TryAsk(question, out _, out QuestionError? error));
        Assert.Equal(expected, $"{error.Code} {error.Fact}: {error.Message(Language.Swedish)} {error.Message(Language.English)}");
    }

    /// <summary>A rule whose condition cannot be reckoned may hold or not; the documents are not silent.</summary>
    [Fact]
    public void Ask_ConditionNotToBeReckoned_IsAnErrorThatNamesTheFact()
    {
        RuleFiles files = Files(Largest).Replace(Clause, "    fråga: kostnad\n", "    fråga: kostnad\n    när: { dag-ett: { senast: dag-ett plus evigt } }\n");

        Assert.False(new RulesEngine(files.Load().Rulebook!).TryAsk(
            new Question { Name = "kostnad", Facts = new Dictionary<string, object?> { ["belopp"] = 1, ["folkmängd"] = Even, ["dag-ett"] = "2026-03-01" }, AsOf = new DateOnly(2026, 3, 1) },
            out _,
            out QuestionError? error));
        Assert.Equal("MM0537", error.Code);
    }

    [Fact]
    public void Ask_TablesWithoutACommonKey_IsAnErrorThatNamesThem()
    {
        RuleFiles files = WithReckoning.Replace(Clause, "kostnad: delar-i-kronor }", "kostnad: folkmängd }");
        RulesEngine engine = new(files.Load().Rulebook!);

        Assert.False(engine.TryAsk(new Question { Name = "kostnad", AsOf = new DateOnly(2026, 3, 1), Facts = new Dictionary<string, object?> { ["belopp"] = 1, ["folkmängd"] = new Dictionary<string, object?>() } }, out _, out QuestionError? error));
        Assert.Equal("MM0536 folkmängd: Tabellerna har ingen nyckel gemensam: folkmängd. The tables have no key in common: folkmängd.", $"{error.Code} {error.Fact}: {error.Message(Language.Swedish)} {error.Message(Language.English)}");
    }

    [Fact]
    public void Check_DeclaredAmountBelowZero_IsAllotted()
    {
        RuleFiles files = Files("{ fördela: skuld, efter: folkmängd, i-steg-om: 1 kr, metod: största-resten }", ", minst: 1");

        Assert.DoesNotContain(CheckReport.Of(files.ToSource()).Findings, f => f.Diagnostic.Code is "MM0724" or "MM0722" or "MM0723");
    }

    [Fact]
    public void Check_DeclaredWeightsOfZero_AreAnError()
    {
        RuleFiles files = Files("{ fördela: belopp, efter: noll, i-steg-om: 1 kr, metod: största-resten }");

        Finding finding = Assert.Single(CheckReport.Of(files.ToSource()).Findings, f => f.Diagnostic.Code == "MM0722");
        Assert.Equal(
            """
            MM0722 Error avtal/2026/3-ovrigt.yaml:9:12+1 |{|
              Beräkningen går aldrig att utföra: Det går inte att fördela efter avtal/2026/3-ovrigt.yaml:9:12: summan är noll.
              The computation can never be done: Nothing can be allotted by avtal/2026/3-ovrigt.yaml:9:12: the sum is zero.
            """.ReplaceLineEndings("\n"),
            files.Render([finding.Diagnostic]));
    }

    /// <summary>Weights that another question answers hang on facts, though none is named where they are used.</summary>
    [Fact]
    public void Check_WeightsOfAnotherQuestion_AreNotDeclared()
    {
        RuleFiles files = Files("{ fördela: belopp, efter: vikter, i-steg-om: 1 kr, metod: största-resten }")
            .Replace(Words, "  kostnad:\n", "  vikter:\n    rubrik: Vilka vikter?\n    fakta: [folkmängd, år]\n    svar:\n      vikter: { typ: tabell, nyckel: kommun, värde: heltal, betyder: Vikterna. }\n  kostnad:\n")
            .Replace(Clause, "\nregler:\n", "\nregler:\n  - { id: r-vikter, text: De flesta., fråga: vikter, när: { år: { minst: 2000 } }, svar: { vikter: folkmängd }, underlag: [AV-3-01] }\n  - { id: r-noll, text: Förr inga., fråga: vikter, när: { år: { under: 2000 } }, svar: { vikter: noll }, underlag: [AV-3-01] }\n");

        Diagnostic[] found = [.. CheckReport.Of(files.ToSource()).Findings.Select(f => f.Diagnostic).Where(d => d.Code is "MM0722" or "MM0724")];

        Assert.Equal("MM0724", Assert.Single(found).Code);
        Assert.EndsWith("Det går inte att fördela efter vikter: summan är noll.", found[0].Message(Language.Swedish), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_AnswerThatCannotAlwaysBeReckoned_IsTold()
    {
        RuleFiles files = Files("{ räkna-upp: folkmängd, med: 3 %, från: 2026, till: år, avrundat-till: 1 kr }");

        Finding finding = Assert.Single(CheckReport.Of(files.ToSource()).Findings, f => f.Diagnostic.Code == "MM0724");
        Assert.StartsWith("MM0724 Information: Svaret på kostnad går inte att räkna ut när ", $"{finding.Diagnostic.Code} {finding.Diagnostic.Severity}: {finding.Diagnostic.Message(Language.Swedish)}", StringComparison.Ordinal);
        Assert.NotNull(finding.Example);
    }

    [Fact]
    public void Check_FactToAllotByThatMayBeZero_IsTold()
    {
        RuleFiles files = Files(Largest);

        Finding finding = Assert.Single(CheckReport.Of(files.ToSource()).Findings, f => f.Diagnostic.Code == "MM0723");
        Assert.Equal(
            "MM0723 Information: Faktumet »folkmängd« får vara noll; är allt noll går svaret på kostnad inte att räkna ut.",
            $"{finding.Diagnostic.Code} {finding.Diagnostic.Severity}: {finding.Diagnostic.Message(Language.Swedish)}");
    }
}
