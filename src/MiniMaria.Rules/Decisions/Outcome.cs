namespace MiniMaria.Rules.Decisions;

/// <summary>What became of a question.</summary>
public enum Outcome
{
    /// <summary>The documents decide.</summary>
    Answered,

    /// <summary>They would decide, but a fact is missing.</summary>
    NeedsFacts,

    /// <summary>A presupposition of the agreement is false.</summary>
    OutsideScope,

    /// <summary>The documents do not regulate it.</summary>
    Silent,

    /// <summary>Two provisions contradict each other and neither yields.</summary>
    Conflict,
}
