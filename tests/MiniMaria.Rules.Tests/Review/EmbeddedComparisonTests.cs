using FsCheck.Fluent;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review.Amendment;
using MiniMaria.Rules.Review.Comparison;
using MiniMaria.Rules.Review.Mutation;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Tests.Matching;
using MiniMaria.Rules.Tests.Questions;
using MiniMaria.Rules.Tests.Snapshots;

namespace MiniMaria.Rules.Tests.Review;

/// <summary>The embedded rules against edited copies of them.</summary>
public sealed class EmbeddedComparisonTests
{
    private static readonly Rulebook Rules = new EditedRules().Load();

    /// <summary>
    /// How the approved numbers of verdicts come about; how positions are counted at all is shown on small rules (RulebookComparisonTests).
    /// A notice in the shorter time is too early by both counts, one in between by the old only, a later one by none. The day on which
    /// the agreement ends is known or not. In order (written, without undue delay) each of the latter two notices has 12 positions: the
    /// end not known, with the day of the demand not given, before the notice or not before it, 3; known, it is before the notice, with
    /// the day of the demand not given or in one of the three places beside those two days, or not, with that day also on the last day
    /// itself, 4 + 5. By the new count only a notice is valid where the agreement has not ended, 3 + 5 of the 12: in between in each of
    /// three (not rectified, rectified in between, later), and later too where rectified in between: 4 × 8 = 32; in 2 of the 8 the
    /// agreement then ends on another day. Told only where the form of the demand is, doubled where the breach is told or
    /// presumed, and doubled again where SA is named or no document: 4 × 32 = 128 verdicts, 4 × 4 × 2 = 32 other days.
    /// The notice left out has 10 positions: the end not known, with the day of the demand not given or given, 2; known, in time for a
    /// notice or not, with the day of the demand not given or in one of three places, 8. The new count alone asks for more where
    /// rectification was in between, 10; with the form of the demand left out also where the notice is valid, 10 + 32. Where the end is
    /// known and lies between the two days no notice can be in time by the old count, not rectified or later, the form of the demand told
    /// or not: 4 × 8. Four times 10 + 42 + 32 have another outcome: 336.
    /// </summary>
    [Fact]
    public async Task Compare_FewerDaysToRectify_CountsTheVerdictsThatChange()
    {
        ComparisonResult result = new EditedRules().FewerDays().Compare();

        // The right to terminate names the period.
        Assert.Equal(["förtida-upphörande", "rättigheter"], result.Answers.Select(a => a.Question.Name));
        AnswerChange change = result.Answers[0];
        Assert.Equal(("förtida-upphörande", EditedRules.Agreement, "16", "sa-16-avtalsbrott"), (change.Question.Name, change.Document, change.Clause, change.Rule));
        Assert.Equal((new DateOnly(2025, 11, 17), (DateOnly?)null), (change.From, change.Through));
        Assert.Equal(
            [$"{Law.Text("rättelsetid")} → {Law.Number("rättelsetid") - 10} dagar"],
            result.Provisions.Where(p => p.Id == "rättelsetid").Select(p => $"{p.Old} → {p.New}"));
        Assert.Equal(Rules.Lexicon.Questions.Count - 2, result.Unchanged.Count);
        await Verifier.Verify(string.Join('\n', (string[])
            [$"Lägen: {change.Positions} av {change.PositionsInAll}", .. change.Parts.Select(p => $"{p.Key}: {p.Value}").Order(StringComparer.Ordinal)]));
    }

    /// <summary>
    /// The example is one of the clause's own: notice on the last day of the time to rectify is too early, by the shorter time it is not.
    /// </summary>
    [Fact]
    public async Task Compare_FewerDaysToRectify_ShowsAnExampleThatStandsBesideTheRule()
    {
        AnswerChange change = new EditedRules().FewerDays().Compare().Answers[0];

        await Verifier.Verify(string.Join('\n', (string[])
            [.. change.Example!.Facts.Select(f => $"{f.Key}: {f.Value}"), .. change.Differences().Select(d => $"{d.Label}: {d.Old} → {d.New}")]));
    }

    /// <summary>What another question no longer answers alike (VB 3.2 names a municipality twice, so that its host is in dispute) is put down to its rules.</summary>
    [Fact]
    public void Compare_QuestionLeanedOnIsInConflict_IsPutDownToItsRules()
    {
        EditedRules twice = new EditedRules().Give("moras-område", $"[{string.Join(", ", Law.Names("moras-område")[..^1])}, Smedjebacken]");

        ComparisonResult result = twice.Compare();

        Assert.Contains(result.Answers, a => a.Question.Name == "ansvar");
        Assert.All(result.Answers, a => Assert.Equal("3.2", a.Clause));
    }

