using System.Text;
using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Vocabulary;

/// <summary>Folds the ways in which people write the same word into one.</summary>
internal static class Spelling
{
    /// <summary>Characters that look as others do, each above the one that it is taken for: Cyrillic, Greek, dashes, quotation marks.</summary>
    private const string Lookalikes = "авеёкмнорстухіјѕԁԛԝһАВЕКМНОРСТУХІЈЅԌΑΒΕΖΗΙΚΜΝΟΡΤΥΧονιρ\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2018\u2019\u02BC";
    private const string TakenFor = "aBeёKMHopcTyxijsdqwhABEKMHOPCTYXIJSGABEZHIKMNOPTYXovip-------\'\'\'";

    /// <summary>Full-width forms stand this far above what they look like.</summary>
    private const int FullWidth = 0xFEE0;

    /// <summary>Folds case, Unicode form and repeated blanks: equal texts are the same word.</summary>
    /// <param name="text">What somebody wrote.</param>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string whole = Utf16.Mend(text);
        string composed = whole.IsNormalized() ? whole : whole.Normalize(NormalizationForm.FormC);
        return string.Join(' ', composed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
    }

    /// <summary>Drops diacritics: <c>ålder</c> becomes <c>alder</c>.</summary>
    /// <param name="text">The text.</param>
    public static string WithoutDiacritics(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = new StringBuilder(text.Length);
        foreach (char c in Utf16.Mend(text).Normalize(NormalizationForm.FormD))
        {
            if (System.Globalization.CharUnicodeInfo.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                plain.Append(c);
            }
        }

        return plain.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Gives what a name looks like: two names with the same look cannot be told apart by eye.</summary>
    /// <param name="text">The name.</param>
    public static string Look(string text)
    {
        IEnumerable<char> letters = text.Select(c => Lookalikes.IndexOf(c, StringComparison.Ordinal) is var i and >= 0 ? TakenFor[i]
            : c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - FullWidth)
            : c);
        return string.Join(' ', string.Concat(letters).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Tells whether a name can be written as a word of a command and as an option: letters, digits and signs within.</summary>
    /// <param name="name">The name.</param>
    public static bool IsCallable(string name) =>
        name.Length > 0 && char.IsLetterOrDigit(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');

    /// <summary>Gives the name with a hyphen in place of each stretch that cannot be written; <see langword="null"/> when nothing is left.</summary>
    /// <param name="name">The name.</param>
    public static string? ToCallable(string name)
    {
        string words = string.Join('-', string.Concat(name.Select(c => char.IsLetterOrDigit(c) || c is '_' or '.' ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries)).TrimStart('_', '.');
        return words.Length > 0 ? words : null;
    }
}
