using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace MiniMaria.Rules.Loading;

/// <summary>
/// Gives the SHA-256 of what the files say: their nodes in order, without comments, blanks and quotes, and with the keys of the
/// <see cref="KeyTable"/> in its order wherever they stand.
/// </summary>
internal sealed class Fingerprint : IDisposable
{
    /// <summary>What is gathered before it is hashed; texts that are longer are hashed on their own.</summary>
    private const int BufferBytes = 1 << 12;

    /// <summary>The most that the kind of a part, its length and the colon behind it take.</summary>
    private const int HeadBytes = 12;

    private static readonly Func<KeyValuePair<ScalarNode, Node>, string> KeyOf = entry => entry.Key.Text;

    /// <summary>The keys of a head that are a part of what the version says.</summary>
    private static readonly string[] TextKeys = ["dokument", ClauseOutline.From, ClauseOutline.Through, "ändrar", "upphäver"];

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _buffer = new byte[BufferBytes];
    private int _count;

    private Fingerprint()
    {
    }

    /// <summary>Tells of a file that it is a part of what the rules say; the lock and the names in C# are not.</summary>
    public static bool Covers(string path) => path is not (FrozenFiles.LockFile or Declarations.EnglishFile);

    /// <summary>Gives the fingerprint of rule files, by path.</summary>
    public static string Of(IReadOnlyDictionary<string, MapNode> files)
    {
        using var fingerprint = new Fingerprint();
        foreach (string path in files.Keys.Order(StringComparer.Ordinal))
        {
            fingerprint.Add('F', path);
            fingerprint.Add(files[path], new Keys(() => KeyTable.FileAt(path)));
        }

        return fingerprint.Get();
    }

    /// <summary>Gives the fingerprint of one mapping.</summary>
    /// <param name="map">The mapping.</param>
    /// <param name="content">What it is.</param>
    public static string Of(MapNode map, Content content)
    {
        using var fingerprint = new Fingerprint();
        fingerprint.Add(map, content);
        return fingerprint.Get();
    }

    /// <summary>Gives the fingerprint of what a version says: its clauses without their examples, what it amends and repeals, and when it applies.</summary>
    /// <param name="head">The version's head.</param>
    /// <param name="clauses">The clauses that it states.</param>
    public static string OfText(MapNode head, IEnumerable<MapNode> clauses)
    {
        using var fingerprint = new Fingerprint();
        foreach (KeyValuePair<ScalarNode, Node> entry in head.Entries.Where(e => TextKeys.Contains(e.Key.Text)).OrderBy(e => e.Key.Text, StringComparer.Ordinal))
        {
            fingerprint.Add('F', entry.Key.Text);
            fingerprint.Add(entry.Value, content: null);
        }

        foreach (MapNode clause in clauses.Select(WithoutExamples).Cast<MapNode>().OrderBy(c => (c["punkt"] as ScalarNode)?.Text, StringComparer.Ordinal))
        {
            fingerprint.Add('F', "punkt");
            fingerprint.Add(clause, new Keys(() => KeyTable.Clause));
        }

        return fingerprint.Get();
    }

    public void Dispose() => _hash.Dispose();

    private static Node WithoutExamples(Node node) => node switch
    {
        MapNode map => new MapNode(map.Span, [.. map.Entries.Where(e => e.Key.Text != "exempel").Select(e => KeyValuePair.Create(e.Key, WithoutExamples(e.Value)))]),
        ListNode list => new ListNode(list.Span, [.. list.Items.Select(WithoutExamples)]),
        _ => node,
    };

    private void Add(Node node, Content? content)
    {
        switch (node)
        {
            case ScalarNode scalar:
                Add('S', scalar.Text);
                break;
            case ListNode list:
                AddCount('L', list.Items.Length);
                foreach (Node item in list.Items)
                {
                    Add(item, content?.Item);
                }

                break;
            case MapNode map:
                AddCount('M', map.Entries.Length);
                MapShape? shape = content?.ShapeOf(map);
                foreach ((ScalarNode key, Node value) in shape?.InOrder(map.Entries, KeyOf) ?? map.Entries)
                {
                    Add('S', key.Text);
                    Add(value, shape?.At(key.Text, map));
                }

                break;
        }
    }

    private void AddCount(char kind, int count)
    {
        Span<byte> digits = stackalloc byte[HeadBytes];
        Utf8Formatter.TryFormat(count, digits, out int length);
        AddHead(kind, length);
        digits[..length].CopyTo(_buffer.AsSpan(_count));
        _count += length;
        _buffer[_count++] = (byte)'\n';
    }

    /// <summary>Each part is told by its kind and length, so that no two contents run together.</summary>
    private void Add(char kind, string text)
    {
        int length = Encoding.UTF8.GetByteCount(text);
        AddHead(kind, length);
        if (length < BufferBytes - _count)
        {
            _count += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_count));
        }
        else
        {
            Flush();
            _hash.AppendData(Encoding.UTF8.GetBytes(text));
        }

        _buffer[_count++] = (byte)'\n';
    }

    /// <summary>Writes what stands before a part, and sees to it that a count has room behind it.</summary>
    private void AddHead(char kind, int length)
    {
        if (_count + (2 * HeadBytes) + 1 > BufferBytes)
        {
            Flush();
        }

        _buffer[_count++] = (byte)kind;
        Utf8Formatter.TryFormat(length, _buffer.AsSpan(_count), out int written);
        _count += written;
        _buffer[_count++] = (byte)':';
    }

    private string Get()
    {
        Flush();
        return "sha256:" + Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    private void Flush()
    {
        _hash.AppendData(_buffer, 0, _count);
        _count = 0;
    }
}
