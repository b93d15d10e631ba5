using System.Globalization;
using System.Text.RegularExpressions;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Vocabulary;

/// <summary>
/// Reads days as people write them, where they can be read in one way: the whole year first (<c>2026-03-01</c>, <c>2026-3-1</c>,
/// <c>20260301</c>), or the month by its name (<c>den 1 mars 2026</c>).
/// </summary>
internal static partial class WrittenDay
{
    /// <summary>No day has more characters.</summary>
    private const int Longest = 40;

    /// <summary>The fewest letters by which a month is known.</summary>
    private const int FewestLetters = 3;

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private const string NamedDay = @"(?:den )?(?:(?<day>[0-9]{1,2})(?::[ae]|st|nd|rd|th|\.)?(?: of)?[ -]?(?<name>\p{L}+)\.?"
        + @"|(?<name>\p{L}+)\.? (?<day>[0-9]{1,2})(?:st|nd|rd|th)?)";

    // Two digits may stand for a year of either, the likelier first: days of birth are given so, too.
    private static readonly int[] Centuries = [2000, 1900];

    private static readonly string[] EnglishMonths = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    // What a day written so lacks, the first that fits.
    private static readonly (Func<Regex> Form, string Swedish, string English)[] Lacking =
    [
        (ShortYear, " med hela årtalet", " with the whole year"),
        (NoYear, " med årtal", " with its year"),
        (Month, " och inte en månad", " and not a month"),
        (Year, " och inte ett år", " and not a year"),
    ];

    /// <summary>Reads a day.</summary>
    /// <param name="text">What somebody wrote.</param>
    /// <param name="day">The day; the first of the calendar when the text is none, or may be one of several.</param>
    /// <returns>Whether it is one day and no other.</returns>
    public static bool TryRead(string text, out DateOnly day)
    {
        // Programs write ISO days, and many.
        return IsoDay.TryRead(text, out day)
            || (Whole(text) is var (year, month, dayOfMonth) && TryMake(year, month, dayOfMonth, out day));
    }

    /// <summary>
    /// Gives the days that a text may mean, the likeliest first: one or two when it is a day or like one, none when it is none or
    /// lacks something.
    /// </summary>
    /// <param name="text">What somebody wrote.</param>
    public static DateOnly[] Readings(string text)
    {
        if (TryRead(text, out DateOnly day))
        {
            return [day];
        }

        var days = new List<DateOnly>();
        if (MatchOf(YearLast(), text) is { } last)
        {
            Add(NumberOf(last, "year"), NumberOf(last, "second"), NumberOf(last, "first"));
            Add(NumberOf(last, "year"), NumberOf(last, "first"), NumberOf(last, "second"));
        }
        else if (MatchOf(SixDigits(), text) is { } digits)
        {
            Array.ForEach(Centuries, c => Add(c + NumberOf(digits, "year"), NumberOf(digits, "month"), NumberOf(digits, "day")));
        }

        return [.. days.Distinct()];

        void Add(int year, int month, int dayOfMonth)
        {
            if (TryMake(year, month, dayOfMonth, out DateOnly possible))
            {
                days.Add(possible);
            }
        }
    }

    /// <summary>Says what must stand instead of a text that is no day: how a day is written, and what there is to mind.</summary>
    /// <param name="text">What somebody wrote.</param>
    public static (string Swedish, string English) Expected(string text)
    {
        if (Readings(text).Length == 0 && WhyNone(text) is var (why, inEnglish))
        {
            return ($"en dag som finns ({why})", $"a day that exists ({inEnglish})");
        }

        (_, string swedish, string english) = Array.Find(Lacking, l => MatchOf(l.Form(), text) is not null);
        return ($"en dag{swedish}, ÅÅÅÅ-MM-DD", $"a day{english}, YYYY-MM-DD");
    }

