using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Explanations;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Remedies;
using MiniMaria.Rules.Review.Checking;
using MiniMaria.Rules.Review.Comparison;
using MiniMaria.Rules.Review.Coverage;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Tests.Questions;

namespace MiniMaria.Rules.Tests.Review;

/// <summary>
/// Over an amendment: what was done before it is answered by the wording of its day, unless the amendment or a reading says
/// otherwise; what is to be done by the wording then; and each day of a list by its own wording.
/// </summary>
public sealed class TransitionTests
{
    private const string Agreement = EditedRules.Agreement;
    private const string Base = $"{Agreement}/2025-11-17";
    private const string Change = $"{Agreement}/2027-01-01";

    private static readonly DateOnly Before = new(2026, 12, 20);
    private static readonly DateOnly After = new(2027, 2, 1);

    private static int Days => Law.Number("rättelsetid");

    private static int Fewer => Days - 10;

    /// <summary>A demand is answered by the days to rectify of the day on which it was made.</summary>
    [Theory]
    [InlineData("2026-12-20", 0)]
    [InlineData("2026-12-31", 0)]
    [InlineData("2027-01-01", 10)]
    [InlineData("2027-01-20", 10)]
    public void Ask_DemandOnEitherSideOfTheAmendment_GoesByTheWordingOfItsDay(string demanded, int fewer)
    {
        DateOnly day = DateOnly.Parse(demanded);

        Answer answer = Demanded(Engine(Amended()), After, day);

        Assert.Equal(Written(day.AddDays(Days - fewer)), answer["rättelse-senast"].ToString());
        Assert.Equal(fewer == 0 ? "2025-11-17" : "2027-01-01", Version(answer));
    }

    /// <summary>The day asked about decides nothing: a demand that is to be made when the amendment applies goes by it already.</summary>
    [Fact]
    public void Ask_DemandToBeMadeWhenTheAmendmentApplies_GoesByIt()
    {
        Answer answer = Demanded(Engine(Amended()), Before, After);

        Assert.Equal(Written(After.AddDays(Fewer)), answer["rättelse-senast"].ToString());
        Assert.Equal("2027-01-01", Version(answer));
        Assert.Equal(
            "Anmaningsdagen 2027-02-01 är inte före 2027-01-01, då underavtalet för nedre Dalarna får ny lydelse. Svaret följer den, versionen 2027-01-01.",
            Transition(answer).Text);
    }

    [Fact]
    public void Ask_DemandBeforeTheAmendment_SaysWhichWordingAnswersAndWhy()
    {
        Answer answer = Demanded(Engine(Amended()), After, Before);

        Remark remark = Transition(answer);
        Assert.Equal(
            "Anmaningsdagen 2026-12-20 är före 2027-01-01, då underavtalet för nedre Dalarna fick ny lydelse. Svaret följer den äldre lydelsen, versionen 2025-11-17; det som görs på nytt prövas enligt den nya. "
                + "Avtalet säger inte vilken lydelse som gäller för det som ligger före en ändring (T-246).",
            remark.Text);
        Assert.Equal((Agreement, "2025-11-17", "14", "sa-14-övergång"), Assert.Single(remark.Citations) is var c ? (c.Document, c.Version, c.Clause, c.Rule) : default);
        ReadingUsed reading = Assert.Single(answer.Interpretations, r => r.Interpretation.Id == "T-246");
        Assert.Equal(("lydelsen-då", false), (reading.Reading.Id, reading.ChosenByHost));
        Assert.Contains("T-246", answer.Explain(), StringComparison.Ordinal);
    }

    /// <summary>With the other reading the wording in force answers, and the answer names the reading all the same.</summary>
    [Fact]
    public void Ask_OtherReadingChosen_TheWordingInForceAnswers()
    {
        Answer answer = Demanded(Engine(Amended()), After, Before, ("T-246", "lydelsen-nu"));

        Assert.Equal(Written(Before.AddDays(Fewer)), answer["rättelse-senast"].ToString());
        Assert.Contains("Svaret följer den nya lydelsen, versionen 2027-01-01.", Transition(answer).Text, StringComparison.Ordinal);
        ReadingUsed reading = Assert.Single(answer.Interpretations, r => r.Interpretation.Id == "T-246");
        Assert.Equal(("lydelsen-nu", true), (reading.Reading.Id, reading.ChosenByHost));
    }

