using FsCheck.Fluent;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Tests.Matching;

namespace MiniMaria.Rules.Tests.Review;

/// <summary>The embedded rules against edited copies of them.</summary>
public sealed class EmbeddedComparisonTests
{
    private static readonly Rulebook Rules = new EditedRules().Load();

    /// <summary>
    /// With the demand oral: 1 position. Rectified by both counts (told so, or by day 20): 2. Rectified on day 21-30, which only
    /// the old count takes: notice by day 20; later (day 21-30, or from 31) oral, late without reason, or in order: 1 + 2 × 3 = 7.
    /// Not rectified (told so, or after day 30): notice by day 20, on day 21-30 or from 31, the latter two each three ways: 2 × 7.
    /// 24 in all. Valid only by the new count: the two in order of day 21-30, and of each not rectified the one with notice on day 21-30.
    /// </summary>
    [Fact]
    public void Compare_TwentyDaysToRectify_ChangesFourVerdictsOfTwentyFourPositions()
    {
        ComparisonResult result = RulebookComparison.Compare(Rules, new EditedRules().TwentyDays().Load());

        AnswerChange change = Assert.Single(result.Answers);
        Assert.Equal(("förtida-upphörande", EditedRules.Agreement, "16", "sa-16-avtalsbrott"), (change.Question.Name, change.Document, change.Clause, change.Rule));
        Assert.Equal((24, 24), (change.Positions, change.PositionsInAll));
        Assert.Equal((4, 4, 24, 24), (change.Parts["giltig"], change.Parts["skadestånd"], change.Parts["rättelse-senast"], change.Parts["tidigaste-uppsägningsdag"]));
        Assert.Equal((7, 9), (change.Parts["sa-16-ingen-rättelse"], change.Parts["sa-16-efter-fristen"]));
        Assert.Equal((new DateOnly(2025, 11, 17), (DateOnly?)null), (change.From, change.Through));
        Assert.Equal(["30 dagar → 20 dagar"], result.Provisions.Where(p => p.Id == "rättelsetid").Select(p => $"{p.Old} → {p.New}"));
        Assert.Equal(Rules.Lexicon.Questions.Count - 1, result.Unchanged.Count);
    }

    /// <summary>The example is one of the clause's own: notice on day 30 after the demand, too early by thirty days, not by twenty.</summary>
    [Fact]
    public void Compare_TwentyDaysToRectify_ShowsAnExampleThatStandsBesideTheRule()
    {
        AnswerChange change = RulebookComparison.Compare(Rules, new EditedRules().TwentyDays().Load()).Answers[0];

        Assert.Equal("2026-03-01", change.Example.Facts["anmaningsdag"]);
        Assert.Equal("2026-03-31", change.Example.Facts["uppsägningsdag"]);
        Assert.Equal(
            [
                "Giltig: nej → ja", "Rättelse senast: 2026-03-31 → 2026-03-21", "Tidigaste dag att säga upp: 2026-04-01 → 2026-03-22", "Skadestånd: nej → ja",
                "Uppsägningen kom först när tiden för rättelse var ute.: Inte uppfyllt → Uppfyllt",
            ],
            change.Differences().Select(d => $"{d.Label}: {d.Old} → {d.New}"));
    }

    [Fact]
    public void Compare_AmendingVersion_HoldsFromItsFirstDay()
    {
        ComparisonResult result = RulebookComparison.Compare(Rules, new EditedRules().TwentyDaysFrom2027("förslag", "skriftlig").Load());

        Assert.Equal((new DateOnly(2027, 1, 1), (DateOnly?)null, 24), (Assert.Single(result.Answers).From, result.Answers[0].Through, result.Answers[0].Positions));
        Assert.Equal([$"{EditedRules.Agreement} 2025-11-17 changed", $"{EditedRules.Agreement} 2027-01-01 new"], result.Versions.Select(v => $"{v.New!.Document} {v.New.Id} {(v.Old is null ? "new" : "changed")}"));
    }

    /// <summary>The day the agreement begins moves by two weeks: in between nothing of it answers, before and after nothing changes.</summary>
    [Fact]
    public void Compare_LaterStart_HoldsOnlyUntilThen()
    {
        Rulebook later = new EditedRules().Replace($"{EditedRules.Agreement}/2025-11-17/dokument.yaml", "gäller-från: 2025-11-17", "gäller-från: 2025-12-01").Load();

        ComparisonResult result = RulebookComparison.Compare(Rules, later);

        Assert.NotEmpty(result.Answers);
        Assert.All(result.Answers, a => Assert.Equal((new DateOnly(2025, 11, 17), new DateOnly(2025, 11, 30)), (a.From, a.Through)));
    }

    /// <summary>Another reading of an age limit changes the age of 21 only, and the clause of the reading is the cause.</summary>
    [Fact]
    public void Compare_OtherReadingChosen_IsPutDownToTheReading()
    {
        Rulebook other = new EditedRules().Replace("verksamhetsbeskrivning/2025-04-11/4-malgrupp.yaml", "vald: inte-fyllt-21", "vald: till-och-med-21").Load();

        ComparisonResult result = RulebookComparison.Compare(Rules, other);

        Assert.Equal(["ansvar", "målgrupp"], result.Answers.Select(a => a.Question.Name).Order(StringComparer.Ordinal));
        Assert.All(result.Answers, a => Assert.Equal(("verksamhetsbeskrivning", "4", "T-01"), (a.Document, a.Clause, a.Rule)));
    }

