using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Review.Space;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Comparison;

/// <summary>Puts answers that differ down to the provisions that differ, on one stretch of days.</summary>
/// <param name="changed">The provisions that say something else on these days, in the order of the documents.</param>
internal sealed class Attribution(IReadOnlyList<ProvisionChange> changed)
{
    /// <summary>Gets a value indicating whether it matters on which readings the answers rest.</summary>
    public bool GoesByReadings { get; } = changed.Any(p => p.Provision == ProvisionKind.Interpretation);

    /// <summary>
    /// Gives the changed provisions that take part in either side's answer or refuse the question, the likeliest cause
    /// first; none when only others do.
    /// </summary>
    public IReadOnlyList<ProvisionChange> Of(QuestionDefinition question, Region region, IReadOnlyList<SpaceSide> sides)
    {
        (Draft? before, Draft? after) = (region.Drafts[0], region.Drafts[1]);
        if (changed.Count == 0)
        {
            return [];
        }

        var rules = new HashSet<(string, string)>(RulesOf(before).Concat(RulesOf(after)).Select(r => (r.Citation.Document, r.Id)));
        var failed = new HashSet<(string, string)>(FailedOf(before)
            .Concat(FailedOf(after))
            .Select(p => (p.Citation.Document, p.Id))
            .Concat(RefusingOf(region, sides).Select(l => (l.Citation.Document, l.Citation.Rule))));
        // Drafts that do not trace readings hold none, and then no reading differs.
        var readings = new HashSet<(string, string)>(ReadingsOf(before).Concat(ReadingsOf(after)).Select(i => (i.Citation.Document, i.Id)));
        ProvisionChange[] all =
        [
            .. Those(ProvisionKind.Rule, rules),
            .. Those(ProvisionKind.Presupposition, failed),
            .. Those(ProvisionKind.Interpretation, readings),
            .. changed.Where(p => p.Provision == ProvisionKind.Value && question.SlotOf(p.Id) >= 0),
        ];

        // What is itself stated otherwise is a likelier cause than what only follows from something else.
        return [.. all.OrderBy(p => p.IsAffected)];
    }

    /// <summary>Gives the cause when none of those that differ takes part: the only clause that differs by itself, else nothing.</summary>
    public ProvisionChange? Remaining()
    {
        ProvisionChange[] own = [.. changed.SelectMany(SourcesOf).Distinct()];
        return own.Length > 0 && Array.TrueForAll(own, p => (p.Document, p.Clause) == (own[0].Document, own[0].Clause)) ? own[0] : null;
    }

    /// <summary>Gives the values of other clauses through which a provision differs; itself when it differs by itself.</summary>
    public static IReadOnlyList<ProvisionChange> SourcesOf(ProvisionChange change) => change.Through.Count > 0 ? change.Through : [change];

    private static IEnumerable<Rule> RulesOf(Draft? draft) =>
        draft is null ? [] : draft.Rules.Concat(draft.Conflicting).Concat(draft.Asked.Values.SelectMany(RulesOf));

    private static IEnumerable<Presupposition> FailedOf(Draft? draft) =>
        draft is null ? [] : draft.Failed.Concat(draft.Asked.Values.SelectMany(FailedOf));

    private static List<Interpretation> ReadingsOf(Draft? draft) => draft?.Readings ?? [];

    private static IEnumerable<FactLimit> RefusingOf(Region region, IReadOnlyList<SpaceSide> sides) =>
        sides.Where((_, i) => region.Cases[i] is null).SelectMany(s => region.Set.SelectMany(f => s.LimitsAgainst(f.Fact.Name, f.Value)));

    private IEnumerable<ProvisionChange> Those(ProvisionKind kind, HashSet<(string, string)> involved) =>
        changed.Where(p => p.Provision == kind && involved.Contains((p.Document, p.Id)));
}
