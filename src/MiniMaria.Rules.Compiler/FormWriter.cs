using System.Text;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Compiler;

/// <summary>
/// Writes the nodes of rule files as <see cref="CompiledRules"/> reads them: numbers in as few bytes as they need, each text
/// once.
/// </summary>
internal sealed class FormWriter
{
    /// <summary>The key of lists that answers do not need, so that they can be passed over.</summary>
    private const string Examples = "exempel";

    private const int BitsOfByte = 7;
    private const int More = 1 << BitsOfByte;

    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];

    // The line of the node before, from which the next is counted.
    private int _line;

    private FormWriter()
    {
    }

    /// <summary>Writes the form.</summary>
    /// <param name="files">The nodes of the files.</param>
    /// <param name="fileCount">How many files there are.</param>
    /// <param name="rulebook">The rulebook that they make.</param>
    public static byte[] Write(IReadOnlyDictionary<string, MapNode?> files, int fileCount, Rulebook rulebook)
    {
        var writer = new FormWriter();
        (int Path, MemoryStream Nodes)[] parts =
        [
            .. files.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => (writer.IndexOf(f.Key), writer.Nodes(f.Value!))),
        ];
        int fingerprint = writer.IndexOf(rulebook.Fingerprint);
        byte[][] texts = [.. writer._texts.Select(Encoding.UTF8.GetBytes)];

        using var form = new MemoryStream();
        Number(form, fileCount);
        Number(form, rulebook.RuleCount);
        Number(form, texts.Length);
        Array.ForEach(texts, t => Number(form, t.Length));
        Number(form, fingerprint);
        Number(form, parts.Length);
        Array.ForEach(parts, p =>
        {
            Number(form, p.Path);
            Number(form, (int)p.Nodes.Length);
        });
        Array.ForEach(texts, t => form.Write(t));
        Array.ForEach(parts, p => p.Nodes.WriteTo(form));
        return form.ToArray();
    }

    private MemoryStream Nodes(MapNode file)
    {
        _line = 0;
        var form = new MemoryStream();
        Write(form, file, mayWait: false);
        return form;
    }

    private void Write(MemoryStream form, Node node, bool mayWait)
    {
        switch (node)
        {
            case ScalarNode scalar:
                Head(form, NodeKind.Scalar, IndexOf(scalar.Text), node);
                break;
            case ListNode list when mayWait:
                Head(form, NodeKind.DeferredList, list.Items.Length, node);
                using (var items = new MemoryStream())
                {
                    int line = _line;
                    Items(items, list);
                    _line = line;
                    Number(form, (int)items.Length);
                    items.WriteTo(form);
                }

                break;
            case ListNode list:
                Head(form, NodeKind.List, list.Items.Length, node);
                Items(form, list);
                break;
            case MapNode map:
                Head(form, NodeKind.Map, map.Entries.Length, node);
                foreach ((ScalarNode key, Node value) in map.Entries)
                {
                    Write(form, key, mayWait: false);
                    Write(form, value, mayWait: key.Text == Examples);
                }

                break;
        }
    }

    private void Items(MemoryStream form, ListNode list)
    {
        foreach (Node item in list.Items)
        {
            Write(form, item, mayWait: false);
        }
    }

    private void Head(MemoryStream form, NodeKind kind, int rest, Node node)
    {
        int step = node.Span.Line - _line;
        _line = node.Span.Line;
        Number(form, (rest << CompiledRules.KindBits) | (int)kind);
        Number(form, step < 0 ? (~step << 1) | 1 : step << 1);
        Number(form, node.Span.Column);
        Number(form, node.Span.Length);
    }

    private int IndexOf(string text)
    {
        if (!_indices.TryGetValue(text, out int index))
        {
            index = _texts.Count;
            _indices.Add(text, index);
            _texts.Add(text);
        }

        return index;
    }

    private static void Number(MemoryStream form, int number)
    {
        while (number >= More)
        {
            form.WriteByte((byte)(number | More));
            number >>= BitsOfByte;
        }

        form.WriteByte((byte)number);
    }
}
