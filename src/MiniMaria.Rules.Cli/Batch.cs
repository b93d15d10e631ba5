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

    private static async Task<ExitCode> RunAsync(Stream input, RulesEngine engine, DateOnly? day, string? rule, Language language, Streams streams)
    {
        var code = ExitCode.Done;

        // Nobody waits for an answer that is ready: whatever is written goes out before more is read.
        var lines = new LineReader(input, QuestionJson.MaximumBytes, () => streams.Output.FlushAsync());
        while (await lines.ReadAsync() is { } line)
        {
            if (line.Span.Trim(" \t"u8).IsEmpty)
            {
                continue;
            }

            if (QuestionJson.TryRead(line, out Question? question, out string? id, out QuestionError? error)
                && engine.TryAsk(question with { AsOf = question.AsOf ?? day }, out Answer? answer, out error))
            {
                streams.Output.Write(AnswerJson.Write(answer, engine.Rulebook, id, language, rule is null ? null : answer.WhyNot(rule)));
            }
            else
            {
                streams.Output.Write(AnswerJson.Write(error!, id, language));
                code = ExitCode.WrongCall;
            }

            streams.Output.Write('\n');
        }

        return code;
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
            throw new CallException(Phrases.UnknownInterpretation.In(language, id) + Suggestion(id, known.Select(i => i.Id)));
        }

        string[] readings = [.. named.SelectMany(i => i.Readings).Select(r => r.Id)];
        if (!readings.Contains(reading, StringComparer.OrdinalIgnoreCase))
        {
            throw new CallException(Phrases.UnknownReading.In(language, reading, named[0].Id) + Suggestion(reading, readings));
        }

        string Suggestion(string word, IEnumerable<string> allowed)
        {
            string[] words = [.. allowed.Distinct()];
            string near = NearestMatch.Find(word, words) is { } match ? " " + Phrases.DidYouMean.In(language, match) : string.Empty;
            return near + " " + Phrases.Allowed.In(language, string.Join(", ", words));
        }
    }
}
