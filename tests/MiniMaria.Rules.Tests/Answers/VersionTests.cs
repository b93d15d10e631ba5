using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Explanations;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rendering;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Tests.Answers;

/// <summary>Which version answers on a day, amendments worked in, and reloading, in rulebooks of a few lines.</summary>
public sealed class VersionTests
{
    private const string Long = "regler:\n  - { id: tid, text: Länge., fråga: lån, svar: { tid: lång } }";
    private const string Short = "regler:\n  - { id: tid, text: Kort., fråga: lån, svar: { tid: kort } }";
    private const string Fee = "regler:\n  - { id: avgift, text: Ingen., fråga: avgift, svar: { avgift: ingen } }";

    private static SmallRules Amended => new SmallRules()
        .Version("stadgar", "a", "2026-01-01").Clause("stadgar", "a", 1, Long).Clause("stadgar", "a", 2, Fee)
        .Version("stadgar", "b", "2026-07-01", "ändrar: a\n").Clause("stadgar", "b", 1, Short)
        .Version("stadgar", "c", "2027-01-01", "ändrar: b\nupphäver: [\"2\"]\n");

    [Theory]
    [InlineData("2025-12-31", null, null)]
    [InlineData("2026-01-01", "lång", "a")]
    [InlineData("2026-06-30", "lång", "a")]
    [InlineData("2026-07-01", "kort", "b")]
    [InlineData("2030-01-01", "kort", "b")]
    public void Ask_Day_SelectsTheVersionAndCitesIt(string day, string? expected, string? version)
    {
        Answer answer = SmallRules.Ask(Amended.Engine(), DateOnly.Parse(day), "lån");

        Assert.Equal(expected is null ? Outcome.Silent : Outcome.Answered, answer.Outcome);
        Assert.Equal(expected ?? string.Empty, answer["tid"].ToString());
        Assert.Equal(version, answer.Citations.Select(c => c.Version).SingleOrDefault());
    }

    [Theory]
    [InlineData("2026-06-30", Outcome.Answered)]
    [InlineData("2026-07-01", Outcome.Answered)] // the amendment leaves the clause as it was
    [InlineData("2026-12-31", Outcome.Answered)]
    [InlineData("2027-01-01", Outcome.Silent)]
    public void Ask_ClauseRepealed_SilentFromThatDay(string day, Outcome expected) =>
        Assert.Equal(expected, SmallRules.Ask(Amended.Engine(), DateOnly.Parse(day), "avgift").Outcome);

    [Fact]
    public void Ask_ClauseLeftAlone_IsCitedInItsOwnVersion() =>
        Assert.Equal("a", Assert.Single(SmallRules.Ask(Amended.Engine(), new DateOnly(2026, 8, 1), "avgift").Citations).Version);

    [Fact]
    public void Ask_VersionThatEnds_SilentAfterItsLastDay()
    {
        RulesEngine engine = new SmallRules().Version("stadgar", "a", "2026-01-01", "gäller-till: 2026-03-31\n").Clause("stadgar", "a", 1, Long).Engine();

        Assert.Equal(Outcome.Answered, SmallRules.Ask(engine, new DateOnly(2026, 3, 31), "lån").Outcome);
        Assert.Equal(Outcome.Silent, SmallRules.Ask(engine, new DateOnly(2026, 4, 1), "lån").Outcome);
    }

    [Fact]
    public void Ask_WordingThatNeverAppliedOnItsOwn_IsCitedAsTheVersionThatTookItOver()
    {
        RulesEngine engine = new SmallRules()
            .Version("stadgar", "äldre", "aldrig för sig").Clause("stadgar", "äldre", 1, Long).Clause("stadgar", "äldre", 2, Fee)
            .Version("stadgar", "nyare", "2026-01-01", "ändrar: äldre\n").Clause("stadgar", "nyare", 1, Short)
            .Engine();

        Assert.Equal("kort", SmallRules.Ask(engine, "lån")["tid"].ToString());
        Assert.Equal("nyare", Assert.Single(SmallRules.Ask(engine, "avgift").Citations).Version);
        Assert.Equal(Outcome.Silent, SmallRules.Ask(engine, new DateOnly(2025, 12, 31), "avgift").Outcome);
    }

