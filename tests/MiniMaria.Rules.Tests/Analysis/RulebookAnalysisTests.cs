using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Review.Checking;
using MiniMaria.Rules.Tests.Answers;

namespace MiniMaria.Rules.Tests.Analysis;

/// <summary>One seeded fault of each kind, found with the question that shows it.</summary>
public sealed class RulebookAnalysisTests
{
    private const string Sound =
        """
        - { id: lån-kort, text: a, fråga: lån, när: { slag: [lexikon, karta] }, svar: { tid: kort } }
        - { id: lån-lång, text: b, fråga: lån, när: { slag: roman }, svar: { tid: lång } }
        """;

    [Fact]
    public void Run_SoundRules_FindsNothing() => Assert.Empty(Findings(Sound));

    [Fact]
    public void Run_TermWithoutRule_IsAGap() => Assert.Equal(
        ["MM0701 Warning: No rule answers the question lån when slag: karta."],
        Findings(
            """
            - { id: lån-kort, text: a, fråga: lån, när: { slag: lexikon }, svar: { tid: kort } }
            - { id: lån-lång, text: b, fråga: lån, när: { slag: roman }, svar: { tid: lång } }
            """));

    [Fact]
    public void Run_NumberBetweenTwoRules_IsAGapAtTheEdge() => Assert.Equal(
        ["MM0701 Warning: No rule answers the question lån when sidor: 100."],
        Findings(
            """
            - { id: tunn, text: a, fråga: lån, när: { sidor: { under: 100 } }, svar: { tid: kort } }
            - { id: tjock, text: b, fråga: lån, när: { sidor: { över: 100 } }, svar: { tid: lång } }
            """));

    [Fact]
    public void Run_GapWithARemark_IsKnown() => Assert.Equal(
        ["MM0702 Information: The question lån is not regulated when slag: karta; the remark K-1 says so."],
        Findings(
            """
            - { id: lån-kort, text: a, fråga: lån, när: { slag: lexikon }, svar: { tid: kort } }
            - { id: lån-lång, text: b, fråga: lån, när: { slag: roman }, svar: { tid: lång } }
            """,
            "anmärkningar:\n  - { id: K-1, frågor: [lån], när: { slag: karta }, tystnad: ja, text: Stadgarna nämner inte kartor., underlag: [ST-1-01] }"));

    [Fact]
    public void Run_OverlapWithDifferentAnswers_IsAConflict() => Assert.Equal(
        ["MM0703 Error: The rules gamla, lån-lång contradict each other when slag: roman, gammal: ja."],
        Findings(Sound + "\n- { id: gamla, text: c, fråga: lån, när: { slag: roman, gammal: ja }, svar: { tid: kort } }"));

    [Fact]
    public void Run_ConflictWithARemark_IsKnown() => Assert.Equal(
        ["MM0704 Information: The rules gamla, lån-lång contradict each other when slag: roman, gammal: ja; the remark K-1 says so."],
        Findings(
            Sound + "\n- { id: gamla, text: c, fråga: lån, när: { slag: roman, gammal: ja }, svar: { tid: kort } }",
            "anmärkningar:\n  - { id: K-1, frågor: [lån], när: { slag: roman, gammal: ja }, motsägelse: [gamla, lån-lång], text: Stadgarna säger två saker., underlag: [ST-1-01] }"));

    /// <summary>A remark that says something else excuses nothing, and one that names other rules excuses those.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("tystnad: ja, ")]
    [InlineData("motsägelse: [gamla], ")]
    [InlineData("motsägelse: [gamla, lån-kort], ")]
    public void Run_ConflictWithARemarkOnSomethingElse_IsAnError(string says) => Assert.Contains(
        "MM0703 Error: The rules gamla, lån-lång contradict each other when slag: roman, gammal: ja.",
        Findings(
            Sound + "\n- { id: gamla, text: c, fråga: lån, när: { slag: roman, gammal: ja }, svar: { tid: kort } }",
            $"anmärkningar:\n  - {{ id: K-1, frågor: [lån], {says}text: Stadgarna säger två saker., underlag: [ST-1-01] }}"));

