using System.Diagnostics;

namespace MiniMaria.Rules.Loading;

/// <summary>The keys of one kind of mapping in the rule files.</summary>
internal sealed class MapShape
{
    /// <summary>Initializes a new instance of the <see cref="MapShape"/> class.</summary>
    /// <param name="name">What the mapping is called, in Swedish; one word, each its own.</param>
    /// <param name="place">Where it stands, in Swedish.</param>
    /// <param name="keys">Its keys, in the order in which they must stand.</param>
    public MapShape(string name, string place, params IReadOnlyList<KeyDefinition> keys)
    {
        Name = name;
        Place = place;
        Definitions = keys;
        Names = [.. keys.Select(k => k.Name)];
    }

    public string Name { get; }

    public string Place { get; }

    public IReadOnlyList<KeyDefinition> Definitions { get; }

    /// <summary>Gets the keys as they are written, in order.</summary>
    public string[] Names { get; }

    /// <summary>
    /// Gets the names that may stand as keys besides, and what stands at them; <see langword="null"/> when there are none.
    /// </summary>
    public OtherKeys? Others { get; init; }

    /// <summary>Gets a value indicating whether the order of the keys is the author's.</summary>
    public bool IsFree { get; init; }

    /// <summary>Gets how many keys the mapping must have.</summary>
    public int Least { get; init; } = 1;

    /// <summary>Gets the keys by which the mapping is told from others that may stand in its place; one of them comes first.</summary>
    public IReadOnlyList<string> FirstKeys { get; init; } = [];

    /// <summary>Gets the first of the keys that tell; <see langword="null"/> when none does.</summary>
    public string? FirstKey => FirstKeys.Count > 0 ? FirstKeys[0] : null;

    public IReadOnlyList<KeyRelation> Relations { get; init; } = [];

    /// <summary>Tells whether a mapping is told to be of this kind: it begins with the key that tells, and has no key of others.</summary>
    public bool Begins(MapNode map) => map.Entries is [{ Key.Text: var first }, ..] && FirstKeys.Contains(first)
        && (Others is not null || Array.TrueForAll(map.Entries, e => Names.Contains(e.Key.Text)));

    /// <summary>Tells whether the mapping must have a key.</summary>
    public bool Requires(string key)
    {
        int place = Array.IndexOf(Names, key);
        Debug.Assert(place >= 0 || Others is not null, $"'{key}' is read of {Name}, which has no such key.");
        return place >= 0 && Definitions[place].IsRequired;
    }

    /// <summary>Gives what may stand at a key of a mapping; <see langword="null"/> when there is no such key.</summary>
    public Content? At(string key, MapNode map)
    {
        int place = Array.IndexOf(Names, key);
        return place < 0 ? Others?.Content
            : Definitions[place].Beside is { } beside && map[beside.Key] is not null ? beside.Content
            : Definitions[place].Content;
    }

    /// <summary>
    /// Gives the entries of a mapping in the order in which their keys must stand; what is no key of the shape stays behind what it
    /// follows.
    /// </summary>
    public IReadOnlyList<T> InOrder<T>(IReadOnlyList<T> entries, Func<T, string> keyOf)
    {
        int last = 0;
        bool isSorted = true;
        for (int i = 0; i < entries.Count && isSorted && !IsFree; i++)
        {
            int place = PlaceOf(entries[i]);
            isSorted = place < 0 || place >= last;
            last = Math.Max(place, last);
        }

        if (isSorted)
        {
            return entries;
        }

        int[] places = new int[entries.Count];
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = PlaceOf(entries[i]) is var place and >= 0 ? place : i == 0 ? 0 : places[i - 1];
        }

        return [.. entries.Index().OrderBy(e => places[e.Index]).Select(e => e.Item)];

        int PlaceOf(T entry) => Array.IndexOf(Names, keyOf(entry));
    }
}
