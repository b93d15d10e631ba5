namespace MiniMaria.Rules.Remedies;

/// <summary>Whether the requirements of an answer can still be met.</summary>
public enum RemedyState
{
    /// <summary>No requirement waits to be met, or the question takes no fact that anybody can act on.</summary>
    NotNeeded,

    /// <summary>There is at least one way to meet them.</summary>
    Possible,

    /// <summary>A missing fact that nobody can act on must be known first.</summary>
    NeedsFacts,

    /// <summary>Nothing that can still be done meets them.</summary>
    Impossible,
}
