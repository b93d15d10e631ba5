using System.Globalization;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review.Comparison;
using MiniMaria.Rules.Review.Mutation;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Tests.Answers;

namespace MiniMaria.Rules.Tests.Review;

/// <summary>What is reckoned in another way is a change unless it is proved to be none: that some numbers come out alike proves nothing.</summary>
public sealed class ReckonedComparisonTests
{
    private const string Share = "{ andel: poäng, av: 100 kr, avrundat-till: 1 kr }";
    private const string Allot = "{ fördela: 100 kr, efter: poäng, i-steg-om: 1 kr, metod: största-resten }";
    private const string Raise = "{ räkna-upp: poäng, med: 3 %, från: 2026, till: år, avrundat-till: 1 kr }";

    [Theory]
    [InlineData(Share, "avrundat-till: 1 kr", "avrundat-till: 10 kr")]
    [InlineData(Share, "avrundat-till: 1 kr", "avrundat-till: 2 kr")]
    [InlineData(Share, "av: 100 kr", "av: 101 kr")]
    [InlineData(Raise, "med: 3 %", "med: \"3,01 %\"")]
    [InlineData(Raise, "avrundat-till: 1 kr", "avrundat-till: \"0,5 kr\"")]
    [InlineData(Raise, "från: 2026", "från: 2025", "outcome")] // Of 2025 only the new rules answer.
    [InlineData(Allot, "största-resten", "nedåt")]
    [InlineData(Allot, "i-steg-om: 1 kr", "i-steg-om: 2 kr")]
    public void Compare_OtherReckoning_IsAmendingWithAnExampleThatDiffers(string reckoned, string was, string now, params string[] more)
    {
        (Rulebook old, Rulebook @new) = (Load(Clause(reckoned)), Load(Clause(reckoned.Replace(was, now, StringComparison.Ordinal))));

        ComparisonResult result = RulebookComparison.Compare(old, @new);

        Assert.Equal(VersionStep.Amending, result.Step);
        AnswerChange change = Assert.Single(result.Answers);
        Assert.Equal(("delning", "stadgar", "1", false), (change.Question.Name, change.Document, change.Clause, change.IsCertain));
        Assert.Equal(["delning", .. more, "summa"], change.Parts.Keys);
        Assert.NotNull(change.Example);
        Assert.NotEqual(Told.By(new RulesEngine(old), change.Example), Told.By(new RulesEngine(@new), change.Example));
        Assert.DoesNotContain(result.Unchanged, q => q.Name == "delning");
        Assert.All(result.Provisions.Where(p => p.Change != ChangeKind.Reworded), p => Assert.True(p.HasEffect, p.Id));
    }

    /// <summary>The example beside the rule turns red; whatever else is found, it is the one to show.</summary>
    [Fact]
    public void Compare_ExampleThatTurnsRed_ShowsIt()
    {
        static Rulebook With(string step) => Load(Clause(
            $"{{ andel: poäng, av: 1003 kr, avrundat-till: {step} }}",
            ", exempel: [ { Hälften avrundas: { givet: { år: 2026, lånedag: 2026-01-01, poäng: { vän: 50 } }, svar: { summa: 502 kr } } } ]"));

        AnswerChange change = Assert.Single(RulebookComparison.Compare(With("1 kr"), With("10 kr")).Answers);

        Assert.Equal(("502", "500"), (change.Old!["summa"].ToString(), change.New!["summa"].ToString()));
    }

    /// <summary>To raise by nothing every year gives what stands there, but that is not how it is said: nobody has proved it.</summary>
    [Fact]
    public void Compare_OtherReckoningOfWhichNoExampleIsFound_IsAmendingWithoutExample()
    {
        ComparisonResult result = RulebookComparison.Compare(
            Load(Clause("{ räkna-upp: poäng, med: 0 %, från: 2000, till: år, avrundat-till: 1 kr }")),
            Load(Clause("{ räkna-upp: poäng, med: 0 %, från: 2000, till: år, avrundat-till: \"0,5 kr\" }")));

        Assert.Equal(VersionStep.Amending, result.Step);
        AnswerChange change = Assert.Single(result.Answers);
        Assert.Equal((null, null, null, false), (change.Example, change.Old, change.New, change.IsCertain));
        Assert.True(change.Positions > 0);
        Assert.Contains("summa", change.Parts.Keys);
        Assert.Equal(VersionStep.Amending, Assert.Single(result.Clauses).Step);
    }

