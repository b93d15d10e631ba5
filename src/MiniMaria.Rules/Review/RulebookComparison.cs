using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Review;

/// <summary>
/// Compares two rulebooks by what they answer: every question, over its whole space as the rules of both cut it, on every
/// stretch of days, open wording read as each chooses.
/// </summary>
public static class RulebookComparison
{
    /// <summary>Compares.</summary>
    /// <param name="old">The rules compared from.</param>
    /// <param name="new">The rules compared to.</param>
    /// <returns>The differences, the same on every run.</returns>
    public static ComparisonResult Compare(Rulebook old, Rulebook @new)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        return new ComparisonWalk(old, @new).Run();
    }
}
