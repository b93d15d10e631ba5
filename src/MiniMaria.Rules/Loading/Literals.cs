using System.Globalization;
using System.Text.RegularExpressions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Loading;

/// <summary>Reads the small written forms of values: <c>21</c>, <c>12 månader</c>, <c>3 630 960 kr</c>, <c>3 %</c>, <c>ja</c>.</summary>
internal static partial class Literals
{
    /// <summary>More than this of any unit leads out of the calendar.</summary>
    private const int LongestPeriod = 100_000;

    private const int LongestAmount = 40;

    private static readonly Dictionary<string, PeriodUnit> Units = new(StringComparer.Ordinal)
    {
        ["dag"] = PeriodUnit.Days,
        ["dagar"] = PeriodUnit.Days,
        ["vecka"] = PeriodUnit.Weeks,
        ["veckor"] = PeriodUnit.Weeks,
        ["månad"] = PeriodUnit.Months,
        ["månader"] = PeriodUnit.Months,
        ["år"] = PeriodUnit.Years,
    };

    /// <summary>Other spellings of yes and no, whatever the case, which are refused with a hint.</summary>
    private static readonly Dictionary<string, string> OtherSpellings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ja"] = "ja",
        ["nej"] = "nej",
        ["yes"] = "ja",
        ["true"] = "ja",
        ["on"] = "ja",
        ["y"] = "ja",
        ["sant"] = "ja",
        ["no"] = "nej",
        ["false"] = "nej",
        ["off"] = "nej",
        ["n"] = "nej",
        ["falskt"] = "nej",
    };

    /// <summary>What an amount may end with besides digits.</summary>
    private static readonly char[] UnitLetters = [' ', 'k', 'r', '%'];

    private static readonly string[] YesAndNo = ["ja", "nej"];

    /// <summary>Gets other spellings of yes and no, in lower case.</summary>
    public static IReadOnlyCollection<string> OtherYesAndNo => OtherSpellings.Keys;

    public static bool TryDay(string text, out DateOnly day) =>
        IsoDay.TryRead(text, out day);

    /// <summary>Reads ja or nej; reports anything else.</summary>
    public static bool? Boolean(ScalarNode node, DiagnosticBag bag)
    {
        if (node.Text is "ja" or "nej")
        {
            return node.Text == "ja";
        }

        bag.Add(new Diagnostic(Messages.NotYesOrNo, node.Span, [node.Text], YesAndNo, OtherSpellings.GetValueOrDefault(node.Text)));
        return null;
    }

    public static bool TryPeriod(string text, out CalendarPeriod period)
    {
        period = default;
        if (!StartsAsNumber(text.AsSpan().TrimStart(' ')))
        {
            return false;
        }

        string[] parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 2 && Units.TryGetValue(parts[1], out PeriodUnit unit)
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            && count <= LongestPeriod)
        {
            period = new CalendarPeriod(count, unit);
            return true;
        }

        return false;
    }

    /// <summary>Gives the period that a text was probably meant to be; <see langword="null"/> when it is no number and a word like a unit.</summary>
    public static string? NearestPeriod(string text) =>
        text.Split(' ') is [var number, var unit] && TryInteger(number, out _) && NearestMatch.Find(unit, Units.Keys) is { } near
            ? $"{number} {near}"
            : null;

    /// <summary>Reads a whole number, whose thousands may be set apart (<c>22 417</c>).</summary>
    public static bool TryInteger(string text, out int number)
    {
        number = 0;
        return text.Length <= LongestAmount && StartsAsNumber(text) && Whole().IsMatch(text)
            && int.TryParse(WithoutBlanks(text), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Reads kronor (<c>3 630 960 kr</c>), per cent (<c>3 %</c>) or a number with a decimal comma.</summary>
    public static bool TryDecimal(string text, out decimal number)
    {
        number = 0;
        return text.Length <= LongestAmount && StartsAsNumber(text) && Amount().IsMatch(text)
            && decimal.TryParse(
                WithoutBlanks(text.TrimEnd(UnitLetters)).Replace(',', '.'),
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out number);
    }

    /// <summary>Reads a literal of the kind that must stand here; reports anything else.</summary>
    public static Value Expect(ScalarNode node, ValueKind kind, DiagnosticBag bag)
    {
        if (kind == ValueKind.None)
        {
            // The type itself is unknown, which is reported where it stands.
            return default;
        }

        if (kind == ValueKind.Boolean)
        {
            return Boolean(node, bag) is { } yes ? Value.Of(yes) : default;
        }

        Value value = Read(node.Text, kind);
        if (!value.HasValue)
        {
            (string swedish, string english) = Name(kind);
            object[] arguments = [$"»{node.Text}«", swedish, $"'{node.Text}'", english];
            bag.Add(new Diagnostic(Messages.WrongType, node.Span, arguments, allowed: null, kind == ValueKind.Date ? NearestDay(node.Text) : null));
        }

        return value;
    }

    /// <summary>Reads a literal or terms, as the type wants it; reports anything else.</summary>
    public static Value Expect(Node node, FactType type, DiagnosticBag bag)
    {
        switch (node)
        {
            case var _ when type.Kind == ValueKind.None:
                // The type itself is unknown, which is reported where it stands.
                return default;
            case var _ when type.List is not null:
                return TermFinder.Read(type, node, bag);
            case ScalarNode { IsEmpty: true }:
                bag.Report(Messages.Empty, node.Span);
                return default;
            case ScalarNode scalar:
                return Expect(scalar, type.Kind, bag);
            default:
                (string swedish, string english) = Name(type.Kind);
                bag.Report(Messages.WrongType, node.Span, node.Kind.Swedish, swedish, node.Kind.English, english);
                return default;
        }
    }

    /// <summary>Reads a literal of a known kind; terms are read elsewhere.</summary>
    public static Value Read(string text, ValueKind kind) => kind switch
    {
        ValueKind.Integer when TryInteger(text, out int number) => Value.Of(number),
        ValueKind.Date when TryDay(text, out DateOnly day) => Value.Of(day),
        ValueKind.Boolean when text is "ja" or "nej" => Value.Of(text == "ja"),
        ValueKind.Decimal when TryDecimal(text, out decimal number) => Value.Of(number),
        ValueKind.Period when TryPeriod(text, out CalendarPeriod period) => Value.Of(period),
        ValueKind.Text => Value.Of(text),
        _ => default,
    };

    /// <summary>Reads a literal of whatever kind it looks like, but no word.</summary>
    public static Value Read(string text)
    {
        foreach (ValueKind kind in (ReadOnlySpan<ValueKind>)[ValueKind.Date, ValueKind.Boolean, ValueKind.Integer, ValueKind.Period, ValueKind.Decimal])
        {
            if (Read(text, kind) is { HasValue: true } value)
            {
                return value;
            }
        }

        return default;
    }

    /// <summary>Gives what a value of a kind is called, for messages.</summary>
    public static (string Swedish, string English) Name(ValueKind kind) => kind switch
    {
        ValueKind.Term => ("en term", "a term"),
        ValueKind.Terms => ("en lista med termer", "a list of terms"),
        ValueKind.Integer => ("ett heltal", "a whole number"),
        ValueKind.Date => ("en dag (ÅÅÅÅ-MM-DD)", "a day (YYYY-MM-DD)"),
        ValueKind.Boolean => ("ja eller nej", "ja or nej"),
        ValueKind.Decimal => ("ett belopp", "a decimal number"),
        ValueKind.Period => ("en tid", "a period"),
        ValueKind.Rows => ("en rad med kolumner", "a row of columns"),
        ValueKind.Table => ("en tabell med nycklar och värden", "a table of keys and values"),
        _ => ("en text", "a text"),
    };

    /// <summary>Gives the day that a text was meant to be, as files write it; <see langword="null"/> when it is none or may be one of two.</summary>
    private static string? NearestDay(string text) => WrittenDay.Readings(text) is [var day] ? IsoDay.Write(day) : null;

    /// <summary>Tells most words apart from numbers at a glance.</summary>
    private static bool StartsAsNumber(ReadOnlySpan<char> text) => text.Length > 0 && (char.IsAsciiDigit(text[0]) || text[0] is '+' or '-');

    private static string WithoutBlanks(string number) =>
        number.Replace(" ", string.Empty, StringComparison.Ordinal).Replace("\u00A0", string.Empty, StringComparison.Ordinal);

    [GeneratedRegex(@"^[+-]?(?:[0-9]{1,3}(?:[ \u00A0][0-9]{3})+|[0-9]+)\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^[+-]?(?:[0-9]{1,3}(?:[ \u00A0][0-9]{3})+|[0-9]+)(?:,[0-9]+)?(?: kr| %)?\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Amount();
}
