using System.Globalization;
using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Loading;

/// <summary>Reads a mapping whose keys are known: reports unknown keys, wrong order, missing keys and wrong types.</summary>
internal sealed class MapReader
{
    private readonly MapNode _map;
    private readonly DiagnosticBag _bag;

    /// <summary>Initializes a new instance of the <see cref="MapReader"/> class and checks the keys.</summary>
    /// <param name="map">The mapping.</param>
    /// <param name="bag">Takes the findings.</param>
    /// <param name="keys">The allowed keys, in the order in which they must stand.</param>
    public MapReader(MapNode map, DiagnosticBag bag, params string[] keys)
    {
        _map = map;
        _bag = bag;
        int last = -1;
        foreach ((ScalarNode key, _) in map.Entries)
        {
            int place = Array.IndexOf(keys, key.Text);
            if (place < 0)
            {
                bag.ReportUnknown(Messages.UnknownKey, key.Span, key.Text, keys);
            }
            else if (place < last)
            {
                bag.Report(Messages.KeyOrder, key.Span, key.Text, keys[last]);
            }
            else
            {
                last = place;
            }
        }
    }

    public SourceSpan Span => _map.Span;

    public Node? Find(string key) => _map[key];

    /// <summary>Gives where a key's value stands, or the mapping when the key is missing.</summary>
    public SourceSpan SpanOf(string key) => _map[key]?.Span ?? _map.Span;

    public ScalarNode? Scalar(string key, bool required = false) => As<ScalarNode>(key, required, "en text", "a text");

    public MapNode? Map(string key, bool required = false) => As<MapNode>(key, required, "nycklar med värden", "keys with values");

    public ListNode? List(string key, bool required = false) => As<ListNode>(key, required, "en lista", "a list");

    /// <summary>Gives a text, which must not be empty; empty when it is missing.</summary>
    public string Text(string key, bool required = false)
    {
        ScalarNode? node = Scalar(key, required);
        if (node is { Text.Length: 0 })
        {
            _bag.Report(Messages.EmptyText, node.Span);
        }

        return node?.Text ?? string.Empty;
    }

    /// <summary>Gives a list of words, or one word that stands alone; empty when it is missing.</summary>
    public IReadOnlyList<ScalarNode> Words(string key, bool required = false)
    {
        switch (Find(key))
        {
            case null when required:
                _bag.Report(Messages.MissingKey, _map.Span, key);
                return [];
            case null:
                return [];
            case ScalarNode scalar:
                return [scalar];
            case ListNode list:
                return Words(list, _bag);
            case Node other:
                _bag.Report(Messages.WrongType, other.Span, other.Kind.Swedish, "ord", other.Kind.English, "words");
                return [];
        }
    }

    public static IReadOnlyList<ScalarNode> Words(ListNode list, DiagnosticBag bag)
    {
        var words = new List<ScalarNode>(list.Items.Count);
        foreach (Node item in list.Items)
        {
            if (item is ScalarNode word)
            {
                words.Add(word);
            }
            else
            {
                bag.Report(Messages.WrongType, item.Span, item.Kind.Swedish, "ett ord", item.Kind.English, "a word");
            }
        }

        return words;
    }

    public bool Flag(string key) => Scalar(key) is { } node && Literals.Boolean(node, _bag) == true;

    public DateOnly? Day(string key, bool required = false)
    {
        if (Scalar(key, required) is not { } node)
        {
            return null;
        }

        if (Literals.TryDay(node.Text, out DateOnly day))
        {
            return day;
        }

        _bag.Report(Messages.WrongType, node.Span, $"»{node.Text}«", "en dag (ÅÅÅÅ-MM-DD)", $"'{node.Text}'", "a day (YYYY-MM-DD)");
        return null;
    }

    public int? Number(string key)
    {
        if (Scalar(key) is not { } node)
        {
            return null;
        }

        if (int.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number))
        {
            return number;
        }

        _bag.Report(Messages.WrongType, node.Span, $"»{node.Text}«", "ett heltal", $"'{node.Text}'", "a whole number");
        return null;
    }

    private T? As<T>(string key, bool required, string swedish, string english)
        where T : Node
    {
        Node? node = Find(key);
        if (node is T wanted)
        {
            return wanted;
        }

        if (node is not null)
        {
            _bag.Report(Messages.WrongType, node.Span, node.Kind.Swedish, swedish, node.Kind.English, english);
        }
        else if (required)
        {
            _bag.Report(Messages.MissingKey, _map.Span, key);
        }

        return null;
    }
}
