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
