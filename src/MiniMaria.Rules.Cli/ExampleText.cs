using System.Globalization;
using System.Text.Json;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Cli;

/// <summary>Writes a question that shows something: as a call, as plain words, as JSON.</summary>
internal static class ExampleText
{
    private static readonly IReadOnlySet<string> Taken = new CommonOptions(Language.Swedish).TakenNames;

    /// <summary>Gives the call that asks the question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="lexicon">The vocabulary, whose names decide what the words of the call are.</param>
    public static string Call(Question question, Lexicon lexicon)
    {
        QuestionDefinition definition = lexicon.Questions.First(q => q.Name == question.Name);
        Dictionary<string, string> names = QuestionCommand.NamesOf(definition, Taken).ToDictionary(o => o.Fact.Name, o => o.Name, StringComparer.Ordinal);
        IEnumerable<string> facts = question.Facts.Select(f => $"{names[f.Key]} {Quote(Text(f.Value, "=", ","))}");
        string[] day = question.AsOf is { } asOf ? [$"--dag {IsoDay.Write(asOf)}"] : [];
        return string.Join(' ', (string[])[CommandLine.Name, "ask", QuestionCommand.WordOf(question.Name, lexicon.Questions.Select(q => q.Name).ToHashSet(StringComparer.Ordinal)), .. facts, .. day]);
    }

    /// <summary>Gives the facts of the question, as a person reads them.</summary>
    public static string Words(Question question) => string.Join(", ", question.Facts.Select(f => $"{f.Key}: {Text(f.Value, ": ", ", ")}"));

    /// <summary>Writes the facts of the question as a JSON object under a name.</summary>
    public static void WriteFacts(Utf8JsonWriter json, string name, Question question)
    {
        json.WriteStartObject(name);
        foreach ((string fact, object? value) in question.Facts)
        {
            json.WritePropertyName(fact);
            Write(json, value);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes the question as the contract has it, under a name.</summary>
    public static void Write(Utf8JsonWriter json, string name, Question question)
    {
        json.WriteStartObject(name);
        json.WriteString("question", question.Name);
        if (question.AsOf is { } day)
        {
            json.WriteString("asOf", IsoDay.Write(day));
        }

        WriteFacts(json, "facts", question);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case string[] terms:
                json.WriteStartArray();
                Array.ForEach(terms, json.WriteStringValue);
                json.WriteEndArray();
                break;
            case IReadOnlyDictionary<string, object?> table:
                json.WriteStartObject();
                foreach ((string key, object? entry) in table)
                {
                    json.WritePropertyName(key);
                    Write(json, entry);
                }

                json.WriteEndObject();
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case bool yes:
                json.WriteBooleanValue(yes);
                break;
            default:
                json.WriteStringValue(value?.ToString());
                break;
        }
    }

    private static string Text(object? value, string sign, string separator) => value switch
    {
        string[] terms => string.Join(separator, terms),
        IReadOnlyDictionary<string, object?> table => string.Join(separator, table.Select(e => $"{e.Key}{sign}{Text(e.Value, sign, separator)}")),
        bool yes => yes ? "ja" : "nej",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? string.Empty,
    };

    private static string Quote(string text) => text.Length == 0 || text.Contains(' ', StringComparison.Ordinal) ? $"\"{text}\"" : text;
}
