namespace MiniMaria.Rules.Loading;

/// <summary>A key of a mapping in a rule file.</summary>
/// <param name="Name">The key as it is written.</param>
/// <param name="Content">What stands at it.</param>
/// <param name="About">What it is for, in one Swedish line.</param>
/// <param name="IsRequired">Whether the mapping must have it, whatever else stands there.</param>
internal sealed record KeyDefinition(string Name, Content Content, string About, bool IsRequired = false)
{
    /// <summary>Gets what stands at it instead when another key is there too; <see langword="null"/> when none changes it.</summary>
    public (string Key, Content Content)? Beside { get; init; }
}
