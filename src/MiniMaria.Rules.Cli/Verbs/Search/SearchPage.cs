using System.Globalization;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;
using Spectre.Console;

namespace MiniMaria.Rules.Cli.Verbs.Search;

/// <summary>Lays out what a search has found for a person: how much, then document by document and clause by clause.</summary>
internal sealed class SearchPage(Page page, Language language)
{
    private const string Indent = "  ";
    private const int Hang = 4;

    /// <summary>Writes the hits, or what is nearest.</summary>
    public void Write(SearchResult result)
    {
        if (result.Hits.Count == 0)
        {
            WriteNothing(result);
            return;
        }

        IEnumerable<string> kinds = result.Hits.CountBy(h => h.Kind).OrderBy(k => k.Key)
            .Select(k => string.Create(CultureInfo.InvariantCulture, $"{k.Value} {SearchPhrases.Of(k.Key, k.Value).In(language)}"));
        Phrase sum = result.Hits.Count == 1 ? SearchPhrases.SumOfOne : SearchPhrases.Sum;
        page.Write(sum.In(language, string.Join(' ', result.Words.Words), result.Hits.Count, string.Join(", ", kinds)));
        foreach (IGrouping<DocumentEntry?, SearchEntry> document in result.Hits.GroupBy(h => h.Document))
        {
            page.Blank();
            page.Write(document.Key is { } known ? $"{known.Name}: {known.Title}" : SearchPhrases.Vocabulary.In(language), Page.Strong);
            foreach (IGrouping<string?, SearchEntry> clause in document.GroupBy(h => h.Clause, StringComparer.Ordinal))
            {
                if (clause.Key is { } number)
                {
                    page.Write($"{number} {document.Key?.Clauses.GetValueOrDefault(number)}".TrimEnd(), Page.Strong, hang: Hang);
                }

                foreach (SearchEntry hit in clause)
                {
                    Write(hit, result.Words);
                }
            }
        }
    }

    private void Write(SearchEntry hit, SearchWords words)
    {
        Phrase of = hit.Kind == SearchKind.Term ? SearchPhrases.InList : SearchPhrases.InQuestion;
        string[] more = [.. ((string?[])[hit.Version, hit.Of is { } name ? of.In(language, name) : null]).OfType<string>()];
        page.Write(
            [
                (SearchPhrases.Of(hit.Kind).In(language), Page.Plain),
                (hit.Id, Page.Name),
                .. more.Length > 0 ? [($"({string.Join(", ", more)})", Page.Plain)] : Array.Empty<(string, Style)>(),
            ],
            Indent,
            Page.Plain,
            Hang);
        foreach (string text in SearchContext.Of(hit, words))
        {
            IEnumerable<(string, Style)> marked = text.Split(' ').Select(w => (w, words.AnyIn(w) ? Page.Strong : Page.Plain));
            page.Write(marked, new string(' ', Hang), Page.Plain, Hang);
        }
    }

    private void WriteNothing(SearchResult result)
    {
        foreach ((string word, _, string? nearest) in result.Each.Where(w => w.Places == 0))
        {
            string meant = nearest is null ? string.Empty : " " + SearchPhrases.Meant.In(language, nearest);
            page.Write(SearchPhrases.Nowhere.In(language, word) + meant);
        }

        if (result.Each.All(w => w.Places > 0))
        {
            IEnumerable<string> places = result.Each.Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.Word} ({w.Places})"));
            page.Write(SearchPhrases.Apart.In(language, string.Join(", ", places)));
        }
    }
}
