using System.Globalization;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>A day that every year has: <c>31 januari</c>.</summary>
/// <param name="Month">The month, from 1.</param>
/// <param name="Day">The day of the month, from 1.</param>
internal readonly record struct YearlyDay(int Month, int Day)
{
    /// <summary>How many words there are in a day with its month and year.</summary>
    public const int Words = 3;

    /// <summary>Any year without a leap day.</summary>
    private const int CommonYear = 2001;

    /// <summary>Reads the day and the month; the leap day is no day of every year.</summary>
    public static YearlyDay? Read(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int month = Array.IndexOf(SwedishCalendar.Months, words[^1]) + 1;
        return int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out int day)
            && month > 0 && day >= 1 && day <= DateTime.DaysInMonth(CommonYear, month)
            ? new YearlyDay(month, day)
            : null;
    }

    /// <summary>Gives the days that may have been meant where the month is misspelt; none where it is not.</summary>
    public static string[] Meant(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return SwedishCalendar.Months.Contains(words[^1]) ? [] : [.. SwedishCalendar.Months.Select(m => $"{words[0]} {m}").Where(d => Read(d) is not null)];
    }
}
