using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review;

/// <summary>What differs between two rulebooks: provisions, and the answers that differ because of them.</summary>
public sealed record ComparisonResult
{
    /// <summary>The rules compared from.</summary>
    public required Rulebook Old { get; init; }

    /// <summary>The rules compared to.</summary>
    public required Rulebook New { get; init; }

    /// <summary>How far the new rules are from the old.</summary>
    public required VersionStep Step { get; init; }

    /// <summary>The provisions that differ on some day, in the order of the documents.</summary>
    public required IReadOnlyList<ProvisionChange> Provisions { get; init; }

    /// <summary>The answers that differ, by document, clause and rule.</summary>
    public required IReadOnlyList<AnswerChange> Answers { get; init; }

    /// <summary>The questions of the new rules of which no answer differs, in the order of the vocabulary.</summary>
    public required IReadOnlyList<QuestionDefinition> Unchanged { get; init; }

    /// <summary>How many regions of all questions' spaces were compared.</summary>
    public required long Regions { get; init; }

    /// <summary>Whether every region was reached; otherwise more may differ.</summary>
    public required bool IsComplete { get; init; }
}
