using Microsoft.Extensions.DependencyInjection;
using MiniMaria.Rules.Analysis;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Hosting;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rendering;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.NRules.Tests;

public sealed class NRulesMatcherTests
{
    private static readonly RulesEngine BuiltIn = new();
    private static readonly RulesEngine WithNRules = Make();

    [Fact]
    public void UseNRules_Examples_AllHold() => Assert.Empty(ExampleCheck.Run(WithNRules));

    [Fact]
    public void UseNRules_ExampleQuestions_GiveTheSameBytes()
    {
        foreach (Example example in BuiltIn.Rulebook.Examples)
        {
            AssertSame(new Question
            {
                Name = example.Question.Name,
                AsOf = example.Day,
                Facts = example.Facts.ToDictionary(f => f.Key, f => (object?)f.Value, StringComparer.Ordinal),
                Readings = example.Readings,
            });
        }
    }

    [Fact]
    public void UseNRules_EveryPairOfTerms_GivesTheSameBytes()
    {
        foreach (QuestionDefinition question in BuiltIn.Rulebook.Lexicon.Questions)
        {
            FactDefinition[] facts = [.. question.Facts.Where(f => f.Type.Kind == ValueKind.Term)];
            foreach (FactDefinition first in facts)
            {
                foreach (FactDefinition second in facts.SkipWhile(f => f != first).Skip(1))
                {
                    AskPairs(question, first, second);
                }
            }
        }
    }

    [Fact]
    public void UseNRules_TenThousandRandomQuestions_GiveTheSameBytes()
    {
        var questions = new RandomQuestions(BuiltIn.Rulebook.Lexicon, seed: 20261121);
        for (int i = 0; i < 10_000; i++)
        {
            AssertSame(questions.Next());
        }
    }

    private static void AskPairs(QuestionDefinition question, FactDefinition first, FactDefinition second)
    {
        foreach (Term a in first.Type.List!.Terms)
        {
            foreach (Term b in second.Type.List!.Terms)
            {
                AssertSame(new Question
                {
                    Name = question.Name,
                    AsOf = new DateOnly(2026, 3, 1),
                    Facts = new Dictionary<string, object?>(StringComparer.Ordinal) { [first.Name] = a.Name, [second.Name] = b.Name },
                });
            }
        }
    }

    private static void AssertSame(Question question) =>
        Assert.Equal(Line(BuiltIn, question), Line(WithNRules, question));

    /// <summary>Gives the answer, or why the question cannot be asked.</summary>
    private static string Line(RulesEngine engine, Question question) =>
        engine.TryAsk(question, out Answer? answer, out QuestionError? error) ? AnswerJson.Write(answer, engine.Rulebook) : error.ToString();

    private static RulesEngine Make()
    {
        var services = new ServiceCollection();
        services.AddMiniMariaRules().UseNRules();
        return services.BuildServiceProvider().GetRequiredService<RulesEngine>();
    }
}
