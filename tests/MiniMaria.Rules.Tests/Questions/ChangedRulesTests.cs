using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Questions;

namespace MiniMaria.Rules.Tests.Questions;

/// <summary>No law in C#: a copy of the rule files with one thing changed gives another answer.</summary>
public sealed class ChangedRulesTests
{
    [Fact]
    public void Ask_AgeLimitRaised_22BelongsToTheGroup()
    {
        RulesEngine changed = Asking.Changed(("4-malgrupp.yaml", "övre-ålder: { är: 21,", "övre-ålder: { är: 23,"));

        AssertChanged(changed, Outcome.OutsideScope, Outcome.Answered, "ansvar", ("insats", "läkarintyg"), ("hemkommun", "Falun"), ("ålder", 22));
    }

    [Fact]
    public void Ask_WardAgeLowered_17OnTheOtherWard()
    {
        RulesEngine changed = Asking.Changed(("7.3-sammanhallen-vardkedja.yaml", "avdelningsålder: { är: 18,", "avdelningsålder: { är: 16,"));

        AssertChanged(changed, "enhet", "avdelning-68", "avdelning-65", "ansvar", ("insats", "heldygnsvård"), ("hemkommun", "Falun"), ("ålder", 17));
    }

    [Fact]
    public void Ask_TwentyDaysToRectify_Day25IsTooLate()
    {
        RulesEngine changed = Asking.Changed(("16-fortida-upphorande.yaml", "rättelsetid: { är: 30 dagar,", "rättelsetid: { är: 20 dagar,"));
        (string, object?)[] facts =
        [
            ("anmaningsdag", "2026-03-01"), ("anmaningens-form", "skriftlig"), ("rättelsedag", "2026-03-26"),
            ("uppsägningsdag", "2026-04-01"), ("form", "skriftlig"), ("utan-oskäligt-uppehåll", true),
        ];

        AssertChanged(changed, "giltig", "nej", "ja", "förtida-upphörande", facts);
        AssertChanged(changed, "rättelse-senast", "2026-03-31", "2026-03-21", "förtida-upphörande", facts);
    }

    [Fact]
    public void Ask_SixMonthsNotice_LaterLastDay()
    {
        RulesEngine changed = Asking.Changed(("4-avtalstid-och-uppsagning-av-avtal.yaml", "uppsägningstid: { är: 12 månader,", "uppsägningstid: { är: 6 månader,"));
        (string, object?)[] facts = [("avtalets-slut", "2027-08-31"), ("uppsägningsdag", "2027-02-28"), ("form", "skriftlig"), ("delgiven", true)];

        AssertChanged(changed, "sista-uppsägningsdag", "2026-08-31", "2027-02-28", "uppsägning", facts);
        AssertChanged(changed, "giltig", "nej", "ja", "uppsägning", facts);
    }

    [Fact]
    public void Ask_ExtensionOfTwoYears_LaterEnd()
    {
        RulesEngine changed = Asking.Changed(("4-avtalstid-och-uppsagning-av-avtal.yaml", "förlängning: { är: 1 år,", "förlängning: { är: 2 år,"));

        AssertChanged(changed, "förlängs-till", "2028-12-31", "2029-12-31", "uppsägning", ("avtalets-slut", "2027-12-31"), ("uppsägningsdag", "2027-06-01"), ("form", "skriftlig"), ("delgiven", true));
    }

    [Fact]
    public void Ask_PartyRemoved_SixSuffice()
    {
        RulesEngine changed = Asking.Changed(
            ("1-avtalsparter.yaml", "parterna: { är: [Falun, Avesta, Borlänge, Gagnef, Hedemora, Ludvika, Säter]", "parterna: { är: [Falun, Avesta, Borlänge, Gagnef, Hedemora, Ludvika]"),
            ("1-avtalsparter.yaml", "parterna-utom-gagnef: { är: [Falun, Avesta, Borlänge, Hedemora, Ludvika, Säter]", "parterna-utom-gagnef: { är: [Falun, Avesta, Borlänge, Hedemora, Ludvika]"));

        AssertChanged(changed, "giltig", "nej", "ja", "ändring", ("avtal", "underavtal-nedre-dalarna"), ("ändringstyp", "ändring"), ("form", "skriftlig"), ("godkänd-av", Asking.Parties.Except(["Säter"])));
        AssertChanged(changed, "part-i-underavtal", "ja", "nej", "värdkommun", ("hemkommun", "Säter"));
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

        AssertChanged(changed, "giltig", "nej", "ja", "ändring", ("avtal", "underavtal-nedre-dalarna"), ("ändringstyp", "ändring"), ("form", "muntlig"), ("godkänd-av", Asking.Parties));
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
        RulesEngine changed = Asking.Changed(("4-malgrupp.yaml", "vald: inte-fyllt-21", "vald: till-och-med-21"));

        AssertChanged(changed, "i-målgruppen", "nej", "ja", "målgrupp", ("ålder", 21), ("problem", "alkohol"), ("nivå", "riskbruk"));
        Assert.False(Asking.Ask(changed, "målgrupp", ("ålder", 21), ("problem", "alkohol")).Interpretations[0].ChosenByHost);
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
        RulesEngine changed = Asking.Changed(("4-malgrupp.yaml", "övre-ålder: { är: 21,", "övre-ålder: { är: 22,"));

        Assert.NotEqual(Asking.Engine.Rulebook.Fingerprint, changed.Rulebook.Fingerprint);
        Assert.Equal(Asking.Engine.Rulebook.Fingerprint, Asking.Changed().Rulebook.Fingerprint);
    }

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
