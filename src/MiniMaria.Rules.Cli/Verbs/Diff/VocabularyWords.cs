using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Review.Comparison;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Cli.Verbs.Diff;

/// <summary>Says which words and facts of the vocabulary are new or gone, and which words are refused from now on.</summary>
internal static class VocabularyWords
{
    /// <summary>Gives a sentence for each list and for the facts; nothing where the same words and facts can be given.</summary>
    public static IEnumerable<string> Of(ComparisonResult result, Language language)
    {
        (Lexicon old, Lexicon @new) = (result.Old.Lexicon, result.New.Lexicon);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (string name in @new.Lists.Concat(old.Lists).Select(l => l.Name).Distinct())
        {
            // A term that several lists hold is told with the list that comes first.
            Term[] was = TermsOf(old, name);
            Term[] now = TermsOf(@new, name);
            string[] added = [.. Without(now, was).Where(n => told.Add("+" + n)).Select(n => $"»{n}«")];
            string[] gone = [.. Without(was, now).Where(n => told.Add("-" + n)).Select(n => $"»{n}«")];
            if (added.Length > 0)
            {
                yield return DiffPhrases.WordsNew.In(language, name, string.Join(", ", added));
            }

            if (gone.Length > 0)
            {
                yield return DiffPhrases.WordsGone.In(language, name, string.Join(", ", gone));
            }
        }

        string[] refused = [.. Gone(result).Where(t => !@new.Lists.Any(l => l.TryFind(t.Name, out _))).Select(t => $"»{t.Name}«")];
        if (refused.Length > 0)
        {
            yield return DiffPhrases.WordsRefused.In(language, string.Join(", ", refused));
        }

        foreach ((Lexicon of, Lexicon other, Phrase phrase) in
            ((Lexicon, Lexicon, Phrase)[])[(@new, old, DiffPhrases.FactsNew), (old, @new, DiffPhrases.FactsGone)])
        {
            string[] facts = [.. of.Facts.Select(f => f.Name).Except(other.Facts.Select(f => f.Name))];
            if (facts.Length > 0)
            {
                yield return phrase.In(language, string.Join(", ", facts));
            }
        }
    }

    /// <summary>Gives the terms that no list of the new vocabulary holds.</summary>
    public static IEnumerable<Term> Gone(ComparisonResult result)
    {
        HashSet<string> now = [.. result.New.Lexicon.Lists.SelectMany(l => l.Terms).Select(t => t.Name)];
        return result.Old.Lexicon.Lists.SelectMany(l => l.Terms).Where(t => !now.Contains(t.Name)).DistinctBy(t => t.Name);
    }

    private static IEnumerable<string> Without(Term[] terms, Term[] others) => terms.Select(t => t.Name).Except(others.Select(t => t.Name));

    private static Term[] TermsOf(Lexicon lexicon, string list) =>
        [.. lexicon.Lists.Where(l => l.Name == list).SelectMany(l => l.Terms)];
}
