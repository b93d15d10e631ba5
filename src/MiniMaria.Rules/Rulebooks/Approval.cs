using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Rulebooks;

/// <summary>What is recorded in a version's head about one who has approved it, signed it or been told of it.</summary>
/// <param name="By">The party or body.</param>
/// <param name="Day">The day; <see langword="null"/> when it is not recorded.</param>
/// <param name="Form">The form of the approval; <see langword="null"/> when it is not recorded.</param>
/// <param name="Reference">Where the decision or message is kept, such as the paragraph of a record; empty when it is not recorded.</param>
public sealed record Approval(Term By, DateOnly? Day, Term? Form, string Reference)
{
    /// <summary>The body that decided for the party; <see langword="null"/> when it is not recorded.</summary>
    public Term? Body { get; init; }

    /// <summary>Gets where the party or body stands.</summary>
    internal SourceSpan Span { get; init; }
}
