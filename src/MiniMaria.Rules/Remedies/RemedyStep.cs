using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Remedies;

/// <summary>One thing to do, or one circumstance that is not known yet and must turn out so. Immutable.</summary>
/// <param name="Changes">The facts that it sets; more than one when what was done on a day that has passed is done anew.</param>
/// <param name="IsAct">Whether somebody can do it; otherwise it is a missing fact that must have this value.</param>
/// <param name="Requirements">The requirements that it helps to meet, in the order of the documents.</param>
/// <param name="Text">What to do, as a short Swedish sentence.</param>
/// <param name="IsAgain">
/// Whether the question said it of an act that is done anew, so that it must be so, or be done, for the new act too; asking
/// again with it changes nothing.
/// </param>
public sealed record RemedyStep(
    IReadOnlyList<FactChange> Changes,
    bool IsAct,
    IReadOnlyList<Requirement> Requirements,
    string Text,
    bool IsAgain = false)
{
    /// <summary>The fact that it sets; the first when there are several.</summary>
    public FactDefinition Fact => Changes[0].Fact;

    /// <summary>What that fact must be.</summary>
    public Value Value => Changes[0].Value;

    /// <summary>The clauses that ask for it, in the order of the documents.</summary>
    public IReadOnlyList<Citation> Citations =>
        [.. Requirements.Select(r => r.Citation).DistinctBy(c => (c.Document, c.Version, c.Clause))];
}
