using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Remedies;

/// <summary>What would make every requirement of an answer met, or that nothing can. Immutable.</summary>
/// <remarks>
/// Only what can still be done counts: facts that the vocabulary says how to act on (<c>åtgärd</c>), on the day asked about
/// or later, with the readings of the answer. What has been done is not taken back, but it can be done anew.
/// </remarks>
public sealed class RemedyResult
{
    /// <summary>The greatest number of ways that are listed.</summary>
    public const int MaximumCount = 12;

    internal RemedyResult()
    {
    }

    /// <summary>Whether the requirements can still be met.</summary>
    public RemedyState State { get; internal init; }

    /// <summary>The ways, at most <see cref="MaximumCount"/>; any one will do. The one with the fewest things to do comes first.</summary>
    public IReadOnlyList<Remedy> Ways { get; internal init; } = [];

    /// <summary>The requirements that nothing can meet any more; none unless the state is <see cref="RemedyState.Impossible"/>.</summary>
    public IReadOnlyList<RemedyObstacle> Obstacles { get; internal init; } = [];

    /// <summary>
    /// The facts that must be known before anything can be said; none unless the state is
    /// <see cref="RemedyState.NeedsFacts"/>.
    /// </summary>
    public IReadOnlyList<FactDefinition> MissingFacts { get; internal init; } = [];

    /// <summary>Whether every way is listed; <see langword="false"/> when there are more, or more than could be looked for.</summary>
    public bool IsComplete { get; internal init; } = true;
}
