namespace MiniMaria.Rules.Review;

/// <summary>Cases with their answers, fact by fact; writes equal answers together and leaves out facts that make no difference.</summary>
internal sealed class MatrixTree
{
    private readonly List<(string Value, MatrixTree Next)> _branches = [];
    private string? _fact;
    private string? _answer;
    private int _rank = int.MaxValue;

    /// <summary>Adds a case. Cases that begin alike go on with the same fact.</summary>
    /// <param name="path">The facts set, in order.</param>
    /// <param name="answer">The answer; <see langword="null"/> when it is not shown.</param>
    /// <param name="rank">Where the answer belongs among others, the least first.</param>
    public void Add(IEnumerable<(string Fact, string Value)> path, string? answer, int rank)
    {
        MatrixTree node = this;
        node._rank = Math.Min(node._rank, rank);
        foreach ((string fact, string value) in path)
        {
            node._fact = fact;
            int known = node._branches.FindIndex(b => b.Value == value);
            if (known < 0)
            {
                node._branches.Add((value, new MatrixTree()));
                known = node._branches.Count - 1;
            }

            node = node._branches[known].Next;
            node._rank = Math.Min(node._rank, rank);
        }

        node._answer = answer;
    }

    /// <summary>Writes lines, those of the first rule of the documents first; <see langword="null"/> when nothing is shown.</summary>
    public string? Write()
    {
        if (_fact is null)
        {
            return _answer is null ? null : "  " + _answer.Replace("\n", "\n  ", StringComparison.Ordinal);
        }

        (string[] Values, string? Content, int Rank)[] groups =
        [
            .. _branches.Select(b => (b.Value, Content: b.Next.Write(), Rank: b.Next._rank))
                .GroupBy(b => b.Content)
                .Select(g => (g.Select(b => b.Value).ToArray(), g.Key, g.Min(b => b.Rank)))
                .OrderBy(g => g.Item3),
        ];
        if (groups.Length == 1)
        {
            return groups[0].Content;
        }

        IEnumerable<string> shown = groups.Where(g => g.Content is not null).Select(g => Under($"{_fact}: {string.Join("; ", g.Values)}", g.Content!));
        return string.Join('\n', shown) is { Length: > 0 } text ? text : null;
    }

    /// <summary>Writes lines under a heading, one step further in.</summary>
    public static string Under(string heading, string lines) => $"  {heading}\n  {lines.Replace("\n", "\n  ", StringComparison.Ordinal)}";
}
