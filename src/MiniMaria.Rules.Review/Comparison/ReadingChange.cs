using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Comparison;

/// <summary>Answers that differ between two rulebooks for whoever chooses another reading than the rules do.</summary>
/// <param name="Interpretation">The open wording.</param>
/// <param name="Reading">The reading.</param>
/// <param name="Answers">The answers that differ under it, by document, clause and rule.</param>
/// <param name="Unfinished">The questions that have more positions under it than can be compared.</param>
public sealed record ReadingChange(
    Interpretation Interpretation,
    Reading Reading,
    IReadOnlyList<AnswerChange> Answers,
    IReadOnlyList<QuestionDefinition> Unfinished);