    [Theory]
    [InlineData("")]
    [InlineData("motsägelse: [lån-kort, lån-lång], ")]
    public void Run_GapWithARemarkOnSomethingElse_IsAWarning(string says) => Assert.Contains(
        "MM0701 Warning: No rule answers the question lån when slag: karta.",
        Findings(
            """
            - { id: lån-kort, text: a, fråga: lån, när: { slag: lexikon }, svar: { tid: kort } }
            - { id: lån-lång, text: b, fråga: lån, när: { slag: roman }, svar: { tid: lång } }
            """,
            $"anmärkningar:\n  - {{ id: K-1, frågor: [lån], {says}text: Stadgarna säger två saker., underlag: [ST-1-01] }}"));

    /// <summary>The number that a remark begins at is tried as well as those that the rules name.</summary>
    [Fact]
    public void Run_GapThatARemarkTellsOfInPart_IsAWarningOfTheRest() => Assert.Equal(
        [
            "MM0701 Warning: No rule answers the question lån when sidor: 99.",
            "MM0702 Information: The question lån is not regulated when sidor: 101; the remark K-1 says so.",
        ],
        Findings(
            "- { id: lån-kort, text: a, fråga: lån, när: { sidor: { över: 500 } }, svar: { tid: kort } }",
            "anmärkningar:\n  - { id: K-1, frågor: [lån], tystnad: ja, när: { sidor: { över: 100 } }, text: Stadgarna tiger., underlag: [ST-1-01] }").Order());

    [Theory]
    [InlineData("tystnad: ja")]
    [InlineData("motsägelse: [lån-kort, lån-lång]")]
    public void Run_RemarkThatAcceptsWhatThereIsNot_IsNeedless(string says) => Assert.Equal(
        ["MM0725 Warning: The remark K-1 accepts a silence or a contradiction that there is not."],
        Findings(Sound, $"anmärkningar:\n  - {{ id: K-1, frågor: [lån], {says}, text: Stadgarna säger två saker., underlag: [ST-1-01] }}"));

    [Fact]
    public void Load_RemarkOnAContradictionOfARuleThatThereIsNot_IsRefused() => Assert.Contains(
        RulebookLoader.Load(new SmallRules().Version("stadgar", "a", "2026-01-01").Clause("stadgar", "a", 1, WithRules(Sound, "anmärkningar:\n  - { id: K-1, frågor: [lån], motsägelse: [lån-lng], text: Två saker., underlag: [ST-1-01] }")).Source).Diagnostics,
        d => d.Kind == Messages.UnknownRule && d.Suggestion == "lån-lång");

    [Fact]
    public void Run_ConditionsThatExcludeEachOther_IsADeadRule() => Assert.Equal(
        ["MM0705 Warning: The rule 'omöjlig' never holds: nothing fulfils its conditions."],
        Findings(Sound + "\n- { id: omöjlig, text: c, fråga: lån, när: { alla: [ { sidor: { under: 10 } }, { sidor: { över: 20 } } ] }, svar: { till: [vän] } }"));

    [Fact]
    public void Run_RuleUnderAnotherReadingOnly_IsNotDead() => Assert.Empty(Findings(
        """
        - { id: lån-kort, text: a, fråga: lån, när: { tolkning: { T-1: sträng } }, svar: { tid: kort } }
        - { id: lån-lång, text: b, fråga: lån, när: { tolkning: { T-1: mild } }, svar: { tid: lång } }
        """,
        tolkningar: "tolkningar:\n  - { id: T-1, ord: lån, fråga: Hur?, läsningar: { sträng: { innebär: S., skäl: S. }, mild: { innebär: M., skäl: M. } }, vald: mild, underlag: [ST-1-01] }\n"));

