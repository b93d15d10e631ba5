using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review.Checking;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Tests.Questions;

namespace MiniMaria.Rules.Tests.Review;

/// <summary>On a day the version in force answers; a proposal never takes its place, but is told of and can be asked for.</summary>
public sealed class InForceTests
{
    private const string Agreement = EditedRules.Agreement;
    private const string Change = $"{Agreement}/2027-01-01";

    private static readonly DateOnly Before = new(2026, 12, 31);
    private static readonly DateOnly After = new(2027, 2, 1);

    /// <summary>Gets the days to rectify that the proposal gives.</summary>
    private static int Fewer => Law.Number("rättelsetid") - 10;

    [Theory]
    [InlineData("gällande", "förslag", "2025-11-17")]
    [InlineData("beslutad", "förslag", "2025-11-17")]
    [InlineData("gällande", "beslutad", "2027-01-01")]
    [InlineData("gällande", "gällande", "2027-01-01")]
    [InlineData("förslag", "beslutad", "2027-01-01")]
    [InlineData("förslag", "förslag", "2027-01-01")] // nothing is in force, so the proposal answers, as for the papers of today
    public void Ask_FromTheFirstDayOfAnAmendment_TheVersionInForceAnswers(string status, string amendment, string answers) =>
        Assert.Equal(answers, Assert.Single(Ask(Amended(status, amendment), After).Citations.Select(c => c.Version).Distinct()));

    [Fact]
    public void Ask_ByProposals_TheProposalAnswersFromItsFirstDay()
    {
        var engine = new RulesEngine(Amended("gällande", "förslag").Load(), new RulesEngineOptions { WithProposals = true });

        Assert.Equal(Law.Day(After.AddDays(Fewer)), Ask(engine, After)["rättelse-senast"].ToString());
        Assert.Equal(Law.Day(Before.AddDays(Law.Number("rättelsetid"))), Ask(engine, Before)["rättelse-senast"].ToString());
    }

    [Theory]
    [InlineData("2026-12-31")]
    [InlineData("2027-02-01")]
    public void Ask_BesideAProposal_TellsOfItAndThatItDoesNotAnswer(string day)
    {
        Remark remark = Ask(Amended("gällande", "förslag"), DateOnly.Parse(day)).Remarks.Single(r => r.Id == "föreslagen-ändring");

        Assert.Equal("Det finns ett förslag att ändra underavtalet för nedre Dalarna från 2027-01-01 (punkt 16): versionen 2027-01-01. Det är inte beslutat, och svaret bygger inte på det.", remark.Text);
        Assert.Equal((Agreement, "2027-01-01", "16", "förslag"), Assert.Single(remark.Citations) is var c ? (c.Document, c.Version, c.Clause, c.Status) : default);
    }

    [Fact]
    public void Ask_BeforeADecidedAmendment_TellsOfIt() => Assert.Equal(
        "Det är beslutat att ändra underavtalet för nedre Dalarna från 2027-01-01 (punkt 16): versionen 2027-01-01.",
        Ask(Amended("gällande", "beslutad"), Before).Remarks.Single(r => r.Id == "beslutad-ändring").Text);

    /// <summary>A clause that is not cited may change the answer all the same, by a value that it names.</summary>
    [Fact]
    public void Ask_BesideAProposalForAnotherClauseOfTheDocument_TellsOfIt() => Assert.Contains(
        "(punkt 16)",
        new RulesEngine(Amended("gällande", "förslag").Load()).Ask(new Question { Name = "tvist", AsOf = After }).Remarks.Single(r => r.Id == "föreslagen-ändring").Text,
        StringComparison.Ordinal);

    [Fact]
    public void Ask_WhatOtherDocumentsAnswer_TellsNothingOfTheProposal()
    {
        Answer answer = new RulesEngine(Amended("gällande", "förslag").Load()).Ask(new Question { Name = "målgrupp", AsOf = After });

        Assert.NotEmpty(answer.Citations);
        Assert.DoesNotContain(answer.Citations, c => c.Document == Agreement);
        Assert.DoesNotContain(answer.Remarks, r => r.Id is "föreslagen-ändring" or "beslutad-ändring");
    }

