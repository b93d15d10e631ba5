using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Explanations;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Remedies;
using MiniMaria.Rules.Tests.Answers;
using MiniMaria.Rules.Tests.Questions;

namespace MiniMaria.Rules.Tests.Decisions;

/// <summary>Requirements, duties, presumptions, derived facts and readings, in rulebooks of a few lines.</summary>
public sealed class RequirementTests
{
    private static readonly SmallRules Return = new SmallRules().Version("stadgar", "a", "2026-01-01").Clause(
        "stadgar",
        "a",
        1,
        """
        värden:
          lånetid: { är: 1 månad, underlag: [ST-1-01] }
          alla-vem: { är: [vän, granne], lista: vem, underlag: [ST-1-01] }
        dagar:
          sista-dag: lånedag plus lånetid
        härleds:
          i-tid: { av: återlämnad, är: { senast: sista-dag } }
        tolkningar:
          - id: T-1
            ord: fråga först
            fråga: Vem ska frågas?
            läsningar:
              båda: { innebär: Båda., sätter: { att-fråga: { alla: alla-vem } }, skäl: Ett. }
              någon: { innebär: En räcker., sätter: { att-fråga: { någon: alla-vem } }, skäl: Två. }
            vald: båda
            underlag: [ST-1-01]
        regler:
          - id: retur
            text: Boken ska tillbaka i tid.
            fråga: retur
            kräver:
              - { id: tid, text: I tid., att: { i-tid: ja } }
              - { id: karta, text: Kartor kräver att någon har frågats., när: { slag: karta }, att: { frågat: att-fråga } }
              - { id: hel, text: Hel., att: { skadad: nej }, presumeras-när: { slag: roman } }
              - { id: tacka, text: Tacka., plikt: ja }
            svar:
              alltid: { senast: sista-dag }
              uppfyllt: { klart: ja }
              brister: { klart: nej }
        """);

    [Fact]
    public void Ask_RequirementWithWhen_AppliesOnlyThen()
    {
        Answer novel = Return.Ask("retur", ("slag", "lexikon"), ("i-tid", true), ("skadad", false));
        Answer map = Return.Ask("retur", ("slag", "karta"), ("i-tid", true), ("skadad", false), ("frågat", new[] { "vän" }));

        Assert.DoesNotContain(novel.Requirements, r => r.Requirement.Id == "karta");
        Assert.Equal(Outcome.NeedsFacts, novel.Outcome); // the last day hangs on the day of the loan
        Assert.True(novel["klart"].Boolean);
        Assert.False(map["klart"].Boolean);
        Assert.Equal(["granne"], map.Requirements.Single(r => r.Requirement.Id == "karta").Missing);
    }

