using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review.Comparison;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Tests.Answers;
using MiniMaria.Rules.Tests.Questions;
using MiniMaria.Rules.Tests.Review;

namespace MiniMaria.Rules.Tests.Loading;

/// <summary>A version that amends another states of a clause only what it changes; the rest is worked in.</summary>
public sealed class PartialClauseTests
{
    private const string Whole =
        """
        värden:
          gräns: { är: 500, underlag: [ST-1-01] }
          frist: { är: 30 dagar, underlag: [ST-1-01] }
        dagar:
          sista-dag: lånedag plus frist
        tolkningar:
          - id: T-1
            ord: gammal
            fråga: Hur gammal?
            läsningar: { sträng: { innebär: S., sätter: { längst: kort }, skäl: S. }, mild: { innebär: M., sätter: { längst: lång }, skäl: M. } }
            vald: mild
            underlag: [ST-1-01]
        regler:
          - { id: tjock, text: Tjocka böcker lånas kort., fråga: lån, när: { slag: roman, sidor: { över: gräns } }, svar: { tid: kort } }
          - { id: tunn, text: Tunna böcker lånas länge., fråga: lån, när: { slag: roman, sidor: { högst: gräns } }, svar: { tid: lång } }
          - { id: karta, text: Kartor lånas som regeln läses., fråga: lån, när: { slag: karta }, svar: { tid: längst } }
          - id: retur
            text: Så lämnas böcker.
            fråga: retur
            kräver:
              - { id: hel, text: Boken är hel., att: { skadad: nej } }
              - { id: i-tid, text: Boken kom i tid., att: { återlämnad: { senast: sista-dag } } }
            svar: { uppfyllt: { klart: ja }, brister: { klart: nej } }
        """;

    private const string Named =
        """

        anmärkningar:
          - { id: K-1, frågor: [lån], text: Stadgarna säger två saker., underlag: [ST-1-01] }
          - { id: N-1, frågor: [lån], när: { tolkning: { T-1: mild } }, text: Så läses ordet., underlag: [ST-1-01] }
        """;

    private const string AnotherWording =
        """
          - { id: K-1, ord: tjock, fråga: Hur tjock?, läsningar: { ett: { innebär: E., skäl: S. }, två: { innebär: T., skäl: S. } }, vald: ett, utan-verkan: Ingen frågar., underlag: [ST-1-01] }
        regler:
        """;

    private static readonly DateOnly Before = new(2026, 12, 31);
    private static readonly DateOnly After = new(2027, 1, 1);

    [Theory]
    [InlineData("värden:\n  gräns: { är: 100 }", "roman", 300, "lång", "kort")]
    [InlineData("regler:\n  - { id: tjock, när: { slag: roman, sidor: { över: 200 } } }\n  - { id: tunn, när: { slag: roman, sidor: { högst: 200 } } }", "roman", 300, "lång", "kort")]
    [InlineData("regler:\n  - { id: tunn, svar: { tid: ingen } }", "roman", 300, "lång", "ingen")]
    [InlineData("tolkningar:\n  - { id: T-1, vald: sträng }", "karta", 10, "lång", "kort")]
    [InlineData("regler:\n  - { id: lexikon, text: Lexikon lånas inte., fråga: lån, när: { slag: lexikon }, svar: { tid: ingen } }", "lexikon", 10, null, "ingen")]
    [InlineData("upphäver: tunn", "roman", 300, "lång", null)]
    [InlineData("upphäver: [tunn, tjock]\nregler:\n  - { id: tunn, text: Alla romaner lånas länge., fråga: lån, när: { slag: roman }, svar: { tid: lång } }", "roman", 600, "kort", "lång")]
    public void Ask_FromTheFirstDay_WhatIsStatedAppliesAndTheRestAsBefore(string stated, string kind, int pages, string? before, string? after)
    {
        RulesEngine engine = Amended(stated).Engine();

        Assert.Equal(before, Loan(engine, Before, kind, pages));
        Assert.Equal(after, Loan(engine, After, kind, pages));
        Assert.Equal("lång", Loan(engine, Before, "karta", 10));
    }

