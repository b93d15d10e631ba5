namespace MiniMaria.Rules.Vocabulary;

/// <summary>A field of the answer to a question, declared in <c>begrepp.yaml</c>.</summary>
public sealed class FieldDefinition
{
    internal FieldDefinition(string name, string label, string meaning, FactType type, Value otherwise)
    {
        Name = name;
        Label = label;
        Meaning = meaning;
        Type = type;
        Otherwise = otherwise;
    }

    /// <summary>The name of the field, in Swedish.</summary>
    public string Name { get; }

    /// <summary>The heading of the field in running Swedish text.</summary>
    public string Label { get; }

    /// <summary>What the field tells, in one Swedish sentence.</summary>
    public string Meaning { get; }

    /// <summary>The type of its value.</summary>
    public FactType Type { get; }

    /// <summary>The value of an answer in which no rule sets the field; no value when the field is then absent.</summary>
    public Value Otherwise { get; }

    /// <summary>
    /// Whether every rule that holds adds rows of its own (<c>samlas</c>), so that rules never contradict each other here.
    /// </summary>
    public bool IsCollected { get; internal init; }

    /// <summary>The columns by which gathered rows are ordered; without any, rows stand in the order of the documents.</summary>
    public IReadOnlyList<ColumnDefinition> Order { get; internal init; } = [];

    /// <summary>
    /// Gets the column with the day by whose wording each row is given when a document is amended (<c>lydelse-efter</c>);
    /// <see langword="null"/> when the day asked about decides.
    /// </summary>
    internal ColumnDefinition? WordingBy { get; init; }

    /// <summary>Gives the name.</summary>
    public override string ToString() => Name;
}
