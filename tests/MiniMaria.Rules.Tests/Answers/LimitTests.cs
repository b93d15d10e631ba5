using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Remedies;
using MiniMaria.Rules.Review.Checking;
using MiniMaria.Rules.Review.Comparison;

namespace MiniMaria.Rules.Tests.Answers;

/// <summary>What a fact can concern at most while a clause applies (<c>begränsas</c>): the rest is refused, never supposed and never advised.</summary>
public sealed class LimitTests
{
    private const string Rules =
        """
        - { id: roman, text: Romaner lånas., fråga: lån, när: { slag: [roman, lexikon] }, svar: { tid: lång } }
        - { id: karta, text: Kartor lånas inte., fråga: lån, när: { slag: karta }, svar: { tid: ingen } }
        - id: köp
          text: Vännen ska rösta för och ha poäng.
          fråga: inköp
          kräver:
            - { id: vän, text: Någon röstar för., att: { röster.ja-röst: { någon: [vän, granne] } }, underlag: [ST-1-01] }
          svar: { uppfyllt: { köps: ja }, brister: { köps: nej } }
        - id: fråga
          text: Någon ska frågas.
          fråga: retur
          kräver:
            - { id: frågad, text: Någon är frågad., att: { frågat: { någon: [vän, granne] } }, underlag: [ST-1-01] }
          svar: { uppfyllt: { klart: ja }, brister: { klart: nej } }
        """;

    private const string Limits =
        """
        begränsas:
          - { faktum: slag, till: [roman, lexikon], frågor: [lån], underlag: [ST-1-01] }
          - { faktum: röster, till: [vän], frågor: [inköp], underlag: [ST-1-01] }
          - { faktum: frågat, till: [vän], frågor: [retur], underlag: [ST-1-01] }

        """;

    private static readonly RulesEngine Engine = Files().Engine();

    [Theory]
    [InlineData("lån", "slag", "karta")]
    [InlineData("retur", "frågat", "granne")]
    public void Ask_Outside_IsRefused(string question, string fact, string term)
    {
        QuestionError error = Refused(question, fact, term);

        Assert.Equal(fact, error.Fact);
        Assert.DoesNotContain(term, error.Allowed);
    }

    [Fact]
    public void Ask_KeyOutside_IsRefused() => Assert.Equal(["vän"], Refused("inköp", "röster", new Dictionary<string, string> { ["granne"] = "ja-röst" }).Allowed);

    [Fact]
    public void Ask_OtherQuestion_IsNotLimited() => Assert.Equal(Outcome.Silent, SmallRules.Ask(Engine, "avgift", ("slag", "karta")).Outcome);

    /// <summary>Where all that is possible is answered alike nothing is asked for.</summary>
    [Fact]
    public void Ask_FactMissing_WhatLiesOutsideIsNotSupposed()
    {
        Answer answer = SmallRules.Ask(Engine, "lån");

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Equal("lång", answer["tid"].Term.Name);
    }

    [Theory]
    [InlineData("inköp", "Rösta »ja-röst« från vän.")]
    [InlineData("retur", "Fråga vän.")]
    public void Remedies_WhatIsAdvised_LiesInside(string question, string expected) =>
        Assert.Equal(expected, Assert.Single(Assert.Single(SmallRules.Ask(Engine, question).FindRemedies().Ways).Steps).Text);

    [Fact]
    public void Run_RuleForWhatLiesOutside_IsDead()
    {
        AnalysisResult result = RulebookAnalysis.Run(RulebookLoader.Load(Files().Source).Rulebook!);

        Assert.True(result.IsComplete);
        Assert.Equal(["karta"], result.Findings.Where(f => f.Diagnostic.Code == Messages.DeadRule.Code).SelectMany(f => f.Rules));
    }

    [Fact]
    public void Compare_LimitAdded_IsAChange()
    {
        ComparisonResult result = RulebookComparison.Compare(RulebookLoader.Load(Files(string.Empty).Source).Rulebook!, RulebookLoader.Load(Files().Source).Rulebook!);

        Assert.Equal(VersionStep.Amending, result.Step);
        Assert.Contains(result.Provisions, p => p.Id == "slag" && p.Change == ChangeKind.Added);
    }

    private static QuestionError Refused(string question, string fact, object given)
    {
        Assert.False(Engine.TryAsk(new Question { Name = question, AsOf = SmallRules.Day, Facts = new Dictionary<string, object?> { [fact] = given } }, out _, out QuestionError? error));
        return error;
    }

    private static SmallRules Files(string limits = Limits) => new SmallRules()
        .Words(" har (inte) röstat … }", " har (inte) röstat …, åtgärd: Rösta … }")
        .Words(" är (inte) frågade }", " är (inte) frågade, åtgärd: Fråga … }")
        .Version("stadgar", "a", "2026-01-01")
        .Clause("stadgar", "a", 1, limits + "regler:\n" + string.Join('\n', Rules.Split('\n').Select(l => "  " + l)));
}
