namespace MiniMaria.Rules.Explanations;

/// <summary>What became of a rule in an answer.</summary>
public enum RuleState
{
    /// <summary>It holds, and what it requires is met.</summary>
    Applies,

    /// <summary>It holds, but something that it requires is not met.</summary>
    RequirementsNotMet,

    /// <summary>A missing fact decides whether it holds, whether its requirements are met, or what it says.</summary>
    NeedsFacts,

    /// <summary>Its conditions hold, but an exception takes its place.</summary>
    Yields,

    /// <summary>Its conditions do not hold.</summary>
    ConditionsNotMet,

    /// <summary>Its conditions would hold if open wording were read in another way.</summary>
    OtherReading,

    /// <summary>The question lies outside the agreement, so no rule is tried.</summary>
    OutsideScope,

    /// <summary>It holds, but another rule contradicts it.</summary>
    Contradicted,

    /// <summary>It answers another question, on which the answer does not lean.</summary>
    OtherQuestion,

    /// <summary>It is not in force on the day asked about.</summary>
    NotInForce,
}
