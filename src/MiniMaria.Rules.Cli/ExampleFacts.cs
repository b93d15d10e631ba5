using System.Text.Json;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Rendering;
using MiniMaria.Rules.Review;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Cli;

/// <summary>Tells the facts of the example of a changed answer.</summary>
internal static class ExampleFacts
{
    /// <summary>Gives the facts that the example gives, in the order of the question.</summary>
    public static IEnumerable<(FactDefinition Fact, Value Value)> Of(AnswerChange change)
    {
        Answer asked = (change.New ?? change.Old)!;
        return asked.Question.Facts.Where(f => change.Example.Facts.ContainsKey(f.Name)).Select(f => (f, asked.Facts[f]));
    }

    /// <summary>Writes them as a question takes them, in the field <c>facts</c>.</summary>
    public static void Write(Utf8JsonWriter json, AnswerChange change)
    {
        json.WriteStartObject("facts");
        foreach ((FactDefinition fact, Value value) in Of(change))
        {
            if (value.Kind != ValueKind.Table)
            {
                AnswerJson.WriteValue(json, fact.Name, value);
                continue;
            }

            json.WriteStartObject(fact.Name);
            foreach ((Term key, Value entry) in value.Table.Entries)
            {
                AnswerJson.WriteValue(json, key.Name, entry);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
