namespace MiniMaria.Rules.Vocabulary;

/// <summary>The type of a fact or an answer field: a kind, and for terms the list they come from.</summary>
/// <param name="Kind">The kind of value.</param>
/// <param name="List">The list of allowed terms; <see langword="null"/> for other kinds.</param>
public sealed record FactType(ValueKind Kind, TermList? List)
{
    /// <summary>The columns of rows, in order; none for other kinds.</summary>
    public IReadOnlyList<ColumnDefinition> Columns { get; init; } = [];
}
