using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Rulebooks;

/// <summary>One version of a document.</summary>
/// <param name="Document">The document.</param>
/// <param name="Id">The version's name.</param>
/// <param name="Status">Its status, such as <c>förslag</c>.</param>
/// <param name="From">The first day on which it applies; <see langword="null"/> when it is known only as what another version amends.</param>
/// <param name="Through">The last day on which it applies, inclusive; <see langword="null"/> when it has no end.</param>
/// <param name="Amends">The version that it amends; <see langword="null"/> when it stands on its own.</param>
public sealed record DocumentVersion(DocumentEntry Document, string Id, Term Status, DateOnly? From, DateOnly? Through, string? Amends)
{
    /// <summary>Who has approved the version, as its head records.</summary>
    public IReadOnlyList<Approval> Approvals { get; init; } = [];

    /// <summary>Who has been told of the version, as its head records.</summary>
    public IReadOnlyList<Approval> Notices { get; init; } = [];

    /// <summary>The clauses that the version itself states or repeals, by number.</summary>
    public IReadOnlyList<string> Clauses { get; init; } = [];

    /// <summary>Gets where its status stands.</summary>
    internal SourceSpan StatusSpan { get; init; }

    /// <summary>Gets where its first day stands.</summary>
    internal SourceSpan FromSpan { get; init; }

    /// <summary>Gets where its last day stands; the head when it has none.</summary>
    internal SourceSpan ThroughSpan { get; init; }

    /// <summary>The first day on which the document applies, as the host says; <see langword="null"/> when it says nothing.</summary>
    public DateOnly? AgreedStart { get; init; }

    /// <summary>The day on which the agreement did end, or will, as the host says, inclusive; <see langword="null"/> when it says nothing.</summary>
    public DateOnly? AgreedEnd { get; init; }
}
