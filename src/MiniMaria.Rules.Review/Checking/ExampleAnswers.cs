using System.Diagnostics.CodeAnalysis;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Review.Checking;

/// <summary>Asks the examples of an engine's rulebook, each once however many want to see its answer.</summary>
/// <param name="engine">The engine.</param>
internal sealed class ExampleAnswers(RulesEngine engine)
{
    private readonly Dictionary<Example, (Answer? Answer, QuestionError? Error)> _answers = new(ReferenceEqualityComparer.Instance);

    public RulesEngine Engine => engine;

    /// <summary>Gives the answer to an example, or why it is refused.</summary>
    public bool TryAsk(Example example, [NotNullWhen(true)] out Answer? answer, [NotNullWhen(false)] out QuestionError? error)
    {
        if (!_answers.TryGetValue(example, out (Answer? Answer, QuestionError? Error) known))
        {
            RulesEngine asked = engine.Under(example);
            asked.TryAsk(QuestionOf(example, asked.Rulebook), out known.Answer, out known.Error);
            _answers.Add(example, known);
        }

        (answer, error) = known;
        return answer is not null;
    }

    /// <summary>Gives the question that an example asks.</summary>
    /// <param name="example">The example.</param>
    /// <param name="rulebook">The rules that are asked.</param>
    public static Question QuestionOf(Example example, Rulebook rulebook) => new()
    {
        Name = example.Question.Name,
        AsOf = example.Day,
        Facts = example.FactsIn(rulebook.EditionOn(example.Day)),
        Readings = example.Readings,
    };
}
