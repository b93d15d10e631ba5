using System.Text.Json.Nodes;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Explanations;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rendering;

namespace MiniMaria.Rules.Tests.Answers;

/// <summary>Exceptions, conflicts, silence and leaning on other questions, in rulebooks of a few lines.</summary>
public sealed class ConclusionTests
{
    private const string Chain =
        """
        - { id: regel, text: Alltid., fråga: lån, svar: { tid: lång } }
        - { id: undantag, text: Inte lexikon., fråga: lån, undantag-från: regel, när: { slag: lexikon }, svar: { tid: kort } }
        - { id: undantag-2, text: Utom gamla., fråga: lån, undantag-från: undantag, när: { slag: lexikon, gammal: ja }, svar: { tid: lång } }
        """;

    [Theory]
    [InlineData("roman", false, "lång", "regel")]
    [InlineData("lexikon", false, "kort", "undantag")]
    [InlineData("lexikon", true, "lång", "regel, undantag-2")]
    public void Ask_ExceptionToException_TheFirstRuleIsBack(string kind, bool old, string expected, string cited)
    {
        Answer answer = SmallRules.With(Chain).Ask("lån", ("slag", kind), ("gammal", old));

        Assert.Equal(expected, answer["tid"].ToString());
        Assert.Equal(cited, Cited(answer));
    }

    [Fact]
    public void Ask_FactsThatMayLeaveTheDocumentsSilent_NothingIsCertainYet()
    {
        Answer answer = SmallRules.With("- { id: ett, text: Ett., fråga: lån, när: { slag: roman }, svar: { tid: kort } }").Ask("lån");

        Assert.Equal(Outcome.NeedsFacts, answer.Outcome);
        Assert.False(answer["tid"].HasValue);
    }

    [Fact]
    public void Ask_ChainWrittenBackwards_SameAnswer()
    {
        string backwards = string.Join('\n', Chain.Split('\n').Reverse());

        Assert.Equal("lång", SmallRules.With(backwards).Ask("lån", ("slag", "lexikon"), ("gammal", true))["tid"].ToString());
        Assert.Equal("kort", SmallRules.With(backwards).Ask("lån", ("slag", "lexikon"), ("gammal", false))["tid"].ToString());
    }

    [Fact]
    public void Ask_ExceptionNotKnown_NeedsTheFactThatDecides()
    {
        Answer answer = SmallRules.With(Chain).Ask("lån", ("slag", "lexikon"));

        Assert.Equal(Outcome.NeedsFacts, answer.Outcome);
        Assert.Equal(["gammal"], answer.MissingFacts.Select(f => f.Name));
        Assert.False(answer["tid"].HasValue);
        Assert.Empty(answer["till"].Terms);
    }

    [Fact]
    public void Ask_ExceptionNotKnownButIrrelevant_Answered()
    {
        Answer answer = SmallRules.With(Chain).Ask("lån", ("slag", "roman"));

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Empty(answer.MissingFacts);
    }

    [Fact]
    public void Ask_ExceptionWithTheSameAnswer_NothingIsAskedFor()
    {
        Answer answer = SmallRules.With(
            """
            - { id: regel, text: Alltid., fråga: lån, svar: { tid: lång } }
            - { id: undantag, text: Gamla också., fråga: lån, undantag-från: regel, när: { gammal: ja }, svar: { tid: lång } }
            """).Ask("lån");

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Equal("lång", answer["tid"].ToString());
    }

    [Fact]
    public void Ask_ExceptionToATable_DefeatsItsRows()
    {
        SmallRules rules = SmallRules.With(
            """
            - id: tabell
              text: Efter slag.
              fråga: lån
              svar: { tid: lång }
              rader:
                - { id: rad-1, slag: roman }
                - { id: rad-2, slag: karta }
            - { id: undantag, text: Inte skadade., fråga: lån, undantag-från: tabell, när: { skadad: ja }, svar: { tid: ingen } }
            """);

        Assert.Equal("ingen", rules.Ask("lån", ("slag", "karta"), ("skadad", true))["tid"].ToString());
        Assert.Equal("rad-2", Cited(rules.Ask("lån", ("slag", "karta"), ("skadad", false))));
    }

