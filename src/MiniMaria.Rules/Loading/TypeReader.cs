using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>Reads the types that facts, answer fields and columns are declared with.</summary>
/// <param name="lists">The term lists by name; <see langword="null"/> for one that is faulty.</param>
/// <param name="bag">Takes the findings.</param>
internal sealed class TypeReader(IReadOnlyDictionary<string, TermList?> lists, DiagnosticBag bag)
{
    private static readonly Dictionary<string, ValueKind> Kinds = new(StringComparer.Ordinal)
    {
        ["term"] = ValueKind.Term,
        ["termer"] = ValueKind.Terms,
        ["heltal"] = ValueKind.Integer,
        ["datum"] = ValueKind.Date,
        ["ja-nej"] = ValueKind.Boolean,
        ["belopp"] = ValueKind.Decimal,
        ["text"] = ValueKind.Text,
        ["rader"] = ValueKind.Rows,
        ["tabell"] = ValueKind.Table,
    };

    private static readonly Dictionary<string, ValueKind> TableNumbers = Kinds.Where(k => k.Value is ValueKind.Integer or ValueKind.Decimal).ToDictionary(StringComparer.Ordinal);

    private static readonly Dictionary<string, ColumnSource> Sources = new(StringComparer.Ordinal)
    {
        ["text"] = ColumnSource.RuleText,
        ["punkt"] = ColumnSource.Clause,
        ["dagens-namn"] = ColumnSource.DayName,
    };

    /// <summary>Gets the types of a fact, which may be a table.</summary>
    public static IReadOnlyCollection<string> FactTypes { get; } = AllBut(ValueKind.Rows);

    /// <summary>Gets the types of an answer field, which may also hold rows.</summary>
    public static IReadOnlyCollection<string> FieldTypes { get; } = AllBut();

    /// <summary>Gets the types of a column.</summary>
    public static IReadOnlyCollection<string> ColumnTypes { get; } = AllBut(ValueKind.Rows, ValueKind.Table);

    /// <summary>Gets the types of the numbers of a table.</summary>
    public static IReadOnlyCollection<string> TableNumberTypes => TableNumbers.Keys;

    /// <summary>Gets what a column may be taken from.</summary>
    public static IReadOnlyCollection<string> ColumnSources => Sources.Keys;

    /// <summary>Reads the type of a fact, which may be a table.</summary>
    public FactType ReadFact(MapReader reader) => Read(reader, FactTypes);

    /// <summary>Reads an answer field, which may also hold rows or a table.</summary>
    public FieldDefinition ReadField(ScalarNode name, MapNode node)
    {
        var reader = new MapReader(node, bag, KeyTable.FieldKeys);
        FactType type = Read(reader, FieldTypes);
        bool isCollected = false;
        if (type.Kind == ValueKind.Rows)
        {
            type = type with { Columns = ReadColumns(reader) };
            isCollected = reader.Flag("samlas");
            reader.Refuse("annars");
        }
        else if (type.Kind != ValueKind.None)
        {
            Array.ForEach<string>(type.Kind == ValueKind.Table ? ["kolumner", "samlas", "annars"] : ["kolumner", "samlas"], reader.Refuse);
        }

        if (!isCollected)
        {
            reader.Refuse("ordning");
            reader.Refuse(LexiconLoader.WordingBy);
        }

        string label = reader.Text("etikett");
        return new FieldDefinition(
            name.Text,
            label.Length > 0 ? label : name.Text,
            reader.Text("betyder"),
            type,
            type.Kind is not (ValueKind.Rows or ValueKind.Table) && reader.Find("annars") is { } otherwise ? Literals.Expect(otherwise, type, bag) : default)
        {
            IsCollected = isCollected,
            Order = isCollected ? ReadOrder(reader, type, name.Text) : [],
            WordingBy = isCollected ? ReadWordingBy(reader, type, name.Text) : null,
        };
    }

    private FactType Read(MapReader reader, IReadOnlyCollection<string> allowed)
    {
        if (reader.Scalar("typ") is not { } type)
        {
            return new FactType(ValueKind.None, null);
        }

        if (!allowed.Contains(type.Text))
        {
            bag.ReportUnknown(Messages.UnknownType, type.Span, type.Text, allowed);
            return new FactType(ValueKind.None, null);
        }

        ValueKind kind = Kinds[type.Text];
        Array.ForEach<string>(kind == ValueKind.Table ? ["lista"] : ["nyckel", "värde"], reader.Refuse);
        if (kind == ValueKind.Table)
        {
            return new FactType(kind, FindList(reader.Scalar("nyckel", required: true))) { Values = ReadTableValues(reader) };
        }

        if (kind is ValueKind.Term or ValueKind.Terms)
        {
            return new FactType(kind, FindList(reader.Scalar("lista", required: true)));
        }

        reader.Refuse("lista");
        return new FactType(kind, null);
    }

