using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Cli.Arguments;
using MiniMaria.Rules.Cli.Asking;
using MiniMaria.Rules.Cli.Commands;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Explanations;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rendering;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Cli.Verbs.Ask;

/// <summary><c>minimaria ask --batch FILE</c>: answers a question a line, in the same order, as they come.</summary>
/// <param name="options">The options that every question takes.</param>
/// <param name="call">The call.</param>
internal sealed class Batch(QuestionOptions options, Call call)
{
    private const string StandardInput = "-";

    /// <summary>Answers all lines of the file that the call names.</summary>
    public async Task<ExitCode> RunAsync()
    {
        string path = options.Batch.FirstIn(call.Parse) ?? throw new CallException(AskPhrases.NoQuestion.In(call.Language));
        Rulebook rulebook = call.Setting.Rulebook!;
        DateOnly? day = options.DayOf(call.Parse);
        string? rule = options.Why.FirstIn(call.Parse);
        if (rule is not null && QuestionError.OfRule(rule, rulebook) is { } unknown)
        {
            throw new CallException(unknown.Message(call.Language));
        }

        var engineOptions = new RulesEngineOptions();
        foreach ((string id, string reading) in options.ReadingsOf(call.Parse))
        {
            CheckReading(id, reading, rulebook, call.Language);
            engineOptions.Readings.Add(id, reading);
        }

        RulesEngine engine = options.EngineFor(call, engineOptions);
        try
        {
            if (path == StandardInput)
            {
                return await RunAsync(call.Streams.Input, engine, day, rule, call.Language, call.Streams);
            }

            await using FileStream file = Open(path, call.Language);
            return await RunAsync(file, engine, day, rule, call.Language, call.Streams);
        }
        catch (BrokenInputException e)
        {
            throw new CallException(AskPhrases.UnreadableBatch.In(call.Language, path, e.Message));
        }
    }

    /// <summary>Answers all lines of a stream.</summary>
    public static async Task<ExitCode> RunAsync(
        Stream input, RulesEngine engine, DateOnly? day, string? rule, Language language, Streams streams)
    {
        var code = ExitCode.Done;

        // Nobody waits for an answer that is ready: whatever is written goes out before more is read.
        var lines = new LineReader(input, QuestionJson.MaximumBytes, () => streams.Output.FlushAsync());
        while (await lines.ReadAsync() is { } line)
        {
            (string answer, ExitCode own) = Answer(line, engine, day, rule, language);
            streams.Output.Write(answer);
            streams.Output.Write('\n');
            code = own > code ? own : code;
        }

        return code;
    }

    /// <summary>Answers a line; what is wrong with it, or with the program, is an error object and leaves the other lines alone.</summary>
    private static (string Line, ExitCode Code) Answer(
        ReadOnlyMemory<byte> line, RulesEngine engine, DateOnly? day, string? rule, Language language)
    {
        QuestionId? id = null;
        try
        {
            return QuestionJson.TryRead(line, out Question? question, out id, out QuestionError? error)
                && engine.TryAsk(question with { AsOf = question.AsOf ?? day }, out Answer? answer, out error)
                ? (AnswerJson.Write(answer, id, language, rule is null ? null : answer.WhyNot(rule)), ExitCode.Done)
                : (AnswerJson.Write(error!, id, language), ExitCode.WrongCall);
        }
        catch (Exception e)
        {
            var failure = new QuestionError(Messages.NotAnswered, [$"{e.GetType().Name}: {e.Message}"]);
            return (AnswerJson.Write(failure, id, language), ExitCode.Failed);
        }
    }

    private static FileStream Open(string path, Language language)
    {
        if (!Path.Exists(path))
        {
            throw new CallException(AskPhrases.NoSuchFile.In(language, path));
        }

        try
        {
            return new FileStream(path, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CallException(AskPhrases.UnreadableBatch.In(language, path, e.Message));
        }
    }

    // The engine passes over a standing reading of a document that does not apply on the day; one that no document has is a slip.
    private static void CheckReading(string id, string reading, Rulebook rulebook, Language language)
    {
        Interpretation[] known = [.. rulebook.Editions.SelectMany(e => e.Interpretations)];
        Interpretation[] named = Array.FindAll(known, i => i.IsCalled(id));
        if (named.Length == 0)
        {
            string[] ids = [.. known.Select(i => i.Name).Distinct()];
            throw CallException.Unknown(AskPhrases.UnknownInterpretation.In(language, id), id, ids, language);
        }

        string[] readings = [.. named.SelectMany(i => i.Readings).Select(r => r.Id).Distinct()];
        if (!readings.Contains(reading, StringComparer.OrdinalIgnoreCase))
        {
            throw CallException.Unknown(AskPhrases.UnknownReading.In(language, reading, named[0].Name), reading, readings, language);
        }
    }
}
