using System.Text.RegularExpressions;

namespace MiniMaria.Rules.Cli.Verbs.Search;

/// <summary>What of a place is shown: the sentences in which words of the search stand.</summary>
internal static partial class SearchContext
{
    private const string LeftOut = "…";

    /// <summary>
    /// Gives the texts to show: the one that says what the place is, and the others in which a word stands; of each the sentences with
    /// a word, or its first where none has one.
    /// </summary>
    public static string[] Of(SearchEntry entry, SearchWords words) =>
        [.. entry.Texts.Where((t, i) => i == 0 || words.AnyIn(t)).Select(t => Shorten(t, words)).Distinct(StringComparer.Ordinal)];

    private static string Shorten(string text, SearchWords words)
    {
        string[] sentences = Ends().Split(text.Trim());
        bool[] shown = [.. sentences.Select(words.AnyIn)];
        shown[0] |= !shown.Contains(true);
        var parts = new List<string>();
        foreach ((int i, string sentence) in sentences.Index())
        {
            if (shown[i])
            {
                parts.Add(sentence);
            }
            else if (parts.Count == 0 || parts[^1] != LeftOut)
            {
                parts.Add(LeftOut);
            }
        }

        return string.Join(' ', parts);
    }

    // A sentence ends where a capital letter follows.
    [GeneratedRegex(@"(?<=[.!?])\s+(?=\p{Lu})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ends();
}
