using MiniMaria.Rules.Analysis;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review;

/// <summary>Which readings can show more of a change than the rules' own: those on which the changed questions rest.</summary>
internal static class ReadingReach
{
    /// <summary>Gives the readings that the new rules do not choose, in the order of the documents, each with the names of the changed questions that rest on it.</summary>
    public static IEnumerable<(Interpretation Interpretation, Reading Reading, IReadOnlySet<string> Questions)> Of(ComparisonResult result)
    {
        var found = new Dictionary<string, (Interpretation Interpretation, HashSet<string> Questions)>(StringComparer.Ordinal);
        foreach ((DateOnly from, _) in ComparisonWalk.Stretches(result.Old, result.New))
        {
            (Edition before, Edition after) = (result.Old.EditionOn(from), result.New.EditionOn(from));
            foreach ((QuestionDefinition was, QuestionDefinition now) in ComparisonWalk.Questions(before, after, result.VocabularyDiffers))
            {
                foreach (Interpretation interpretation in QuestionSignature.ReadingsOf(before, was).Concat(QuestionSignature.ReadingsOf(after, now)))
                {
                    HashSet<string> questions = found.GetValueOrDefault(interpretation.Id).Questions ?? new HashSet<string>(StringComparer.Ordinal);
                    questions.Add(now.Name);
                    found[interpretation.Id] = (interpretation, questions);
                }
            }
        }

        return found.Values.SelectMany(f => f.Interpretation.Readings.Where(r => r != f.Interpretation.Chosen).Select(r => (f.Interpretation, r, (IReadOnlySet<string>)f.Questions)));
    }
}
