using MiniMaria.Rules.Cli.Checking;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Review.Amendment;
using MiniMaria.Rules.Review.Comparison;
using MiniMaria.Rules.Rulebooks;

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

    /// <summary>Gets what a check of the new rules found; <see langword="null"/> when nobody asks.</summary>
    public CheckReport? Check { get; init; }

    /// <summary>Gets the examples that differ.</summary>
    public IReadOnlyList<ExampleChange> Examples => field ??= ExampleComparison.Run(Result.Old.InForce, Result.New.InForce);

    /// <summary>Gets a value indicating whether nothing differs but examples.</summary>
    public bool IsOfExamplesOnly =>
        Result is { Step: VersionStep.Editorial, Provisions: [], Versions: [], VocabularyDiffers: false } && Examples.Count > 0;

    /// <summary>Gets a value indicating whether nothing says something else but remarks.</summary>
    public bool IsOfRemarksOnly => Result is { Step: VersionStep.Clarifying, Provisions: [_, ..], VocabularyDiffers: false }
        && Result.Provisions.All(p => p.Provision == ProvisionKind.Remark || p.Change == ChangeKind.Reworded);

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

    /// <summary>Compares what is in force; what it would be by the proposals if somebody asks or nothing in force differs.</summary>
    /// <param name="old">The old rules, and what they are called in the call.</param>
    /// <param name="new">The new rules, and what they are called.</param>
    /// <param name="byProposals">Whether to compare as if every proposal were decided.</param>
    /// <param name="authorityOn">
    /// Gives the day whose rules say what the change takes, <see langword="null"/> for today; it is not asked without it.
    /// </param>
    /// <param name="work">Is told what is compared, and can end it; <see langword="null"/> when nobody waits.</param>
    public static DiffReport Of(
        (string Name, Rulebook Rules) old,
        (string Name, Rulebook Rules) @new,
        bool byProposals = false,
        Func<DateOnly?>? authorityOn = null,
        LongWork? work = null)
    {
        CancellationToken cancellation = work?.Cancellation ?? CancellationToken.None;
        ComparisonResult result = byProposals ? ByProposals() : RulebookComparison.Compare(old.Rules, @new.Rules, null, work, cancellation);

        // Where nothing in force differs, it is the proposals that somebody wants to see.
        if (!byProposals && result.Answers.Count + result.Provisions.Count == 0 && (old.Rules.Proposed ?? @new.Rules.Proposed) is not null)
        {
            byProposals = true;
            result = ByProposals();
        }

        ReadingChange[] onlyUnderReadings = [.. RulebookComparison.UnderOtherReadings(result, work, cancellation)];
        IReadOnlyList<AuthorityNeed>? authority = authorityOn is null ? null : AmendmentAuthority.Of(result, authorityOn());
        return new DiffReport(old.Name, @new.Name, result, authority) { OnlyUnderReadings = onlyUnderReadings, ByProposals = byProposals };

        ComparisonResult ByProposals() =>
            RulebookComparison.Compare(old.Rules.Proposed ?? old.Rules, @new.Rules.Proposed ?? @new.Rules, null, work, cancellation);
    }
}
