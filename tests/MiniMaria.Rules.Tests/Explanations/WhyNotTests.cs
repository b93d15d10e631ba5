using FsCheck;
using FsCheck.Fluent;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Explanations;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Reasons;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Tests.Answers;
using MiniMaria.Rules.Tests.Matching;
using MiniMaria.Rules.Tests.Questions;
using Outcome = MiniMaria.Rules.Decisions.Outcome;

namespace MiniMaria.Rules.Tests.Explanations;

/// <summary>What became of a rule: the condition that failed, the value found and the value needed, in words.</summary>
public sealed class WhyNotTests
{
    private const string Loans =
        """
        - id: kort-lån
          text: En roman lånas en kort tid.
          fråga: lån
          när: { slag: roman, sidor: { högst: 300 } }
          svar: { tid: kort }
        - id: gammal-bok
          text: En gammal bok lånas inte ut.
          fråga: lån
          undantag-från: kort-lån
          när: { gammal: ja }
          svar: { tid: ingen }
        - id: lexikon-eller-skadad
          text: Ett lexikon eller en skadad tjock bok lånas inte ut.
          fråga: lån
          när:
            någon:
              - { slag: [lexikon, karta] }
              - { skadad: ja, sidor: { minst: 500 } }
              - inte: { alla: [ { gammal: nej }, { sidor: { under: 1000 } } ] }
          svar: { tid: ingen }
        - id: hel-bok
          text: En hel bok är billig.
          fråga: avgift
          när: { inte: { skadad: ja } }
          svar: { avgift: kort }
        - id: dyr-bok
          text: En roman är dyr.
          fråga: avgift
          när: { slag: roman }
          svar: { avgift: lång }
        """;

    private static readonly SmallRules Rules = SmallRules.With(Loans);

    [Fact]
    public void WhyNot_OneTestFails_NamesFoundAndNeeded()
    {
        RuleFinding finding = Rules.Ask("lån", ("slag", "roman"), ("sidor", 301), ("gammal", false), ("skadad", false)).WhyNot("kort-lån");

        Assert.Equal(RuleState.ConditionsNotMet, finding.State);
        ConditionFinding condition = Assert.Single(finding.Conditions);
        Assert.Equal(("sidor", "301", "högst 300", Truth.False), (condition.Fact!.Name, condition.Found.ToString(), condition.Needed, condition.Truth));
        Assert.Equal(
            """
            En roman lånas en kort tid. (stadgarna a, punkt 1)
            Regeln gäller inte här:
            - Sidor är 301, inte högst 300.
            """,
            finding.Explain());
    }

    [Fact]
    public void WhyNot_NestedAlternatives_ShowsOnlyWhatFails()
    {
        RuleFinding finding = Rules.Ask("lån", ("slag", "roman"), ("sidor", 400), ("gammal", false), ("skadad", true)).WhyNot("lexikon-eller-skadad");

        ConditionFinding condition = Assert.Single(finding.Conditions);
        Assert.Null(condition.Fact);
        Assert.Equal([1, 1, 1, 1], condition.Alternatives.Select(a => a.Count));
        Assert.Equal(
            """
            Ett lexikon eller en skadad tjock bok lånas inte ut. (stadgarna a, punkt 1)
            Regeln gäller inte här:
            - Ett av detta skulle ha varit annorlunda:
              - slag är roman, inte lexikon eller karta
              - sidor är 400, inte minst 500
              - gammal är nej
              - sidor är 400, inte minst 1000
            """,
            finding.Explain());
    }

