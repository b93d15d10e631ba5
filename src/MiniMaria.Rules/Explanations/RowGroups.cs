using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Explanations;

/// <summary>
/// Lays out gathered rows that are ordered by a subject: a heading for each, and below it a paragraph for each thing that
/// the rules say, with when and where it stands. What several clauses say in the same words is said once.
/// </summary>
internal static class RowGroups
{
    private const string Item = RowTable.Indent + "- ";

    /// <summary>Gives the lines of a field's rows: under subjects when they have any, else as a table.</summary>
    /// <param name="field">The field.</param>
    /// <param name="rows">Its rows, in order.</param>
    /// <param name="width">The greatest length of a line; a longer word makes it longer.</param>
    public static IEnumerable<string> LinesOf(FieldDefinition field, IReadOnlyList<Row> rows, int width) =>
        Fit(field) ? Lines(field, rows, width) : RowTable.Lines(field.Type.Columns, rows, width);

    /// <summary>
    /// Tells whether the rows of a field have subjects: a column of terms orders them, and the rules' own texts say what
    /// they are about.
    /// </summary>
    public static bool Fit(FieldDefinition field) =>
        field.Order is [{ Type.Kind: ValueKind.Term }, ..] && field.Type.Columns.Any(c => c.Source == ColumnSource.RuleText);

    private static IEnumerable<string> Lines(FieldDefinition field, IReadOnlyList<Row> rows, int width)
    {
        ColumnDefinition subject = field.Order[0];
        foreach (IGrouping<Value, Row> about in rows.GroupBy(r => r[subject.Name]))
        {
            string heading = about.Key.ToLabel();
            yield return $"{RowTable.Indent}{Sentences.Begin(heading)}:";
            foreach (string paragraph in about.GroupBy(r => Said(field, r)).Select(alike => Paragraph(field, [.. alike])))
            {
                string indent = Item;
                foreach (string line in RowTable.Wrap(paragraph, width - Item.Length))
                {
                    yield return indent + line;
                    indent = new string(' ', Item.Length);
                }
            }
        }
    }

    private static string Said(FieldDefinition field, Row row) =>
        string.Join('\n', field.Type.Columns.Where(c => c.Source != ColumnSource.Clause).Select(c => row[c.Name].ToLabel()));

    private static string Paragraph(FieldDefinition field, Row[] alike)
    {
        IReadOnlyList<ColumnDefinition> columns = field.Type.Columns;
        string text = string.Join(' ', columns.Where(c => c.Source == ColumnSource.RuleText).Select(c => alike[0][c.Name].ToLabel()));
        string[] notes =
        [
            .. columns.Where(c => c.Source is not (ColumnSource.RuleText or ColumnSource.Clause) && c != field.Order[0])
                .Select(c => (Value: alike[0][c.Name].ToLabel(), c.Understood))
                .Where(c => c.Value.Length > 0 && c.Value != c.Understood)
                .Select(c => c.Value),
            .. columns.Where(c => c.Source == ColumnSource.Clause)
                .Select(c => string.Join(", ", alike.Select(r => r[c.Name].ToLabel()).Distinct())),
        ];
        return notes.Length == 0 ? text : $"{text.TrimEnd('.')} ({string.Join("; ", notes)})";
    }
}
