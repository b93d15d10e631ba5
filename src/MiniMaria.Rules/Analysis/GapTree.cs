using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Analysis;

/// <summary>
/// The regions of a question's space as the walk reached them, branch by branch, so that gaps that differ only in one fact
/// are told together, and a fact on which none of them hangs not at all.
/// </summary>
internal sealed class GapTree
{
    private readonly Dictionary<Value, GapTree> _branches = [];
    private readonly List<Value> _order = [];
    private FactDefinition? _fact;
    private GapCause? _cause;
    private Question? _example;
    private bool _isOutside;

    /// <summary>Gets a value indicating whether all below lies outside the scope, where nothing needs an answer.</summary>
    private bool IsOutside => _isOutside || (_order.Count > 0 && _order.TrueForAll(v => _branches[v].IsOutside));

    /// <summary>Adds a region.</summary>
    /// <param name="region">The region.</param>
    /// <param name="cause">Why no rule answers; <see langword="null"/> when one does.</param>
    /// <param name="outside">Whether the region lies outside the scope.</param>
    /// <param name="toQuestion">Gives the question that stands for the region.</param>
    public void Add(Region region, GapCause? cause, bool outside, Func<Question> toQuestion)
    {
        GapTree leaf = this;
        foreach ((FactDefinition fact, Value value) in region.Set)
        {
            leaf._fact = fact;
            if (!leaf._branches.TryGetValue(value, out GapTree? next))
            {
                leaf._branches[value] = next = new GapTree();
                leaf._order.Add(value);
            }

            leaf = next;
        }

        leaf._cause = cause;
        leaf._isOutside = outside;
        leaf._example = cause is null ? null : toQuestion();
    }

    /// <summary>Gives the gaps, those of the first branches first.</summary>
    public IReadOnlyList<Gap> Gaps()
    {
        if (_cause is not null)
        {
            return [new Gap(_cause, [], _example!, 1)];
        }

        var below = new List<(Gap Gap, List<Value> Values)>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Value value in _order)
        {
            foreach (Gap gap in _branches[value].Gaps())
            {
                if (places.TryAdd(gap.Signature, below.Count))
                {
                    below.Add((gap, [value]));
                    continue;
                }

                (Gap first, List<Value> values) = below[places[gap.Signature]];
                values.Add(value);
                below[places[gap.Signature]] = (first with { Regions = first.Regions + gap.Regions }, values);
            }
        }

        int inScope = below.Count == 0 ? 0 : _order.Count(v => !_branches[v].IsOutside);

        // The day asked about stands in the example.
        return [.. below.Select(b => b.Values.Count == inScope || _fact!.IsAskedDay ? b.Gap : b.Gap with { Conditions = [(_fact!, [.. b.Values]), .. b.Gap.Conditions] })];
    }
}
