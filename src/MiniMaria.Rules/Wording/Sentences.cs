namespace MiniMaria.Rules.Wording;

/// <summary>How words stand in a sentence: its first letter, its full stop, and between them a list.</summary>
internal static class Sentences
{
    /// <summary>Gives a text as it begins a sentence, with a capital letter; an empty one stays empty.</summary>
    public static string Begin(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>Gives a text as it stands inside a sentence, with a small first letter; an abbreviation keeps its own.</summary>
    public static string Inside(string text) =>
        text.Length == 0 || (text.Length > 1 && char.IsUpper(text[1])) ? text : char.ToLowerInvariant(text[0]) + text[1..];

    /// <summary>Gives a text as a whole sentence, with a capital letter and a full stop; what has several lines ends as it does.</summary>
    public static string Whole(string text) =>
        Begin(text) + (text.EndsWith('.') || text.Contains('\n', StringComparison.Ordinal) ? string.Empty : ".");

    /// <summary>Joins words as a sentence does: <c>A, B och C</c>.</summary>
    public static string Join(IReadOnlyList<string> words, string last) => words.Count switch
    {
        0 => "–",
        1 => words[0],
        _ => string.Join(", ", words.Take(words.Count - 1)) + $" {last} " + words[^1],
    };
}
