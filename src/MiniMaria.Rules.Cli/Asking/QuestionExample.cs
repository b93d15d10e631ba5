using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Cli.Asking;

/// <summary>Finds the example in the rule files that shows best how a question is asked.</summary>
internal static class QuestionExample
{
    /// <summary>
    /// Gives an example that is answered without readings of its own; a call of it names no day, so one of the last documents where
    /// there is one. <see langword="null"/> when the question has none.
    /// </summary>
    public static Example? Of(QuestionDefinition question, Rulebook rulebook)
    {
        Example[] examples = [.. rulebook.Examples.Where(e => e.Question == question && e.Readings.Count == 0 && e.AgreedEnd is null)];
        var engine = RulesEngine.ForFewQuestions(rulebook);
        DateOnly last = rulebook.Editions[^1].From;
        return Array.Find(examples, e => e.Day >= last && IsAnswered(e)) ?? Array.Find(examples, IsAnswered) ?? examples.FirstOrDefault();

        bool IsAnswered(Example candidate)
        {
            var asked = new Question
            {
                Name = candidate.Question.Name,
                AsOf = candidate.Day,
                Facts = candidate.Facts.ToDictionary(f => f.Key, f => (object?)f.Value, StringComparer.Ordinal),
            };
            return engine.TryAsk(asked, out Answer? answer, out _) && answer.Outcome == Outcome.Answered;
        }
    }
}
