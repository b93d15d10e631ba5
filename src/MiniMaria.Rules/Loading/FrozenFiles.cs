using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>
/// The lock of versions that have been decided, <c>frysta.yaml</c>: by the folder of a version, its files and their SHA-256, and
/// that of the statements of the inventory on which they rest. A frozen version is never edited; a change is a new version.
/// </summary>
internal static class FrozenFiles
{
    public const string LockFile = "frysta.yaml";

    /// <summary>The keys that say how many versions and files the lock holds, so that one that was cut off is seen.</summary>
    public const string VersionCount = "versioner";
    public const string FileCount = "filer";

    /// <summary>The key of the SHA-256 of all that follows, so that a lock that is edited by hand is seen.</summary>
    public const string Checksum = "kontrollsumma";

    /// <summary>The key beside the files of a version: the SHA-256 of the statements that they name.</summary>
    public const string Statements = "poster";

    private const string Sources = "underlag";

    /// <summary>Gives the SHA-256 of a file, the same whatever its line ends.</summary>
    public static string HashOf(ReadOnlyMemory<byte> content) =>
        "sha256:" + Convert.ToHexStringLower(SHA256.HashData(content.Span.Contains((byte)'\r') ? [.. content.ToArray().Where(b => b != (byte)'\r')] : content.Span));

    /// <summary>Reports every file of a frozen version that has been changed, added or taken away, and what else is not as it was frozen.</summary>
    /// <param name="lockFile">The lock.</param>
    /// <param name="files">All files of the rule set, by path.</param>
    /// <param name="hashes">The SHA-256 of every file of the rule set, by path.</param>
    /// <param name="bag">Takes the findings.</param>
    public static void Check(MapNode lockFile, IReadOnlyDictionary<string, MapNode?> files, IReadOnlyDictionary<string, string> hashes, DiagnosticBag bag)
    {
        KeyValuePair<ScalarNode, Node>[] folders = [.. FoldersOf(lockFile)];
        CheckCount(lockFile, VersionCount, folders.Length, "versions", bag);
        CheckCount(lockFile, FileCount, folders.Sum(f => f.Value is MapNode frozen ? FilesOf(frozen).Count() : 0), "files", bag);
        if (lockFile[Checksum] is not ScalarNode sum)
        {
            bag.Report(Messages.MissingKey, lockFile.Span, Checksum);
        }
        else if (sum.Text != HashOf(Text(folders)))
        {
            bag.Report(Messages.LockEdited, sum.Span);
        }

        var statements = new Lazy<Dictionary<string, string>>(() => StatementsIn(files));
        foreach ((ScalarNode folder, Node node) in folders)
        {
            if (node is MapNode frozen)
            {
                CheckFiles(folder.Text, frozen, hashes, bag);
                if (frozen[Statements] is not ScalarNode rests || rests.Text != HashOfStatements(folder.Text, files, statements.Value))
                {
                    bag.Report(Messages.FrozenStatementsChanged, folder.Span, folder.Text);
                }
            }
            else
            {
                bag.Report(Messages.WrongType, node.Span, node.Kind.Swedish, "nycklar med värden", node.Kind.English, "keys with values");
            }
        }
    }

    /// <summary>Writes a lock.</summary>
    /// <param name="folders">The folders of the versions to freeze, in order.</param>
    /// <param name="files">All files of the rule set, by path.</param>
    /// <param name="hashes">The SHA-256 of every file of the rule set, by path.</param>
    public static string Write(IReadOnlyList<string> folders, IReadOnlyDictionary<string, MapNode?> files, IReadOnlyDictionary<string, string> hashes)
    {
        Dictionary<string, string> statements = StatementsIn(files);
        int count = 0;
        var text = new StringBuilder();
        foreach (string folder in folders)
        {
            string[] paths = [.. hashes.Keys.Where(p => FolderOf(p) == folder).Order(StringComparer.Ordinal)];
            count += paths.Length;
            AddFolder(text, folder, [.. paths.Select(p => (p[(folder.Length + 1)..], hashes[p])), (Statements, HashOfStatements(folder, files, statements))]);
        }

        string content = text.ToString();
        return string.Create(CultureInfo.InvariantCulture, $"{VersionCount}: {folders.Count}\n{FileCount}: {count}\n{Checksum}: {HashOf(content)}\n{content}");
    }

