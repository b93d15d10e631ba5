using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Answers;

/// <summary>What an answer says, apart from the facts that it was given for. Immutable, so that like questions can share it.</summary>
internal sealed class AnswerContent
{
    public required Outcome Outcome { get; init; }

    /// <summary>Gets the fields' values, in the order of the question's fields.</summary>
    public required Value[] Values { get; init; }

    public required Citation[] Citations { get; init; }

    public string[] Assumptions { get; init; } = [];

    public FactDefinition[] MissingFacts { get; init; } = [];

    public RequirementResult[] Requirements { get; init; } = [];

    public ReadingUsed[] Interpretations { get; init; } = [];

    public Remark[] Remarks { get; init; } = [];
}
