using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Cli.Verbs.Search;

/// <summary>What a search has found.</summary>
/// <param name="Words">The words looked for.</param>
/// <param name="Hits">Where all of them stand, in the order of the documents and of the vocabulary.</param>
/// <param name="Each">Of each word: in how many places it stands, with or without the others, and the nearest where there is none.</param>
internal sealed record SearchResult(
    SearchWords Words, IReadOnlyList<SearchEntry> Hits, IReadOnlyList<(string Word, int Places, string? Nearest)> Each)
{
    /// <summary>Shorter words are no words to suggest.</summary>
    private const int ShortestNearest = 3;

    /// <summary>Looks for words in rules.</summary>
    public static SearchResult Of(Rulebook rulebook, SearchWords words)
    {
        var hits = new List<SearchEntry>();
        int[] places = new int[words.Words.Count];
        SearchEntry[] entries = [.. SearchEntries.Of(rulebook)];
        foreach (SearchEntry entry in entries)
        {
            bool[] found = words.In([entry.Id, .. entry.Texts]);
            if (Array.TrueForAll(found, f => f))
            {
                hits.Add(entry);
            }

            places = [.. places.Zip(found, (p, f) => f ? p + 1 : p)];
        }

        string[] all = places.Contains(0)
            ? [.. entries.SelectMany(e => e.Texts.Prepend(e.Id)).SelectMany(SearchWords.Split)
                .Where(w => w.Length >= ShortestNearest)
                .Distinct(StringComparer.OrdinalIgnoreCase)]
            : [];
        return new SearchResult(
            words, hits, [.. words.Words.Zip(places, (w, p) => (w, p, p == 0 ? NearestMatch.Find(w, all) : null))]);
    }
}
