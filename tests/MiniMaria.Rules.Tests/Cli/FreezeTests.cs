using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Review.Amendment;
using MiniMaria.Rules.Tests.Structure;

namespace MiniMaria.Rules.Tests.Cli;

/// <summary><c>minimaria freeze</c> and what <c>check</c> then says of an edit.</summary>
public sealed class FreezeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("freeze").FullName;

    public FreezeTests()
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
    public async Task Freeze_ThenEdit_CheckRefuses()
    {
        Run frozen = await Run.Of("freeze", _folder, "verksamhetsbeskrivning/2025-04-11");
        string clause = Path.Combine(_folder, "verksamhetsbeskrivning/2025-04-11/4-malgrupp.yaml");
        await File.AppendAllTextAsync(clause, "# ändrad\n");

        Run check = await Run.Of("check", _folder);

        Assert.Equal((ExitCode.Done, "Fryst: verksamhetsbeskrivning/2025-04-11. Låset står i frysta.yaml.\n"), (frozen.Code, frozen.Output));
        Assert.Equal(ExitCode.FaultyRules, check.Code);
        Assert.Contains("verksamhetsbeskrivning/2025-04-11/4-malgrupp.yaml:1:1 fel MM0421:", check.Unwrapped, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Freeze_LockThatCannotBeReplaced_SaysSoAndLeavesNothingBehind()
    {
        Directory.CreateDirectory(Path.Combine(_folder, RuleFreeze.LockFile, "full"));

        Run run = await Run.Of("freeze", _folder, "verksamhetsbeskrivning/2025-04-11");

        Assert.Equal((ExitCode.Failed, ""), (run.Code, run.Output));
        Assert.StartsWith("Det gick inte att läsa eller skriva färdigt: ", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_folder, ".*"));
    }

    [Fact]
    public async Task Freeze_NothingDecided_WritesNoLock()
    {
        Run run = await Run.Of("freeze", _folder, "--lang", "en");

        Assert.Equal((ExitCode.Done, "No new version has been decided; the lock is as it was.\n"), (run.Code, run.Output));
        Assert.False(File.Exists(Path.Combine(_folder, RuleFreeze.LockFile)));
    }

    [Fact]
    public async Task Freeze_UnknownVersion_SaysWhichThereAre()
    {
        Run run = await Run.Of("frys", _folder, "verksamhetsbeskrivning/2025-04-12");

        Assert.Equal(ExitCode.WrongCall, run.Code);
        Assert.Contains("Menade du »verksamhetsbeskrivning/2025-04-11«?", run.Unwrapped + run.Error, StringComparison.Ordinal);
    }

    /// <summary>An option that does not exist is not taken for a version.</summary>
    [Fact]
    public async Task Freeze_UnknownOption_IsNamed()
    {
        Run run = await Run.Of("freeze", _folder, "verksamhetsbeskrivning/2025-04-11", "--tvinga");

        Assert.Equal(ExitCode.WrongCall, run.Code);
        Assert.Equal("Fel: Flaggan »--tvinga« finns inte.\nSe minimaria freeze --help.\n", run.Error);
        Assert.False(File.Exists(Path.Combine(_folder, RuleFreeze.LockFile)));
    }

    [Fact]
    public async Task Freeze_WithoutFolder_IsAWrongCall() => Assert.Equal(ExitCode.WrongCall, (await Run.Of("freeze")).Code);
}
