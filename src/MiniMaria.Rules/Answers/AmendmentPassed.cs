using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Answers;

/// <summary>An amendment between the day on which something was done and the day asked about.</summary>
/// <param name="Turn">The day from which the document reads otherwise.</param>
/// <param name="Transition">What says which wording applies; <see langword="null"/> when nothing does.</param>
/// <param name="KeepsEarlier">Whether the earlier wording does.</param>
internal sealed record AmendmentPassed(Turn Turn, Transition? Transition, bool KeepsEarlier)
{
    /// <summary>
    /// Gives the amendments between a day and the day asked about, document by document, the last first: as far as it may matter for
    /// what was done that day whether they are about it.
    /// </summary>
    /// <param name="turns">The days from which documents read otherwise.</param>
    /// <param name="day">The day on which it was done.</param>
    /// <param name="facts">The question, bound to what applies on the day asked about, with the readings used.</param>
    public static IEnumerable<AmendmentPassed> Since(IReadOnlyList<Turn> turns, DateOnly day, Case facts)
    {
        foreach (var document in turns.Where(t => t.Day > day && t.Day <= facts.AsOf).GroupBy(t => t.Document))
        {
            foreach (Turn turn in document.Reverse())
            {
                // What is said of the one amendment goes before what is said of all, and of the one question before all.
                Transition? transition = facts.Edition.Transitions.Where(t => t.Concerns(facts.Question, turn.After))
                    .OrderByDescending(t => t.Amendment is not null).ThenByDescending(t => t.Questions.Count > 0).FirstOrDefault();
                bool keepsEarlier = transition?.KeepsEarlier is { } reading && facts.Evaluate(reading) == Truth.True;
                yield return new AmendmentPassed(turn, transition, keepsEarlier);

                // Once the later wording is said to apply, what was amended before it matters no more.
                if (transition is { KeepsEarlier: null })
                {
                    break;
                }
            }
        }
    }

    /// <summary>Gives those by which the earlier wording applies: of each document as many as follow each other, the last first.</summary>
    public static IEnumerable<AmendmentPassed> Kept(IEnumerable<AmendmentPassed> passed) =>
        passed.GroupBy(p => p.Turn.Document).SelectMany(d => d.TakeWhile(p => p.KeepsEarlier));

    /// <summary>Gives the documents with the last day of the wording before amendments.</summary>
    public static Dictionary<DocumentEntry, DateOnly> DaysBefore(IEnumerable<AmendmentPassed> passed) =>
        passed.GroupBy(p => p.Turn.Document).ToDictionary(d => d.Key, d => d.Last().Turn.Day.AddDays(-1));
}
