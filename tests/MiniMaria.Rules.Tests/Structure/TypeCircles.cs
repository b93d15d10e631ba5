namespace MiniMaria.Rules.Tests.Structure;

/// <summary>Finds what uses each other in a circle: the strongly connected components of more than one (Tarjan).</summary>
internal sealed class TypeCircles
{
    private readonly IReadOnlyDictionary<string, HashSet<string>> _uses;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _least = new(StringComparer.Ordinal);
    private readonly Stack<string> _open = [];
    private readonly List<string[]> _circles = [];

    private TypeCircles(IReadOnlyDictionary<string, HashSet<string>> uses) => _uses = uses;

    /// <summary>Gives each circle, its names in order.</summary>
    /// <param name="uses">What each uses; only names that are keys as well.</param>
    public static IReadOnlyList<string[]> In(IReadOnlyDictionary<string, HashSet<string>> uses)
    {
        var circles = new TypeCircles(uses);
        foreach (string name in uses.Keys.Order(StringComparer.Ordinal).Where(n => !circles._numbers.ContainsKey(n)))
        {
            circles.Visit(name);
        }

        return circles._circles;
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
            var circle = new List<string>();
            do
            {
                circle.Add(_open.Pop());
            }
            while (circle[^1] != name);
            if (circle.Count > 1)
            {
                _circles.Add([.. circle.Order(StringComparer.Ordinal)]);
            }
        }
    }
}