    /// <summary>Who the parties are stands in clause 1; clauses that only use the name are as they were.</summary>
    [Fact]
    public void Compare_ValueOfAnotherClause_IsPutDownToTheClauseThatNamesIt()
    {
        Rulebook eight = new EditedRules().Replace($"{EditedRules.Agreement}/2025-11-17/1-avtalsparter.yaml", "Säter], lista: kommun", "Säter, Rättvik], lista: kommun").Load();

        ComparisonResult result = RulebookComparison.Compare(Rules, eight);

        Assert.Contains(result.Answers, a => a.Question.Name == "ändring");
        Assert.All(result.Answers, a => Assert.Equal((EditedRules.Agreement, "1"), (a.Document, a.Clause)));
        Assert.Equal(["1"], AmendmentAuthority.Of(result, new DateOnly(2026, 3, 1)).SelectMany(n => n.Clauses));
    }

    /// <summary>Of the problems that the inquiry lists one is exchanged for another: lists that hold just one of the two tell.</summary>
    [Fact]
    public void Compare_TermExchangedInAListOfTerms_IsFound()
    {
        Rulebook other = new EditedRules().Replace("utredning/2023-10-26/5.4-formulera-verksamhetsuppdrag-och-malgrupp.yaml", "är: [alkohol,", "är: [tobak,").Load();

        AnswerChange change = Assert.Single(RulebookComparison.Compare(Rules, other).Answers, a => a.Question.Name == "målgrupp");

        Assert.Equal(new DateOnly(2025, 4, 10), change.Through);
    }

    /// <summary>What is presumed of the agreement is asked for when another document is presumed instead: left out, it makes a difference.</summary>
    [Fact]
    public void Compare_PresumptionOfAnotherDocument_IsFound()
    {
        Rulebook other = new EditedRules().Replace($"{EditedRules.Agreement}/2025-11-17/19-avtalstecknare.yaml", "presumeras-när: { avtal: underavtal-nedre-dalarna }", "presumeras-när: { avtal: budget-falun }").Load();

        Assert.Contains(RulebookComparison.Compare(Rules, other).Answers, a => a.Question.Name == "giltighet" && a.Parts.ContainsKey("outcome"));
    }

    [Fact]
    public void Compare_InvoiceDayMoved_NamesTheDeadline()
    {
        Rulebook moved = new EditedRules().Replace($"{EditedRules.Agreement}/2025-11-17/13-ersattning-och-fakturering.yaml", "fakturadag: 31 januari år\n", "fakturadag: 28 februari år\n").Load();

        MovedDeadline deadline = Assert.Single(RulebookComparison.Compare(Rules, moved).Deadlines);

        Assert.Equal(("frister", "13", "2026-01-31", "2026-02-28"), (deadline.Question.Name, deadline.Clause, deadline.Old, deadline.New));
    }

    /// <summary>Whatever is edited: a random question whose answer differs is one that the comparison names, on a day that it names.</summary>
    [Fact]
    public void Compare_RandomEdit_NamesEveryRandomQuestionWhoseAnswerDiffers()
    {
        var random = new Random(20261);
        Dictionary<string, MapNode?> files = RulebookLoader.Read(new EditedRules().Source);
        var mutants = new MutantFiles(Rules.Lexicon);
        var before = new RulesEngine(Rules);
        (string Path, RuleMutant Mutant, MapNode File)[] all = [.. files.Where(f => f.Value?["punkt"] is not null).OrderBy(f => f.Key, StringComparer.Ordinal).SelectMany(f => mutants.Of(f.Value!).Select(m => (f.Key, m.Mutant, m.File)))];
        RandomQuestion[] questions = [.. RandomQuestion.Any(missingPercent: 25).Generator.Sample(1500, 50).Select(q => q with { Readings = new Dictionary<string, string>() })];
        int differing = 0;
        foreach ((string path, RuleMutant mutant, MapNode file) in random.GetItems(all, 15))
        {
            var edited = new Dictionary<string, MapNode?>(files, StringComparer.Ordinal) { [path] = file };
            if (RulebookLoader.Bind(edited, edited.Count, new DiagnosticBag()).Rulebook is not { } changed)
            {
                continue;
            }

            ComparisonResult result = RulebookComparison.Compare(Rules, changed);
            var after = new RulesEngine(changed);
            foreach (RandomQuestion question in questions.Where(q => Told.By(before.Ask(q.ToQuestion())) != Told.By(after.Ask(q.ToQuestion()))))
            {
                differing++;
                Assert.True(
                    result.Answers.Any(a => a.Question.Name == question.Definition.Name && a.From <= question.Day && !(a.Through < question.Day)),
                    $"{mutant}\n{question}\n{Told.By(before.Ask(question.ToQuestion()))}\n{Told.By(after.Ask(question.ToQuestion()))}");
            }

            Assert.All(result.Answers, a => Assert.NotEqual(Told.By(before.Ask(a.Example)), Told.By(after.Ask(a.Example))));
        }

        Assert.InRange(differing, 20, int.MaxValue);
    }
}
