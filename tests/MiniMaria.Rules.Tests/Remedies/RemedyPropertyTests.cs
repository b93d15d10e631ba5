using FsCheck;
using FsCheck.Fluent;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Remedies;
using MiniMaria.Rules.Tests.Matching;
using MiniMaria.Rules.Tests.Questions;

namespace MiniMaria.Rules.Tests.Remedies;

/// <summary>What remedies promise, tried on random facts of every question of the embedded rules that has requirements.</summary>
[Trait("Category", "Long")]
public sealed class RemedyPropertyTests
{
    private static readonly Config Config = Randomly.Times(150);

    public static TheoryData<string> Questions => [.. WithRequirements];

    private static IEnumerable<string> WithRequirements =>
        Asking.Engine.Rulebook.Editions.SelectMany(e => e.Rules).Where(r => r.Requirements.Any(q => !q.IsDuty)).Select(r => r.Question.Name).Distinct();

    [Fact]
    public void Questions_HoldThoseThatAskForSomething() =>
        Assert.Empty(((string[])["ändring", "uppsägning", "förtida-upphörande", "force-majeure", "giltighet", "sekretess"]).Except(WithRequirements));

    [Theory]
    [MemberData(nameof(Questions))]
    public void Remedies_EachWay_DoesAndNoPartOfItDoes(string question) =>
        Prop.ForAll(RandomQuestion.Any(question, missingPercent: 30), asked =>
        {
            Question plain = asked.ToQuestion();
            RemedyTrial.AssertWays(Asking.Engine, plain, Asking.Engine.Ask(plain).FindRemedies());
        }).Check(Config);

    /// <summary>Where requirements wait, something is always said: ways, what is in the way, or what must be known.</summary>
    [Theory]
    [MemberData(nameof(Questions))]
    public void Remedies_Open_SaysSomething(string question) =>
        Prop.ForAll(RandomQuestion.Any(question), asked =>
        {
            Answer answer = Asking.Engine.Ask(asked.ToQuestion());
            RemedyResult remedies = answer.FindRemedies();
            Assert.True(remedies.IsComplete || remedies.Ways.Count == RemedyResult.MaximumCount);
            Assert.Equal(remedies.State == RemedyState.Possible, remedies.Ways.Count > 0);
            Assert.Equal(remedies.State == RemedyState.Impossible, remedies.Obstacles.Count > 0);
            Assert.Equal(remedies.State == RemedyState.NeedsFacts, remedies.MissingFacts.Count > 0);
            Assert.All(remedies.Ways.SelectMany(w => w.Steps), s => Assert.NotEmpty(s.Citations));
            Assert.All(remedies.Ways.SelectMany(w => w.Steps).Where(s => s.IsAct).SelectMany(s => s.Changes), c => Assert.NotNull(c.Fact.Act));
            Assert.All(remedies.Ways.SelectMany(w => w.Steps).SelectMany(s => s.Changes), c => Assert.True(c.Earliest is null || c.Earliest >= answer.AsOf));
            Assert.All(remedies.Obstacles, o => Assert.True(o.LastDay is null || o.LastDay < answer.AsOf));
        }).Check(Config);

    /// <summary>Nothing that can still be done helps: every act, and everything that is not known, is tried in many ways.</summary>
    [Theory]
    [MemberData(nameof(Questions))]
    public void Remedies_Impossible_NoActMeetsTheRequirements(string question) =>
        Prop.ForAll(RandomQuestion.Any(question, missingPercent: 30), asked =>
        {
            Question plain = asked.ToQuestion();
            Answer answer = Asking.Engine.Ask(plain);
            if (answer.FindRemedies().State != RemedyState.Impossible)
            {
                return;
            }

            foreach (Dictionary<string, object?> facts in RemedyAttempts.Of(answer, asked, most: 1500))
            {
                Assert.False(RemedyTrial.IsMet(Asking.Engine.Ask(plain with { Facts = facts })), string.Join("; ", facts.Select(f => $"{f.Key}: {Show(f.Value)}")));
            }
        }).Check(Config);

    private static string Show(object? value) => value switch
    {
        IEnumerable<string> many => string.Join(", ", many),
        IEnumerable<KeyValuePair<string, string>> table => string.Join(", ", table),
        _ => value?.ToString() ?? "–",
    };
}