    private static string[] AllBut(params ValueKind[] kinds) => [.. Kinds.Keys.Where(k => !kinds.Contains(Kinds[k]))];

    /// <summary>What stands at a table's keys is a number, or a term of a list that is named.</summary>
    private FactType ReadTableValues(MapReader reader)
    {
        if (reader.Scalar("värde", required: true) is not { } name)
        {
            return new FactType(ValueKind.None, null);
        }

        if (TableNumbers.TryGetValue(name.Text, out ValueKind kind))
        {
            return new FactType(kind, null);
        }

        TermList list = FindList(name, TableNumbers.Keys);
        return list == TermFinder.NoList ? new FactType(ValueKind.None, null) : new FactType(ValueKind.Term, list);
    }

    private TermList FindList(ScalarNode? name, params IEnumerable<string> orInstead)
    {
        if (name is null)
        {
            return TermFinder.NoList;
        }

        if (lists.TryGetValue(name.Text, out TermList? found) && found is not null)
        {
            return found;
        }

        bag.ReportUndeclared(Messages.UnknownList, name.Span, name.Text, [.. orInstead, .. lists.Keys]);
        return TermFinder.NoList;
    }

    private List<ColumnDefinition> ReadColumns(MapReader field)
    {
        var columns = new List<ColumnDefinition>();
        foreach ((ScalarNode name, Node node) in field.Map("kolumner", required: true)?.Entries ?? [])
        {
            if (node is MapNode map)
            {
                columns.Add(ReadColumn(name, map));
            }
            else
            {
                bag.Report(Messages.WrongType, node.Span, node.Kind.Swedish, "nycklar med värden", node.Kind.English, "keys with values");
                bag.Lose(name.Text);
            }
        }

        foreach (ColumnDefinition column in columns.Where(c => c.Source == ColumnSource.DayName && !columns.Exists(d => d.Type.Kind == ValueKind.Date)))
        {
            ScalarNode name = field.Map("kolumner")!.Entries.First(e => e.Key.Text == column.Name).Key;
            bag.Report(Messages.NoDayColumn, name.Span, column.Name);
        }

        return columns;
    }

    private ColumnDefinition ReadColumn(ScalarNode name, MapNode node)
    {
        var reader = new MapReader(node, bag, KeyTable.ColumnKeys);
        FactType type = Read(reader, ColumnTypes);
        ColumnSource source = ColumnSource.Concluded;
        if (type.Kind is not (ValueKind.Text or ValueKind.None))
        {
            Array.ForEach(["ur", "underförstått"], reader.Refuse);
        }
        else if (reader.Scalar("ur") is { } from && !Sources.TryGetValue(from.Text, out source))
        {
            bag.ReportUnknown(Messages.UnknownColumnSource, from.Span, from.Text, Sources.Keys);

            // Whatever was meant, rules do not give the column.
            source = ColumnSource.RuleText;
        }

        string label = reader.Text("etikett");
        return new ColumnDefinition(name.Text, label.Length > 0 ? label : name.Text, reader.Text("betyder"), type, source) { Understood = reader.Text("underförstått") };
    }

    private List<ColumnDefinition> ReadOrder(MapReader reader, FactType type, string field)
    {
        var order = new List<ColumnDefinition>();
        foreach (ScalarNode word in reader.Words("ordning"))
        {
            ColumnDefinition[] ordered = [.. type.Columns.Where(c => c.Type.Kind is ValueKind.Date or ValueKind.Integer or ValueKind.Decimal or ValueKind.Term)];
            if (Array.Find(ordered, c => c.Name == word.Text) is { } column)
            {
                order.Add(column);
            }
            else
            {
                bag.ReportUndeclared(Messages.UnknownOrder, word.Span, word.Text, [.. ordered.Select(c => c.Name)], field);
            }
        }

        return order;
    }

    private ColumnDefinition? ReadWordingBy(MapReader reader, FactType type, string field)
    {
        if (reader.Scalar(LexiconLoader.WordingBy) is not { } word)
        {
            return null;
        }

        ColumnDefinition[] days = [.. type.Columns.Where(c => c.Type.Kind == ValueKind.Date)];
        ColumnDefinition? column = Array.Find(days, c => c.Name == word.Text);
        if (column is null)
        {
            bag.ReportUndeclared(Messages.WordingByWhat, word.Span, word.Text, [.. days.Select(c => c.Name)], field);
        }

        return column;
    }
}
