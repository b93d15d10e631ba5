using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review;

/// <summary>Puts answers that differ down to the provisions that differ, on one stretch of days.</summary>
/// <param name="changed">The provisions that say something else on these days, in the order of the documents.</param>
internal sealed class Attribution(IReadOnlyList<ProvisionChange> changed)
{
    /// <summary>Gives the changed provisions that take part in either of two answers, the likeliest cause first; none when only others do.</summary>
    public IReadOnlyList<ProvisionChange> Of(QuestionDefinition question, Draft? before, Draft? after)
    {
        if (changed.Count == 0)
        {
            return [];
        }

        var rules = new HashSet<(string, string)>(RulesOf(before).Concat(RulesOf(after)).Select(r => (r.Citation.Document, r.Id)));
        var failed = new HashSet<(string, string)>(FailedOf(before).Concat(FailedOf(after)).Select(p => (p.Citation.Document, p.Id)));
        var readings = new HashSet<(string, string)>(ReadingsOf(before).Concat(ReadingsOf(after)).Select(i => (i.Citation.Document, i.Id)));
        return
        [
            .. Those(ProvisionKind.Rule, rules),
            .. Those(ProvisionKind.Presupposition, failed),
            .. Those(ProvisionKind.Interpretation, readings),
            .. changed.Where(p => p.Provision == ProvisionKind.Value && question.SlotOf(p.Id) >= 0),
        ];
    }

    /// <summary>Gives the cause when none of those that differ takes part: the only clause that differs, else nothing.</summary>
    public ProvisionChange? Remaining() =>
        changed.Count > 0 && changed.All(p => (p.Document, p.Clause) == (changed[0].Document, changed[0].Clause)) ? changed[0] : null;

    private static IEnumerable<Rule> RulesOf(Draft? draft) => draft is null ? [] : draft.Rules.Concat(draft.Conflicting);

    private static List<Presupposition> FailedOf(Draft? draft) => draft?.Failed ?? [];

    private static List<Interpretation> ReadingsOf(Draft? draft) => draft?.Readings ?? [];

    private IEnumerable<ProvisionChange> Those(ProvisionKind kind, HashSet<(string, string)> involved) =>
        changed.Where(p => p.Provision == kind && involved.Contains((p.Document, p.Id)));
}
