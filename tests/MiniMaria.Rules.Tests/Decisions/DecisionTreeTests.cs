using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Tests.Questions;

namespace MiniMaria.Rules.Tests.Decisions;

/// <summary>What has been found out about a question is kept for those that no rule tells from it, and for no others.</summary>
public sealed class DecisionTreeTests
{
    private static readonly string Found = "svaret";

    [Fact]
    public void Find_OtherAgeOnTheSameSideOfEveryLimit_IsTheSame()
    {
        DecisionTree<string> tree = TreeOf(Ask("ansvar", ("insats", "kriminalitet"), ("hemkommun", "Säter"), ("ålder", 15)), out _);

        Assert.Same(Found, tree.Find(Ask("ansvar", ("insats", "kriminalitet"), ("hemkommun", "Säter"), ("ålder", 16))));
        Assert.Null(tree.Find(Ask("ansvar", ("insats", "kriminalitet"), ("hemkommun", "Säter"), ("ålder", 25))));
        Assert.Null(tree.Find(Ask("ansvar", ("insats", "kriminalitet"), ("hemkommun", "Orsa"), ("ålder", 15))));
        Assert.Null(tree.Find(Ask("ansvar", ("insats", "kriminalitet"), ("hemkommun", "Säter"))));
    }

    [Fact]
    public void CanKeep_DayGiven_No()
    {
        TreeOf(Ask("uppsägning", ("form", "skriftlig")), out bool withoutDay);
        TreeOf(Ask("uppsägning", ("form", "skriftlig"), ("avtalets-slut", "2027-12-31")), out bool withDay);

        Assert.True(withoutDay);
        Assert.False(withDay);
    }

    private static Case Ask(string question, params (string, object?)[] facts) => Asking.Ask(question, facts).Facts;

    private static DecisionTree<string> TreeOf(Case facts, out bool canKeep)
    {
        var tree = new DecisionTree<string>(facts.Edition, facts.Question);
        canKeep = tree.CanKeep(facts);
        if (canKeep)
        {
            tree.Keep(facts, Found);
        }

        return tree;
    }
}
