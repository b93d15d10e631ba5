using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Decisions;

/// <summary>
/// What is decided of a question, apart from the facts that it was asked with. Immutable, so that like questions can share
/// it.
/// </summary>
internal sealed class Decision
{
    /// <summary>
    /// The id of the assumption that every missing fact can change the answer, made where there are too many ways to fill
    /// them in.
    /// </summary>
    public const string AllMissingMatter = "alla-som-saknas";

    /// <summary>Finds those that say the same.</summary>
    public static readonly IEqualityComparer<Decision> Comparer = EqualityComparer<Decision>.Create(
        (a, b) => a!.SaysTheSameAs(b!) && (a.Settled ?? []).SequenceEqual(b!.Settled ?? []),
        c => HashCode.Combine(
            c.Outcome,
            c.Citations.Count,
            c.Citations.Count > 0 ? c.Citations[0] : null,
            c.Values.Length > 0 ? c.Values[0] : default,
            c.MissingFacts.Count,
            c.Remarks.Count));

    // What every question looks at stands first, so that it lies together.

    /// <summary>Gets what keeps the answer from being reckoned; such a decision is told to nobody.</summary>
    public Obstacle? Obstacle { get; init; }

    /// <summary>Gets the fields' values, in the order of the question's fields.</summary>
    public required Value[] Values { get; init; }

    public required Outcome Outcome { get; init; }

    public required IReadOnlyList<Citation> Citations { get; init; }

    /// <summary>Gets those of the citations that stand whatever the missing facts are; <see langword="null"/> when all do.</summary>
    public IReadOnlyList<Citation>? Settled { get; init; }

    public IReadOnlyList<string> Assumptions { get; init; } = [];

    public IReadOnlyList<FactDefinition> MissingFacts { get; init; } = [];

    public IReadOnlyList<RequirementResult> Requirements { get; init; } = [];

    /// <summary>Gets the open wording that was met on the way to the answer, when readings are traced.</summary>
    public IReadOnlyList<Interpretation> Wording { get; init; } = [];

    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    /// <summary>
    /// Gets a value indicating whether it can stand for other questions to which as much is answered: nothing in it is
    /// worked out later from the facts.
    /// </summary>
    public bool CanBeShared => Requirements.Count == 0 && Obstacle is null;

    /// <summary>Tells whether another decision says the same.</summary>
    public bool SaysTheSameAs(Decision other) =>
        Outcome == other.Outcome
        && (Obstacle is null) == (other.Obstacle is null)
        && Values.SequenceEqual(other.Values)
        && Citations.SequenceEqual(other.Citations)
        && Assumptions.SequenceEqual(other.Assumptions)
        && MissingFacts.SequenceEqual(other.MissingFacts)
        && Requirements.Count == other.Requirements.Count
        && Requirements.Zip(other.Requirements).All(p => p.First.Requirement == p.Second.Requirement
            && p.First.Met == p.Second.Met
            && p.First.Missing.SequenceEqual(p.Second.Missing))
        && Remarks.SequenceEqual(other.Remarks);
}
