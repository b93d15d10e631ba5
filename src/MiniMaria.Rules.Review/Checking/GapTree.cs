using MiniMaria.Rules.Review.Space;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Checking;

/// <summary>
/// The gaps of a question, gathered along its graph, so that gaps that differ only in one fact are told together, and a fact on
/// which none of them hangs not at all.
/// </summary>
/// <param name="IsOutside">Whether all lies outside the scope, where nothing needs an answer.</param>
/// <param name="Gaps">The gaps, those of the first branches first.</param>
internal sealed record GapTree(bool IsOutside, IReadOnlyList<Gap> Gaps)
{
    /// <summary>Gathers the gaps of a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="leaves">
    /// By the number of a region why no rule answers there, nothing when one does, and whether it lies outside the scope.
    /// </param>
    public static IReadOnlyList<Gap> Of(DecisionGraph graph, IReadOnlyList<(GapCause? Cause, bool IsOutside)> leaves) =>
        graph.Fold<GapTree>((node, below) =>
    {
        (GapCause? cause, bool isOutside) = node.Leaf >= 0 ? leaves[node.Leaf] : default;
        if (cause is not null)
        {
            return new GapTree(isOutside, [new Gap(cause, [], null, 1)]);
        }

        (Value Value, GapTree Below)[] branches = [.. node.Branches.Select(b => (b.Value, below(b.Next)))];
        return new GapTree(
            isOutside || (branches.Length > 0 && Array.TrueForAll(branches, b => b.Below.IsOutside)),
            Gather(node.Fact, branches));
    }).Gaps;

    private static Gap[] Gather(FactDefinition? fact, (Value Value, GapTree Below)[] branches)
    {
        var gathered = new List<(Gap Gap, List<Value> Values)>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach ((Value value, GapTree below) in branches)
        {
            foreach (Gap gap in below.Gaps)
            {
                if (places.TryAdd(gap.Signature, gathered.Count))
                {
                    gathered.Add((gap with { Example = new GapStep(fact!, value, gap.Example) }, [value]));
                    continue;
                }

                (Gap first, List<Value> values) = gathered[places[gap.Signature]];
                values.Add(value);
                gathered[places[gap.Signature]] = (first with { Regions = first.Regions + gap.Regions }, values);
            }
        }

        int inScope = branches.Count(b => !b.Below.IsOutside);

        // The day asked about stands in the example.
        return
        [
            .. gathered.Select(g => g.Values.Count == inScope || fact!.IsAskedDay
                ? g.Gap
                : g.Gap with { Conditions = [(fact!, [.. g.Values]), .. g.Gap.Conditions] }),
        ];
    }
}
