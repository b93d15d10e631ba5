using System.Globalization;
using System.Text;
using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Vocabulary;

/// <summary>Folds the ways in which people write the same word into one.</summary>
internal static class Spelling
{
    /// <summary>
    /// Characters that look as others do, each above the one that it is taken for: Cyrillic, Greek, dashes, quotation marks.
    /// </summary>
    private const string Lookalikes =
        "авеёкмнорстухіјѕԁԛԝһАВЕКМНОРСТУХІЈЅԌΑΒΕΖΗΙΚΜΝΟΡΤΥΧονιρ\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2018\u2019\u02BC";
    private const string TakenFor = "aBeёKMHopcTyxijsdqwhABEKMHOPCTYXIJSGABEZHIKMNOPTYXovip-------\'\'\'";

    /// <summary>
    /// What Unicode lets a program leave unseen (<c>Default_Ignorable_Code_Point</c>) and .NET knows only as marks, letters or
    /// nothing: joiners, fillers, vowels and variation selectors, tags. The last is the blank of Braille, which has no dots.
    /// </summary>
    private static readonly (int First, int Last)[] Unseen =
    [
        (0x034F, 0x034F), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x2065, 0x2065), (0x3164, 0x3164), (0xFE00, 0xFE0F),
        (0xFFA0, 0xFFA0), (0xFFF0, 0xFFF8), (0xE0000, 0xE0FFF), (0x2800, 0x2800),
    ];

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
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
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

    /// <summary>Tells whether a character cannot be seen: it steers, joins, fills out or selects, or breaks a line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">Where the character stands.</param>
    public static bool IsInvisible(string text, int index)
    {
        // Letters and signs of the alphabets that rules are written in, the soft hyphen apart.
        if (text[index] is (>= ' ' and <= '~') or (> '\u00A0' and < '\u0300' and not '\u00AD'))
        {
            return false;
        }

        int code = char.IsSurrogatePair(text, index) ? char.ConvertToUtf32(text, index) : text[index];
        foreach ((int first, int last) in Unseen)
        {
            if (code >= first && code <= last)
            {
                return true;
            }
        }

        return CharUnicodeInfo.GetUnicodeCategory(text, index) is UnicodeCategory.Control
            or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator;
    }

    /// <summary>Finds a blank other than the usual one, but for those that set thousands apart; -1 when there is none.</summary>
    /// <param name="name">The name.</param>
    public static int OddBlank(string name) => Enumerable.Range(0, name.Length)
        .Where(i => name[i] != ' '
            && char.GetUnicodeCategory(name[i]) == UnicodeCategory.SpaceSeparator
            && !(i > 0 && i + 1 < name.Length && char.IsDigit(name[i - 1]) && char.IsDigit(name[i + 1])))
        .FirstOrDefault(-1);

    /// <summary>Tells whether a name can be written as a word of a command and as an option: letters, digits and signs within.</summary>
    /// <param name="name">The name.</param>
    public static bool IsCallable(string name) =>
        name.Length > 0 && char.IsLetterOrDigit(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');

    /// <summary>
    /// Gives the name with a hyphen in place of each stretch that cannot be written; <see langword="null"/> when nothing is
    /// left.
    /// </summary>
    /// <param name="name">The name.</param>
    public static string? ToCallable(string name)
    {
        string words = string.Join('-', string.Concat(name.Select(c => char.IsLetterOrDigit(c) || c is '_' or '.' ? c : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .TrimStart('_', '.');
        return words.Length > 0 ? words : null;
    }
}
