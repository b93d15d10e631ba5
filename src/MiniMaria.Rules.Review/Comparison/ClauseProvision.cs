using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Review.Comparison;

/// <summary>A provision of a clause.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Id">Its id or name.</param>
/// <param name="Said">What it says; empty when it is repealed.</param>
/// <param name="Examples">The names of the examples that stand beside it.</param>
internal sealed record ClauseProvision(ProvisionKind Kind, string Id, string Said, IReadOnlyList<string> Examples)
{
    /// <summary>Gets what became of it; <see langword="null"/> when it is as it was, or nothing was amended.</summary>
    public ChangeKind? Change { get; init; }

    /// <summary>Gets a value indicating whether it stands as it stood, but says something else by a value that it names.</summary>
    public bool IsAffected { get; init; }

    /// <summary>Gets what it said before; empty when it is new or as it was.</summary>
    public string Was { get; init; } = string.Empty;

    /// <summary>Gets the rule, when it is one.</summary>
    public Rule? Rule { get; init; }

    /// <summary>Gets the rule as it was, when it is one and was there.</summary>
    public Rule? Earlier { get; init; }

    /// <summary>Gets the open wording, when it is some.</summary>
    public Interpretation? Interpretation { get; init; }
}
