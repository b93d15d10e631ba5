using System.Text.Encodings.Web;
using System.Text.Json;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rendering;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Fuzzing;

/// <summary>Reads what a fuzzer made of a question and asks it of the embedded rules.</summary>
internal static class QuestionReader
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Made with the first input: code that counts its steps runs under the fuzzer only.
    private static readonly Lazy<RulesEngine> Engine = new(() => new RulesEngine(new RulesEngineOptions { Matcher = Matchers.Index }));

    /// <summary>Reads a question, asks it and writes the answer or what is wrong; whatever it is, that is JSON.</summary>
    public static void Try(byte[] input)
    {
        if (!QuestionJson.TryRead(input, out Question? question, out QuestionId? id, out QuestionError? error) || !Engine.Value.TryAsk(question, out Answer? answer, out error))
        {
            JsonDocument.Parse(AnswerJson.Write(error, id)).Dispose();
            _ = error.Message(Language.English);
            return;
        }

        JsonDocument.Parse(AnswerJson.Write(answer, id)).Dispose();
    }

    /// <summary>Writes questions from which a fuzzer sets out: for each question the example with the most facts.</summary>
    public static void WriteSeeds(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (IGrouping<string, Example> examples in Engine.Value.Rulebook.Examples.GroupBy(e => e.Question.Name))
        {
            Example example = examples.MaxBy(e => e.Facts.Count)!;
            File.WriteAllText(Path.Combine(folder, examples.Key), JsonSerializer.Serialize(new { question = examples.Key, asOf = example.Day, facts = example.Facts, readings = example.Readings }, Options));
        }
    }
}
