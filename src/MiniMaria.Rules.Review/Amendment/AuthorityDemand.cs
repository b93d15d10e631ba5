using MiniMaria.Rules.Answers;

namespace MiniMaria.Rules.Review.Amendment;

/// <summary>One requirement that a change must meet, and what is recorded of it.</summary>
/// <param name="Result">The requirement, and how it fares with what is recorded.</param>
/// <param name="Wanted">All that it asks for, recorded or not: parties and bodies by name, anything else in a sentence.</param>
public sealed record AuthorityDemand(RequirementResult Result, IReadOnlyList<string> Wanted)
{
    /// <summary>What it asks for that is recorded.</summary>
    public IEnumerable<string> Recorded => Result.Met == true ? Wanted : Wanted.Except(Result.Missing).Take(Math.Max(0, Wanted.Count - Result.Missing.Count));
}
