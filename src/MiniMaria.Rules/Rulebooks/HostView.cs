using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Rulebooks;

/// <summary>How a host looks at the documents.</summary>
/// <param name="Agreements">What it knows of them and their texts leave blank.</param>
/// <param name="WithProposals">Whether a proposal takes the place of the version in force from its first day.</param>
internal sealed record HostView(IReadOnlyDictionary<string, AgreementTerm> Agreements, bool WithProposals)
{
    /// <summary>The view of one who knows nothing but the files, and asks what is in force.</summary>
    public static readonly HostView Plain = new(new Dictionary<string, AgreementTerm>(), WithProposals: false);

    /// <summary>Gets the documents that read as on another day, wherever they apply, each with that day.</summary>
    public IReadOnlyDictionary<DocumentEntry, DateOnly> Worded { get; init; } = new Dictionary<DocumentEntry, DateOnly>();

    /// <summary>Gets a value indicating whether the view shows what the files alone show.</summary>
    public bool IsPlain => Agreements.Count == 0 && !WithProposals;
}
