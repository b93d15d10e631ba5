using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Cli.Arguments;
using MiniMaria.Rules.Cli.Commands;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Explanations;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rendering;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Cli.Asking;

/// <summary>Asks one question and prints its answer.</summary>
/// <param name="command">The question.</param>
/// <param name="options">The options that every question takes.</param>
/// <param name="call">The call.</param>
internal sealed class Asker(QuestionCommand command, QuestionOptions options, Call call)
{
    /// <summary>Asks.</summary>
    public ExitCode Ask()
    {
        if (options.Batch.FirstIn(call.Parse) is not null)
        {
            throw new CallException(AskingPhrases.QuestionAndBatch.In(call.Language));
        }

        Rulebook rulebook = call.Setting.Rulebook!;
        var question = new Question
        {
            Name = command.Question.Name,
            AsOf = options.DayOf(call.Parse),
            Facts = Facts(),
            Readings = options.ReadingsOf(call.Parse),
        };
        string? rule = options.Why.FirstIn(call.Parse);
        if (rule is not null && QuestionError.OfRule(rule, rulebook) is { } unknown)
        {
            return WriteError(unknown, options, call);
        }

        RulesEngine engine = options.EngineFor(call, new RulesEngineOptions { Matcher = Matchers.Index });
        if (!engine.TryAsk(question, out Answer? answer, out QuestionError? error))
        {
            return WriteError(error, options, call);
        }

        RuleFinding? why = rule is null ? null : answer.WhyNot(rule);
        if (call.Parse.GetValue(options.Json))
        {
            call.Streams.Output.WriteLine(AnswerJson.Write(answer, question.Id, call.Language, why));
        }
        else
        {
            new AnswerPage(call.Streams.NewPage(), call.Language).Write(answer, why, question, command, rulebook);
            WriteIdleReadings(question, answer);
        }

        return ExitCode.Done;
    }

    /// <summary>Prints why a question cannot be asked.</summary>
    public static ExitCode WriteError(QuestionError error, QuestionOptions options, Call call)
    {
        if (call.Parse.GetValue(options.Json))
        {
            call.Streams.Output.WriteLine(AnswerJson.Write(error, id: null, call.Language));
        }
        else
        {
            Page page = call.Streams.NewErrorPage();
            new CallFault(error.Message(call.Language)).Write(page, call.Language);
            page.Write(CommandPhrases.SeeHelp.In(call.Language, CommandTree.PathOf(call.Parse.CommandResult.Command)));
        }

        return ExitCode.WrongCall;
    }

    /// <summary>Says which of the chosen readings the answer does not rest on, so that nobody takes it for read so.</summary>
    private void WriteIdleReadings(Question question, Answer answer)
    {
        Page page = call.Streams.NewErrorPage();
        foreach ((string id, string reading) in question.Readings)
        {
            if (!answer.Interpretations.Any(i => i.Interpretation.IsCalled(id)))
            {
                page.Write(AskingPhrases.IdleReading.In(call.Language, id, reading));
            }
        }
    }

    private Dictionary<string, object?> Facts()
    {
        var facts = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (FactOption option in command.FactOptions)
        {
            if (call.Parse.GetResult(option) is { Implicit: false } given)
            {
                facts.Add(option.Fact.Name, option.ValueOf([.. given.Tokens.Select(t => t.Value)], call.Language));
            }
        }

        return facts;
    }
}
