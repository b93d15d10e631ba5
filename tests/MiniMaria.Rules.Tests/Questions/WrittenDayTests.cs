using System.Text.Json.Nodes;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Tests.Cli;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Tests.Questions;

/// <summary>Days as people write them: what has one reading is taken, of the rest is told what it may mean or lacks.</summary>
public sealed class WrittenDayTests
{
    [Theory]
    [InlineData("2026-03-01")]
    [InlineData("2026-3-1")]
    [InlineData("2026/03/01")]
    [InlineData("2026.3.1")]
    [InlineData("2026\u20133\u20131")]
    [InlineData("20260301")]
    [InlineData(" 2026-03-01 ")]
    [InlineData("1 mars 2026")]
    [InlineData("01 MARS 2026")]
    [InlineData("1\u00A0mars 2026")]
    [InlineData("1 mar 2026")]
    [InlineData("1 mar. 2026")]
    [InlineData("1. mars 2026")]
    [InlineData("1-mar-2026")]
    [InlineData("den 1 mars 2026")]
    [InlineData("den 1:a mars 2026")]
    [InlineData("1 March 2026")]
    [InlineData("1st of March 2026")]
    [InlineData("March 1, 2026")]
    [InlineData("mars 1 2026")]
    public void TryRead_OneReading_IsTheDay(string text)
    {
        Assert.True(WrittenDay.TryRead(text, out DateOnly day));
        Assert.Equal(new DateOnly(2026, 3, 1), day);
    }

    /// <summary>Every month by its name and by the letters that one writes for it, in both languages.</summary>
    [Theory]
    [InlineData(1, "januari|jan|January")]
    [InlineData(2, "februari|feb|febr|February")]
    [InlineData(3, "mars|mar|March")]
    [InlineData(4, "april|apr|April")]
    [InlineData(5, "maj|May")]
    [InlineData(6, "juni|jun|June")]
    [InlineData(7, "juli|jul|July")]
    [InlineData(8, "augusti|aug|August")]
    [InlineData(9, "september|sep|sept")]
    [InlineData(10, "oktober|okt|October|oct")]
    [InlineData(11, "november|nov")]
    [InlineData(12, "december|dec")]
    public void TryRead_NameOfMonth_IsTheMonth(int month, string names) => Assert.All(names.Split('|'), name =>
    {
        Assert.True(WrittenDay.TryRead($"5 {name} 2026", out DateOnly day), name);
        Assert.Equal(new DateOnly(2026, month, 5), day);
    });

    [Theory]
    [InlineData("")]
    [InlineData("snart")]
    [InlineData("1 mras 2026")]
    [InlineData("1 ma 2026")]
    [InlineData("1 marsch 2026")]
    [InlineData("0 mars 2026")]
    [InlineData("31 februari 2026")]
    [InlineData("2026-02-30")]
    [InlineData("2026-13-01")]
    [InlineData("2026-3/1")]
    [InlineData("20261301")]
    [InlineData("0000-01-01")]
    [InlineData("260301")]
    [InlineData("1/3-2026")]
    [InlineData("1.3.2026")]
    [InlineData("25/12/2026")]
    [InlineData("1 mars")]
    [InlineData("1 mars 26")]
    [InlineData("mars 2026")]
    [InlineData("2026")]
    [InlineData("2026-03-01T00:00")]
    [InlineData("1 mars 2026 eller senare")]
    public void TryRead_OtherText_IsNoDay(string text) => Assert.False(WrittenDay.TryRead(text, out _));

    /// <summary>Whatever day it is, it is read as each way to write it says.</summary>
    [Fact]
    public void TryRead_EveryDayOfTwoYears_InEveryWay()
    {
        for (var day = new DateOnly(2027, 1, 1); day.Year < 2029; day = day.AddDays(1))
        {
            string month = SwedishCalendar.Months[day.Month - 1];
            string compact = $"{day.Year}{day.Month:00}{day.Day:00}";
            string[] ways = [IsoDay.Write(day), $"{day.Year}-{day.Month}-{day.Day}", compact, $"{day.Day} {month} {day.Year}", $"den {day.Day} {month[..3]} {day.Year}"];
            Assert.All(ways, way => Assert.Equal(day, WrittenDay.TryRead(way, out DateOnly read) ? read : default));
        }
    }

