using System.Globalization;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Tests.Questions;
using MiniMaria.Rules.Tests.Review;

namespace MiniMaria.Rules.Tests.Rendering;

/// <summary>The same question gives the same bytes in any culture and time zone, and on any thread.</summary>
public sealed class SameBytesTests
{
    private static readonly string[] Lines =
    [
        """{"id":"1","question":"ansvar","asOf":"2026-03-01","facts":{"insats":"KRIMINALITET","hemkommun":"ÄLVDALENS KOMMUN","ålder":17}}""",
        """{"id":"2","question":"målgrupp","asOf":"2026-03-01","facts":{"födelsedatum":"2005-03-02","problem":["Spel-Om-Pengar"],"nivå":"riskbruk"}}""",
        """{"id":"3","question":"värdkommun","asOf":"2026-03-01","facts":{"hemkommun":"SMEDJEBACKEN"}}""",
        """{"id":"4","question":"uppsägning","asOf":"2026-03-01","facts":{"avtalets-slut":"2028-02-29","uppsägningsdag":"2027-03-01","form":"SKRIFTLIG","delgiven":true}}""",
        """{"id":"5","question":"förtida-upphörande","asOf":"2026-03-01","facts":{"anmaningsdag":"2026-03-01","form":"skriftlig"}}""",
        """{"id":"6","question":"force-majeure","asOf":"2026-03-01","facts":{"händelse":"STREJK","verkan":"förhindras"}}""",
        """{"id":"7","question":"ändring","asOf":"2026-03-01","facts":{"avtal":"UNDERAVTALET","ändringstyp":"tillägg","godkänd-av":["falun"]}}""",
        """{"id":"8","question":"ansvar","asOf":"2026-03-01","facts":{"ålder":121}}""",
        """{"id":"9","question":"ansvar","asOf":"2026-03-01","facts":{"hemkommun":"Gävle"}}""",
    ];

    private static readonly string[] Expected = [.. Lines.Select(l => Asking.Line(l))];

    [Trait("Category", "Long")]
    [Theory]
    [InlineData("sv-SE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("")]
    public void Line_AnyCulture_SameBytes(string culture)
    {
        (CultureInfo current, CultureInfo ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

            Assert.Equal(Expected, Lines.Select(l => Asking.Line(l)));
            var loaded = new RulesEngine(new RulesEngineOptions { Source = new EditedRules().Source });
            Assert.Equal(Expected, Lines.Select(l => Asking.Line(l, loaded)));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (current, ui);
        }
    }

    [Trait("Category", "Long")]
    [Theory]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("Pacific/Pago_Pago")]
    [InlineData("Europe/Stockholm")]
    public void Line_AnyTimeZone_SameBytes(string zone)
    {
        string? before = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();

            Assert.Equal(Expected, Lines.Select(l => Asking.Line(l)));
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [Fact]
    public void Line_ManyThreads_SameBytes()
    {
        string[] all = new string[4000];

        Parallel.For(0, all.Length, i => all[i] = Asking.Line(Lines[i % Lines.Length]));

        Assert.All(all.Select((line, i) => (line, i)), a => Assert.Equal(Expected[a.i % Lines.Length], a.line));
    }
}
