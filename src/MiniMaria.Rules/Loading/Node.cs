using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Loading;

/// <summary>A piece of a rule file that knows where it stands. The family is closed.</summary>
internal abstract class Node(SourceSpan span)
{
    public SourceSpan Span { get; } = span;

    /// <summary>Gets what kind of node this is, for messages.</summary>
    public abstract (string Swedish, string English) Kind { get; }
}

/// <summary>A text, number or word.</summary>
internal sealed class ScalarNode(SourceSpan span, string text) : Node(span)
{
    public string Text { get; } = text;

    public override (string Swedish, string English) Kind => ("en text", "a text");
}

/// <summary>A list.</summary>
internal sealed class ListNode(SourceSpan span, IReadOnlyList<Node> items) : Node(span)
{
    public IReadOnlyList<Node> Items { get; } = items;

    public override (string Swedish, string English) Kind => ("en lista", "a list");
}

/// <summary>Keys with values, in the order of the file; each key once.</summary>
internal sealed class MapNode(SourceSpan span, IReadOnlyList<KeyValuePair<ScalarNode, Node>> entries) : Node(span)
{
    public IReadOnlyList<KeyValuePair<ScalarNode, Node>> Entries { get; } = entries;

    public override (string Swedish, string English) Kind => ("nycklar med värden", "keys with values");

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
