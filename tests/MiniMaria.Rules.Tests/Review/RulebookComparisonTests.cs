using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Review.Comparison;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Tests.Answers;

namespace MiniMaria.Rules.Tests.Review;

/// <summary>Two small rulebooks side by side: what differs, how far, from which day.</summary>
public sealed class RulebookComparisonTests
{
    private const string Rules =
        """
        - { id: tunn, text: Tunna böcker lånas länge., fråga: lån, när: { sidor: { högst: 100 } }, svar: { tid: lång } }
        - { id: tjock, text: Tjocka böcker lånas kort., fråga: lån, när: { sidor: { över: 100 } }, svar: { tid: kort } }
        """;

    private const string One = "  - { id: tunn, text: Tunna böcker lånas länge., fråga: lån, när: { sidor: { högst: 100 } }, svar: { tid: lång } }\n";
    private const string Both = One + "  - { id: tjock, text: Tjocka böcker lånas kort., fråga: lån, när: { sidor: { över: 100 } }, svar: { tid: kort } }\n";

    /// <summary>An exception that ends with the agreement hides what the rule under it answers then.</summary>
    [Theory]
    [InlineData("efterverkan: ja, svar: { tid: kort }", "efterverkan: ja, svar: { tid: lång }", VersionStep.Unknown)]
    [InlineData("efterverkan: ja, svar: { tid: kort }", "svar: { tid: lång }", VersionStep.Unknown)]
    [InlineData("svar: { tid: kort }", "svar: { tid: lång }", VersionStep.Clarifying)]
    [InlineData("efterverkan: ja, svar: { tid: kort }, not: Så.", "efterverkan: ja, svar: { tid: kort }", VersionStep.Editorial)]
    public void Compare_RuleThatAnswersOnlyAfterTheEnd_IsNotSaidToBeUnchanged(string before, string after, VersionStep step)
    {
        Assert.Equal(step, RulebookComparison.Compare(Rules(before), Rules(after)).Step);

        static Rulebook Rules(string rule) => RulebookLoader.Load(SmallRules.With(
            $"- {{ id: alla, text: a, fråga: lån, {rule} }}\n- {{ id: undantaget, text: b, fråga: lån, undantag-från: [alla], svar: {{ tid: ingen }} }}").Source).Rulebook!;
    }

    [Fact]
    public void Compare_SameFiles_IsNoStep() => Assert.Equal(VersionStep.None, Compare(Rules, Rules).Step);

    [Fact]
    public void Compare_OtherText_IsEditorial()
    {
        ComparisonResult result = Compare(Rules, Rules.Replace("lånas länge", "får lånas länge", StringComparison.Ordinal));

        Assert.Equal(VersionStep.Editorial, result.Step);
        Assert.Equal((ChangeKind.Reworded, "tunn"), (Assert.Single(result.Provisions).Change, result.Provisions[0].Id));
        Assert.Empty(result.Answers);
    }

    [Fact]
    public void Compare_RuleSaidAnotherWay_IsClarifying()
    {
        ComparisonResult result = Compare(Rules, Rules.Replace("över: 100", "minst: 101", StringComparison.Ordinal));

        Assert.Equal(VersionStep.Clarifying, result.Step);
        Assert.Equal((ChangeKind.Changed, "tjock"), (Assert.Single(result.Provisions).Change, result.Provisions[0].Id));
        Assert.Empty(result.Answers);
    }

    [Fact]
    public void Compare_RuleAddsToAnother_IsAmending()
    {
        const string Contradicting = "- { id: en, text: En., fråga: lån, svar: { till: [vän] } }\n- { id: två, text: Två., fråga: lån, svar: { till: [granne] } }";
        ComparisonResult result = Compare(Contradicting, Contradicting.Replace("svar: { till: [granne] }", "kompletterar: en, svar: { till: [granne] }", StringComparison.Ordinal));

        Assert.Equal((ChangeKind.Changed, "två"), (Assert.Single(result.Provisions).Change, result.Provisions[0].Id));
        Assert.Equal("vän, granne", Assert.Single(result.Answers).New!["till"].ToString());
    }

    [Fact]
    public void Compare_OtherLimit_IsAmendingWithAnExampleBetweenTheLimits()
    {
        ComparisonResult result = Compare(Rules, Rules.Replace("100", "50", StringComparison.Ordinal));

        Assert.Equal(VersionStep.Amending, result.Step);
        AnswerChange change = Assert.Single(result.Answers);
        Assert.Equal(("lån", "stadgar", "1"), (change.Question.Name, change.Document, change.Clause));
        Assert.InRange((int)change.Example!.Facts["sidor"]!, 51, 100);
        Assert.Equal(("lång", "kort"), (change.Old!["tid"].ToString(), change.New!["tid"].ToString()));
        Assert.Equal((new DateOnly(2026, 1, 1), (DateOnly?)null), (change.From, change.Through));
        Assert.DoesNotContain(result.Unchanged, q => q.Name == "lån");
    }

