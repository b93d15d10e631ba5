using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Matching;

/// <summary>Finds the rules that hold for the facts of a case; the seam behind which engines can be exchanged.</summary>
/// <remarks>An implementation serves one <see cref="Edition"/> and must be thread-safe.</remarks>
public interface IMatcher
{
    /// <summary>Adds every rule of a question that isn't ruled out by the facts, in the order of <see cref="Edition.Rules"/>.</summary>
    /// <param name="facts">The case.</param>
    /// <param name="question">The question whose rules to match; the case's own, or one that it leans on.</param>
    /// <param name="matches">Takes the rules with <see cref="Truth.True"/> or <see cref="Truth.Unknown"/>.</param>
    void Match(Case facts, QuestionDefinition question, ICollection<RuleMatch> matches);
}
