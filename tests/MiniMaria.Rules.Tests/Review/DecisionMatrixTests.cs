using System.Globalization;
using MiniMaria.Rules.Review.Matrices;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Tests.Answers;
using MiniMaria.Rules.Tests.Questions;

namespace MiniMaria.Rules.Tests.Review;

/// <summary>The decision matrix of a rulebook of a few lines, and what its options do.</summary>
public sealed class DecisionMatrixTests
{
    private const string Rules =
        """
        värden:
          lång: { är: 300, underlag: [ST-1-01] }
        tolkningar:
          - id: T-1
            ord: en lång bok
            fråga: Räknas kartor?
            läsningar:
              bara-böcker: { innebär: Bara böcker., skäl: Ett. }
              också-kartor: { innebär: Också kartor., skäl: Två. }
            vald: bara-böcker
            underlag: [ST-1-01]
        regler:
          - { id: karta, text: Kartor lånas inte., fråga: lån, när: { slag: karta, tolkning: { T-1: bara-böcker } }, svar: { tid: ingen } }
          - { id: lång-bok, text: Långa böcker lånas länge., fråga: lån, när: { slag: [roman, lexikon], sidor: { minst: lång } }, svar: { tid: lång } }
          - { id: kort-bok, text: Korta böcker lånas kort., fråga: lån, när: { slag: roman, sidor: { under: lång } }, svar: { tid: kort } }
        """;

    private static readonly Rulebook Small = new SmallRules().Version("stadgar", "a", "2026-01-01").Clause("stadgar", "a", 1, Rules)
        .Version("anslag", "b", "2026-09-01").Clause("anslag", "b", 1, "regler:\n  - { id: skadad, text: Skadade kartor lånas inte., fråga: lån, när: { slag: karta, skadad: ja }, svar: { tid: ingen } }").Engine().Rulebook;

    private static readonly DecisionMatrixOptions Loans = new() { Questions = ["lån"], AsOf = SmallRules.Day };

    [Fact]
    public void Render_OneDay_EveryAnswerWithClauseAndRuleInTheOrderOfTheDocuments() => Assert.Equal(
        """
        HUR LÄNGE FÅR BOKEN LÅNAS?
        Fråga: lån. Dag: 2026-06-01. Lika svar står ihop; vad som inte står på en rad spelar ingen roll där.

          slag: karta
            tid: ingen, till: –; enligt ST 1 (karta); tolkning T-1=bara-böcker
          slag: roman
            sidor: 300
              tid: lång, till: –; enligt ST 1 (lång-bok)
            sidor: 299
              tid: kort, till: –; enligt ST 1 (kort-bok)
          slag: lexikon
            sidor: 300
              tid: lång, till: –; enligt ST 1 (lång-bok)
            sidor: 299
              OREGLERAT

        FÖRKLARINGAR
          T-1: »en lång bok« (ST 1) läses som bara-böcker (vald) eller också-kartor.

        """.ReplaceLineEndings("\n"),
        DecisionMatrix.Render(Small, Loans));

    [Fact]
    public void Render_AllDays_EachStretchOnce()
    {
        string text = DecisionMatrix.Render(Small, Loans with { AsOf = null });

        Assert.Equal(
            ["TILL OCH MED 2025-12-31", "FRÅN 2026-01-01 TILL OCH MED 2026-08-31", "FRÅN 2026-09-01"],
            text.Split('\n').Where(l => l.StartsWith("TILL", StringComparison.Ordinal) || l.StartsWith("FRÅN", StringComparison.Ordinal)));
        Assert.Contains("\n  Ingen handling reglerar frågan.\n", text, StringComparison.Ordinal);
        Assert.Contains("ST 1 (karta), AN 1 (skadad)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_Document_OnlyAnswersThatRestOnIt()
    {
        string text = DecisionMatrix.Render(Small, Loans with { AsOf = new DateOnly(2026, 9, 1), Document = "anslag" });

        Assert.Contains(" Bara svar som bygger på anslag.", text, StringComparison.Ordinal);
        Assert.Contains("  slag: karta\n    skadad: ja\n      tid: ingen, till: –; enligt ST 1 (karta), AN 1 (skadad)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("lång-bok", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_OtherReading_ChangesTheAnswers()
    {
        string text = DecisionMatrix.Render(Small, Loans with { Readings = new Dictionary<string, string> { ["T-1"] = "också-kartor" } });

        Assert.Contains(" Läsningar: T-1=också-kartor.", text, StringComparison.Ordinal);
        Assert.Contains("  slag: karta\n    OREGLERAT", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_TooManyCases_SaysSo()
    {
        Assert.Contains("\n  Frågan har minst 5 lägen och visas inte.", DecisionMatrix.Render(Small, Loans with { MaximumCases = 5 }), StringComparison.Ordinal);
        Assert.DoesNotContain("visas inte", DecisionMatrix.Render(Small, Loans with { MaximumCases = 8 }), StringComparison.Ordinal);
    }

    [Trait("Category", "Long")]
    [Fact]
    public void Render_EmbeddedRules_EveryQuestionFitsAndEveryRuleThatCanDecideIsNamed()
    {
        string text = DecisionMatrix.Render(Asking.Engine.Rulebook);

        Assert.DoesNotContain("visas inte", text, StringComparison.Ordinal);
        Assert.All(Asking.Engine.Rulebook.Lexicon.Questions, q => Assert.Contains($"Fråga: {q.Name}.", text, StringComparison.Ordinal));

        // Rules that hold only under another reading are not seen with the rules' own.
        IEnumerable<Rule> plain = Asking.Engine.Rulebook.Editions.SelectMany(e => e.Rules).Where(r => !r.Conjuncts.Any(c => c.UsesReadings));
        Assert.All(plain, r => Assert.Matches($@"[( ]{System.Text.RegularExpressions.Regex.Escape(r.Id)}[,)]", text));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Render_AnyCulture_SameText(string culture)
    {
        string expected = DecisionMatrix.Render(Small, Loans);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            Assert.Equal(expected, DecisionMatrix.Render(Small, Loans));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Render_UnknownNames_NameTheNearest()
    {
        AssertNearest("The question 'lon' does not exist. Did you mean 'lån'?", Loans with { Questions = ["lon"] });
        AssertNearest("The document 'stadga' does not exist. Did you mean 'stadgar'?", Loans with { Document = "stadga" });
        AssertNearest("The interpretation 'T-2' does not exist. Did you mean 'T-1'?", Loans with { Readings = new Dictionary<string, string> { ["T-2"] = "bara-böcker" } });
        AssertNearest("The reading of T-1 'bara-boker' does not exist. Did you mean 'bara-böcker'?", Loans with { Readings = new Dictionary<string, string> { ["T-1"] = "bara-boker" } });

        static void AssertNearest(string expected, DecisionMatrixOptions options) =>
            Assert.StartsWith(expected, Assert.Throws<ArgumentException>(() => DecisionMatrix.Render(Small, options)).Message, StringComparison.Ordinal);
    }
}
