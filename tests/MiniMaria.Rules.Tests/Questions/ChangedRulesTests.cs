using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Tests.Review;

namespace MiniMaria.Rules.Tests.Questions;

/// <summary>No law in C#: a copy of the rule files with one thing changed gives another answer.</summary>
public sealed class ChangedRulesTests
{
    [Fact]
    public void Ask_AgeLimitRaised_OneAboveTheOldLimitBelongsToTheGroup()
    {
        int limit = Law.Number("övre-ålder");
        RulesEngine changed = Engine(new EditedRules().Give("övre-ålder", $"{limit + 2}"));

        AssertChanged(changed, Outcome.OutsideScope, Outcome.Answered, "ansvar", ("insats", "läkarintyg"), ("hemkommun", "Falun"), ("ålder", limit + 1));
    }

    [Fact]
    public void Ask_WardAgeLowered_AYearYoungerOnTheOtherWard()
    {
        int limit = Law.Number("avdelningsålder");
        RulesEngine changed = Engine(new EditedRules().Give("avdelningsålder", $"{limit - 2}"));

        AssertChanged(changed, "enhet", "avdelning-68", "avdelning-65", "ansvar", ("insats", "heldygnsvård"), ("hemkommun", "Falun"), ("ålder", limit - 1));
    }

    [Fact]
    public void Ask_FewerDaysToRectify_ADayInBetweenIsTooLate()
    {
        RulesEngine changed = Engine(new EditedRules().FewerDays());
        DateOnly demand = new(2026, 3, 1);
        DateOnly last = Law.After(demand, "rättelsetid");
        (string, object?)[] facts =
        [
            ("anmaningsdag", Law.Day(demand)), ("anmaningens-form", "skriftlig"), ("rättelsedag", Law.Day(last.AddDays(-5))),
            ("uppsägningsdag", Law.Day(last.AddDays(1))), ("form", "skriftlig"), ("utan-oskäligt-uppehåll", true),
        ];

        AssertChanged(changed, "giltig", "nej", "ja", "förtida-upphörande", facts);
        AssertChanged(changed, "rättelse-senast", Law.Day(last), Law.Day(last.AddDays(-10)), "förtida-upphörande", facts);
    }

    [Fact]
    public void Ask_ShorterNotice_LaterLastDay()
    {
        RulesEngine changed = Engine(new EditedRules().Give("uppsägningstid", "2 månader"));
        DateOnly end = new(2027, 8, 31);
        (string, object?)[] facts = [("avtalets-slut", Law.Day(end)), ("uppsägningsdag", "2027-06-30"), ("form", "skriftlig"), ("delgiven", true)];

        AssertChanged(changed, "sista-uppsägningsdag", Law.Day(Law.Before(end, "uppsägningstid")), "2027-06-30", "uppsägning", facts);
        AssertChanged(changed, "giltig", "nej", "ja", "uppsägning", facts);
    }

    [Fact]
    public void Ask_LongerExtension_LaterEnd()
    {
        RulesEngine changed = Engine(new EditedRules().Give("förlängning", "5 år"));
        DateOnly end = new(2027, 12, 31);
        string day = Law.Day(end);
        (string, object?)[] facts = [("avtalets-slut", day), ("uppsägningsdag", day), ("form", "skriftlig"), ("delgiven", true)];

        AssertChanged(changed, "förlängs-till", Law.Day(Law.After(end, "förlängning")), "2032-12-31", "uppsägning", facts);
    }

    [Fact]
    public void Ask_PartyRemoved_TheOthersSuffice()
    {
        string leaving = Law.Parties[^1];
        string[] others = Law.Parties[..^1];
        RulesEngine changed = Engine(new EditedRules().LeaveOut(leaving));

        AssertChanged(changed, "giltig", "nej", "ja", "ändring", ("avtal", "underavtal-nedre-dalarna"), ("ändringstyp", "ändring"), ("form", "skriftlig"), ("godkänd-av", others));
        AssertChanged(changed, "part-i-underavtal", "ja", "nej", "värdkommun", ("hemkommun", leaving));
    }

    [Fact]
    public void Ask_HostSwapped_CarriedOutByTheOther()
    {
        RulesEngine changed = Asking.Changed(("3.2-vardkommuner.yaml", "svar: { värdkommun: Mora }\n    underlag: [VB-3-01, VB-3.2-01]", "svar: { värdkommun: Falun }\n    underlag: [VB-3-01, VB-3.2-01]"));

        AssertChanged(changed, "utförs-av", "Mora", "Falun", "ansvar", ("insats", "anhörigstöd"), ("hemkommun", "Orsa"), ("ålder", 17));
    }

