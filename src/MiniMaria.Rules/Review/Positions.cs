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

    public Positions(IReadOnlyList<SpaceSide> sides) => _limits = [.. sides.Select(s => LimitsOf(s.Edition, s.Question))];

    /// <summary>Gets how many positions have been met.</summary>
    public int Count => _all.Count;

    /// <summary>Gives the position of a region.</summary>
    public string Of(Region region)
    {
        var key = new StringBuilder();
        foreach ((FactDefinition fact, Value value) in region.Set)
        {
            key.Append(fact.Name).Append('=').Append(IsMeasured(fact) && value.HasValue ? "~" : value.ToString()).Append(';');
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

    /// <summary>Gives the limits that the rules of a question and of those that it leans on set for numbers and days.</summary>
    private static Compare[] LimitsOf(Edition edition, QuestionDefinition question)
    {
        var asked = new List<QuestionDefinition> { question };
        var conditions = new List<Condition?>();
        for (int i = 0; i < asked.Count; i++)
        {
            QuestionRules rules = edition.RulesFor(asked[i]);
            foreach (Presupposition presupposition in rules.Presuppositions)
            {
                conditions.AddRange([presupposition.When, presupposition.Condition]);
                Ask(presupposition.Asks);
            }

            foreach (Rule rule in rules.Rules)
            {
                conditions.Add(rule.When);
                conditions.AddRange(rule.RequirementArray.SelectMany(r => (Condition?[])[r.When, r.Test, r.PresumedWhen]));
                foreach (AnswerTo other in rule.Always.Concat(rule.Fulfilled).Concat(rule.Unfulfilled).SelectMany(a => a.Value.All.OfType<AnswerTo>()))
                {
                    Ask(other.Question);
                }
            }
        }

        conditions.AddRange(edition.Derivations.Where(d => question.SlotOf(d.Fact) >= 0).Select(d => d.Test));
        return
        [
            .. conditions.OfType<Condition>().SelectMany(c => c.Tests).OfType<Compare>()
                .Where(c => IsMeasured(c.Fact) && question.SlotOf(c.Fact) >= 0)
                .DistinctBy(c => c.Signature),
        ];

        void Ask(QuestionDefinition? other)
        {
            if (other is not null && !asked.Contains(other))
            {
                asked.Add(other);
            }
        }
    }

    private static bool IsMeasured(FactDefinition fact) => fact.Type.Kind is ValueKind.Integer or ValueKind.Decimal or ValueKind.Date;
}
