using System.Globalization;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MiniMaria.Rules.Layout;

/// <summary>Reads a file, which the loader can read, as it is written: with its comments and breaks.</summary>
internal sealed class LayoutReader
{
    private static readonly char[] Chomping = ['-', '+'];

    private readonly string _text;
    private readonly string[] _lines;
    private readonly ParsingEvent[] _events;
    private readonly FileComments _comments;
    private int _next;

    private LayoutReader(string text)
    {
        _text = text;
        _lines = text.Split('\n');
        _events = [.. EventsOf(text)];
        _comments = new FileComments(text, _lines, _events.OfType<Scalar>().Select(PlaceOf));
    }

    /// <summary>Reads a file.</summary>
    /// <param name="text">The file, with line ends of one character.</param>
    /// <param name="comments">All its comments, in order.</param>
    public static LaidOutItem Read(string text, out IReadOnlyList<string> comments)
    {
        var reader = new LayoutReader(text);
        comments = reader._comments.All;
        var root = new LaidOutItem(key: null);
        reader._next = Array.FindIndex(reader._events, e => e is NodeEvent);
        reader.ReadValue(root, column: 0);
        if (root.Value is LaidOutItems { IsFlow: false, Items: [var first, ..] }
            && first.Before.LastIndexOf(string.Empty) is var blank and >= 0)
        {
            // What a blank line parts from the first key is said of the whole file.
            root.Before.AddRange(first.Before.Take(blank + 1));
            first.Before.RemoveRange(0, blank + 1);
        }

        reader._comments.TakeInner(null, 0, root.After);
        return root;
    }

    private static IEnumerable<ParsingEvent> EventsOf(string text)
    {
        var parser = new Parser(new StringReader(text));
        while (parser.MoveNext())
        {
            yield return parser.Current!;
        }
    }

    /// <summary>Reads the value of an item.</summary>
    /// <param name="item">The item, which takes the comments before and behind the value, too.</param>
    /// <param name="column">The column of the item.</param>
    private void ReadValue(LaidOutItem item, int column)
    {
        ParsingEvent value = _events[_next];
        bool isFlow = value is SequenceStart { Style: SequenceStyle.Flow } or MappingStart { Style: MappingStyle.Flow };
        if (!isFlow && value is not Scalar)
        {
            item.Value = ReadBlock(item, column);
            return;
        }

        if (!IsNothing(value))
        {
            // What stands between a key and its value goes before the key.
            item.Before.AddRange(_comments.TakeBefore(value.Start, out (int Line, string? Text) between).Where(c => c.Length > 0));
            SetComment(item, between.Text);
        }

        if (isFlow)
        {
            item.Value = ReadFlow();
            SetComment(item, _comments.TakeBehind());
        }
        else
        {
            item.Value = ReadText(item);
        }
    }

    /// <summary>Gives an item the comment on its line; an earlier one goes before it.</summary>
    private static void SetComment(LaidOutItem item, string? comment)
    {
        if (comment is not null && item.Comment is { } earlier)
        {
            item.Before.Add(earlier);
        }

        item.Comment = comment ?? item.Comment;
    }

    private LaidOutItems ReadBlock(LaidOutItem owner, int ownersColumn)
    {
        ParsingEvent start = _events[_next++];
        var items = new LaidOutItems(start is MappingStart, isFlow: false);
        int ownersLine = _comments.LastLine;
        while (_events[_next] is not (MappingEnd or SequenceEnd))
        {
            List<string> before = _comments.TakeBefore(_events[_next].Start, out (int Line, string? Text) behind);
            bool isFirst = items.Items.Count == 0;
            if (isFirst && behind.Line == ownersLine)
            {
                SetComment(owner, behind.Text);
                behind = default;
            }

            var item = new LaidOutItem(items.IsMap ? ReadText(item: null) : null) { Comment = behind.Text };
            item.Before.AddRange(isFirst ? before.SkipWhile(c => c.Length == 0) : before);
            ReadValue(item, (int)start.Start.Column);
            items.Items.Add(item);
        }

        _next++;

        // A comment that stands as far in as the items belongs to them, unless that is where the next key of the owner stands.
        Mark? next = _events.Skip(_next).OfType<NodeEvent>().FirstOrDefault()?.Start;
        _comments.TakeInner(next, Math.Max((int)start.Start.Column, ownersColumn + 1), items.Tail);
        return items;
    }

