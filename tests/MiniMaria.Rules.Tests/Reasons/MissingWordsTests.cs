using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Tests.Answers;

namespace MiniMaria.Rules.Tests.Reasons;

/// <summary>What is missing in a requirement: parties by name, everything else in sentences that can be understood alone.</summary>
public sealed class MissingWordsTests
{
    [Fact]
    public void Missing_OneList_IsItsTerms() => AssertMissing("frågat: { alla: [vän, granne] }", ["granne"], ("frågat", new[] { "vän" }));

    [Fact]
    public void Missing_OneOfSeveralTerms_IsOneSentence() =>
        AssertMissing("frågat: { någon: [vän, granne] }", ["att vän eller granne är frågade"], ("frågat", Array.Empty<string>()));

    [Fact]
    public void Missing_ListAndSomethingElse_TheListIsASentenceToo() => AssertMissing(
        "frågat: { alla: [vän, granne] }, i-tid: ja",
        ["att också granne är frågade", "att boken kom tillbaka i tid"],
        ("frågat", new[] { "vän" }),
        ("i-tid", false));

    [Fact]
    public void Missing_No_IsSaidWithTheNegationBeforeTheVerb() => AssertMissing("i-tid: nej", ["att boken inte kom tillbaka i tid"], ("i-tid", true));

    [Fact]
    public void Missing_Alternatives_AreOneSentenceEachWhole() => AssertMissing(
        "någon: [ { slag: roman }, { slag: karta, skadad: nej }, { i-tid: ja } ]",
        ["att slag är roman, att slag är karta och skadad är nej, eller att boken kom tillbaka i tid"],
        ("slag", "lexikon"),
        ("skadad", false),
        ("i-tid", false));

    [Fact]
    public void Missing_AlternativesOfOneFact_AreItsTerms() =>
        AssertMissing("någon: [ { slag: roman }, { alla: [ { slag: karta } ] } ]", ["att slag är roman eller karta"], ("slag", "lexikon"));

    [Fact]
    public void Missing_AlternativesOfOneList_AreItsTerms() =>
        AssertMissing("någon: [ { frågat: { någon: [vän] } }, { alla: [ { frågat: { alla: [granne] } } ] } ]", ["att vän eller granne är frågade"], ("frågat", Array.Empty<string>()));

    [Fact]
    public void Missing_AlternativeThatIsWider_IsEnough() =>
        AssertMissing("någon: [ { slag: roman, i-tid: ja }, { slag: [roman, karta] } ]", ["att slag är roman eller karta"], ("slag", "lexikon"));

    [Fact]
    public void Missing_AlternativeThatHoldsAnother_IsLeftOut() =>
        AssertMissing("någon: [ { slag: roman, i-tid: ja }, { i-tid: ja } ]", ["att boken kom tillbaka i tid"], ("slag", "roman"), ("i-tid", false));

    /// <summary>What is given is not taken back, so that something be missing is nothing to ask for.</summary>
    [Fact]
    public void Missing_ThatAFactIsNotGiven_IsNothingToAskFor() => AssertMissing(
        "någon: [ { skadad: { saknas: ja }, i-tid: ja }, { skadad: nej } ]",
        ["att skadad är nej"],
        ("skadad", true),
        ("i-tid", true));

    [Fact]
    public void Missing_Day_IsWithItsFact() =>
        AssertMissing("återlämnad: { senast: sista-dag }", ["att boken är tillbaka senast 2026-03-02"], ("lånedag", "2026-01-31"), ("återlämnad", "2026-03-03"));

    [Fact]
    public void Missing_DayThatIsNotKnownYet_SaysFromWhatItIsCounted() =>
        AssertMissing("återlämnad: { senast: sista-dag }", ["att boken är tillbaka senast 30 dagar efter lånedag"], ("återlämnad", "2026-03-03"));

    [Fact]
    public void Missing_DaysCountedTheSameWay_ArePutTogether() =>
        AssertMissing("återlämnad: { före: dagen-efter }", ["att boken är tillbaka före 31 dagar efter lånedag"], ("återlämnad", "2026-03-03"));

    [Fact]
    public void Missing_NextDay_IsCalledTheDayAfter() =>
        AssertMissing("återlämnad: { före: nästa-dag }", ["att boken är tillbaka före dagen efter lånedag"], ("återlämnad", "2026-03-03"));

    private static void AssertMissing(string test, string[] expected, params (string, object?)[] facts)
    {
        Answer answer = new SmallRules().Version("stadgar", "a", "2026-01-01").Clause(
            "stadgar",
            "a",
            1,
            $$"""
            värden:
              lånetid: { är: 30 dagar, underlag: [ST-1-01] }
            dagar:
              sista-dag: lånedag plus lånetid
              dagen-efter: lånedag plus lånetid plus 1 dag
              nästa-dag: lånedag plus 1 dag
            regler:
              - id: retur
                text: Boken ska tillbaka.
                fråga: retur
                kräver:
                  - { id: krav, text: Kravet., att: { {{test}} } }
                svar: { uppfyllt: { klart: ja }, brister: { klart: nej } }
            """).Ask("retur", facts);

        Assert.Equal(expected, Assert.Single(answer.Requirements).Missing);
    }
}
