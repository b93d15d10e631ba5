namespace MiniMaria.Rules.Review.Coverage;

/// <summary>What became of a statement of the documents in the rules.</summary>
public enum CoverageState
{
    /// <summary>
    /// A provision that answers hang on names it and says something of it, and an example shows that provision in an answer.
    /// </summary>
    Encoded,

    /// <summary>It binds nobody; the inventory says why.</summary>
    NotNormative,

    /// <summary>It binds somebody and a host would ask about it, but no provision names it; the inventory says why.</summary>
    NotEncoded,

    /// <summary>It binds somebody, but no host would ask about it, and no provision names it; the inventory says why.</summary>
    NotAsked,

    /// <summary>A provision names it, but says nothing of it, or shows in the answer of no example.</summary>
    NotShown,

    /// <summary>Nobody has said what became of it.</summary>
    Unaccounted,
}
