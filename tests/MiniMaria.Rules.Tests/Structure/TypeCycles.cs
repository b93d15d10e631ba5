namespace MiniMaria.Rules.Tests.Structure;

/// <summary>Finds what uses each other in a cycle: the strongly connected components of more than one (Tarjan).</summary>
internal sealed class TypeCycles
{
    private readonly IReadOnlyDictionary<string, HashSet<string>> _uses;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _least = new(StringComparer.Ordinal);
    private readonly Stack<string> _open = [];
    private readonly List<string[]> _cycles = [];

    private TypeCycles(IReadOnlyDictionary<string, HashSet<string>> uses) => _uses = uses;

    /// <summary>Gives each cycle, its names in order.</summary>
    /// <param name="uses">What each uses; only names that are keys as well.</param>
    public static IReadOnlyList<string[]> In(IReadOnlyDictionary<string, HashSet<string>> uses)
    {
        var cycles = new TypeCycles(uses);
        foreach (string name in uses.Keys.Order(StringComparer.Ordinal).Where(n => !cycles._numbers.ContainsKey(n)))
        {
            cycles.Visit(name);
        }

        return cycles._cycles;
    }

    private void Visit(string name)
    {
        _numbers[name] = _least[name] = _numbers.Count;
        _open.Push(name);
        foreach (string used in _uses[name])
        {
            if (!_numbers.TryGetValue(used, out int number))
            {
                Visit(used);
                _least[name] = Math.Min(_least[name], _least[used]);
            }
            else if (_open.Contains(used))
            {
                _least[name] = Math.Min(_least[name], number);
            }
        }

        if (_least[name] == _numbers[name])
        {
            var cycle = new List<string>();
            do
            {
                cycle.Add(_open.Pop());
            }
            while (cycle[^1] != name);
            if (cycle.Count > 1)
            {
                _cycles.Add([.. cycle.Order(StringComparer.Ordinal)]);
            }
        }
    }
}