    /// <summary>The same observation is told of in two clauses; what becomes of one remark is not put down to the other.</summary>
    [Fact]
    public void Compare_RemarkGoneInOneClauseOfTwo_IsReportedWhereItStood()
    {
        const string First = "\nanmärkningar:\n  - { id: K-1, frågor: [lån], när: { sidor: { högst: 100 } }, text: Ett säger två saker., underlag: [ST-1-01] }";
        const string Second = "regler:\n  - { id: avgift, text: Ingen., fråga: avgift, svar: { avgift: ingen } }\nanmärkningar:\n  - { id: K-1, frågor: [avgift], text: Ett och två säger olika., underlag: [ST-1-01, ST-2-01] }";
        SmallRules With(string remark) => new SmallRules().Version("stadgar", "a", "2026-01-01").Clause("stadgar", "a", 1, "regler:\n" + Both + remark).Clause("stadgar", "a", 2, Second);

        ComparisonResult result = RulebookComparison.Compare(RulebookLoader.Load(With(First).Source).Rulebook!, RulebookLoader.Load(With(string.Empty).Source).Rulebook!);

        ProvisionChange gone = Assert.Single(result.Provisions);
        Assert.Equal((ChangeKind.Removed, "1", "K-1", "stadgar/a/1.yaml"), (gone.Change, gone.Clause, gone.Id, gone.Span.File));
    }

    /// <summary>What follows from a fact is no rule, but answers hang on it.</summary>
    [Fact]
    public void Compare_DerivedFactSaidOtherwise_IsAmendingAndPutDownToIt()
    {
        ComparisonResult result = RulebookComparison.Compare(Derived("senast"), Derived("före"));

        Assert.Equal(VersionStep.Amending, result.Step);
        AnswerChange change = Assert.Single(result.Answers);
        Assert.Equal(("retur", "stadgar", "1", "i-tid"), (change.Question.Name, change.Document, change.Clause, change.Rule));
        Assert.Equal(("ja", "nej"), (change.Old!["klart"].ToString(), change.New!["klart"].ToString()));

        static Rulebook Derived(string side) => Load(new SmallRules().Version("stadgar", "a", "2026-01-01").Clause("stadgar", "a", 1, $$"""
            härleds:
              i-tid: { av: återlämnad, är: { {{side}}: lånedag } }
            regler:
              - { id: hel, text: Boken är hel., fråga: retur, kräver: [ { id: hel-tid, text: Boken kom i tid., att: { i-tid: ja } } ], svar: { uppfyllt: { klart: ja }, brister: { klart: nej } } }
            """).Source);
    }

    /// <summary>Limits 50 and 100 leave three positions for the pages of a book; between the limits, 100 included, the answer changes.</summary>
    [Fact]
    public void Compare_OtherLimit_CountsPositionsAndNotNumbers()
    {
        AnswerChange change = Assert.Single(Compare(Rules, Rules.Replace("100", "50", StringComparison.Ordinal)).Answers);

        Assert.Equal((1, 3), (change.Positions, change.PositionsInAll));
        Assert.Equal([KeyValuePair.Create("tid", 1L)], change.Parts);
    }