    [Fact]
    public void Ask_MunicipalityMovedToTheOtherArea_OtherHostAndReception()
    {
        RulesEngine changed = Asking.Changed(
            ("3.2-vardkommuner.yaml", "är: [Falun, Avesta, ", "är: [Falun, Leksand, Avesta, "),
            ("3.2-vardkommuner.yaml", "är: [Mora, Leksand, ", "är: [Mora, "));

        AssertChanged(changed, "värdkommun", "Mora", "Falun", "värdkommun", ("hemkommun", "Leksand"));
        AssertChanged(changed, "huvudmottagning", "huvudmottagning-mora", "huvudmottagning-falun", "värdkommun", ("hemkommun", "Leksand"));
    }

    [Fact]
    public void Ask_OtherForm_OralIsValid()
    {
        RulesEngine changed = Asking.Changed(("14-andringar-och-tillagg-till-avtalet.yaml", "att: { form: skriftlig }", "att: { form: muntlig }"));

        AssertChanged(changed, "giltig", "nej", "ja", "ändring", ("avtal", "underavtal-nedre-dalarna"), ("ändringstyp", "ändring"), ("form", "muntlig"), ("godkänd-av", Law.Parties));
    }

    [Fact]
    public void Ask_EventStruckFromTheList_NoLongerPresumed()
    {
        RulesEngine changed = Asking.Changed(("17-befrielsegrunder.yaml", "eldsvåda, arbetskonflikt, myndighetsbeslut], lista", "eldsvåda, myndighetsbeslut], lista"));

        AssertChanged(changed, Outcome.Answered, Outcome.NeedsFacts, "force-majeure", ("händelse", "arbetskonflikt"), ("verkan", "förhindras"), ("skada-begränsas", true), ("underrättelse", "skriftlig"), ("underrättad-omedelbart", true));
    }

    [Fact]
    public void Ask_ResponsibilityMoved_OtherAnswer()
    {
        RulesEngine changed = Asking.Changed(("6.3-region.yaml", "svar: { ansvarig: region, utförs-av: [Region Dalarna] }\n    rader:", "svar: { ansvarig: kommun, utförs-av: [hemkommun] }\n    rader:"));

        AssertChanged(changed, "utförs-av", "Region Dalarna", "Gagnef", "ansvar", ("insats", "suicidriskbedömning"), ("hemkommun", "Gagnef"), ("ålder", 17));
    }

    [Fact]
    public void Ask_OtherReadingChosenInTheFiles_IsTheRulesOwn()
    {
        RulesEngine changed = Engine(new EditedRules().Choose("T-01", "till-och-med-21"));

        int limit = Law.Number("övre-ålder");
        AssertChanged(changed, "i-målgruppen", "nej", "ja", "målgrupp", ("ålder", limit), ("problem", "alkohol"), ("nivå", "riskbruk"));
        Assert.False(Asking.Ask(changed, "målgrupp", ("ålder", limit), ("problem", "alkohol")).Interpretations[0].ChosenByHost);
    }

    [Fact]
    public void Ask_LaterStart_SilentBefore()
    {
        RulesEngine changed = Asking.Changed(("slutrapport/2025-04-11/dokument.yaml", "gäller-från: 2025-04-11", "gäller-från: 2026-06-01"));

        AssertChanged(changed, Outcome.Answered, Outcome.Silent, "ansvar", ("insats", "heldygnsvård"), ("hemkommun", "Falun"), ("ålder", 17));
    }

    [Fact]
    public void Fingerprint_AnyChange_IsAnother()
    {
        RulesEngine changed = Engine(new EditedRules().Give("övre-ålder", $"{Law.Number("övre-ålder") + 1}"));

        Assert.NotEqual(Asking.Engine.Rulebook.Fingerprint, changed.Rulebook.Fingerprint);
        Assert.Equal(Asking.Engine.Rulebook.Fingerprint, Asking.Changed().Rulebook.Fingerprint);
    }

    private static RulesEngine Engine(EditedRules edited) => new(edited.Load());

    private static void AssertChanged(RulesEngine changed, Outcome before, Outcome after, string question, params (string, object?)[] facts)
    {
        Assert.Equal(before, Asking.Ask(question, facts).Outcome);
        Assert.Equal(after, Asking.Ask(changed, question, facts).Outcome);
    }

    private static void AssertChanged(RulesEngine changed, string field, string before, string after, string question, params (string, object?)[] facts)
    {
        Assert.Equal(before, Asking.Ask(question, facts)[field].ToString());
        Assert.Equal(after, Asking.Ask(changed, question, facts)[field].ToString());
    }
}