    [Theory]
    [InlineData("2026-02-28", null)]
    [InlineData("2026-03-01", "kort")]
    [InlineData("2026-03-31", "kort")]
    [InlineData("2026-04-01", null)]
    public void Ask_RuleWithDaysOfItsOwn_AppliesOnlyThen(string day, string? expected)
    {
        const string Rules = "regler:\n  - { id: tid, text: Kort., fråga: lån, gäller-från: 2026-03-01, gäller-till: 2026-03-31, svar: { tid: kort } }";
        RulesEngine engine = new SmallRules().Version("stadgar", "a", "2026-01-01").Clause("stadgar", "a", 1, Rules).Engine();

        Assert.Equal(expected ?? string.Empty, SmallRules.Ask(engine, DateOnly.Parse(day), "lån")["tid"].ToString());
    }

    [Theory]
    [InlineData("2026-03-31", "lång")]
    [InlineData("2026-04-01", null)]
    public void Ask_ValueOfAnotherDocumentThatEnds_TheRuleRests(string day, string? expected)
    {
        const string Values = "värden:\n  tjock: { är: 500, underlag: [AN-1-01] }";
        const string Rules = "regler:\n  - { id: tid, text: Länge., fråga: lån, när: { sidor: { minst: tjock } }, svar: { tid: lång } }";
        RulesEngine engine = new SmallRules()
            .Version("anslag", "x", "2026-01-01", "gäller-till: 2026-03-31\n").Clause("anslag", "x", 1, Values)
            .Version("stadgar", "a", "2026-01-01").Clause("stadgar", "a", 1, Rules)
            .Engine();

        Assert.Equal(expected ?? string.Empty, SmallRules.Ask(engine, DateOnly.Parse(day), "lån", ("sidor", 600))["tid"].ToString());
    }

    [Fact]
    public void Ask_ExceptionToARuleThatHasEnded_IsStillARule()
    {
        RulesEngine engine = new SmallRules()
            .Version("anslag", "x", "2026-01-01", "gäller-till: 2026-03-31\n").Clause("anslag", "x", 1, Long)
            .Version("stadgar", "a", "2026-01-01").Clause("stadgar", "a", 1, "regler:\n  - { id: kort, text: Kort., fråga: lån, undantag-från: tid, svar: { tid: kort } }")
            .Engine();

        Assert.Equal("kort", SmallRules.Ask(engine, new DateOnly(2026, 3, 1), "lån")["tid"].ToString());
        Assert.Equal("kort", SmallRules.Ask(engine, new DateOnly(2026, 5, 1), "lån")["tid"].ToString());
    }

    [Fact]
    public void Ask_AfterTheEnd_TellsWhatEndedAndWhen()
    {
        Answer answer = SmallRules.Ask(Ending.Engine(), new DateOnly(2026, 5, 1), "lån");

        Remark remark = Assert.Single(answer.Remarks);
        Assert.Equal("upphört", remark.Id);
        Assert.Equal("Stadgarna a upphörde 2026-03-31. Till och med den dagen svarade punkt 1 på frågan.", remark.Text);
        Assert.Equal(("tid", "stadgar", "a", "1"), Assert.Single(remark.Citations) is var c ? (c.Rule, c.Document, c.Version, c.Clause) : default);
        Assert.StartsWith("Det som reglerade detta har upphört och gäller inte den dagen.\n", answer.Explain(), StringComparison.Ordinal);
        Assert.Contains(remark.Text, answer.Explain(), StringComparison.Ordinal);
        Assert.Empty(answer.Citations);
    }

