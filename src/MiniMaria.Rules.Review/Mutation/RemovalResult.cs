namespace MiniMaria.Rules.Review.Mutation;

/// <summary>What became of all removals of what carries statements of the inventory.</summary>
/// <param name="Noticed">How many at least one example notices.</param>
/// <param name="Refused">Those without which the files cannot be read at all, so that no example could say anything.</param>
/// <param name="Unnoticed">Those that no example notices.</param>
public sealed record RemovalResult(int Noticed, IReadOnlyList<Removal> Refused, IReadOnlyList<Removal> Unnoticed)
{
    /// <summary>The inventory ids of which nothing that carries them is noticed.</summary>
    public IReadOnlyList<string> Uncovered { get; internal init; } = [];

    /// <summary>How many were tried.</summary>
    public int Count => Noticed + Refused.Count + Unnoticed.Count;
}