    [Fact]
    public void WhyNot_ExceptionHolds_NamesIt()
    {
        RuleFinding finding = Rules.Ask("lån", ("slag", "roman"), ("sidor", 100), ("gammal", true), ("skadad", false)).WhyNot("kort-lån");

        Assert.Equal(RuleState.Yields, finding.State);
        Assert.Equal(["gammal-bok"], finding.Others.Select(o => o.Id));
        Assert.EndsWith("Regeln viker för ett undantag:\n- En gammal bok lånas inte ut. (stadgarna a, punkt 1)", finding.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void WhyNot_FactMissing_NamesItAndWhatItMustBe()
    {
        RuleFinding finding = Rules.Ask("lån", ("slag", "roman"), ("gammal", false), ("skadad", false)).WhyNot("kort-lån");

        Assert.Equal(RuleState.NeedsFacts, finding.State);
        Assert.Equal(["sidor"], finding.MissingFacts.Select(f => f.Name));
        Assert.EndsWith("- Det är inte känt om sidor är högst 300.", finding.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void WhyNot_Contradiction_NamesTheOtherRule()
    {
        RuleFinding finding = Rules.Ask("avgift", ("slag", "roman"), ("skadad", false)).WhyNot("hel-bok");

        Assert.Equal(RuleState.Contradicted, finding.State);
        Assert.Equal(["dyr-bok"], finding.Others.Select(o => o.Id));
    }

    [Fact]
    public void WhyNot_Negation_NeedsTheOpposite() =>
        Assert.Equal("nej", Assert.Single(Rules.Ask("avgift", ("skadad", true)).WhyNot("hel-bok").Conditions).Needed);

    [Fact]
    public void WhyNot_RuleThatApplies_SaysSo() =>
        Assert.Equal(RuleState.Applies, Rules.Ask("lån", ("slag", "roman"), ("sidor", 300), ("gammal", false), ("skadad", false)).WhyNot("kort-lån").State);

    [Fact]
    public void WhyNot_RuleOfAnotherQuestion_NamesTheQuestion() =>
        Assert.EndsWith("Regeln svarar på en annan fråga:\n- Vad kostar det?", Rules.Ask("lån").WhyNot("hel-bok").Explain(), StringComparison.Ordinal);

    [Theory]
    [InlineData("2025-12-31", "Den gäller från och med 2026-01-01. Frågan gäller 2025-12-31.")]
    [InlineData("2026-04-01", "Den gällde till och med 2026-03-31. Frågan gäller 2026-04-01.")]
    public void WhyNot_NotInForce_SaysFromOrUntilWhen(string day, string sentence)
    {
        RulesEngine engine = new SmallRules().Version("stadgar", "a", "2026-01-01", "gäller-till: 2026-03-31\n").Clause("stadgar", "a", 1, "regler:\n" + Loans).Engine();

        RuleFinding finding = SmallRules.Ask(engine, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), "lån").WhyNot("kort-lån");

        Assert.Equal(RuleState.NotInForce, finding.State);
        Assert.Equal((new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31)), (finding.From!.Value, finding.Through!.Value));
        Assert.EndsWith(sentence, finding.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void WhyNot_UnknownRule_NamesTheNearestOfAnyDay()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => Rules.Ask("lån").WhyNot("kort-lon"));

        Assert.StartsWith("The rule 'kort-lon' does not exist. Did you mean 'kort-lån'?", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhyNot_IdOfRequirement_IsItsRule() =>
        Assert.Equal("sa-14-ändring", Asking.Ask("ändring").WhyNot("SA-14-samtliga").Rule.Id);

    [Fact]
    public void WhyNot_AmendmentNotMade_SaysWhichRequirementFailsAndWhy()
    {
        RuleFinding finding = Asking.Ask("ändring", ("avtal", "underavtal-nedre-dalarna"), ("ändringstyp", "tillägg"), ("form", "muntlig"), ("godkänd-av", Law.Parties[..^2])).WhyNot("sa-14-ändring");

        Assert.Equal(RuleState.RequirementsNotMet, finding.State);
        Assert.Equal(["sa-14-skriftlig", "sa-14-samtliga"], finding.Conditions.Select(c => c.Requirement!.Id));
        Assert.Equal(
            $"""
            En ändring eller ett tillägg är giltigt bara om alla parter har godkänt det skriftligt. Punkt 9 hänvisar också en större förändring av budgeten hit. (underavtalet för nedre Dalarna 2025-11-17, clause 14)
            The rule holds, but what it requires is not met:
            - Godkännandet är skriftligt. Form is muntlig, not skriftlig.
            - Alla parter har godkänt. Godkänd av: {string.Join(" and ", Law.InOrder(Law.Parties[^2..]))} missing.
            """,
            finding.Explain(Language.English));
    }

    /// <summary>Nobody said that the book came back late, only when; so that is what is told.</summary>
    [Fact]
    public void WhyNot_FactThatFollowsFromAnother_TellsWhatWasSaid()
    {
        SmallRules rules = new SmallRules().Version("stadgar", "a", "2026-01-01").Clause(
            "stadgar",
            "a",
            1,
            """
            dagar:
              sista-dag: lånedag plus 30 dagar
            härleds:
              i-tid: { av: återlämnad, är: { senast: sista-dag } }
            regler:
              - id: retur
                text: Boken ska tillbaka i tid.
                fråga: retur
                kräver:
                  - { id: tid, text: I tid., att: { i-tid: ja } }
                svar: { uppfyllt: { klart: ja }, brister: { klart: nej } }
            """);

        ConditionFinding condition = Assert.Single(rules.Ask("retur", ("lånedag", "2026-01-31"), ("återlämnad", "2026-03-03")).WhyNot("retur").Conditions);

        Assert.Equal("återlämnad", condition.Fact!.Name);
        Assert.Equal("boken är tillbaka 2026-03-03, inte senast 2026-03-02", condition.Explain());
    }

    [Fact]
    public void WhyNot_TooOld_TellsWhatTheAgreementTakesForGranted()
    {
        RuleFinding finding = Asking.Ask("ansvar", ("insats", "kriminalitet"), ("hemkommun", "Säter"), ("ålder", Law.Number("övre-ålder"))).WhyNot("vb-6.4-kriminalitet");

        Assert.Equal(RuleState.OutsideScope, finding.State);
        Assert.Equal("4", Assert.Single(finding.Presuppositions).Clause);
        Assert.Contains($"Den unge är {Law.Number("övre-ålder")} år, inte under {Law.Number("övre-ålder")} (T-01).", finding.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void WhyNot_OtherReading_NamesTheReadingThatItNeeds()
    {
        RuleFinding finding = Asking.Ask("beslutsordning", ("ärende", "årlig-budget")).WhyNot("sa-8.3-budgetförslag");

        Assert.Equal(RuleState.OtherReading, finding.State);
        Assert.Equal("K-06", Assert.Single(finding.Conditions).Interpretation!.Id);
    }

    [Fact]
    public void WhyNot_RequirementOfAnotherRuleFails_NamesThatRule()
    {
        RuleFinding finding = Asking.Ask("ändring", ("avtal", "verksamhetsbeskrivning"), ("ändringstyp", "ändring"), ("form", "skriftlig"), ("godkänd-av", new[] { "styrgruppen" }), ("omförhandlad", true))
            .WhyNot("vb-3.1-styrgruppens-godkännande");

        Assert.Equal(RuleState.Applies, finding.State);
        Assert.Equal(["sa-8.3-beskrivningen"], finding.Others.Select(o => o.Id));
    }

    [Trait("Category", "Long")]
    [Fact]
    public void WhyNot_RandomFacts_AgreesWithTheLinearMatcherAndTheAnswer() =>
        Prop.ForAll(RandomQuestion.Any(missingPercent: 25), asked =>
        {
            Answer answer = Asking.Engine.Ask(asked.ToQuestion());
            return Asking.Engine.Rulebook.Editions.SelectMany(e => e.Rules).All(rule => Agrees(answer, rule, answer.WhyNot(rule.Id)));
        }).Check(Randomly.Times(150));

    private static bool Agrees(Answer answer, Rule rule, RuleFinding finding)
    {
        Assert.NotEmpty(finding.Explain());
        Assert.NotEmpty(finding.Explain(Language.English));
        bool isInForce = answer.Facts.Edition.Rules.Contains(finding.Rule);
        bool? holds = isInForce ? LinearMatcher.Holds(finding.Rule.When, answer.Facts) : null;
        bool isCited = answer.Citations.Any(c => c.Rule == rule.Id);
        return finding.State switch
        {
            RuleState.Applies or RuleState.RequirementsNotMet => holds == true,
            RuleState.NeedsFacts => holds != false && finding.MissingFacts.Count > 0,
            RuleState.Yields => holds != false && finding.Others.Count > 0,
            RuleState.ConditionsNotMet or RuleState.OtherReading => holds == false && finding.Conditions.Count > 0 && (!isCited || answer.Outcome == Outcome.NeedsFacts),
            RuleState.OutsideScope => finding.Presuppositions.Count > 0,
            RuleState.Contradicted => holds == true && answer.Outcome == Outcome.Conflict,
            RuleState.OtherQuestion => rule.Question != answer.Question && !isCited,
            _ => !isInForce && (finding.From > answer.AsOf || finding.Through < answer.AsOf),
        };
    }
}