    [Fact]
    public void Ask_BeforeTheFirst_TellsWhatComesAndFromWhen()
    {
        Remark remark = Assert.Single(SmallRules.Ask(Ending.Engine(), new DateOnly(2025, 5, 1), "lån").Remarks);

        Assert.Equal("senare", remark.Id);
        Assert.Equal("Stadgarna a svarar på frågan från 2026-01-01 (punkt 1).", remark.Text);
    }

    [Fact]
    public void Ask_BetweenTwo_TellsBoth()
    {
        RulesEngine engine = Ending.Version("stadgar", "b", "2026-07-01").Clause("stadgar", "b", 1, Short).Engine();

        Assert.Equal(["upphört", "senare"], SmallRules.Ask(engine, new DateOnly(2026, 5, 1), "lån").Remarks.Select(r => r.Id));
        Assert.Empty(SmallRules.Ask(engine, new DateOnly(2026, 8, 1), "lån").Remarks);
    }

    [Theory]
    [InlineData(600, 1)]
    [InlineData(400, 0)] // neither then nor now
    public void Ask_SilentToday_TellsOnlyWhatTheSameFactsGot(int pages, int remarks)
    {
        const string Rules = "regler:\n  - { id: tid, text: Länge., fråga: lån, när: { sidor: { minst: 500 } }, svar: { tid: lång } }";
        RulesEngine engine = new SmallRules().Version("stadgar", "a", "2026-01-01", "gäller-till: 2026-03-31\n").Clause("stadgar", "a", 1, Rules).Engine();

        Assert.Equal(remarks, SmallRules.Ask(engine, new DateOnly(2026, 5, 1), "lån", ("sidor", pages)).Remarks.Count);
    }

    [Fact]
    public void Ask_RuleThatHasEnded_TellsSo()
    {
        const string Rules = "regler:\n  - { id: tid, text: Kort., fråga: lån, gäller-till: 2026-03-31, svar: { tid: kort } }";
        RulesEngine engine = new SmallRules().Version("stadgar", "a", "2026-01-01").Clause("stadgar", "a", 1, Rules).Engine();

        Assert.Equal(
            "Bestämmelsen i stadgarna a upphörde 2026-03-31. Till och med den dagen svarade punkt 1 på frågan.",
            Assert.Single(SmallRules.Ask(engine, new DateOnly(2026, 5, 1), "lån").Remarks).Text);
    }

    [Fact]
    public void Ask_ValueThatHasEnded_NamesIt()
    {
        const string Rules = "värden:\n  tjock: { är: 500, gäller-till: 2026-12-31, underlag: [ST-1-01] }\nregler:\n  - { id: tid, text: Länge., fråga: lån, när: { sidor: { minst: tjock } }, svar: { tid: lång } }";
        RulesEngine engine = new SmallRules().Version("stadgar", "a", "2026-01-01").Clause("stadgar", "a", 1, Rules).Engine();

        Assert.Equal(
            "Det som stadgarna a bygger på, »tjock«, upphörde 2026-12-31. Till och med den dagen svarade punkt 1 på frågan.",
            Assert.Single(SmallRules.Ask(engine, new DateOnly(2027, 1, 1), "lån", ("sidor", 600)).Remarks).Text);
        Assert.Equal("lång", SmallRules.Ask(engine, new DateOnly(2026, 12, 31), "lån", ("sidor", 600))["tid"].ToString());
    }

    private static SmallRules Ending => new SmallRules().Version("stadgar", "a", "2026-01-01", "gäller-till: 2026-03-31\n").Clause("stadgar", "a", 1, Long);

    [Fact]
    public void Ask_TwoDocumentsAgree_BothCitedInTheOrderOfTheRegister()
    {
        RulesEngine engine = new SmallRules()
            .Version("anslag", "x", "2026-01-01").Clause("anslag", "x", 1, Long.Replace("id: tid", "id: tid-2", StringComparison.Ordinal))
            .Version("stadgar", "a", "2026-01-01").Clause("stadgar", "a", 1, Long)
            .Engine();

        Assert.Equal(["stadgar", "anslag"], SmallRules.Ask(engine, "lån").Citations.Select(c => c.Document));
    }

