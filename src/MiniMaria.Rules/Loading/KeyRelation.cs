namespace MiniMaria.Rules.Loading;

/// <summary>What the keys of a mapping demand of each other. The readers report it, each in its own words.</summary>
/// <param name="Kind">What is demanded.</param>
/// <param name="Keys">The keys of which it is demanded.</param>
internal sealed record KeyRelation(KeyRelationKind Kind, params IReadOnlyList<string> Keys)
{
    /// <summary>Gets the key on which the demand hangs; <see langword="null"/> when it always holds.</summary>
    public string? When { get; init; }

    /// <summary>Gets the words at that key for which the demand holds; none for any.</summary>
    public IReadOnlyList<string> Is { get; init; } = [];

    /// <summary>Gets the words at that key for which the demand does not hold; none when it holds for all.</summary>
    public IReadOnlyList<string> IsNot { get; init; } = [];

    /// <summary>Gets a value indicating whether the demand holds only where no word stands at that key.</summary>
    public bool IsNoWord { get; init; }
}
