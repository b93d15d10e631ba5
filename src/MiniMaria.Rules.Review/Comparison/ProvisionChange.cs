using MiniMaria.Rules.Diagnostics;

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

    /// <summary>Gets the values of other clauses through which it differs; none when its own clause differs.</summary>
    internal IReadOnlyList<ProvisionChange> Through { get; init; } = [];
}