    [Theory]
    [InlineData("värden:\n  frist: { är: 10 dagar }", "2027-03-20", "nej", "ja", "nej")]
    [InlineData("dagar:\n  sista-dag: lånedag plus 10 dagar", "2027-03-20", "nej", "ja", "nej")]
    [InlineData("upphäver: [i-tid]", "2027-05-01", "nej", "nej", "ja")]
    [InlineData("upphäver: [hel]", "2027-03-20", "ja", "nej", "ja")]
    [InlineData("regler:\n  - { id: retur, kräver: [ { id: hel, att: { skadad: ja } } ] }", "2027-03-20", "ja", "nej", "ja")]
    [InlineData("regler:\n  - { id: retur, kräver: [ { id: lånad, text: Det var en roman., att: { slag: roman } } ] }", "2027-03-20", "nej", "ja", "nej")]
    public void Ask_RequirementChangedAddedOrRepealed_TheOthersStay(string stated, string returned, string damaged, string before, string after)
    {
        RulesEngine engine = Amended(stated).Engine();
        (string, object?)[] facts = [("lånedag", "2027-03-01"), ("återlämnad", returned), ("skadad", damaged), ("slag", "karta"), ("i-tid", "ja"), ("frågat", Array.Empty<string>())];

        Assert.Equal(before, SmallRules.Ask(engine, Before, "retur", facts)["klart"].ToString());
        Assert.Equal(after, SmallRules.Ask(engine, After, "retur", facts)["klart"].ToString());
    }

    /// <summary>The clause is cited as it then reads, also for what its new wording leaves alone; other clauses are not.</summary>
    [Fact]
    public void Ask_AfterTheAmendment_TheWholeClauseIsCitedAsTheNewVersion()
    {
        RulesEngine engine = Amended("värden:\n  gräns: { är: 100 }").Engine();

        Assert.Equal("a", VersionOf("roman", Before));
        Assert.Equal("b", VersionOf("roman", After));
        Assert.Equal("b", VersionOf("karta", After));
        Assert.Equal("a", VersionOf("lexikon", After));

        string VersionOf(string kind, DateOnly day) =>
            Assert.Single(SmallRules.Ask(engine, day, "lån", ("slag", kind), ("sidor", 600)).Citations).Version;
    }

    [Fact]
    public void Ask_AmendedAgain_BothAmendmentsAreWorkedIn()
    {
        RulesEngine engine = Amended("värden:\n  gräns: { är: 100 }")
            .Version("stadgar", "c", "2028-01-01", "ändrar: b\n")
            .Clause("stadgar", "c", 1, "delvis: ja\nregler:\n  - { id: tjock, svar: { tid: ingen } }")
            .Engine();

        Assert.Equal("kort", Loan(engine, After, "roman", 300));
        Assert.Equal("ingen", Loan(engine, new(2028, 1, 1), "roman", 300));
        Assert.Equal("lång", Loan(engine, new(2028, 1, 1), "roman", 100));
        Assert.Equal("lång", Loan(engine, new(2028, 1, 1), "karta", 100));
    }

    [Theory]
    [InlineData("upphäver: [tun]", "MM0451 Error: Punkten 1 har inget som heter »tun« att upphäva.", "tunn")]
    [InlineData("värden:\n  gräns: { är: 500 }", "MM0452 Warning: »gräns« står redan så i punkten 1; stryk det.", null)]
    [InlineData("regler:\n  - { id: tunn, text: Tunna böcker lånas länge. }", "MM0452 Warning: »tunn« står redan så i punkten 1; stryk det.", null)]
    public void Load_WhatChangesNothing_IsTold(string stated, string expected, string? suggestion)
    {
        Diagnostic found = Assert.Single(
            RulebookLoader.Load(Amended(stated).Source).Diagnostics,
            d => d.Span.File == "stadgar/b/1.yaml" && d.Kind != Messages.NoExample);

        Assert.Equal((expected, suggestion), ($"{found.Code} {found.Severity}: {found.Message(Language.Swedish)}", found.Suggestion));
    }

