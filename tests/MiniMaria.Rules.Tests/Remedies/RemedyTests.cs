using System.Globalization;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Explanations;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Remedies;
using MiniMaria.Rules.Tests.Questions;

namespace MiniMaria.Rules.Tests.Remedies;

/// <summary>What would make an act valid, by the embedded rules; the expected sentences are reasoned from the clauses.</summary>
public sealed class RemedyTests
{
    /// <summary>The last day to give notice; the agreement ends the period of notice later. There is such a day in every month.</summary>
    private const string LastNotice = "2026-12-28";

    /// <summary>The last day to rectify a breach; the demand came the period of rectification earlier.</summary>
    private const string LastCure = "2026-01-31";

    private static readonly DateOnly End = Law.After(Day(LastNotice), "uppsägningstid");
    private static readonly DateOnly Extended = Law.After(End, "förlängning");
    private static readonly string Demand = Law.Day(Law.Before(Day(LastCure), "rättelsetid"));
    private static readonly string Last = Law.Parties[^1];
    private static readonly string[] AllButOne = Law.Parties[..^1];

    [Fact]
    public void Remedies_AllButOneApprove_TheLastIsLacking()
    {
        RemedyResult remedies = Amendment(("form", "skriftlig"), ("godkänd-av", AllButOne)).FindRemedies();

        Assert.Equal(RemedyState.Possible, remedies.State);
        Assert.True(remedies.IsComplete);
        RemedyStep step = Assert.Single(Assert.Single(remedies.Ways).Steps);
        Assert.Equal($"Skaffa godkännande från {Last}.", step.Text);
        Assert.True(step.IsAct);
        Assert.Equal("godkänd-av", step.Fact.Name);
        Assert.Equal([Last], step.Changes[0].Added.Select(t => t.Name));
        Assert.Equal(Law.Parties, step.Value.Terms.Select(t => t.Name));
        Assert.Equal(["sa-14-samtliga"], step.Requirements.Select(r => r.Id));
        Assert.Equal("14", Assert.Single(step.Citations).Clause);
    }

    [Fact]
    public void Remedies_OralAndTwoLacking_BothStepsAreNeeded() => AssertWays(
        Amendment(("form", "muntlig"), ("godkänd-av", Law.Parties[..^2])),
        $"Använd skriftlig form. Skaffa godkännande från {Law.Listed(Law.InOrder(Law.Parties[^2..]))}.");

    [Fact]
    public void Remedies_NothingKnownOfTheApproval_SaysAllThatIsNeeded() => AssertWays(
        Amendment(),
        $"Använd skriftlig form. Skaffa godkännande från {Law.Listed(Law.InOrder(Law.Parties))}.");

    /// <summary>SA 4 counts the day of service (T-39): the notice that is written need not be written anew.</summary>
    [Fact]
    public void Remedies_WrittenButNotServed_IsServedInTime() =>
        AssertWays(Notice("2026-03-01", ("uppsägningsdag", "2026-02-01"), ("form", "skriftlig"), ("delgiven", false)), $"Delge uppsägningen senast {LastNotice}.");

    /// <summary>Where the day of writing counts, a notice written in time can be served whenever.</summary>
    [Fact]
    public void Remedies_DayOfWritingCounts_CanStillBeServed() => AssertWays(
        Notice("2027-02-01", [("uppsägningsdag", "2026-01-15"), ("form", "skriftlig"), ("delgiven", false)], new() { ["T-39"] = "skrivandet" }),
        "Delge uppsägningen.");

    /// <summary>How a notice of a day gone by was written and served is only not known, also when the last day has passed.</summary>
    [Fact]
    public void Remedies_NothingKnownButThatItWasWrittenInTime_IsNotHopeless() => AssertWays(
        Notice("2027-02-01", ("uppsägningsdag", "2026-01-15")),
        "Detta måste stämma: formen är skriftlig. Detta måste stämma: uppsägningen är delgiven.");

