using MiniMaria.Rules.Answers;

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
        return new RemedySearch(answer).Run();
    }
}
