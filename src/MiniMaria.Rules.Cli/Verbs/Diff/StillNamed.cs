using System.Text.RegularExpressions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Review.Comparison;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Cli.Verbs.Diff;

/// <summary>Finds texts that still speak of a word which goes out of a list.</summary>
internal static class StillNamed
{
    /// <summary>So many texts are named for a word.</summary>
    private const int Shown = 5;

    /// <summary>Gives a sentence for each word that goes out and is still named.</summary>
    public static IEnumerable<string> In(ComparisonResult result, ClauseWords clauses, Language language)
    {
        Term[] terms = [.. result.Old.Lexicon.Lists.SelectMany(l => l.Terms).DistinctBy(t => t.Name)];
        HashSet<string> leaving =
        [
            .. result.Provisions.Where(p => p is { Provision: ProvisionKind.Value, Change: ChangeKind.Changed, IsAffected: false })
                .SelectMany(p => p.Old.Split(", ").Except(p.New.Split(", "))),
            .. VocabularyWords.Gone(result).Select(t => t.Name),
        ];
        foreach (Term term in terms.Where(t => leaving.Contains(t.Name)))
        {
            var word = new Regex(
                $@"\b(?:{Regex.Escape(term.Label)}|{Regex.Escape(term.Name)})(?:e?n|e?t|s|e[nt]s)?\b",
                RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
                TimeSpan.FromSeconds(1));
            string[] places =
            [
                .. TextsOf(result.New).Where(t => word.IsMatch(t.Text))
                    .Select(t => $"{clauses.Short(t.Document, t.Clause)} {t.Id}").Distinct(),
            ];
            if (places.Length > 0)
            {
                string[] shown = [.. places.Take(Shown)];
                yield return DiffPhrases.StillNamed.In(
                    language,
                    term.Label,
                    places.Length > Shown
                        ? DiffPhrases.NotNamed.In(language, string.Join(", ", shown), places.Length - Shown)
                        : Sentences.Join(shown, DiffPhrases.And.In(language)));
            }
        }
    }

    /// <summary>Gives the words of rules, requirements, readings and remarks in force on any day.</summary>
    private static IEnumerable<(string Document, string Clause, string Id, string Text)> TextsOf(Rulebook rulebook) =>
        rulebook.Editions.SelectMany(e => (IEnumerable<(string, string, string, string)>)
        [
            .. e.Rules.SelectMany(r => r.Requirements.Select(d => d.Text).Prepend(r.Text)
                .Select(t => (r.Citation.Document, r.Citation.Clause, r.Id, t))),
            .. e.Interpretations.SelectMany(i => i.Readings.SelectMany(r => (string[])[r.Meaning, r.Reason])
                .Append(i.Question).Append(i.Wording)
                .Select(t => (i.Citation.Document, i.Citation.Clause, i.Id, t))),
            .. e.Lexicon.Questions.SelectMany(q => e.RulesFor(q).Remarks).Select(r => (r.Home.Document, r.Home.Clause, r.Id, r.Text)),
        ]);
}