    /// <summary>What fails by itself fails whatever is presumed beside it, and a person reads so.</summary>
    [Fact]
    public void Explain_RequirementFails_RestsOnNothingPresumed()
    {
        Answer answer = Return.Ask("retur", ("slag", "roman"), ("i-tid", false), ("lånedag", "2026-03-02"));

        Assert.Equal((Outcome.Answered, false), (answer.Outcome, answer["klart"].Boolean));
        Assert.Contains("\n- Inte avgörande: Hel", answer.Explain(), StringComparison.Ordinal);
        Assert.DoesNotContain("Svaret utgår från:", answer.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Ask_RequirementMayApply_ItsFactsAreAskedForWithTheCondition() =>
        Assert.Equal(["slag", "lånedag", "frågat"], Return.Ask("retur", ("i-tid", true), ("skadad", false)).MissingFacts.Select(f => f.Name));

    [Fact]
    public void Ask_RequirementNotMet_LacksOnlyWhatTheReadingUsedAsksFor()
    {
        SmallRules rules = new SmallRules().Version("stadgar", "a", "2026-01-01").Clause(
            "stadgar",
            "a",
            1,
            """
            tolkningar:
              - id: T-1
                ord: hel
                fråga: Vad krävs?
                läsningar:
                  hel: { innebär: Boken är hel., skäl: Ett. }
                  frågad: { innebär: Någon är frågad., skäl: Två. }
                vald: hel
                underlag: [ST-1-01]
            regler:
              - id: retur
                text: Boken ska vara hel.
                fråga: retur
                kräver:
                  - id: krav
                    text: Hel.
                    att:
                      någon:
                        - { tolkning: { T-1: hel }, skadad: nej }
                        - { tolkning: { T-1: frågad }, frågat: { alla: [vän] } }
                svar:
                  uppfyllt: { klart: ja }
                  brister: { klart: nej }
            """);
        Question question = Asking.Question("retur", SmallRules.Day, [("skadad", true), ("frågat", Array.Empty<string>())]);

        Assert.Equal(["att skadad är nej"], rules.Engine().Ask(question).Requirements[0].Missing);
        Assert.Equal(["vän"], rules.Engine().Ask(question with { Readings = new Dictionary<string, string> { ["T-1"] = "frågad" } }).Requirements[0].Missing);
    }

    [Fact]
    public void Ask_Duty_IsListedAndNeverDecides()
    {
        Answer answer = Return.Ask("retur", ("slag", "lexikon"), ("lånedag", "2026-01-31"), ("i-tid", true), ("skadad", false));

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.True(answer["klart"].Boolean);
        RequirementResult duty = answer.Requirements.Single(r => r.Requirement.IsDuty);
        Assert.Equal("tacka", duty.Requirement.Id);
        Assert.Null(duty.Met);
        Assert.Empty(duty.Missing);
    }

    [Theory]
    [InlineData(null, null, "Att göra: Fråga vännen (ST 1).")]
    [InlineData(true, true, "Gjort: Fråga vännen (ST 1).")]
    [InlineData(false, false, "Inte gjort: Fråga vännen (ST 1). Det som krävs: att vän är frågade.")]
    public void Ask_DutyWithATest_IsToldAndNeverDecides(bool? asked, bool? done, string told)
    {
        SmallRules rules = SmallRules.With(
            """
            - id: retur
              text: Boken ska vara hel.
              fråga: retur
              kräver:
                - { id: hel, text: Hel., att: { skadad: nej } }
                - { id: fråga-vän, text: Fråga vännen., plikt: ja, när: { slag: karta }, att: { frågat: { alla: [vän] } } }
              svar:
                uppfyllt: { klart: ja }
                brister: { klart: nej }
            """);
        (string, object?)[] facts = [("slag", "karta"), ("skadad", false), .. asked is null ? [] : ((string, object?)[])[("frågat", asked == true ? new[] { "vän" } : [])]];
        Answer answer = rules.Ask("retur", facts);

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.True(answer["klart"].Boolean);
        Assert.Empty(answer.MissingFacts);
        Assert.Equal(RemedyState.NotNeeded, answer.FindRemedies().State);
        Assert.Equal(done, answer.Requirements.Single(r => r.Requirement.IsDuty).Met);
        Assert.Contains("- " + told + "\n", answer.Explain() + "\n", StringComparison.Ordinal);
        Assert.Null(rules.Ask("retur", [.. facts.Where(f => f.Item1 != "slag")]).Requirements.SingleOrDefault(r => r.Requirement.IsDuty && r.Met == false));
    }

    [Fact]
    public void Ask_RowsOfATableShareARequirement_ItIsToldOnce()
    {
        Answer answer = SmallRules.With(
            """
            - id: tabell
              text: Köp.
              fråga: retur
              kräver:
                - { id: hel, text: Hel., att: { skadad: nej } }
                - { id: tacka, text: Tacka., plikt: ja }
              svar: { uppfyllt: { klart: ja }, brister: { klart: nej } }
              rader:
                - { id: rad-1, slag: [roman, karta], senast: 2026-01-01 }
                - { id: rad-2, slag: [roman, lexikon], senast: 2026-01-01 }
            """).Ask("retur", ("slag", "roman"), ("skadad", true));

        Assert.Equal(["hel", "tacka"], answer.Requirements.Select(r => r.Requirement.Id));
        Assert.False(answer["klart"].Boolean);
    }

    [Fact]
    public void Ask_Presumption_HoldsUntilSomebodySaysOtherwise()
    {
        (string, object?)[] facts = [("slag", "roman"), ("lånedag", "2026-01-31"), ("i-tid", true)];
        Answer presumed = Return.Ask("retur", facts);
        Answer said = Return.Ask("retur", [.. facts, ("skadad", true)]);

        Assert.True(presumed["klart"].Boolean);
        Assert.Equal(["hel"], presumed.Assumptions);
        Assert.True(presumed.Requirements.Single(r => r.Requirement.Id == "hel").Met);
        Assert.Contains("\n- Antaget: ", presumed.Explain(), StringComparison.Ordinal);
        Assert.Contains("\n- Presumed: ", presumed.Explain(Language.English), StringComparison.Ordinal);
        Assert.False(said["klart"].Boolean);
        Assert.Empty(said.Assumptions);
    }

    [Fact]
    public void Ask_NoPresumption_TheFactIsAskedFor() =>
        Assert.Equal(["skadad"], Return.Ask("retur", ("slag", "lexikon"), ("lånedag", "2026-01-31"), ("i-tid", true)).MissingFacts.Select(f => f.Name));

    [Theory]
    [InlineData("2026-01-31", "2026-02-28", true)]
    [InlineData("2026-01-31", "2026-03-01", false)]
    [InlineData("2028-01-31", "2028-02-29", true)]
    public void Ask_DerivedFact_FollowsFromTheDay(string loan, string back, bool inTime)
    {
        Answer answer = Return.Ask("retur", ("slag", "roman"), ("lånedag", loan), ("återlämnad", back));

        Assert.Equal(inTime, answer["klart"].Boolean);
    }

    [Fact]
    public void Ask_DerivedFactGivenTooAndAlike_IsAnswered() =>
        Assert.False(Return.Ask("retur", ("slag", "roman"), ("lånedag", "2026-01-31"), ("återlämnad", "2026-03-01"), ("i-tid", false))["klart"].Boolean);

    [Fact]
    public void Ask_DerivedFactGivenOtherwise_IsRefusedNamingBoth()
    {
        QuestionException refused = Assert.Throws<QuestionException>(() => Return.Ask("retur", ("slag", "roman"), ("lånedag", "2026-01-31"), ("återlämnad", "2026-03-01"), ("i-tid", true)));

        Assert.Equal("i-tid är ja, men av återlämnad följer att i-tid är nej.", refused.Error.Message(Language.Swedish));
    }

    [Fact]
    public void Ask_DerivedFactLacksTheLimit_TheLimitsFactIsAskedFor() =>
        Assert.Equal(["lånedag"], Return.Ask("retur", ("slag", "roman"), ("återlämnad", "2026-03-01")).MissingFacts.Select(f => f.Name));

    [Theory]
    [InlineData(null, null, false, false)]
    [InlineData("någon", null, true, true)]
    [InlineData(null, "någon", true, true)]
    [InlineData("någon", "båda", false, false)]
    public void Ask_Reading_OfTheRulesOrTheHostOrTheQuestion(string? host, string? question, bool expected, bool byHost)
    {
        RulesEngine engine = Return.Engine(o =>
        {
            if (host is not null)
            {
                o.Readings["T-1"] = host;
            }
        });
        Answer answer = engine.Ask(new Question
        {
            Name = "retur",
            AsOf = SmallRules.Day,
            Facts = new Dictionary<string, object?> { ["slag"] = "karta", ["lånedag"] = "2026-01-31", ["i-tid"] = true, ["skadad"] = false, ["frågat"] = "vän" },
            Readings = question is null ? new Dictionary<string, string>() : new() { ["T-1"] = question },
        });

        Assert.Equal(expected, answer["klart"].Boolean);
        ReadingUsed used = Assert.Single(answer.Interpretations);
        Assert.Equal(expected ? "någon" : "båda", used.Reading.Id);
        Assert.Equal(byHost, used.ChosenByHost);
    }

    [Fact]
    public void Ask_ReadingThatDoesNotTouch_IsNotNamed() =>
        Assert.Empty(Return.Ask("retur", ("slag", "roman"), ("lånedag", "2026-01-31"), ("i-tid", true)).Interpretations);
}
