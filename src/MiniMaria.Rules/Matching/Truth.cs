namespace MiniMaria.Rules.Matching;

/// <summary>Whether a condition holds: no, not known because a fact is missing, or yes. Ordered so.</summary>
public enum Truth
{
    /// <summary>The condition does not hold, whatever the missing facts are.</summary>
    False,

    /// <summary>A missing fact decides.</summary>
    Unknown,

    /// <summary>The condition holds, whatever the missing facts are.</summary>
    True,
}
