using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Explanations;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review.Checking;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Tests.Review;

namespace MiniMaria.Rules.Tests.Questions;

/// <summary>Two agreements with the same clauses stand side by side: each answers with its own figures, parties, readings and days.</summary>
public sealed class SeveralAgreementsTests
{
    private const string First = EditedRules.Agreement;
    private const string Second = SecondAgreement.Name;

    private static readonly Lazy<Rulebook> Both = new(() => SecondAgreement.WithNotice("6 månader").Load());
    private static readonly Lazy<RulesEngine> Alike = new(() => new RulesEngine(SecondAgreement.Beside(new EditedRules()).Load()));
    private static readonly Lazy<RulesEngine> Engine = new(() => new RulesEngine(Both.Value));

    [Theory]
    [InlineData("uppsägning", "avtalets-slut", "2027-12-31")]
    [InlineData("förtida-upphörande", "anmaningsdag", "2026-03-01")]
    [InlineData("force-majeure", "händelse", "krig")]
    [InlineData("tvist", "förhandling-genomförd", true)]
    [InlineData("ogiltighet", "väsentlig-påverkan", true)]
    [InlineData("frister", "år", 2026)]
    [InlineData("kostnadsfördelning", "år", 2026)]
    [InlineData("kommunernas-budget", "år", 2026)]
    [InlineData("fördelningsgrund", "år", 2026)]
    [InlineData("giltighet", "undertecknat-av", "Falun")]
    public void Ask_OfNoAgreementInParticular_AsksWhich(string question, string fact, object value)
    {
        Answer answer = Ask(question, (fact, value));
        Assert.Equal(Outcome.NeedsFacts, answer.Outcome);
        Assert.Contains("avtal", answer.MissingFacts.Select(f => f.Name));
    }

