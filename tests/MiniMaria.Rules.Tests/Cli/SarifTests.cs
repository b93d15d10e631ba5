using System.Text.Json;
using MiniMaria.Rules.Cli.Checking;
using MiniMaria.Rules.Cli.Verbs.Check;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Tests.Loading;
using static MiniMaria.Rules.Tests.Loading.RuleFiles;

namespace MiniMaria.Rules.Tests.Cli;

/// <summary><c>minimaria check --format sarif</c>: what SARIF 2.1.0 and those who show it ask for.</summary>
public sealed class SarifTests
{
    private static readonly RuleFiles Conflicting = Valid.Replace(Responsibility, "    undantag-från: r-region\n", "");

    [Fact]
    public void Write_Log_HasVersionToolAndRules()
    {
        JsonElement run = Sarif(Conflicting, Language.Swedish, "rules");
        JsonElement driver = run.GetProperty("tool").GetProperty("driver");

        Assert.Equal("minimaria", driver.GetProperty("name").GetString());
        Assert.Matches(@"^\d+\.\d+\.\d+$", driver.GetProperty("version").GetString());
        Assert.Equal(("sv", "utf16CodeUnits"), (run.GetProperty("language").GetString(), run.GetProperty("columnKind").GetString()));
        Assert.True(run.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
        JsonElement rule = driver.GetProperty("rules").EnumerateArray().Single(r => r.GetProperty("id").GetString() == "MM0703");
        Assert.Equal("RulesConflict", rule.GetProperty("name").GetString());
        Assert.Equal("Två regler säger emot varandra.", Text(rule, "shortDescription"));
        Assert.StartsWith("Två regler säger emot varandra. Går den ena före,", Text(rule, "fullDescription"), StringComparison.Ordinal);
        Assert.StartsWith("Går den ena före,", Text(rule, "help"), StringComparison.Ordinal);
        Assert.Equal("error", rule.GetProperty("defaultConfiguration").GetProperty("level").GetString());
    }

    [Fact]
    public void Write_Conflict_StandsAtItsLineWithTheOtherRuleAndAnExample()
    {
        JsonElement result = Results(Sarif(Conflicting, Language.Swedish, "rules")).Single(r => r.GetProperty("ruleId").GetString() == "MM0703");

        Assert.Equal("error", result.GetProperty("level").GetString());
        Assert.Equal(
            "Reglerna r-region, r-södra säger emot varandra när hemkommun: Falun, ålder: 20. Exempel: minimaria ask ansvar --hemkommun Falun --ålder 20 --dag 2026-03-01",
            Text(result, "message"));
        Assert.Equal(("rules/avtal/2026/1-ansvar.yaml", 40, 9, 16), Place(result.GetProperty("locations")[0]));
        JsonElement related = Assert.Single(result.GetProperty("relatedLocations").EnumerateArray());
        Assert.Equal(("rules/avtal/2026/1-ansvar.yaml", 31, 9, 17), Place(related));
        Assert.Equal("r-region", Text(related, "message"));
        Assert.Equal(["r-region", "r-södra"], result.GetProperty("locations")[0].GetProperty("logicalLocations").EnumerateArray().Select(l => l.GetProperty("name").GetString()));
        JsonElement properties = result.GetProperty("properties");
        Assert.Equal(["r-region", "r-södra"], properties.GetProperty("rules").EnumerateArray().Select(r => r.GetString()));
        Assert.Equal("ansvar", properties.GetProperty("example").GetProperty("question").GetString());
        Assert.Equal("2026-03-01", properties.GetProperty("example").GetProperty("asOf").GetString());
        Assert.Equal("Falun", properties.GetProperty("example").GetProperty("facts").GetProperty("hemkommun").GetString());
        Assert.Equal(1, properties.GetProperty("regions").GetInt32());
    }

    [Fact]
    public void Write_EveryResult_NamesARuleOfTheToolByIdAndIndex()
    {
        JsonElement run = Sarif(CheckTests.EmbeddedReport.Value, Language.English, null);
        JsonElement[] rules = [.. run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()];

        Assert.NotEmpty(Results(run));
        Assert.All(Results(run), r => Assert.Equal(r.GetProperty("ruleId").GetString(), rules[r.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
        Assert.All(Results(run), r => Assert.Contains(r.GetProperty("level").GetString(), (string[])["error", "warning", "note"]));
        Assert.True(run.GetProperty("properties").GetProperty("complete").GetBoolean());
        Assert.True(run.GetProperty("properties").GetProperty("regions").GetInt64() > 10_000);
    }

    [Fact]
    public void Write_RulesElsewhere_ArePathsBelowANamedBase()
    {
        JsonElement run = Sarif(Conflicting, Language.Swedish, null);
        JsonElement file = Results(run)[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation");

        Assert.Equal(("avtal/2026/1-ansvar.yaml", "RULES"), (file.GetProperty("uri").GetString(), file.GetProperty("uriBaseId").GetString()));
        Assert.Equal("Mappen med regelfilerna.", Text(run.GetProperty("originalUriBaseIds").GetProperty("RULES"), "description"));
    }

    [Fact]
    public void Write_PathWithOtherLetters_IsAUri() => Assert.StartsWith(
        "mina%20regler/avtal/",
        Place(Results(Sarif(Conflicting, Language.Swedish, "mina regler"))[0].GetProperty("locations")[0]).Uri,
        StringComparison.Ordinal);

    [Fact]
    public void Write_WordsThatLookLikePlaceholdersAndLinks_AreWords()
    {
        JsonElement run = Sarif(Conflicting.Replace(Responsibility, "id: r-region", "id: \"r-{0} [här](1)\""), Language.Swedish, "rules");

        Assert.Contains(Results(run), r => Text(r, "message").Contains(@"r-{{0}} [här\](1)", StringComparison.Ordinal));
        Assert.DoesNotContain(Results(run), r => Text(r, "message").Contains("{0}", StringComparison.Ordinal) && !Text(r, "message").Contains("{{0}}", StringComparison.Ordinal));
    }

    /// <summary>Paths begin at the top of the repository, wherever the program is called; outside a repository they are told from a folder by its address.</summary>
    [Theory]
    [InlineData(true, "top", "rules", "rules", null)]
    [InlineData(true, "top/sub", "../rules", "rules", "top")]
    [InlineData(true, "top/sub", "rules", "sub/rules", "top")]
    [InlineData(true, "top", ".", ".", null)]
    [InlineData(true, "", "top/rules", "rules", "top")]
    [InlineData(false, "top", "rules", "rules", null)]
    [InlineData(false, "top/sub", "../rules", null, "top/rules")]
    public void PathOf_Folder_IsToldFromTheTop(bool inRepository, string here, string folder, string? path, string? root)
    {
        string all = Directory.CreateTempSubdirectory("sarif").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(all, "top", "sub", "rules"));
            Directory.CreateDirectory(Path.Combine(all, "top", "rules"));
            if (inRepository)
            {
                Directory.CreateDirectory(Path.Combine(all, "top", ".git"));
            }

            Assert.Equal((path, root is null ? null : Path.Combine(all, root)), CheckCommand.PathOf(folder, Path.Combine(all, here)));
        }
        finally
        {
            Directory.Delete(all, recursive: true);
        }
    }

    [Fact]
    public void Write_PathsFromAnotherFolder_HaveItsAddress()
    {
        using var text = new StringWriter();
        new CheckSarif(Report(Conflicting), Language.Swedish, "rules", "/top å").Write(text);
        using var log = JsonDocument.Parse(text.ToString());
        JsonElement run = log.RootElement.GetProperty("runs")[0];
        JsonElement file = Results(run)[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation");

        Assert.Equal(("rules/avtal/2026/1-ansvar.yaml", "%SRCROOT%"), (file.GetProperty("uri").GetString(), file.GetProperty("uriBaseId").GetString()));
        Assert.EndsWith("/top%20%C3%A5/", run.GetProperty("originalUriBaseIds").GetProperty("%SRCROOT%").GetProperty("uri").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_FilesThatCannotBeLoaded_ShowsTheirFaults()
    {
        JsonElement run = Sarif(Valid.Replace(Responsibility, "fråga: ansvar\n    undantag-från", "fåga: ansvar\n    undantag-från"), Language.Swedish, "rules");

        JsonElement result = Results(run).First(r => r.GetProperty("ruleId").GetString() == "MM0101");
        Assert.StartsWith("Nyckeln »fåga« finns inte här. Menade du »fråga«?", Text(result, "message"), StringComparison.Ordinal);
        Assert.False(run.TryGetProperty("properties", out _));
    }

    [Fact]
    public void Write_NotWalkedWhole_SaysSo()
    {
        CheckReport report = Report(Conflicting);
        JsonElement run = Sarif(report with { Analysis = report.Analysis! with { IsComplete = false } }, Language.Swedish, "rules");

        Assert.Equal("Alla lägen hann inte prövas; det som inte står här kan ändå finnas.", Text(run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0], "message"));
        Assert.False(run.GetProperty("properties").GetProperty("complete").GetBoolean());
    }

    private static CheckReport Report(RuleFiles files) => CheckReport.Of(files.ToSource());

    private static JsonElement Sarif(RuleFiles files, Language language, string? folder) => Sarif(Report(files), language, folder);

    private static JsonElement Sarif(CheckReport report, Language language, string? folder)
    {
        using var text = new StringWriter();
        new CheckSarif(report, language, folder).Write(text);
        using var log = JsonDocument.Parse(text.ToString());
        Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString());
        Assert.EndsWith("/sarif-schema-2.1.0.json", log.RootElement.GetProperty("$schema").GetString(), StringComparison.Ordinal);
        return Assert.Single(log.RootElement.GetProperty("runs").EnumerateArray()).Clone();
    }

    private static JsonElement[] Results(JsonElement run) => [.. run.GetProperty("results").EnumerateArray()];

    private static string Text(JsonElement parent, string name) => parent.GetProperty(name).GetProperty("text").GetString()!;

    private static (string Uri, int Line, int Column, int EndColumn) Place(JsonElement location)
    {
        JsonElement physical = location.GetProperty("physicalLocation");
        JsonElement region = physical.GetProperty("region");
        return (physical.GetProperty("artifactLocation").GetProperty("uri").GetString()!, region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32(), region.GetProperty("endColumn").GetInt32());
    }
}