    private LaidOutItems ReadFlow()
    {
        ParsingEvent start = _events[_next++];
        var items = new LaidOutItems(start is MappingStart, isFlow: true);
        _comments.LastLine = (int)start.End.Line;
        while (_events[_next] is not (MappingEnd or SequenceEnd))
        {
            int line = _comments.LastLine;
            Mark place = _events[_next].Start;
            string[] before = TakeInFlow(place, items);
            var item = new LaidOutItem(items.IsMap ? ReadText(item: null) : null) { BeginsLine = place.Line > line };
            item.Before.AddRange(before);
            if (!IsNothing(_events[_next]))
            {
                item.Before.AddRange(_comments.TakeBefore(_events[_next].Start, out (int Line, string? Text) between)
                    .Append(between.Text ?? string.Empty)
                    .Where(c => c.Length > 0));
            }

            item.Value = _events[_next] is Scalar ? ReadText(item: null) : ReadFlow();
            items.Items.Add(item);
        }

        items.Tail.AddRange(TakeInFlow(_events[_next].Start, items));
        _comments.LastLine = (int)_events[_next++].End.Line;
        return items;
    }

    /// <summary>Takes the comments before a place in brackets; one behind the item before it goes to that item.</summary>
    private string[] TakeInFlow(Mark place, LaidOutItems items)
    {
        string[] taken = [.. _comments.TakeBefore(place, out (int Line, string? Text) behind).Where(c => c.Length > 0)];
        if (behind.Text is null)
        {
            return taken;
        }

        if (items.Items.Count == 0)
        {
            return [behind.Text, .. taken];
        }

        SetComment(items.Items[^1], behind.Text);
        return taken;
    }

    /// <summary>Reads a text.</summary>
    /// <param name="item">
    /// The item whose value it is, which takes the comment behind it; <see langword="null"/> for a key and in brackets.
    /// </param>
    private LaidOutText ReadText(LaidOutItem? item)
    {
        var scalar = (Scalar)_events[_next++];
        if (!IsNothing(scalar))
        {
            _comments.LastLine = (int)scalar.Start.Line;
        }

        bool isBlock = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded;
        if (isBlock && item is not null)
        {
            SetComment(item, _comments.TakeBehind());
        }

        (int start, int end) = PlaceOf(scalar);
        if (!IsNothing(scalar))
        {
            _comments.LastLine = isBlock ? (int)scalar.Start.Line + LinesOf(scalar).Length : (int)scalar.End.Line;
        }

        if (!isBlock && item is not null)
        {
            SetComment(item, _comments.TakeBehind());
        }

        return isBlock ? BlockOf(scalar) : new LaidOutText(WordsOf(scalar, _text[start..end]));
    }

    /// <summary>Tells whether an event stands for a value that is not there.</summary>
    private static bool IsNothing(ParsingEvent value) => value is Scalar { Style: ScalarStyle.Plain, Value: "" };

    /// <summary>
    /// Gives a text on one line: as it is written if it stands on one, and within double quotation marks rather than single ones.
    /// </summary>
    private static string WordsOf(Scalar scalar, string written)
    {
        string value = scalar.Value.Normalize(NormalizationForm.FormC);
        bool isPlain = scalar.Style == ScalarStyle.Plain;
        bool needsEscape = value.AsSpan().ContainsAny("\"\\\n\t\r") || value.Any(char.IsControl);
        if (written.Contains('\n', StringComparison.Ordinal))
        {
            return isPlain && !needsEscape ? value : Quoted(value);
        }

        return scalar.Style == ScalarStyle.SingleQuoted && !needsEscape ? $"\"{value}\"" : written.Normalize(NormalizationForm.FormC);
    }

