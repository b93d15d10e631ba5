namespace MiniMaria.Rules.Vocabulary;

/// <summary>A column of the rows that an answer field holds, declared in <c>begrepp.yaml</c>.</summary>
public sealed class ColumnDefinition
{
    internal ColumnDefinition(string name, string label, string meaning, FactType type, ColumnSource source)
    {
        Name = name;
        Label = label;
        Meaning = meaning;
        Type = type;
        Source = source;
    }

    /// <summary>The name of the column, in Swedish.</summary>
    public string Name { get; }

    /// <summary>The heading of the column in running Swedish text.</summary>
    public string Label { get; }

    /// <summary>What the column tells, in one Swedish sentence.</summary>
    public string Meaning { get; }

    /// <summary>The type of its values.</summary>
    public FactType Type { get; }

    /// <summary>Gets where its cells come from.</summary>
    internal ColumnSource Source { get; }

    /// <summary>Gets the text that goes without saying where rows are printed (<c>underförstått</c>); empty when there is none.</summary>
    internal string Understood { get; init; } = string.Empty;

    /// <summary>Gives the name.</summary>
    public override string ToString() => Name;
}