    /// <summary>An answer that can no longer be reckoned, or can be now, is another for certain, and an example shows it.</summary>
    [Theory]
    [InlineData("vän", "granne")]
    [InlineData("granne", "vän")]
    public void Compare_AnswerThatCannotBeReckoned_IsAnotherForCertain(string was, string now)
    {
        static Rulebook With(string key) => Load($$"""
            värden:
              kassa: { är: { vän: 100 kr }, lista: vem, underlag: [ST-1-01] }
            regler:
              - { id: del, text: Delen är bestämd., fråga: belopp, svar: { belopp: { post: {{key}}, ur: kassa, lista: vem } } }
            """);
        (Rulebook old, Rulebook @new) = (With(was), With(now));

        AnswerChange change = Assert.Single(RulebookComparison.Compare(old, @new).Answers);

        Assert.True(change.IsCertain);
        Assert.Equal((was == "vän", now == "vän"), (change.Old is not null, change.New is not null));
        Assert.Equal((was == "vän", now == "vän"), (new RulesEngine(old).TryAsk(change.Example!, out _, out _), new RulesEngine(@new).TryAsk(change.Example!, out _, out _)));
    }

    /// <summary>The same number by another name or with a zero more is the same.</summary>
    [Theory]
    [InlineData("av: 100 kr", "av: \"100,0 kr\"")]
    [InlineData("av: 100 kr", "av: hundra")]
    public void Compare_SameNumberSaidOtherwise_ChangesNoAnswer(string was, string now)
    {
        ComparisonResult result = RulebookComparison.Compare(Load(Clause(Share)), Load(Clause(Share.Replace(was, now, StringComparison.Ordinal))));

        Assert.Empty(result.Answers);
        Assert.Contains(result.Unchanged, q => q.Name == "delning");
    }

    /// <summary>The rule that the number stands in yields to another whenever it holds.</summary>
    [Fact]
    public void Compare_NumberThatReachesNoAnswer_ChangesNoAnswer()
    {
        static Rulebook With(int pot) => Load(string.Create(CultureInfo.InvariantCulture, $$"""
            beräkningar:
              pott: { räkna-upp: {{pot}} kr, med: 3 %, från: 2000, till: år, avrundat-till: 1 kr }
            regler:
              - { id: årlig, text: Potten ökar., fråga: belopp, svar: { belopp: pott } }
              - { id: fast, text: Potten är fast., fråga: belopp, undantag-från: årlig, svar: { belopp: 5 kr } }
            """));

        ComparisonResult result = RulebookComparison.Compare(With(1000), With(2000));

        Assert.Equal(VersionStep.Clarifying, result.Step);
        Assert.Empty(result.Answers);
    }

