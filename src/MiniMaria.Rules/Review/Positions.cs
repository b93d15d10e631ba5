using System.Text;
using MiniMaria.Rules.Analysis;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review;

/// <summary>
/// Tells the positions of a question apart that a person would tell apart: terms by name, numbers and days by the limits of
/// both rulebooks that they pass, whatever the days are.
/// </summary>
internal sealed class Positions
{
    private readonly Compare[][] _limits;
    private readonly HashSet<string> _all = new(StringComparer.Ordinal);

    public Positions(IReadOnlyList<SpaceSide> sides) => _limits =
    [
        .. sides.Select(s => s.Comparisons.Where(c => ValueClasses.IsMeasured(c.Fact) && s.Question.SlotOf(c.Fact) >= 0).DistinctBy(c => c.Signature).ToArray()),
    ];

    /// <summary>Gets how many positions have been met.</summary>
    public int Count => _all.Count;

    /// <summary>Gives the position of a region.</summary>
    public string Of(Region region)
    {
        var key = new StringBuilder();
        foreach ((FactDefinition fact, Value value) in region.Set)
        {
            key.Append(fact.Name).Append('=').Append(ValueClasses.IsMeasured(fact) && value.HasValue ? "~" : value.ToString()).Append(';');
        }

        for (int side = 0; side < _limits.Length; side++)
        {
            key.Append('|');
            if (region.Cases[side] is { } facts)
            {
                foreach (Compare limit in _limits[side])
                {
                    key.Append((int)ConditionEvaluator.Evaluate(limit, facts)).Append(' ');
                }
            }
        }

        string position = key.ToString();
        _all.Add(position);
        return position;
    }
}
