using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Remedies;
using MiniMaria.Rules.Review.Checking;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Tests.Answers;
using MiniMaria.Rules.Tests.Loading;

namespace MiniMaria.Rules.Tests.MissingFacts;

/// <summary>Tables that need not be whole (<c>ofullständig</c>): what they lack is not known yet.</summary>
public sealed class PartialTableTests
{
    private const string Points = "{ poäng: { alla: [vän, granne] } }";

    [Theory]
    [InlineData("vän", "granne")]
    [InlineData("granne", "vän")]
    [InlineData("", "vän, granne")]
    [InlineData(null, "vän, granne")]
    public void Ask_KeysLacking_NeedsThemByName(string? has, string lacking)
    {
        Answer answer = Engine(Points).Ask(Question("poäng", has is null ? null : has.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToDictionary(k => k, _ => 5)));

        Assert.Equal(Outcome.NeedsFacts, answer.Outcome);
        Assert.Equal(["poäng"], answer.MissingFacts.Select(f => f.Name));
        RequirementResult result = Assert.Single(answer.Requirements);
        Assert.Null(result.Met);
        Assert.Equal(lacking, string.Join(", ", result.Missing));
        Assert.False(answer["köps"].HasValue);
    }

    [Fact]
    public void Ask_EveryKeyThere_IsAnswered() =>
        Assert.True(Engine(Points).Ask(Question("poäng", new Dictionary<string, int> { ["vän"] = 1, ["granne"] = 2 }))["köps"].Boolean);

    [Theory]
    [InlineData("alla", "vän=ja-röst", "?")]
    [InlineData("alla", "vän=nej-röst", "nej")]
    [InlineData("alla", "vän=ja-röst granne=ja-röst", "ja")]
    [InlineData("alla", "vän=ja-röst granne=nej-röst", "nej")]
    [InlineData("någon", "vän=ja-röst", "ja")]
    [InlineData("någon", "vän=nej-röst", "?")]
    [InlineData("någon", "vän=nej-röst granne=nej-röst", "nej")]
    [InlineData("någon", "", "?")]
    public void Ask_WhatStandsDecides_WhatIsLackingDoesNot(string of, string votes, string expected)
    {
        Answer answer = Engine($"{{ röster.ja-röst: {{ {of}: [vän, granne] }} }}").Ask(Question("röster", votes.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToDictionary(v => v.Split('=')[0], v => v.Split('=')[1])));

        Assert.Equal(expected, answer.Outcome == Outcome.NeedsFacts ? "?" : answer["köps"].ToString());
        Assert.Equal(answer.Outcome == Outcome.NeedsFacts ? ["röster"] : [], answer.MissingFacts.Select(f => f.Name));
    }

    [Theory]
    [InlineData("{ poäng: { lämnat: { alla: [vän, granne] } } }", "nej")]
    [InlineData("{ poäng: { lämnat: { någon: [vän, granne] } } }", "ja")]
    public void Ask_OnlyWhatIsGivenCounts_IsAnswered(string test, string expected) =>
        Assert.Equal(expected, Engine(test).Ask(Question("poäng", new Dictionary<string, int> { ["vän"] = 1 }))["köps"].ToString());

    [Fact]
    public void Ask_ConditionOfTheRule_NeedsTheKeys()
    {
        Answer answer = Files("- { id: a, text: a, fråga: inköp, när: { röster.ja-röst: { alla: [vän, granne] } }, svar: { köps: ja } }").Engine().Ask(Question("röster", new Dictionary<string, string> { ["vän"] = "ja-röst" }));

        Assert.Equal(Outcome.NeedsFacts, answer.Outcome);
        Assert.Equal(["röster"], answer.MissingFacts.Select(f => f.Name));
    }

    [Fact]
    public void Remedies_KeyLacking_IsWhatThereIsToDo() =>
        Assert.Equal("Rösta »ja-röst« från granne.", Assert.Single(Assert.Single(Engine("{ röster.ja-röst: { alla: [vän, granne] } }").Ask(Question("röster", new Dictionary<string, string> { ["vän"] = "ja-röst" })).FindRemedies().Ways).Steps).Text);

