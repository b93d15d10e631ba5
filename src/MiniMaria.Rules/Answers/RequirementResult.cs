using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Answers;

/// <summary>A requirement and how it fares with the facts given.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="Met">Whether it is met; for a duty whether it is done; <see langword="null"/> when a fact is missing or nobody can tell.</param>
/// <param name="Missing">What would make it met: parties, terms, days; empty when it is met.</param>
public sealed record RequirementResult(Requirement Requirement, bool? Met, IReadOnlyList<string> Missing)
{
    /// <summary>The clauses of documents that do not apply here, mostly because they are not among the sources, that a person must look up; empty when nothing hangs on them.</summary>
    public IReadOnlyList<Citation> LookUp { get; init; } = [];
}
