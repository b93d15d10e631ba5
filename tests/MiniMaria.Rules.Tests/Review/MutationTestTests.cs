using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review.Mutation;
using MiniMaria.Rules.Tests.Answers;

namespace MiniMaria.Rules.Tests.Review;

/// <summary>Which small changes of a rule its examples notice.</summary>
public sealed class MutationTestTests
{
    private const string AtTheLimit = "[ { Hundra sidor är en tunn bok: { givet: { sidor: 100 }, svar: { tid: lång } } }, { Hundraen är det inte: { givet: { sidor: 101 }, utfall: oreglerat } } ]";

    [Fact]
    public void Run_ExamplesOnBothSidesOfTheLimit_LeavesNoSurvivor()
    {
        MutationResult result = Run($"{{ id: tunn, text: a, fråga: lån, när: {{ sidor: {{ högst: 100 }} }}, svar: {{ tid: lång }}, exempel: {AtTheLimit} }}");

        Assert.Empty(result.Survivors);
        Assert.Empty(result.Equivalent);
        Assert.Equal((4, 4), (result.Count, result.Caught));
    }

    [Fact]
    public void Run_ExampleFarFromTheLimit_ListsTheMutantsOfTheLimitWithAnExampleThatWouldNotice()
    {
        MutationResult result = Run("{ id: tunn, text: a, fråga: lån, när: { sidor: { högst: 100 } }, svar: { tid: lång }, exempel: [ { Femtio sidor är en tunn bok: { givet: { sidor: 50 }, svar: { tid: lång } } } ] }");

        Assert.Equal([("högst", "under"), ("100", "101"), ("100", "99")], result.Survivors.Select(s => (s.Mutant.From, s.Mutant.To)));
        Assert.Equal([100, 101, 100], result.Survivors.Select(s => (int)s.Change!.Example!.Facts["sidor"]!));
        Assert.Equal(1, result.Caught);
    }

    [Fact]
    public void Run_ChangeThatNoAnswerShows_IsNoSurvivor()
    {
        MutationResult result = Run("{ id: tunn, text: a, fråga: lån, när: { någon: [ { sidor: { högst: 100 } }, { sidor: { högst: 50 } } ] }, svar: { tid: lång }, exempel: " + AtTheLimit + " }");

        Assert.Equal([("högst", "under"), ("50", "51"), ("50", "49")], result.Equivalent.Select(m => (m.From, m.To)));
        Assert.DoesNotContain(result.Survivors, s => s.Mutant.From is "50");
    }

    [Fact]
    public void Run_ExampleThatDoesNotHold_IsRefusedForItWouldNoticeEveryMutant()
    {
        var refused = Assert.Throws<RulesLoadException>(() => Run("{ id: tunn, text: a, fråga: lån, när: { sidor: { högst: 100 } }, svar: { tid: lång }, exempel: [ { Femtio sidor är en tunn bok: { givet: { sidor: 50 }, svar: { tid: kort } } } ] }"));

        Assert.Equal(["MM0602"], refused.Diagnostics.Select(d => d.Code));
    }

    private static MutationResult Run(string rule) => MutationTest.Run(SmallRules.With("- " + rule).Source);
}
