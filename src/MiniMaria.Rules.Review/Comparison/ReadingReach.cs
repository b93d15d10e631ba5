using MiniMaria.Rules.Review.Space;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Comparison;

/// <summary>
/// Which readings can show a change that the rules' own do not: those on which questions rest of which the rules say
/// something else, and which answer as before.
/// </summary>
internal static class ReadingReach
{
    /// <summary>
    /// Gives the readings that the new rules do not choose, in the order of the documents, each with the names of such
    /// questions that rest on it.
    /// </summary>
    public static IEnumerable<(Interpretation Interpretation, Reading Reading, IReadOnlySet<string> Questions)> Of(ComparisonResult result)
    {
        HashSet<string> unchanged = [.. result.Unchanged.Select(q => q.Name)];
        var found = new Dictionary<string, (Interpretation Interpretation, HashSet<string> Questions)>(StringComparer.Ordinal);
        foreach ((DateOnly from, _) in ComparisonWalk.Stretches(result.Old, result.New))
        {
            (Edition before, Edition after) = (result.Old.EditionOn(from), result.New.EditionOn(from));
            foreach ((QuestionDefinition was, QuestionDefinition now) in ComparisonWalk.Questions(before, after, result.VocabularyDiffers)
                .Where(q => unchanged.Contains(q.Now.Name)))
            {
                foreach (Interpretation interpretation in QuestionSignature.ReadingsOf(before, was)
                    .Concat(QuestionSignature.ReadingsOf(after, now)))
                {
                    HashSet<string> questions =
                        found.GetValueOrDefault(interpretation.Key).Questions ?? new HashSet<string>(StringComparer.Ordinal);
                    questions.Add(now.Name);
                    found[interpretation.Key] = (interpretation, questions);
                }
            }
        }

        return found.Values.SelectMany(f => f.Interpretation.Readings
            .Where(r => r != f.Interpretation.Chosen)
            .Select(r => (f.Interpretation, r, (IReadOnlySet<string>)f.Questions)));
    }
}
