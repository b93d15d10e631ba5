using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Loading;

/// <summary>A stretch of days during which nothing in the documents changes, before its clauses are understood.</summary>
/// <param name="From">The first day.</param>
/// <param name="Through">The last day, inclusive; <see langword="null"/> when there is no end.</param>
/// <param name="Applying">The versions that apply.</param>
/// <param name="Ended">The versions of agreements that have ended and of which some rules have effect after the end.</param>
/// <param name="Pending">The other versions of the documents that apply: those that begin later, and proposals that a version in force keeps out.</param>
/// <param name="Absent">
/// The names that clauses declare, but not on these days; of a name that several documents declare, qualified, those of the
/// documents that do not on these days.
/// </param>
/// <param name="Shared">The names that several documents declare, on whichever days.</param>
/// <param name="Clauses">Gives the clauses in force, in the order of the register; each time the same, if not the same nodes.</param>
internal sealed record Stretch(
    DateOnly From,
    DateOnly? Through,
    IReadOnlyList<DocumentVersion> Applying,
    IReadOnlyList<DocumentVersion> Ended,
    IReadOnlyList<DocumentVersion> Pending,
    Lazy<IReadOnlySet<string>> Absent,
    Lazy<IReadOnlySet<string>> Shared,
    Func<IReadOnlyList<ClauseInForce>> Clauses)
{
    /// <summary>Gets a value indicating whether a proposal that has begun is kept out by the version in force.</summary>
    public bool KeepsOutProposals => Pending.Any(v => v.From <= From);
}
