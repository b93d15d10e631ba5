using System.Globalization;

namespace MiniMaria.Rules.Vocabulary;

/// <summary>The days off work in Sweden, reckoned for any year by the present law on public holidays.</summary>
internal static class SwedishCalendar
{
    /// <summary>Months as running Swedish text names them.</summary>
    public static readonly string[] Months =
    [
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ];

    private static readonly string[] Weekdays = ["söndag", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag"];

    /// <summary>Gives the day itself when it is a workday, otherwise the first workday after it.</summary>
    /// <returns>The workday, or <see langword="null"/> when it lies outside the calendar.</returns>
    public static DateOnly? NextWorkday(DateOnly day)
    {
        while (!IsWorkday(day))
        {
            if (day == DateOnly.MaxValue)
            {
                return null;
            }

            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>Gives a day as running text writes it: <c>31 december 2027</c>.</summary>
    public static string InWords(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]} {day.Year}");

    /// <summary>Tells whether a day is neither a Saturday, a public holiday nor one of the eves that are treated like one.</summary>
    public static bool IsWorkday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !FeastsOn(day).Any();

    /// <summary>Gives the day of the week and the feast, such as <c>söndag</c> or <c>fredag (juldagen)</c>.</summary>
    public static string NameOf(DateOnly day)
    {
        string weekday = Weekdays[(int)day.DayOfWeek];
        string feasts = string.Join(" och ", FeastsOn(day));
        return feasts.Length == 0 ? weekday : $"{weekday} ({feasts})";
    }

    /// <summary>Gives Easter Sunday by the Gregorian reckoning (Meeus, Jones and Butcher).</summary>
    public static DateOnly Easter(int year)
    {
        int golden = year % 19;
        int century = year / 100;
        int yearOfCentury = year % 100;
        int correction = (century - ((century + 8) / 25) + 1) / 3;
        int epact = ((19 * golden) + century - (century / 4) - correction + 15) % 30;
        int toSunday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - epact - (yearOfCentury % 4)) % 7;
        int late = (golden + (11 * epact) + (22 * toSunday)) / 451;
        int days = epact + toSunday - (7 * late) + 114;
        return new DateOnly(year, days / 31, (days % 31) + 1);
    }

    private static IEnumerable<string> FeastsOn(DateOnly day)
    {
        if (Fixed(day) is { } feast)
        {
            yield return feast;
        }

        if (Movable(day) is { } movable)
        {
            yield return movable;
        }
    }

    private static string? Fixed(DateOnly day) => (day.Month, day.Day, day.DayOfWeek) switch
    {
        (1, 1, _) => "nyårsdagen",
        (1, 6, _) => "trettondedag jul",
        (5, 1, _) => "första maj",
        (6, 6, _) => "nationaldagen",
        (6, >= 19 and <= 25, DayOfWeek.Friday) => "midsommarafton",
        (6, >= 20 and <= 26, DayOfWeek.Saturday) => "midsommardagen",
        (10, 31, DayOfWeek.Saturday) or (11, <= 6, DayOfWeek.Saturday) => "alla helgons dag",
        (12, 24, _) => "julafton",
        (12, 25, _) => "juldagen",
        (12, 26, _) => "annandag jul",
        (12, 31, _) => "nyårsafton",
        _ => null,
    };

    private static string? Movable(DateOnly day) => (day.DayNumber - Easter(day.Year).DayNumber) switch
    {
        -2 => "långfredagen",
        0 => "påskdagen",
        1 => "annandag påsk",
        39 => "Kristi himmelsfärdsdag",
        49 => "pingstdagen",
        _ => null,
    };
}