    /// <summary>Half the months of notice (SA 4): the space with most days in it, on both sides.</summary>
    [Trait("Category", "Long")]
    [Fact]
    public void Compare_HalfTheNotice_IsComparedInWhole()
    {
        EditedRules half = new EditedRules().Give("uppsägningstid", $"{Law.Number("uppsägningstid") / 2} månader");

        ComparisonResult result = half.Compare();

        Assert.True(result.IsComplete);
        Assert.All(result.Answers, a => Assert.True(a.IsCertain));
        Assert.Equal(
            ["frister sa-4-sista-dagen-att-säga-upp", "rättigheter sa-4-rätt-att-säga-upp", "uppsägning sa-4-slutet-är-känt", "uppsägning sa-4-uppsägning"],
            result.Answers.Select(a => $"{a.Question} {a.Rule}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Compare_AmendingVersion_HoldsFromItsFirstDay()
    {
        EditedRules amended = new EditedRules().FewerDaysFrom2027("förslag", "skriftlig", "Falun", "Gagnef");
        ComparisonResult result = amended.Compare();

        // As many as beside an amendment from the same day that changes nothing: what is done before it is compared in neither.
        long positions = RulebookComparison.Compare(new EditedRules().AmendFrom2027(EditedRules.Clause16, "förslag").Load(), amended.Load()).Answers[0].Positions;

        Assert.Equal((new DateOnly(2027, 1, 1), (DateOnly?)null, positions), (result.Answers[0].From, result.Answers[0].Through, result.Answers[0].Positions));
        Assert.Equal([$"{EditedRules.Agreement} 2025-11-17 changed", $"{EditedRules.Agreement} 2027-01-01 new"], result.Versions.Select(v => $"{v.New!.Document} {v.New.Id} {(v.Old is null ? "new" : "changed")}"));
    }

    /// <summary>The day the agreement begins moves by two weeks: in between nothing of it answers, before and after nothing changes.</summary>
    [Trait("Category", "Long")]
    [Fact]
    public void Compare_LaterStart_HoldsOnlyUntilThen()
    {
        EditedRules later = new EditedRules().Replace($"{EditedRules.Agreement}/2025-11-17/dokument.yaml", "gäller-från: 2025-11-17", "gäller-från: 2025-12-01");

        ComparisonResult result = later.Compare();

        Assert.NotEmpty(result.Answers);
        Assert.All(result.Answers, a => Assert.Equal((new DateOnly(2025, 11, 17), new DateOnly(2025, 11, 30)), (a.From, a.Through)));
    }

    /// <summary>What is asked once an agreement has ended is not walked, so of a rule that is to apply then or no longer nothing is promised.</summary>
    [Fact]
    public void Compare_EffectAfterTheEndTakenAway_IsUnknownAndNotUnchanged()
    {
        ComparisonResult result = new EditedRules().Replace($"{EditedRules.Agreement}/2025-11-17/{EditedRules.Clause16}", "    efterverkan:", "    efterverkan: nej #").Compare();

        Assert.Equal(VersionStep.Unknown, result.Step);
        Assert.False(result.IsComplete);
        Assert.Contains(result.Unfinished, q => q.Name == "rättigheter");
        Assert.Contains(result.Provisions, p => p.Change == ChangeKind.Changed && p.Provision == ProvisionKind.Rule);
    }

    /// <summary>Another reading of an age limit changes the age of 21 only, and the clause of the reading is the cause.</summary>
    [Fact]
    public void Compare_OtherReadingChosen_IsPutDownToTheReading()
    {
        EditedRules other = new EditedRules().Choose("T-01", "till-och-med-21");

        ComparisonResult result = other.Compare();

        // Only who belongs to the target group chooses where to be seen (VB 8.3).
        Assert.Equal(["ansvar", "besök", "målgrupp"], result.Answers.Select(a => a.Question.Name).Order(StringComparer.Ordinal));
        Assert.All(result.Answers, a => Assert.Equal(("verksamhetsbeskrivning", "4", "T-01"), (a.Document, a.Clause, a.Rule)));
    }

    /// <summary>Who the parties are stands in clause 1; clauses that only use the name are as they were.</summary>
    [Fact]
    public void Compare_ValueOfAnotherClause_IsPutDownToTheClauseThatNamesIt()
    {
        EditedRules more = new EditedRules()
            .Give("parterna", $"[{Law.Text("parterna")}, Rättvik]")
            .Give("parterna-utom-gagnef", $"[{Law.Text("parterna-utom-gagnef")}, Rättvik]");

        ComparisonResult result = more.Compare();

        Assert.Contains(result.Answers, a => a.Question.Name == "ändring");
        Assert.All(result.Answers, a => Assert.Equal((EditedRules.Agreement, "1"), (a.Document, a.Clause)));
        Assert.Equal(["1"], AmendmentAuthority.Of(result, new DateOnly(2026, 3, 1)).SelectMany(n => n.Clauses));
    }

    /// <summary>Of the problems that the inquiry lists one is exchanged for another: lists that hold just one of the two tell.</summary>
    [Fact]
    public void Compare_TermExchangedInAListOfTerms_IsFound()
    {
        EditedRules other = new EditedRules().Replace("utredning/2023-10-26/5.4-formulera-verksamhetsuppdrag-och-malgrupp.yaml", "är: [alkohol,", "är: [tobak,");

        AnswerChange change = Assert.Single(other.Compare().Answers, a => a.Question.Name == "målgrupp");

        Assert.Equal(new DateOnly(2025, 4, 10), change.Through);
    }

    /// <summary>
    /// That a war was unforeseeable is presumed when it prevents the performance (SA 17); presumed when it only delays it, it is
    /// asked for instead: left out, it makes a difference.
    /// </summary>
    [Fact]
    public void Compare_PresumptionOfAnotherEffect_IsFound()
    {
        EditedRules other = new EditedRules().Replace($"{EditedRules.Agreement}/2025-11-17/17-befrielsegrunder.yaml", "presumeras-när: { händelse: uppräknade-händelser, verkan: förhindras }", "presumeras-när: { händelse: uppräknade-händelser, verkan: försenas }");

        AnswerChange change = Assert.Single(other.Compare().Answers);

        Assert.Equal(("force-majeure", "sa-17-befrielse"), (change.Question.Name, change.Rule));
        Assert.Contains("outcome", change.Parts.Keys);
        Assert.DoesNotContain("oförutsägbar", change.Example!.Facts.Keys);
    }

    [Fact]
    public void Compare_InvoiceDayMoved_NamesTheDeadline()
    {
        EditedRules moved = new EditedRules().LaterInvoice();

        // One row while the period runs, one for a year after it.
        Assert.Equal(
            [("frister", "13", "2026-02-28"), ("frister", "13", "2029-02-28")],
            moved.Compare().Deadlines.Select(d => (d.Question.Name, d.Clause, d.New)));
    }

    /// <summary>Whatever is edited: a random question whose answer differs is one that the comparison names, on a day that it names.</summary>
    [Trait("Category", "Long")]
    [Fact]
    public void Compare_RandomEdit_NamesEveryRandomQuestionWhoseAnswerDiffers()
    {
        var random = new Random(20261);
        Dictionary<string, MapNode?> files = RulebookLoader.Read(new EditedRules().Source);
        var mutants = new MutantFiles(Rules.Lexicon);
        var before = new RulesEngine(Rules);
        (string Path, RuleMutant Mutant, MapNode File)[] all = [.. files.Where(f => f.Value?["punkt"] is not null).OrderBy(f => f.Key, StringComparer.Ordinal).SelectMany(f => mutants.Of(f.Value!).Select(m => (f.Key, m.Mutant, m.File)))];
        (RandomQuestion Question, string Was)[] told =
        [
            .. RandomQuestion.Any(missingPercent: 25).Generator.Sample(6000, Randomly.Seed, 50).Select(q => q with { Readings = new Dictionary<string, string>() }).Select(q => (q, Told.By(before, q.ToQuestion()))),
        ];
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
            foreach ((RandomQuestion question, string was) in told)
            {
                string now = Told.By(after, question.ToQuestion());
                differing += was == now ? 0 : 1;
                Assert.True(
                    was == now || result.Answers.Any(a => a.Question.Name == question.Definition.Name && a.From <= question.Day && !(a.Through < question.Day)),
                    $"{mutant}\n{question}\n{was}\n{now}");
            }

            Assert.All(result.Answers, a => Assert.NotEqual(Told.By(before, a.Example!), Told.By(after, a.Example!)));
            Assert.All(result.Answers, a => Assert.True(a.Clause.Length > 0, $"{mutant}: {a.Question.Name} {string.Join(", ", a.Parts.Keys)} {a.Example}"));
        }

        Assert.InRange(differing, 20, int.MaxValue);
    }
}