    /// <summary>Gives the folders that a lock holds.</summary>
    public static IEnumerable<KeyValuePair<ScalarNode, Node>> FoldersOf(MapNode lockFile) =>
        lockFile.Entries.Where(e => e.Key.Text is not (VersionCount or FileCount or Checksum));

    private static IEnumerable<KeyValuePair<ScalarNode, Node>> FilesOf(MapNode folder) => folder.Entries.Where(e => e.Key.Text != Statements);

    private static void CheckFiles(string folder, MapNode frozen, IReadOnlyDictionary<string, string> hashes, DiagnosticBag bag)
    {
        foreach ((ScalarNode name, Node hash) in FilesOf(frozen))
        {
            string path = folder + "/" + name.Text;
            if (!hashes.TryGetValue(path, out string? actual))
            {
                bag.Report(Messages.FrozenFileGone, name.Span, path);
            }
            else if (hash is not ScalarNode { Text: var was } || was != actual)
            {
                bag.Report(Messages.FrozenFileChanged, new SourceSpan(path, 1, 1, 1), path);
            }
        }

        foreach (string added in hashes.Keys.Where(p => FolderOf(p) == folder && frozen[p[(folder.Length + 1)..]] is null))
        {
            bag.Report(Messages.FrozenFileAdded, new SourceSpan(added, 1, 1, 1), folder);
        }
    }

    /// <summary>Gives the text of a lock behind its checksum, as it is written.</summary>
    private static string Text(IEnumerable<KeyValuePair<ScalarNode, Node>> folders)
    {
        var text = new StringBuilder();
        foreach ((ScalarNode folder, Node node) in folders)
        {
            AddFolder(text, folder.Text, [.. node is MapNode files ? files.Entries.Select(f => (f.Key.Text, (f.Value as ScalarNode)?.Text ?? string.Empty)) : []]);
        }

        return text.ToString();
    }

    private static void AddFolder(StringBuilder text, string folder, IReadOnlyList<(string Name, string Hash)> files)
    {
        text.Append(folder).Append(":\n");
        foreach ((string name, string hash) in files)
        {
            text.Append("  ").Append(name).Append(": ").Append(hash).Append('\n');
        }
    }

    private static string HashOf(string text) => HashOf(Encoding.UTF8.GetBytes(text));

    /// <summary>Gives the SHA-256 of the statements that the files of a version name, each with its text; others may come and go.</summary>
    private static string HashOfStatements(string folder, IReadOnlyDictionary<string, MapNode?> files, Dictionary<string, string> statements) =>
        HashOf(string.Concat(files.Where(f => FolderOf(f.Key) == folder && f.Value is not null)
            .SelectMany(f => SourcesIn(f.Value!)).Distinct().Order(StringComparer.Ordinal)
            .Select(id => $"{id}\n{statements.GetValueOrDefault(id)}\n")));

    private static Dictionary<string, string> StatementsIn(IReadOnlyDictionary<string, MapNode?> files)
    {
        var statements = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (MapNode clause in files.Where(f => f.Key.EndsWith(Declarations.InventoryFile, StringComparison.Ordinal))
            .Select(f => f.Value?["poster"]).OfType<MapNode>().SelectMany(c => c.Entries).Select(e => e.Value).OfType<MapNode>())
        {
            foreach ((ScalarNode id, Node entry) in clause.Entries)
            {
                statements[id.Text] = entry is MapNode map ? (map["text"] as ScalarNode)?.Text ?? string.Empty : (entry as ScalarNode)?.Text ?? string.Empty;
            }
        }

        return statements;
    }

    private static IEnumerable<string> SourcesIn(Node node) => node switch
    {
        MapNode map => map.Entries.SelectMany(e => e.Key.Text != Sources ? SourcesIn(e.Value) : Words(e.Value)),
        ListNode list => list.Items.SelectMany(SourcesIn),
        _ => [],
    };

    private static IEnumerable<string> Words(Node node) => node switch
    {
        ScalarNode scalar => [scalar.Text],
        ListNode list => list.Items.OfType<ScalarNode>().Select(s => s.Text),
        _ => [],
    };

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
