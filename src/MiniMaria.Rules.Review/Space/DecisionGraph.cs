namespace MiniMaria.Rules.Review.Space;

/// <summary>
/// A question as a function from facts to answers, as far as it has been walked: from each node the way goes on by one fact, a
/// branch for every value that the rules tell apart, and what goes on alike is one node.
/// </summary>
internal sealed class DecisionGraph
{
    // Each node after those that it leads to.
    private readonly List<DecisionNode> _nodes = [];

    /// <summary>Gets the node at which no fact is set; set when the walk is done.</summary>
    public DecisionNode Root { get; set; } = new();

    /// <summary>Takes in a node that leads nowhere else any more.</summary>
    public DecisionNode Add(DecisionNode node)
    {
        node.Number = _nodes.Count;
        _nodes.Add(node);
        return node;
    }

    /// <summary>Works something out for each node, from the leaves to the root.</summary>
    /// <typeparam name="T">What is worked out.</typeparam>
    /// <param name="of">Gives it for a node, from what it gave for those that the node leads to.</param>
    /// <returns>What it gave for the root.</returns>
    public T Fold<T>(Func<DecisionNode, Func<DecisionNode, T>, T> of)
    {
        var known = new T[_nodes.Count];
        foreach (DecisionNode node in _nodes)
        {
            known[node.Number] = of(node, n => known[n.Number]);
        }

        return known[Root.Number];
    }

    /// <summary>Counts the ways to each leaf: of regions that are answered alike each is one way.</summary>
    /// <param name="leaves">How many leaves there are.</param>
    /// <returns>The counts by leaf; what is too many to count is the greatest number.</returns>
    public long[] Ways(int leaves)
    {
        long[] ways = new long[_nodes.Count];
        long[] toLeaves = new long[leaves];
        ways[Root.Number] = 1;
        for (int i = _nodes.Count - 1; i >= 0; i--)
        {
            DecisionNode node = _nodes[i];
            if (node.Leaf >= 0)
            {
                toLeaves[node.Leaf] = Sum(toLeaves[node.Leaf], ways[i]);
            }

            foreach (DecisionNode next in node.Next)
            {
                ways[next.Number] = Sum(ways[next.Number], ways[i]);
            }
        }

        return toLeaves;
    }

    /// <summary>Counts the ways to all leaves.</summary>
    public long WaysInAll() =>
        Fold<long>((node, below) => node.Next.Aggregate(node.Leaf >= 0 ? 1L : 0, (sum, next) => Sum(sum, below(next))));

    /// <summary>
    /// Counts positions, as a person tells them apart: terms by name, numbers and days only where they lie on different sides of a
    /// limit of what may hold there.
    /// </summary>
    /// <param name="counts">Tells of a leaf whether it is counted.</param>
    public long Positions(Func<int, bool> counts)
    {
        var known = new Dictionary<int[], long>(IntegersComparer.Instance);
        return Count([Root]);

        // Ways that nobody tells apart are followed together.
        long Count(IEnumerable<DecisionNode> alike)
        {
            DecisionNode[] nodes = [.. alike.DistinctBy(n => n.Number).OrderBy(n => n.Number)];
            int[] key = Array.ConvertAll(nodes, n => n.Number);
            if (!known.TryGetValue(key, out long count))
            {
                count = Array.Exists(nodes, n => n.Leaf >= 0 && counts(n.Leaf)) ? 1 : 0;
                foreach (var next in nodes.SelectMany(n => n.Branches.Select(b => (n.Fact, b.Value, b.Side, b.Next)))
                    .GroupBy(b => (b.Fact, b.Side, b.Side < 0 ? b.Value : default)))
                {
                    count = Sum(count, Count(next.Select(b => b.Next)));
                }

                known.Add(key, count);
            }

            return count;
        }
    }

    /// <summary>Adds counts; more than can be counted is the greatest number.</summary>
    public static long Sum(long a, long b) => a > long.MaxValue - b ? long.MaxValue : a + b;
}
