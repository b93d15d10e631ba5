using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Rulebooks;

/// <summary>
/// Questions that the documents leave unanswered, with the reason why that is right, which the explanation tells. Changes
/// nothing else in an answer.
/// </summary>
/// <param name="Question">The question.</param>
/// <param name="When">For which facts; <see langword="null"/> while a name that it needs does not apply.</param>
/// <param name="Reason">Why no rule answers, in Swedish.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record Silence(QuestionDefinition Question, Condition? When, string Reason, SourceSpan Span);
