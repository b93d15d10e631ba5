using System.Globalization;
using System.Text;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MiniMaria.Rules.Loading;

/// <summary>Reads one YAML file strictly into nodes; with it only the layout knows the YAML library.</summary>
internal sealed class YamlReader
{
    private const char LastBeforeCombining = '\u02FF';

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly char[] BetweenWords = [' ', '\t', '\r', '\n', '[', ']', '{', '}', ',', ':', '"', '\'', '#'];

    /// <summary>What git leaves at the beginning of a line around two texts that nobody has chosen between.</summary>
    private static readonly string[] MergeMarks = [new string('<', 7), new string('>', 7)];

    /// <summary>What a whole sentence ends with.</summary>
    private const string SentenceEnds = ".?!:;…)»\"";

    private static readonly char[] AfterDecoration = [' ', '\t', ',', ']', '}'];

    /// <summary>What the library says of faults that are no unclosed bracket, even within brackets.</summary>
    private static readonly string[] ClearFaults = ["tab as indentation", "quoted scalar", "escape", "hexadecimal", "Unicode", "cannot start any token", "anchor or alias", "node content"];

    private readonly string _file;
    private readonly string[] _lines;
    private readonly DiagnosticBag _bag;
    private readonly Parser _parser;
    private readonly Stack<SourceSpan> _openBrackets = new();

