using System.Diagnostics;
using System.Globalization;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Vocabulary;

/// <summary>One value of a fact, a figure or an answer field. The default is no value.</summary>
/// <remarks>Two values are equal when they have the same kind and content; lists of terms regardless of order.</remarks>
public readonly struct Value : IEquatable<Value>
{
    private static readonly Mark IntegerMark = new(ValueKind.Integer);
    private static readonly Mark DateMark = new(ValueKind.Date);
    private static readonly Mark BooleanMark = new(ValueKind.Boolean);
    private static readonly Mark PeriodMark = new(ValueKind.Period);

    /// <summary>The marks of decimal numbers, by how many decimals they have.</summary>
    private static readonly Mark[] DecimalMarks =
    [
        .. Enumerable.Range(0, MaximumDecimals + 1).Select(scale => new Mark(ValueKind.Decimal, (byte)scale)),
    ];

    private const int MaximumDecimals = 28;

    /// <summary>Whole numbers from here on are written in groups; years are not.</summary>
    private const int LeastGrouped = 10_000;

    /// <summary>Numbers as Swedish text writes them, whatever the machine's culture: <c>3 630 960</c>, <c>11,36</c>.</summary>
    private static readonly NumberFormatInfo SwedishNumbers =
        new() { NumberGroupSeparator = "\u00A0", NumberDecimalSeparator = ",", NegativeSign = "−" };

    // Invariant: a mark above with the content in _bits (of a decimal number the digits, if they fit), or the content itself with
    // _bits 0, or null for no value.
    private readonly object? _content;
    private readonly long _bits;

    private Value(object? content, long bits = 0)
    {
        _content = content;
        _bits = bits;
    }

    /// <summary>What kind of value this is.</summary>
    public ValueKind Kind => _content switch
    {
        null => ValueKind.None,
        Mark mark => mark.Kind,
        Vocabulary.Term => ValueKind.Term,
        Vocabulary.Term[] => ValueKind.Terms,
        Row[] => ValueKind.Rows,
        string => ValueKind.Text,
        Vocabulary.Table => ValueKind.Table,
        _ => ValueKind.Decimal,
    };

    /// <summary>Whether there is a value at all.</summary>
    public bool HasValue => _content is not null;

    /// <summary>The term.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public Term Term => _content as Term ?? throw Mismatch(ValueKind.Term);

    /// <summary>The terms.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public IReadOnlyList<Term> Terms => _content as Term[] ?? throw Mismatch(ValueKind.Terms);

    /// <summary>The whole number.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public int Integer => _content == IntegerMark ? (int)_bits : throw Mismatch(ValueKind.Integer);

    /// <summary>The day.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public DateOnly Date => _content == DateMark ? DateOnly.FromDayNumber((int)_bits) : throw Mismatch(ValueKind.Date);

    /// <summary>Yes (<see langword="true"/>) or no.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public bool Boolean => _content == BooleanMark ? _bits != 0 : throw Mismatch(ValueKind.Boolean);

    /// <summary>The decimal number.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public decimal Decimal => _content is Mark { Kind: ValueKind.Decimal } mark ? DecimalWith(_bits, mark.Scale)
        : _content is decimal number ? number
        : throw Mismatch(ValueKind.Decimal);

    /// <summary>The text.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public string Text => _content as string ?? throw Mismatch(ValueKind.Text);

    /// <summary>The rows.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public IReadOnlyList<Row> Rows => _content as Row[] ?? throw Mismatch(ValueKind.Rows);

    /// <summary>The table.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public Table Table => _content as Table ?? throw Mismatch(ValueKind.Table);

    /// <summary>Gets the whole number, the number of the day, or 1 for yes and 0 for no, without seeing which of them it is.</summary>
    internal long Bits => _bits;

    internal CalendarPeriod Period => _content == PeriodMark
        ? new CalendarPeriod((int)(_bits >> 8), (PeriodUnit)(_bits & 0xFF))
        : throw Mismatch(ValueKind.Period);

    /// <summary>The term, or <see langword="null"/> when the value is of another kind.</summary>
    internal Term? TermOrNull => _content as Term;

    /// <summary>The table, or <see langword="null"/> when the value is of another kind.</summary>
    internal Table? TableOrNull => _content as Table;

    /// <summary>Gives the digits of a whole or decimal number and how many of them are decimals, unless it has too many.</summary>
    internal bool TryGetDigits(out long digits, out int decimals)
    {
        var mark = _content as Mark;
        (digits, decimals) = (_bits, mark?.Scale ?? 0);
        return mark?.Kind is ValueKind.Decimal or ValueKind.Integer;
    }

    /// <summary>The terms without a copy; empty when the value is of another kind.</summary>
    internal ReadOnlySpan<Term> TermSpan => _content switch
    {
        Term[] terms => terms,
        Vocabulary.Term term => term.Alone,
        _ => [],
    };

    /// <summary>Tells whether two values are equal.</summary>
    public static bool operator ==(Value left, Value right) => left.Equals(right);

    /// <summary>Tells whether two values differ.</summary>
    public static bool operator !=(Value left, Value right) => !left.Equals(right);

    internal static Value Of(Term term) => new(term);

    internal static Value Of(Term[] terms) => new(terms);

    internal static Value Of(Row[] rows) => new(rows);

    internal static Value Of(int number) => new(IntegerMark, number);

    internal static Value Of(DateOnly day) => new(DateMark, day.DayNumber);

    internal static Value Of(bool yes) => new(BooleanMark, yes ? 1 : 0);

    internal static Value Of(decimal number)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(number, parts);
        long digits = ((long)parts[1] << 32) | (uint)parts[0];
        return parts[2] == 0 && digits >= 0 ? new(DecimalMarks[number.Scale], parts[3] < 0 ? -digits : digits) : new(number);
    }

    /// <summary>Gives the decimal number with these digits, of which so many are decimals.</summary>
    internal static Value OfDigits(long digits, int decimals) => new(DecimalMarks[decimals], digits);

    internal static Value Of(CalendarPeriod period) => new(PeriodMark, ((long)period.Count << 8) | (long)period.Unit);

    internal static Value Of(string text) => new(text);

    internal static Value Of(Table table) => new(table);

    /// <summary>Orders two numbers or two days.</summary>
    /// <exception cref="UnreachableException">The values are not of one ordered kind; the loader refuses such rules.</exception>
    internal static int Compare(Value left, Value right)
    {
        if (ReferenceEquals(left._content, right._content)
            && (left._content == IntegerMark || left._content == DateMark || left._content == BooleanMark))
        {
            return left._bits.CompareTo(right._bits);
        }

        if (left.Kind == ValueKind.Decimal && right.Kind == ValueKind.Decimal)
        {
            return left.Decimal.CompareTo(right.Decimal);
        }

        throw new UnreachableException($"{left.Kind} and {right.Kind} have no order.");
    }

    /// <summary>Tells whether this value and another have the same kind and content.</summary>
    /// <param name="other">The value to compare with.</param>
    public bool Equals(Value other) => (_content, other._content) switch
    {
        (Term[] a, Term[] b) => a.Length == b.Length && !a.Except(b).Any(),
        (Row[] a, Row[] b) => a.AsSpan().SequenceEqual(b),
        (string a, string b) => string.Equals(a, b, StringComparison.Ordinal),
        (Table a, Table b) => a.Equals(b),
        _ => (ReferenceEquals(_content, other._content) && _bits == other._bits)
            || (Kind == ValueKind.Decimal && other.Kind == ValueKind.Decimal && Decimal == other.Decimal),
    };

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Value other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _content switch
    {
        Term[] terms => terms.Aggregate(terms.Length, (hash, term) => hash + term.Ordinal),
        Row[] rows => rows.Aggregate(rows.Length, (hash, row) => HashCode.Combine(hash, row)),
        string or Vocabulary.Table => _content.GetHashCode(),
        _ when Kind == ValueKind.Decimal => Decimal.GetHashCode(),
        _ => HashCode.Combine(_content, _bits),
    };

    /// <summary>Gives the value as a rule file writes it; empty when there is none.</summary>
    public override string ToString() => Kind switch
    {
        ValueKind.Term => Term.Name,
        ValueKind.Terms => string.Join(", ", Terms.Select(t => t.Name)),
        ValueKind.Rows => "[" + string.Join(", ", Rows) + "]",
        ValueKind.Integer => Integer.ToString(CultureInfo.InvariantCulture),
        ValueKind.Date => IsoDay.Write(Date),
        ValueKind.Boolean => Boolean ? "ja" : "nej",
        ValueKind.Decimal => Decimal.ToString(CultureInfo.InvariantCulture),
        ValueKind.Period => Period.ToString(),
        ValueKind.Text => Text,
        ValueKind.Table => Table.ToString(),
        _ => string.Empty,
    };

    /// <summary>Gives the value as running Swedish text writes it, terms by their labels.</summary>
    internal string ToLabel() => Kind switch
    {
        ValueKind.Term => Term.Label,
        ValueKind.Terms => Terms.Count == 0 ? "–" : string.Join(", ", Terms.Select(t => t.Label)),
        ValueKind.Table => Table.Entries.Count == 0
            ? "–"
            : string.Join(", ", Table.Entries.Select(e => $"{e.Key.Label} {e.Value.ToLabel()}")),
        ValueKind.Integer when Math.Abs((long)Integer) >= LeastGrouped => Integer.ToString("#,0", SwedishNumbers),
        ValueKind.Decimal => Decimal.ToString("#,0.############################", SwedishNumbers),
        _ => ToString(),
    };

    private static decimal DecimalWith(long digits, byte scale)
    {
        ulong size = (ulong)Math.Abs(digits);
        return new decimal((int)size, (int)(size >> 32), 0, digits < 0, scale);
    }

    private InvalidOperationException Mismatch(ValueKind wanted) => new($"The value is {Kind}, not {wanted}.");

    /// <summary>Says of what kind a value is whose content are its bits.</summary>
    private sealed class Mark(ValueKind kind, byte scale = 0)
    {
        public ValueKind Kind => kind;

        /// <summary>Gets how many of the digits of a decimal number are decimals.</summary>
        public byte Scale => scale;
    }
}
