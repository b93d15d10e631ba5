using System.Buffers;
using System.Text;
using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Loading;

/// <summary>
/// Rules in the form into which they are compiled when the library is built: the nodes of their files, each text once. They had no
/// faults then. What is read is given away; only texts that have been read once are remembered. Thread-safe.
/// </summary>
internal sealed class CompiledRules
{
    /// <summary>The name under which the form is embedded in the library; without content when the rules had faults.</summary>
    public const string Resource = "rules.compiled";

    /// <summary>The bits of the head of a node that hold its <see cref="NodeKind"/>; the others hold which text or how many parts.</summary>
    public const int KindBits = 2;

    private static readonly Lazy<CompiledRules?> OfLibrary = new(() =>
        typeof(CompiledRules).Assembly.GetManifestResourceStream(Resource) is { Length: > 0 } form ? new CompiledRules(form) : null);

    private readonly Stream _form;
    private readonly int[] _textStarts;
    private readonly string?[] _texts;
    private readonly long _textsAt;
    private readonly Dictionary<string, int> _files;
    private readonly (long At, int Length)[] _places;

    /// <summary>Initializes a new instance of the <see cref="CompiledRules"/> class.</summary>
    /// <param name="form">The form, which stays open and can be read anywhere.</param>
    public CompiledRules(Stream form)
    {
        _form = form;
        FileCount = ReadNumber();
        RuleCount = ReadNumber();
        _texts = new string?[ReadNumber()];
        _textStarts = new int[_texts.Length + 1];
        for (int i = 0; i < _texts.Length; i++)
        {
            _textStarts[i + 1] = _textStarts[i] + ReadNumber();
        }

        int fingerprint = ReadNumber();
        int[] paths = new int[ReadNumber()];
        _places = new (long, int)[paths.Length];
        for (int i = 0; i < paths.Length; i++)
        {
            paths[i] = ReadNumber();
            _places[i].Length = ReadNumber();
        }

        _textsAt = form.Position;
        long at = _textsAt + _textStarts[^1];
        _files = new(paths.Length, StringComparer.Ordinal);
        for (int i = 0; i < paths.Length; i++)
        {
            _files.Add(TextAt(paths[i]), i);
            _places[i].At = at;
            at += _places[i].Length;
        }

        Fingerprint = TextAt(fingerprint);
    }

    /// <summary>Gets the rules of the library; <see langword="null"/> when they had faults, so that they must be read from their files.</summary>
    public static CompiledRules? Embedded => OfLibrary.Value;

    /// <summary>Gets how many files there were.</summary>
    public int FileCount { get; }

    /// <summary>Gets how many rules the editions hold, those of each counted.</summary>
    public int RuleCount { get; }

    /// <summary>Gets the fingerprint of the files.</summary>
    public string Fingerprint { get; }

    /// <summary>Reads all files.</summary>
    public Dictionary<string, MapNode?> Read()
    {
        var files = new Dictionary<string, MapNode?>(_files.Count, StringComparer.Ordinal);
        foreach (string path in _files.Keys)
        {
            files.Add(path, Read(path));
        }

        return files;
    }

    /// <summary>Reads one file; <see langword="null"/> when there is none of this path.</summary>
    public MapNode? Read(string path) =>
        _files.TryGetValue(path, out int place) ? (MapNode)ReadNodes(new NodeOrigin(path, 0, _places[place].At, _places[place].Length), 1)[0] : null;

    private Node[] ReadNodes(NodeOrigin origin, int count)
    {
        byte[] bytes = ArrayPool<byte>.Shared.Rent(origin.Length);
        try
        {
            lock (_form)
            {
                _form.Position = origin.At;
                _form.ReadExactly(bytes, 0, origin.Length);
                var cursor = new Cursor(this, bytes, origin);
                return cursor.Nodes(count);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private string TextAt(int index)
    {
        if (_texts[index] is { } known)
        {
            return known;
        }

        int length = _textStarts[index + 1] - _textStarts[index];
        byte[] bytes = ArrayPool<byte>.Shared.Rent(length);
        _form.Position = _textsAt + _textStarts[index];
        _form.ReadExactly(bytes, 0, length);
        string text = Encoding.UTF8.GetString(bytes, 0, length);
        ArrayPool<byte>.Shared.Return(bytes);
        _texts[index] = text;
        return text;
    }

    private int ReadNumber()
    {
        int number = 0;
        for (int shift = 0; ; shift += 7)
        {
            int part = _form.ReadByte();
            number |= (part & 0x7F) << shift;
            if (part < 0x80)
            {
                return number;
            }
        }
    }

    /// <summary>Where nodes stand: in which file, after which line, and where in the form.</summary>
    private sealed record NodeOrigin(string File, int Line, long At, int Length);

    /// <summary>Reads nodes, one after the other.</summary>
    private ref struct Cursor(CompiledRules rules, ReadOnlySpan<byte> bytes, NodeOrigin origin)
    {
        private readonly ReadOnlySpan<byte> _bytes = bytes;
        private int _at;
        private int _line = origin.Line;

        public Node[] Nodes(int count)
        {
            var nodes = new Node[count];
            for (int i = 0; i < count; i++)
            {
                nodes[i] = Node();
            }

            return nodes;
        }

        private Node Node()
        {
            int head = Number();
            int rest = head >> KindBits;
            int step = Number();
            _line += (step >> 1) ^ -(step & 1);
            var span = new SourceSpan(origin.File, _line, Number(), Number());
            return (NodeKind)(head & ((1 << KindBits) - 1)) switch
            {
                NodeKind.Scalar => new ScalarNode(span, rules.TextAt(rest)),
                NodeKind.List => new ListNode(span, Nodes(rest)),
                NodeKind.Map => new MapNode(span, Entries(rest)),
                _ => Deferred(span, rest, Number()),
            };
        }

        private KeyValuePair<ScalarNode, Node>[] Entries(int count)
        {
            var entries = new KeyValuePair<ScalarNode, Node>[count];
            for (int i = 0; i < count; i++)
            {
                entries[i] = new((ScalarNode)Node(), Node());
            }

            return entries;
        }

        /// <summary>Passes over the items of a list, to be read when they are asked for.</summary>
        private ListNode Deferred(SourceSpan span, int count, int length)
        {
            CompiledRules owner = rules;
            var items = new NodeOrigin(origin.File, span.Line, origin.At + _at, length);
            _at += length;
            return new ListNode(span, () => owner.ReadNodes(items, count));
        }

        private int Number()
        {
            int number = 0;
            for (int shift = 0; ; shift += 7)
            {
                int part = _bytes[_at++];
                number |= (part & 0x7F) << shift;
                if (part < 0x80)
                {
                    return number;
                }
            }
        }
    }
}
