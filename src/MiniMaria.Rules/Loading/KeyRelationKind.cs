namespace MiniMaria.Rules.Loading;

/// <summary>What keys demand of each other.</summary>
internal enum KeyRelationKind
{
    /// <summary>Each of them must be there.</summary>
    All,

    /// <summary>At least one of them must be there.</summary>
    Any,

    /// <summary>Exactly one of them must be there.</summary>
    One,

    /// <summary>None of them may be there.</summary>
    None,

    /// <summary>They may not all be there.</summary>
    NotAll,

    /// <summary>Only a word may stand at each of them.</summary>
    Word,
}
