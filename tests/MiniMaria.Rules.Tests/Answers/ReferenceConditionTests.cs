using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Explanations;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rendering;
using MiniMaria.Rules.Review.Checking;

namespace MiniMaria.Rules.Tests.Answers;

/// <summary>A reference as a condition (<c>hänvisning</c>): asked of a person while its target does not apply, tested when it does.</summary>
public sealed class ReferenceConditionTests
{
    private const string Rule =
        """
        hänvisningar:
          - { id: anslaget, ord: enligt anslaget, till: anslag, punkt: "1", faktum: skadad, underlag: [ST-1-01] }
        regler:
          - id: retur
            text: Boken lämnas enligt anslaget.
            fråga: retur
            kräver:
              - { id: följt, text: Anslaget är följt., att: { hänvisning: anslaget } }
            svar: { uppfyllt: { klart: ja }, brister: { klart: nej } }
        """;

    private const string Satisfied = "uppfyller:\n  - { hänvisning: anslaget, när: { frågat: { alla: [vän] }, inte: { slag: karta } }, underlag: [AN-1-01] }";

    private static SmallRules Rules => new SmallRules().Version("stadgar", "a", "2026-01-01").Clause("stadgar", "a", 1, Rule);

    [Fact]
    public void Ask_TargetDoesNotApply_APersonAnswers()
    {
        Answer unknown = Rules.Ask("retur");

        Assert.Equal(Outcome.NeedsFacts, unknown.Outcome);
        Assert.Equal(["skadad"], unknown.MissingFacts.Select(f => f.Name));
        Assert.Null(unknown.Requirements[0].Met);
        Assert.Equal(["anslag 1"], unknown.Requirements[0].LookUp.Select(c => $"{c.Document} {c.Clause}"));
        Assert.Contains("- Skadad: Om boken är skadad. Slå upp punkt 1 i anslaget, som inte gäller den dagen.", unknown.Explain(), StringComparison.Ordinal);
        Assert.Contains("Look up clause 1 of anslaget, which does not apply on the day.", unknown.Explain(Language.English), StringComparison.Ordinal);
        Assert.Contains("\"lookUp\":[{\"document\":\"anslag\",\"clause\":\"1\"}]", AnswerJson.Write(unknown), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Ask_PersonHasAnswered_NothingIsLeftToLookUp(bool satisfied)
    {
        Answer answer = Rules.Ask("retur", ("skadad", satisfied));

        Assert.Equal(satisfied, answer["klart"].Boolean);
        Assert.Empty(answer.Requirements[0].LookUp);
        Assert.DoesNotContain("lookUp", AnswerJson.Write(answer), StringComparison.Ordinal);
    }

    [Fact]
    public void Ask_TargetIsNotAmongTheSources_TheAnswerSaysSo()
    {
        SmallRules rules = Rules.Documents("  bilaga: { titel: Bilaga, i-text: bilagan, saknas: Den finns inte. }")
            .Clause("stadgar", "a", 1, Rule.Replace("till: anslag", "till: [anslag, bilaga]", StringComparison.Ordinal));

        Assert.Contains(
            "Slå upp punkt 1 i anslaget, som inte gäller den dagen. Slå upp punkt 1 i bilagan, som inte finns bland underlagen.",
            rules.Ask("retur").Explain(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Ask_TargetApplies_ItsOwnClauseSaysWhenItIsSatisfied()
    {
        RulesEngine engine = Rules.Version("anslag", "a", "2026-06-02").Clause("anslag", "a", 1, Satisfied).Engine();
        DateOnly after = SmallRules.Day.AddDays(1);

        Assert.Equal(["skadad"], SmallRules.Ask(engine, "retur").MissingFacts.Select(f => f.Name));
        Assert.Equal(["slag", "frågat"], SmallRules.Ask(engine, after, "retur").MissingFacts.Select(f => f.Name));
        Assert.True(SmallRules.Ask(engine, after, "retur", ("slag", "roman"), ("frågat", new[] { "vän" }))["klart"].Boolean);
        Assert.False(SmallRules.Ask(engine, after, "retur", ("slag", "roman"), ("frågat", Array.Empty<string>()), ("skadad", true))["klart"].Boolean);
        Assert.Empty(SmallRules.Ask(engine, after, "retur").Requirements[0].LookUp);
    }

    [Fact]
    public void Ask_OneTargetAppliesAndOneIsMissing_BothCount()
    {
        SmallRules rules = Rules.Documents("  bilaga: { titel: Bilaga, i-text: bilagan, saknas: Den finns inte. }")
            .Version("anslag", "a", "2026-01-01").Clause("anslag", "a", 1, Satisfied)
            .Clause("stadgar", "a", 1, Rule.Replace("till: anslag", "till: [anslag, bilaga]", StringComparison.Ordinal));
        (string, object?)[] met = [("slag", "roman"), ("frågat", new[] { "vän" })];

        Assert.Equal(["skadad"], rules.Ask("retur", met).MissingFacts.Select(f => f.Name));
        Assert.True(rules.Ask("retur", [.. met, ("skadad", true)])["klart"].Boolean);
        Assert.False(rules.Ask("retur", [("slag", "karta"), ("skadad", true)])["klart"].Boolean);
        Assert.Equal(["bilaga"], rules.Ask("retur", met).Requirements[0].LookUp.Select(c => c.Document));
    }

    [Fact]
    public void Load_TargetAppliesAndSaysNothing_IsReportedWhereItIsUsed() => Assert.Equal(
        ["MM0417 Error: No clause of anslag says when the reference 'anslaget' is satisfied."],
        Errors(Rules.Version("anslag", "a", "2026-06-02").Clause("anslag", "a", 1, "värden: { tal: { är: 1, underlag: [AN-1-01] } }")));

    [Fact]
    public void Load_SatisfactionWithFactOfNoQuestion_IsReported() => Assert.Equal(
        ["MM0202 Error: The question retur takes no fact 'sidor'."],
        Errors(Rules.Version("anslag", "a", "2026-06-02").Clause("anslag", "a", 1, "uppfyller:\n  - { hänvisning: anslaget, när: { sidor: 3 }, underlag: [AN-1-01] }")));

    [Fact]
    public void Load_SatisfactionLeansOnTheReference_IsACycle() => Assert.Equal(
        ["MM0306 Error: 'anslaget' builds on itself in the end."],
        Errors(Rules.Version("anslag", "a", "2026-06-02").Clause("anslag", "a", 1, "uppfyller:\n  - { hänvisning: anslaget, när: { hänvisning: anslaget }, underlag: [AN-1-01] }")));

    [Fact]
    public void Analysis_ReferenceInACondition_IsWalkedLikeAnyOther() => Assert.DoesNotContain(
        RulebookAnalysis.Run(RulebookLoader.Load(Rules.Source).Rulebook!).Findings,
        f => f.Diagnostic.Code is "MM0705" or "MM0707");

    private static string[] Errors(SmallRules rules) =>
        [.. RulebookLoader.Load(rules.Source).Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.Code} Error: {d.Message(Language.English)}")];
}
