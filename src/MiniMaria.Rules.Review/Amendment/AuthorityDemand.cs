using MiniMaria.Rules.Decisions;

namespace MiniMaria.Rules.Review.Amendment;

/// <summary>One requirement that a change must meet, and what is recorded of it.</summary>
/// <param name="Result">The requirement, and how it fares with what is recorded.</param>
/// <param name="Wanted">All that it asks for, recorded or not: parties and bodies by name, anything else in a sentence.</param>
/// <param name="Recorded">What it asks for that is recorded.</param>
public sealed record AuthorityDemand(RequirementResult Result, IReadOnlyList<string> Wanted, IReadOnlyList<string> Recorded)
{
    /// <summary>What it asks for that is not recorded.</summary>
    public IEnumerable<string> Lacking => Wanted.Except(Recorded);
}
