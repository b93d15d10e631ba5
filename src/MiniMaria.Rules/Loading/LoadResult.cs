using System.Diagnostics.CodeAnalysis;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Loading;

/// <summary>What came of loading rule files: a rulebook, and all findings.</summary>
/// <param name="Rulebook">The rules; <see langword="null"/> when there are errors.</param>
/// <param name="Diagnostics">Every finding of every file, by file and line.</param>
public sealed record LoadResult(Rulebook? Rulebook, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>How many rule files the source holds, those that cannot be used included.</summary>
    public int FileCount { get; init; }

    /// <summary>Whether the rules can be used.</summary>
    [MemberNotNullWhen(true, nameof(Rulebook))]
    public bool Succeeded => Rulebook is not null;
}