    [Fact]
    public void Ask_TwoDocumentsContradict_Conflict()
    {
        RulesEngine engine = new SmallRules()
            .Version("stadgar", "a", "2026-01-01").Clause("stadgar", "a", 1, Long)
            .Version("anslag", "x", "2026-03-01").Clause("anslag", "x", 1, Short.Replace("id: tid", "id: tid-2", StringComparison.Ordinal))
            .Engine();

        Assert.Equal(Outcome.Answered, SmallRules.Ask(engine, new DateOnly(2026, 2, 28), "lån").Outcome);
        Assert.Equal(Outcome.Conflict, SmallRules.Ask(engine, new DateOnly(2026, 3, 1), "lån").Outcome);
    }

    [Fact]
    public void Reload_FaultyFolder_KeepsTheOldRulesAndSaysWhy()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        try
        {
            Write(folder, SmallRules.With("- { id: tid, text: Länge., fråga: lån, svar: { tid: lång } }"));
            var engine = new RulesEngine(new RulesEngineOptions { Source = RuleSource.Folder(folder.FullName) });
            string before = engine.Rulebook.Fingerprint;

            Write(folder, SmallRules.With("- { id: tid, text: Länge., fråga: lån, svar: { tid: långt } }"));
            LoadResult faulty = engine.Reload();

            Assert.False(faulty.Succeeded);
            Assert.Contains(faulty.Diagnostics, d => d.Span is { File: "stadgar/a/1.yaml", Line: 4 });
            Assert.Equal(before, engine.Rulebook.Fingerprint);
            Assert.Equal("lång", SmallRules.Ask(engine, "lån")["tid"].ToString());

            Write(folder, SmallRules.With("- { id: tid, text: Kort., fråga: lån, svar: { tid: kort } }"));
            Assert.True(engine.Reload().Succeeded);
            Assert.Equal("kort", SmallRules.Ask(engine, "lån")["tid"].ToString());

            folder.Delete(recursive: true);
            Assert.False(engine.Reload().Succeeded);
            Assert.Equal("kort", SmallRules.Ask(engine, "lån")["tid"].ToString());
        }
        finally
        {
            folder.Refresh();
            if (folder.Exists)
            {
                folder.Delete(recursive: true);
            }
        }
    }

    [Fact]
    public void Reload_AnswerGivenBefore_NamesTheRulesThatGaveIt()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        try
        {
            Write(folder, SmallRules.With("- { id: tid, text: Länge., fråga: lån, svar: { tid: lång } }"));
            var engine = new RulesEngine(new RulesEngineOptions { Source = RuleSource.Folder(folder.FullName) });
            Answer before = SmallRules.Ask(engine, "lån");
            string old = engine.Rulebook.Fingerprint;

            Write(folder, SmallRules.With("- { id: tid, text: Kort., fråga: lån, svar: { tid: kort } }"));
            Assert.True(engine.Reload().Succeeded);

            Assert.Equal(old, before.RuleSet.Fingerprint);
            Assert.Contains(old, AnswerJson.Write(before), StringComparison.Ordinal);
            Assert.Contains(old, AnswerJson.Write(before, engine.Rulebook), StringComparison.Ordinal);
            Assert.Equal(engine.Rulebook.Fingerprint, SmallRules.Ask(engine, "lån").RuleSet.Fingerprint);
            Assert.NotEqual(old, engine.Rulebook.Fingerprint);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Write(DirectoryInfo folder, SmallRules rules)
    {
        foreach (RuleFile file in rules.Source.List().Select(f => f.Read()))
        {
            string path = Path.Combine(folder.FullName, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Content.ToArray());
        }
    }
}
