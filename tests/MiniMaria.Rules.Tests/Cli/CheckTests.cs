using System.Text.Json;
using System.Text.Json.Nodes;
using MiniMaria.Rules.Cli.Checking;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Cli.Verbs.Check;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Tests.Loading;
using MiniMaria.Rules.Tests.Review;
using static MiniMaria.Rules.Tests.Loading.RuleFiles;

namespace MiniMaria.Rules.Tests.Cli;

public sealed class CheckTests : IDisposable
{
    private const string Clause = "verksamhetsbeskrivning/2025-04-11/6.5-forebyggande-insatser.yaml";

    /// <summary>What is found in the embedded rules, for all tests that look at it.</summary>
    internal static readonly Lazy<CheckReport> EmbeddedReport = new(() => CheckReport.Of(RuleSource.Embedded));

    private static readonly RuleFiles Conflicting = Valid.Replace(Responsibility, "    undantag-från: r-region\n", "");

    private readonly string _temp = Directory.CreateTempSubdirectory("check").FullName;
    private readonly Lazy<string> _folder;

    public CheckTests() => _folder = new(() => new EditedRules().WriteTo(Path.Combine(_temp, "rules")));

    /// <summary>Gets a copy of the rules of the repository.</summary>
    private string Folder => _folder.Value;

    public void Dispose() => Directory.Delete(_temp, recursive: true);

    [Trait("Category", "Long")]
    [Fact]
    public async Task Check_Folder_SaysTheSameAsTheEmbeddedRules()
    {
        Run run = await Run.Of("check", Folder);
        Run embedded = await Run.Of("check");

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Equal((ExitCode.Done, run.Output, ""), (embedded.Code, embedded.Output, embedded.Error));
        Assert.Matches(@" Filer: \d+\. Regler: \d+\. Exempel: \d+\. Kodade poster: \d+/\d+\. Prövade lägen: \d{4,}\. Fel: 0\. Varningar: 0\. Upplysningar: \d+\.$", run.Unwrapped);
    }

    [Fact]
    public async Task Check_UnknownKey_ShowsPositionMessageAndHelp()
    {
        Change("fråga:", "fåga:");

        Run run = await Run.Of("check", Folder);

        Assert.Equal(ExitCode.FaultyRules, run.Code);
        Assert.Matches($@"(?m)^{Clause}:\d+:\d+ fel MM0101:", run.Output);
        Assert.Matches($@"(?m)^{Clause}:\d+:\d+ fel MM0101: [^\n]* Menade du »fråga«\?", run.Output);
        Assert.EndsWith(" Reglerna är inte prövade mot exemplen.", run.Unwrapped, StringComparison.Ordinal);
    }

    /// <summary>What a program reads stands on one line a finding, whatever the width of a terminal would be.</summary>
    [Fact]
    public async Task Check_NoTerminal_IsOneFindingALine()
    {
        string folder = Small(Conflicting);

        Run run = await Run.Of("check", folder);
        Run terminal = await Run.Of(["check", folder], [], new Terminal(80, Colour: false));

        Assert.All(run.Lines[..^1], line => Assert.Matches(@"^[\w./-]+:\d+:\d+ (fel|varning|upplysning) MM\d{4}: ", line));
        Assert.Contains(run.Lines, line => line.EndsWith(" Exempel: minimaria ask ansvar --hemkommun Falun --ålder 20 --dag 2026-03-01 Regler: r-region, r-södra", StringComparison.Ordinal));
        Assert.StartsWith("Filer: ", run.Lines[^1], StringComparison.Ordinal);
        Assert.All(terminal.Lines, line => Assert.True(line.Length <= 80, line));
        Assert.Equal(terminal.Unwrapped, run.Unwrapped);
    }

    [Fact]
    public void Check_MoreFindingsThanFit_SaysSoAndCountsAll()
    {
        RuleFiles files = Valid.Replace(Words, "\nfrågor:\n", string.Concat(Enumerable.Range(0, 1_500).Select(i => $"  faktum-{i}: {{ typ: ja-nej, betyder: Faktum {i}. }}\n")) + "\nfrågor:\n");
        CheckReport report = CheckReport.Of(files.ToSource());
        using var text = new StringWriter { NewLine = "\n" };
        new CheckPage(new Page(text, Terminal.None), Language.English).Write(report, null);
        using var json = new StringWriter();
        CheckJson.Write(report, Language.English, json);

        Assert.True(report.Count(Severity.Warning) > 1_500);
        Assert.Equal(1_000, report.Listed.Count(f => f.Diagnostic.Severity == Severity.Warning));
        Assert.Contains("\nOnly the first 1000 findings of each kind are shown; the sum counts all.\n", text.ToString(), StringComparison.Ordinal);
        Assert.Contains($" Warnings: {report.Count(Severity.Warning)}.", text.ToString(), StringComparison.Ordinal);
        Assert.Equal(report.Findings.Count - report.Listed.Count, JsonNode.Parse(json.ToString())!["summary"]!["notListed"]!.GetValue<int>());
    }