    private static string Quoted(string value)
    {
        var quoted = new StringBuilder("\"");
        foreach (char c in value)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                '\r' => "\\r",
                _ when char.IsControl(c) => $"\\u{(int)c:X4}",
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    private LaidOutText BlockOf(Scalar scalar)
    {
        int header = (int)scalar.Start.Line - 1;
        string signs = _lines[header][((int)scalar.Start.Column - 1)..].Split(' ', '#')[0];
        string[] lines = LinesOf(scalar);
        int indent = IndentOf(lines, signs, header);
        string chomping = signs.IndexOfAny(Chomping) is var sign and >= 0 ? signs[sign].ToString() : string.Empty;
        string[] content = [.. lines.Select(l => (l.Length > indent ? l[indent..] : string.Empty).Normalize(NormalizationForm.FormC))];
        string explicitly = content.FirstOrDefault(l => l.Length > 0) is [' ', ..]
            ? LayoutWriter.Step.ToString(CultureInfo.InvariantCulture)
            : string.Empty;
        return new LaidOutText(signs[0] + explicitly + chomping) { Block = content };
    }

    /// <summary>Gives the lines of a block of text: all that stand further in than what it belongs to, and blank ones between.</summary>
    private string[] LinesOf(Scalar scalar)
    {
        int header = (int)scalar.Start.Line - 1;
        string signs = _lines[header][((int)scalar.Start.Column - 1)..].Split(' ', '#')[0];
        int last = header;
        int indent = IndentOf(_lines[(header + 1)..], signs, header);
        for (int i = header + 1; i < _lines.Length && (string.IsNullOrWhiteSpace(_lines[i]) || Blanks(_lines[i]) >= indent); i++)
        {
            last = string.IsNullOrWhiteSpace(_lines[i]) && !signs.Contains('+', StringComparison.Ordinal) ? last : i;
        }

        // The file's last line end begins no line.
        last = last == _lines.Length - 1 && _lines[last].Length == 0 ? last - 1 : last;
        return _lines[(header + 1)..(Math.Max(header, last) + 1)];
    }

    /// <summary>Gives how far in a block of text stands: as its first line, or as much further than its owner as it says.</summary>
    private int IndentOf(string[] lines, string signs, int header) =>
        signs.FirstOrDefault(char.IsAsciiDigit) is var digit and not '\0'
            ? OwnersIndent(header) + (digit - '0')
            : lines.FirstOrDefault(l => !string.IsNullOrWhiteSpace(l)) is { } first ? Math.Max(1, Blanks(first)) : 1;

    private int OwnersIndent(int header)
    {
        string line = _lines[header];
        int owner = Blanks(line);

        // What stands behind the sign of an item stands as far in as its own first letter.
        while (owner + 1 < line.Length && line[owner] == '-' && line[owner + 1] == ' ' && line.AsSpan(owner + 1).Contains(':'))
        {
            owner += 1 + Blanks(line[(owner + 1)..]);
        }

        return owner;
    }

    private static int Blanks(string line) => line.Length - line.TrimStart(' ').Length;

    /// <summary>Gives where a text stands; of a block of text its lines.</summary>
    private (int Start, int End) PlaceOf(Scalar scalar)
    {
        int start = (int)scalar.Start.Index;
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded)
        {
            int begin = _text.IndexOf('\n', start) is var line and >= 0 ? line + 1 : _text.Length;
            return (begin, Math.Min(_text.Length, begin + LinesOf(scalar).Sum(l => l.Length + 1)));
        }

        int end = (int)scalar.End.Index;
        return (start, Math.Max(start, end - (_text[start..end].Length - _text[start..end].TrimEnd().Length)));
    }
}
