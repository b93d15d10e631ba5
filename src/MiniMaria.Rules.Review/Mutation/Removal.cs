using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Review.Mutation;

/// <summary>A provision that is taken away to see whether the examples notice.</summary>
/// <param name="Provision">Its id or name; of a limit the fact that it limits.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Statements">The inventory ids that it names.</param>
public sealed record Removal(string Provision, SourceSpan Span, IReadOnlyList<string> Statements);
