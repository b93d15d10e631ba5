using System.Text;
using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Vocabulary;

/// <summary>Folds the ways in which people write the same word into one.</summary>
internal static class Spelling
{
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
}