    /// <summary>A rule that is to answer another question is stated whole: that is said once, where the question stands.</summary>
    [Theory]
    [InlineData("id: retur, fråga: lån", "MM0460 Error: »retur« svarar på retur; ska den svara på lån skrivs den under »upphäver« och sedan hel.")]
    [InlineData("id: tunn, fråga: retur", "MM0460 Error: »tunn« svarar på lån; ska den svara på retur skrivs den under »upphäver« och sedan hel.")]
    public void Load_OtherQuestionOfARule_IsRefusedWhereItStands(string stated, string expected)
    {
        Diagnostic found = Assert.Single(
            RulebookLoader.Load(Amended($"regler:\n  - {{ {stated} }}").Source).Diagnostics, d => d.Severity == Severity.Error);

        Assert.Equal(expected, $"{found.Code} {found.Severity}: {found.Message(Language.Swedish)}");
        Assert.Equal(("stadgar/b/1.yaml", 5), (found.Span.File, found.Span.Line));
    }

    [Fact]
    public void Load_RuleRepealedAndStatedWholeForAnotherQuestion_Loads()
    {
        Rulebook rulebook = RulebookLoader.Load(Amended(
            "upphäver: [tunn]\nregler:\n  - { id: tunn, text: Tunna böcker lämnas., fråga: retur, när: { slag: roman }, svar: { klart: ja }, underlag: [ST-1-01] }").Source).Rulebook!;

        Assert.Equal("retur", rulebook.EditionOn(After).Rules.Single(r => r.Id == "tunn").Question.Name);
    }

    /// <summary>Nothing rests unseen because what it uses is gone.</summary>
    [Theory]
    [InlineData("upphäver: [gräns]", "MM0454 Error: »gräns« upphävs men används av tjock; ändra eller upphäv det också.|MM0454 Error: »gräns« upphävs men används av tunn; ändra eller upphäv det också.")]
    [InlineData("upphäver: [T-1]", "MM0454 Error: »T-1« upphävs men används av N-1; ändra eller upphäv det också.")]
    [InlineData("upphäver: [K-1]", "MM0453 Error: Flera saker i punkten heter »K-1«; skriv vilken: »tolkningar K-1«, »anmärkningar K-1«.")]
    [InlineData("upphäver: [regler K-1]", "MM0451 Error: Punkten 1 har inget som heter »regler K-1« att upphäva.")]
    [InlineData("upphäver: [anmärkningar K-1]", "")]
    [InlineData("upphäver: [gräns, tunn, tjock]", "")]
    public void Load_RepealOfWhatIsUsedOrNotAlone_IsToldWhereItStands(string stated, string expected)
    {
        Diagnostic[] found = [.. RulebookLoader.Load(Amended(stated, Named).Source).Diagnostics.Where(d => d.Severity == Severity.Error)];

        Assert.Equal(expected, string.Join('|', found.Select(d => $"{d.Code} {d.Severity}: {d.Message(Language.Swedish)}").Order(StringComparer.Ordinal)));
        Assert.All(found, d => Assert.Equal(("stadgar/b/1.yaml", 4), (d.Span.File, d.Span.Line)));
    }

    /// <summary>What bears the same name in another section stays.</summary>
    [Fact]
    public void Load_RemarkStatedAnew_LeavesTheReadingsOfThatNameAlone()
    {
        Rulebook rulebook = RulebookLoader.Load(Amended("anmärkningar:\n  - { id: K-1, text: Stadgarna säger tre saker. }", Named).Source).Rulebook!;

        Assert.Contains(rulebook.EditionOn(After).Interpretations, i => i.Id == "K-1");
    }

