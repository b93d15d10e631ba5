using System.Globalization;

namespace MiniMaria.Rules.Wording;

/// <summary>How a day is written in texts, files and calls, in either language: year, month, day, as in ISO 8601.</summary>
internal static class IsoDay
{
    private const string Format = "yyyy-MM-dd";

    /// <summary>Writes a day.</summary>
    public static string Write(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Reads a day that is written so and in no other way.</summary>
    /// <param name="text">What somebody wrote; <see langword="null"/> is no day.</param>
    /// <param name="day">The day; the first of the calendar when the text is none.</param>
    public static bool TryRead(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
