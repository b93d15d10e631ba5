using MiniMaria.Rules.Review.Amendment;
using MiniMaria.Rules.Review.Comparison;

namespace MiniMaria.Rules.Cli.Verbs.Diff;

/// <summary>All that a comparison shows.</summary>
/// <param name="Old">What the old side is called in the call.</param>
/// <param name="New">What the new side is called in the call.</param>
/// <param name="Result">What differs.</param>
/// <param name="Authority">What the change takes; <see langword="null"/> when nobody asks.</param>
internal sealed record DiffReport(string Old, string New, ComparisonResult Result, IReadOnlyList<AuthorityNeed>? Authority)
{
    /// <summary>Gets the readings under which questions change answers that they keep under the rules' own, with those answers.</summary>
    public IReadOnlyList<ReadingChange> OnlyUnderReadings
    {
        get => field ??= [.. RulebookComparison.UnderOtherReadings(Result)];
        init;
    }

    /// <summary>Gets a value indicating whether all was compared, under other readings as well.</summary>
    public bool IsComplete => Result.IsComplete && OnlyUnderReadings.All(r => r.Unfinished.Count == 0);

    /// <summary>Gets the clauses of which answers change; of the others, no more than their names is worth telling.</summary>
    public IEnumerable<ClauseChange> Amended => Result.Clauses.Where(c => c.Step == VersionStep.Amending);

    /// <summary>Gets the provisions that differ and take no part in another answer.</summary>
    public IEnumerable<ProvisionChange> WithoutEffect => ClauseWords.Worth(Result.Provisions).Where(p => !p.HasEffect);
}