    [Fact]
    public async Task Check_ExampleThatDoesNotHold_IsAFault()
    {
        string folder = Small(Valid.Replace(Responsibility, "givet: { hemkommun: Falun, ålder: 17 }\n          svar: { ansvarig: Falun }", "givet: { hemkommun: Falun, ålder: 17 }\n          svar: { ansvarig: Mora }"));

        Run run = await Run.Of("check", "--rules", folder, "--lang", "en");

        Assert.Equal(ExitCode.FaultyRules, run.Code);
        Assert.Contains(" error MM0602: The example ", run.Unwrapped, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_StatementThatNoRuleNames_IsAFault()
    {
        string folder = Small(Accounted.Replace(Statements, "    AV-2-02: Uppsägningen är skriftlig.\n", "    AV-2-02: Uppsägningen är skriftlig.\n    AV-2-03: Något har glömts.\n"));

        Run run = await Run.Of("check", folder);

        Assert.Equal(ExitCode.FaultyRules, run.Code);
        Assert.Contains(" fel MM0805: Posten »AV-2-03« är varken kodad eller förklarad.", run.Unwrapped, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_RuleThatAnotherContradicts_ShowsAnExampleToAsk()
    {
        Run run = await Run.Of("check", Small(Conflicting));

        Assert.Equal(ExitCode.FaultyRules, run.Code);
        Assert.Contains(" fel MM0703: Reglerna r-region, r-södra säger emot varandra när hemkommun: Falun, ålder: 20. ", run.Unwrapped, StringComparison.Ordinal);
        Assert.Contains(" Exempel: minimaria ask ansvar --hemkommun Falun --ålder 20 ", run.Unwrapped, StringComparison.Ordinal);
        Assert.Contains(" Regler: r-region, r-södra ", run.Unwrapped, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_RuleThatNeverHolds_IsNotAlsoSaidToLackAnExample()
    {
        string folder = Small(Accounted.Replace(Responsibility, "regler:\n", "regler:\n  - { id: r-aldrig, text: Aldrig., fråga: ansvar, när: { hemkommun: Mora, inte: { hemkommun: Mora } }, svar: { ansvarig: Regionen }, underlag: [AV-1-01] }\n"));

        Run run = await Run.Of("check", folder);

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains(" varning MM0705: Regeln »r-aldrig« gäller aldrig", run.Unwrapped, StringComparison.Ordinal);
        Assert.DoesNotContain("MM0605", run.Unwrapped, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_ClockOfTheCaller_TellsTheTimeAtTheEnd()
    {
        Assert.EndsWith(" Tid: 1,5 s.", (await RunWithClock("sv")).Unwrapped, StringComparison.Ordinal);
        Assert.EndsWith(" Time: 1.5 s.", (await RunWithClock("en")).Unwrapped, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_NotWalkedWhole_SaysSo()
    {
        CheckReport report = CheckReport.Of(Accounted.ToSource());
        using var text = new StringWriter { NewLine = "\n" };

        new CheckPage(new Page(text, Terminal.None), Language.English).Write(report with { Analysis = report.Analysis! with { IsComplete = false } }, null);

        Assert.StartsWith("Not every region could be tried; what is not told here may exist all the same.\n", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Granska_Json_IsTheSameVerb()
    {
        string folder = Small(Accounted);

        Assert.Equal((await Run.Of("check", folder, "--json")).Output, (await Run.Of("granska", folder, "--json")).Output);
    }

    [Theory]
    [InlineData("--json")]
    [InlineData("--format json")]
    public async Task Check_Json_IsASummaryAndAFindingALine(string option)
    {
        Change("fråga:", "fåga:");

        Run run = await Run.Of(["check", Folder, .. option.Split(' ')]);

        using var report = JsonDocument.Parse(run.Output);
        JsonElement findings = report.RootElement.GetProperty("findings");
        Assert.Equal(run.Lines.Length - 3, findings.GetArrayLength());
        JsonElement first = findings.EnumerateArray().First(f => f.GetProperty("code").GetString() == "MM0101");
        Assert.Equal(Clause, first.GetProperty("file").GetString());
        Assert.Equal("error", first.GetProperty("severity").GetString());
        Assert.Equal("fråga", first.GetProperty("suggestion").GetString());
        Assert.Equal(ExitCode.FaultyRules, run.Code);
        Assert.False(report.RootElement.GetProperty("summary").TryGetProperty("regions", out _));
    }

    [Trait("Judges", "Rules")]
    [Fact]
    public void Check_JsonOfCleanRules_HoldsOnlyInformationAndTheSizeOfTheSpace()
    {
        using var json = new StringWriter();
        CheckJson.Write(EmbeddedReport.Value, Language.Swedish, json);
        JsonNode report = JsonNode.Parse(json.ToString())!;

        Assert.All(report["findings"]!.AsArray(), f => Assert.Equal("information", f!["severity"]!.GetValue<string>()));
        Assert.Equal((0, 0, true), (report["summary"]!["errors"]!.GetValue<int>(), report["summary"]!["warnings"]!.GetValue<int>(), report["summary"]!["complete"]!.GetValue<bool>()));
        Assert.True(report["summary"]!["regions"]!.GetValue<long>() > 10_000);
        JsonNode gap = report["findings"]!.AsArray().First(f => f!["code"]!.GetValue<string>() == "MM0711")!;
        Assert.Equal(("oreglerat.yaml", "ansvar"), (gap["file"]!.GetValue<string>(), gap["example"]!["question"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Check_Sarif_NamesTheFilesFromWhereTheCallWasMade()
    {
        Run run = await Run.Of("check", Small(Accounted), "--format", "sarif");

        using var log = JsonDocument.Parse(run.Output);
        Assert.Equal((ExitCode.Done, "2.1.0"), (run.Code, log.RootElement.GetProperty("version").GetString()));
        Assert.All(
            log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray(),
            r => Assert.Equal("RULES", r.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uriBaseId").GetString()));
    }

    [Theory]
    [InlineData("--format srif", "»srif« är inget format här. Menade du »sarif«? Tillåtet: text, json, sarif.")]
    [InlineData("--format sarif --json", "Ange antingen --json eller --format, inte båda.")]
    [InlineData("--format", "Flaggan »--format« saknar värde.")]
    public async Task Check_WrongFormat_IsAWrongCall(string options, string fault)
    {
        Run run = await Run.Of(["check", .. options.Split(' ')]);

        Assert.Equal(ExitCode.WrongCall, run.Code);
        Assert.Contains(fault, run.Unwrapped, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_FolderTwice_IsAWrongCall() => Assert.Equal(ExitCode.WrongCall, (await Run.Of("check", Folder, "--regler", Folder)).Code);

    [Fact]
    public async Task Ask_FaultyRules_ShowsThemAndDoesNotAnswer()
    {
        Change("fråga:", "fåga:");

        Run run = await Run.Of("ask", "ansvar", "--rules", Folder);

        Assert.Equal((ExitCode.FaultyRules, ""), (run.Code, run.Output));
        Assert.Contains(Clause, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_RulesOfAFolder_AreUsed()
    {
        Change("ansvarig: kommun", "ansvarig: region");

        Run run = await Run.Of("ask", "ansvar", "--insats", "förebyggande-insatser", "--hemkommun", "Orsa", "--ålder", "15", "--rules", Folder, "--json");

        Assert.Contains("\"ansvarig\":\"region\"", run.Output, StringComparison.Ordinal);
    }

    private async Task<Run> RunWithClock(string language) =>
        await Run.Of(["check", Small(Accounted), "--lang", language], [], clock: new SteppingClock(TimeSpan.FromSeconds(1.5)));

    private string Small(RuleFiles files)
    {
        string folder = Path.Combine(_temp, "small");
        foreach (string path in files.Paths)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            File.WriteAllBytes(Path.Combine(folder, path), files[path]);
        }

        return folder;
    }

    private void Change(string old, string by)
    {
        string path = Path.Combine(Folder, Clause);
        string text = File.ReadAllText(path);
        int at = text.IndexOf(old, StringComparison.Ordinal);
        File.WriteAllText(path, text[..at] + by + text[(at + old.Length)..]);
    }
}
