using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Rulebooks;

/// <summary>Everything that is in force for one question.</summary>
internal sealed record QuestionRules(QuestionDefinition Question, Rule[] Rules, Presupposition[] Presuppositions, Remark[] Remarks)
{
    /// <summary>Gets what the facts can concern at most.</summary>
    public FactLimit[] Limits { get; init; } = [];

    /// <summary>Gets what is accepted as unanswered on these days.</summary>
    public Silence[] Silences { get; init; } = [];
}
