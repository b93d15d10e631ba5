using System.Globalization;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Tests.Answers;

/// <summary>Days off work against days known from almanacs of several years.</summary>
public sealed class SwedishCalendarTests
{
    [Theory]
    [InlineData("1961-04-02")]
    [InlineData("1981-04-19")]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2011-04-24")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2028-04-16")]
    [InlineData("2038-04-25")]
    [InlineData("2285-03-22")]
    public void Easter_KnownYears_IsTheDay(string day) => Assert.Equal(Day(day), SwedishCalendar.Easter(Day(day).Year));

    [Theory]
    [InlineData("2024-01-01", "måndag (nyårsdagen)")]
    [InlineData("2026-01-06", "tisdag (trettondedag jul)")]
    [InlineData("2026-04-03", "fredag (långfredagen)")]
    [InlineData("2026-04-05", "söndag (påskdagen)")]
    [InlineData("2026-04-06", "måndag (annandag påsk)")]
    [InlineData("2025-05-01", "torsdag (första maj)")]
    [InlineData("2008-05-01", "torsdag (första maj och Kristi himmelsfärdsdag)")]
    [InlineData("2026-05-14", "torsdag (Kristi himmelsfärdsdag)")]
    [InlineData("2026-05-24", "söndag (pingstdagen)")]
    [InlineData("2027-06-06", "söndag (nationaldagen)")]
    [InlineData("2024-06-21", "fredag (midsommarafton)")]
    [InlineData("2024-06-22", "lördag (midsommardagen)")]
    [InlineData("2026-06-20", "lördag (midsommardagen)")]
    [InlineData("2027-06-26", "lördag (midsommardagen)")]
    [InlineData("2024-11-02", "lördag (alla helgons dag)")]
    [InlineData("2026-10-31", "lördag (alla helgons dag)")]
    [InlineData("2027-11-06", "lördag (alla helgons dag)")]
    [InlineData("2026-12-24", "torsdag (julafton)")]
    [InlineData("2026-12-25", "fredag (juldagen)")]
    [InlineData("2026-12-26", "lördag (annandag jul)")]
    [InlineData("2026-12-31", "torsdag (nyårsafton)")]
    [InlineData("2027-01-31", "söndag")]
    [InlineData("2026-04-04", "lördag")]
    [InlineData("2026-05-25", "måndag")] // no holiday since 2005
    [InlineData("2026-10-30", "fredag")]
    [InlineData("2026-06-18", "torsdag")]
    [InlineData("2028-02-29", "tisdag")]
    public void NameOf_KnownDays_IsTheirName(string day, string name) => Assert.Equal(name, SwedishCalendar.NameOf(Day(day)));

    [Theory]
    [InlineData("2026-03-02", "2026-03-02")]
    [InlineData("2026-03-07", "2026-03-09")] // a Saturday
    [InlineData("2026-03-08", "2026-03-09")]
    [InlineData("2026-04-03", "2026-04-07")] // Good Friday to the day after Easter Monday
    [InlineData("2026-05-14", "2026-05-15")]
    [InlineData("2026-06-19", "2026-06-22")]
    [InlineData("2026-12-24", "2026-12-28")]
    [InlineData("2025-12-24", "2025-12-29")]
    [InlineData("2026-12-31", "2027-01-04")]
    [InlineData("2027-01-31", "2027-02-01")]
    public void NextWorkday_KnownDays_IsTheDay(string day, string next) => Assert.Equal(Day(next), SwedishCalendar.NextWorkday(Day(day)));

    [Fact]
    public void NextWorkday_AtTheEndOfTheCalendar_IsNone() => Assert.Null(SwedishCalendar.NextWorkday(DateOnly.MaxValue));

    /// <summary>On this the days that are supposed around a moved limit rest.</summary>
    [Fact]
    public void IsWorkday_AnyYear_AtMostFiveDaysInARowAreNone()
    {
        int longest = 0;
        int run = 0;
        for (DateOnly day = new(1900, 1, 1); day.Year < 2200; day = day.AddDays(1))
        {
            run = SwedishCalendar.IsWorkday(day) ? 0 : run + 1;
            longest = Math.Max(longest, run);
        }

        Assert.Equal(5, longest);
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
