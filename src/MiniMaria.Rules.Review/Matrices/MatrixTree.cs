using MiniMaria.Rules.Review.Space;

namespace MiniMaria.Rules.Review.Matrices;

/// <summary>The answers to a question, fact by fact: equal answers together, facts that make no difference left out.</summary>
/// <param name="Lines">The lines; <see langword="null"/> when nothing is shown.</param>
/// <param name="Rank">Where they belong among others, the least first.</param>
internal sealed record MatrixTree(string? Lines, int Rank)
{
    /// <summary>Writes lines, those of the first rule of the documents first; <see langword="null"/> when nothing is shown.</summary>
    /// <param name="graph">The ways to the answers.</param>
    /// <param name="answers">
    /// The answers by the number of their region, each with where it belongs among others; <see langword="null"/> for one
    /// that is not shown.
    /// </param>
    public static string? Write(DecisionGraph graph, IReadOnlyList<(string? Answer, int Rank)> answers) =>
        graph.Fold<MatrixTree>((node, below) => node.Leaf >= 0 ? Of(answers[node.Leaf]) : Of(node, below)).Lines;

    /// <summary>Writes lines under a heading, one step further in.</summary>
    public static string Under(string heading, string lines) => $"  {heading}\n  {lines.Replace("\n", "\n  ", StringComparison.Ordinal)}";

    private static MatrixTree Of((string? Answer, int Rank) leaf) =>
        new(leaf.Answer is null ? null : "  " + leaf.Answer.Replace("\n", "\n  ", StringComparison.Ordinal), leaf.Rank);

    private static MatrixTree Of(DecisionNode node, Func<DecisionNode, MatrixTree> below)
    {
        (string[] Values, string? Lines, int Rank)[] groups =
        [
            .. node.Branches.Select(b => (Value: MatrixLines.Of(node.Fact!, b.Value), Below: below(b.Next)))
                .GroupBy(b => b.Below.Lines)
                .Select(g => (g.Select(b => b.Value).Distinct().ToArray(), g.Key, g.Min(b => b.Below.Rank)))
                .OrderBy(g => g.Item3),
        ];
        int rank = groups.Min(g => g.Rank);
        if (groups.Length == 1)
        {
            return new MatrixTree(groups[0].Lines, rank);
        }

        IEnumerable<string> shown =
            groups.Where(g => g.Lines is not null).Select(g => Under($"{node.Fact!.Label}: {string.Join("; ", g.Values)}", g.Lines!));
        return new MatrixTree(string.Join('\n', shown) is { Length: > 0 } text ? text : null, rank);
    }
}
