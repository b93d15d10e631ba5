using System.Globalization;
using System.Text;
using MiniMaria.Rules.Cli.Arguments;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;

namespace MiniMaria.Rules.Cli.Git;

/// <summary>Reads rule files from a revision of a git repository, without touching its work tree.</summary>
internal sealed class GitRevision
{
    private const string LinkMode = "120000";
    private const string BlobType = "blob";
    private const int LineBytes = 1 << 16;
    private const int EntryBytes = 1 << 8;
    private const int SuggestedNames = 500;
    private const int NamesBytes = 1 << 20;

    private readonly GitProgram? _git;
    private readonly Phrase? _refusal;
    private readonly Language _language;

    /// <param name="here">The folder whose repository is read.</param>
    /// <param name="path">The folders to look for git in, as <c>PATH</c> holds them.</param>
    /// <param name="language">The language of faults.</param>
    public GitRevision(string here, string? path, Language language)
    {
        _git = GitProgram.Find(here, path, out _refusal);
        _language = language;
    }

    /// <summary>Tells whether the repository has a revision.</summary>
    public bool Has(string revision) => _git is { } git && CommitOf(git, revision).Line.Length > 0;

    /// <summary>Lists all rule files below a folder of a revision; they are read when they are needed.</summary>
    /// <param name="revision">A commit, branch or tag, as git names it.</param>
    /// <param name="folder">The folder, from the top of the repository.</param>
    /// <exception cref="CallException">There is no git, no such revision or no such folder in it.</exception>
    public RuleSource Read(string revision, string folder)
    {
        if (_git is not { } git)
        {
            throw new CallException($"{GitPhrases.NoSuchSide.In(_language, revision)} {_refusal!.In(_language)}");
        }

        GitAnswer found = CommitOf(git, revision);
        if (found.Line is not { Length: > 0 } commit)
        {
            throw WhyNot(git, revision, found);
        }

        string path = string.Join('/', folder.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries).Where(p => p != "."));
        GitAnswer entry = path.Length == 0 ? found : git.Run(["rev-parse", "--verify", $"{commit}:{path}"], LineBytes);
        GitAnswer tree = entry.Line.Length == 0 ? entry : git.Run(["rev-parse", "--verify", entry.Line + "^{tree}"], LineBytes);
        if (tree.Line.Length == 0)
        {
            throw new CallException(Join(GitPhrases.NotInRevision.In(_language, folder, revision), Said(tree)));
        }