    [Fact]
    public void Remedies_AllMet_NothingIsNeeded()
    {
        RemedyResult remedies = Amendment(("form", "skriftlig"), ("godkänd-av", Law.Parties)).FindRemedies();

        Assert.Equal(RemedyState.NotNeeded, remedies.State);
        Assert.Empty(remedies.Ways);
        Assert.Empty(remedies.Obstacles);
    }

    [Fact]
    public void Remedies_TwoClausesAskTheSame_BothAreCited()
    {
        Answer answer = Asking.Ask("ändring", ("avtal", "verksamhetsbeskrivning"), ("ändringstyp", "ändring"), ("form", "skriftlig"), ("godkänd-av", Law.Parties), ("omförhandlad", true));

        RemedyStep step = Assert.Single(Assert.Single(answer.FindRemedies().Ways).Steps);

        Assert.Equal("Skaffa godkännande från styrgruppen.", step.Text);
        Assert.Equal(["verksamhetsbeskrivning 3.1", "underavtal-nedre-dalarna 8.3"], step.Citations.Select(c => $"{c.Document} {c.Clause}"));
    }

    /// <summary>A smaller adjustment of the budget is the steering group's; that the parties be told is a duty, not a condition (SA 9).</summary>
    [Fact]
    public void Remedies_SmallAdjustmentNotTold_NothingIsNeeded() => Assert.Equal(
        RemedyState.NotNeeded,
        Asking.Ask("ändring", ("avtal", "underavtal-nedre-dalarna"), ("ändringstyp", "mindre-budgetjustering"), ("godkänd-av", "styrgruppen"), ("meddelad-till", AllButOne)).FindRemedies().State);

    [Fact]
    public void Remedies_NoticePlannedADayLate_MustBeGivenADayEarlier()
    {
        Answer answer = Notice("2026-03-01", ("uppsägningsdag", "2026-12-29"), ("form", "skriftlig"), ("delgiven", true));

        AssertWays(answer, $"Säg upp avtalet senast {LastNotice}.");
        FactChange change = answer.FindRemedies().Ways[0].Steps[0].Changes[0];
        Assert.Equal(
            (Day("2026-03-01"), Day(LastNotice), Day(LastNotice)),
            (change.Earliest!.Value, change.Latest!.Value, change.Value.Date));
    }

    [Fact]
    public void Remedies_OnTheLastDay_CanStillBeGiven() =>
        AssertWays(Notice(LastNotice, ("form", "skriftlig"), ("delgiven", true)), $"Säg upp avtalet senast {LastNotice}.");

    [Fact]
    public void Remedies_TheLastDayHasPassed_NothingCan()
    {
        Answer answer = Notice("2026-12-29", ("uppsägningsdag", "2026-12-29"), ("form", "skriftlig"), ("delgiven", true));

        Assert.Equal(RemedyState.Impossible, answer.FindRemedies().State);
        RemedyObstacle obstacle = Assert.Single(answer.FindRemedies().Obstacles);
        Assert.Equal("sa-4-i-tid", obstacle.Requirement.Id);
        Assert.Equal(Day(LastNotice), obstacle.LastDay);
        Assert.Equal(
            $"Det går inte längre att uppfylla kravet »{obstacle.Requirement.Text.TrimEnd('.')}«: sista dagen var {LastNotice}. Då gäller: "
            + $"förlängs till {Law.Day(Extended)} och sista dag för en ny uppsägning till nästa slutdag {Law.Day(Law.Before(Extended, "uppsägningstid"))}.",
            obstacle.Text);
    }

    [Fact]
    public void Remedies_OtherReadingOfTheLastDay_IsKept() => AssertWays(
        Notice("2026-03-01", [("form", "skriftlig"), ("delgiven", true)], new() { ["T-10"] = "dagen-före" }),
        "Säg upp avtalet senast 2026-12-27.");

    [Fact]
    public void Remedies_ReadAsAtAnyTime_NoDayIsTooLate() => AssertWays(
        Notice("2027-03-01", [("uppsägningsdag", "2027-02-01"), ("form", "muntlig"), ("delgiven", true)], new() { ["T-12"] = "när-som-helst" }),
        "Gör om: säg upp avtalet; använd skriftlig form. Delge uppsägningen.");

