using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using static MiniMaria.Rules.Tests.Loading.RuleFiles;

namespace MiniMaria.Rules.Tests.Loading;

/// <summary>Rule files in a folder on disk.</summary>
public sealed class FolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rules").FullName;

    public FolderTests()
    {
        foreach (string path in Valid.Paths)
        {
            Write(path, Valid[path]);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Load_Folder_GivesTheSameAsFiles() => Assert.Equal(Valid.Load().Rulebook?.Fingerprint, Load().Rulebook?.Fingerprint);

    [Fact]
    public void Load_FolderThatDoesNotExist_IsTheOnlyFinding()
    {
        string missing = Path.Combine(_folder, "missing");

        Diagnostic only = Assert.Single(RulebookLoader.Load(RuleSource.Folder(missing)).Diagnostics);

        Assert.Equal($"MM0121 Error {missing}:1:1+1 || Mappen »{missing}« finns inte. The folder '{missing}' does not exist.", OnOneLine(only));
    }

    [Fact]
    public void Load_FileForAFolder_IsTheOnlyFinding()
    {
        string file = Path.Combine(_folder, Register);

        Assert.Equal("MM0121", Assert.Single(RulebookLoader.Load(RuleSource.Folder(file)).Diagnostics).Code);
    }

    [Fact]
    public void Load_LinkToNowhere_IsFoundBesideOtherFaults()
    {
        File.Delete(Path.Combine(_folder, Notice));
        File.CreateSymbolicLink(Path.Combine(_folder, Notice), Path.Combine(_folder, "nowhere.yaml"));
        File.Delete(Path.Combine(_folder, Register));

        Assert.Equal(
            [
                $"MM0116 Error {Notice}:1:1+1 || Filen »{Notice}« saknas. The file '{Notice}' is missing.",
                $"MM0116 Error {Register}:1:1+1 |v| Filen »{Register}« saknas. The file '{Register}' is missing.",
            ],
            Load().Diagnostics.Select(OnOneLine));
    }

    [Fact]
    public void Load_LockedFile_IsUnreadable()
    {
        using FileStream locked = new(Path.Combine(_folder, Notice), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Diagnostic only = Assert.Single(Load().Diagnostics);

        Assert.Equal("MM0117", only.Code);
        Assert.Equal(new SourceSpan(Notice, 1, 1, 1), only.Span);
        Assert.StartsWith("Filen går inte att läsa: ", only.Message(Language.Swedish), StringComparison.Ordinal);
        Assert.StartsWith("The file cannot be read: ", only.Message(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_FileThatMayNotBeOpened_IsUnreadable()
    {
        string file = Path.Combine(_folder, Notice);
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            // Such a process may open everything.
            return;
        }

        File.SetUnixFileMode(file, UnixFileMode.None);

        Assert.Equal(
            $"MM0117 Error {Notice}:1:1+1 || Filen går inte att läsa: den får inte öppnas. The file cannot be read: it may not be opened.",
            OnOneLine(Assert.Single(Load().Diagnostics)));
    }

    [Fact]
    public void Load_TooLargeFile_IsNotReadWhole()
    {
        using (FileStream large = File.Create(Path.Combine(_folder, Notice)))
        {
            large.SetLength(5L * 1024 * 1024 * 1024);
        }

        Assert.Equal("MM0109", Assert.Single(Load().Diagnostics).Code);
    }

    [Fact]
    public void Load_LinkToTheFolderItself_IsNotFollowed()
    {
        Directory.CreateSymbolicLink(Path.Combine(_folder, "avtal", "again"), _folder);

        Assert.Empty(Load().Diagnostics);
    }

    /// <summary>Kubernetes lays a volume out so: a real folder with two dots, a link to it, and links through that link.</summary>
    [Fact]
    public void Load_VolumeOfLinks_IsReadOnce()
    {
        string real = Path.Combine(_folder, "..2026_11_26");
        Directory.CreateDirectory(real);
        foreach (string entry in Directory.EnumerateFileSystemEntries(_folder).Where(e => e != real).ToArray())
        {
            Directory.Move(entry, Path.Combine(real, Path.GetFileName(entry)));
        }

        Directory.CreateSymbolicLink(Path.Combine(_folder, "..data"), "..2026_11_26");
        File.CreateSymbolicLink(Path.Combine(_folder, Words), "..data/" + Words);
        File.CreateSymbolicLink(Path.Combine(_folder, Register), "..data/" + Register);
        Directory.CreateSymbolicLink(Path.Combine(_folder, "avtal"), "..data/avtal");

        LoadResult result = Load();

        Assert.Empty(result.Diagnostics);
        Assert.Equal((Valid.Paths.Count, Valid.Load().Rulebook!.Fingerprint), (result.FileCount, result.Rulebook?.Fingerprint));
    }

    [Theory]
    [InlineData(".github/workflows/ci.yaml")]
    [InlineData("avtal/2026/.#1-ansvar.yaml")]
    [InlineData("avtal/2026/._1-ansvar.yaml")]
    [InlineData("avtal/..2026/1-ansvar.yaml")]
    [InlineData(".yaml")]
    public void Load_HiddenName_IsPassedOver(string path)
    {
        Write(path, "on: [push"u8.ToArray());

        Assert.Empty(Load().Diagnostics);
    }

    [Theory]
    [InlineData("avtal/2026/3-ovrigt.yaml")]
    [InlineData("avtal/2027")]
    public void Load_LinkOutOfTheFolder_IsRefused(string link)
    {
        string outside = Directory.CreateTempSubdirectory("outside").FullName;
        try
        {
            string target = link.EndsWith(".yaml", StringComparison.Ordinal) ? Path.Combine(outside, "secret.yaml") : outside;
            File.WriteAllText(Path.Combine(outside, "secret.yaml"), "punkt: \"3\"\nrubrik: Övrigt\n");
            File.CreateSymbolicLink(Path.Combine(_folder, link), target);

            Assert.Equal(
                $"MM0131 Error {link}:1:1+1 || Länken »{link}« leder ut ur mappen och följs inte. The link '{link}' leads out of the folder and is not followed.",
                OnOneLine(Assert.Single(Load().Diagnostics)));
        }
        finally
        {
            Directory.Delete(outside, recursive: true);
        }
    }

    [Theory]
    [InlineData("avtal/2026/3-ovrigt.yaml", "1-ansvar.yaml", Responsibility)]
    [InlineData("avtal/2027", "2026", "avtal/2026")]
    public void Load_LinkToWhatIsRead_IsToldAndReadOnce(string link, string target, string known)
    {
        File.CreateSymbolicLink(Path.Combine(_folder, link), target);

        LoadResult result = Load();

        Assert.Equal(
            $"MM0132 Warning {link}:1:1+1 || Länken »{link}« leder till »{known}«, som redan läses; den läses inte en gång till. The link '{link}' leads to '{known}', which is read already; it is not read again.",
            OnOneLine(Assert.Single(result.Diagnostics)));
        Assert.Equal(Valid.Load().Rulebook!.Fingerprint, result.Rulebook?.Fingerprint);
    }

    [Fact]
    public void Load_LinksThatLeadRoundAndRound_AreMissing()
    {
        File.CreateSymbolicLink(Path.Combine(_folder, "avtal/2026/3-ovrigt.yaml"), "4-ovrigt.yaml");
        File.CreateSymbolicLink(Path.Combine(_folder, "avtal/2026/4-ovrigt.yaml"), "3-ovrigt.yaml");

        Assert.Equal(["MM0116", "MM0116"], Load().Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public async Task Load_PipeWithTheNameOfAFile_IsNoFile()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // Pipes have no names in folders there.
        }

        const string Pipe = "avtal/2026/3-ovrigt.yaml";
        using (System.Diagnostics.Process make = System.Diagnostics.Process.Start("mkfifo", [Path.Combine(_folder, Pipe)]))
        {
            await make.WaitForExitAsync();
        }

        LoadResult result = await Task.Run(Load).WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(
            $"MM0133 Error {Pipe}:1:1+1 || »{Pipe}« är ingen vanlig fil och läses inte. '{Pipe}' is no regular file and is not read.",
            OnOneLine(Assert.Single(result.Diagnostics)));
    }

    [Fact]
    public void Load_FolderThatIsALink_IsRead()
    {
        string link = _folder + "-link";
        Directory.CreateSymbolicLink(link, _folder);
        try
        {
            Assert.Empty(RulebookLoader.Load(RuleSource.Folder(link)).Diagnostics);
        }
        finally
        {
            Directory.Delete(link);
        }
    }

    [Fact]
    public void Load_MoreFilesThanFit_ReadsNone()
    {
        byte[] content = "x: 1\n"u8.ToArray();

        Diagnostic only = Assert.Single(RulebookLoader.Load(RuleSource.Files(Enumerable.Range(0, 10_001).Select(i => new RuleFile($"{i}.yaml", content)))).Diagnostics);

        Assert.Equal("MM0134 Error files:1:1+1 || Här finns fler än 10000 filer; ingen av dem läses. There are more than 10000 files here; none of them is read.", OnOneLine(only));
    }

    [Fact]
    public void Load_MoreBytesThanFit_ReadsNone()
    {
        byte[] content = new byte[1 << 20];

        Diagnostic only = Assert.Single(RulebookLoader.Load(RuleSource.Files(Enumerable.Range(0, 65).Select(i => new RuleFile($"{i}.yaml", content)))).Diagnostics);

        Assert.Equal("MM0135 Error files:1:1+1 || Regelfilerna är tillsammans större än 67108864 byte; ingen av dem läses. The rule files are larger than 67108864 bytes together; none of them is read.", OnOneLine(only));
    }

    [Fact]
    public void Load_MoreFindingsThanFit_KeepsTheFirstAndSaysSo()
    {
        LoadResult result = Valid.With(Notice, string.Concat(Enumerable.Range(0, 1_500).Select(i => $"x{i}: 1\n"))).Load();

        Assert.Equal(1_000, result.Diagnostics.Count(d => d.Severity == Severity.Error));
        Assert.Equal(
            $"MM0137 Information {Notice}:1001:1+5 || Det finns fler än 1000 fynd av slaget fel; resten visas inte. There are more than 1000 findings of the kind error; the rest is not shown.",
            OnOneLine(Assert.Single(result.Diagnostics, d => d.Severity == Severity.Information)));
    }

    [Fact]
    public void Load_OtherFiles_AreLeftAlone()
    {
        Write("README.md", "# Regler"u8.ToArray());
        Write("avtal/2026/not.txt", []);

        Assert.Empty(Load().Diagnostics);
    }

    [Fact]
    public void Load_OtherExtension_IsStray()
    {
        Write("avtal/2026/3-ovrigt.YML", "punkt: 3"u8.ToArray());

        Assert.Equal(
            "MM0115 Error avtal/2026/3-ovrigt.YML:1:1+1 || Filen hör inte till någon version av ett dokument. The file belongs to no version of a document. suggestion: avtal/2026/3-ovrigt.yaml",
            OnOneLine(Assert.Single(Load().Diagnostics)));
    }

    [Fact]
    public void Load_SamePathTwice_IsFound()
    {
        RuleFile[] files = [.. Valid.Paths.Append(Notice).Select(p => new RuleFile(p, Valid[p]))];

        Assert.Equal(
            $"MM0120 Error {Notice}:1:1+1 |p| Filen »{Notice}« finns två gånger. The file '{Notice}' is there twice.",
            string.Join(' ', Valid.Render(RulebookLoader.Load(RuleSource.Files(files)).Diagnostics).Split('\n', StringSplitOptions.TrimEntries)));
    }

    [Fact]
    public void Folder_NoPath_Throws() => Assert.Throws<ArgumentException>("path", () => RuleSource.Folder(string.Empty));

    private LoadResult Load() => RulebookLoader.Load(RuleSource.Folder(_folder));

    private void Write(string path, byte[] content)
    {
        string file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
    }

    private static string OnOneLine(Diagnostic diagnostic) =>
        string.Join(' ', Valid.Without(Notice).Render([diagnostic]).Split('\n', StringSplitOptions.TrimEntries));
}