    /// <summary>The rule is gone only until the version of July states it again: two stretches, two changes.</summary>
    [Fact]
    public void Compare_RuleMissingInOneVersionOfTwo_HoldsWhileThatVersionApplies()
    {
        SmallRules Versions(string first) => new SmallRules()
            .Version("stadgar", "a", "2026-01-01", "gäller-till: 2026-06-30\n").Clause("stadgar", "a", 1, "regler:\n" + first)
            .Version("stadgar", "b", "2026-07-01").Clause("stadgar", "b", 1, "regler:\n" + Both);

        AnswerChange change = Assert.Single(RulebookComparison.Compare(Load(Versions(Both).Source), Load(Versions(One).Source)).Answers);

        Assert.Equal((new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30)), (change.From, change.Through));
    }

    /// <summary>Of a question that one side refuses the limit is the cause, whatever else is changed.</summary>
    [Fact]
    public void Compare_LimitNarrowed_IsPutDownToIt()
    {
        Rulebook Limited(string kinds, string days) => Load(new SmallRules().Version("stadgar", "a", "2026-01-01")
            .Clause("stadgar", "a", 1, $"värden:\n  böcker: {{ är: [{kinds}], lista: slag, underlag: [ST-1-01] }}\nbegränsas:\n  - {{ faktum: slag, till: böcker, frågor: [lån], underlag: [ST-1-01] }}")
            .Clause("stadgar", "a", 2, $"regler:\n{One}  - {{ id: möte, text: Möte hålls., fråga: dagar, svar: {{ dagar: {{ dag: {days}, vem: [vän] }} }} }}\n  - {{ id: karta, text: Kartor lånas av vänner., fråga: lån, när: {{ slag: karta }}, svar: {{ till: [vän] }} }}").Source);

        AnswerChange change = RulebookComparison.Compare(Limited("roman, lexikon, karta", "31 januari år"), Limited("roman, lexikon", "28 februari år")).Answers.Single(a => a.Question.Name == "lån");

        Assert.Equal(("1", "slag"), (change.Clause, change.Rule));
        Assert.Equal("karta", change.Example!.Facts["slag"]);
        Assert.Null(change.New);
    }

    /// <summary>A row tells where it stands: moved to another clause, it is another answer.</summary>
    [Fact]
    public void Compare_RowMovedToAnotherClause_IsFound()
    {
        const string Row = "regler:\n  - { id: möte, text: Möte hålls., fråga: dagar, svar: { dagar: { dag: 31 januari år, vem: [vän] } } }";
        Rulebook In(int clause) => Load(new SmallRules().Version("stadgar", "a", "2026-01-01").Clause("stadgar", "a", clause, Row).Source);

        Assert.Equal(["dagar"], RulebookComparison.Compare(In(1), In(2)).Answers.Select(a => a.Question.Name));
    }

    /// <summary>What one side presumes of a novel the other presumes of a map: left out, it tells the two apart.</summary>
    [Theory]
    [InlineData("skadad: nej")]
    [InlineData("slag: [roman, lexikon, karta], skadad: nej")]
    public void Compare_PresumedOfAnotherKind_IsFoundWhereTheFactIsLeftOut(string test)
    {
        Rulebook Presumed(string kind) => Load(
            $"- {{ id: retur, text: Boken är hel., fråga: retur, kräver: [ {{ id: hel, text: Hel., att: {{ {test} }}, presumeras-när: {{ slag: {kind} }} }} ], svar: {{ uppfyllt: {{ klart: ja }}, brister: {{ klart: nej }} }} }}");

        AnswerChange change = Assert.Single(RulebookComparison.Compare(Presumed("roman"), Presumed("karta")).Answers);

        Assert.Contains("outcome", change.Parts.Keys);
        Assert.DoesNotContain("skadad", change.Example!.Facts.Keys);
    }

    /// <summary>Words of a rule that stand in the rows of an answer are words, also when other rules say something else.</summary>
    [Fact]
    public void Compare_RewordedRow_ChangesNoAnswer()
    {
        const string Rows = "- { id: möte, text: Möte hålls., fråga: dagar, svar: { dagar: { dag: 31 januari år, vem: [vän] } } }\n";

        ComparisonResult result = Compare(Rows + Rules, Rows.Replace("Möte hålls.", "Ett möte hålls.", StringComparison.Ordinal) + Rules.Replace("100", "50", StringComparison.Ordinal));

        Assert.Equal(["lån"], result.Answers.Select(a => a.Question.Name));
        Assert.Contains(result.Provisions, p => p is { Id: "möte", Change: ChangeKind.Reworded, HasEffect: false, Old: "Möte hålls.", New: "Ett möte hålls." });
    }

    [Fact]
    public void Compare_NewRowAndMovedRow_NamesBothDeadlines()
    {
        const string Row = "- { id: möte, text: Möte hålls., fråga: dagar, svar: { dagar: { dag: 31 januari år, vem: [vän] } } }\n";
        const string Other = "- { id: städning, text: Städning., fråga: dagar, svar: { dagar: { dag: 1 maj år, vem: [vän] } } }\n";

        ComparisonResult result = Compare(Row, Row.Replace("31 januari", "28 februari", StringComparison.Ordinal) + Other);

        Assert.Equal(
            ["Möte hålls. (ST 1): 01-31 → 02-28", "Städning. (ST 1):  → 05-01"],
            result.Deadlines.Select(d => $"{d.Label}: {d.Old?[5..]} → {d.New?[5..]}").Order(StringComparer.Ordinal));
    }

    private static ComparisonResult Compare(string old, string @new) => RulebookComparison.Compare(Load(old), Load(@new));

    private static Rulebook Load(string rules) => Load(SmallRules.With(rules).Source);

    private static Rulebook Load(RuleSource source)
    {
        LoadResult loaded = RulebookLoader.Load(source);
        Assert.True(loaded.Succeeded, string.Join('\n', loaded.Diagnostics));
        return loaded.Rulebook;
    }
}
