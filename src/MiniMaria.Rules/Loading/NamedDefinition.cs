using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>What a name stands for: one node, or one node under each reading of an interpretation.</summary>
/// <remarks>The nodes are bound where the name is used, to the type that is expected there, with the names of its own document.</remarks>
internal sealed record NamedDefinition(string Name, SourceSpan Span, Node[] Nodes, TermList? List, Interpretation? Interpretation)
{
    /// <summary>The last day on which it applies by its own days, inclusive; <see langword="null"/> when it has no end.</summary>
    public DateOnly? Through { get; init; }

    /// <summary>Gets the document that declares it.</summary>
    public Place Home { get; init; }
}
