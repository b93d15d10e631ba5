using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;

namespace MiniMaria.Rules.Cli;

/// <summary>Reads rule files from a revision of the git repository of the current folder, without touching its work tree.</summary>
internal static class GitRevision
{
    private const string LinkMode = "120000";
    private const string BlobType = "blob";

    private static readonly string[] Extensions = [".yaml", ".yml"];

    /// <summary>Reads all rule files below a folder of a revision.</summary>
    /// <param name="revision">A commit, branch or tag, as git names it.</param>
    /// <param name="folder">The folder, from the top of the repository.</param>
    /// <param name="language">The language of faults.</param>
    /// <exception cref="CallException">There is no git, no such revision or no such folder in it.</exception>
    public static RuleSource Read(string revision, string folder, Language language)
    {
        string commit = revision.Length == 0 || revision[0] == '-' ? string.Empty : Line(["rev-parse", "--verify", "--quiet", revision + "^{commit}"]);
        if (commit.Length == 0)
        {
            throw new CallException(DiffPhrases.NoSuchSide.In(language, revision));
        }

        string path = string.Join('/', folder.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries).Where(p => p != "."));
        string entry = path.Length == 0 ? commit : Line(["rev-parse", "--verify", "--quiet", $"{commit}:{path}"]);
        string tree = entry.Length == 0 ? string.Empty : Line(["rev-parse", "--verify", "--quiet", entry + "^{tree}"]);
        if (tree.Length == 0)
        {
            throw new CallException(DiffPhrases.NotInRevision.In(language, folder, revision));
        }

        // Each entry is mode, type and id, then a tab and the path.
        (string Path, string Id)[] files =
        [
            .. Encoding.UTF8.GetString(Run(["ls-tree", "--full-tree", "-r", "-z", tree], [])).Split('\0', StringSplitOptions.RemoveEmptyEntries)
                .Select(e => e.Split('\t', 2))
                .Select(e => (Head: e[0].Split(' '), Path: e[1]))
                .Where(e => e.Head[1] == BlobType && e.Head[0] != LinkMode && Extensions.Contains(Path.GetExtension(e.Path), StringComparer.OrdinalIgnoreCase))
                .Select(e => (e.Path, e.Head[2])),
        ];
        byte[] contents = Run(["cat-file", "--batch"], Encoding.ASCII.GetBytes(string.Concat(files.Select(f => f.Id + "\n"))));
        return RuleSource.Files(Split(contents, files));

        string Line(string[] args) => Encoding.UTF8.GetString(Run(args, [])).TrimEnd('\r', '\n');

        byte[] Run(string[] args, byte[] input)
        {
            try
            {
                return RunGit(args, input);
            }
            catch (Win32Exception)
            {
                throw new CallException(DiffPhrases.NoGit.In(language, revision));
            }
        }
    }

    /// <summary>Takes apart what <c>cat-file --batch</c> writes: for each object a line that ends with its size, its bytes and a line end.</summary>
    private static IEnumerable<RuleFile> Split(byte[] contents, (string Path, string Id)[] files)
    {
        int at = 0;
        foreach ((string path, _) in files)
        {
            int end = Array.IndexOf(contents, (byte)'\n', at);
            int size = int.Parse(Encoding.ASCII.GetString(contents, at, end - at).Split(' ')[2], CultureInfo.InvariantCulture);
            yield return new RuleFile(path, contents.AsMemory(end + 1, size));
            at = end + 1 + size + 1;
        }
    }

    /// <summary>Runs git to its end; what it complains of is left out.</summary>
    /// <returns>What it writes; nothing when it fails.</returns>
    private static byte[] RunGit(string[] args, byte[] input)
    {
        var start = new ProcessStartInfo("git", args) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using Process git = Process.Start(start)!;
        Task<string> complaints = git.StandardError.ReadToEndAsync();
        Task writing = Task.Run(() =>
        {
            using Stream stdin = git.StandardInput.BaseStream;
            stdin.Write(input);
        });
        using var output = new MemoryStream();
        git.StandardOutput.BaseStream.CopyTo(output);
        Task.WaitAll(complaints, writing);
        git.WaitForExit();
        return git.ExitCode == 0 ? output.ToArray() : [];
    }
}
