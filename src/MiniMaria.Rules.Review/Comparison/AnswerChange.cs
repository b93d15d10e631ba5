using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Comparison;

/// <summary>A question that changes its answer because of one provision, with an example.</summary>
public sealed record AnswerChange
{
    /// <summary>The question, as the new vocabulary declares it; as the old when the new lacks it.</summary>
    public required QuestionDefinition Question { get; init; }

    /// <summary>The document of the provision from which the change comes; empty when it comes from no single one.</summary>
    public required string Document { get; init; }

    /// <summary>The clause of the provision; empty when the change comes from no single one.</summary>
    public required string Clause { get; init; }

    /// <summary>The id of the rule or other provision from which the change comes; empty when it comes from no single one.</summary>
    public required string Rule { get; init; }

    /// <summary>
    /// What changes, by the name of the answer's field or the id of a requirement, and in how many positions it does; the
    /// outcome stands under <c>outcome</c>. A requirement counts where the answer hangs on it.
    /// </summary>
    public required IReadOnlyDictionary<string, long> Parts { get; init; }

    /// <summary>
    /// Whether the answer is another in each of the positions; otherwise it is reckoned in another way in at least one of them, and
    /// the answer may be another there.
    /// </summary>
    public required bool IsCertain { get; init; }

    /// <summary>
    /// In how many positions the answer changes or may change, at the end of the days on which it does. Positions differ in a term, in
    /// whether a fact is given, or in the side of a limit on which a number or day falls, where what has the limit may hold.
    /// </summary>
    public required long Positions { get; init; }

    /// <summary>How many positions the question has, as both rulebooks together tell them apart.</summary>
    public required long PositionsInAll { get; init; }

    /// <summary>The first day on which the answers differ.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day on which they differ, inclusive; <see langword="null"/> when there is no end.</summary>
    public required DateOnly? Through { get; init; }

    /// <summary>
    /// A question that shows the change; <see langword="null"/> when the answer is reckoned in another way and no question
    /// was found that shows it.
    /// </summary>
    public required Question? Example { get; init; }

    /// <summary>
    /// The answer under the old rules; <see langword="null"/> when they cannot be asked or refuse the question, or without
    /// an example.
    /// </summary>
    public required Answer? Old { get; init; }

    /// <summary>
    /// The answer under the new rules; <see langword="null"/> when they cannot be asked or refuse the question, or without
    /// an example.
    /// </summary>
    public required Answer? New { get; init; }

    /// <summary>Lays the two answers of the example side by side.</summary>
    /// <param name="language">The language of the framing words; the agreement's own words are always Swedish.</param>
    /// <returns>Only what differs, in the order of the answer.</returns>
    public IReadOnlyList<AnswerDifference> Differences(Language language = Language.Swedish) => AnswerDifferences.Of(Old, New, language);
}