    /// <summary>An oral notice stays oral; but while there is time, it can be given anew in writing.</summary>
    [Fact]
    public void Remedies_OralNoticeGiven_IsGivenAnewInWriting()
    {
        Answer answer = Notice("2026-03-01", ("uppsägningsdag", "2026-01-15"), ("form", "muntlig"), ("delgiven", true));

        AssertWays(answer, $"Gör om: säg upp avtalet senast {LastNotice}; använd skriftlig form. Delge uppsägningen.");
        Assert.Equal(["form", "uppsägningsdag"], answer.FindRemedies().Ways[0].Steps[0].Changes.Select(c => c.Fact.Name));
        Assert.True(answer.FindRemedies().Ways[0].Steps[1].IsAgain);
    }

    /// <summary>That the oral notice was served says nothing of the written one: it is served too, and in time (SA 4).</summary>
    [Theory]
    [InlineData("delgivningsdag", "2026-01-20", $"Gör om: säg upp avtalet senast {LastNotice}; använd skriftlig form. Gör om: delge uppsägningen senast {LastNotice}.")]
    [InlineData("delgiven-till", "alla-övriga-parter", $"Gör om: säg upp avtalet senast {LastNotice}; använd skriftlig form. Delge alla övriga parter uppsägningen.")]
    public void Remedies_OralNoticeServed_TheNewNoticeIsServedToo(string fact, string value, string expected) =>
        AssertWays(Notice("2026-03-01", ("uppsägningsdag", "2026-01-15"), ("form", "muntlig"), ("delgiven", true), (fact, value)), expected);

    [Fact]
    public void Remedies_OralNoticeNotServed_IsWrittenAndServedInTime() =>
        AssertWays(Notice("2026-03-01", ("uppsägningsdag", "2026-01-15"), ("form", "muntlig"), ("delgiven", false)), $"Gör om: säg upp avtalet senast {LastNotice}; använd skriftlig form. Delge uppsägningen senast {LastNotice}.");

    [Fact]
    public void Remedies_OralNoticeGivenAndNoTimeLeft_NothingCan() =>
        Assert.Equal(["sa-4-skriftlig"], Notice("2027-03-01", ("uppsägningsdag", "2026-01-15"), ("form", "muntlig"), ("delgiven", true)).FindRemedies().Obstacles.Select(o => o.Requirement.Id));

    /// <summary>The notice was written in time, so that is not in the way: what lacks is that it be served, and that had to be in time too.</summary>
    [Fact]
    public void Remedies_NotServedAndNoTimeLeft_TheObstacleIsWhatLacksWithItsLastDay()
    {
        Answer answer = Notice("2027-02-01", ("uppsägningsdag", LastNotice), ("form", "skriftlig"), ("delgiven", false));

        RemedyObstacle obstacle = Assert.Single(answer.FindRemedies().Obstacles);
        Assert.Equal(("sa-4-delgiven", Day(LastNotice)), (obstacle.Requirement.Id, obstacle.LastDay));
        Assert.All(answer.FindRemedies().Obstacles, o => Assert.NotEqual(true, answer.Requirements.Single(r => r.Requirement == o.Requirement).Met));
    }

    /// <summary>That the other party remedies in time is nothing to forestall by an earlier demand: the remedy answers to the demand made.</summary>
    [Fact]
    public void Remedies_RemedyInTimeIsPlanned_TheDemandIsNotMoved()
    {
        DateOnly demand = new(2026, 3, 20);
        DateOnly last = Law.After(demand, "rättelsetid");
        Answer answer = Asking.Ask(Day("2026-03-01"), "förtida-upphörande", ("anmaningsdag", Law.Day(demand)), ("anmaningens-form", "skriftlig"), ("rättelsedag", Law.Day(last.AddDays(-1))), ("uppsägningsdag", Law.Day(last.AddDays(6))), ("form", "skriftlig"), ("utan-oskäligt-uppehåll", true));

        Assert.Equal(["sa-16-ingen-rättelse"], answer.FindRemedies().Obstacles.Select(o => o.Requirement.Id));
    }

