using System.Globalization;
using System.Text.RegularExpressions;

namespace MiniMaria.Rules.Vocabulary;

/// <summary>Reads numbers as people write them: with a point as programs do, or as Swedish text does (<c>3 630 960</c>, <c>11,36</c>, <c>−100</c>, <c>50 kr</c>).</summary>
internal static partial class WrittenNumber
{
    /// <summary>No number that fits has more characters.</summary>
    private const int Longest = 60;

    private const NumberStyles Plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;

    /// <summary>Reads a number.</summary>
    /// <param name="text">What somebody wrote.</param>
    /// <param name="number">The number.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryRead(string text, out decimal number)
    {
        if (decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out number))
        {
            return true;
        }

        return text.Length <= Longest && Swedish().Match(text) is { Success: true } match
            && decimal.TryParse(
                string.Concat(match.Groups["number"].Value.Where(c => !IsBlank(c)).Select(c => c switch { ',' => '.', '\u2212' => '-', _ => c })),
                Plain,
                CultureInfo.InvariantCulture,
                out number);
    }

    private static bool IsBlank(char c) => c is ' ' or '\u00A0' or '\u2009' or '\u202F';

    // Thousands are set apart by one blank of whatever width.
    [GeneratedRegex(@"^(?<number>[+\-\u2212]?(?:[0-9]{1,3}(?:[ \u00A0\u2009\u202F][0-9]{3})+|[0-9]+)(?:[,.][0-9]+)?)(?:[ \u00A0\u2009\u202F](?:kr|%))?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Swedish();
}