    /// <summary>Where the amendment says itself which wording applies, no reading is asked.</summary>
    [Theory]
    [InlineData("nej", 10)]
    [InlineData("ja", 0)]
    public void Ask_TheAmendmentSaysIt_NoReadingIsAsked(string earlier, int fewer)
    {
        Answer answer = Demanded(Engine(Amended().WithTransition(earlier)), After, Before, ("T-246", fewer == 0 ? "lydelsen-nu" : "lydelsen-då"));

        Assert.Equal(Written(Before.AddDays(Days - fewer)), answer["rättelse-senast"].ToString());
        Assert.DoesNotContain(answer.Interpretations, r => r.Interpretation.Id == "T-246");
        Assert.Equal(["sa-16-övergång"], Transition(answer).Citations.Select(c => c.Rule));
        Assert.Contains(fewer == 0 ? "den äldre lydelsen, versionen 2025-11-17" : "den nya lydelsen, versionen 2027-01-01", Transition(answer).Text, StringComparison.Ordinal);
    }

    /// <summary>A transition of one amendment is about that one alone.</summary>
    [Fact]
    public void Load_TransitionOfAnUnknownVersion_IsAnError() => Assert.Contains(
        "MM0401 Error: The version '2028-01-01' of underavtal-nedre-dalarna does not exist.",
        Told(RulebookLoader.Load(Amended().WithTransition("nej", "2028-01-01").Source).Diagnostics));

    [Fact]
    public void Load_TransitionOfAQuestionWithoutADay_IsAnError() => Assert.Contains(
        "MM0457 Error: The question 'tvist' has no 'lydelse-efter', so no transition is about it.",
        Told(RulebookLoader.Load(Amended().WithTransition("nej", questions: "[tvist]").Source).Diagnostics));

    [Fact]
    public void Load_TwoTransitionsOfOneAmendment_IsAnError() => Assert.Contains(
        "MM0458 Error: 'sa-16-övergång-2' and 'sa-16-övergång' both say which wording applies; remove one.",
        Told(RulebookLoader.Load(Amended().WithTransition("nej", twice: true).Source).Diagnostics));

    [Theory]
    [InlineData("    lydelse-efter: anmaningsdag\n", "    lydelse-efter: form\n", "'form' in förtida-upphörande is no day or year, so no wording goes by it.")]
    [InlineData("        lydelse-efter: dag\n", "        lydelse-efter: vad\n", "'vad' in frister is no day or year, so no wording goes by it.")]
    public void Load_WordingByWhatIsNoDay_IsAnError(string what, string by, string said) => Assert.Contains(
        $"MM0459 Error: {said}",
        Told(RulebookLoader.Load(new EditedRules().Replace("begrepp.yaml", what, by).Source).Diagnostics));

    /// <summary>Where nothing is said of the day, the wording in force answers and tells that another may.</summary>
    [Fact]
    public void Ask_DayNotSaid_TellsThatItMatters()
    {
        EditedRules rules = new EditedRules().DecidedFrom2027("4-avtalstid-och-uppsagning-av-avtal.yaml", new EditedRules().Give("uppsägningstid", $"{Law.Number("uppsägningstid") / 2} månader"));
        var engine = Engine(rules);

        Answer untold = Ask(engine, "uppsägning", After, ("avtal", Agreement), ("avtalets-slut", "2028-12-31"));
        Answer told = Ask(engine, "uppsägning", After, ("avtal", Agreement), ("avtalets-slut", "2028-12-31"), ("uppsägningsdag", "2026-12-20"));

        string last = Law.Day(Law.Before(new DateOnly(2028, 12, 31), "uppsägningstid"));
        Assert.NotEqual(last, untold["sista-uppsägningsdag"].ToString());
        Assert.Equal(last, told["sista-uppsägningsdag"].ToString());
        Assert.True(
            untold.MissingFacts.Any(f => f.Name == "uppsägningsdag")
            || untold.Remarks.Any(r => r.Id == "övergång" && r.Text.StartsWith("Gäller frågan något från före 2027-01-01 kan svaret vara ett annat; ange uppsägningsdagen.", StringComparison.Ordinal)));
    }

