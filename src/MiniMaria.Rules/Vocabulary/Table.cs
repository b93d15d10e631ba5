namespace MiniMaria.Rules.Vocabulary;

/// <summary>One value for each of several terms, such as a decision for each party. Immutable.</summary>
/// <remarks>
/// Two tables are equal when they have the same keys with equal values; the order in which they were given counts for
/// nothing.
/// </remarks>
public sealed class Table : IEquatable<Table>
{
    private readonly KeyValuePair<Term, Value>[] _entries;

    internal Table(IEnumerable<KeyValuePair<Term, Value>> entries)
        : this([.. entries.OrderBy(e => e.Key.Ordinal)])
    {
    }

    private Table(KeyValuePair<Term, Value>[] entries) => _entries = entries;

    /// <summary>The keys with their values, in the order of the vocabulary; a key without a value is not there.</summary>
    public IReadOnlyList<KeyValuePair<Term, Value>> Entries => _entries;

    /// <summary>Gets the entries to walk without allocating.</summary>
    internal ReadOnlySpan<KeyValuePair<Term, Value>> EntrySpan => _entries;

    /// <summary>Gives the value at a key; no value when the table lacks the key.</summary>
    /// <param name="key">The key.</param>
    public Value this[Term key]
    {
        get
        {
            foreach ((Term known, Value value) in _entries)
            {
                if (known == key)
                {
                    return value;
                }
            }

            return default;
        }
    }

    /// <summary>Gives the value at a key, sooner when it stands at a place among the entries.</summary>
    internal Value At(Term key, int place) => place < _entries.Length && _entries[place].Key == key ? _entries[place].Value : this[key];

    /// <summary>Tells whether a term stands at a key; anything when there is no term to look for.</summary>
    internal bool Has(Term key, Term? term) => this[key] is { HasValue: true } value && (term is null || value.TermOrNull == term);

    /// <summary>Makes a table of entries that stand in the order of the vocabulary.</summary>
    /// <param name="entries">The entries, which the table keeps.</param>
    internal static Table Of(KeyValuePair<Term, Value>[] entries) => new(entries);

    /// <summary>Adds to entries that stand in the order of the vocabulary; tells whether the key was new.</summary>
    internal static bool TryAdd(List<KeyValuePair<Term, Value>> entries, Term key, Value value)
    {
        // Mostly they come in that order.
        int place = entries.Count == 0 || entries[^1].Key.Ordinal < key.Ordinal ? entries.Count : PlaceOf(entries, key);
        if (place < entries.Count && entries[place].Key == key)
        {
            return false;
        }

        entries.Insert(place, KeyValuePair.Create(key, value));
        return true;
    }

    /// <summary>Gives the place of a key, or of the first that comes after it.</summary>
    private static int PlaceOf(List<KeyValuePair<Term, Value>> entries, Term key)
    {
        (int low, int high) = (0, entries.Count);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = entries[middle].Key.Ordinal < key.Ordinal ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Tells whether another table has the same keys with equal values.</summary>
    /// <param name="other">The table to compare with.</param>
    public bool Equals(Table? other) => other is not null && _entries.AsSpan().SequenceEqual(other._entries);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Table);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        _entries.Aggregate(_entries.Length, (hash, entry) => HashCode.Combine(hash, entry.Key.Ordinal, entry.Value));

    /// <summary>Gives the table as a rule file writes it.</summary>
    public override string ToString() => "{ " + string.Join(", ", _entries.Select(e => $"{e.Key.Name}: {e.Value}")) + " }";

    /// <summary>Gives the keys at which a term stands; all keys when there is none to look for.</summary>
    internal Term[] KeysOf(Term? value) => [.. _entries.Where(e => value is null || e.Value.TermOrNull == value).Select(e => e.Key)];
}
