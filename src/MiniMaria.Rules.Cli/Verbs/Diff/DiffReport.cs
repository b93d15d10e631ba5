using MiniMaria.Rules.Diagnostics;
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

    /// <summary>Gets a value indicating whether what is compared is how the rules would be if every proposal were decided.</summary>
    public bool ByProposals { get; init; }

    /// <summary>Gets a value indicating whether there are proposals that were not compared.</summary>
    public bool LeavesOutProposals => !ByProposals && (Result.Old.Proposed ?? Result.New.Proposed) is not null;

    /// <summary>Gets which versions that were decided on the old side no longer stand so on the new one.</summary>
    public IReadOnlyList<Diagnostic> NoLongerAsDecided => field ??= DecidedVersions.Check(Result.Old.InForce, Result.New.InForce);

    /// <summary>Gets a value indicating whether all was compared, under other readings as well.</summary>
    public bool IsComplete => Result.IsComplete && OnlyUnderReadings.All(r => r.Unfinished.Count == 0);

    /// <summary>Gets the clauses of which answers change; of the others, no more than their names is worth telling.</summary>
    public IEnumerable<ClauseChange> Amended => Result.Clauses.Where(c => c.Step == VersionStep.Amending);

    /// <summary>Gets the provisions that differ and take no part in another answer.</summary>
    public IEnumerable<ProvisionChange> WithoutEffect => ClauseWords.Worth(Result.Provisions).Where(p => !p.HasEffect);
}
