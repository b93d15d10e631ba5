using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Remedies;

/// <summary>Looks for what would make the requirements of answers met.</summary>
public static class AnswerRemedies
{
    /// <summary>Looks for what would make every requirement of an answer met. Searched anew each time: keep what it gives.</summary>
    /// <param name="answer">The answer.</param>
    /// <returns>The ways, or that nothing can.</returns>
    public static RemedyResult FindRemedies(this Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        RemedyResult result = new RemedySearch(answer).Run();
        return answer.ByWordingInForce is { } inForce && answer.Question.WordingBy is { } by
            ? ByEachWording(result, new RemedySearch(inForce).Run(), by)
            : result;
    }

    /// <summary>What is done anew goes by the wording in force, what stays done by the wording of its day.</summary>
    private static RemedyResult ByEachWording(RemedyResult result, RemedyResult inForce, FactDefinition by)
    {
        Remedy[] ways =
        [
            .. result.Ways.Where(w => !IsDoneAnew(w)),
            .. result.State == RemedyState.NotNeeded ? [] : inForce.Ways.Where(IsDoneAnew),
        ];
        return ways.Length == result.Ways.Count && ways.SequenceEqual(result.Ways) ? result
            : ways.Length > 0 ? new RemedyResult
            {
                State = RemedyState.Possible,
                Ways = [.. ways.Take(RemedyResult.MaximumCount)],
                IsComplete = result.IsComplete && inForce.IsComplete && ways.Length <= RemedyResult.MaximumCount,
            }
            : inForce.State == RemedyState.Possible ? new RemedyResult { State = RemedyState.Impossible, IsComplete = result.IsComplete }
            : inForce;

        bool IsDoneAnew(Remedy way) => way.Steps.Any(s => s.Changes.Any(c => c.Fact == by));
    }
}