    /// <summary>A demand that is made anew goes by the wording in force; the one that was made stays with its own.</summary>
    [Fact]
    public void FindRemedies_NoticeToBeGivenAnew_GoesByTheWordingInForce()
    {
        EditedRules rules = new EditedRules().DecidedFrom2027("4-avtalstid-och-uppsagning-av-avtal.yaml", new EditedRules().Give("uppsägningstid", $"{Law.Number("uppsägningstid") / 2} månader"));

        // Given orally in time under the old wording; a new one is in time only by the shorter notice of the new.
        Answer answer = Ask(Engine(rules), "uppsägning", new DateOnly(2028, 2, 1), ("avtal", Agreement), ("avtalets-slut", "2028-12-31"), ("uppsägningsdag", "2026-12-20"), ("form", "muntlig"), ("delgiven", true));

        RemedyResult result = answer.FindRemedies();

        Assert.Equal((false, RemedyState.Possible), (answer["giltig"].Boolean, result.State));
        Assert.Contains(result.Ways, w => w.Steps.Any(s => s.Changes.Any(c => c.Fact.Name == "uppsägningsdag")));
    }

    /// <summary>The costs of a year go by the wording that applies when the year begins, whenever they are asked for.</summary>
    [Theory]
    [InlineData("2026-06-01", 2026, false)]
    [InlineData("2027-06-01", 2026, false)]
    [InlineData("2027-06-01", 2027, true)]
    [InlineData("2026-06-01", 2027, true)]
    public void Ask_YearOnEitherSideOfTheAmendment_GoesByTheWordingOfTheYear(string asked, int year, bool amended)
    {
        EditedRules raised = new EditedRules().RaiseBudget(70_000);
        EditedRules rules = new EditedRules().DecidedFrom2027("9.1-budget.yaml", raised);

        Answer answer = Ask(Engine(rules), "kommunernas-budget", DateOnly.Parse(asked), ("år", year));
        Answer expected = Ask(Engine(amended ? raised : new EditedRules()), "kommunernas-budget", DateOnly.Parse(asked), ("år", year));

        Assert.Equal(expected["kommunernas-budget"], answer["kommunernas-budget"]);
    }

    /// <summary>Each day of a list goes by the wording of that day, whenever it is asked for.</summary>
    [Theory]
    [InlineData("2026-06-01", 2026, false)]
    [InlineData("2026-06-01", 2027, true)]
    [InlineData("2027-06-01", 2026, false)]
    [InlineData("2027-06-01", 2027, true)]
    public void Ask_DeadlinesOfAYear_EachGoesByTheWordingOfItsDay(string asked, int year, bool amended)
    {
        string[] days = DaysOf(new EditedRules().LaterInvoiceFrom2027("beslutad", "skriftlig", Law.Parties));

        Assert.Equal(DaysOf(amended ? new EditedRules().LaterInvoice() : new EditedRules()), days);
        Assert.NotEqual(DaysOf(amended ? new EditedRules() : new EditedRules().LaterInvoice()), days);

        string[] DaysOf(EditedRules rules) =>
            [.. Ask(Engine(rules), "frister", DateOnly.Parse(asked), ("avtal", Agreement), ("år", year))["frister"].Rows.Select(r => r["dag"].ToString())];
    }

