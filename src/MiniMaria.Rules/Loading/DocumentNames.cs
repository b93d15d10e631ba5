using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>What documents declare, each under names of its own.</summary>
internal sealed class DocumentNames<T>
    where T : class
{
    private readonly Dictionary<string, (Place Home, T Item)[]> _items = new(StringComparer.Ordinal);

    /// <summary>Gets everything, in the order in which it was added.</summary>
    public List<T> All { get; } = [];

    /// <summary>Adds what a document declares.</summary>
    public void Add(Place home, string name, T item)
    {
        All.Add(item);
        _items[name] = [.. _items.GetValueOrDefault(name, []), (home, item)];
    }

    /// <summary>
    /// Gives what a name can stand for at a place: that of the place's own document, or else that of every other. The names of
    /// an agreement that has ended are its own only.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="at">Where it is used.</param>
    /// <param name="of">The document whose name is meant; <see langword="null"/> when none is named.</param>
    public IReadOnlyList<(Place Home, T Item)> Find(string name, Place at, DocumentEntry? of)
    {
        if (!_items.TryGetValue(name, out var items))
        {
            return [];
        }

        if (items.Length > 1 || of is not null)
        {
            items = Array.FindAll(items, i => of is null || i.Home.Document == of);
            items = Array.FindAll(items, i => i.Home.Document == at.Document) is { Length: > 0 } own ? own : items;
        }

        return Array.TrueForAll(items, i => IsSeen(i.Home, at)) ? items : Array.FindAll(items, i => IsSeen(i.Home, at));
    }

    private static bool IsSeen(Place home, Place at) => !home.HasEnded || home == at;
}
