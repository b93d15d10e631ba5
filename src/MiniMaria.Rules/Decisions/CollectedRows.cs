using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Decisions;

/// <summary>Puts together the rows that several rules give for one field.</summary>
internal static class CollectedRows
{
    /// <summary>Adds rows to those gathered so far; a row that is there already is not repeated.</summary>
    public static Value Add(Value gathered, Value rows) =>
        gathered.HasValue ? Value.Of((Row[])[.. gathered.Rows, .. rows.Rows.Distinct().Where(r => !gathered.Rows.Contains(r))]) : rows;

    /// <summary>Orders rows by columns: days, numbers, terms as the vocabulary lists them. Equal rows keep their order.</summary>
    public static Value Sort(Value rows, IReadOnlyList<ColumnDefinition> order)
    {
        IEnumerable<Row> sorted = rows.Rows;
        foreach (ColumnDefinition column in order.Reverse())
        {
            sorted = sorted.OrderBy(row => row[column.Name], Comparer<Value>.Create(Compare));
        }

        return Value.Of(sorted.ToArray());
    }

    /// <summary>Gives the rows that are in both, in their order; no value when there is none.</summary>
    public static Value Common(Value a, Value b)
    {
        Row[] common = a.HasValue && b.HasValue ? [.. a.Rows.Where(b.Rows.Contains)] : [];
        return common.Length == 0 ? default : Value.Of(common);
    }

    private static int Compare(Value a, Value b) =>
        a.TermOrNull is { } first && b.TermOrNull is { } second ? first.Ordinal.CompareTo(second.Ordinal) : Value.Compare(a, b);
}