    [Fact]
    public void Ask_DeadlinesAhead_SaysThatTheyGoByTwoWordings()
    {
        Answer answer = Ask(Engine(new EditedRules().LaterInvoiceFrom2027("beslutad", "skriftlig", Law.Parties)), "frister", Before, ("avtal", Agreement), ("år", 2027));

        Assert.Equal(
            "Underavtalet för nedre Dalarna har en lydelse före 2027-01-01 (versionen 2025-11-17) och en annan från den dagen (versionen 2027-01-01); varje dag följer den lydelse som gäller den dagen.",
            Transition(answer).Text);
        Assert.Contains("2027-01-01", answer.Citations.Where(c => c.Document == Agreement).Select(c => c.Version));
    }

    /// <summary>A proposal that is kept out is no amendment: the wording in force answers for every day.</summary>
    [Fact]
    public void Ask_OnlyProposed_TheWordingInForceAnswers()
    {
        EditedRules proposed = new EditedRules().InForce().FewerDaysFrom2027("förslag", "skriftlig", []);
        Answer answer = Demanded(Engine(proposed.Replace($"{Base}/dokument.yaml", "gäller-till: 2026-12-31\n", string.Empty).Seal(Base)), Before, After);

        Assert.Equal(Written(After.AddDays(Days)), answer["rättelse-senast"].ToString());
        Assert.DoesNotContain(answer.Remarks, r => r.Id == "övergång");
    }

    /// <summary>An amendment of what is not asked about is not told of.</summary>
    [Fact]
    public void Ask_AmendmentOfSomethingElse_TellsNothing() => Assert.DoesNotContain(
        Demanded(Engine(new EditedRules().LaterInvoiceFrom2027("beslutad", "skriftlig", Law.Parties)), After, Before).Remarks,
        r => r.Id == "övergång");

    /// <summary>An example beside the rules can show it.</summary>
    [Fact]
    public void Check_ExampleOverTheAmendment_IsAskedByTheTransition()
    {
        string example = $"      - En anmaning före ändringen:\n          dag: 2027-02-01\n          givet: {{ avtal: {Agreement}, anmaningsdag: 2026-12-20, avtalsbrott: ja }}\n          utfall: saknar-fakta\n          svar: {{ rättelse-senast: {Written(Before.AddDays(Days))} }}\n          tolkningar: [T-246]\n";
        EditedRules rules = Amended();
        string file = $"{Change}/{EditedRules.Clause16}";
        string clause = rules.Files[file];
        int rule = clause.IndexOf("rättelse-senast:", StringComparison.Ordinal);
        int at = clause.IndexOf("    exempel:\n", rule, StringComparison.Ordinal) + "    exempel:\n".Length;
        rules.Set(file, clause[..at] + example + clause[at..]);

        Assert.DoesNotContain(ExampleCheck.Run(new RulesEngine(rules.Load())), d => d.Message(Language.Swedish).Contains("En anmaning före ändringen", StringComparison.Ordinal));
    }

    /// <summary>What an amendment says of the transition is a statement of its own, which an example over it shows.</summary>
    [Theory]
    [InlineData("ja")]
    [InlineData("nej")]
    public void Coverage_StatementOfATransition_IsShownByAnExampleOverTheAmendment(string earlier)
    {
        string file = $"{Change}/{EditedRules.Clause16}";
        string day = Written(Before.AddDays(earlier == "ja" ? Days : Fewer));
        EditedRules rules = new EditedRules().FewerDaysAloneFrom2027("beslutad", "skriftlig", Law.Parties).WithTransition(earlier)
            .Replace(file, "    underlag: [SA-16-01]\n", "    underlag: [SA-16-99]\n")
            .Replace($"{Agreement}/inventering.yaml", "    SA-16-01: ", "    SA-16-99: Anmaningar före ändringen.\n    SA-16-01: ");

        Assert.Contains("SA-16-99", Unshown(rules));
        Assert.DoesNotContain("SA-16-99", Unshown(rules.Replace(
            file,
            "\növergångar:\n",
            $"\nregler:\n  - id: sa-16-fristen\n    exempel:\n      - En anmaning före ändringen:\n          dag: 2027-02-01\n          givet: {{ avtal: {Agreement}, anmaningsdag: 2026-12-20 }}\n          utfall: saknar-fakta\n          svar: {{ rättelse-senast: {day} }}\n\növergångar:\n")));

        static string[] Unshown(EditedRules rules) =>
            [.. RulebookCoverage.Of(rules.Load()).Documents.SelectMany(d => d.Clauses).SelectMany(c => c.Statements).Where(s => s.State != CoverageState.Encoded).Select(s => s.Statement.Id)];
    }

