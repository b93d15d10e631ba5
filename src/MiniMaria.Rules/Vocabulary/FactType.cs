namespace MiniMaria.Rules.Vocabulary;

/// <summary>The type of a fact or an answer field: a kind, and for terms the list they come from.</summary>
/// <param name="Kind">The kind of value.</param>
/// <param name="List">The list of allowed terms, for a table of its keys; <see langword="null"/> for other kinds.</param>
public sealed record FactType(ValueKind Kind, TermList? List)
{
    /// <summary>The columns of rows, in order; none for other kinds.</summary>
    public IReadOnlyList<ColumnDefinition> Columns { get; init; } = [];

    /// <summary>The type of what stands at a table's keys; <see langword="null"/> for other kinds.</summary>
    public FactType? Values { get; init; }

    /// <summary>Gets a value indicating whether the value is tested as a list of terms: terms, or the keys of a table.</summary>
    internal bool IsListed => Kind is ValueKind.Terms or ValueKind.Table;
}
