using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Loading;

/// <summary>A piece of a rule file that knows where it stands. The family is closed.</summary>
internal abstract class Node(SourceSpan span)
{
    public SourceSpan Span { get; } = span;

    /// <summary>Gets what kind of node this is, for messages.</summary>
    public abstract (string Swedish, string English) Kind { get; }

    /// <summary>Gets every text in the node, keys included.</summary>
    public abstract IEnumerable<string> Texts { get; }
}

/// <summary>A text, number or word.</summary>
internal sealed class ScalarNode(SourceSpan span, string text) : Node(span)
{
    public string Text { get; } = text;

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text);

    public override (string Swedish, string English) Kind => Text.Length == 0 ? ("ingenting", "nothing") : ("en text", "a text");

    public override IEnumerable<string> Texts => [Text];

    /// <summary>Gives a part of the text as a node of its own, which knows its place when the text is written as it is read.</summary>
    public ScalarNode Part(Range range)
    {
        (int offset, int length) = range.GetOffsetAndLength(Text.Length);
        int quotes = Span.Length - Text.Length;
        SourceSpan place = quotes is 0 or 2 ? Span with { Column = Span.Column + (quotes / 2) + offset, Length = Math.Max(1, length) } : Span;
        return new ScalarNode(place, Text.Substring(offset, length));
    }
}

/// <summary>A list.</summary>
internal sealed class ListNode : Node
{
    // Null once the items are read.
    private Func<Node[]>? _read;

    public ListNode(SourceSpan span, Node[] items)
        : base(span)
    {
        Items = items;
    }

    /// <summary>Initializes a new instance of the <see cref="ListNode"/> class whose items are read when they are first asked for.</summary>
    public ListNode(SourceSpan span, Func<Node[]> read)
        : base(span)
    {
        _read = read;
    }

    public Node[] Items
    {
        get
        {
            if (_read is not null)
            {
                field = _read();
                _read = null;
            }

            return field;
        }
    } = [];

    public override (string Swedish, string English) Kind => ("en lista", "a list");

    public override IEnumerable<string> Texts => Items.SelectMany(i => i.Texts);
}

/// <summary>Keys with values, in the order of the file; each key once.</summary>
internal sealed class MapNode(SourceSpan span, KeyValuePair<ScalarNode, Node>[] entries) : Node(span)
{
    public KeyValuePair<ScalarNode, Node>[] Entries { get; } = entries;

    public override (string Swedish, string English) Kind => ("nycklar med värden", "keys with values");

    public override IEnumerable<string> Texts => Entries.SelectMany(e => e.Value.Texts.Prepend(e.Key.Text));

    public Node? this[string key]
    {
        get
        {
            foreach ((ScalarNode name, Node value) in Entries)
            {
                if (string.Equals(name.Text, key, StringComparison.Ordinal))
                {
                    return value;
                }
            }

            return null;
        }
    }
}
