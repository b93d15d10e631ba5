using System.CommandLine;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rendering;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Cli;

/// <summary><c>minimaria ask --batch FILE</c>: answers a question a line, in the same order, as they come.</summary>
internal static class Batch
{
    private const string StandardInput = "-";

    /// <summary>Answers all lines.</summary>
    public static async Task<ExitCode> RunAsync(ParseResult parse, CommandTree tree, Streams streams)
    {
        string path = Ask.ValueOf(parse, tree.Common.Batch) ?? throw new CallException(Phrases.NoQuestion.In(tree.Language));
        Rulebook rulebook = tree.Rulebook!;
        DateOnly? day = Ask.DayOf(parse, tree);
        string? rule = Ask.ValueOf(parse, tree.Common.Why);
        if (rule is not null && QuestionError.OfRule(rule, rulebook) is { } unknown)
        {
            throw new CallException(unknown.Message(tree.Language));
        }

        var options = new RulesEngineOptions();
        foreach ((string id, string reading) in Ask.ReadingsOf(parse, tree))
        {
            CheckReading(id, reading, rulebook, tree.Language);
            options.Readings.Add(id, reading);
        }

        RulesEngine engine = Ask.EngineFor(options, parse, tree);
        try
        {
            if (path == StandardInput)
            {
                return await RunAsync(streams.Input, engine, day, rule, tree.Language, streams);
            }

            await using FileStream file = Open(path, tree.Language);
            return await RunAsync(file, engine, day, rule, tree.Language, streams);
        }
        catch (BrokenInputException e)
        {
            throw new CallException(Phrases.UnreadableBatch.In(tree.Language, path, e.Message));
        }
    }

    /// <summary>Answers all lines of a stream.</summary>
    public static async Task<ExitCode> RunAsync(Stream input, RulesEngine engine, DateOnly? day, string? rule, Language language, Streams streams)
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

    /// <summary>Answers a line; whatever is wrong with it, or with the program, is an error object and leaves the other lines alone.</summary>
    private static (string Line, ExitCode Code) Answer(ReadOnlyMemory<byte> line, RulesEngine engine, DateOnly? day, string? rule, Language language)
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
            return (AnswerJson.Write(new QuestionError(Messages.NotAnswered, [$"{e.GetType().Name}: {e.Message}"]), id, language), ExitCode.Failed);
        }
    }

    private static FileStream Open(string path, Language language)
    {
        if (!Path.Exists(path))
        {
            throw new CallException(Phrases.NoSuchFile.In(language, path));
        }

        try
        {
            return new FileStream(path, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CallException(Phrases.UnreadableBatch.In(language, path, e.Message));
        }
    }

    // The engine passes over a standing reading of a document that does not apply on the day; one that no document has is a slip.
    private static void CheckReading(string id, string reading, Rulebook rulebook, Language language)
    {
        Interpretation[] known = [.. rulebook.Editions.SelectMany(e => e.Interpretations)];
        Interpretation[] named = [.. known.Where(i => string.Equals(i.Id, id, StringComparison.OrdinalIgnoreCase))];
        if (named.Length == 0)
        {
            throw Fault(Phrases.UnknownInterpretation.In(language, id), id, known.Select(i => i.Id));
        }

        string[] readings = [.. named.SelectMany(i => i.Readings).Select(r => r.Id)];
        if (!readings.Contains(reading, StringComparer.OrdinalIgnoreCase))
        {
            throw Fault(Phrases.UnknownReading.In(language, reading, named[0].Id), reading, readings);
        }

        CallException Fault(string fault, string word, IEnumerable<string> allowed)
        {
            string[] words = [.. allowed.Distinct()];
            string? near = NearestMatch.Find(word, words);
            return new CallException($"{fault} {Messages.Help(language, words, near)}", near);
        }
    }
}
