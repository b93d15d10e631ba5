using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Review.Amendment;
using MiniMaria.Rules.Review.Checking;
using MiniMaria.Rules.Review.Comparison;
using MiniMaria.Rules.Review.Matrices;
using MiniMaria.Rules.Review.Mutation;
using MiniMaria.Rules.Tests.Answers;

namespace MiniMaria.Rules.Tests.Analysis;

/// <summary>No day of the calendar is too early or too late to analyse, compare or change rules about.</summary>
public sealed class EndsOfTheCalendarTests
{
    private const string Rules =
        """
        - { id: r0, text: r., fråga: retur, när: { återlämnad: { senast: lånedag plus 1 månad } }, svar: { klart: ja } }
        - { id: r1, text: r., fråga: retur, när: { återlämnad: { senast: lånedag eller nästa vardag } }, svar: { senast: lånedag minus 1 år } }
        - { id: r2, text: r., fråga: årsretur, när: { återlämnad: { före: 1 mars år } }, svar: { klart: ja } }
        - { id: r3, text: r., fråga: retur, när: { lånedag: { efter: 0001-01-01, före: 9999-12-31 } }, svar: { senast: återlämnad plus 2 dagar } }
        """;

    [Theory]
    [InlineData("2026-06-01", "2026-01-01", "")]
    [InlineData("9999-06-01", "2026-01-01", "")]
    [InlineData("9999-12-29", "2026-01-01", "")]
    [InlineData("9999-12-31", "2026-01-01", "")]
    [InlineData("0001-01-01", "2026-01-01", "")]
    [InlineData("0004-02-01", "2026-01-01", "")]
    [InlineData("0001-01-01", "0001-01-01", "")]
    [InlineData("0002-03-01", "0001-01-02", "0003-12-31")]
    [InlineData("2026-06-01", "9998-01-01", "")]
    [InlineData("2026-06-01", "9999-12-31", "9999-12-31")]
    [InlineData("9999-12-31", "0001-01-01", "9999-12-31")]
    public void Run_DaysAtTheEnds_FindsAndComparesAsOnOtherDays(string exampleDay, string from, string through)
    {
        LoadResult old = RulebookLoader.Load(Source(Rules));
        LoadResult @new = RulebookLoader.Load(Source(Rules.Replace("klart: ja", "klart: nej", StringComparison.Ordinal)));
        Assert.True(old.Succeeded, string.Join('\n', old.Diagnostics));

        Assert.True(RulebookAnalysis.Run(old.Rulebook).IsComplete);
        ComparisonResult result = RulebookComparison.Compare(old.Rulebook, @new.Rulebook!);
        Assert.True(result.IsComplete);
        Assert.Contains(result.Answers, a => a.Question.Name == "retur");
        Assert.Empty(AmendmentAuthority.Of(result));
        Assert.NotEmpty(DecisionMatrix.Render(old.Rulebook));
        Assert.NotEmpty(MutationTest.Run(Source(Rules)).Survivors);

        RuleSource Source(string rules) => new SmallRules().ExampleDay(exampleDay)
            .Version("stadgar", "a", from, through.Length > 0 ? $"gäller-till: {through}" : string.Empty)
            .Clause("stadgar", "a", 1, $"regler:\n{rules}").Source;
    }
}
