using System.Text.Json;
using System.Text.Json.Nodes;
using MiniMaria.Rules.Cli;
using MiniMaria.Rules.Tests.Structure;

namespace MiniMaria.Rules.Tests.Cli;

public sealed class CheckTests : IDisposable
{
    private const string Clause = "verksamhetsbeskrivning/2025-04-11/6.5-forebyggande-insatser.yaml";

    private readonly string _folder = Directory.CreateTempSubdirectory("check").FullName;

    public CheckTests()
    {
        string rules = Path.Combine(SourceFile.Repository, "rules");
        foreach (string file in Directory.EnumerateFiles(rules, "*.yaml", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(_folder, Path.GetRelativePath(rules, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Check_Folder_SaysTheSameAsTheEmbeddedRules()
    {
        Run run = await Run.Of("check", _folder);

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Equal((await Run.Of("check")).Output, run.Output);
        Assert.Matches(@" Filer: \d+\. Regler: \d+\. Exempel: \d+\. Täckning: (\d+)/\1\. Fel: 0\. Varningar: 0\.$", run.Unwrapped);
    }

    [Fact]
    public async Task Check_UnknownKey_ShowsPositionMessageAndHelp()
    {
        Change("fråga:", "fåga:");

        Run run = await Run.Of("check", _folder);

        Assert.Equal(ExitCode.FaultyRules, run.Code);
        Assert.Matches($@"(?m)^{Clause}:\d+:\d+ fel MM0101:", run.Output);
        Assert.Contains("\n    Menade du »fråga«?", run.Output, StringComparison.Ordinal);
        Assert.EndsWith(" Reglerna är inte prövade mot exemplen.", run.Unwrapped, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_ExampleThatDoesNotHold_IsAFault()
    {
        Change("ansvarig: kommun", "ansvarig: region");

        Run run = await Run.Of("check", "--rules", _folder, "--lang", "en");

        Assert.Equal(ExitCode.FaultyRules, run.Code);
        Assert.Contains(" error MM0602: The example ", run.Unwrapped, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_StatementThatNoRuleNames_IsAFault()
    {
        await File.AppendAllTextAsync(Path.Combine(_folder, "verksamhetsbeskrivning/inventering.yaml"), "    VB-9-99: Något har glömts.\n");

        Run run = await Run.Of("check", _folder);

        Assert.Equal(ExitCode.FaultyRules, run.Code);
        Assert.Contains(" fel MM0805: Posten »VB-9-99« är varken kodad eller förklarad.", run.Unwrapped, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_Json_IsAnArrayWithAFindingALine()
    {
        Change("fråga:", "fåga:");

        Run run = await Run.Of("check", _folder, "--json");

        using var findings = JsonDocument.Parse(run.Output);
        Assert.Equal(run.Lines.Length - 2, findings.RootElement.GetArrayLength());
        JsonElement first = findings.RootElement.EnumerateArray().First(f => f.GetProperty("code").GetString() == "MM0101");
        Assert.Equal(Clause, first.GetProperty("file").GetString());
        Assert.Equal("error", first.GetProperty("severity").GetString());
        Assert.Equal("fråga", first.GetProperty("suggestion").GetString());
        Assert.Equal(ExitCode.FaultyRules, run.Code);
    }

    [Fact]
    public async Task Check_JsonOfCleanRules_HoldsOnlyInformation() =>
        Assert.All(JsonNode.Parse((await Run.Of("check", "--json")).Output)!.AsArray(), f => Assert.Equal("information", f!["severity"]!.GetValue<string>()));

    [Fact]
    public async Task Check_FolderTwice_IsAWrongCall() => Assert.Equal(ExitCode.WrongCall, (await Run.Of("check", _folder, "--regler", _folder)).Code);

    [Fact]
    public async Task Ask_FaultyRules_ShowsThemAndDoesNotAnswer()
    {
        Change("fråga:", "fåga:");

        Run run = await Run.Of("ask", "ansvar", "--rules", _folder);

        Assert.Equal((ExitCode.FaultyRules, ""), (run.Code, run.Output));
        Assert.Contains(Clause, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_RulesOfAFolder_AreUsed()
    {
        Change("ansvarig: kommun", "ansvarig: region");

        Run run = await Run.Of("ask", "ansvar", "--insats", "förebyggande-insatser", "--hemkommun", "Orsa", "--ålder", "15", "--rules", _folder, "--json");

        Assert.Contains("\"ansvarig\":\"region\"", run.Output, StringComparison.Ordinal);
    }

    private void Change(string old, string by)
    {
        string path = Path.Combine(_folder, Clause);
        string text = File.ReadAllText(path);
        int at = text.IndexOf(old, StringComparison.Ordinal);
        File.WriteAllText(path, text[..at] + by + text[(at + old.Length)..]);
    }
}
