using FsCheck;
using FsCheck.Fluent;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rendering;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Tests.Questions;
using Outcome = MiniMaria.Rules.Decisions.Outcome;

namespace MiniMaria.Rules.Tests.Matching;

/// <summary>The built-in matcher against its linear twin, on random facts.</summary>
[Trait("Category", "Long")]
public sealed class OracleTests
{
    private static readonly RulesEngine Oracle = new(Asking.Engine.Rulebook, new RulesEngineOptions { Matcher = edition => new LinearMatcher(edition) });

    public static TheoryData<string> Questions => [.. Asking.Engine.Rulebook.Lexicon.Questions.Select(q => q.Name)];

    [Theory]
    [MemberData(nameof(Questions))]
    public void Ask_RandomFacts_SameBytesAsTheLinearMatcher(string question) =>
        Prop.ForAll(RandomQuestion.Any(question, missingPercent: 35), asked => Line(Asking.Engine, asked) == Line(Oracle, asked))
            .Check(Randomly.Times(700));

    [Fact]
    public void Ask_RandomFacts_ConditionsHaveTheTruthOfTheLinearMatcher() =>
        Prop.ForAll(RandomQuestion.Any(), asked =>
        {
            Answer answer = Asking.Engine.Ask(asked.ToQuestion());
            return answer.Facts.Edition.Rules.Where(r => r.Question == answer.Question).All(rule =>
                Conditions(rule).All(c => answer.Facts.Evaluate(c) == (LinearMatcher.Holds(c, answer.Facts) switch
                {
                    true => Truth.True,
                    false => Truth.False,
                    null => Truth.Unknown,
                })));
        }).Check(Randomly.Times(2000));

    [Fact]
    public void Ask_RandomFacts_RemarksAreThoseWhoseConditionsHold() =>
        Prop.ForAll(RandomQuestion.Any(), asked =>
        {
            Answer answer = Asking.Engine.Ask(asked.ToQuestion());
            Remark[] all = answer.Facts.Edition.RulesFor(answer.Question).Remarks;
            IEnumerable<Remark> touching = all.Where(r => answer.Outcome != Outcome.OutsideScope && LinearMatcher.Holds(r.When, answer.Facts) == true);
            return answer.Remarks.Where(r => r.Id is not (OtherDays.Ended or OtherDays.Later)).SequenceEqual(touching);
        }).Check(Randomly.Times(2000));

    private static IEnumerable<Condition> Conditions(Rule rule) =>
        [rule.When, .. rule.Requirements.SelectMany(r => (Condition?[])[r.When, r.Test, r.PresumedWhen]).OfType<Condition>()];

    private static string Line(RulesEngine engine, RandomQuestion asked) =>
        AnswerJson.Write(engine.Ask(asked.ToQuestion()), engine.Rulebook);
}
