using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace MiniMaria.Rules.Vocabulary;

/// <summary>
/// Finds things by their names, exactly. It goes by the beginning, the end and the length of a name, which tell most names
/// apart, and keeps what is looked at together side by side.
/// </summary>
/// <typeparam name="T">What has a name.</typeparam>
internal sealed class NameTable<T>
    where T : class
{
    /// <summary>So many characters of the beginning and of the end are looked at.</summary>
    private const int Ends = sizeof(ulong) / sizeof(char);

    private const int BitsOfChar = 16;

    /// <summary>Where more names in a row stand in each other's places, they are told apart by all their characters.</summary>
    private const int LongestRun = 16;

    /// <summary>Half of its bits are ones, so that what it is multiplied with is spread.</summary>
    private const ulong Spread = 0x9E3779B97F4A7C15;

    // A power of two of them, more than half of them free.
    private readonly (string Name, T? Item)[] _places;
    private readonly bool _byAll;

    /// <summary>Initializes a new instance of the <see cref="NameTable{T}"/> class.</summary>
    /// <param name="items">The things, each with a name of its own.</param>
    /// <param name="nameOf">Gives the name of one.</param>
    public NameTable(IReadOnlyCollection<T> items, Func<T, string> nameOf)
    {
        int size = 1;
        while (size <= items.Count * 2)
        {
            size *= 2;
        }

        _places = new (string, T?)[size];
        _byAll = items.Any(item => !TryAdd(nameOf(item), item, LongestRun));
        if (_byAll)
        {
            Array.Clear(_places);
            foreach (T item in items)
            {
                TryAdd(nameOf(item), item, int.MaxValue);
            }
        }
    }

    /// <summary>Finds the thing with exactly this name.</summary>
    public bool TryFind(string name, [NotNullWhen(true)] out T? found)
    {
        (string Name, T? Item)[] places = _places;
        for (int i = HashOf(name); ; i++)
        {
            ref (string Name, T? Item) place = ref places[i & (places.Length - 1)];
            if (place.Item is null || string.Equals(place.Name, name, StringComparison.Ordinal))
            {
                found = place.Item;
                return found is not null;
            }
        }
    }

    private bool TryAdd(string name, T item, int longest)
    {
        int hash = HashOf(name);
        int run = 0;
        while (_places[(hash + run) & (_places.Length - 1)].Item is not null)
        {
            run++;
        }

        _places[(hash + run) & (_places.Length - 1)] = (name, item);
        return run <= longest;
    }

    private int HashOf(ReadOnlySpan<char> name)
    {
        if (_byAll)
        {
            return string.GetHashCode(name, StringComparison.Ordinal);
        }

        ulong first = 0;
        ulong last = (ulong)name.Length;
        if (name.Length >= Ends)
        {
            ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(name);
            first = MemoryMarshal.Read<ulong>(bytes);
            last ^= MemoryMarshal.Read<ulong>(bytes[^sizeof(ulong)..]);
        }
        else
        {
            foreach (char c in name)
            {
                first = (first << BitsOfChar) | c;
            }
        }

        ulong high = Math.BigMul(first ^ Spread, last ^ Spread, out ulong low);
        return (int)(high ^ low);
    }
}
