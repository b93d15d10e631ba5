using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Reasons;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Explanations;

/// <summary>What became of a rule in an answer, and why. Immutable.</summary>
public sealed class RuleFinding
{
    internal RuleFinding(Answer answer, Rule rule, RuleState state)
    {
        Answer = answer;
        Rule = rule;
        State = state;
    }

    /// <summary>The rule.</summary>
    public Rule Rule { get; }

    /// <summary>What became of it.</summary>
    public RuleState State { get; }

    /// <summary>
    /// The parts of its conditions, of its requirements or of what the agreement takes for granted that do not hold, or that
    /// wait for a missing fact.
    /// </summary>
    public IReadOnlyList<ConditionFinding> Conditions { get; internal init; } = [];

    /// <summary>
    /// The exceptions to which it yields, the rules that contradict it, or those whose requirements are not met; otherwise
    /// none.
    /// </summary>
    public IReadOnlyList<Rule> Others { get; internal init; } = [];

    /// <summary>The facts for which it waits, in the order in which to ask for them; otherwise none.</summary>
    public IReadOnlyList<FactDefinition> MissingFacts { get; internal init; } = [];

    /// <summary>Where the agreement takes for granted what is false; none but for a question that lies outside.</summary>
    public IReadOnlyList<Citation> Presuppositions { get; internal init; } = [];

    /// <summary>
    /// The first day of the nearest stretch on which it is in force; <see langword="null"/> for a rule in force and for one
    /// without a beginning.
    /// </summary>
    public DateOnly? From { get; internal init; }

    /// <summary>The last day of that stretch, inclusive; <see langword="null"/> for a rule in force and for one without an end.</summary>
    public DateOnly? Through { get; internal init; }

    /// <summary>Gets the answer in which the rule is looked for.</summary>
    internal Answer Answer { get; }
}
