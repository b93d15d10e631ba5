namespace MiniMaria.Rules.Loading;

/// <summary>A rule file that a source has, before it is read.</summary>
/// <param name="Path">The path below the rule folder, with forward slashes.</param>
/// <param name="Length">Its length in bytes, as the source tells it.</param>
/// <param name="Read">Reads it; of one that is too large no more than shows that it is.</param>
internal sealed record ListedFile(string Path, long Length, Func<RuleFile> Read);
