using MiniMaria.Rules.Cli.Arguments;
using MiniMaria.Rules.Cli.Git;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using static MiniMaria.Rules.Tests.Loading.RuleFiles;

namespace MiniMaria.Rules.Tests.Cli;

/// <summary>Rules of a git revision: nothing of the repository is run or obeyed, and no more is read than fits.</summary>
public sealed class GitRevisionTests : IDisposable
{
    private static readonly string SearchPath = Environment.GetEnvironmentVariable("PATH")!;

    private readonly GitRepository _repository = new();

    public GitRevisionTests()
    {
        _repository.WriteRules(Valid);
        _repository.Commit("first");
    }

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Read_Revision_GivesTheSameAsFiles() => Assert.Equal(Valid.Load().Rulebook!.Fingerprint, Load("HEAD").Rulebook?.Fingerprint);

    [Theory]
    [InlineData("git", "")]
    [InlineData("git", ".")]
    [InlineData("bin/git", "{top}/bin")]
    [InlineData("bin/git", "bin")]
    [InlineData("rules/bin/git", "{top}/rules/../rules/bin/")]
    public void Read_GitInTheRepository_IsNeverRun(string trap, string first)
    {
        _repository.Trap(trap);
        string folder = first.Replace("{top}", _repository.Top, StringComparison.Ordinal);

        LoadResult result = Load("HEAD", path: folder + Path.PathSeparator + SearchPath);

        Assert.True(result.Succeeded);
        AssertNothingRun();
    }

    [Theory]
    [InlineData("folder")]
    [InlineData("file")]
    public void Read_LinkToGitInTheRepository_IsNeverRun(string kind)
    {
        string trap = _repository.Trap("bin/git");
        string outside = _repository.Beside("outside");
        string first = kind == "folder" ? Path.Combine(outside, "link") : outside;
        if (kind == "folder")
        {
            Directory.CreateSymbolicLink(first, Path.GetDirectoryName(trap)!);
        }
        else
        {
            File.CreateSymbolicLink(Path.Combine(first, "git"), trap);
        }

        Assert.True(Load("HEAD", path: first + Path.PathSeparator + SearchPath).Succeeded);
        AssertNothingRun();
    }

    [Fact]
    public void Read_FolderBelowTheTop_DoesNotRunGitAboveIt()
    {
        string trap = _repository.Trap("bin/git");

        Assert.True(Load("HEAD", "rules", path: Path.GetDirectoryName(trap)! + Path.PathSeparator + SearchPath).Succeeded);
        AssertNothingRun();
    }

    [Fact]
    public void Read_OnlyGitInTheRepository_IsRefused()
    {
        string trap = _repository.Trap("bin/git");

        CallException e = Assert.Throws<CallException>(() => Load("HEAD", path: Path.GetDirectoryName(trap)));

        Assert.Equal("»HEAD« är varken en mapp eller en git-version här. Programmet git finns bara i det som granskas och körs inte därifrån; lägg ett annat på PATH.", e.Message);
        AssertNothingRun();
    }

