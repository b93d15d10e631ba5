using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review.Mutation;
using MiniMaria.Rules.Tests.Answers;

namespace MiniMaria.Rules.Tests.Review;

/// <summary>Which provisions can be taken away without an example noticing.</summary>
public sealed class RemovalTestTests
{
    private const string Example = "exempel: [ { En roman: { givet: { slag: roman, sidor: 50 }, svar: { tid: kort } } } ]";

    [Fact]
    public void Run_RuleThatAnExampleNeeds_IsNoticed()
    {
        RemovalResult result = Run($"regler: [ {{ id: kort, text: a, fråga: lån, när: {{ slag: roman }}, svar: {{ tid: kort }}, underlag: [ST-1-01], {Example} }} ]");

        Assert.Equal((1, 1), (result.Count, result.Noticed));
        Assert.Empty(result.Uncovered);
    }

    [Fact]
    public void Run_RuleThatOnlySaysTheSame_IsNotNoticed()
    {
        RemovalResult result = Run(
            $$"""
            regler:
              - { id: kort, text: a, fråga: lån, svar: { tid: kort }, underlag: [ST-1-01], {{Example}} }
              - { id: också-kort, text: a, fråga: lån, när: { slag: roman }, svar: { tid: kort }, underlag: [ST-1-02] }
            """);

        Removal removal = Assert.Single(result.Unnoticed);
        Assert.Equal(("också-kort", 5), (removal.Provision, removal.Span.Line));
        Assert.Equal(["ST-1-02"], removal.Statements);
        Assert.Equal(["ST-1-02"], result.Uncovered);
    }

    /// <summary>What refers to the rule that is taken away stays, and can be read.</summary>
    [Fact]
    public void Run_RuleThatAnotherYieldsTo_IsTakenAway() => Assert.Empty(Run(
        $$"""
        regler:
          - { id: lång, text: a, fråga: lån, svar: { tid: lång }, underlag: [ST-1-01] }
          - { id: kort, text: a, fråga: lån, undantag-från: lång, när: { slag: roman }, svar: { tid: kort }, underlag: [ST-1-01], {{Example}} }
        """).Refused);

    [Fact]
    public void Run_Row_IsTakenAwayAlone() => Assert.Equal(["tunga"], Run(
        $$"""
        regler:
          - id: tider
            text: a
            fråga: lån
            rader:
              - { id: korta, slag: roman, tid: kort, underlag: [ST-1-01] }
              - { id: tunga, slag: lexikon, tid: ingen, underlag: [ST-1-02] }
            {{Example}}
        """).Unnoticed.Select(r => r.Provision));

    [Fact]
    public void Run_Requirement_IsTakenAwayAlone() => Assert.Equal(["hel"], Run(
        """
        regler:
          - id: retur
            text: a
            fråga: retur
            kräver:
              - { id: tid, text: I tid., att: { i-tid: ja }, underlag: [ST-1-01] }
              - { id: hel, text: Hel., att: { skadad: nej }, underlag: [ST-1-02] }
            svar: { uppfyllt: { klart: ja }, brister: { klart: nej } }
            underlag: [ST-1-01]
            exempel: [ { Inte i tid: { givet: { i-tid: nej, skadad: nej }, svar: { klart: nej } } }, { I tid: { givet: { i-tid: ja, skadad: nej }, svar: { klart: ja } } } ]
        """).Unnoticed.Select(r => r.Provision));

    /// <summary>Only an example at the limit notices another limit; one beyond it does not notice that the rule is gone.</summary>
    [Theory]
    [InlineData("50", "kort")]
    [InlineData("49", "")]
    [InlineData("10", "tunn")]
    public void Run_Value_IsMadeAnother(string pages, string unnoticed) => Assert.Equal(unnoticed, string.Join(", ", Run(
        $$"""
        värden:
          tunn: { är: 50, underlag: [ST-1-01] }
        regler:
          - id: kort
            text: a
            fråga: lån
            när: { sidor: { under: tunn } }
            svar: { tid: kort }
            exempel: [ { Så många sidor: { givet: { sidor: {{pages}} }, {{(pages == "50" ? "utfall: oreglerat" : "svar: { tid: kort }")}} } } ]
        """).Unnoticed.Select(r => r.Provision)));

    [Theory]
    [InlineData("roman", "T-1")]
    [InlineData("karta", "")]
    public void Run_OpenWording_IsReadInAnotherWay(string kind, string unnoticed) => Assert.Equal(unnoticed, string.Join(", ", Run(
        $$"""
        tolkningar:
          - id: T-1
            ord: bok
            fråga: Är en karta en bok?
            läsningar:
              ja-också: { innebär: Ja., skäl: Ett. }
              bara-roman: { innebär: Nej., skäl: Två. }
            vald: ja-också
            underlag: [ST-1-01]
        regler:
          - id: kort
            text: a
            fråga: lån
            när: { någon: [ { slag: roman }, { slag: karta, tolkning: { T-1: ja-också } } ] }
            svar: { tid: kort }
            exempel: [ { En bok: { givet: { slag: {{kind}} }, svar: { tid: kort } } } ]
        """).Unnoticed.Select(r => r.Provision)));

    /// <summary>The examples that stand beside what is taken away stay.</summary>
    [Fact]
    public void Run_Presupposition_IsNoticedByItsOwnExample() => Assert.Equal((2, 2), Counts(Run(
        $$"""
        förutsättningar:
          - id: bok
            text: a
            frågor: [lån]
            att: { gammal: nej }
            underlag: [ST-1-02]
            exempel: [ { En gammal: { givet: { slag: roman, gammal: ja }, utfall: utanför } } ]
        regler: [ { id: kort, text: a, fråga: lån, när: { slag: roman }, svar: { tid: kort }, exempel: [ { En ny: { givet: { slag: roman, gammal: nej }, svar: { tid: kort } } } ] } ]
        """)));

    [Fact]
    public void Run_ReadingOfWhatAppliesAfterTheEnd_IsNoticedByAnExampleOfTheEnd() => Assert.Empty(Run(
        """
        tolkningar:
          - id: T-1
            ord: under tiden
            fråga: Gäller det sedan?
            läsningar:
              fortsätter: { innebär: Ja., skäl: Ett. }
              upphör: { innebär: Nej., skäl: Två. }
            vald: fortsätter
            underlag: [ST-1-01]
        regler:
          - id: kort
            text: a
            fråga: lån
            efterverkan: { T-1: fortsätter }
            svar: { tid: kort }
            exempel: [ { Efter slutet: { slut: 2026-05-31, givet: { slag: roman }, svar: { tid: kort } } } ]
        """).Unnoticed);

    [Fact]
    public void Run_ExampleThatDoesNotHold_IsRefused() => Assert.Throws<RulesLoadException>(() => Run(
        $"regler: [ {{ id: kort, text: a, fråga: lån, svar: {{ tid: lång }}, underlag: [ST-1-01], {Example} }} ]"));

    private static (int Count, int Noticed) Counts(RemovalResult result) => (result.Count, result.Noticed);

    private static RemovalResult Run(string clause) => RemovalTest.Run(new SmallRules().Version("stadgar", "a", "2026-01-01").Clause("stadgar", "a", 1, clause).Source);
}
