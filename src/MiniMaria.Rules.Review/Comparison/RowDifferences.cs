using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Comparison;

/// <summary>Lays the rows of two answers side by side. A rule's own words in a row are words only: rewording them moves nothing.</summary>
internal static class RowDifferences
{
    /// <summary>Tells whether the rows of a field are things to do, by rule: only those have the rule's words in them.</summary>
    public static bool AreToDo(FieldDefinition field) =>
        field.Type.Kind == ValueKind.Rows && field.Type.Columns.Any(c => c.Source == ColumnSource.RuleText);

    /// <summary>Gives the cells of a row without the rule's own words, each with its column.</summary>
    public static IEnumerable<string> ContentOf(Row row) =>
        row.Columns
            .Where(c => c.Source is not (ColumnSource.RuleText or ColumnSource.DayName) && row[c.Name].HasValue)
            .Select(c => $"{c.Name}: {TextOf(row[c.Name])}");

    /// <summary>Gives an entry for each row that is moved, new or gone.</summary>
    public static IEnumerable<AnswerDifference> Of(FieldDefinition field, IReadOnlyList<Row> before, IReadOnlyList<Row> after)
    {
        List<Row> gone = [.. before];
        List<Row> added = [];
        foreach (Row row in after)
        {
            string content = string.Join("; ", ContentOf(row));
            if (!Take(gone, r => string.Join("; ", ContentOf(r)) == content, out _))
            {
                added.Add(row);
            }
        }

        foreach (Row row in added)
        {
            string about = AboutOf(row);
            yield return Take(gone, r => AboutOf(r) == about, out Row? was)
                ? new AnswerDifference(field.Name, about, RestOf(was!, row), RestOf(row, was!))
                : new AnswerDifference(field.Name, about, null, RestOf(row, null));
        }

        foreach (Row row in gone)
        {
            yield return new AnswerDifference(field.Name, AboutOf(row), RestOf(row, null), null);
        }
    }

    /// <summary>
    /// Gives the rows that are placed at another time, told by the cells that say when: days and words; new and gone only
    /// rows with a day.
    /// </summary>
    public static IEnumerable<AnswerDifference> Moved(FieldDefinition field, IReadOnlyList<Row> before, IReadOnlyList<Row> after)
    {
        bool hasDay = field.Type.Columns.Any(c => c.Type.Kind == ValueKind.Date);
        return Of(field, [.. before.Select(When)], [.. after.Select(When)]).Where(d => hasDay || (d.Old is not null && d.New is not null));
    }

    /// <summary>Gives a row with only what it is about and when.</summary>
    private static Row When(Row row) => new(
        row.Columns,
        [.. row.Columns
            .Select(c => c.Source is ColumnSource.RuleText or ColumnSource.Clause
                || (c.Source == ColumnSource.Concluded && c.Type.Kind is ValueKind.Date or ValueKind.Text) ? row[c.Name] : default)]);

    /// <summary>Says what a row is about: the rule's words and clause; the first cell where it has none.</summary>
    private static string AboutOf(Row row)
    {
        string[] words = [.. row.Columns.Where(c => c.Source == ColumnSource.RuleText).Select(c => row[c.Name].ToLabel())];
        string[] clauses = [.. row.Columns.Where(c => c.Source == ColumnSource.Clause).Select(c => $"({row[c.Name].ToLabel()})")];
        return words.Length > 0 ? string.Join(' ', [.. words, .. clauses]) : row[row.Columns[0].Name].ToLabel();
    }

    /// <summary>Gives the cells that the rule concludes, of two rows only those that differ.</summary>
    private static string RestOf(Row row, Row? other)
    {
        bool isToDo = row.Columns.Any(c => c.Source == ColumnSource.RuleText);
        ColumnDefinition[] own =
        [
            .. row.Columns.Skip(isToDo ? 0 : 1).Where(c => c.Source == ColumnSource.Concluded && row[c.Name].HasValue),
        ];
        ColumnDefinition[] differing = other is null
            ? own
            : [.. own.Where(c => other.Columns.All(o => o.Name != c.Name) || TextOf(other[c.Name]) != TextOf(row[c.Name]))];
        return string.Join("; ", (differing.Length > 0 ? differing : own).Select(c => row[c.Name].ToLabel()));
    }

    private static string TextOf(Value value) =>
        value.Kind == ValueKind.Terms ? string.Join(", ", value.Terms.Select(t => t.Name).Order(StringComparer.Ordinal)) : value.ToString();

    private static bool Take(List<Row> rows, Predicate<Row> match, out Row? taken)
    {
        int index = rows.FindIndex(match);
        taken = index < 0 ? null : rows[index];
        if (index >= 0)
        {
            rows.RemoveAt(index);
        }

        return index >= 0;
    }
}