    [Fact]
    public void Ask_WhenTheAmendmentAnswers_NothingIsToCome() =>
        Assert.DoesNotContain(Ask(Amended("gällande", "beslutad"), After).Remarks, r => r.Id is "föreslagen-ändring" or "beslutad-ändring");

    /// <summary>
    /// Several proposals may wait at once; what is in force does not hang on them. The one that begins last is tried, and that is
    /// told. One that had begun before the version in force was overtaken by it.
    /// </summary>
    [Theory]
    [InlineData("förslag", "2027-01-15", "2027-01-15", true)]
    [InlineData("beslutad", "2027-01-15", "2027-01-15", false)]
    [InlineData("beslutad", "2026-06-01", "2027-01-01", false)]
    public void Load_AnotherProposal_LeavesWhatIsInForceAlone(string amendment, string from, string triedOn, bool isTold)
    {
        EditedRules rules = Amended("gällande", amendment)
            .Set($"{Agreement}/annat/dokument.yaml", $"dokument: {Agreement}\nversion: annat\nstatus: förslag\ngäller-från: {from}\nändrar: 2025-11-17\n")
            .Set($"{Agreement}/annat/{EditedRules.Clause16}", new EditedRules().Files[$"{Agreement}/2025-11-17/{EditedRules.Clause16}"]);

        LoadResult loaded = RulebookLoader.Load(rules.Source);
        Assert.True(loaded.Succeeded, string.Join('\n', loaded.Diagnostics));
        var engine = new RulesEngine(loaded.Rulebook);
        var proposed = new RulesEngine(loaded.Rulebook, new RulesEngineOptions { WithProposals = true });

        Assert.Equal(amendment == "beslutad" ? "2027-01-01" : "2025-11-17", Ask(engine, After).Citations.First(c => c.Clause == "16").Version);
        Assert.Equal(triedOn == from ? "annat" : triedOn, Ask(proposed, After).Citations.First(c => c.Clause == "16").Version);
        Assert.Equal(
            isTold ? [$"MM0449 Warning: The proposals 2027-01-01 and annat of {Agreement} apply at the same time from {from}; only annat is tried."] : [],
            loaded.Diagnostics.Where(d => d.Kind == Messages.ProposalsOverlap).Select(d => $"{d.Code} {d.Severity}: {d.Message(Language.English)}"));
    }

    /// <summary>What has no use by a proposal, but has one in force, is no finding.</summary>
    [Trait("Category", "Long")]
    [Fact]
    public void Analyse_ProposalToRepealAClause_FindsNothingWithoutUse()
    {
        Message[] ofAbsence = [Messages.UnusedTerm, Messages.UnusedFact, Messages.UnusedName, Messages.NeedlessSilence, Messages.NeedlessExcuse, Messages.DeadRule];
        string[] Absent(EditedRules rules) => [.. RulebookAnalysis.Run(rules.Load()).Findings.Select(f => f.Diagnostic).Where(d => ofAbsence.Contains(d.Kind)).Select(d => d.ToString(Language.English))];
        EditedRules repeal = new EditedRules()
            .Replace($"{Agreement}/2025-11-17/dokument.yaml", "status: förslag", "status: gällande")
            .Set($"{Change}/dokument.yaml", $"dokument: {Agreement}\nversion: 2027-01-01\nstatus: förslag\ngäller-från: 2027-01-01\nändrar: 2025-11-17\nupphäver: [\"18\"]\n");

        Assert.Equal(Absent(new EditedRules()), Absent(repeal));
    }

    /// <summary>What the host says is in force keeps a later proposal out, too.</summary>
    [Fact]
    public void Ask_AgreementThatTheHostSaysApplies_KeepsTheProposalOut()
    {
        var options = new RulesEngineOptions { Agreements = { [Agreement] = new AgreementTerm { Start = new DateOnly(2026, 1, 1) } } };
        var engine = new RulesEngine(new EditedRules().Load(), options);

        Assert.Equal("2025-11-17", Ask(engine, After).Citations[0].Version);
    }