    [Fact]
    public void Run_RuleThatAnExceptionAlwaysDefeats_IsShadowed() => Assert.Equal(
        ["MM0706 Warning: The rule 'gamla' always yields, for example to 'alla-romaner' when slag: roman, gammal: ja."],
        Findings(Sound +
            """

            - { id: gamla, text: c, fråga: lån, när: { slag: roman, gammal: ja }, svar: { till: [vän] } }
            - { id: alla-romaner, text: d, fråga: lån, undantag-från: [gamla], när: { slag: roman }, svar: { till: [granne] } }
            """));

    [Fact]
    public void Run_RequirementAgainstTheRulesOwnCondition_CannotBeMet() => Assert.Equal(
        ["MM0707 Warning: The requirement 'hel' can never be met."],
        Findings(
            """
            - id: retur
              text: a
              fråga: retur
              när: { skadad: ja }
              kräver: [ { id: hel, text: Boken är hel., att: { skadad: nej } }, { id: tid, text: Boken kom i tid., att: { i-tid: ja } } ]
              svar: { uppfyllt: { klart: ja }, brister: { klart: nej } }
            - { id: retur-hel, text: b, fråga: retur, när: { skadad: nej }, svar: { klart: ja } }
            """));

    [Fact]
    public void Run_ExceptionToARuleForOtherCases_IsIdle() => Assert.Equal(
        ["MM0708 Warning: The exception 'kartor' never meets 'lån-lång'."],
        Findings(
            """
            - { id: lån-kort, text: a, fråga: lån, när: { slag: lexikon }, svar: { tid: kort } }
            - { id: lån-lång, text: b, fråga: lån, när: { slag: roman }, svar: { tid: lång } }
            - { id: kartor, text: c, fråga: lån, undantag-från: [lån-lång], när: { slag: karta }, svar: { tid: ingen } }
            """));

    [Trait("Category", "Long")]
    [Fact]
    public void Run_EmbeddedRules_ReachesEveryRegionAndFindsNoRuleThatNeverDecides()
    {
        AnalysisResult result = RulebookAnalysis.Run(Questions.Asking.Engine.Rulebook);

        Assert.True(result.IsComplete);
        Assert.Empty(result.Findings.Where(f => f.Diagnostic.Severity != Severity.Information).Select(f => f.Diagnostic.ToString(Language.Swedish)));
        Assert.All(result.Findings.Where(f => f.Example is not null), f => Assert.Equal(Outcome.Silent, Questions.Asking.Engine.Ask(f.Example!).Outcome));
    }

    [Fact]
    public void Run_MoreRegionsThanItMayWalk_IsNotComplete()
    {
        LoadResult loaded = RulebookLoader.Load(SmallRules.With(Sound).Source);

        Assert.False(RulebookAnalysis.Run(loaded.Rulebook!, most: 2).IsComplete);
        Assert.True(RulebookAnalysis.Run(loaded.Rulebook!, most: 4).IsComplete);
    }

    private static string[] Findings(string rules, string after = "", string tolkningar = "")
    {
        string content = tolkningar + WithRules(rules, after);
        LoadResult loaded = RulebookLoader.Load(new SmallRules().Version("stadgar", "a", "2026-01-01").Clause("stadgar", "a", 1, content).Source);
        Assert.True(loaded.Succeeded, string.Join('\n', loaded.Diagnostics));
        return
        [
            .. RulebookAnalysis.Run(loaded.Rulebook).Findings
                .Where(f => f.Diagnostic.Span.File != "begrepp.yaml" || (f.Example is { } example && rules.Contains($"fråga: {example.Name}", StringComparison.Ordinal)))
                .Select(f => $"{f.Diagnostic.Code} {f.Diagnostic.Severity}: {f.Diagnostic.Message(Language.English)}"),
        ];
    }

    private static string WithRules(string rules, string after) => "regler:\n" + string.Join('\n', rules.Split('\n').Select(l => "  " + l)) + "\n" + after;
}
