namespace MiniMaria.Rules.Analysis;

/// <summary>What became of a statement of the documents in the rules.</summary>
public enum CoverageState
{
    /// <summary>A provision that answers hang on names it.</summary>
    Encoded,

    /// <summary>It binds nobody; the inventory says why.</summary>
    NotNormative,

    /// <summary>It binds somebody, but no provision names it; the inventory says why.</summary>
    NotEncoded,

    /// <summary>Nobody has said what became of it.</summary>
    Unaccounted,
}
