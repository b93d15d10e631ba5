using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Loading;

/// <summary>
/// Reads a mapping whose keys the <see cref="KeyTable"/> holds: reports unknown keys, wrong order, missing keys, wrong types and empty values.
/// A key that the table does not require may be required by what else stands there.
/// </summary>
internal sealed class MapReader
{
    private readonly MapNode _map;
    private readonly DiagnosticBag _bag;
    private readonly MapShape? _shape;

    // Null as long as all keys are known.
    private readonly HashSet<string>? _misspelt;

    /// <summary>Initializes a new instance of the <see cref="MapReader"/> class and checks the keys.</summary>
    /// <param name="map">The mapping.</param>
    /// <param name="bag">Takes the findings.</param>
    /// <param name="shape">The keys that it may have.</param>
    /// <param name="more">Keys that the vocabulary adds, in the order in which they must stand after the others.</param>
    public MapReader(MapNode map, DiagnosticBag bag, MapShape shape, params string[] more)
        : this(map, bag, shape)
    {
        int last = -1;
        string lastKey = string.Empty;
        foreach ((ScalarNode key, Node value) in map.Entries)
        {
            int place = PlaceOf(key.Text, shape.Names, more);
            if (place < 0)
            {
                string[] allowed = [.. shape.Names, .. more];
                bag.ReportUnknown(Messages.UnknownKey, key.Span, key.Text, allowed);
                bag.Lose(value.Texts);
                (_misspelt ??= new HashSet<string>(StringComparer.Ordinal)).Add(NearestMatch.Find(key.Text, allowed) ?? string.Empty);
            }
            else if (place < last && !shape.IsFree)
            {
                bag.Report(Messages.KeyOrder, key.Span, key.Text, lastKey);
            }
            else
            {
                (last, lastKey) = (place, key.Text);
            }
        }
    }

    private MapReader(MapNode map, DiagnosticBag bag, MapShape? shape)
    {
        _map = map;
        _bag = bag;
        _shape = shape;
    }

    /// <summary>Reads a mapping whose keys may be any, or are checked elsewhere.</summary>
    /// <param name="map">The mapping.</param>
    /// <param name="bag">Takes the findings.</param>
    /// <param name="shape">The keys that it must have; <see langword="null"/> when they are read elsewhere.</param>
    public static MapReader WithAnyKeys(MapNode map, DiagnosticBag bag, MapShape? shape = null) => new(map, bag, shape);

    public Node? Find(string key) => _map[key];

    /// <summary>Gives the value of a key that must be there.</summary>
    public Node? Require(string key)
    {
        Node? node = _map[key];
        if (node is null && _misspelt?.Contains(key) != true)
        {
            _bag.Report(Messages.MissingKey, _map.Span, key);
        }

        return node;
    }

    /// <summary>Reports a key that does not belong here because of what other keys say.</summary>
    public void Refuse(string key)
    {
        foreach ((ScalarNode name, _) in _map.Entries)
        {
            if (name.Text == key)
            {
                _bag.Report(Messages.UnknownKey, name.Span, key);
            }
        }
    }

    /// <summary>Gives where a key's value stands, or the mapping when the key is missing.</summary>
    public SourceSpan SpanOf(string key) => _map[key]?.Span ?? _map.Span;

    public MapNode? Map(string key, bool required = false, bool mayBeEmpty = false)
    {
        MapNode? map = As<MapNode>(key, required, "nycklar med värden", "keys with values");
        return map is { Entries: [] } && !mayBeEmpty ? ReportEmpty<MapNode>(map) : map;
    }

    public ListNode? List(string key)
    {
        ListNode? list = As<ListNode>(key, required: false, "en lista", "a list");
        return list is { Items: [] } ? ReportEmpty<ListNode>(list) : list;
    }

    /// <summary>Gives a word or text, which must not be empty.</summary>
    public ScalarNode? Scalar(string key, bool required = false)
    {
        ScalarNode? scalar = As<ScalarNode>(key, required, "en text", "a text");
        return scalar is { IsEmpty: true } ? ReportEmpty<ScalarNode>(scalar) : scalar;
    }

    /// <summary>Gives a text, which must not be empty; empty when it is missing.</summary>
    public string Text(string key, bool required = false) => Scalar(key, required)?.Text ?? string.Empty;

