using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Tests.Loading;
using MiniMaria.Rules.Tests.Structure;
using static MiniMaria.Rules.Tests.Loading.RuleFiles;

namespace MiniMaria.Rules.Tests.Cli;

/// <summary><c>minimaria fmt</c>: whose work it is to keep the files alike.</summary>
public sealed class FmtTests : IDisposable
{
    private const string Untidy = "status:   gällande\ndokument: avtal # handlingen\nversion: 2026\ngäller-från: 2026-01-01\n";
    private const string Tidy = "dokument: avtal # handlingen\nversion: 2026\nstatus: gällande\ngäller-från: 2026-01-01\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("fmt").FullName;

    public FmtTests() => Write(Valid.With(Head, Untidy));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Fmt_RulesOfTheRepository_StandAsTheyAreLaidOut()
    {
        Run run = await Run.Of("fmt", "--check", Path.Combine(SourceFile.Repository, "rules"));

        Assert.Matches(@"^Filer att lägga ut på nytt: 0 av \d+\.\n$", run.Output);
        Assert.Equal(ExitCode.Done, run.Code);
    }

    [Fact]
    public async Task Fmt_Folder_IsLaidOutOnceAndForAll()
    {
        string before = Valid.With(Head, Untidy).Load().Rulebook!.Fingerprint;

        Run first = await Run.Of("fmt", _folder);
        Run second = await Run.Of("formatera", _folder);

        Assert.Equal((ExitCode.Done, $"{File(Head)}\nFiler utlagda på nytt: 1 av 5.\n", ""), (first.Code, first.Output, first.Error));
        Assert.Equal((ExitCode.Done, "Filer utlagda på nytt: 0 av 5.\n"), (second.Code, second.Output));
        Assert.Equal(Tidy, await System.IO.File.ReadAllTextAsync(File(Head)));
        Assert.Equal(
            before,
            MiniMaria.Rules.Loading.RulebookLoader.Load(MiniMaria.Rules.Loading.RuleSource.Folder(_folder)).Rulebook!.Fingerprint);
    }

    [Fact]
    public async Task Fmt_Check_NamesTheFilesAndChangesNothing()
    {
        Run run = await Run.Of("fmt", "--check", _folder, "--lang", "en");

        Assert.Equal((ExitCode.FaultyRules, $"{File(Head)}\nFiles to lay out anew: 1 of 5.\n"), (run.Code, run.Output));
        Assert.Equal(Untidy, await System.IO.File.ReadAllTextAsync(File(Head)));
    }

    [Fact]
    public async Task Fmt_SeveralPaths_AreEachLaidOutOnce()
    {
        Run run = await Run.Of("fmt", File(Head), File(Notice), File(Head));

        Assert.Equal($"{File(Head)}\nFiler utlagda på nytt: 1 av 2.\n", run.Output);
    }

    [Fact]
    public async Task Fmt_FileThatCannotBeRead_IsUntouchedAndTheOthersAreLaidOut()
    {
        const string broken = "punkt: [\"2\"\nrubrik:   Uppsägning\n";
        await System.IO.File.WriteAllTextAsync(File(Notice), broken);

        Run run = await Run.Of("fmt", _folder);

        Assert.Equal(ExitCode.FaultyRules, run.Code);
        Assert.Contains($"{File(Notice)}:1:8 fel MM0112: ", run.Error, StringComparison.Ordinal);
        Assert.Equal($"{File(Head)}\nFiler utlagda på nytt: 1 av 5.\n", run.Output);
        Assert.Equal(broken, await System.IO.File.ReadAllTextAsync(File(Notice)));
        Assert.Equal(Tidy, await System.IO.File.ReadAllTextAsync(File(Head)));
    }

    [Fact]
    public async Task Fmt_FrozenVersion_IsUntouched()
    {
        await System.IO.File.WriteAllTextAsync(File("frysta.yaml"), "versioner: 1\nfiler: 0\navtal/2026: {}\n");

        Run run = await Run.Of("fmt", _folder);

        Assert.Equal(
            (ExitCode.Done, "Filer utlagda på nytt: 0 av 2.\nFrysta filer är orörda: avtal/2026, frysta.yaml.\n"),
            (run.Code, run.Output));
        Assert.Equal(Untidy, await System.IO.File.ReadAllTextAsync(File(Head)));
    }

    [Fact]
    public async Task Fmt_LinkedFile_IsLaidOutWhereItStands()
    {
        string link = File("avtal/2027/dokument.yaml");
        Directory.CreateDirectory(Path.GetDirectoryName(link)!);
        System.IO.File.CreateSymbolicLink(link, File(Head));
        if (!OperatingSystem.IsWindows())
        {
            System.IO.File.SetUnixFileMode(
                File(Head),
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        }

        Run run = await Run.Of("fmt", link);

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.NotNull(new FileInfo(link).LinkTarget);
        Assert.Equal(Tidy, await System.IO.File.ReadAllTextAsync(File(Head)));
        Assert.True(OperatingSystem.IsWindows() || System.IO.File.GetUnixFileMode(File(Head)).HasFlag(UnixFileMode.OtherRead));
        Assert.Empty(Directory.EnumerateFiles(_folder, ".*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Fmt_OneOfSeveralPathsIsNotThere_NoneIsLaidOut()
    {
        Run run = await Run.Of("fmt", _folder, "ingen-sådan");

        Assert.Equal((ExitCode.WrongCall, ""), (run.Code, run.Output));
        Assert.Equal(Untidy, await System.IO.File.ReadAllTextAsync(File(Head)));
    }

    [Fact]
    public async Task Fmt_FolderByOption_IsLaidOut() => Assert.Equal(
        ExitCode.FaultyRules,
        (await Run.Of("fmt", "--check", "--regler", _folder)).Code);

    [Theory]
    [InlineData("fmt", "Ange mappen eller filerna.")]
    [InlineData("fmt ingen-sådan", "Det finns ingen mapp eller fil »ingen-sådan«.")]
    [InlineData("fmt --chek rules", "Flaggan »--chek« finns inte. Menade du »--check«?")]
    public async Task Fmt_WrongCall_SaysWhatIsWrong(string call, string expected)
    {
        Run run = await Run.Of(call);

        Assert.Equal(ExitCode.WrongCall, run.Code);
        Assert.Contains(expected, run.Unwrapped, StringComparison.Ordinal);
    }

    private string File(string path) => $"{_folder}/{path}";

    private void Write(RuleFiles files)
    {
        foreach (string path in files.Paths)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(File(path))!);
            System.IO.File.WriteAllBytes(File(path), files[path]);
        }
    }
}
