using MiniMaria.Rules.Matching;

namespace MiniMaria.Rules.Answers;

/// <summary>
/// Tells which readings an answer rests on: those of which another, with all others as they are, gives another answer.
/// </summary>
internal static class DecisiveReadings
{
    /// <summary>Gives the readings, in the order of the documents.</summary>
    /// <param name="concluder">What the answer was concluded with.</param>
    /// <param name="facts">The facts that it was given for.</param>
    /// <param name="content">The answer.</param>
    public static IReadOnlyList<ReadingUsed> Of(Concluder concluder, Case facts, AnswerContent content) =>
    [
        .. concluder.Tracing.WorkOut(facts).Wording.OrderBy(i => i.Ordinal)
            .Where(i => Enumerable.Range(0, i.Readings.Count).Any(r => r != facts.ReadingOf(i) && !content.SaysTheSameAs(concluder.WorkOut(facts.Read(i, r)))))
            .Select(i => new ReadingUsed(i, i.Readings[facts.ReadingOf(i)], facts.IsChosenByHost(i))),
    ];
}
