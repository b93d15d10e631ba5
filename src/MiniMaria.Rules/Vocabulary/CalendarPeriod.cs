using System.Globalization;

namespace MiniMaria.Rules.Vocabulary;

/// <summary>A length of calendar time such as 30 days or 12 months.</summary>
/// <remarks>
/// Months and years keep the day of the month and are clamped at the end of a shorter month.
/// Days are counted from the day after: a day plus 30 days is the thirtieth day after it.
/// </remarks>
internal readonly record struct CalendarPeriod(int Count, PeriodUnit Unit)
{
    /// <summary>Gives the day this period after <paramref name="day"/>, or before it when <paramref name="sign"/> is -1.</summary>
    /// <returns>The day, or <see langword="null"/> when it lies outside the calendar.</returns>
    public DateOnly? Shift(DateOnly day, int sign)
    {
        try
        {
            return Unit switch
            {
                PeriodUnit.Days => day.AddDays(sign * Count),
                PeriodUnit.Weeks => day.AddDays(sign * Count * 7),
                PeriodUnit.Months => day.AddMonths(sign * Count),
                _ => day.AddYears(sign * Count),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>Gives the period in Swedish: <c>12 månader</c>.</summary>
    public override string ToString()
    {
        string unit = (Unit, Count) switch
        {
            (PeriodUnit.Days, 1) => "dag",
            (PeriodUnit.Days, _) => "dagar",
            (PeriodUnit.Weeks, 1) => "vecka",
            (PeriodUnit.Weeks, _) => "veckor",
            (PeriodUnit.Months, 1) => "månad",
            (PeriodUnit.Months, _) => "månader",
            _ => "år",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{Count} {unit}");
    }
}
