namespace MiniMaria.Rules.Review.Comparison;

/// <summary>How far a new rulebook is from the old, from nothing to other answers.</summary>
public enum VersionStep
{
    /// <summary>The rules are the same.</summary>
    None,

    /// <summary>Only words differ.</summary>
    Editorial,

    /// <summary>Rules differ, but no question changes its answer.</summary>
    Clarifying,

    /// <summary>Rules differ, and not all could be compared: no answer is known to change, and none is known not to.</summary>
    Unknown,

    /// <summary>At least one question changes its answer, or is reckoned in another way, so that its answer may change.</summary>
    Amending,
}
