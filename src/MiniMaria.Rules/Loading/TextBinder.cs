using System.Globalization;
using System.Text.RegularExpressions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Loading;

/// <summary>Writes out the named values in texts: <c>inom {rättelsetid}</c> reads <c>inom 30 dagar</c>, and <c>{antal parterna}</c> reads <c>sju</c>.</summary>
internal sealed partial class TextBinder(Scope scope, ExpressionBinder expressions)
{
    private const string Count = "antal";

    /// <summary>Small numbers as Swedish text writes them.</summary>
    private static readonly string[] SmallNumbers = ["noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"];

    /// <summary>Units as a file writes them after a number, and as text does.</summary>
    private static readonly Dictionary<string, string> Units = new(StringComparer.Ordinal) { ["%"] = "procent", ["kr"] = "kronor" };

    private readonly Dictionary<string, string> _asWritten = new(StringComparer.Ordinal);

    // The names of the values of the clause being read that have a unit, by the figure: only such a figure is recognised in a text.
    private readonly Dictionary<string, string> _figures = new(StringComparer.OrdinalIgnoreCase);

    // In rising order.
    private readonly List<int> _lengths = [];

    /// <summary>Gets by a text that names values how the file writes it.</summary>
    public IReadOnlyDictionary<string, string> AsWritten => _asWritten;

    /// <summary>Gives the text of a provision, which must not be empty; empty when it is missing.</summary>
    public string Read(MapReader reader, string key = "text") => reader.Scalar(key) is { } text ? Fill(text) : string.Empty;

    /// <summary>Writes out the names in a text; reports those that stand for nothing that a text can hold, and figures that should be names.</summary>
    public string Fill(ScalarNode text)
    {
        ReportFigures(text);
        if (!text.Text.Contains('{', StringComparison.Ordinal))
        {
            return text.Text;
        }

        string filled = Named().Replace(text.Text, match => match.Index == 0 ? Sentences.Begin(Words(match, text)) : Words(match, text));
        if (filled != text.Text)
        {
            _asWritten[filled] = text.Text;
        }

        return filled;
    }

    /// <summary>Reports the figures that stand in a text, not within other words or numbers, each name once. It takes as long as the text, however many figures there are.</summary>
    private void ReportFigures(ScalarNode node)
    {
        string text = node.Text;
        HashSet<string>? told = null;
        for (int at = 0; at < text.Length && _lengths.Count > 0; at++)
        {
            if (!char.IsLetterOrDigit(text[at]) || (at > 0 && char.IsLetterOrDigit(text[at - 1])))
            {
                continue;
            }

            foreach (int length in _lengths)
            {
                int end = at + length;
                if (end > text.Length)
                {
                    break;
                }

                if ((end == text.Length || !char.IsLetterOrDigit(text[end]))
                    && _figures.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.AsSpan(at, length), out string? name)
                    && (told ??= new(StringComparer.Ordinal)).Add(name))
                {
                    scope.Bag.Report(Messages.FigureInText, node.Span, text[at..end], name);
                }
            }
        }
    }

    /// <summary>Remembers the figures of a clause, so that a text in it that repeats one instead of naming it is told.</summary>
    public void Enter(IEnumerable<KeyValuePair<ScalarNode, Node>> values)
    {
        _figures.Clear();
        _lengths.Clear();
        foreach ((ScalarNode name, Node value) in values)
        {
            if ((value as MapNode)?["är"] is ScalarNode { Text: var figure } && InWords(figure) is { } words && words.Contains(' ', StringComparison.Ordinal))
            {
                foreach (string form in (string[])[figure, words, $"{figure.Split(' ')[0]} {words.Split(' ')[^1]}"])
                {
                    _figures.TryAdd(form, name.Text);
                    if (_lengths.BinarySearch(form.Length) is var place and < 0)
                    {
                        _lengths.Insert(~place, form.Length);
                    }
                }
            }
        }
    }

    private string Words(Match match, ScalarNode text)
    {
        string name = match.Groups["name"].Value;
        if (scope.Find(new ScalarNode(text.Span, name)) is not { } definition)
        {
            scope.Bag.ReportUndeclared(Messages.UnknownInText, text.Span, name, [.. scope.Definitions.Where(d => d.Interpretation is null).Select(d => d.Name).Distinct()]);
            return match.Value;
        }

        Place before = scope.Enter(definition.Home);
        string? words = definition is { List: { } list, Nodes: [ScalarNode or ListNode] }
            ? InWords(expressions.Terms(definition.Nodes[0], list), match.Groups["count"].Success)
            : definition is { Interpretation: null, Nodes: [ScalarNode figure] } && !match.Groups["count"].Success ? InWords(figure.Text) : null;
        scope.Enter(before);

        // What stands for nothing is told where it stands.
        if (words is null && !definition.Nodes.Any(n => scope.Bag.IsUnreadable(n.Span)))
        {
            scope.Bag.Report(Messages.NotForText, text.Span, match.Value);
        }

        return words ?? match.Value;
    }

    private static string InWords(Term[] terms, bool isCount) =>
        isCount ? InWords(terms.Length)
        : terms.Length < 2 ? string.Concat(terms.Select(t => t.Label))
        : $"{string.Join(", ", terms.SkipLast(1).Select(t => t.Label))} och {terms[^1].Label}";

    /// <summary>Gives a figure as text writes it; <see langword="null"/> for what is no figure.</summary>
    private static string? InWords(string figure)
    {
        if (Literals.TryPeriod(figure, out CalendarPeriod period))
        {
            string number = period is { Count: 1, Unit: PeriodUnit.Years } ? "ett" : InWords(period.Count);
            return $"{number} {period.ToString().Split(' ')[^1]}";
        }

        if (Literals.TryDay(figure, out DateOnly day))
        {
            return SwedishCalendar.InWords(day);
        }

        if (!Literals.TryDecimal(figure, out _))
        {
            return null;
        }

        int end = figure.LastIndexOf(' ');
        return Units.TryGetValue(figure[(end + 1)..], out string? unit) ? $"{InDigitsOrWord(figure[..end])} {unit}" : InDigitsOrWord(figure);
    }

    private static string InDigitsOrWord(string number) => Literals.TryInteger(number, out int whole) ? InWords(whole, number) : number;

    private static string InWords(int number, string? digits = null) =>
        number >= 0 && number < SmallNumbers.Length ? SmallNumbers[number] : digits ?? number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{(?:(?<count>" + Count + @") )?(?<name>[\p{L}\p{N}./-]+)\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();
}
