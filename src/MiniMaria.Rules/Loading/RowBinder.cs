using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>Understands rows: one mapping of columns to values, or a list of such.</summary>
internal static class RowBinder
{
    /// <summary>The key that names the column of the keys where rows are made of tables.</summary>
    private const string Key = "nyckel";

    /// <summary>Binds the rows that a rule concludes, with a value for each column that does not come from the rule itself.</summary>
    /// <returns>The rows, or <see langword="null"/> after a report.</returns>
    public static ValueExpression? Bind(Node node, FactType type, QuestionDefinition question, ExpressionBinder expressions, DiagnosticBag bag)
    {
        if (node is MapNode byKey && byKey[Key] is not null)
        {
            return BindByKey(byKey, type, question, expressions, bag);
        }

        string[] names = [.. type.Columns.Where(c => c.Source == ColumnSource.Concluded).Select(c => c.Name)];
        var rows = new List<ValueExpression?[]>();
        bool isSound = true;
        foreach (MapNode map in Maps(node, bag))
        {
            var reader = new MapReader(map, bag, KeyTable.Columns, names);
            var cells = new ValueExpression?[type.Columns.Count];
            foreach ((int i, ColumnDefinition column) in type.Columns.Index().Where(c => c.Item.Source == ColumnSource.Concluded))
            {
                cells[i] = reader.Require(column.Name) is { } cell ? expressions.Bind(cell, column.Type, question) : null;
                isSound &= cells[i] is not null;
            }

            rows.Add(cells);
        }

        return isSound && rows.Count > 0 ? new RowsOf(node.Span, type.Columns, [.. rows]) : null;
    }

    /// <summary>Binds <c>{ nyckel: kommun, kostnad: kostnader }</c>: one row for each key of the tables that fill the other columns.</summary>
    private static RowsByKey? BindByKey(MapNode map, FactType type, QuestionDefinition question, ExpressionBinder expressions, DiagnosticBag bag)
    {
        string[] keys = [.. type.Columns.Where(c => c.Type.Kind == ValueKind.Term).Select(c => c.Name)];
        string[] others = [.. type.Columns.Select(c => c.Name).Where(n => n != (map[Key] as ScalarNode)?.Text)];
        var reader = new MapReader(map, bag, KeyTable.RowsByKey, others);
        if (reader.Scalar(Key) is not { } name)
        {
            return null;
        }

        if (!keys.Contains(name.Text))
        {
            bag.ReportUnknown(Messages.NoKeyColumn, name.Span, name.Text, keys);
            return null;
        }

        TermList list = type.Columns.First(c => c.Name == name.Text).Type.List!;
        ValueExpression?[] tables =
        [
            .. type.Columns.Where(c => c.Name != name.Text).Select(c => reader.Require(c.Name) is { } cell
                ? expressions.Bind(cell, new FactType(ValueKind.Table, list) { Values = c.Type }, question)
                : null),
        ];
        return Array.Exists(tables, t => t is null) ? null : new RowsByKey(map.Span, type.Columns, type.Columns.Index().First(c => c.Item.Name == name.Text).Index, tables!);
    }

    /// <summary>Reads the rows that an example expects; a column that a row leaves out may hold anything.</summary>
    public static ExpectedRows Expect(Node node, FactType type, DiagnosticBag bag)
    {
        const string Contains = "innehåller";
        const string Lacks = "saknar";
        if (node is not MapNode map || (map[Contains] ?? map[Lacks]) is null)
        {
            return new ExpectedRows(Expected(node, type, bag), IsWhole: true, []);
        }

        var reader = new MapReader(map, bag, KeyTable.SomeRows);
        return new ExpectedRows(Expected(reader.Find(Contains), type, bag), IsWhole: false, Expected(reader.Find(Lacks), type, bag));
    }

    private static Row[] Expected(Node? node, FactType type, DiagnosticBag bag)
    {
        var rows = new List<Row>();
        string[] names = [.. type.Columns.Select(c => c.Name)];
        foreach (MapNode map in node is null ? [] : Maps(node, bag))
        {
            var reader = new MapReader(map, bag, KeyTable.Columns, names);
            rows.Add(new Row(type.Columns, [.. type.Columns.Select(c => reader.Find(c.Name) is { } cell ? Literals.Expect(cell, c.Type, bag) : default)]));
        }

        return [.. rows];
    }

    private static IEnumerable<MapNode> Maps(Node node, DiagnosticBag bag)
    {
        IReadOnlyList<Node> items = node is ListNode list ? list.Items : [node];
        if (items.Count == 0)
        {
            bag.Report(Messages.Empty, node.Span);
        }

        foreach (Node item in items)
        {
            if (item is MapNode map)
            {
                yield return map;
            }
            else
            {
                (string swedish, string english) = Literals.Name(ValueKind.Rows);
                bag.Report(Messages.WrongType, item.Span, item.Kind.Swedish, swedish, item.Kind.English, english);
            }
        }
    }
}
