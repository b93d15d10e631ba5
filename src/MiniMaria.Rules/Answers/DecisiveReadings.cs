using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Answers;

/// <summary>
/// Tells which readings an answer rests on: those of which another, with all others as they are, gives another answer.
/// </summary>
internal static class DecisiveReadings
{
    private static readonly IEqualityComparer<RequirementResult> RequirementComparer = EqualityComparer<RequirementResult>.Create(
        (x, y) => x!.Requirement == y!.Requirement && x.Met == y.Met && x.Missing.SequenceEqual(y.Missing),
        r => r.Requirement.GetHashCode());

    /// <summary>Gives the readings, in the order of the documents.</summary>
    /// <param name="content">The answer.</param>
    /// <param name="facts">The facts that it was given for.</param>
    /// <param name="met">The open wording that was met on the way to the answer.</param>
    public static IReadOnlyList<ReadingUsed> Of(AnswerContent content, Case facts, IReadOnlyList<Interpretation> met) =>
    [
        .. met.OrderBy(i => i.Ordinal)
            .Where(i => Enumerable.Range(0, i.Readings.Count).Any(r => r != facts.ReadingOf(i) && !AreSame(content, content.Concluder.WorkOut(facts.Read(i, r)))))
            .Select(i => new ReadingUsed(i, i.Readings[facts.ReadingOf(i)], facts.IsChosenByHost(i))),
    ];

    private static bool AreSame(AnswerContent a, AnswerContent b) =>
        a.Outcome == b.Outcome
        && (a.Obstacle is null) == (b.Obstacle is null)
        && a.Values.SequenceEqual(b.Values)
        && a.Citations.SequenceEqual(b.Citations)
        && a.Assumptions.SequenceEqual(b.Assumptions)
        && a.MissingFacts.SequenceEqual(b.MissingFacts)
        && a.Requirements.SequenceEqual(b.Requirements, RequirementComparer)
        && a.Remarks.SequenceEqual(b.Remarks);
}