    /// <summary>Says why the calendar lacks a day that is written whole; <see langword="null"/> when it has it or nothing is.</summary>
    private static (string Swedish, string English)? WhyNone(string text)
    {
        (int Year, int Month, int Day)? whole = Whole(text);
        if (whole is null && MatchOf(YearLast(), text) is { } last)
        {
            whole = (NumberOf(last, "year"), NumberOf(last, "second"), NumberOf(last, "first"));
        }

        return whole switch
        {
            null or { Year: < 1 } or { Day: < 1 } => null,
            { Month: < 1 or > 12 } => ("ett år har 12 månader", "a year has 12 months"),
            var (year, month, day) when day <= DateTime.DaysInMonth(year, month) => null,
            var (year, month, _) => (
                FormattableString.Invariant($"{SwedishCalendar.Months[month - 1]} {year} har {DateTime.DaysInMonth(year, month)} dagar"),
                FormattableString.Invariant($"{EnglishMonths[month - 1]} {year} has {DateTime.DaysInMonth(year, month)} days")),
        };
    }

    /// <summary>Gives year, month and day of a text in one of the ways that are taken, also when the calendar lacks that day.</summary>
    private static (int Year, int Month, int Day)? Whole(string text) =>
        MatchOf(YearFirst(), text) is { } numbers ? (NumberOf(numbers, "year"), NumberOf(numbers, "month"), NumberOf(numbers, "day"))
        : MatchOf(Named(), text) is { } named ? (NumberOf(named, "year"), MonthOf(named.Groups["name"].Value), NumberOf(named, "day"))
        : null;

    private static bool TryMake(int year, int month, int day, out DateOnly made)
    {
        bool exists = year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        made = exists ? new DateOnly(year, month, day) : default;
        return exists;
    }

    private static int NumberOf(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Gives the month of a name or the beginning of one, in either language, from 1; 0 when it is none.</summary>
    private static int MonthOf(string name) =>
        name.Length < FewestLetters ? 0 : 1 + Math.Max(IndexIn(SwedishCalendar.Months, name), IndexIn(EnglishMonths, name));

    private static int IndexIn(string[] months, string name) =>
        Array.FindIndex(months, m => m.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    private static Match? MatchOf(Regex form, string text) =>
        text.Length <= Longest && form.Match(Plain(text)) is { Success: true } match
            && (match.Groups["name"] is not { Success: true, Value: var name } || MonthOf(name) > 0) ? match : null;

    /// <summary>Writes blanks and dashes of whatever width in the one way.</summary>
    private static string Plain(string text) =>
        string.Concat(text.Select(c => c switch
        {
            '\u00A0' or '\u2009' or '\u202F' => ' ',
            (>= '\u2010' and <= '\u2013') or '\u2212' => '-',
            _ => c,
        })).Trim(' ');

    [GeneratedRegex(
        @"^(?:(?<year>[0-9]{4})(?<sign>[-/.])(?<month>[0-9]{1,2})\k<sign>(?<day>[0-9]{1,2})"
            + @"|(?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2}))\z",
        Options,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex YearFirst();

    [GeneratedRegex("^" + NamedDay + @",?[ -](?<year>[0-9]{4})\z", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();

    // The day stands first in Sweden, the month where calls and forms follow American use.
    [GeneratedRegex(
        @"^(?:(?<first>[0-9]{1,2})[-/.](?<second>[0-9]{1,2})[-/. ](?<year>[0-9]{4})"
            + @"|(?<first>[0-9]{2})(?<second>[0-9]{2})(?<year>[0-9]{4}))\z",
        Options,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex YearLast();

    [GeneratedRegex(@"^(?<year>[0-9]{2})(?<month>[0-9]{2})(?<day>[0-9]{2})\z", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SixDigits();

    [GeneratedRegex(
        "^(?:[0-9]{1,2}[-/.][0-9]{1,2}[-/. ]-?[0-9]{1,2}|" + NamedDay + @",? ?[ \-'][0-9]{2})\z",
        Options,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex ShortYear();

    [GeneratedRegex("^(?:(?:den )?[0-9]{1,2}[-/.][0-9]{1,2}|" + NamedDay + @")\z", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoYear();

    [GeneratedRegex(@"^(?:(?<name>\p{L}+)\.? [0-9]{4}|[0-9]{4}[-/.][0-9]{1,2})\z", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Month();

    [GeneratedRegex(@"^[0-9]{4}\z", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Year();
}
