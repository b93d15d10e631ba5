using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Explanations;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rendering;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Tests.Questions;

/// <summary>What the texts leave blank and the host says: start and end of an agreement.</summary>
public sealed class AgreementTests
{
    private const string SubAgreement = "underavtal-nedre-dalarna";
    private const string Description = "verksamhetsbeskrivning";

    private static readonly (string, object?)[] Notice = [("uppsägningsdag", "2026-12-31"), ("form", "skriftlig"), ("delgiven", true)];

    [Theory]
    [InlineData("2025-12-31", "förslag")]
    [InlineData("2026-01-01", "gällande")]
    [InlineData("2027-12-31", "gällande")]
    public void Ask_StartAndEndSaid_StatusFollowsTheDay(string day, string status)
    {
        Answer answer = Ask(Engine(SubAgreement, "2026-01-01", "2027-12-31"), day, "uppsägning", Notice);

        Assert.All(answer.Citations, c => Assert.Equal(status, c.Status));
        Assert.Contains("avtalstid-underavtal-nedre-dalarna", answer.Assumptions);
        Assert.Contains("Underavtalet för nedre Dalarna 2025-11-17 gäller från 2026-01-01 till och med 2027-12-31 enligt inställningarna.", answer.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Ask_NothingSaid_TheTextIsAProposal()
    {
        Answer answer = Asking.Ask("uppsägning", [("avtalets-slut", "2027-12-31"), .. Notice]);

        Assert.All(answer.Citations, c => Assert.Equal("förslag", c.Status));
        Assert.DoesNotContain(answer.Assumptions, a => a.StartsWith("avtalstid-", StringComparison.Ordinal));
        Assert.Contains("- Förslag: underavtalet för nedre Dalarna 2025-11-17. En text som enligt underlagen väntar på beslut.", answer.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Ask_DayAfterTheEnd_SilentAndSaysWhatEnded()
    {
        Answer answer = Ask(Engine(SubAgreement, "2026-01-01", "2027-12-31"), "2028-01-01", "force-majeure", ("händelse", "krig"));

        Assert.Equal(Outcome.Silent, answer.Outcome);
        Assert.Empty(answer.Assumptions);
        Remark remark = Assert.Single(answer.Remarks);
        Assert.StartsWith("Underavtalet för nedre Dalarna 2025-11-17 upphörde 2027-12-31 enligt inställningarna. Till och med den dagen svarade punkt 17", remark.Text, StringComparison.Ordinal);
        Assert.Contains(remark.Citations, c => c is { Document: SubAgreement, Clause: "17", Status: "gällande" });
    }

    [Fact]
    public void Ask_EndSaid_IsTheEndThatNobodyGave()
    {
        RulesEngine engine = Engine(SubAgreement, null, "2027-12-31");

        Answer answer = Ask(engine, "2026-03-01", "uppsägning", Notice);
        Assert.Equal("2027-12-31", answer["upphör"].ToString());
        Assert.Contains("upphörandedag", answer.Assumptions);
        Assert.Contains("Upphörandedagen är 2027-12-31 enligt inställningarna.", answer.Explain(), StringComparison.Ordinal);
        Assert.Equal("förslag", answer.Citations[0].Status);

        Answer given = Ask(engine, "2026-03-01", "uppsägning", [("upphörandedag", "2027-12-31"), .. Notice]);
        Assert.Equal("2027-12-31", given["upphör"].ToString());
        Assert.DoesNotContain("upphörandedag", given.Assumptions);
    }

    /// <summary>The day on which the agreement ended is not the end of its period: whether the notice was in time is for the period to say (SA 4).</summary>
    [Theory]
    [InlineData("2026-07-01")]
    [InlineData("2026-11-27")]
    public void Ask_EndSaid_IsNotTheEndOfThePeriod(string day)
    {
        RulesEngine engine = Engine(SubAgreement, null, "2026-08-31");
        (string, object?)[] notice = [("uppsägningsdag", "2026-06-01"), ("form", "skriftlig"), ("delgiven", true)];

        Answer unknown = Ask(engine, day, "uppsägning", notice);
        Assert.Equal((Outcome.NeedsFacts, "2026-08-31"), (unknown.Outcome, unknown["upphör"].ToString()));
        Assert.Equal(["avtalets-slut"], unknown.MissingFacts.Select(f => f.Name));

        Answer known = Ask(engine, day, "uppsägning", [("avtalets-slut", "2027-12-31"), .. notice]);
        Assert.Equal(("ja", "2026-08-31"), (known["giltig"].ToString(), known["upphör"].ToString()));
    }

    [Fact]
    public void Ask_OtherEndThanTheHostSays_IsRefusedAndNamesBoth()
    {
        Assert.False(Engine(SubAgreement, null, "2027-12-31").TryAsk(Asking.Question("uppsägning", Asking.Day, [("upphörandedag", "2029-12-31"), .. Notice]), out _, out QuestionError? error));
        Assert.Equal("upphörandedag", error.Fact);
        Assert.Equal("upphörandedag är 2029-12-31 i frågan men 2027-12-31 enligt inställningarna. Tillåtet: 2027-12-31.", error.Message(Language.Swedish));
    }

    [Fact]
    public void Ask_DecisionsSaid_AreThoseThatNobodyGave()
    {
        var term = new AgreementTerm();
        Assert.True(Asking.Engine.Rulebook.Lexicon.TryFindList("part", out TermList? parties));
        foreach (Term party in parties.Terms)
        {
            term.Decisions[party.Name] = "godkänt";
        }

        Answer all = Ask(new RulesEngine(Asking.Engine.Rulebook, Deciding(term)), "2026-03-01", "giltighet", ("avtal", "avsiktsförklaring"));
        Assert.Equal("ja", all["gäller"].ToString());
        Assert.Contains("beslut", all.Assumptions);

        term.Decisions["Orsa"] = "avslag";
        Assert.Equal("nej", Ask(new RulesEngine(Asking.Engine.Rulebook, Deciding(term)), "2026-03-01", "giltighet", ("avtal", "avsiktsförklaring"))["gäller"].ToString());
        Assert.DoesNotContain("beslut", Ask(new RulesEngine(Asking.Engine.Rulebook, Deciding(term)), "2026-03-01", "giltighet", ("avtal", SubAgreement)).Assumptions);
    }

    [Fact]
    public void Ask_DecisionAgainstTheStartThatTheHostSays_ExplainsThatBothAreTested()
    {
        string explained = Ask(Engine(Description, "2026-01-01", null), "2026-03-01", "giltighet", ("avtal", Description), ("beslut", new Dictionary<string, string> { ["Falun"] = "avslag" })).Explain();

        Assert.Contains("Gäller enligt egna villkor: nej", explained, StringComparison.Ordinal);
        Assert.Contains("säger inställningen och besluten olika är något av dem fel", explained, StringComparison.Ordinal);
        Assert.Contains("- Gällande enligt inställningarna: verksamhetsbeskrivningen 2025-04-11.", explained, StringComparison.Ordinal);
        Assert.DoesNotContain("inställningen och besluten", Ask(Engine(Description, "2026-01-01", null), "2026-03-01", "parter", ("avtal", Description)).Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void New_DecisionOfNobody_SaysWhoThereIs()
    {
        var exception = Assert.Throws<QuestionException>(() => new RulesEngine(Asking.Engine.Rulebook, Deciding(new AgreementTerm { Decisions = { ["Gävle"] = "godkänt" } })));

        Assert.Equal("beslut", exception.Error.Fact);
    }

    private static RulesEngineOptions Deciding(AgreementTerm term) => new() { Agreements = { ["avsiktsförklaring"] = term } };

    [Fact]
    public void Ask_StartBeforeTheTextIsKnown_AppliesFromTheStart()
    {
        RulesEngine engine = Engine(SubAgreement, "2025-10-01", null);

        Assert.Equal(Outcome.Silent, Ask(engine, "2025-09-30", "tvist", ("förhandling-genomförd", false)).Outcome);
        Assert.Equal("gällande", Ask(engine, "2025-10-01", "tvist", ("förhandling-genomförd", false)).Citations[0].Status);
    }

    [Fact]
    public void Ask_DescriptionEnded_WhatBuildsOnItRestsAndTheRestStands()
    {
        RulesEngine engine = Engine(Description, null, "2026-12-31");

        // What the inquiry recommends is told again, as a recommendation; no host municipality and no party is named.
        Answer home = Ask(engine, "2027-01-01", "värdkommun", ("hemkommun", "Smedjebacken"));
        Assert.False(home["värdkommun"].HasValue);
        Assert.False(home["part-i-underavtal"].HasValue);
        Assert.All(home.Citations, c => Assert.Equal("rekommendation", c.Status));
        Assert.Equal(Outcome.Answered, Ask(engine, "2027-01-01", "uppsägning", [("avtalets-slut", "2027-12-31"), .. Notice]).Outcome);
    }

    [Fact]
    public void New_AnyDocumentEnded_LoadsAllTheSame()
    {
        foreach (string document in Asking.Engine.Rulebook.Versions.Select(v => v.Document.Name).Distinct())
        {
            RulesEngine engine = Engine(document, null, "2026-01-31");

            Assert.All(engine.Rulebook.Lexicon.Questions, q => Assert.NotNull(Ask(engine, "2026-02-01", q.Name)));
        }
    }

    [Fact]
    public void New_LoadedRulesWithOptions_SameAsLoadedWithThem()
    {
        var options = new RulesEngineOptions { Agreements = { [SubAgreement] = new AgreementTerm { Start = new DateOnly(2026, 1, 1), End = new DateOnly(2027, 12, 31) } } };
        RulesEngine one = new(options);
        RulesEngine other = new(Asking.Engine.Rulebook, options);

        Assert.Equal(Line(one), Line(other));
        Assert.Equal(Asking.Engine.Rulebook.Fingerprint, other.Rulebook.Fingerprint);
        Assert.NotEqual(Line(one), Line(Asking.Engine));

        static string Line(RulesEngine engine) => AnswerJson.Write(Ask(engine, "2026-03-01", "uppsägning", Notice), engine.Rulebook);
    }

    [Fact]
    public void New_OptionsChangedLater_ChangeNothing()
    {
        var options = new RulesEngineOptions { Agreements = { [SubAgreement] = new AgreementTerm { Start = new DateOnly(2026, 1, 1) } } };
        var engine = new RulesEngine(options);
        options.Agreements[SubAgreement].Start = new DateOnly(2027, 1, 1);
        options.Agreements.Add("ingen-handling", new AgreementTerm());

        Assert.True(engine.Reload().Succeeded);
        Assert.Equal("gällande", Ask(engine, "2026-03-01", "tvist", ("förhandling-genomförd", true)).Citations[0].Status);
    }

    [Fact]
    public void New_UnknownDocument_SaysWhichThereAre() => Assert.Equal(
        "MM0413 Error: »underavtal-nedre« är inte en handling som kan börja gälla. underavtal-nedre-dalarna",
        FaultOf("underavtal-nedre", "2026-01-01", null));

    [Fact]
    public void New_EndBeforeStart_SaysSo() => Assert.Equal(
        "MM0405 Error: Slutdagen 2025-12-31 ligger före startdagen 2026-01-01. ",
        FaultOf(SubAgreement, "2026-01-01", "2025-12-31"));

    /// <summary>The description goes on, so there is an answer, but what the agreement said besides has ended; before the end nothing is told.</summary>
    [Fact]
    public void Ask_AgreementEndedButAnotherDocumentAnswers_SaysWhatEnded()
    {
        RulesEngine engine = Engine(SubAgreement, null, "2026-12-31");

        Answer after = Ask(engine, "2027-06-01", "värdkommun", ("hemkommun", "Gagnef"));
        Answer before = Ask(engine, "2026-12-31", "värdkommun", ("hemkommun", "Gagnef"));

        Assert.Equal((Outcome.Answered, "Falun"), (after.Outcome, after["värdkommun"].Term.Name));
        Assert.Equal(
            "Underavtalet för nedre Dalarna 2025-11-17 upphörde 2026-12-31 enligt inställningarna. Till och med den dagen gällde också punkterna 1 och 3 för frågan.",
            Assert.Single(after.Remarks, r => r.Id == "upphört").Text);
        Assert.StartsWith("Handlingarna ger svar.", after.Explain(), StringComparison.Ordinal);
        Assert.DoesNotContain(before.Remarks, r => r.Id == "upphört");
    }

    /// <summary>The decision in Gagnef goes on, but its condition names the parties of an agreement that has ended.</summary>
    [Fact]
    public void Ask_WhatARuleBuildsOnEnded_SaysWhatNoLongerIsTested()
    {
        Answer after = Ask(Engine(SubAgreement, null, "2026-12-31"), "2027-06-01", "giltighet", ("avtal", "beslut-gagnef"));

        Assert.Equal((Outcome.Answered, false), (after.Outcome, after["bindande"].Boolean));
        Assert.Equal(
            "Det som besluten i Gagnef 2025-11-17 bygger på, »parterna-utom-gagnef« i underavtalet för nedre Dalarna, upphörde 2026-12-31. Till och med den dagen gällde också KS § 179 p. 3 för frågan.",
            Assert.Single(after.Remarks, r => r.Id == "upphört").Text);
    }

    /// <summary>A clause that goes by a name of its own is not numbered beside those that are.</summary>
    [Fact]
    public void Ask_WhatEndedStoodAlsoOnTheCover_NamesItAsItIsCalled()
    {
        Answer after = Ask(Engine("underavtal-nedre-dalarna", null, "2026-12-31"), "2027-01-01", "avtalstid", ("avtal", "underavtal-nedre-dalarna"));

        Assert.Matches("gällde också framsidan och punkt [0-9]+ för frågan", Assert.Single(after.Remarks, r => r.Id == "upphört").Text);
    }

    private static string FaultOf(string document, string start, string? end)
    {
        var exception = Assert.Throws<RulesLoadException>(() => Engine(document, start, end));
        Diagnostic fault = Assert.Single(exception.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal("Agreements:" + document, fault.Span.File);
        return $"{fault.Code} {fault.Severity}: {fault.Message(Language.Swedish)} {fault.Suggestion}";
    }

    private static RulesEngine Engine(string document, string? start, string? end)
    {
        var term = new AgreementTerm { Start = start is null ? null : DateOnly.Parse(start), End = end is null ? null : DateOnly.Parse(end) };
        return new RulesEngine(Asking.Engine.Rulebook, new RulesEngineOptions { Agreements = { [document] = term } });
    }

    private static Answer Ask(RulesEngine engine, string day, string question, params (string, object?)[] facts) =>
        engine.Ask(Asking.Question(question, DateOnly.Parse(day), facts));
}