    [Theory]
    [InlineData("1/3-2026", "MM0526 uppsägningsdag: uppsägningsdag kan inte vara »1/3-2026«, som kan läsas på två sätt; skriv 2026-03-01 eller 2026-01-03.", "uppsägningsdag cannot be '1/3-2026', which can be read in two ways; write 2026-03-01 or 2026-01-03.")]
    [InlineData("03/04/2026", "MM0526 uppsägningsdag: uppsägningsdag kan inte vara »03/04/2026«, som kan läsas på två sätt; skriv 2026-04-03 eller 2026-03-04.", "uppsägningsdag cannot be '03/04/2026', which can be read in two ways; write 2026-04-03 or 2026-03-04.")]
    [InlineData("1.3.2026", "MM0526 uppsägningsdag: uppsägningsdag kan inte vara »1.3.2026«, som kan läsas på två sätt; skriv 2026-03-01 eller 2026-01-03.", "uppsägningsdag cannot be '1.3.2026', which can be read in two ways; write 2026-03-01 or 2026-01-03.")]
    [InlineData("01032026", "MM0526 uppsägningsdag: uppsägningsdag kan inte vara »01032026«, som kan läsas på två sätt; skriv 2026-03-01 eller 2026-01-03.", "uppsägningsdag cannot be '01032026', which can be read in two ways; write 2026-03-01 or 2026-01-03.")]
    [InlineData("260301", "MM0526 uppsägningsdag: uppsägningsdag kan inte vara »260301«, som kan läsas på två sätt; skriv 2026-03-01 eller 1926-03-01.", "uppsägningsdag cannot be '260301', which can be read in two ways; write 2026-03-01 or 1926-03-01.")]
    [InlineData("31/12 2026", "MM0504 uppsägningsdag: uppsägningsdag kan inte vara »31/12 2026«; där ska stå en dag, ÅÅÅÅ-MM-DD. Menade du »2026-12-31«?", "uppsägningsdag cannot be '31/12 2026'; expected a day, YYYY-MM-DD. Did you mean '2026-12-31'?")]
    [InlineData("12/31/2026", "MM0504 uppsägningsdag: uppsägningsdag kan inte vara »12/31/2026«; där ska stå en dag, ÅÅÅÅ-MM-DD. Menade du »2026-12-31«?", "uppsägningsdag cannot be '12/31/2026'; expected a day, YYYY-MM-DD. Did you mean '2026-12-31'?")]
    [InlineData("3/3-2026", "MM0504 uppsägningsdag: uppsägningsdag kan inte vara »3/3-2026«; där ska stå en dag, ÅÅÅÅ-MM-DD. Menade du »2026-03-03«?", "uppsägningsdag cannot be '3/3-2026'; expected a day, YYYY-MM-DD. Did you mean '2026-03-03'?")]
    [InlineData("1 mars", "MM0504 uppsägningsdag: uppsägningsdag kan inte vara »1 mars«; där ska stå en dag med årtal, ÅÅÅÅ-MM-DD.", "uppsägningsdag cannot be '1 mars'; expected a day with its year, YYYY-MM-DD.")]
    [InlineData("1/3", "MM0504 uppsägningsdag: uppsägningsdag kan inte vara »1/3«; där ska stå en dag med årtal, ÅÅÅÅ-MM-DD.", "uppsägningsdag cannot be '1/3'; expected a day with its year, YYYY-MM-DD.")]
    [InlineData("1/3-26", "MM0504 uppsägningsdag: uppsägningsdag kan inte vara »1/3-26«; där ska stå en dag med hela årtalet, ÅÅÅÅ-MM-DD.", "uppsägningsdag cannot be '1/3-26'; expected a day with the whole year, YYYY-MM-DD.")]
    [InlineData("26-03-01", "MM0504 uppsägningsdag: uppsägningsdag kan inte vara »26-03-01«; där ska stå en dag med hela årtalet, ÅÅÅÅ-MM-DD.", "uppsägningsdag cannot be '26-03-01'; expected a day with the whole year, YYYY-MM-DD.")]
    [InlineData("1 mars -26", "MM0504 uppsägningsdag: uppsägningsdag kan inte vara »1 mars -26«; där ska stå en dag med hela årtalet, ÅÅÅÅ-MM-DD.", "uppsägningsdag cannot be '1 mars -26'; expected a day with the whole year, YYYY-MM-DD.")]
    [InlineData("mars 2026", "MM0504 uppsägningsdag: uppsägningsdag kan inte vara »mars 2026«; där ska stå en dag och inte en månad, ÅÅÅÅ-MM-DD.", "uppsägningsdag cannot be 'mars 2026'; expected a day and not a month, YYYY-MM-DD.")]
    [InlineData("2026-03", "MM0504 uppsägningsdag: uppsägningsdag kan inte vara »2026-03«; där ska stå en dag och inte en månad, ÅÅÅÅ-MM-DD.", "uppsägningsdag cannot be '2026-03'; expected a day and not a month, YYYY-MM-DD.")]
    [InlineData("2026", "MM0504 uppsägningsdag: uppsägningsdag kan inte vara »2026«; där ska stå en dag och inte ett år, ÅÅÅÅ-MM-DD.", "uppsägningsdag cannot be '2026'; expected a day and not a year, YYYY-MM-DD.")]
    [InlineData("31 februari 2026", "MM0504 uppsägningsdag: uppsägningsdag kan inte vara »31 februari 2026«; där ska stå en dag som finns (februari 2026 har 28 dagar).", "uppsägningsdag cannot be '31 februari 2026'; expected a day that exists (February 2026 has 28 days).")]
    [InlineData("2028-02-30", "MM0504 uppsägningsdag: uppsägningsdag kan inte vara »2028-02-30«; där ska stå en dag som finns (februari 2028 har 29 dagar).", "uppsägningsdag cannot be '2028-02-30'; expected a day that exists (February 2028 has 29 days).")]
    [InlineData("31/4-2026", "MM0504 uppsägningsdag: uppsägningsdag kan inte vara »31/4-2026«; där ska stå en dag som finns (april 2026 har 30 dagar).", "uppsägningsdag cannot be '31/4-2026'; expected a day that exists (April 2026 has 30 days).")]
    [InlineData("2026-13-01", "MM0504 uppsägningsdag: uppsägningsdag kan inte vara »2026-13-01«; där ska stå en dag som finns (ett år har 12 månader).", "uppsägningsdag cannot be '2026-13-01'; expected a day that exists (a year has 12 months).")]
    [InlineData("snart", "MM0504 uppsägningsdag: uppsägningsdag kan inte vara »snart«; där ska stå en dag, ÅÅÅÅ-MM-DD.", "uppsägningsdag cannot be 'snart'; expected a day, YYYY-MM-DD.")]
    public void Ask_NoDay_SaysWhatItMayMeanOrLacks(string text, string swedish, string english)
    {
        QuestionError error = Asking.ErrorOf("uppsägning", ("uppsägningsdag", text));

        Assert.Equal((swedish, english), ($"{error.Code} {error.Fact}: {error.Message(Language.Swedish)}", error.Message(Language.English)));
    }