    [Fact]
    public void Ask_FieldAndReadingStated_TheOthersStay()
    {
        RulesEngine engine = Amended("tolkningar:\n  - { id: T-1, läsningar: { mild: { innebär: Mycket gammal. } } }\nregler:\n  - { id: retur, svar: { brister: { senast: 2027-12-31 } } }").Engine();

        Assert.Equal(["S.", "Mycket gammal."], engine.Rulebook.EditionOn(After).Interpretations.Single(i => i.Id == "T-1").Readings.Select(r => r.Meaning));
        Answer answer = SmallRules.Ask(engine, After, "retur", ("lånedag", "2027-03-01"), ("återlämnad", "2027-03-20"), ("skadad", "ja"), ("slag", "karta"), ("i-tid", "ja"), ("frågat", Array.Empty<string>()));
        Assert.Equal(("nej", "2027-12-31"), (answer["klart"].ToString(), answer["senast"].ToString()));
    }

    [Fact]
    public void Load_PartOfAClauseThatIsNotThere_IsRefused() => Assert.Equal(
        "MM0450 Error: Punkten 3 finns inte i det som versionen ändrar, så »delvis« går inte; skriv den hel.",
        Told(Amended("värden:\n  gräns: { är: 100 }").Clause("stadgar", "b", 3, "delvis: ja\nvärden:\n  x: { är: 1 }")));

    [Fact]
    public void Load_RepealInAWholeClause_NeedsTheKey() => Assert.StartsWith(
        "MM0104 Error: Nyckeln »delvis« saknas.",
        Told(new SmallRules().Version("stadgar", "a", "2026-01-01").Clause("stadgar", "a", 1, "upphäver: [tunn]\n" + Whole)),
        StringComparison.Ordinal);

    /// <summary>The amendment of a figure of the agreement is the same whether the clause is stated anew or only the figure.</summary>
    [Fact]
    public void Compare_TheFigureAloneWithTheWholeClause_NoAnswerDiffers()
    {
        ComparisonResult result = RulebookComparison.Compare(
            new EditedRules().FewerDaysFrom2027("beslutad", "skriftlig", Law.Parties).Load(),
            new EditedRules().FewerDaysAloneFrom2027("beslutad", "skriftlig", Law.Parties).Load());

        Assert.Empty(result.Answers);
        Assert.True(result.IsComplete);
    }

    private static SmallRules Amended(string stated, string more = "") => new SmallRules()
        .Version("stadgar", "a", "2026-01-01")
        .Clause("stadgar", "a", 1, (more.Length > 0 ? Whole.Replace("regler:", AnotherWording.TrimEnd(), StringComparison.Ordinal) : Whole) + more)
        .Clause("stadgar", "a", 2, stated.Contains("id: lexikon", StringComparison.Ordinal) ? string.Empty : "regler:\n  - { id: uppslag, text: Lexikon lånas kort., fråga: lån, när: { slag: lexikon }, svar: { tid: kort } }")
        .Version("stadgar", "b", "2027-01-01", "ändrar: a\n")
        .Clause("stadgar", "b", 1, "delvis: ja\n" + stated);

    private static string? Loan(RulesEngine engine, DateOnly day, string kind, int pages) =>
        SmallRules.Ask(engine, day, "lån", ("slag", kind), ("sidor", pages), ("gammal", "nej"), ("skadad", "nej")) is { Outcome: Outcome.Answered } answer
            ? answer["tid"].ToString()
            : null;

    private static string Told(SmallRules rules)
    {
        Diagnostic found = Assert.Single(RulebookLoader.Load(rules.Source).Diagnostics, d => d.Severity == Severity.Error);
        return $"{found.Code} {found.Severity}: {found.Message(Language.Swedish)}";
    }
}
