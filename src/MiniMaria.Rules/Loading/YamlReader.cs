using System.Globalization;
using System.Text;
using MiniMaria.Rules.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MiniMaria.Rules.Loading;

/// <summary>Reads one YAML file strictly into nodes; the only place that knows the YAML library.</summary>
internal sealed class YamlReader
{
    public const int MaximumBytes = 1024 * 1024;
    public const int MaximumDepth = 32;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string _file;
    private readonly DiagnosticBag _bag;
    private readonly Parser _parser;

    private YamlReader(string file, string text, DiagnosticBag bag)
    {
        _file = file;
        _bag = bag;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>Reads a file whose outermost node is a mapping.</summary>
    /// <returns>The mapping, or <see langword="null"/> when there is none to work with.</returns>
    public static MapNode? Read(RuleFile file, DiagnosticBag bag)
    {
        var start = new SourceSpan(file.Path, 1, 1, 1);
        if (file.Content.Length > MaximumBytes)
        {
            bag.Report(Messages.TooLarge, start, file.Content.Length, MaximumBytes);
            return null;
        }

        string? text = Decode(file, bag);
        if (text is null)
        {
            return null;
        }

        try
        {
            return new YamlReader(file.Path, text, bag).ReadFile(start);
        }
        catch (YamlException e)
        {
            var at = new SourceSpan(file.Path, Math.Max(1, (int)e.Start.Line), Math.Max(1, (int)e.Start.Column), 1);
            bag.Report(Messages.BrokenYaml, at, e.InnerException?.Message ?? e.Message);
            return null;
        }
    }

    private static string? Decode(RuleFile file, DiagnosticBag bag)
    {
        ReadOnlySpan<byte> bytes = file.Content.Span;
        bytes = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            string before = Encoding.UTF8.GetString(bytes[..e.Index]);
            int line = before.Count(c => c == '\n') + 1;
            int column = before.Length - before.LastIndexOf('\n');
            string value = bytes[e.Index].ToString("X2", CultureInfo.InvariantCulture);
            bag.Report(Messages.BrokenUtf8, new SourceSpan(file.Path, line, column, 1), value);
            return null;
        }
    }

    private MapNode? ReadFile(SourceSpan start)
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            ReportKind(start, ("ingenting", "nothing"));
            return null;
        }

        Node root = ReadNode(1);
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

    private Node ReadNode(int depth)
    {
        switch (_parser.Current)
        {
            case AnchorAlias alias:
                _parser.MoveNext();
                SourceSpan aliasSpan = SpanOf(alias.Start, alias.End);
                _bag.Report(Messages.Anchor, aliasSpan, "*" + alias.Value);
                return new ScalarNode(aliasSpan, string.Empty);
            case Scalar scalar:
                _parser.MoveNext();
                CheckDecoration(scalar);
                return ReadScalar(scalar);
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
        if (scalar.Value.IsNormalized(NormalizationForm.FormC))
        {
            return new ScalarNode(span, scalar.Value);
        }

        string composed = scalar.Value.Normalize(NormalizationForm.FormC);
        _bag.Report(Messages.Decomposed, span, composed);
        return new ScalarNode(span, composed);
    }

    private ListNode ReadList(SequenceStart sequence, int depth)
    {
        CheckDecoration(sequence);
        SourceSpan span = SpanOf(sequence.Start, sequence.End);
        if (IsTooDeep(span, depth))
        {
            return new ListNode(span, []);
        }

        _parser.MoveNext();
        var items = new List<Node>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(depth + 1));
        }

        return new ListNode(span, items);
    }

    private MapNode ReadMap(MappingStart mapping, int depth)
    {
        CheckDecoration(mapping);
        SourceSpan span = SpanOf(mapping.Start, mapping.End);
        if (IsTooDeep(span, depth))
        {
            return new MapNode(span, []);
        }

        _parser.MoveNext();
        var entries = new List<KeyValuePair<ScalarNode, Node>>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            Node key = ReadNode(depth + 1);
            Node value = ReadNode(depth + 1);
            if (key is not ScalarNode name)
            {
                _bag.Report(Messages.WrongType, key.Span, key.Kind.Swedish, "en nyckel", key.Kind.English, "a key");
            }
            else if (name.Text == "<<")
            {
                _bag.Report(Messages.Anchor, name.Span, name.Text);
            }
            else if (lines.TryGetValue(name.Text, out int line))
            {
                _bag.Report(Messages.DuplicateKey, name.Span, name.Text, line);
            }
            else
            {
                lines.Add(name.Text, name.Span.Line);
                entries.Add(new(name, value));
            }
        }

        return new MapNode(span, entries);
    }

    private bool IsTooDeep(SourceSpan span, int depth)
    {
        if (depth <= MaximumDepth)
        {
            return false;
        }

        _bag.Report(Messages.TooDeep, span, MaximumDepth);
        _parser.SkipThisAndNestedEvents();
        return true;
    }

    private void CheckDecoration(NodeEvent node)
    {
        SourceSpan span = SpanOf(node.Start, node.End);
        if (!node.Anchor.IsEmpty)
        {
            _bag.Report(Messages.Anchor, span, "&" + node.Anchor.Value);
        }

        if (!node.Tag.IsEmpty)
        {
            _bag.Report(Messages.Tag, span, node.Tag.Value);
        }
    }

    private SourceSpan SpanOf(Mark start, Mark end)
    {
        int length = start.Line == end.Line ? (int)(end.Column - start.Column) : 1;
        return new SourceSpan(_file, (int)start.Line, (int)start.Column, Math.Max(1, length));
    }
}