    /// <summary>The pot changes, and the question that shares it out leans on the question of the pot.</summary>
    [Fact]
    public void Compare_ReckoningOfAQuestionLeanedOn_ChangesBoth()
    {
        static Rulebook With(string rate) => Load($$"""
            beräkningar:
              pott: { räkna-upp: 1000 kr, med: {{rate}}, från: 2000, till: år, avrundat-till: 100 kr }
              delar: { andel: poäng, av: belopp, avrundat-till: 100 kr }
            regler:
              - { id: årlig, text: Potten ökar., fråga: belopp, svar: { belopp: pott } }
              - { id: delning, text: Potten delas., fråga: delning, svar: { summa: { summa: delar } } }
            """);

        ComparisonResult result = RulebookComparison.Compare(With("3 %"), With("\"3,001 %\""));

        Assert.Equal(["belopp", "delning"], result.Answers.Select(a => a.Question.Name).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>A limit that is reckoned decides a verdict.</summary>
    [Fact]
    public void Compare_ReckonedLimit_IsAmending()
    {
        static Rulebook With(string rate) => Load(new SmallRules()
            .Words("sidor: { typ: heltal", "sidor: { typ: belopp")
            .Words("lånas?\n    fakta: [slag, ", "lånas?\n    fakta: [år, ")
            .Version("stadgar", "a", "2026-01-01").Clause("stadgar", "a", 1, $$"""
            beräkningar:
              tunn: { räkna-upp: 1 000 kr, med: {{rate}}, från: 2026, till: år, avrundat-till: 1 kr }
            regler:
              - { id: kort, text: Tunna böcker lånas kort., fråga: lån, när: { sidor: { högst: tunn } }, svar: { tid: kort } }
              - { id: lång, text: Tjocka böcker lånas länge., fråga: lån, när: { sidor: { över: tunn } }, svar: { tid: lång } }
            """));

        ComparisonResult result = RulebookComparison.Compare(With("3 %"), With("\"3,01 %\""));

        Assert.Equal(VersionStep.Amending, result.Step);
        Assert.Equal(["kort", "lång"], result.Answers.Select(a => a.Rule));
        Assert.All(result.Answers, a => Assert.False(a.IsCertain));
        Assert.All(result.Answers, a => Assert.Equal(("lång", "kort"), (a.Old?["tid"].ToString(), a.New?["tid"].ToString())));
    }

    /// <summary>The value that nothing uses changes no answer; what the answer is reckoned by does.</summary>
    [Fact]
    public void Run_MutantOfAReckoningThatNoExampleNotices_IsASurvivor()
    {
        MutationResult result = MutationTest.Run(new SmallRules().Version("stadgar", "a", "2026-01-01").Clause("stadgar", "a", 1, Clause(Share)).Source);

        Assert.Equal([("100 kr", "200")], result.Equivalent.Select(m => (m.From, m.To)));
        Assert.Equal(["100 kr", "1 kr"], result.Survivors.Where(s => s.Change?.Example is not null).Select(s => s.Mutant.From).Distinct());
    }

    /// <summary>Two of the three positions are walked: of the rest nobody knows.</summary>
    [Fact]
    public void Compare_MoreRegionsThanItMayWalk_IsUnknown()
    {
        const string Rules = "regler:\n  - { id: tunn, text: Tunna böcker lånas länge., fråga: lån, när: { sidor: { högst: 100 } }, svar: { tid: lång } }";
        (Rulebook old, Rulebook @new) = (Load(Rules), Load(Rules.Replace("högst: 100", "under: 101", StringComparison.Ordinal)));

        ComparisonResult cut = RulebookComparison.Compare(old, @new, most: 1);

        Assert.Equal((VersionStep.Unknown, false), (cut.Step, cut.IsComplete));
        Assert.Equal(["lån"], cut.Unfinished.Select(q => q.Name));
        Assert.DoesNotContain(cut.Unchanged, q => q.Name == "lån");
        Assert.Equal(VersionStep.Unknown, Assert.Single(cut.Clauses).Step);
        Assert.Equal((VersionStep.Clarifying, true), (RulebookComparison.Compare(old, @new).Step, RulebookComparison.Compare(old, @new).IsComplete));
    }

    private static string Clause(string reckoned, string more = "") => $$"""
        värden:
          hundra: { är: 100 kr, underlag: [ST-1-01] }
        beräkningar:
          delar: {{reckoned}}
        regler:
          - { id: delning, text: Potten delas efter poäng., fråga: delning, svar: { delning: { nyckel: vem, del: delar }, summa: { summa: delar } }{{more}} }
        """;

    private static Rulebook Load(string clause) => Load(new SmallRules().Version("stadgar", "a", "2026-01-01").Clause("stadgar", "a", 1, clause));

    private static Rulebook Load(SmallRules rules)
    {
        LoadResult loaded = RulebookLoader.Load(rules.Source);
        Assert.True(loaded.Succeeded, string.Join('\n', loaded.Diagnostics.Where(d => d.Severity == Severity.Error)));
        return loaded.Rulebook;
    }
}
