using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>
/// The lock of versions that have been decided, <c>frysta.yaml</c>: by the folder of a version, its files and their SHA-256. A
/// frozen version is never edited; a change is a new version.
/// </summary>
internal static class FrozenFiles
{
    public const string LockFile = "frysta.yaml";

    /// <summary>The keys that say how many versions and files the lock holds, so that one that was cut off is seen.</summary>
    public const string VersionCount = "versioner";
    public const string FileCount = "filer";

    /// <summary>Gives the SHA-256 of a file, the same whatever its line ends.</summary>
    public static string HashOf(ReadOnlyMemory<byte> content) =>
        "sha256:" + Convert.ToHexStringLower(SHA256.HashData(content.Span.Contains((byte)'\r') ? [.. content.ToArray().Where(b => b != (byte)'\r')] : content.Span));

    /// <summary>Reports every file of a frozen version that has been changed, added or taken away.</summary>
    /// <param name="lockFile">The lock.</param>
    /// <param name="hashes">The SHA-256 of every file of the rule set, by path.</param>
    /// <param name="bag">Takes the findings.</param>
    public static void Check(MapNode lockFile, IReadOnlyDictionary<string, string> hashes, DiagnosticBag bag)
    {
        KeyValuePair<ScalarNode, Node>[] folders = [.. FoldersOf(lockFile)];
        CheckCount(lockFile, VersionCount, folders.Length, "versions", bag);
        CheckCount(lockFile, FileCount, folders.Sum(f => f.Value is MapNode files ? files.Entries.Length : 0), "files", bag);
        foreach ((ScalarNode folder, Node node) in folders)
        {
            if (node is not MapNode files)
            {
                bag.Report(Messages.WrongType, node.Span, node.Kind.Swedish, "nycklar med värden", node.Kind.English, "keys with values");
                continue;
            }

            string[] present = [.. hashes.Keys.Where(p => FolderOf(p) == folder.Text)];
            foreach ((ScalarNode name, Node hash) in files.Entries)
            {
                string path = folder.Text + "/" + name.Text;
                if (!hashes.TryGetValue(path, out string? actual))
                {
                    bag.Report(Messages.FrozenFileGone, name.Span, path);
                }
                else if (hash is not ScalarNode { Text: var frozen } || frozen != actual)
                {
                    bag.Report(Messages.FrozenFileChanged, new SourceSpan(path, 1, 1, 1), path);
                }
            }

            foreach (string added in present.Where(p => files[p[(folder.Text.Length + 1)..]] is null))
            {
                bag.Report(Messages.FrozenFileAdded, new SourceSpan(added, 1, 1, 1), folder.Text);
            }
        }
    }

    /// <summary>Writes a lock.</summary>
    /// <param name="folders">The folders of the frozen versions, each with its files by name and their SHA-256.</param>
    public static string Write(IReadOnlyList<(string Folder, IReadOnlyList<(string Name, string Hash)> Files)> folders)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{VersionCount}: {folders.Count}\n{FileCount}: {folders.Sum(f => f.Files.Count)}\n");
        foreach ((string folder, IReadOnlyList<(string Name, string Hash)> files) in folders)
        {
            text.Append(folder).Append(":\n");
            foreach ((string name, string hash) in files)
            {
                text.Append("  ").Append(name).Append(": ").Append(hash).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>Gives the folders that a lock holds.</summary>
    public static IEnumerable<KeyValuePair<ScalarNode, Node>> FoldersOf(MapNode lockFile) =>
        lockFile.Entries.Where(e => e.Key.Text is not (VersionCount or FileCount));

    private static void CheckCount(MapNode lockFile, string key, int count, string english, DiagnosticBag bag)
    {
        if (lockFile[key] is not ScalarNode said)
        {
            bag.Report(Messages.MissingKey, lockFile.Span, key);
        }
        else if (Literals.Expect(said, ValueKind.Integer, bag) is { HasValue: true } expected && expected.Integer != count)
        {
            bag.Report(Messages.LockCut, said.Span, count, key, expected.Integer, english);
        }
    }

    public static string FolderOf(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path[..slash] : string.Empty;
}
