using System.Collections;

namespace MiniMaria.Rules.Rulebooks;

/// <summary>What applies, by stretches of days, each made when it is first asked for. Thread-safe.</summary>
/// <param name="count">How many there are.</param>
/// <param name="make">Makes the one at a place.</param>
internal sealed class DeferredEditions(int count, Func<int, Edition> make) : IReadOnlyList<Edition>
{
    private readonly Lazy<Edition>[] _editions = [.. Enumerable.Range(0, count).Select(i => new Lazy<Edition>(() => make(i)))];

    public int Count => _editions.Length;

    public Edition this[int index] => _editions[index].Value;

    public IEnumerator<Edition> GetEnumerator() => _editions.Select(e => e.Value).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
