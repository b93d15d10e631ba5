using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Rulebooks;

/// <summary>A value, day or derived fact that a clause names, as its file writes it.</summary>
/// <param name="Document">The document's name in the register.</param>
/// <param name="Clause">The clause number as printed.</param>
/// <param name="Name">The name, which rules and other clauses use.</param>
/// <param name="Text">What it stands for.</param>
/// <param name="Span">Where the name stands.</param>
internal sealed record NamedText(string Document, string Clause, string Name, string Text, SourceSpan Span);
