using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Checking;

/// <summary>Finds facts that may hold what an answer cannot be reckoned by.</summary>
internal static class ReckoningRisks
{
    /// <summary>Notes tables that an amount is allotted by and that may be zero throughout.</summary>
    public static void Find(Rulebook rulebook, FindingList findings)
    {
        foreach (Rule rule in rulebook.Editions.SelectMany(e => e.Rules))
        {
            IEnumerable<FactDefinition> weights = rule.Always.Concat(rule.Fulfilled).Concat(rule.Unfulfilled)
                .SelectMany(a => a.Value.All).OfType<Allotment>().Select(a => a.Operands[1]).OfType<FactValue>().Select(f => f.Fact);
            foreach (FactDefinition fact in weights.Where(f => (f.Minimum ?? 0) < 1))
            {
                findings.Note(
                    Messages.WeightMayBeZero,
                    $"{fact.Name} {rule.Question.Name}",
                    fact.Span,
                    [rule.Id],
                    null,
                    0,
                    fact.Name,
                    rule.Question.Name);
            }
        }
    }
}