    /// <summary>What was done before the amendment stays as it was, so a comparison shows it of what is done from its first day on.</summary>
    [Trait("Category", "Long")]
    [Fact]
    public void Compare_Amendment_DiffersForWhatIsDoneFromItsFirstDayOn()
    {
        Rulebook old = new EditedRules().InForce().Load();
        Rulebook amended = Amended().Load();

        AnswerChange change = RulebookComparison.Compare(old, amended).Answers.First(a => a.Question.Name == "förtida-upphörande" && a.Example is not null);

        Assert.True(DateOnly.Parse(change.Example!.Facts["anmaningsdag"]!.ToString()!) >= new DateOnly(2027, 1, 1));
        Assert.Equal(Review.Told.By(RulesEngine.ForFewQuestions(old), change.Example), Review.Told.By(change.Old!));
        Assert.Equal(Review.Told.By(RulesEngine.ForFewQuestions(amended), change.Example), Review.Told.By(change.New!));
        Assert.NotEqual(Review.Told.By(change.Old!), Review.Told.By(change.New!));
    }

    /// <summary>A comparison does not call unchanged what only shows over an amendment.</summary>
    [Trait("Category", "Long")]
    [Fact]
    public void Compare_OnlyTheTransitionDiffers_IsUnknown()
    {
        ComparisonResult result = RulebookComparison.Compare(Amended().WithTransition("ja").Load(), Amended().WithTransition("nej").Load());

        Assert.Equal(VersionStep.Unknown, result.Step);
        Assert.Contains("förtida-upphörande", result.Unfinished.Select(q => q.Name));
    }

    [Trait("Category", "Long")]
    [Fact]
    public void Compare_OtherReadingOfTransitionsChosen_IsUnknown()
    {
        ComparisonResult result = RulebookComparison.Compare(Amended().Load(), Amended().Choose("T-246", "lydelsen-nu").Load());

        Assert.Equal(VersionStep.Unknown, result.Step);
        Assert.Contains("förtida-upphörande", result.Unfinished.Select(q => q.Name));
    }

    private static string[] Told(IEnumerable<Diagnostic> found) => [.. found.Select(d => $"{d.Code} {d.Severity}: {d.Message(Language.English)}")];

    private static EditedRules Amended() => new EditedRules().FewerDaysFrom2027("beslutad", "skriftlig", Law.Parties);

    private static RulesEngine Engine(EditedRules rules) => RulesEngine.ForFewQuestions(rules.Load());

    private static Answer Demanded(RulesEngine engine, DateOnly day, DateOnly demanded, params (string Id, string Reading)[] readings) => engine.Ask(new Question
    {
        Name = "förtida-upphörande",
        AsOf = day,
        Facts = new Dictionary<string, object?> { ["avtal"] = Agreement, ["anmaningsdag"] = demanded, ["avtalsbrott"] = true },
        Readings = readings.ToDictionary(r => r.Id, r => r.Reading),
    });

    private static Answer Ask(RulesEngine engine, string name, DateOnly day, params (string Fact, object Value)[] facts) => engine.Ask(new Question
    {
        Name = name,
        AsOf = day,
        Facts = facts.ToDictionary(f => f.Fact, f => (object?)f.Value),
    });

    private static Remark Transition(Answer answer) => Assert.Single(answer.Remarks, r => r.Id == "övergång");

    private static string Version(Answer answer) => Assert.Single(answer.Citations.Where(c => c.Document == Agreement).Select(c => c.Version).Distinct());

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd");
}
