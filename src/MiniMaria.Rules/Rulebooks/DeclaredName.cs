using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Rulebooks;

/// <summary>A name that a clause declares for a value, a day or what a reading sets.</summary>
/// <param name="Name">The name.</param>
/// <param name="Span">Where it is declared.</param>
/// <param name="Through">
/// The last day on which a value applies by its own days, inclusive; <see langword="null"/> when it has no end.
/// </param>
/// <param name="IsUsed">Whether a provision uses it, be it by way of other names.</param>
internal sealed record DeclaredName(string Name, SourceSpan Span, DateOnly? Through, bool IsUsed);
