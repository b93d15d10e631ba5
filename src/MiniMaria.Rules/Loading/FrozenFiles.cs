using System.Security.Cryptography;
using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Loading;

/// <summary>
/// The lock of versions that have been decided, <c>frysta.yaml</c>: by the folder of a version, its files and their SHA-256. A
/// frozen version is never edited; a change is a new version.
/// </summary>
internal static class FrozenFiles
{
    public const string LockFile = "frysta.yaml";

    /// <summary>Gives the SHA-256 of a file, the same whatever its line ends.</summary>
    public static string HashOf(ReadOnlyMemory<byte> content) =>
        "sha256:" + Convert.ToHexStringLower(SHA256.HashData([.. content.ToArray().Where(b => b != (byte)'\r')]));

    /// <summary>Reports every file of a frozen version that has been changed, added or taken away.</summary>
    /// <param name="lockFile">The lock.</param>
    /// <param name="hashes">The SHA-256 of every file of the rule set, by path.</param>
    /// <param name="bag">Takes the findings.</param>
    public static void Check(MapNode lockFile, IReadOnlyDictionary<string, string> hashes, DiagnosticBag bag)
    {
        foreach ((ScalarNode folder, Node node) in lockFile.Entries)
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

    public static string FolderOf(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path[..slash] : string.Empty;
}