    /// <summary>The demand came before the remedy, so it has been made; only its day is not known.</summary>
    [Fact]
    public void Remedies_DayOfTheDemandNotKnown_HangsOnIt()
    {
        Answer answer = Asking.Ask(Day("2026-03-01"), "förtida-upphörande", ("avtalsbrott", true), ("rättelsedag", "2026-02-10"), ("uppsägningsdag", "2026-03-15"), ("anmaningens-form", "skriftlig"), ("form", "skriftlig"), ("utan-oskäligt-uppehåll", true));

        Assert.Equal(RemedyState.NeedsFacts, answer.FindRemedies().State);
        Assert.Contains("anmaningsdag", answer.FindRemedies().MissingFacts.Select(f => f.Name));
    }

    /// <summary>Where all have approved in writing nobody need be told (SA 9 read as a condition): the step cites the requirement that falls away.</summary>
    [Fact]
    public void Remedies_RequirementFallsAway_IsCited()
    {
        Question question = Asking.Question("ändring", Day("2026-03-01"), [("avtal", "underavtal-nedre-dalarna"), ("ändringstyp", "mindre-budgetjustering"), ("godkänd-av", "styrgruppen"), ("meddelad-till", "Falun")]) with { Readings = new Dictionary<string, string> { ["T-50"] = "villkor" } };

        Answer answer = Asking.Engine.Ask(question);

        Assert.Equal(2, answer.FindRemedies().Ways.Count);
        Assert.All(answer.FindRemedies().Ways.SelectMany(w => w.Steps), s => Assert.NotEmpty(s.Citations));
        Assert.DoesNotContain("()", answer.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Remedies_EndOfTheAgreementNotKnown_HangsOnIt()
    {
        RemedyResult remedies = Asking.Ask("uppsägning", ("uppsägningsdag", "2026-05-01"), ("form", "muntlig")).FindRemedies();

        Assert.Equal(RemedyState.NeedsFacts, remedies.State);
        Assert.Equal(["avtalets-slut"], remedies.MissingFacts.Select(f => f.Name));
    }

    [Theory]
    [InlineData("alla-övriga-parter", "Delge alla övriga parter uppsägningen.")]
    [InlineData("bara-värdkommunen", "Delge alla övriga parter eller åtminstone värdkommunen uppsägningen.")]
    public void Remedies_ServedOnTooFew_TheReadingSaysOnWhom(string reading, string expected) => AssertWays(
        Notice("2026-03-01", [("uppsägningsdag", LastNotice), ("form", "skriftlig"), ("delgiven-till", "inte-värdkommunen")], new() { ["T-13"] = reading }),
        expected);

    /// <summary>An oral demand has set no time; a new one does, and it must pass before notice is given (SA 16).</summary>
    [Fact]
    public void Remedies_OralDemand_IsMadeAnewAndTheTimeRunsAgain() => AssertWays(
        Termination("2026-03-01", ("anmaningsdag", Demand), ("anmaningens-form", "muntlig"), ("uppsägningsdag", "2026-02-02")),
        $"Gör om: uppmana motparten att vidta rättelse; använd skriftlig form för anmaningen. Gör om: säg upp avtalet tidigast {Law.Day(Law.After(Day("2026-03-01"), "rättelsetid").AddDays(1))}. Detta måste stämma: bristen är inte rättad i tid. Detta måste stämma: uppsägningen kom utan oskäligt uppehåll.");

    /// <summary>When the demand was sent counts under one reading only (T-09); the new one is sent on a day of its own, not by the day on which it arrives.</summary>
    [Fact]
    public void Remedies_OralDemandWithItsDayOfSending_IsSentAnew() => AssertWays(
        Termination(
            "2026-03-01",
            ("avsändningsdag", Law.Day(Day(Demand).AddDays(-4))),
            ("anmaningsdag", Demand),
            ("anmaningens-form", "muntlig"),
            ("uppsägningsdag", "2026-02-02")),
        $"Gör om: uppmana motparten att vidta rättelse; sänd anmaningen; använd skriftlig form för anmaningen. Gör om: säg upp avtalet tidigast {Law.Day(Law.After(Day("2026-03-01"), "rättelsetid").AddDays(1))}. Detta måste stämma: bristen är inte rättad i tid. Detta måste stämma: uppsägningen kom utan oskäligt uppehåll.");

    /// <summary>That the oral notice came without undue delay says nothing of the one that takes its place a year later (SA 16).</summary>
    [Fact]
    public void Remedies_OralNoticeGivenAnew_TheDelayIsAssessedAnew()
    {
        Answer answer = Asking.Ask(Day("2027-04-01"), "förtida-upphörande", ("anmaningsdag", Demand), ("anmaningens-form", "skriftlig"), ("rättelse-vidtagen", false), ("uppsägningsdag", "2026-02-01"), ("form", "muntlig"), ("utan-oskäligt-uppehåll", true));

        AssertWays(answer, "Gör om: säg upp avtalet; använd skriftlig form. Detta måste stämma: uppsägningen kom utan oskäligt uppehåll.");
        Assert.Equal((false, true, "sa-16-utan-uppehåll"), (answer.FindRemedies().Ways[0].Steps[1].IsAct, answer.FindRemedies().Ways[0].Steps[1].IsAgain, answer.FindRemedies().Ways[0].Steps[1].Requirements[0].Id));
    }

    [Fact]
    public void Remedies_NoticeTooEarly_TheFirstDayIsNamed() => AssertWays(
        Termination("2026-01-20", ("anmaningsdag", Demand), ("anmaningens-form", "skriftlig"), ("uppsägningsdag", "2026-01-31")),
        "Säg upp avtalet tidigast 2026-02-01. Detta måste stämma: uppsägningen kom utan oskäligt uppehåll.");

    [Fact]
    public void Remedies_DefectCuredInTime_NothingCan()
    {
        Answer answer = Asking.Ask(Day("2026-03-01"), "förtida-upphörande", ("anmaningsdag", Demand), ("anmaningens-form", "skriftlig"), ("rättelsedag", "2026-01-30"), ("uppsägningsdag", "2026-02-02"), ("form", "skriftlig"), ("utan-oskäligt-uppehåll", true));

        RemedyObstacle obstacle = Assert.Single(answer.FindRemedies().Obstacles);
        Assert.Equal("sa-16-ingen-rättelse", obstacle.Requirement.Id);
        Assert.Equal(
            $"Det går inte att uppfylla kravet »{obstacle.Requirement.Text.TrimEnd('.')}«. Bristen är rättad 2026-01-30, inte efter {LastCure}.",
            obstacle.Text);
    }

    /// <summary>Nobody can bring about that a delay was reasonable.</summary>
    [Fact]
    public void Remedies_DelayTooLong_NothingCan() => Assert.Equal(
        ["sa-16-utan-uppehåll"],
        Asking.Ask(Day("2026-03-01"), "förtida-upphörande", ("anmaningsdag", Demand), ("anmaningens-form", "skriftlig"), ("rättelse-vidtagen", false), ("uppsägningsdag", "2026-02-02"), ("form", "skriftlig"), ("utan-oskäligt-uppehåll", false)).FindRemedies().Obstacles.Select(o => o.Requirement.Id));

    [Fact]
    public void Remedies_ForceMajeure_ToldOrallyIsPutInWriting() => AssertWays(
        ForceMajeure(("skada-begränsas", true), ("underrättelse", "muntlig"), ("underrättad-omedelbart", true)),
        "Ge motparten skriftlig underrättelse. Detta måste stämma: motparten är underrättad omedelbart.");

    /// <summary>Told orally at once but not in writing: the writing comes on a new day, and is it too late by the strict reading (T-07) nothing helps.</summary>
    [Theory]
    [InlineData("efter-omständigheterna", "Gör om: underrätta motparten; ge motparten skriftlig underrättelse. Detta måste stämma: motparten är underrättad omedelbart.")]
    [InlineData("samma-dag", null)]
    public void Remedies_ForceMajeure_WritingAfterTheDay_MustStillBeAtOnce(string reading, string? expected)
    {
        (string, object?)[] facts = [("händelse", "krig"), ("verkan", "förhindras"), ("underrättelse", "muntlig"), ("underrättad-omedelbart", true), ("kännedomsdag", "2026-03-01"), ("underrättelsedag", "2026-03-01")];
        Answer answer = Asking.Engine.Ask(Asking.Question("force-majeure", Day("2026-04-10"), facts) with { Readings = new Dictionary<string, string> { ["T-07"] = reading } });

        if (expected is null)
        {
            Assert.Equal(Day("2026-03-01"), Assert.Single(answer.FindRemedies().Obstacles).LastDay);
        }
        else
        {
            AssertWays(answer, expected);
        }
    }

    [Fact]
    public void Remedies_ForceMajeure_WhatIsNotKnownMustTurnOutSo()
    {
        Answer answer = ForceMajeure(("skada-begränsas", true), ("underrättelse", "skriftlig"));

        AssertWays(answer, "Detta måste stämma: motparten är underrättad omedelbart.");
        Assert.False(answer.FindRemedies().Ways[0].Steps[0].IsAct);
    }

    [Fact]
    public void Remedies_ForceMajeure_WarWithoutEffectCannotRelease() => Assert.Equal(
        ["Händelsen försenar eller förhindrar fullgörandet eller gör det oskäligt betungande."],
        Asking.Ask("force-majeure", ("händelse", "krig"), ("verkan", "ingen")).FindRemedies().Obstacles.Select(o => o.Requirement.Text));

    [Fact]
    public void Remedies_ForceMajeure_ReadAsTheSameDayAndTheDayHasPassed()
    {
        Answer open = OnTheSameDay();
        Assert.Equal(["Detta måste stämma: underrättelsen är skriftlig.", "Detta måste stämma: motparten är underrättad 2026-02-01."], Assert.Single(open.FindRemedies().Ways).Steps.Select(s => s.Text));
        Answer late = OnTheSameDay(("underrättelse", "skriftlig"), ("underrättelsedag", "2026-02-02"));
        Assert.Equal(Day("2026-02-01"), Assert.Single(late.FindRemedies().Obstacles).LastDay);

        static Answer OnTheSameDay(params (string, object?)[] told) => Asking.Engine.Ask(
            Asking.Question("force-majeure", Asking.Day, [("händelse", "krig"), ("verkan", "förhindras"), ("kännedomsdag", "2026-02-01"), .. told]) with { Readings = new Dictionary<string, string> { ["T-07"] = "samma-dag" } });
    }

    /// <summary>Nobody can write it in time any more, but it may have been written: then only the day is not known (SA 4).</summary>
    [Theory]
    [InlineData(null, null, "Detta måste stämma: uppsägningen är skriven senast SISTA.|Detta måste stämma: formen är skriftlig.|Detta måste stämma: uppsägningen är delgiven.")]
    [InlineData("skriftlig", true, "Detta måste stämma: uppsägningen är skriven senast SISTA.")]
    public void Remedies_DayNotKnownAndTheLastDayPassed_MayHaveBeenDone(string? form, bool? served, string expected)
    {
        Answer answer = Notice("2027-06-01", ("form", form), ("delgiven", served));

        Assert.Equal(RemedyState.Possible, answer.FindRemedies().State);
        Assert.Equal(expected.Replace("SISTA", LastNotice, StringComparison.Ordinal).Split('|'), Assert.Single(answer.FindRemedies().Ways).Steps.Select(s => s.Text));
        Assert.DoesNotContain("Det går inte längre", answer.Explain(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("muntlig", true, "sa-4-skriftlig")]
    [InlineData("skriftlig", false, "sa-4-delgiven")]
    public void Remedies_DayNotKnownAndDoneOtherwise_CannotBeDoneAnewInThePast(string form, bool served, string obstacle)
    {
        RemedyObstacle only = Assert.Single(Notice("2027-06-01", ("form", form), ("delgiven", served)).FindRemedies().Obstacles);

        Assert.Equal((obstacle, Day(LastNotice)), (only.Requirement.Id, only.LastDay));
    }

    [Fact]
    public void Remedies_ConsentOralFromSomebodyElse_EitherOfTwoMayGiveIt()
    {
        Answer answer = Asking.Ask("sekretess", ("samtycke", "muntligt"), ("samtycke-av", "annan"));

        AssertWays(answer, "Skaffa skriftligt samtycke. Låt samtycket lämnas av den enskilde eller vårdnadshavaren.");
        Assert.Equal("vårdnadshavare", Assert.Single(answer.FindRemedies().Ways[0].Steps[1].Changes[0].Alternatives).Term.Name);
    }

    [Fact]
    public void Remedies_OnePartyDeviates_ItDecidesAnew()
    {
        var decisions = Law.Parties.ToDictionary(p => p, p => p == Last ? "avvikande" : "godkänt", StringComparer.Ordinal);

        AssertWays(Asking.Ask("giltighet", ("avtal", "underavtal-nedre-dalarna"), ("beslut", decisions), ("undertecknat-av", Law.Parties)), $"Skaffa ett beslut med utfallet »godkänt« från {Last}.");
    }

    [Fact]
    public void Remedies_ApprovedButNotSigned_TheSignatureIsLacking()
    {
        var decisions = Law.Parties.ToDictionary(p => p, _ => "godkänt", StringComparer.Ordinal);

        AssertWays(Asking.Ask("giltighet", ("avtal", "underavtal-nedre-dalarna"), ("beslut", decisions), ("undertecknat-av", AllButOne)), $"Få avtalet undertecknat av {Last}.");
    }

    /// <summary>Nobody can do anything about how old somebody is, so the question has no remedies.</summary>
    [Fact]
    public void Remedies_NoFactCanBeActedOn_NotNeeded() => Assert.Equal(RemedyState.NotNeeded, Asking.Ask("målgrupp", ("ålder", 25)).FindRemedies().State);

    /// <summary>The rules of a question about a document nobody named do not apply yet.</summary>
    [Fact]
    public void Remedies_NoRuleHoldsYet_NotNeeded() => Assert.Equal(RemedyState.NotNeeded, Asking.Ask("ändring", ("form", "muntlig")).FindRemedies().State);

    [Fact]
    public void Explain_TwoWays_OneOfThemIsEnough()
    {
        var rules = new RandomRequirements(
            """
            punkt: "1"
            rubrik: Ett
            regler:
              - id: regeln
                text: Regeln.
                fråga: prövning
                kräver:
                  - { id: k0, text: Rätt sätt., att: { någon: [ { sätt: a, lugnt: ja }, { sätt: b, lugnt: nej } ] } }
                svar: { uppfyllt: { duger: ja }, brister: { duger: nej } }
                underlag: [ST-1-01]
            """,
            new() { ["sätt"] = "c" });

        Assert.Contains(
            """

            Så blir kraven uppfyllda, ett av detta räcker:
            - Gör på a. Detta måste stämma: lugnt är ja (ST 1).
            - Gör på b. Detta måste stämma: lugnt är nej (ST 1).

            """.ReplaceLineEndings("\n"),
            rules.Engine().Ask(rules.Question).Explain(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_HangsOnAFact_NamesIt() => Assert.Contains(
        "\n\nVad som kan göras beror på:\n- Avtalets slut\n",
        Asking.Ask("uppsägning", ("uppsägningsdag", "2026-05-01"), ("form", "muntlig")).Explain(),
        StringComparison.Ordinal);

    /// <summary>Four ways to meet one requirement and four to meet another are sixteen.</summary>
    [Fact]
    public void Remedies_MoreThanTheLimit_AreCutAndSaidToBe()
    {
        var rules = new RandomRequirements(
            """
            punkt: "1"
            rubrik: Ett
            värden:
              sista: { är: 2026-06-30, underlag: [ST-1-01] }
            regler:
              - id: regeln
                text: Regeln.
                fråga: prövning
                kräver:
                  - { id: k0, text: Ett., att: { någon: [ { klar: ja }, { sätt: a }, { vilka: { alla: [x] } }, { röster.för: { alla: [x] } } ] } }
                  - { id: k1, text: Två., att: { någon: [ { lugnt: ja }, { dag: { senast: sista } }, { vilka: { alla: [y] } }, { röster.för: { alla: [y] } } ] } }
                svar: { uppfyllt: { duger: ja }, brister: { duger: nej } }
                underlag: [ST-1-01]
            """,
            []);
        Answer answer = rules.Engine().Ask(rules.Question);

        Assert.Equal(RemedyResult.MaximumCount, answer.FindRemedies().Ways.Count);
        Assert.False(answer.FindRemedies().IsComplete);
        Assert.Contains("\n- Det finns fler sätt.\n", answer.Explain(), StringComparison.Ordinal);
        RemedyTrial.AssertWays(rules.Engine(), rules.Question, answer.FindRemedies());
    }

    /// <summary>What a remedy gives fits only the fact that it is for.</summary>
    [Fact]
    public void Ask_ValueOfAnotherKind_IsRefused()
    {
        RemedyStep step = Amendment(("form", "skriftlig"), ("godkänd-av", AllButOne)).FindRemedies().Ways[0].Steps[0];

        Assert.Equal("form", Asking.ErrorOf("ändring", ("form", step.Value)).Fact);
    }

    /// <summary>VB 8.5 and SA 10 have the same requirement; what stands in the way is told once, with both.</summary>
    [Fact]
    public void Explain_SameObstacleInTwoDocuments_IsToldOnce()
    {
        string text = Asking.Ask("sekretess", ("samtycke", "skriftligt"), ("samtycke-av", "vårdnadshavare"), ("ålder", 18), ("råder-själv", false)).Explain();

        Assert.Equal(2, text.Split("Det går inte att uppfylla kravet").Length);
        Assert.Contains("råder inte själv över sekretessen (VB 8.5, SA 10).", text, StringComparison.Ordinal);
    }

    /// <summary>One fact answers for what VB 3.1 and what SA 2 refer to; each says in its own words what is to be done.</summary>
    [Theory]
    [InlineData("verksamhetsbeskrivning", "ändring", "Omförhandla ändringen.", "att ändringen är omförhandlad")]
    [InlineData("budget-falun", "större-budgetförändring", "Gör det som huvudavtalet kräver.", "att det som huvudavtalet kräver är gjort")]
    public void Remedies_ReferencesThatShareAFact_EachSaysItsOwn(string agreement, string kind, string act, string needed)
    {
        Answer answer = Asking.Ask("ändring", ("avtal", agreement), ("ändringstyp", kind), ("form", "skriftlig"), ("godkänd-av", (string[])["styrgruppen", .. Law.Parties]), ("omförhandlad", false));

        AssertWays(answer, act);
        Assert.Contains($"Det som krävs: {needed}.", answer.Explain(), StringComparison.Ordinal);
    }

    private static Answer Amendment(params (string, object?)[] facts) =>
        Asking.Ask("ändring", [("avtal", "underavtal-nedre-dalarna"), ("ändringstyp", "tillägg"), .. facts]);

    private static Answer ForceMajeure(params (string, object?)[] facts) => Asking.Ask("force-majeure", [("händelse", "krig"), ("verkan", "förhindras"), .. facts]);

    private static Answer Notice(string asOf, params (string, object?)[] facts) => Notice(asOf, facts, []);

    private static Answer Notice(string asOf, (string, object?)[] facts, Dictionary<string, string> readings) =>
        Asking.Engine.Ask(Asking.Question("uppsägning", Day(asOf), [("avtalets-slut", Law.Day(End)), .. facts]) with { Readings = readings });

    private static Answer Termination(string asOf, params (string, object?)[] facts) =>
        Asking.Ask(Day(asOf), "förtida-upphörande", [("rättelse-vidtagen", false), ("form", "skriftlig"), ("utan-oskäligt-uppehåll", true), .. facts]);

    private static DateOnly Day(string iso) => DateOnly.Parse(iso, CultureInfo.InvariantCulture);

    private static void AssertWays(Answer answer, params string[] expected) =>
        Assert.Equal(expected, answer.FindRemedies().Ways.Select(w => string.Join(' ', w.Steps.Select(s => s.Text))));
}
