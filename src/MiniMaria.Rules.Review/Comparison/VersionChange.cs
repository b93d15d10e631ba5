using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Review.Comparison;

/// <summary>A version of a document that is new, gone, or whose head differs: its status, days, or what it amends.</summary>
/// <param name="Old">The version in the old rules; <see langword="null"/> when it is new.</param>
/// <param name="New">The version in the new rules; <see langword="null"/> when it is gone.</param>
public sealed record VersionChange(DocumentVersion? Old, DocumentVersion? New);
