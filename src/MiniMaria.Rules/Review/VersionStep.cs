namespace MiniMaria.Rules.Review;

/// <summary>How far a new rulebook is from the old, from nothing to other answers.</summary>
public enum VersionStep
{
    /// <summary>The rules are the same.</summary>
    None,

    /// <summary>Only words differ.</summary>
    Editorial,

    /// <summary>Rules differ, but no question changes its answer.</summary>
    Clarifying,

    /// <summary>At least one question changes its answer.</summary>
    Amending,
}
