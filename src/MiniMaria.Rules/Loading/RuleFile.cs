namespace MiniMaria.Rules.Loading;

/// <summary>A rule file as it came from its source.</summary>
/// <param name="Path">The path below the rule folder, with forward slashes.</param>
/// <param name="Content">The bytes; UTF-8.</param>
public sealed record RuleFile(string Path, ReadOnlyMemory<byte> Content);