    private YamlReader(string file, string text, DiagnosticBag bag)
    {
        _file = file;
        _lines = text.Split('\n');
        _bag = bag;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>Reads a file whose outermost node is a mapping.</summary>
    /// <returns>The mapping, or <see langword="null"/> when there is none to work with.</returns>
    public static MapNode? Read(RuleFile file, DiagnosticBag bag)
    {
        if (file.Content.Length > Limits.FileBytes)
        {
            bag.Report(Messages.TooLarge, new SourceSpan(file.Path, 1, 1, 1), Limits.FileBytes);
            return null;
        }

        string text = Encoding.UTF8.GetString(WithoutMark(file.Content.Span));
        MapNode? map = IsReadable(file, text, bag) ? new YamlReader(file.Path, text, bag).ReadFile() : null;
        if (map is null)
        {
            bag.Lose(text.Split(BetweenWords, StringSplitOptions.RemoveEmptyEntries));
        }

        return map;
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;

    /// <summary>
    /// Tells whether all bytes are UTF-8, all characters can be seen, so that a reviewer sees what the loader reads, and no merge
    /// is left half done.
    /// </summary>
    private static bool IsReadable(RuleFile file, string text, DiagnosticBag bag)
    {
        ReadOnlySpan<byte> bytes = WithoutMark(file.Content.Span);
        try
        {
            StrictUtf8.GetCharCount(bytes);
        }
        catch (DecoderFallbackException e)
        {
            SourceSpan at = SpanAt(file.Path, Encoding.UTF8.GetString(bytes[..e.Index]));
            bag.Report(Messages.BrokenUtf8, at, bytes[e.Index].ToString("X2", CultureInfo.InvariantCulture));
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            bool isBreak = text[i] is '\n' or '\t' || (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n');
            if (!isBreak && Spelling.IsInvisible(text, i))
            {
                bag.Report(Messages.Invisible, SpanAt(file.Path, text[..i]), CodeOf(text, i));
                return false;
            }
        }

        string[] lines = text.Split('\n');
        int mark = Array.FindIndex(lines, l => MergeMarks.Any(m => l.StartsWith(m, StringComparison.Ordinal)));
        if (mark >= 0)
        {
            bag.Report(Messages.UnfinishedMerge, new SourceSpan(file.Path, mark + 1, 1, MergeMarks[0].Length));
        }

        return mark < 0;
    }

    private static SourceSpan SpanAt(string file, string before) =>
        new(file, before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n'), 1);

    private static string CodeOf(string text, int index) => char.ConvertToUtf32(text, index).ToString("X4", CultureInfo.InvariantCulture);

    private MapNode? ReadFile()
    {
        try
        {
            return ReadDocument();
        }
        catch (YamlException e)
        {
            ReportBroken(e.Start, e.End, e.InnerException?.Message ?? e.Message);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // The library throws these for some faults of the text, without a place; the last thing read is near.
            Mark start = _parser.Current?.Start ?? Mark.Empty;
            ReportBroken(start, _parser.Current?.End ?? start, e is ArgumentException ? "escape" : string.Empty);
        }

        return null;
    }

    private void ReportBroken(Mark start, Mark end, string found)
    {
        SourceSpan span = SpanOf(start, end);
        int line = Array.FindIndex(_lines, span.Line - 1, l => l.TrimStart(' ').StartsWith('\t'));
        if (found.Contains("tab as indentation", StringComparison.Ordinal) && line >= 0)
        {
            span = new SourceSpan(_file, line + 1, _lines[line].IndexOf('\t', StringComparison.Ordinal) + 1, 1);
        }

        if (found.Contains("escape character", StringComparison.Ordinal))
        {
            span = SpanOf(end, end) with { Length = 2 };
        }

        if (_openBrackets.TryPeek(out SourceSpan bracket) && !Array.Exists(ClearFaults, f => found.Contains(f, StringComparison.Ordinal)))
        {
            span = bracket;
            found = LineAt(bracket.Line)[bracket.Column - 1] == '[' ? "flow sequence" : "flow mapping";
        }

        (string swedish, string english) = Messages.YamlFault(found);
        _bag.Report(Messages.BrokenYaml, span, swedish, english);
    }

    private MapNode? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            ReportKind(new SourceSpan(_file, 1, 1, 1), ("ingenting", "nothing"));
            return null;
        }

        Node? root = ReadNode(1);
        if (root is null)
        {
            return null;
        }

        _parser.Consume<DocumentEnd>();
        if (_parser.Current is DocumentStart second)
        {
            _bag.Report(Messages.SecondDocument, SpanOf(second.Start, second.End));
        }

        if (root is MapNode map)
        {
            return map;
        }

        ReportKind(root.Span, root.Kind);
        return null;
    }

    private void ReportKind(SourceSpan span, (string Swedish, string English) found) =>
        _bag.Report(Messages.WrongType, span, found.Swedish, "nycklar med värden", found.English, "keys with values");

    /// <summary>Reads the node at hand.</summary>
    /// <returns>The node, or <see langword="null"/> when the nesting is too deep to go on with the file.</returns>
    private Node? ReadNode(int depth)
    {
        if (_parser.Current is NodeEvent decorated)
        {
            CheckDecoration(decorated);
        }

        switch (_parser.Current)
        {
            case AnchorAlias alias:
                _parser.MoveNext();
                SourceSpan aliasSpan = SpanOf(alias.Start, alias.End);
                _bag.ReportUnreadable(Messages.Anchor, aliasSpan, "*" + alias.Value);
                return new ScalarNode(aliasSpan, string.Empty);
            case Scalar scalar:
                _parser.MoveNext();
                return ReadScalar(scalar);
            case SequenceStart or MappingStart when depth > Limits.Levels:
                _bag.Report(Messages.TooDeep, SpanOf(_parser.Current.Start, _parser.Current.End), Limits.Levels);
                return null;
            case SequenceStart sequence:
                return ReadList(sequence, depth);
            case MappingStart mapping:
                return ReadMap(mapping, depth);
            default:
                throw new YamlException(_parser.Current!.Start, _parser.Current.End, "a node was expected");
        }
    }

    private ScalarNode ReadScalar(Scalar scalar)
    {
        SourceSpan span = SpanOf(scalar.Start, scalar.End);
        for (int i = 0; i < scalar.Value.Length; i++)
        {
            if (scalar.Value[i] != '\n' && Spelling.IsInvisible(scalar.Value, i))
            {
                _bag.ReportUnreadable(Messages.Invisible, span, CodeOf(scalar.Value, i));
                break;
            }
        }

        if (scalar.Style == ScalarStyle.Plain)
        {
            CheckComment(scalar);
        }

        // Below the combining marks everything is composed already.
        if (!scalar.Value.AsSpan().ContainsAnyExceptInRange('\0', LastBeforeCombining) || scalar.Value.IsNormalized(NormalizationForm.FormC))
        {
            return new ScalarNode(span, scalar.Value);
        }

        string composed = scalar.Value.Normalize(NormalizationForm.FormC);
        _bag.Report(Messages.Decomposed, span, composed);
        return new ScalarNode(span, composed);
    }

    /// <summary>Reports a comment that looks as if it were meant to belong to the text before it: <c>ärende #7</c>, or words that end without a full stop.</summary>
    private void CheckComment(Scalar scalar)
    {
        string line = LineAt(scalar.End.Line);
        int column = Math.Min((int)scalar.End.Column - 1, line.Length);
        if (!line.AsSpan(column).TrimStart(" \t").StartsWith('#'))
        {
            return;
        }

        string comment = line[column..].TrimStart(' ', '\t');
        string text = scalar.Value;
        bool isTag = comment.Length > 1 && !char.IsWhiteSpace(comment[1]) && comment[1] != '#';
        bool isCut = text.Contains(' ', StringComparison.Ordinal) && !SentenceEnds.Contains(text[^1], StringComparison.Ordinal) && !Literals.Read(text).HasValue;
        if (isTag || isCut)
        {
            string word = comment.Split(AfterDecoration)[0];
            _bag.Report(Messages.CutByComment, new SourceSpan(_file, (int)scalar.End.Line, line.Length - comment.Length + 1, word.Length), word);
        }
    }

    private ListNode? ReadList(SequenceStart sequence, int depth)
    {
        SourceSpan span = SpanOf(sequence.Start, sequence.End);
        Open(sequence.Style == SequenceStyle.Flow, span);
        _parser.MoveNext();
        var items = new List<Node>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            if (ReadNode(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        Close(sequence.Style == SequenceStyle.Flow);
        return new ListNode(span, [.. items]);
    }

    private void Open(bool isFlow, SourceSpan span)
    {
        if (isFlow)
        {
            _openBrackets.Push(span);
        }
    }

    private void Close(bool isFlow)
    {
        if (isFlow)
        {
            _openBrackets.Pop();
        }
    }

    private MapNode? ReadMap(MappingStart mapping, int depth)
    {
        SourceSpan span = SpanOf(mapping.Start, mapping.End);
        Open(mapping.Style == MappingStyle.Flow, span);
        _parser.MoveNext();
        var entries = new List<KeyValuePair<ScalarNode, Node>>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        bool dropped = false;
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (ReadNode(depth + 1) is not { } key || ReadNode(depth + 1) is not { } value)
            {
                return null;
            }

            if (IsKey(key, lines))
            {
                entries.Add(new((ScalarNode)key, value));
            }
            else
            {
                dropped = true;
                _bag.Lose(value.Texts);
            }
        }

        Close(mapping.Style == MappingStyle.Flow);
        span = mapping.Style == MappingStyle.Block && entries.Count > 0 ? entries[0].Key.Span : span;
        if (dropped && entries.Count == 0)
        {
            _bag.Silence(span);
        }

        return new MapNode(span, [.. entries]);
    }

    private bool IsKey(Node key, Dictionary<string, int> lines)
    {
        if (key is not ScalarNode name)
        {
            _bag.Report(Messages.WrongType, key.Span, key.Kind.Swedish, "en nyckel", key.Kind.English, "a key");
            return false;
        }

        if (string.IsNullOrWhiteSpace(name.Text))
        {
            _bag.Report(Messages.Empty, name.Span);
            return false;
        }

        if (name.Text == "<<")
        {
            _bag.Report(Messages.Anchor, name.Span, name.Text);
            return false;
        }

        if (!lines.TryAdd(name.Text, name.Span.Line))
        {
            _bag.Report(Messages.DuplicateKey, name.Span, name.Text, lines[name.Text]);
            return false;
        }

        return true;
    }

    /// <summary>Reports an anchor and a tag before a node, each as it is written.</summary>
    private void CheckDecoration(NodeEvent node)
    {
        int column = (int)node.Start.Column - 1;
        string line = LineAt(node.Start.Line);
        while (column < line.Length && line[column] is '&' or '!' && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty))
        {
            string word = line[column..].Split(AfterDecoration)[0];
            _bag.Report(word[0] == '&' ? Messages.Anchor : Messages.Tag, new SourceSpan(_file, (int)node.Start.Line, column + 1, word.Length), word);
            column += word.Length;
            column += line[column..].Length - line[column..].TrimStart(' ', '\t').Length;
        }
    }

    private string LineAt(long line) => line >= 1 && line <= _lines.Length ? _lines[line - 1].TrimEnd('\r') : string.Empty;

    /// <summary>Gives where a text stands; of a text over several lines, its part on the first.</summary>
    private SourceSpan SpanOf(Mark start, Mark end)
    {
        long length = start.Line == end.Line ? end.Column - start.Column : LineAt(start.Line).TrimEnd().Length - (start.Column - 1);
        return new SourceSpan(_file, (int)Math.Max(1, start.Line), (int)Math.Max(1, start.Column), (int)Math.Max(1, length));
    }
}
