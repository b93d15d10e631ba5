namespace MiniMaria.Rules.Loading;

/// <summary>How a node is written in the compiled form of rules.</summary>
internal enum NodeKind
{
    Scalar,
    List,
    Map,

    /// <summary>A list with the length of what it holds, so that it can be passed over.</summary>
    DeferredList,
}
