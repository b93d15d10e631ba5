using System.Globalization;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Remedies;
using MiniMaria.Rules.Review.Comparison;

namespace MiniMaria.Rules.Tests.Answers;

/// <summary>Days that are moved on to the next workday (<c>eller nästa vardag</c>), and the names of days in rows.</summary>
public sealed class WorkdayTests
{
    private const string Return =
        """
        - id: a
          text: Boken ska tillbaka inom en månad.
          fråga: retur
          kräver: [{ id: tid, text: Den kom i tid., att: { återlämnad: { senast: sista-dag } }, underlag: [ST-1-01] }]
          svar: { alltid: { senast: sista-dag }, uppfyllt: { klart: ja }, brister: { klart: nej } }
        """;

    private const string Days = "- { id: stängt, text: Biblioteket stänger., fråga: dagar, svar: { dagar: { dag: 31 januari år eller nästa vardag, vem: [granne] } } }";

    private static readonly RulesEngine Engine = Files(Return).Engine();

    [Theory]
    [InlineData("2026-03-03", "2026-04-07")] // Good Friday
    [InlineData("2026-03-05", "2026-04-07")] // Easter Sunday
    [InlineData("2026-03-07", "2026-04-07")]
    [InlineData("2026-11-25", "2026-12-28")]
    public void Ask_LimitOnADayOff_IsTheNextWorkday(string lent, string last)
    {
        Assert.Equal(last, SmallRules.Ask(Engine, "retur", ("lånedag", lent))["senast"].ToString());
        Assert.True(SmallRules.Ask(Engine, "retur", ("lånedag", lent), ("återlämnad", last))["klart"].Boolean);
        Assert.False(SmallRules.Ask(Engine, "retur", ("lånedag", lent), ("återlämnad", Day(last).AddDays(1)))["klart"].Boolean);
    }

    /// <summary>Whatever day one of the two is, the other can make the limit be kept and be missed.</summary>
    [Fact]
    public void Ask_OneOfTheDaysMissing_IsAlwaysAskedFor()
    {
        for (DateOnly day = new(2025, 12, 1); day < new DateOnly(2027, 2, 1); day = day.AddDays(1))
        {
            Assert.Equal(["lånedag"], SmallRules.Ask(Engine, "retur", ("återlämnad", day)).MissingFacts.Select(f => f.Name));
            Assert.Equal(["återlämnad"], SmallRules.Ask(Engine, "retur", ("lånedag", day)).MissingFacts.Select(f => f.Name));
        }
    }

    [Fact]
    public void Remedies_LimitOnADayOff_LastDayIsTheNextWorkday()
    {
        Answer answer = SmallRules.Ask(Engine, new DateOnly(2026, 3, 1), "retur", ("lånedag", "2026-03-03"));

        FactChange change = Assert.Single(Assert.Single(Assert.Single(answer.FindRemedies().Ways).Steps).Changes);
        Assert.Equal(new DateOnly(2026, 4, 7), change.Latest);
    }

    [Fact]
    public void Ask_RowsThatNameTheirDay_NameItAsMoved() => Assert.Equal(
        "[{ dag: 2027-02-01, veckodag: måndag, vad: Biblioteket stänger., vem: granne, punkt: ST 1 }]",
        Files(Days).Ask("dagar", ("år", 2027))["dagar"].ToString());

    [Fact]
    public void Ask_RowsOnAFeast_NameIt() => Assert.Equal(
        "fredag (juldagen)",
        Files(Days.Replace("31 januari år eller nästa vardag", "25 december år", StringComparison.Ordinal)).Ask("dagar", ("år", 2026))["dagar"].Rows[0]["veckodag"].Text);

    [Theory]
    [InlineData("sista-dag: lånedag plus månad eller nästa vardag", "sista-dag: lånedag plus månad")]
    [InlineData("grund: lånedag plus månad eller nästa vardag\n  sista-dag: grund plus 1 dag", "sista-dag: lånedag plus månad eller nästa vardag")]
    public void Compare_LimitMovedOrNot_IsAChange(string old, string @new)
    {
        ComparisonResult result = Compare(Return, old, @new);

        Assert.Equal(VersionStep.Amending, result.Step);
        Assert.Contains("senast", Assert.Single(result.Answers).Parts.Keys);
    }

    [Fact]
    public void Compare_YearlyDayMovedOrNot_IsAChange() =>
        Assert.Equal(VersionStep.Amending, RulebookComparison.Compare(Load(Files(Days)), Load(Files(Days.Replace(" eller nästa vardag", "", StringComparison.Ordinal)))).Step);

    private static ComparisonResult Compare(string rules, string old, string @new) =>
        RulebookComparison.Compare(Load(Files(rules, old)), Load(Files(rules, @new)));

    private static Rulebooks.Rulebook Load(SmallRules files) => RulebookLoader.Load(files.Source) is { Rulebook: { } rulebook } ? rulebook : throw new InvalidOperationException();

    private static SmallRules Files(string rules, string day = "sista-dag: lånedag plus månad eller nästa vardag") => new SmallRules()
        .Words(" (inte) tillbaka … }", " (inte) tillbaka …, åtgärd: Lämna … }")
        .Words("dag: { typ: datum, etikett: Dag, betyder: Dagen. }\n", "dag: { typ: datum, etikett: Dag, betyder: Dagen. }\n          veckodag: { typ: text, ur: dagens-namn, betyder: Veckodagen. }\n")
        .Version("stadgar", "a", "2026-01-01")
        .Clause("stadgar", "a", 1, $"värden:\n  månad: {{ är: 1 månad, underlag: [ST-1-01] }}\ndagar:\n  {day}\nregler:\n" + string.Join('\n', rules.Split('\n').Select(l => "  " + l)));

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
