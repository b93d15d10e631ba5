using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Rulebooks;

/// <summary>One version of a document.</summary>
/// <param name="Document">The document.</param>
/// <param name="Id">The version's name.</param>
/// <param name="Status">Its status, such as <c>förslag</c>.</param>
/// <param name="From">
/// The first day on which it applies; <see langword="null"/> when it is known only as what another version amends.
/// </param>
/// <param name="Through">The last day on which it applies, inclusive; <see langword="null"/> when it has no end.</param>
/// <param name="Amends">The version that it amends; <see langword="null"/> when it stands on its own.</param>
public sealed record DocumentVersion(DocumentEntry Document, string Id, Term Status, DateOnly? From, DateOnly? Through, string? Amends)
{
    /// <summary>Who has approved the version, as its head records.</summary>
    public IReadOnlyList<Approval> Approvals { get; init; } = [];

    /// <summary>Who has been told of the version, as its head records.</summary>
    public IReadOnlyList<Approval> Notices { get; init; } = [];

    /// <summary>Who has signed the version, as its head records.</summary>
    public IReadOnlyList<Approval> Signatures { get; init; } = [];

    /// <summary>The first day on which the text was as it stands; <see langword="null"/> when its head does not say.</summary>
    public DateOnly? Written { get; init; }

    /// <summary>
    /// The fingerprint of the text that was approved, as <c>sha256:</c> and 64 hexadecimal digits; empty when the head does not
    /// give it. Approvals of another text than the version's do not count.
    /// </summary>
    public string ApprovedText { get; init; } = string.Empty;

    /// <summary>
    /// Gets the fingerprint of what the version says: its clauses without their examples, what it amends and repeals, and its first
    /// day. Known only of a version that is decided or whose head records who has approved it.
    /// </summary>
    internal Lazy<string> Text { get; init; } = new(string.Empty);

    /// <summary>The clauses that the version itself states or repeals, by number.</summary>
    public IReadOnlyList<string> Clauses { get; init; } = [];

    /// <summary>Gets where its status stands.</summary>
    internal SourceSpan StatusSpan { get; init; }

    /// <summary>Gets where the fingerprint of the text that was approved stands; the head when it has none.</summary>
    internal SourceSpan ApprovedTextSpan { get; init; }

    /// <summary>Gets where its first day stands.</summary>
    internal SourceSpan FromSpan { get; init; }

    /// <summary>Gets where its last day stands; the head when it has none.</summary>
    internal SourceSpan ThroughSpan { get; init; }

    /// <summary>The first day on which the document applies, as the host says; <see langword="null"/> when it says nothing.</summary>
    public DateOnly? AgreedStart { get; init; }

    /// <summary>
    /// The day on which the agreement did end, or will, as the host says, inclusive; <see langword="null"/> when it says
    /// nothing.
    /// </summary>
    public DateOnly? AgreedEnd { get; init; }
}