    /// <summary>Examples of a proposal are asked as if it were decided, those of the version in force as it is.</summary>
    [Fact]
    public void Check_ExamplesOfAProposal_AreAskedAsIfItWereDecided()
    {
        string[] decided = Findings(Amended("gällande", "beslutad"), Change);

        Assert.NotEmpty(decided);
        Assert.Equal(decided, Findings(Amended("gällande", "förslag"), Change));
        Assert.Equal(Findings(new EditedRules(), $"{Agreement}/2025-11-17"), Findings(Amended("gällande", "förslag"), $"{Agreement}/2025-11-17"));
    }

    [Fact]
    public void Load_FaultInAProposalThatIsKeptOut_IsReported() => Assert.Contains(
        RulebookLoader.Load(Amended("gällande", "förslag").Replace($"{Change}/{EditedRules.Clause16}", "fråga: förtida-upphörande", "fråga: förtida-uphörande").Source).Diagnostics,
        d => d.Severity == Severity.Error && d.Span.File.StartsWith(Change, StringComparison.Ordinal));

    /// <summary>An example of one wording that asks about a day of another would show that other one.</summary>
    [Fact]
    public void Check_ExampleOnADayOfAnotherWording_IsAnError()
    {
        Rulebook rules = Amended("gällande", "beslutad").Load();
        Example[] misplaced = [.. rules.Examples.Where(e => e.AgreedEnd is null && e.Span.File == (e.Day < new DateOnly(2027, 1, 1) ? $"{Change}/{EditedRules.Clause16}" : $"{Agreement}/2025-11-17/{EditedRules.Clause16}"))];

        Assert.Contains(misplaced, e => e.Span.File.StartsWith(Change, StringComparison.Ordinal));
        Assert.Superset(
            misplaced.Select(e => e.Span).ToHashSet(),
            ExampleCheck.Run(RulesEngine.ForFewQuestions(rules)).Where(d => d.Kind == Messages.ExampleOnOtherDay).Select(d => d.Span).ToHashSet());
        Assert.Equal(
            "MM0609 Error: " + $"The example '{misplaced[0].Name}' asks about {Law.Day(misplaced[0].Day)}, when its clause has another wording.",
            ExampleCheck.Run(RulesEngine.ForFewQuestions(rules), misplaced[0]).Select(d => $"{d.Code} {d.Severity}: {d.Message(Language.English)}").Single());
    }

    private static string[] Findings(EditedRules rules, string folder) =>
    [
        .. ExampleCheck.Run(RulesEngine.ForFewQuestions(rules.Load())).Where(d => d.Span.File.StartsWith(folder, StringComparison.Ordinal)).Select(d => d.ToString(Language.Swedish)),
    ];

    private static EditedRules Amended(string status, string amendment)
    {
        EditedRules rules = new EditedRules()
            .Replace($"{Agreement}/2025-11-17/dokument.yaml", "status: förslag", $"status: {status}")
            .Set($"{Change}/dokument.yaml", $"dokument: {Agreement}\nversion: 2027-01-01\nstatus: {amendment}\ngäller-från: 2027-01-01\nändrar: 2025-11-17\n");
        return rules.Set($"{Change}/{EditedRules.Clause16}", new EditedRules().FewerDays().Files[$"{Agreement}/2025-11-17/{EditedRules.Clause16}"]);
    }

    private static Answer Ask(EditedRules rules, DateOnly day) => Ask(new RulesEngine(rules.Load()), day);

    private static Answer Ask(RulesEngine engine, DateOnly day) => engine.Ask(new Question
    {
        Name = "förtida-upphörande",
        AsOf = day,
        Facts = new Dictionary<string, object?> { ["avtalsbrott"] = true, ["anmaningsdag"] = day, ["anmaningens-form"] = "skriftlig" },
    });
}
