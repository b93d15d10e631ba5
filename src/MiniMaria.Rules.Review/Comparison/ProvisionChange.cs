using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Review.Comparison;

/// <summary>A provision that differs between two rulebooks.</summary>
/// <param name="Provision">The kind of provision.</param>
/// <param name="Change">What happened to it.</param>
/// <param name="Document">The document's name in the register.</param>
/// <param name="Clause">The clause number as printed.</param>
/// <param name="Id">The provision's id, or the name of a value.</param>
/// <param name="Old">What it said, in Swedish; empty when it is new.</param>
/// <param name="New">What it says, in Swedish; empty when it is gone.</param>
/// <param name="Span">Where it stands in the new rule files; in the old ones when it is gone.</param>
public sealed record ProvisionChange(
    ProvisionKind Provision,
    ChangeKind Change,
    string Document,
    string Clause,
    string Id,
    string Old,
    string New,
    SourceSpan Span)
{
    /// <summary>Whether it takes part in an answer that differs; a value takes part when the rules of its clause do.</summary>
    public bool HasEffect { get; init; }

    /// <summary>
    /// Whether it stands as it did and says something else only because of what it names: a value, a reading, another rule.
    /// </summary>
    public bool IsAffected { get; init; }

    /// <summary>Gets the rule as it was; <see langword="null"/> when there was none, or it is no rule.</summary>
    internal Rule? OldRule { get; init; }

    /// <summary>Gets the rule as it is; <see langword="null"/> when it is gone, or no rule.</summary>
    internal Rule? NewRule { get; init; }

    /// <summary>Gets the ids of the requirements of the rule that are themselves stated otherwise.</summary>
    internal IReadOnlySet<string> TouchedRequirements { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Gets the values of other clauses through which it differs; none when its own clause differs.</summary>
    internal IReadOnlyList<ProvisionChange> Through { get; init; } = [];
}