    [Fact]
    public void Line_DayOfAFactAsAPersonWritesIt_AnswersAsTheIsoDay()
    {
        static string Asked(string day) => Asking.Line(
            $$$"""{"question":"uppsägning","asOf":"2026-03-01","facts":{"avtalets-slut":"2026-12-31","uppsägningsdag":"{{{day}}}"}}""");

        Assert.Equal(Asked("2026-03-01"), Asked("den 1 mars 2026"));
    }

    /// <summary>The day of a question is a program's to write, and so stays ISO; the day meant is told.</summary>
    [Theory]
    [InlineData("\"1 mars 2026\"", "asOf kan inte vara »1 mars 2026«; där ska stå en dag, ÅÅÅÅ-MM-DD. Menade du »2026-03-01«?", "2026-03-01")]
    [InlineData("\"31/12-2026\"", "asOf kan inte vara »31/12-2026«; där ska stå en dag, ÅÅÅÅ-MM-DD. Menade du »2026-12-31«?", "2026-12-31")]
    [InlineData("\"1/3-2026\"", "asOf kan inte vara »1/3-2026«, som kan läsas på två sätt; skriv 2026-03-01 eller 2026-01-03.", null)]
    [InlineData("\"2026-02-29\"", "asOf kan inte vara »2026-02-29«; där ska stå en dag som finns (februari 2026 har 28 dagar).", null)]
    [InlineData("20260301", "asOf kan inte vara »20260301«; där ska stå en dag, ÅÅÅÅ-MM-DD. Menade du »2026-03-01«?", "2026-03-01")]
    [InlineData("true", "asOf kan inte vara »true«; där ska stå en dag, ÅÅÅÅ-MM-DD.", null)]
    public void Line_AsOfInAnotherForm_IsAnErrorThatSaysTheDayMeant(string day, string message, string? suggestion)
    {
        JsonNode error = JsonNode.Parse(Asking.Line($$"""{"question":"tvist","asOf":{{day}}}"""))!["error"]!;

        Assert.Equal((message, suggestion), (error["message"]!.GetValue<string>(), error["suggestion"]?.GetValue<string>()));
    }

    [Theory]
    [InlineData("1 mars 2026")]
    [InlineData("2026-3-1")]
    public async Task Run_DaysAsAPersonWritesThem_AnswersAsForIsoDays(string day)
    {
        string[] Call(string written) =>
            ["ask", "uppsägning", "--avtalets-slut", written, "--avtalsstart", $"verksamhetsbeskrivning={written}", "--dag", written, "--json"];

        Assert.Equal((await Run.Of(Call("2026-03-01"))).Output, (await Run.Of(Call(day))).Output);
    }

    [Theory]
    [InlineData("1/3-2026", "sv", "Fel: --dag kan inte vara »1/3-2026«, som kan läsas på två sätt; skriv 2026-03-01 eller 2026-01-03. Se")]
    [InlineData("1/3-2026", "en", "Error: --dag cannot be '1/3-2026', which can be read in two ways; write 2026-03-01 or 2026-01-03. See")]
    [InlineData("1 mars", "sv", "Fel: --dag kan inte vara »1 mars«; där ska stå en dag med årtal, ÅÅÅÅ-MM-DD. Se")]
    public async Task Run_NoDay_SaysWhatItMayMeanOrLacks(string day, string language, string message)
    {
        Run run = await Run.Of("ask", "tvist", "--dag", day, "--lang", language);

        Assert.StartsWith(message, run.Unwrapped, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NoDayOfADocument_SaysWhatItLacks()
    {
        Run run = await Run.Of("ask", "tvist", "--avtalsslut", "underavtal-nedre-dalarna=31/12");

        Assert.StartsWith("Fel: --avtalsslut kan inte vara »31/12«; där ska stå en dag med årtal, ÅÅÅÅ-MM-DD. Se", run.Unwrapped, StringComparison.Ordinal);
    }
}