    [Fact]
    public void Explain_OfNoAgreementInParticular_NamesThoseThatItMayBe()
    {
        string text = Ask("uppsägning", ("avtalets-slut", "2027-12-31")).Explain();
        Assert.Contains(
            "- Avtal: Handlingen som frågan gäller. Det kan vara underavtalet för nedre Dalarna eller underavtalet för Moras område.",
            text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(First, "2026-12-31")]
    [InlineData(Second, "2027-06-30")]
    public void Ask_Notice_EachHasItsOwnTime(string agreement, string last)
    {
        Answer answer = Ask("uppsägning", ("avtal", agreement), ("avtalets-slut", "2027-12-31"));
        Assert.Equal(last, answer["sista-uppsägningsdag"].ToString());
        Assert.All(answer.Citations, c => Assert.Equal(agreement, c.Document));
    }

    [Fact]
    public void Ask_Parties_EachHasItsOwn()
    {
        Assert.Equal(Law.Parties, Ask("parter", ("avtal", First))["parter"].Terms.ToArray().Select(t => t.Name));
        Assert.Equal(SecondAgreement.Parties.Order(), Ask("parter", ("avtal", Second))["parter"].Terms.ToArray().Select(t => t.Name).Order());
    }

    [Fact]
    public void Ask_CostSharing_EachHasItsOwnTableAndLimits()
    {
        foreach ((string agreement, string[] parties, string other) in ((string, string[], string)[])[(First, Law.Parties, "Mora"), (Second, SecondAgreement.Parties, "Falun")])
        {
            Answer answer = Ask("kostnadsfördelning", ("avtal", agreement), ("år", Law.Number("budgetår")));
            Assert.Equal(Outcome.Answered, answer.Outcome);
            Assert.Equal(parties.Order(), answer["fördelning"].Rows.Select(r => r["kommun"].ToString()).Order());
            (string, object?)[] facts = [("avtal", agreement), ("belopp", 1000), ("folkmängd", new Dictionary<string, object> { [other] = 10 })];
            Assert.False(Engine.Value.TryAsk(Asking.Question("kostnadsfördelning", Asking.Day, facts), out _, out QuestionError? error));
            Assert.Equal("folkmängd", error.Fact);
            Assert.Equal(parties.Order(), error.Allowed.Order());
        }
    }

    [Fact]
    public void Ask_Reading_OfOneAgreement_LeavesTheOtherAsItIs()
    {
        var before = new Dictionary<string, string> { [$"{SecondAgreement.Abbreviation}/T-10"] = "dagen-före" };
        Assert.Equal("2027-06-29", Notice(Second, before)["sista-uppsägningsdag"].ToString());
        Assert.Equal("2026-12-31", Notice(First, before)["sista-uppsägningsdag"].ToString());
        Assert.Equal("UM/T-10", Assert.Single(Notice(Second, before).Interpretations, i => i.Interpretation.Id == "T-10").Interpretation.Name);
        Assert.Equal("2027-06-29", Notice(Second, new() { ["underavtal-mora/t-10"] = "dagen-före" })["sista-uppsägningsdag"].ToString());
        Assert.Equal("2026-12-30", Notice(First, new() { ["SA T-10"] = "dagen-före" })["sista-uppsägningsdag"].ToString());
    }

    [Fact]
    public void Ask_ReadingThatBothHave_IsRefusedWithBoth()
    {
        QuestionException refused = Assert.Throws<QuestionException>(() => Notice(First, new() { ["T-10"] = "dagen-före" }));
        Assert.Equal(["SA/T-10", "UM/T-10"], refused.Error.Allowed);
        Assert.Equal(
            "MM0545 : »T-10« finns i flera handlingar; säg vilken som avses. Tillåtet: SA/T-10, UM/T-10.",
            $"{refused.Error.Code} {refused.Error.Fact}: {refused.Error.Message(Language.Swedish)}");
        Assert.Equal("MM0545", Assert.Throws<QuestionException>(() => new RulesEngine(Both.Value, new RulesEngineOptions { Readings = { ["T-10"] = "dagen-före" } })).Error.Code);
    }

    [Fact]
    public void Ask_DaysThatTheHostSays_BelongToTheirAgreement()
    {
        var options = new RulesEngineOptions();
        options.Agreements[First] = new AgreementTerm { Start = new(2026, 1, 1), End = new(2027, 12, 31) };
        options.Agreements[Second] = new AgreementTerm { Start = new(2026, 2, 1), End = new(2026, 6, 30) };
        var engine = new RulesEngine(Both.Value, options);
        foreach ((string agreement, string end) in ((string, string)[])[(First, "2027-12-31"), (Second, "2026-06-30")])
        {
            Answer answer = Asking.Ask(engine, "avtalstid", ("avtal", agreement));
            Assert.Equal(end, answer["slutar"].ToString());
            Assert.All(answer.Citations, c => Assert.Equal("gällande", c.Status));
        }

        // From the end of the second on the first is the only one that can be meant; what the second said is told of beside it.
        var later = new Question { Name = "force-majeure", AsOf = new(2026, 7, 1), Facts = new Dictionary<string, object?> { ["händelse"] = "krig" } };
        Assert.DoesNotContain("avtal", engine.Ask(later).MissingFacts.Select(f => f.Name));
        Assert.All(engine.Ask(later).Citations, c => Assert.Equal(First, c.Document));
    }

    [Fact]
    public void Ask_DaysOfBothAndNoAgreement_FillsNone()
    {
        var options = new RulesEngineOptions();
        options.Agreements[First] = new AgreementTerm { End = new(2027, 12, 31) };
        options.Agreements[Second] = new AgreementTerm { End = new(2028, 6, 30) };
        Answer answer = Asking.Ask(new RulesEngine(Both.Value, options), "uppsägning", ("form", "skriftlig"));
        Assert.Contains("avtal", answer.MissingFacts.Select(f => f.Name));
        Assert.DoesNotContain("upphörandedag", answer.Assumptions);
    }

    [Theory]
    [InlineData("skyldigheter")]
    [InlineData("rättigheter")]
    public void Ask_DutiesAndRights_OfOneAgreementOrOfAll(string question)
    {
        foreach ((string agreement, string mark, string party) in ((string, string, string)[])[(First, "SA ", "Falun"), (Second, "UM ", "Mora")])
        {
            Answer all = Ask(question, ("part", party));
            Answer own = Ask(question, ("part", party), ("avtal", agreement));
            Assert.All(own[question].Rows, r => Assert.StartsWith(mark, r["punkt"].ToString(), StringComparison.Ordinal));
            Assert.Equal(all[question].Rows.Count(r => r["punkt"].ToString().StartsWith(mark, StringComparison.Ordinal)), own[question].Rows.Count);
            Assert.NotEqual(all[question].Rows.Count, own[question].Rows.Count);
        }
    }

    /// <summary>
    /// An example of an agreement is about it where it names none. Some examples of the first lean on other documents or on the order
    /// of the municipalities; they are not the second's.
    /// </summary>
    [Trait("Judges", "Rules")]
    [Theory]
    [InlineData("uppsägning", First, Second)]
    [InlineData("förtida-upphörande", First, Second)]
    [InlineData("force-majeure", First, Second)]
    [InlineData("ogiltighet", First, Second)]
    [InlineData("tvist", First, Second)]
    [InlineData("frister", First, Second)]
    [InlineData("avtalstid", First, Second)]
    [InlineData("kommunernas-budget", First, Second)]
    [InlineData("fördelningsgrund", First, Second)]
    [InlineData("parter", First)]
    [InlineData("giltighet", First)]
    [InlineData("kostnadsfördelning", First)]
    [InlineData("fakturering", First)]
    public void Examples_BesideAnotherAgreement_Hold(string question, params string[] agreements)
    {
        RulesEngine engine = Alike.Value;
        Example[] examples = [.. engine.Rulebook.Examples.Where(e => e.Question.Name == question && agreements.Contains(e.Document))];
        Assert.Equal(agreements.Order(), examples.Select(e => e.Document).Distinct().Order());
        string[] faults = [.. examples.SelectMany(e => ExampleCheck.Run(engine, e)).Select(d => d.ToString()!)];
        Assert.True(faults is [], string.Join('\n', faults));
    }

    private static Answer Ask(string question, params (string, object?)[] facts) => Asking.Ask(Engine.Value, question, facts);

    private static Answer Notice(string agreement, Dictionary<string, string> readings) => Engine.Value.Ask(new Question
    {
        Name = "uppsägning",
        AsOf = Asking.Day,
        Facts = new Dictionary<string, object?> { ["avtal"] = agreement, ["avtalets-slut"] = "2027-12-31" },
        Readings = readings,
    });
}