    /// <summary>Gives a list of words, or one word that stands alone; empty when it is missing. A required list must not be empty.</summary>
    public IReadOnlyList<ScalarNode> Words(string key, bool required = false)
    {
        Node? node = Take(key, required);
        switch (node)
        {
            case null:
                return [];
            case ScalarNode:
                return Scalar(key) is { } scalar ? [scalar] : [];
            case ListNode { Items: [] } when required || _shape?.Requires(key) == true:
                _bag.Report(Messages.Empty, node.Span);
                return [];
            case ListNode list:
                return Words(list, _bag);
            default:
                _bag.Report(Messages.WrongType, node.Span, node.Kind.Swedish, "ord", node.Kind.English, "words");
                _bag.Lose(node.Texts);
                return [];
        }
    }

    public static IReadOnlyList<ScalarNode> Words(ListNode list, DiagnosticBag bag)
    {
        var words = new ScalarNode[list.Items.Length];
        int count = 0;
        var seen = new SeenTexts(list.Items.Length);
        foreach (Node item in list.Items)
        {
            if (item is not ScalarNode word)
            {
                bag.Report(Messages.WrongType, item.Span, item.Kind.Swedish, "ett ord", item.Kind.English, "a word");
            }
            else if (word.IsEmpty)
            {
                bag.Report(Messages.Empty, word.Span);
            }
            else if (seen.Add(word.Text))
            {
                words[count++] = word;
            }
            else
            {
                bag.Report(Messages.Repeated, word.Span, word.Text);
            }
        }

        return count == words.Length ? words : words[..count];
    }

    /// <summary>Reports words that stand more than once in a list.</summary>
    public static void CheckRepeated(Node[] items, DiagnosticBag bag)
    {
        var seen = new SeenTexts(items.Length);
        foreach (Node item in items)
        {
            if (item is ScalarNode word && !seen.Add(word.Text))
            {
                bag.Report(Messages.Repeated, word.Span, word.Text);
            }
        }
    }

    public bool Flag(string key) => Scalar(key) is { } node && Literals.Boolean(node, _bag) == true;

    public DateOnly? Day(string key, bool required = false) =>
        Scalar(key, required) is { } node && Literals.Expect(node, ValueKind.Date, _bag) is { HasValue: true } day ? day.Date : null;

    /// <summary>Gives the first and last day of what the mapping holds; reports an end before the start.</summary>
    public (DateOnly? From, DateOnly? Through) Stretch()
    {
        DateOnly? from = Day(ClauseOutline.From);
        DateOnly? through = Day(ClauseOutline.Through);
        if (through < from)
        {
            _bag.Report(Messages.EndsBeforeStart, SpanOf(ClauseOutline.Through), IsoDay.Write(through.Value), IsoDay.Write(from.Value));
        }

        return (from, through);
    }

    public int? Number(string key) =>
        Scalar(key) is { } node && Literals.Expect(node, ValueKind.Integer, _bag) is { HasValue: true } number ? number.Integer : null;

    private Node? Take(string key, bool required) => Find(key) ?? (required || _shape?.Requires(key) == true ? Require(key) : null);

    private static int PlaceOf(string key, string[] names, string[] more)
    {
        int place = Array.IndexOf(names, key);
        return place >= 0 ? place : Array.IndexOf(more, key) is var other and >= 0 ? names.Length + other : -1;
    }

    private T? As<T>(string key, bool required, string swedish, string english)
        where T : Node
    {
        Node? node = Take(key, required);
        if (node is T wanted)
        {
            return wanted;
        }

        if (node is not null)
        {
            _bag.Report(Messages.WrongType, node.Span, node.Kind.Swedish, swedish, node.Kind.English, english);
            _bag.Lose(node.Texts);
        }

        return null;
    }

    private T? ReportEmpty<T>(Node node)
        where T : Node
    {
        _bag.Report(Messages.Empty, node.Span);
        return null;
    }

    /// <summary>The texts of a list that have been seen. Most lists are short, and comparing a few texts takes less than hashing them.</summary>
    private struct SeenTexts(int count)
    {
        private const int Few = 8;

        private readonly HashSet<string>? _set = count > Few ? new HashSet<string>(count, StringComparer.Ordinal) : null;
        private readonly string[] _few = count is > 1 and <= Few ? new string[count] : [];
        private int _count;

        /// <summary>Takes a text; tells whether it was not seen before.</summary>
        public bool Add(string text)
        {
            if (_set is not null)
            {
                return _set.Add(text);
            }

            if (_few.AsSpan(0, _count).Contains(text))
            {
                return false;
            }

            if (_few.Length > 0)
            {
                _few[_count++] = text;
            }

            return true;
        }
    }
}