        return RuleSource.Listed(revision, bag => List(git, tree.Line, new SourceSpan(revision, 1, 1, 1), bag));
    }

    private static GitAnswer CommitOf(GitProgram git, string revision) =>
        revision.Length == 0 || revision[0] == '-' || revision.Any(char.IsControl)
            ? new GitAnswer(false, [], string.Empty)
            : git.Run(["rev-parse", "--verify", revision + "^{commit}"], LineBytes);

    private CallException WhyNot(GitProgram git, string revision, GitAnswer found)
    {
        string fault = GitPhrases.NoSuchSide.In(_language, revision);
        string count = SuggestedNames.ToString(CultureInfo.InvariantCulture);
        GitAnswer names = git.Run(["for-each-ref", $"--count={count}", "--format=%(refname:short)"], NamesBytes);
        if (!names.Succeeded)
        {
            // Git does not open the repository at all, and says why.
            return new CallException(Join(fault, Said(names)));
        }

        string? near = NearestMatch.Find(revision, names.Lines.Where(n => n != revision));
        bool isShallow = git.Run(["rev-parse", "--is-shallow-repository"], LineBytes).Line == "true";
        string shallow = isShallow ? GitPhrases.Shallow.In(_language) : string.Empty;
        return new CallException(Join(fault, Messages.Help(_language, [], near), Said(found), shallow), near);
    }

    private string Said(GitAnswer answer) => answer.Reason.Length == 0
        ? string.Empty
        : GitPhrases.GitSays.In(_language, answer.Reason[^1] is '.' or '!' or '?' ? answer.Reason : answer.Reason + ".");

    private static string Join(params string[] sentences) => string.Join(' ', sentences.Where(s => s.Length > 0));

    /// <summary>Lists the rule files of a tree with their sizes, which git knows without giving their contents.</summary>
    private static IEnumerable<ListedFile> List(GitProgram git, string tree, SourceSpan whole, DiagnosticBag bag)
    {
        GitAnswer listed = git.Run(["ls-tree", "--full-tree", "-r", "-z", tree], Limits.Entries * EntryBytes);
        if (!listed.Succeeded && listed.Reason.Length > 0)
        {
            throw new IOException(listed.Reason);
        }

        string[] entries = Encoding.UTF8.GetString(listed.Output).Split('\0', StringSplitOptions.RemoveEmptyEntries);
        if (!listed.Succeeded || entries.Length > Limits.Entries)
        {
            bag.Report(Messages.TooManyFiles, whole, Limits.Entries);
            return [];
        }

        // Each entry is mode, type and id, then a tab and the path.
        (string Mode, string Type, string Id, string Path)[] all =
        [
            .. entries.Select(e => e.Split('\t', 2))
                .Select(e => (Head: e[0].Split(' '), Path: e[1]))
                .Select(e => (e.Head[0], e.Head[1], e.Head[2], e.Path))
                .Where(e => !e.Path.Split('/').Any(FolderListing.IsHidden)),
        ];
        (string Path, string Id)[] links = [.. all.Where(e => e.Mode == LinkMode).Select(e => (e.Path, e.Id))];
        foreach (string path in Links(git, entries.Select(e => e.Split('\t', 2)[^1]), links))
        {
            bag.Report(Messages.LinkInRevision, new SourceSpan(path, 1, 1, 1), path);
        }

        (string Path, string Id)[] files =
        [
            .. all.Where(e => e.Type == BlobType && e.Mode != LinkMode && FolderListing.IsRuleFile(e.Path)).Select(e => (e.Path, e.Id)),
        ];
        return files.Length > Limits.Files
            ? files.Select(f => new ListedFile(f.Path, 0, () => new RuleFile(f.Path, default)))
            : Sized(git, files);
    }

    /// <summary>Gives the links that would lead to rules if the revision lay on disk: to a rule file, or to one of its folders.</summary>
    private static IEnumerable<string> Links(GitProgram git, IEnumerable<string> paths, (string Path, string Id)[] links)
    {
        if (links.Length == 0)
        {
            return [];
        }

        HashSet<string> folders = [.. paths.SelectMany(Folders)];
        Dictionary<string, ReadOnlyMemory<byte>> targets =
            Contents(git, [.. links.Select(l => l.Id).Distinct()], links.Length * (long)LineBytes);
        return links.Where(l => FolderListing.IsRuleFile(l.Path) || LeadsToFolder(l)).Select(l => l.Path);

        bool LeadsToFolder((string Path, string Id) link) => targets.TryGetValue(link.Id, out ReadOnlyMemory<byte> target)
            && folders.Contains(Resolve(link.Path, Encoding.UTF8.GetString(target.Span)));

        static IEnumerable<string> Folders(string path) => path.Select((c, i) => (c, i)).Where(c => c.c == '/').Select(c => path[..c.i]);
    }

    /// <summary>Gives what a link points to, from the top of the revision's folder.</summary>
    private static string Resolve(string link, string target)
    {
        var names = new List<string>(link.Split('/')[..^1]);
        foreach (string name in target.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(n => n != "."))
        {
            if (name != "..")
            {
                names.Add(name);
            }
            else if (names.Count > 0)
            {
                names.RemoveAt(names.Count - 1);
            }
        }

        return string.Join('/', names);
    }

    private static IEnumerable<ListedFile> Sized(GitProgram git, (string Path, string Id)[] files)
    {
        string[] ids = [.. files.Select(f => f.Id).Distinct()];
        GitAnswer sizes = git.Run(["cat-file", "--batch-check"], (ids.Length + 1) * EntryBytes, Lines(ids));
        var lengths = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (string[] line in sizes.Lines.Select(l => l.Split(' ')))
        {
            if (line is [var id, BlobType, var size] && long.TryParse(size, CultureInfo.InvariantCulture, out long length))
            {
                lengths[id] = length;
            }
        }

        // A blob that was not fetched has no size; reading it says so.
        string[] wanted = [.. lengths.Where(l => l.Value <= Limits.FileBytes).Select(l => l.Key)];
        var contents = new Lazy<Dictionary<string, ReadOnlyMemory<byte>>>(
            () => Contents(git, wanted, wanted.Sum(w => lengths[w] + EntryBytes)));
        return files.Select(f => new ListedFile(f.Path, lengths.GetValueOrDefault(f.Id), () => new RuleFile(f.Path, ContentOf(f.Id))));

        ReadOnlyMemory<byte> ContentOf(string id) => contents.Value.TryGetValue(id, out ReadOnlyMemory<byte> content)
            ? content
            : throw new IOException(sizes.Reason.Length > 0 ? sizes.Reason : $"{id} missing");
    }

    /// <summary>
    /// Takes apart what <c>cat-file --batch</c> writes: for each object a line that ends with its size, its bytes and a line end.
    /// </summary>
    private static Dictionary<string, ReadOnlyMemory<byte>> Contents(GitProgram git, string[] ids, long bytes)
    {
        GitAnswer answer = git.Run(["cat-file", "--batch"], (int)Math.Min(bytes, int.MaxValue - 1), Lines(ids));
        var contents = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        int at = 0;
        while (answer.Succeeded && at < answer.Output.Length)
        {
            int end = Array.IndexOf(answer.Output, (byte)'\n', at);
            if (Encoding.ASCII.GetString(answer.Output, at, end - at).Split(' ') is not [var id, BlobType, var size])
            {
                break;
            }

            int length = int.Parse(size, CultureInfo.InvariantCulture);
            contents[id] = answer.Output.AsMemory(end + 1, length);
            at = end + 1 + length + 1;
        }

        return contents;
    }

    private static string Lines(string[] ids) => string.Concat(ids.Select(i => i + "\n"));
}
