namespace MiniMaria.Rules.Review.Comparison;

/// <summary>What happened to a provision between two rulebooks.</summary>
public enum ChangeKind
{
    /// <summary>Only its words differ.</summary>
    Reworded,

    /// <summary>What it says differs.</summary>
    Changed,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,
}
