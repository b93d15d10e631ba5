using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Loading;

/// <summary>Finds the cycles in which things lean on each other, each once, however deep they go.</summary>
internal sealed class CycleSearch<T>
    where T : class
{
    private readonly Dictionary<T, List<(T To, SourceSpan Span)>> _edges = [];

    /// <summary>Says that one thing leans on another.</summary>
    /// <param name="from">The thing.</param>
    /// <param name="to">What it leans on.</param>
    /// <param name="span">Where that is said.</param>
    public void Add(T from, T to, SourceSpan span)
    {
        if (!_edges.TryGetValue(from, out List<(T, SourceSpan)>? edges))
        {
            _edges[from] = edges = [];
        }

        edges.Add((to, span));
    }

    /// <summary>Gives each cycle as the things on it, with where it closes.</summary>
    public IEnumerable<(T[] Path, SourceSpan Span)> Find()
    {
        var done = new HashSet<T>();
        foreach (T start in _edges.Keys)
        {
            var path = new List<T>();
            var open = new Stack<IEnumerator<(T To, SourceSpan Span)>>();
            Enter(start);
            while (open.TryPeek(out IEnumerator<(T To, SourceSpan Span)>? edges))
            {
                if (!edges.MoveNext())
                {
                    open.Pop();
                    path.RemoveAt(path.Count - 1);
                    continue;
                }

                int back = path.IndexOf(edges.Current.To);
                if (back >= 0)
                {
                    yield return ([.. path.Skip(back)], edges.Current.Span);
                }
                else
                {
                    Enter(edges.Current.To);
                }
            }

            void Enter(T thing)
            {
                if (done.Add(thing))
                {
                    path.Add(thing);
                    open.Push((_edges.GetValueOrDefault(thing) ?? []).GetEnumerator());
                }
            }
        }
    }
}