    [Fact]
    public void Read_NoGit_SaysSo() => Assert.EndsWith(
        "Programmet git finns inte i någon mapp på PATH.",
        Assert.Throws<CallException>(() => Load("HEAD", path: _repository.Beside("empty"))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Read_FolderOutsideEveryRepository_SaysSo() => Assert.EndsWith(
        "Mappen hör inte till något git-repo.",
        Assert.Throws<CallException>(() => Source("HEAD", _repository.Beside("outside"), SearchPath)).Message,
        StringComparison.Ordinal);

    /// <summary>Every setting that names a program names the trap; a rule file is gone, so that git would fetch it if it may.</summary>
    [Theory]
    [InlineData("ext::sh -c '{trap}'")]
    [InlineData("ssh://git@example.invalid/x")]
    [InlineData("file://{top}")]
    [InlineData("trap::x")]
    public void Read_RepositoryThatNamesPrograms_RunsNoneOfThem(string origin)
    {
        string trap = _repository.Trap("trap");
        _repository.Trap("bin/git-remote-trap");
        foreach (string hook in (string[])["reference-transaction", "post-checkout", "fsmonitor-watchman", "pre-auto-gc", "post-index-change"])
        {
            File.Copy(trap, Path.Combine(_repository.Top, ".git", "hooks", hook), overwrite: true);
        }

        _repository.Write(".gitattributes", "*.yaml filter=trap diff=trap textconv=trap merge=trap\n");
        foreach (string program in (string[])
            ["core.sshCommand", "core.gitProxy", "core.askPass", "core.pager", "core.editor", "core.fsmonitor", "core.alternateRefsCommand", "credential.helper", "diff.external",
             "diff.trap.textconv", "diff.trap.command", "filter.trap.smudge", "filter.trap.clean", "filter.trap.process", "gpg.program", "pager.ls-tree", "pager.cat-file", "uploadpack.packObjectsHook", "remote.origin.uploadpack"])
        {
            _repository.Git("config", program, trap);
        }

        foreach (string verb in (string[])["rev-parse", "ls-tree", "cat-file", "for-each-ref"])
        {
            _repository.Git("config", "alias." + verb, "!" + trap);
        }

        _repository.Git("config", "protocol.ext.allow", "always");
        _repository.Git("config", "protocol.allow", "always");
        _repository.Git("config", "core.hooksPath", Path.Combine(_repository.Top, ".git", "hooks"));
        _repository.Git("config", "remote.origin.url", origin.Replace("{trap}", trap, StringComparison.Ordinal).Replace("{top}", _repository.Top, StringComparison.Ordinal));
        _repository.Git("config", "remote.origin.promisor", "true");
        _repository.Git("config", "extensions.partialClone", "origin");
        _repository.Git("config", "core.repositoryFormatVersion", "1");
        string id = _repository.Git("-c", "core.fsmonitor=false", "rev-parse", "HEAD:rules/" + Notice).Trim();
        File.Delete(Path.Combine(_repository.Top, ".git", "objects", id[..2], id[2..]));
        File.Delete(_repository.Marker);

        LoadResult result = Load("HEAD", path: Path.Combine(_repository.Top, "bin") + Path.PathSeparator + SearchPath);

        Diagnostic fault = Assert.Single(result.Diagnostics, d => d.Code == "MM0117");
        Assert.Equal(Notice, fault.Span.File);
        AssertNothingRun();
    }

    /// <summary>A folder of a pull request may be laid out as a repository without a work tree, with a configuration of its own.</summary>
    [Fact]
    public void Read_FolderLaidOutAsARepository_IsNotObeyed()
    {
        string inner = Path.Combine(_repository.Top, "inner");
        _repository.Git("init", "--quiet", "--bare", inner);
        File.AppendAllText(Path.Combine(inner, "config"), $"[core]\n\tfsmonitor = {_repository.Trap("trap")}\n[include]\n\tpath = ../nowhere\n");

        Assert.Equal(Valid.Load().Rulebook!.Fingerprint, Load("HEAD", "inner").Rulebook?.Fingerprint);
        AssertNothingRun();
    }

    [Fact]
    public void Call_GitInTheCurrentFolderAndInTheEnvironment_IsNotObeyed()
    {
        using var other = new GitRepository();
        other.Commit("other");
        _repository.Trap("git");
        _repository.Trap("git.exe");
        _repository.Commit("second");

        Run run = _repository.Call(
            string.Empty,
            new() { ["GIT_DIR"] = Path.Combine(other.Top, ".git"), ["GIT_SSH_COMMAND"] = "false", ["GIT_CONFIG_COUNT"] = "1", ["GIT_CONFIG_KEY_0"] = "core.fsmonitor", ["GIT_CONFIG_VALUE_0"] = "./git", ["PATH"] = "." + Path.PathSeparator + SearchPath },
            "diff",
            "HEAD~1",
            "HEAD");

        Assert.Equal((ExitCode.Done, "Ingen skillnad: reglerna är desamma.\n", ""), (run.Code, run.Output, run.Error));
        AssertNothingRun();
    }

    [Fact]
    public void Read_LargeFile_IsNotReadButMeasured()
    {
        using (FileStream large = File.Create(Path.Combine(_repository.Top, "rules", Notice)))
        {
            large.SetLength(64 << 20);
        }

        _repository.Commit("large");

        Assert.Equal(64 << 20, Source("HEAD", _repository.Top, SearchPath).List().Single(f => f.Path == Notice).Length);
        Diagnostic fault = Assert.Single(Load("HEAD").Diagnostics);
        Assert.Equal(("MM0109", Notice), (fault.Code, fault.Span.File));
    }

    /// <summary>Ten folders in each of ten folders, ten deep, that are all the same: ten thousand million files in eleven objects.</summary>
    [Fact]
    public void Read_MoreFilesThanFit_AreNotListed()
    {
        string id = _repository.GitReading("x: 1\n", "hash-object", "-w", "--stdin").Trim();
        string entry = $"100644 blob {id}";
        for (int level = 0; level < 10; level++)
        {
            id = _repository.GitReading(string.Concat(Enumerable.Range(0, 10).Select(i => $"{entry}\t{i}{(level == 0 ? ".yaml" : "")}\n")), "mktree").Trim();
            entry = $"040000 tree {id}";
        }

        string commit = _repository.Git("-c", "user.name=Test", "-c", "user.email=test@example.org", "commit-tree", "-m", "many", id).Trim();

        Diagnostic fault = Assert.Single(RulebookLoader.Load(new GitRevision(_repository.Top, SearchPath, Language.Swedish).Read(commit, "")).Diagnostics, d => d.Code == "MM0134");
        Assert.Equal("Här finns fler än 100000 filer; ingen av dem läses.", fault.Message(Language.Swedish));
    }

    [Fact]
    public void Read_LinksAndHiddenNames_AreNoRules()
    {
        File.CreateSymbolicLink(Path.Combine(_repository.Top, "rules", "avtal", "2026", "3-ovrigt.yaml"), "../../begrepp.yaml");
        Directory.CreateSymbolicLink(Path.Combine(_repository.Top, "rules", "avtal", "2027"), "2026");
        File.CreateSymbolicLink(Path.Combine(_repository.Top, "rules", "LICENSE"), "../LICENSE");
        _repository.Write("rules/.github/workflows/ci.yaml", "on: push\n");
        _repository.Write("rules/avtal/._1-ansvar.yaml", "x");
        _repository.Commit("links");

        Assert.Equal(
            [
                "MM0136 Error avtal/2026/3-ovrigt.yaml: »avtal/2026/3-ovrigt.yaml« är en länk; i en git-version följs inga länkar.",
                "MM0136 Error avtal/2027: »avtal/2027« är en länk; i en git-version följs inga länkar.",
            ],
            Load("HEAD").Diagnostics.Select(d => $"{d.Code} {d.Severity} {d.Span.File}: {d.Message(Language.Swedish)}"));
    }

    [Theory]
    [InlineData("mian", "»mian« är varken en mapp eller en git-version här. Menade du »main«? Git säger: Needed a single revision.")]
    [InlineData("HEAD~7", "»HEAD~7« är varken en mapp eller en git-version här. Git säger: Needed a single revision.")]
    public void Read_UnknownRevision_SaysWhatGitSays(string revision, string expected) =>
        Assert.Equal(expected, Assert.Throws<CallException>(() => Load(revision)).Message);

    /// <summary>A tag may name something else than a commit; it is not suggested in its own place.</summary>
    [Fact]
    public void Read_TagOfAFile_IsNotSuggestedForItself()
    {
        _repository.Git("tag", "blobb", "HEAD:" + _repository.Git("ls-tree", "-r", "--name-only", "HEAD").Split('\n')[0]);

        string message = Assert.Throws<CallException>(() => Load("blobb")).Message;

        Assert.StartsWith("»blobb« är varken en mapp eller en git-version här. Git säger: ", message, StringComparison.Ordinal);
        Assert.EndsWith(".", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ShallowClone_SaysHowToFetchTheRest()
    {
        _repository.Commit("second");
        string clone = Path.Combine(_repository.Beside("clones"), "clone");
        _repository.Git("clone", "--quiet", "--depth", "1", "file://" + _repository.Top, clone);

        CallException e = Assert.Throws<CallException>(() => Source("HEAD~1", clone, SearchPath));

        Assert.EndsWith("Git säger: Needed a single revision. Klonen är grund och har inte all historik; hämta resten med git fetch --unshallow (i CI: fetch-depth: 0).", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_RepositoryOfSomebodyElse_SaysWhatGitSays()
    {
        if (!Environment.IsPrivilegedProcess || OperatingSystem.IsWindows())
        {
            return; // Nobody else can give a folder away.
        }

        using (System.Diagnostics.Process chown = System.Diagnostics.Process.Start("chown", ["-R", "1234:1234", _repository.Top]))
        {
            chown.WaitForExit();
        }

        CallException e = Assert.Throws<CallException>(() => Load("HEAD"));

        Assert.Contains("Git säger: detected dubious ownership in repository at", e.Message, StringComparison.Ordinal);
        Assert.Contains("git config --global --add safe.directory", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Call_FolderNamedAsABranch_IsTheBranchUnlessItHoldsRules()
    {
        _repository.Git("branch", "x");
        Directory.CreateDirectory(Path.Combine(_repository.Top, "x"));

        Run empty = _repository.Call(string.Empty, [], "diff", "x", "HEAD");
        _repository.WriteRules(Valid, "x");
        Run both = _repository.Call(string.Empty, [], "diff", "x", "HEAD");
        Run folder = _repository.Call(string.Empty, [], "diff", "./x", "refs/heads/x");

        Assert.Equal((ExitCode.Done, "Ingen skillnad: reglerna är desamma.\n"), (empty.Code, empty.Output));
        Assert.Equal((ExitCode.WrongCall, ""), (both.Code, both.Output));
        Assert.Contains("Fel: »x« är både en mapp med regler och en git-version; skriv ./x för mappen eller refs/heads/x för grenen.", both.Unwrapped, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Done, "Ingen skillnad: reglerna är desamma.\n"), (folder.Code, folder.Output));
    }

    private LoadResult Load(string revision, string folder = "", string? path = null) =>
        RulebookLoader.Load(Source(revision, Path.Combine(_repository.Top, folder), path ?? SearchPath));

    private static RuleSource Source(string revision, string here, string path) => new GitRevision(here, path, Language.Swedish).Read(revision, "rules");

    private void AssertNothingRun() => Assert.False(File.Exists(_repository.Marker), "A program of the repository was run.");
}
