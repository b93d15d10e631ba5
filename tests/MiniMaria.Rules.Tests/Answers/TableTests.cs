using System.Collections.ObjectModel;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Explanations;

namespace MiniMaria.Rules.Tests.Answers;

/// <summary>Facts that hold one value for each of several terms, in a rulebook of a few lines.</summary>
public sealed class TableTests
{
    private static readonly SmallRules Purchase = SmallRules.With(
        """
        - id: inköp
          text: Alla ska rösta ja och ingen nej.
          fråga: inköp
          kräver:
            - { id: ja, text: Alla har röstat ja., att: { röster.ja-röst: { alla: [vän, granne] } } }
            - { id: nej, text: Ingen har röstat nej., att: { inte: { röster.nej-röst: { någon: [vän, granne] } } } }
            - { id: poäng, text: Alla poäng är kända., när: { slag: karta }, att: { poäng: { alla: [vän, granne] } } }
          svar: { uppfyllt: { köps: ja }, brister: { köps: nej } }
        """);

    [Fact]
    public void Ask_EveryKeyHoldsTheTerm_IsMet() => AssertBought(true, ("vän", "ja-röst"), ("granne", "ja-röst"));

    [Fact]
    public void Ask_KeyLacking_HasNotDecided()
    {
        Answer answer = AssertBought(false, ("vän", "ja-röst"));

        Assert.Equal(["granne"], Missing(answer, "ja"));
        Assert.Equal([], Missing(answer, "nej"));
    }

    [Fact]
    public void Ask_KeyHoldsAnotherTerm_BothRequirementsNameIt()
    {
        Answer answer = AssertBought(false, ("vän", "nej-röst"), ("granne", "ja-röst"));

        Assert.Equal(["vän"], Missing(answer, "ja"));
        Assert.Equal(["vän"], Missing(answer, "nej"));
    }

    [Fact]
    public void Ask_EmptyTable_NobodyHasDecided() => Assert.Equal(["vän", "granne"], Missing(AssertBought(false), "ja"));

    [Fact]
    public void Ask_NoTable_IsAskedFor()
    {
        Answer answer = Purchase.Ask("inköp", ("slag", "roman"));

        Assert.Equal(Outcome.NeedsFacts, answer.Outcome);
        Assert.Equal(["röster"], answer.MissingFacts.Select(f => f.Name));
        Assert.Equal(["vän", "granne"], Missing(answer, "ja"));
    }

    [Fact]
    public void Ask_TableOfNumbers_TestedByItsKeys()
    {
        var votes = new Dictionary<string, string> { ["vän"] = "ja-röst", ["granne"] = "ja-röst" };
        Answer one = Purchase.Ask("inköp", ("slag", "karta"), ("röster", votes), ("poäng", new Dictionary<string, int> { ["vän"] = 3 }));
        Answer none = Purchase.Ask("inköp", ("slag", "karta"), ("röster", votes));

        Assert.False(one["köps"].Boolean);
        Assert.Equal(["granne"], Missing(one, "poäng"));
        Assert.Equal(["poäng"], none.MissingFacts.Select(f => f.Name));
    }

    [Theory]
    [MemberData(nameof(Dictionaries))]
    public void Ask_AnyDictionary_IsTaken(object votes) => Assert.True(Purchase.Ask("inköp", ("slag", "roman"), ("röster", votes))["köps"].Boolean);

    [Fact]
    public void Ask_KeyWithoutValue_CountsAsLeftOut() =>
        Assert.Equal(["granne"], Missing(Purchase.Ask("inköp", ("slag", "roman"), ("röster", new Dictionary<string, string?> { ["vän"] = "ja-röst", ["granne"] = null })), "ja"));

    [Fact]
    public void Explain_Table_NamesWhatIsLacking() => Assert.Contains(
        "- Inte uppfyllt: Alla har röstat ja (ST 1). Det som krävs: att också granne har röstat ja-röst.",
        AssertBought(false, ("vän", "ja-röst")).Explain(),
        StringComparison.Ordinal);

    public static TheoryData<object> Dictionaries
    {
        get
        {
            var texts = new Dictionary<string, string> { ["vän"] = "ja-röst", ["GRANNE"] = "ja-röst" };
            return
            [
                texts,
                new ReadOnlyDictionary<string, string>(texts),
                texts.ToArray(),
                texts.ToDictionary(t => t.Key, t => (object?)t.Value),
                new System.Collections.Hashtable(texts),
            ];
        }
    }

    private static Answer AssertBought(bool bought, params (string Who, string Vote)[] votes)
    {
        Answer answer = Purchase.Ask("inköp", ("slag", "roman"), ("röster", votes.ToDictionary(v => v.Who, v => v.Vote)));
        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Equal(bought, answer["köps"].Boolean);
        return answer;
    }

    private static IReadOnlyList<string> Missing(Answer answer, string requirement) =>
        Assert.Single(answer.Requirements, r => r.Requirement.Id == requirement).Missing;
}
