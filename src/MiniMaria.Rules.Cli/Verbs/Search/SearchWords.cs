using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Cli.Verbs.Search;

/// <summary>The words of a search. Each is found where a word begins with it, whatever the case and without regard to diacritics.</summary>
internal sealed class SearchWords
{
    private readonly string[] _folded;

    /// <param name="words">The words, none of them empty.</param>
    public SearchWords(IReadOnlyList<string> words)
    {
        Words = words;
        _folded = [.. words.Select(Fold)];
    }

    /// <summary>Gets the words as they were written.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Tells for each word whether it stands in one of some texts.</summary>
    public bool[] In(IEnumerable<string> texts)
    {
        string[] folded = [.. texts.Select(Fold)];
        return [.. _folded.Select(w => Array.Exists(folded, t => Begins(t, w)))];
    }

    /// <summary>Tells whether any of the words stands in a text.</summary>
    public bool AnyIn(string text)
    {
        string folded = Fold(text);
        return Array.Exists(_folded, w => Begins(folded, w));
    }

    /// <summary>Parts a text into words as they are written: letters and digits.</summary>
    public static IEnumerable<string> Split(string text)
    {
        for (int from = 0; from < text.Length; from++)
        {
            int until = from;
            while (until < text.Length && char.IsLetterOrDigit(text[until]))
            {
                until++;
            }

            if (until > from)
            {
                yield return text[from..until];
            }

            from = until;
        }
    }

    /// <summary>Tells whether a word of a text begins with a word, both folded.</summary>
    private static bool Begins(string text, string word)
    {
        int at = text.IndexOf(word, StringComparison.Ordinal);
        while (at > 0 && char.IsLetterOrDigit(text[at - 1]))
        {
            at = text.IndexOf(word, at + 1, StringComparison.Ordinal);
        }

        return at >= 0;
    }

    private static string Fold(string text) => Spelling.WithoutDiacritics(Spelling.Fold(text));
}