    [Fact]
    public void Remedies_NobodyCanActOnTheTable_WaitsForIt() =>
        Assert.Equal(["poäng"], Engine(Points).Ask(Question("poäng", new Dictionary<string, int> { ["vän"] = 5 })).FindRemedies().MissingFacts.Select(f => f.Name));

    /// <summary>What is reckoned from a table with keys lacking is not certain, be it the same for every whole table tried.</summary>
    [Fact]
    public void Ask_ReckonedFromATableWithKeysLacking_IsLeftOut()
    {
        RuleFiles files = RuleFiles.WithReckoning
            .Replace(RuleFiles.Words, "minst: 1, högst: 999 }", "minst: 1, högst: 999, ofullständig: ja }")
            .Replace(
                "avtal/2026/3-ovrigt.yaml",
                "    svar:\n      delar: { nyckel: kommun, kostnad: delar-i-kronor }\n      summa: { summa: delar-i-kronor }\n      grund: folkmängd\n",
                "    kräver: [{ id: k-alla, text: Alla är med., att: { folkmängd: { alla: [Falun, Mora] } }, underlag: [AV-3-01] }]\n    svar:\n      alltid:\n        delar: { nyckel: kommun, kostnad: delar-i-kronor }\n        summa: { summa: delar-i-kronor }\n        grund: folkmängd\n");
        var engine = new RulesEngine(files.Load().Rulebook!);
        Answer answer = engine.Ask(new Question { Name = "kostnad", AsOf = new DateOnly(2026, 3, 1), Facts = new Dictionary<string, object?> { ["belopp"] = 100, ["folkmängd"] = new Dictionary<string, int> { ["Falun"] = 75 } } });

        Assert.Equal(Outcome.NeedsFacts, answer.Outcome);
        Assert.Equal(["folkmängd"], answer.MissingFacts.Select(f => f.Name));
        Assert.All(answer.Question.Fields, f => Assert.False(answer[f.Name].HasValue, f.Name));
        Assert.Equal(["Mora"], Assert.Single(answer.Requirements).Missing);
    }

    [Fact]
    public void Run_RequirementOnAPartialTable_CanBeMet()
    {
        AnalysisResult result = RulebookAnalysis.Run(Load(Files(Rule("{ röster.ja-röst: { alla: [vän, granne] } }"))));

        Assert.True(result.IsComplete);
        Assert.DoesNotContain(result.Findings, f => f.Diagnostic.Code == Messages.UnmeetableRequirement.Code);
    }

    private static string Rule(string test) => $"- {{ id: a, text: Boken köps., fråga: inköp, kräver: [{{ id: k, text: Alla är med., att: {test}, underlag: [ST-1-01] }}], svar: {{ uppfyllt: {{ köps: ja }}, brister: {{ köps: nej }} }} }}";

    private static RulesEngine Engine(string test) => Files(Rule(test)).Engine();

    private static Rulebook Load(SmallRules files) => RulebookLoader.Load(files.Source).Rulebook!;

    private static Question Question(string fact, object? value) => new()
    {
        Name = "inköp",
        AsOf = SmallRules.Day,
        Facts = new Dictionary<string, object?> { [fact] = value },
    };

    private static SmallRules Files(string rules) => new SmallRules()
        .Words("värde: röst, betyder: Vad var och en röstar.", "värde: röst, betyder: Vad var och en röstar.")
        .Words(" har (inte) röstat … }", " har (inte) röstat …, ofullständig: ja, åtgärd: Rösta … }")
        .Words("värde: heltal, minst: 0, högst: 100, betyder: Vad var och en har. }", "värde: heltal, betyder: Vad var och en har., minst: 0, högst: 100, ofullständig: ja }")
        .Version("stadgar", "a", "2026-01-01")
        .Clause("stadgar", "a", 1, "regler:\n" + string.Join('\n', rules.Split('\n').Select(l => "  " + l)));
}
