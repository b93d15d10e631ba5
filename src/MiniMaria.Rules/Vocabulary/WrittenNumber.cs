using System.Globalization;
using System.Text.RegularExpressions;

namespace MiniMaria.Rules.Vocabulary;

/// <summary>
/// Reads numbers as people write them: with a point as programs do, or as Swedish text does (<c>3 630 960</c>, <c>11,36</c>,
/// <c>−100</c>, <c>50 kr</c>).
/// </summary>
internal static partial class WrittenNumber
{
    /// <summary>No number that fits has more characters.</summary>
    private const int Longest = 60;

    private const NumberStyles Plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;

    /// <summary>Reads a number. One that English text would read as thousands (<c>1,234</c>) is none.</summary>
    /// <param name="text">What somebody wrote.</param>
    /// <param name="number">The number.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryRead(string text, out decimal number)
    {
        if (decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out number))
        {
            return true;
        }

        return text.Length <= Longest && Swedish().Match(text) is { Success: true } match && !Thousands().IsMatch(text)
            && decimal.TryParse(
                string.Concat(match.Groups["number"].Value
                    .Where(c => !IsBlank(c))
                    .Select(c => c switch { ',' => '.', '\u2212' => '-', _ => c })),
                Plain,
                CultureInfo.InvariantCulture,
                out number);
    }

    /// <summary>
    /// Gives how to write a number whose thousands are set apart by commas or points: in one way, or in two where a comma
    /// may as well stand before decimals; none for other text.
    /// </summary>
    /// <param name="text">What somebody wrote.</param>
    public static string[] WaysToWrite(string text)
    {
        if (text.Length > Longest || Thousands().Match(text) is not { Success: true } match)
        {
            return [];
        }

        string sign = match.Groups["sign"].Value is "-" or "\u2212" ? "-" : string.Empty;
        string decimals = match.Groups["decimals"].Value is { Length: > 0 } some ? "." + some[1..] : string.Empty;
        string whole =
            sign + match.Groups["whole"].Value
                .Replace(",", string.Empty, StringComparison.Ordinal)
                .Replace(".", string.Empty, StringComparison.Ordinal) + decimals;
        return Swedish().IsMatch(text) ? [sign + match.Groups["whole"].Value.Replace(',', '.'), whole] : [whole];
    }

    private static bool IsBlank(char c) => c is ' ' or '\u00A0' or '\u2009' or '\u202F';

    // Thousands as English text sets them apart, or with points as some Swedish does; one point alone is a decimal point.
    [GeneratedRegex(
        @"^(?<sign>[+\-\u2212]?)(?:(?<whole>[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?<decimals>\.[0-9]+)?"
            + @"|(?<whole>[1-9][0-9]{0,2}(?:\.[0-9]{3}){2,})(?<decimals>,[0-9]+)?"
            + @"|(?<whole>[1-9][0-9]{0,2}\.[0-9]{3})(?<decimals>,[0-9]+))"
            + @"(?:[ \u00A0\u2009\u202F](?:kr|%))?\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Thousands();

    // Thousands are set apart by one blank of whatever width.
    [GeneratedRegex(
        @"^(?<number>[+\-\u2212]?(?:[0-9]{1,3}(?:[ \u00A0\u2009\u202F][0-9]{3})+|[0-9]+)(?:[,.][0-9]+)?)"
            + @"(?:[ \u00A0\u2009\u202F](?:kr|%))?\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Swedish();
}
