using MiniMaria.Rules.Analysis;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review;

/// <summary>Which readings can show more of a change than the rules' own: those on which the changed questions rest.</summary>
internal sealed class ReadingReach
{
    /// <summary>Initializes a new instance of the <see cref="ReadingReach"/> class for a comparison.</summary>
    public ReadingReach(ComparisonResult result)
    {
        // A provision that only rewords or remarks changes no answer under any reading.
        ProvisionChange[] changed = [.. result.Provisions.Where(p => p.Change != ChangeKind.Reworded && p.Provision != ProvisionKind.Remark)];
        var found = new Dictionary<string, Interpretation>(StringComparer.Ordinal);
        var questions = new HashSet<string>(StringComparer.Ordinal);
        foreach (Edition edition in changed.Length == 0 ? [] : result.Old.Editions.Concat(result.New.Editions))
        {
            foreach (QuestionDefinition question in edition.Lexicon.Questions)
            {
                QuestionDefinition[] asked = [.. SpaceSide.Asked(edition, question).Distinct()];
                if (!changed.Any(c => Touches(c, edition, asked)))
                {
                    continue;
                }

                questions.Add(question.Name);
                foreach (Interpretation interpretation in QuestionSignature.ReadingsOf(edition, question))
                {
                    found[interpretation.Id] = interpretation;
                }
            }
        }

        Questions = questions;
        Readings = [.. found.Values.SelectMany(i => i.Readings.Where(r => r != i.Chosen).Select(r => (i, r)))];
    }

    /// <summary>Gets the names of the questions that the change can touch.</summary>
    public IReadOnlySet<string> Questions { get; }

    /// <summary>Gets the readings not chosen on which they rest.</summary>
    public IReadOnlyList<(Interpretation Interpretation, Reading Reading)> Readings { get; }

    /// <summary>A rule belongs to its question; anything else may touch whatever uses it.</summary>
    private static bool Touches(ProvisionChange change, Edition edition, QuestionDefinition[] questions) =>
        change.Provision != ProvisionKind.Rule || !edition.Rules.Any(r => r.Id == change.Id) || edition.Rules.Any(r => r.Id == change.Id && questions.Contains(r.Question));
}
