namespace MiniMaria.Rules.Vocabulary;

/// <summary>One row of an answer field that holds rows: a value for each column. Immutable.</summary>
/// <remarks>Two rows are equal when they have the same columns and equal values in them.</remarks>
public sealed class Row : IEquatable<Row>
{
    private readonly Value[] _cells;

    internal Row(IReadOnlyList<ColumnDefinition> columns, Value[] cells)
    {
        Columns = columns;
        _cells = cells;
    }

    /// <summary>The columns, in order.</summary>
    public IReadOnlyList<ColumnDefinition> Columns { get; }

    /// <summary>Gives the value in a column.</summary>
    /// <param name="column">The column's name.</param>
    /// <exception cref="ArgumentException">The row has no such column.</exception>
    public Value this[string column]
    {
        get
        {
            for (int i = 0; i < Columns.Count; i++)
            {
                if (string.Equals(Columns[i].Name, column, StringComparison.Ordinal))
                {
                    return _cells[i];
                }
            }

            throw new ArgumentException($"The row has no column '{column}'; it has {string.Join(", ", Columns)}.", nameof(column));
        }
    }

    /// <summary>Gets the values, in the order of the columns.</summary>
    internal ReadOnlySpan<Value> Cells => _cells;

    /// <summary>Tells whether another row has every value that this one has; a column without a value may hold anything.</summary>
    internal bool IsPartOf(Row other)
    {
        for (int i = 0; i < _cells.Length; i++)
        {
            if (_cells[i].HasValue && _cells[i] != other._cells[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Tells whether this row and another have the same columns and values.</summary>
    /// <param name="other">The row to compare with.</param>
    public bool Equals(Row? other) => other is not null && ReferenceEquals(Columns, other.Columns) && Cells.SequenceEqual(other.Cells);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Row);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (Value cell in _cells)
        {
            hash.Add(cell);
        }

        return hash.ToHashCode();
    }

    /// <summary>Gives the row as a rule file writes it, without the columns that have no value.</summary>
    public override string ToString() =>
        "{ "
            + string.Join(", ", Columns.Index().Where(c => _cells[c.Index].HasValue).Select(c => $"{c.Item.Name}: {_cells[c.Index]}"))
            + " }";
}
