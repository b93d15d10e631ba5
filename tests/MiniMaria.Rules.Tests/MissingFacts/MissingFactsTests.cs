using FsCheck;
using FsCheck.Fluent;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Rendering;
using MiniMaria.Rules.Tests.Matching;
using MiniMaria.Rules.Tests.Questions;
using MiniMaria.Rules.Vocabulary;
using Outcome = MiniMaria.Rules.Decisions.Outcome;

namespace MiniMaria.Rules.Tests.MissingFacts;

/// <summary>What an answer with facts missing promises, tried by filling them in.</summary>
[Trait("Category", "Long")]
public sealed class MissingFactsTests
{
    private static readonly Config Config = Randomly.Times(60);

    public static TheoryData<string> Questions => [.. Asking.Engine.Rulebook.Lexicon.Questions.Select(q => q.Name)];

    [Theory]
    [MemberData(nameof(Questions))]
    public void Ask_SettledWithFactsMissing_EveryCompletionGivesTheSame(string question) =>
        Prop.ForAll(RandomQuestion.Any(question), asked =>
        {
            Answer answer = Completions.Ask(asked, []);
            if (answer.Outcome == Outcome.NeedsFacts)
            {
                return;
            }

            Assert.Empty(answer.MissingFacts);
            foreach (var facts in Completions.Of(asked, Completions.Missing(asked, answer), new Random(1)))
            {
                Assert.True(Completions.Same(answer, Completions.Ask(asked, facts)), $"{asked.With(facts)} gives {Asking.Essence(Completions.Ask(asked, facts))}, not {Asking.Essence(answer)}.");
            }
        }).Check(Config);

    [Theory]
    [MemberData(nameof(Questions))]
    public void Ask_NeedsFacts_EachFactAskedForCanChangeTheAnswer(string question) =>
        Prop.ForAll(RandomQuestion.Any(question), asked =>
        {
            Answer answer = Completions.Ask(asked, []);
            FactDefinition[] missing = [.. Completions.Missing(asked, answer).Union(answer.MissingFacts)];
            string[] optional = Completions.CanBeLeftOut(answer);
            foreach (FactDefinition fact in answer.MissingFacts)
            {
                // What settles only whether another may be left out changes the answer of the one who leaves it out.
                Assert.True(Changes(asked, fact, missing) || Changes(asked, fact, [.. missing.Where(f => !optional.Contains(f.Name))]), $"{fact.Name} changes nothing.");
            }
        }).Check(Config);

    /// <summary>An answer tells something: a field, or what is required.</summary>
    [Theory]
    [MemberData(nameof(Questions))]
    public void Ask_Answered_SaysSomething(string question) =>
        Prop.ForAll(RandomQuestion.Any(question), asked =>
        {
            Answer answer = Completions.Ask(asked, []);
            Assert.True(answer.Outcome != Outcome.Answered || answer.Requirements.Count > 0 || answer.Question.Fields.Any(f => answer[f.Name].HasValue), asked.ToString());
        }).Check(Config);

    [Theory]
    [MemberData(nameof(Questions))]
    public void Ask_NeedsFacts_FieldsGivenAreTheSameInEveryAnswer(string question) =>
        Prop.ForAll(RandomQuestion.Any(question), asked =>
        {
            Answer answer = Completions.Ask(asked, []);
            if (answer.Outcome != Outcome.NeedsFacts)
            {
                return;
            }

            foreach (var facts in Completions.Of(asked, Completions.Missing(asked, answer), new Random(2)))
            {
                Answer complete = Completions.Ask(asked, facts);
                foreach (FieldDefinition field in answer.Question.Fields.Where(f => complete.Outcome == Outcome.Answered && answer[f.Name].HasValue))
                {
                    Assert.True(
                        field.IsCollected ? answer[field.Name].Rows.All(complete[field.Name].Rows.Contains) : complete[field.Name] == answer[field.Name],
                        $"{field.Name} of {asked.With(facts)}");
                }
            }
        }).Check(Config);

    [Theory]
    [MemberData(nameof(Questions))]
    public void Ask_FactsAskedForGiven_NothingMoreIsAsked(string question) =>
        Prop.ForAll(RandomQuestion.Any(question), asked =>
        {
            Answer answer = Completions.Ask(asked, []);
            foreach (var facts in Completions.Of(asked, answer.MissingFacts, new Random(3), most: 40))
            {
                Assert.True(Completions.Ask(asked, facts).Outcome != Outcome.NeedsFacts, asked.With(facts).ToString());
            }
        }).Check(Config);

    [Fact]
    public void Ask_FactsInAnotherOrder_SameBytes() =>
        Prop.ForAll(RandomQuestion.Any(missingPercent: 30), asked =>
            Line(asked) == Line(asked with { Facts = [.. asked.Facts.Reverse()] })).Check(Randomly.Times(1000));

    [Fact]
    public void Ask_OneMoreFact_NeverMakesASettledAnswerOpen() =>
        Prop.ForAll(RandomQuestion.Any(missingPercent: 60), asked =>
        {
            Answer answer = Completions.Ask(asked, []);
            FactDefinition[] missing = Completions.Missing(asked, answer);
            return answer.Outcome == Outcome.NeedsFacts || missing.Length == 0
                || Completions.Of(asked, missing[..1], new Random(4)).All(f => Completions.Ask(asked, f).Outcome != Outcome.NeedsFacts);
        }).Check(Randomly.Times(500));

    private static bool Changes(RandomQuestion asked, FactDefinition fact, FactDefinition[] missing)
    {
        foreach (var others in Completions.Of(asked, [.. missing.Where(f => f != fact)], new Random(5), most: 20000))
        {
            RandomQuestion almost = asked.With(others);
            foreach ((_, FactDefinition from, _) in Asking.Engine.Rulebook.EditionOn(almost.Day).Derivations.Where(d => d.Fact == fact))
            {
                // The other fact would decide this one.
                almost = almost with { Facts = [.. almost.Facts.Where(f => f.Name != from.Name)] };
            }

            Answer? first = null;
            foreach (var facts in Completions.Of(almost, [fact], new Random(6)))
            {
                Answer complete = Completions.Ask(almost, facts);
                first ??= complete;
                if (!Completions.Same(first, complete))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string Line(RandomQuestion asked) => AnswerJson.Write(Completions.Ask(asked, []), Asking.Engine.Rulebook);
}
