using System.Collections.ObjectModel;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Review.Comparison;

/// <summary>
/// Compares two rulebooks by what they answer: every question, over its whole space as the rules of both cut it, on every
/// stretch of days, open wording read as each chooses.
/// </summary>
public static class RulebookComparison
{
    private static readonly ReadOnlyDictionary<string, string> OwnReadings = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Compares.</summary>
    /// <param name="old">The rules compared from.</param>
    /// <param name="new">The rules compared to.</param>
    /// <param name="readings">
    /// Readings of open wording to use instead of the rules' own, by interpretation id; one that a side lacks is its own
    /// there. <see langword="null"/> for none.
    /// </param>
    /// <param name="progress">Is told the name of each question before it is compared; <see langword="null"/> when nobody waits.</param>
    /// <param name="cancellation">Ends the comparison.</param>
    /// <returns>The differences, the same on every run.</returns>
    /// <exception cref="OperationCanceledException">The comparison was ended.</exception>
    public static ComparisonResult Compare(
        Rulebook old,
        Rulebook @new,
        IReadOnlyDictionary<string, string>? readings = null,
        IProgress<string>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        return new ComparisonWalk(old, @new, readings ?? OwnReadings, progress: progress, cancellation: cancellation).Run();
    }

    /// <summary>Gives one answer that differs, under the rules' own readings or, if none does, under others.</summary>
    /// <param name="old">The rules compared from.</param>
    /// <param name="new">The rules compared to.</param>
    /// <param name="isComplete">Whether all was compared.</param>
    /// <param name="cancellation">Ends the comparison.</param>
    /// <returns>The first of them, its positions not counted; <see langword="null"/> when none was found.</returns>
    internal static AnswerChange? FirstChange(Rulebook old, Rulebook @new, out bool isComplete, CancellationToken cancellation)
    {
        ComparisonResult result = new ComparisonWalk(old, @new, OwnReadings, counts: false, cancellation: cancellation).Run();
        isComplete = result.IsComplete;
        AnswerChange? change = result.Answers.Count > 0 ? result.Answers[0] : null;
        foreach ((Interpretation interpretation, Reading reading, IReadOnlySet<string> questions) in change is null
            ? ReadingReach.Of(result)
            : [])
        {
            ReadingChange under = Under(result, interpretation, reading, questions, counts: false, progress: null, cancellation);
            isComplete &= under.Unfinished.Count == 0;
            if (under.Answers.Count > 0)
            {
                return under.Answers[0];
            }
        }

        return change;
    }

    /// <summary>Compares with a limit to the regions of one question.</summary>
    internal static ComparisonResult Compare(Rulebook old, Rulebook @new, int most) =>
        new ComparisonWalk(old, @new, OwnReadings, most: most).Run();

    /// <summary>
    /// Compares under each reading that the new rules do not choose, one at a time, where it can show a difference that
    /// their own does not.
    /// </summary>
    /// <param name="result">The comparison under the rules' own readings.</param>
    /// <param name="progress">
    /// Is told the name of each question before it is compared, from any of the threads that compare, also from several at
    /// once and ahead of what is returned; <see langword="null"/> when nobody waits.
    /// </param>
    /// <param name="cancellation">Ends the comparison.</param>
    /// <returns>
    /// The answers that differ, and those that could not all be compared, by reading in the order of the documents; worked
    /// out as they are taken.
    /// </returns>
    /// <exception cref="OperationCanceledException">The comparison was ended.</exception>
    public static IEnumerable<ReadingChange> UnderOtherReadings(
        ComparisonResult result,
        IProgress<string>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        return ReadingReach.Of(result).AsParallel().AsOrdered().WithCancellation(cancellation)
            .Select(r => Under(result, r.Interpretation, r.Reading, r.Questions, counts: true, progress, cancellation))
            .Where(r => r.Answers.Count + r.Unfinished.Count > 0);
    }

    private static ReadingChange Under(
        ComparisonResult result,
        Interpretation interpretation,
        Reading reading,
        IReadOnlySet<string> questions,
        bool counts,
        IProgress<string>? progress,
        CancellationToken cancellation)
    {
        ComparisonResult other = new ComparisonWalk(
            result.Old,
            result.New,
            new Dictionary<string, string> { [interpretation.Name] = reading.Id },
            questions,
            counts,
            progress: progress,
            cancellation: cancellation)
            .Run();
        return new ReadingChange(interpretation, reading, other.Answers, other.Unfinished);
    }
}