    [Fact]
    public void Load_ExceptionToARuleThatDoesNotExist_IsReported()
    {
        var result = Rules.Loading.RulebookLoader.Load(SmallRules.With(
            """
            - { id: regel, text: Alltid., fråga: lån, svar: { tid: lång } }
            - { id: undantag, text: Gamla., fråga: lån, undantag-från: regeln, när: { gammal: ja }, svar: { tid: kort } }
            """).Source);

        Assert.Null(result.Rulebook);
        var finding = Assert.Single(result.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal("MM0302", finding.Code);
        Assert.Equal("regel", finding.Suggestion);
    }

    [Fact]
    public void Ask_TwoRulesContradict_ConflictCitesBothAndPicksNothing()
    {
        Answer answer = SmallRules.With(
            """
            - { id: en, text: Romaner länge., fråga: lån, när: { slag: roman }, svar: { tid: lång, till: [vän] } }
            - { id: två, text: Gamla kort., fråga: lån, när: { gammal: ja }, svar: { tid: kort } }
            - { id: tre, text: Till vänner., fråga: lån, svar: { till: [vän] } }
            """).Ask("lån", ("slag", "roman"), ("gammal", true));

        Assert.Equal(Outcome.Conflict, answer.Outcome);
        Assert.Equal("en, två", Cited(answer));
        Assert.False(answer["tid"].HasValue);
        Assert.False(answer["till"].HasValue);
    }

    [Fact]
    public void Write_Conflict_HasTheContractsNameAndNoFields()
    {
        RulesEngine engine = SmallRules.With(
            """
            - { id: en, text: Länge., fråga: lån, svar: { tid: lång } }
            - { id: två, text: Kort., fråga: lån, svar: { tid: kort } }
            """).Engine();

        Assert.Contains("\"outcome\":\"conflict\",\"answer\":{},", AnswerJson.Write(SmallRules.Ask(engine, "lån"), engine.Rulebook), StringComparison.Ordinal);
    }

    [Fact]
    public void Ask_TwoRulesAgree_AnsweredCitingBoth()
    {
        Answer answer = SmallRules.With(
            """
            - { id: en, text: Romaner., fråga: lån, när: { slag: roman }, svar: { tid: lång, till: [vän, granne] } }
            - { id: två, text: Gamla., fråga: lån, när: { gammal: ja }, svar: { tid: lång, till: [granne, vän] } }
            """).Ask("lån", ("slag", "roman"), ("gammal", true));

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Equal("en, två", Cited(answer));
    }

    [Theory]
    [InlineData("roman", "vän, granne", "tabell-roman, mera")]
    [InlineData("lexikon", "granne", "tabell-lexikon, mera")]
    [InlineData("karta", "granne", "mera")]
    public void Ask_RuleAddsToATable_TheListsAreOneAndAllAreCited(string kind, string expected, string cited)
    {
        Answer answer = SmallRules.With(
            """
            - id: tabell
              text: Till vänner.
              fråga: lån
              rader:
                - { id: tabell-roman, slag: roman, till: [vän] }
                - { id: tabell-lexikon, slag: lexikon, till: [granne] }
            - { id: mera, text: Även till grannar., fråga: lån, kompletterar: [tabell], svar: { till: [granne] } }
            """).Ask("lån", ("slag", kind));

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Equal(expected, answer["till"].ToString());
        Assert.Equal(cited, Cited(answer));
    }

    [Fact]
    public void Ask_RulesAddToEachOtherInAChain_TheListStandsInTheOrderOfTheDocuments()
    {
        SmallRules rules = SmallRules.With(
            """
            - { id: två, text: Grannar., fråga: lån, kompletterar: ett, svar: { till: [granne] } }
            - { id: ett, text: Vänner., fråga: lån, när: { slag: roman }, svar: { till: [vän] } }
            - { id: tre, text: Också vänner., fråga: lån, kompletterar: två, när: { gammal: ja }, svar: { till: [vän] } }
            """);

        Assert.Equal("granne, vän", rules.Ask("lån", ("slag", "roman"), ("gammal", true))["till"].ToString());
        Assert.Equal("granne, vän", rules.Ask("lån", ("slag", "karta"), ("gammal", true))["till"].ToString());
        Assert.Equal("granne", rules.Ask("lån", ("slag", "karta"), ("gammal", false))["till"].ToString());
    }

    [Fact]
    public void Ask_RuleAddsToOneOfTwoThatContradict_ConflictStays()
    {
        SmallRules rules = SmallRules.With(
            """
            - { id: en, text: Vänner., fråga: lån, svar: { till: [vän], tid: lång } }
            - { id: två, text: Grannar., fråga: lån, kompletterar: en, när: { sidor: { om-lämnat: { över: 9 } } }, svar: { till: [granne], tid: lång } }
            - { id: tre, text: Bara vänner., fråga: lån, när: { gammal: ja }, svar: { till: [vän] } }
            - { id: fyra, text: Bara grannar., fråga: lån, när: { skadad: ja }, svar: { till: [granne] } }
            - { id: fem, text: Kort., fråga: lån, kompletterar: en, när: { sidor: { saknas: nej, över: 99 } }, svar: { tid: kort } }
            """);
        Answer added = rules.Ask("lån", ("gammal", true), ("skadad", false));

        Assert.Equal("vän, granne", added["till"].ToString());
        Assert.Equal("en, två, tre", Cited(added));
        Assert.Equal("en, fyra", Cited(rules.Ask("lån", ("gammal", false), ("skadad", true))));
        Assert.Equal("en, fem", Cited(rules.Ask("lån", ("gammal", false), ("skadad", false), ("sidor", 100))));
    }

    [Fact]
    public void Ask_ListLeanedOnIsAddedTo_AllRulesThatMakeItAreCited()
    {
        Answer answer = SmallRules.With(
            """
            - { id: en, text: Vänner., fråga: lån, svar: { till: [vän], tid: lång } }
            - { id: två, text: Grannar., fråga: lån, kompletterar: en, svar: { till: [granne] } }
            - { id: avgift, text: Rabatt efter lån., fråga: avgift, svar: { avgift: kort, rabatt-till: { fråga: lån, fält: till } } }
            """).Ask("avgift");

        Assert.Equal("vän, granne", answer["rabatt-till"].ToString());
        Assert.Equal("en, två, avgift", Cited(answer));
    }

    [Fact]
    public void Ask_RuleThatAddsHangsOnAFact_ItIsAskedForAndNoPartOfTheListIsGiven()
    {
        Answer answer = SmallRules.With(
            """
            - { id: en, text: Vänner., fråga: lån, svar: { till: [vän] } }
            - { id: två, text: Grannar., fråga: lån, kompletterar: en, när: { gammal: ja }, svar: { till: [granne] } }
            """).Ask("lån");

        Assert.Equal(["gammal"], answer.MissingFacts.Select(f => f.Name));
        Assert.False(answer["till"].HasValue);
    }

    [Fact]
    public void Ask_ConflictHangsOnAFact_ItIsAskedFor()
    {
        Answer answer = SmallRules.With(
            """
            - { id: en, text: Romaner länge., fråga: lån, när: { slag: roman }, svar: { tid: lång } }
            - { id: två, text: Gamla kort., fråga: lån, när: { gammal: ja }, svar: { tid: kort } }
            """).Ask("lån", ("slag", "roman"));

        Assert.Equal(Outcome.NeedsFacts, answer.Outcome);
        Assert.Equal(["gammal"], answer.MissingFacts.Select(f => f.Name));
    }

    [Fact]
    public void Ask_NoRuleHolds_Silent()
    {
        Answer answer = SmallRules.With("- { id: en, text: Romaner., fråga: lån, när: { slag: roman }, svar: { tid: lång } }").Ask("lån", ("slag", "karta"));

        Assert.Equal(Outcome.Silent, answer.Outcome);
        Assert.Empty(answer.Citations);
        Assert.False(answer["till"].HasValue);
    }

    [Fact]
    public void Ask_QuestionWithoutAnyRule_Silent() => Assert.Equal(Outcome.Silent, SmallRules.With("- { id: en, text: Romaner., fråga: lån, svar: { tid: lång } }").Ask("avgift").Outcome);

    [Fact]
    public void Ask_LeansOnAnotherQuestion_TakesItsFieldAndCitesItsRule()
    {
        Answer answer = SmallRules.With(
            """
            - { id: tid, text: Romaner länge., fråga: lån, när: { slag: roman }, svar: { tid: lång } }
            - { id: avgift, text: Avgift efter tid., fråga: avgift, svar: { avgift: { fråga: lån, fält: tid } } }
            """).Ask("avgift", ("slag", "roman"));

        Assert.Equal("lång", answer["avgift"].ToString());
        Assert.Equal("tid, avgift", Cited(answer));
    }

    [Fact]
    public void Ask_LeansOnAFieldThatNoRuleSets_TakesItsDefaultAndCitesTheAnswer()
    {
        Answer answer = SmallRules.With(
            """
            - { id: tid, text: Romaner länge., fråga: lån, när: { slag: roman }, svar: { tid: lång } }
            - { id: avgift, text: Rabatt efter lån., fråga: avgift, svar: { avgift: kort, rabatt-till: { fråga: lån, fält: till } } }
            """).Ask("avgift", ("slag", "roman"));

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Empty(answer["rabatt-till"].Terms);
        Assert.Equal("tid, avgift", Cited(answer));
    }

    [Fact]
    public void Ask_LeansOnAQuestionThatLacksAFact_AsksForIt()
    {
        Answer answer = SmallRules.With(
            """
            - { id: kort, text: Gamla kort., fråga: lån, när: { gammal: ja }, svar: { tid: kort } }
            - { id: lång, text: Nya länge., fråga: lån, när: { gammal: nej }, svar: { tid: lång } }
            - { id: avgift, text: Avgift efter tid., fråga: avgift, svar: { avgift: { fråga: lån, fält: tid } } }
            """).Ask("avgift");

        Assert.Equal(Outcome.NeedsFacts, answer.Outcome);
        Assert.Equal(["gammal"], answer.MissingFacts.Select(f => f.Name));
    }

    [Fact]
    public void Ask_PresuppositionFails_OutsideScopeCitingIt()
    {
        SmallRules rules = SmallRules.With("- { id: en, text: Länge., fråga: lån, svar: { tid: lång } }")
            .Clause("stadgar", "a", 2, "förutsättningar:\n  - { id: hel, text: Boken är hel., frågor: [lån], att: { skadad: nej }, underlag: [ST-2-01] }");

        Answer outside = rules.Ask("lån", ("skadad", true));
        Assert.Equal(Outcome.OutsideScope, outside.Outcome);
        Assert.Equal("hel", Cited(outside));
        Assert.Equal(Outcome.Answered, rules.Ask("lån", ("skadad", false)).Outcome);
        Assert.Equal(["skadad"], rules.Ask("lån").MissingFacts.Select(f => f.Name));
    }

    [Fact]
    public void Ask_PresuppositionWithCondition_OnlyWhereItHolds()
    {
        SmallRules rules = SmallRules.With("- { id: en, text: Länge., fråga: lån, svar: { tid: lång } }")
            .Clause("stadgar", "a", 2, "förutsättningar:\n  - { id: hel, text: Kartan är hel., frågor: [lån], när: { slag: karta }, att: { skadad: nej }, underlag: [ST-2-01] }");

        Assert.Equal(Outcome.OutsideScope, rules.Ask("lån", ("slag", "karta"), ("skadad", true)).Outcome);
        Assert.Equal(Outcome.Answered, rules.Ask("lån", ("slag", "karta"), ("skadad", false)).Outcome);
        Assert.Equal(Outcome.Answered, rules.Ask("lån", ("slag", "roman"), ("skadad", true)).Outcome);
        Assert.Equal(Outcome.Answered, rules.Ask("lån", ("slag", "roman")).Outcome);
        Assert.Equal(["slag"], rules.Ask("lån", ("skadad", true)).MissingFacts.Select(f => f.Name));
        Assert.Equal(["slag", "skadad"], rules.Ask("lån").MissingFacts.Select(f => f.Name));
        Assert.Equal(Outcome.Answered, rules.Ask("lån", ("skadad", false)).Outcome);
    }

    [Fact]
    public void Ask_NoRuleCanHold_SilentWhateverIsPresupposed()
    {
        SmallRules rules = SmallRules.With("- { id: en, text: Romaner länge., fråga: lån, när: { slag: roman, gammal: ja }, svar: { tid: lång } }")
            .Clause("stadgar", "a", 2, "förutsättningar:\n  - { id: hel, text: Boken är hel., frågor: [lån], att: { skadad: nej }, underlag: [ST-2-01] }");

        foreach (Answer silent in (Answer[])[rules.Ask("lån", ("slag", "karta")), rules.Ask("lån", ("slag", "karta"), ("skadad", true))])
        {
            Assert.Equal(Outcome.Silent, silent.Outcome);
            Assert.Empty(silent.MissingFacts);
            Assert.Empty(silent.Citations);
            Assert.Empty(silent.Assumptions);
            Assert.Equal(RuleState.ConditionsNotMet, silent.WhyNot("en").State);
        }

        Assert.Equal(Outcome.OutsideScope, rules.Ask("lån", ("slag", "roman"), ("gammal", true), ("skadad", true)).Outcome);
        Assert.Equal(["slag", "gammal"], rules.Ask("lån", ("skadad", true)).MissingFacts.Select(f => f.Name));
        Assert.Equal(["slag", "gammal", "skadad"], rules.Ask("lån").MissingFacts.Select(f => f.Name));
    }

    [Fact]
    public void Ask_OnlyWhatLiesOutsideKeepsTheRulesFromHolding_OutsideScope()
    {
        SmallRules rules = SmallRules.With("- { id: en, text: Romaner länge., fråga: lån, när: { slag: roman, sidor: { högst: 100 } }, svar: { tid: lång } }")
            .Clause("stadgar", "a", 2, "förutsättningar:\n  - { id: tunn, text: Boken är tunn., frågor: [lån], att: { sidor: { högst: 200 } }, underlag: [ST-2-01] }");

        Assert.Equal(Outcome.OutsideScope, rules.Ask("lån", ("slag", "roman"), ("sidor", 201)).Outcome);
        Assert.Equal(Outcome.Silent, rules.Ask("lån", ("slag", "roman"), ("sidor", 101)).Outcome);
        Assert.Equal(Outcome.Silent, rules.Ask("lån", ("slag", "karta"), ("sidor", 201)).Outcome);
        Assert.Equal(["slag"], rules.Ask("lån", ("sidor", 201)).MissingFacts.Select(f => f.Name));
    }

    [Fact]
    public void Ask_PresuppositionLeansOnAQuestionThatIsSilent_IsTakenForGranted()
    {
        SmallRules rules = SmallRules.With(
            """
            - { id: tid, text: Romaner länge., fråga: lån, när: { slag: roman }, svar: { tid: lång } }
            - { id: avgift, text: Avgift., fråga: avgift, svar: { avgift: kort } }
            """).Clause("stadgar", "a", 2, """
            förutsättningar:
              - { id: lånbar, text: Boken lånas länge., frågor: [avgift], svar-på: { fråga: lån, tid: lång }, underlag: [ST-2-01] }
              - { id: hel, text: Boken är hel., frågor: [lån], att: { skadad: nej }, underlag: [ST-2-01] }
            """);

        Assert.Equal(["lånbar"], rules.Ask("avgift", ("slag", "karta")).Assumptions);
        Assert.Empty(rules.Ask("avgift", ("slag", "roman"), ("skadad", false)).Assumptions);
    }

    [Fact]
    public void Ask_OutsideScope_NoRemark()
    {
        SmallRules rules = SmallRules.With("- { id: en, text: Länge., fråga: lån, svar: { tid: lång } }")
            .Clause("stadgar", "a", 2, "förutsättningar:\n  - { id: hel, text: Boken är hel., frågor: [lån], att: { skadad: nej }, underlag: [ST-2-01] }\nanmärkningar:\n  - { id: F-1, frågor: [lån], text: Oklart., underlag: [ST-1-01] }");

        Assert.Empty(rules.Ask("lån", ("skadad", true)).Remarks);
        Assert.NotEmpty(rules.Ask("lån", ("skadad", false)).Remarks);
        Assert.NotEmpty(rules.Ask("lån").Remarks);
    }

    [Fact]
    public void Ask_FactThatMattersOnlyWhenGiven_NeverAskedForAndNeverMixedUp()
    {
        var engine = SmallRules.With(
            """
            - { id: en, text: Länge., fråga: lån, svar: { tid: lång } }
            - { id: två, text: Nya till vänner., fråga: lån, när: { gammal: { saknas: nej, är: nej } }, svar: { till: [vän] } }
            """).Engine();

        for (int round = 0; round < 2; round++)
        {
            Answer silent = SmallRules.Ask(engine, "lån");
            Assert.Equal(Outcome.Answered, silent.Outcome);
            Assert.Empty(silent["till"].Terms);
            Assert.Equal("vän", Assert.Single(SmallRules.Ask(engine, "lån", ("gammal", false))["till"].Terms).Name);
            Assert.Empty(SmallRules.Ask(engine, "lån", ("gammal", true))["till"].Terms);
        }
    }

    [Fact]
    public void Ask_RemarkWithCondition_OnlyWhereItHolds()
    {
        SmallRules rules = SmallRules.With("- { id: en, text: Länge., fråga: lån, svar: { tid: lång } }")
            .Clause("stadgar", "a", 2, "anmärkningar:\n  - { id: F-1, frågor: [lån], när: { slag: karta, inte: { gammal: ja } }, text: Oklart., underlag: [ST-1-01] }");

        Assert.Equal(["F-1"], rules.Ask("lån", ("slag", "karta"), ("gammal", false)).Remarks.Select(r => r.Id));
        Assert.Empty(rules.Ask("lån", ("slag", "karta"), ("gammal", true)).Remarks);
        Assert.Empty(rules.Ask("lån", ("slag", "roman"), ("gammal", false)).Remarks);
    }

    [Fact]
    public void Ask_AnswerThatHoldsWithAReservation_TellsItBeforeItsReasons()
    {
        Answer answer = SmallRules.With("- { id: en, text: Länge., fråga: lån, svar: { tid: lång } }")
            .Clause("stadgar", "a", 2, "anmärkningar:\n  - { id: F-1, frågor: [lån], förbehåll: ja, text: Bara om boken är hel., underlag: [ST-1-01] }\n  - { id: F-2, frågor: [lån], text: Oklart., underlag: [ST-1-01] }")
            .Ask("lån");

        Assert.StartsWith("Handlingarna ger svar.\ntid: lång\n\nMed förbehåll:\n- Bara om boken är hel. (F-1)\n\nDärför:", answer.Explain(), StringComparison.Ordinal);
        Assert.Contains("Att känna till:\n- Oklart. (F-2)\n", answer.Explain(), StringComparison.Ordinal);
        Assert.Equal([true, false], answer.Remarks.Select(r => r.IsReservation));
        Assert.Equal(["true", ""], JsonNode.Parse(AnswerJson.Write(answer))!["remarks"]!.AsArray().Select(r => r!["reservation"]?.ToJsonString() ?? ""));
    }

    [Theory]
    [InlineData(99, "kort")]
    [InlineData(100, "kort")]
    [InlineData(101, "lång")]
    public void Ask_Limits_IncludeWhatTheyName(int pages, string expected) =>
        Assert.Equal(expected, SmallRules.With(
            """
            - { id: en, text: Tunna., fråga: lån, när: { sidor: { högst: 100 } }, svar: { tid: kort } }
            - { id: två, text: Tjocka., fråga: lån, när: { sidor: { över: 100 } }, svar: { tid: lång } }
            """).Ask("lån", ("sidor", pages))["tid"].ToString());

    [Fact]
    public void Ask_AllPagesGiveTheSame_PagesAreNotAskedFor()
    {
        Answer answer = SmallRules.With(
            """
            - { id: en, text: Tunna., fråga: lån, när: { sidor: { under: 100 } }, svar: { tid: kort } }
            - { id: två, text: Tjocka., fråga: lån, när: { sidor: { minst: 100 } }, svar: { tid: kort } }
            """).Ask("lån");

        Assert.Equal(Outcome.Answered, answer.Outcome);
    }

    [Fact]
    public void Ask_MoreFactsMissingThanAreTried_TheAnswerSaysSo()
    {
        const string Told = "Alla uppgifter som saknas kan ändra svaret";
        string[] facts = [.. Enumerable.Range(1, 17).Select(i => $"f{i}")];
        RulesEngine engine = SmallRules.With(string.Join('\n', facts.Select(f => $"- {{ id: {f}, text: Råd., fråga: råd, när: {{ {f}: ja }}, svar: {{ råd: {{ hur: {f}, styrka: 1 }} }} }}")))
            .Words("  i-tid: { typ: ja-nej", string.Concat(facts.Select(f => $"  {f}: {{ typ: ja-nej, betyder: Ett skäl., påstående: Skälet {f} finns (inte) }}\n")) + "  i-tid: { typ: ja-nej")
            .Words("Vilka råd finns?\n    fakta: [slag]", $"Vilka råd finns?\n    fakta: [{string.Join(", ", facts)}]")
            .Engine();

        Answer many = SmallRules.Ask(engine, "råd");
        Answer few = SmallRules.Ask(engine, "råd", [.. facts.Take(5).Select(f => (f, (object?)true))]);

        Assert.Equal(facts, many.MissingFacts.Select(f => f.Name));
        Assert.Equal(["alla-som-saknas"], many.Assumptions);
        Assert.Contains(Told, many.Explain(), StringComparison.Ordinal);
        Assert.Equal(facts.Skip(5), few.MissingFacts.Select(f => f.Name));
        Assert.Empty(few.Assumptions);
        Assert.DoesNotContain(Told, few.Explain(), StringComparison.Ordinal);
    }

    private static string Cited(Answer answer) => string.Join(", ", answer.Citations.Select(c => c.Rule));
}
