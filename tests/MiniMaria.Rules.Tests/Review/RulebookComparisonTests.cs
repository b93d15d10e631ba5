using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Review;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Tests.Answers;

namespace MiniMaria.Rules.Tests.Review;

/// <summary>Two small rulebooks side by side: what differs, how far, from which day.</summary>
public sealed class RulebookComparisonTests
{
    private const string Rules =
        """
        - { id: tunn, text: Tunna böcker lånas länge., fråga: lån, när: { sidor: { högst: 100 } }, svar: { tid: lång } }
        - { id: tjock, text: Tjocka böcker lånas kort., fråga: lån, när: { sidor: { över: 100 } }, svar: { tid: kort } }
        """;

    [Fact]
    public void Compare_SameFiles_IsNoStep() => Assert.Equal(VersionStep.None, Compare(Rules, Rules).Step);

    [Fact]
    public void Compare_OtherText_IsEditorial()
    {
        ComparisonResult result = Compare(Rules, Rules.Replace("lånas länge", "får lånas länge", StringComparison.Ordinal));

        Assert.Equal(VersionStep.Editorial, result.Step);
        Assert.Equal((ChangeKind.Reworded, "tunn"), (Assert.Single(result.Provisions).Change, result.Provisions[0].Id));
        Assert.Empty(result.Answers);
    }

    [Fact]
    public void Compare_RuleSaidAnotherWay_IsClarifying()
    {
        ComparisonResult result = Compare(Rules, Rules.Replace("över: 100", "minst: 101", StringComparison.Ordinal));

        Assert.Equal(VersionStep.Clarifying, result.Step);
        Assert.Equal((ChangeKind.Changed, "tjock"), (Assert.Single(result.Provisions).Change, result.Provisions[0].Id));
        Assert.Empty(result.Answers);
    }

    [Fact]
    public void Compare_OtherLimit_IsAmendingWithAnExampleBetweenTheLimits()
    {
        ComparisonResult result = Compare(Rules, Rules.Replace("100", "50", StringComparison.Ordinal));

        Assert.Equal(VersionStep.Amending, result.Step);
        AnswerChange change = Assert.Single(result.Answers);
        Assert.Equal(("lån", "stadgar", "1"), (change.Question.Name, change.Document, change.Clause));
        Assert.InRange(int.Parse((string)change.Example.Facts["sidor"]!, System.Globalization.CultureInfo.InvariantCulture), 51, 100);
        Assert.Equal(("lång", "kort"), (change.Old!["tid"].ToString(), change.New!["tid"].ToString()));
        Assert.Equal((new DateOnly(2026, 1, 1), (DateOnly?)null), (change.From, change.Through));
        Assert.DoesNotContain(result.Unchanged, q => q.Name == "lån");
    }

    private static ComparisonResult Compare(string old, string @new) => RulebookComparison.Compare(Load(old), Load(@new));

    private static Rulebook Load(string rules)
    {
        LoadResult loaded = RulebookLoader.Load(SmallRules.With(rules).Source);
        Assert.True(loaded.Succeeded, string.Join('\n', loaded.Diagnostics));
        return loaded.Rulebook;
    }
}
