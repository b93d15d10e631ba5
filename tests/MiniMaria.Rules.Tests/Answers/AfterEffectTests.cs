using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Explanations;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review.Checking;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Tests.Answers;

/// <summary>What goes on after the end of an agreement (<c>efterverkan</c>), perhaps only as open wording is read.</summary>
public sealed class AfterEffectTests
{
    private static readonly DateOnly End = new(2026, 6, 30);
    private static readonly DateOnly After = new(2026, 7, 1);

    private const string First =
        """
        värden:
          korta: { är: [lexikon, karta], lista: slag, underlag: [ST-1-01] }
        regler:
          - { id: lån-kort, text: Kort., fråga: lån, när: { slag: korta }, svar: { tid: kort } }
        """;

    private const string Second =
        """
        värden:
          fem: { är: "5", underlag: [ST-2-01] }
        tolkningar:
          - id: T-1
            ord: medan stadgarna gäller
            fråga: Gäller avgiften efteråt?
            läsningar:
              fortsätter: { innebär: Ja., skäl: Den avser tiden före. }
              upphör: { innebär: Nej., skäl: Inget sägs. }
            vald: fortsätter
            underlag: [ST-2-01]
        regler:
          - id: avgift
            text: Korta böcker kostar.
            fråga: avgift
            efterverkan: { T-1: fortsätter }
            när: { slag: korta, sidor: { minst: fem } }
            svar: { avgift: kort }
            exempel:
              - Efter slutet kostar en karta ändå:
                  dag: 2026-07-01
                  slut: 2026-06-30
                  givet: { slag: karta, sidor: 9 }
                  svar: { avgift: kort }
              - Läses det så att avgiften upphör är det oreglerat:
                  dag: 2026-07-01
                  slut: 2026-06-30
                  givet: { slag: karta, sidor: 9 }
                  läsning: { T-1: upphör }
                  utfall: oreglerat
          - { id: roman, text: Romaner kostar inget., fråga: avgift, när: { slag: roman }, svar: { avgift: ingen } }
          - { id: gammal, text: Inte gamla kartor., fråga: avgift, efterverkan: ja, undantag-från: [avgift, roman], när: { gammal: { saknas: nej, är: ja } }, svar: { avgift: ingen } }
        anmärkningar:
          - { id: A-2, frågor: [avgift, lån], när: { slag: karta, gammal: { saknas: ja } }, text: Vad en karta är sägs inte., underlag: [ST-2-01] }
        """;

    private const string Other = "regler:\n  - { id: köp, text: Korta böcker köps., fråga: inköp, när: { slag: korta }, svar: { köps: ja } }";

    [Fact]
    public void Ask_RuleWithEffectAfterTheEnd_GoesOn()
    {
        Answer answer = Ask(After, "avgift", ("slag", "karta"), ("sidor", 9));

        Assert.Equal("kort", answer["avgift"].Term.Name);
        Assert.Equal(("stadgar", "a", "2"), Assert.Single(answer.Citations) is var c ? (c.Document, c.Version, c.Clause) : default);
        Assert.Equal(["avtalstid-stadgar"], answer.Assumptions);
        Assert.Equal(["A-2"], answer.Remarks.Select(r => r.Id));
        Assert.Equal("T-1", Assert.Single(answer.Interpretations).Interpretation.Id);
        Assert.Contains("Stadgarna a upphörde 2026-06-30 enligt inställningarna; det som svaret bygger på gäller ändå.", answer.Explain(), StringComparison.Ordinal);
        Assert.Contains("\nHandlingarnas status:\n- Upphört enligt inställningarna: stadgarna a.", answer.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Ask_ReadAsEndingToo_IsSilentAndSaysWhatEnded()
    {
        Answer answer = Engine().Ask(new Question { Name = "avgift", AsOf = After, Facts = new Dictionary<string, object?> { ["slag"] = "karta", ["sidor"] = 9 }, Readings = new Dictionary<string, string> { ["T-1"] = "upphör" } });

        Assert.Equal(Outcome.Silent, answer.Outcome);
        Assert.StartsWith("Stadgarna a upphörde 2026-06-30 enligt inställningarna.", Assert.Single(answer.Remarks, r => r.Id == "upphört").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fortsätter")]
    [InlineData("upphör")]
    public void Ask_BeforeTheEnd_ReadingChangesNothing(string reading)
    {
        Answer answer = Engine().Ask(new Question { Name = "avgift", AsOf = End, Facts = new Dictionary<string, object?> { ["slag"] = "karta", ["sidor"] = 9 }, Readings = new Dictionary<string, string> { ["T-1"] = reading } });

        Assert.Equal("kort", answer["avgift"].Term.Name);
        Assert.Empty(answer.Interpretations);
    }

    [Theory]
    [InlineData("lån", "karta", "Stadgarna a upphörde 2026-06-30 enligt inställningarna. Till och med den dagen svarade punkt 1 på frågan.")]
    [InlineData("avgift", "roman", "Stadgarna a upphörde 2026-06-30 enligt inställningarna. Till och med den dagen svarade punkt 2 på frågan.")]
    public void Ask_RuleWithoutEffectAfterTheEnd_HasEnded(string question, string kind, string expected)
    {
        Answer answer = Ask(After, question, ("slag", kind));

        Assert.Equal(Outcome.Silent, answer.Outcome);
        Assert.Equal(expected, Assert.Single(answer.Remarks).Text);
    }

    /// <summary>The values go on for the clauses of the agreement itself, not for other documents that build on them.</summary>
    [Fact]
    public void Ask_OtherDocumentThatBuildsOnTheValues_Rests()
    {
        Assert.Equal(Outcome.Answered, Ask(End, "inköp", ("slag", "karta")).Outcome);
        Answer answer = Ask(After, "inköp", ("slag", "karta"));

        Assert.Equal(Outcome.Silent, answer.Outcome);
        Assert.Equal("Det som anslaget a bygger på, »korta« i stadgarna, upphörde 2026-06-30. Till och med den dagen svarade punkt 1 på frågan.", Assert.Single(answer.Remarks).Text);
    }

    [Fact]
    public void Ask_ExceptionThatGoesOn_StillExcepts() => Assert.Equal("ingen", Ask(After, "avgift", ("slag", "karta"), ("sidor", 9), ("gammal", true))["avgift"].Term.Name);

    [Fact]
    public void Run_ExamplesThatSayTheEnd_AskAfterIt()
    {
        RulesEngine engine = Files().Engine();

        Assert.Empty(ExampleCheck.Run(engine));
        Assert.DoesNotContain(ExampleReach.Run(engine), d => d.Code == Messages.ReadingNotShown.Code);
        Assert.NotEmpty(ExampleCheck.Run(Files(Second.Replace("    efterverkan: { T-1: fortsätter }\n", string.Empty, StringComparison.Ordinal)).Engine()));
    }

    private static Answer Ask(DateOnly day, string question, params (string, object?)[] facts) => SmallRules.Ask(Engine(), day, question, facts);

    private static RulesEngine Engine() => Files().Engine(o => o.Agreements["stadgar"] = new AgreementTerm { End = End });

    private static SmallRules Files(string second = Second) => new SmallRules()
        .Version("stadgar", "a", "2026-01-01").Clause("stadgar", "a", 1, First).Clause("stadgar", "a", 2, second)
        .Version("anslag", "a", "2026-01-01").Clause("anslag", "a", 1, Other);
}
