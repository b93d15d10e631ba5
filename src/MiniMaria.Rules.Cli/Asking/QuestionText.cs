using System.Collections;
using System.Globalization;
using MiniMaria.Rules.Cli.Commands;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Cli.Asking;

/// <summary>Writes a question that shows something: as a call, or as plain words.</summary>
internal static class QuestionText
{
    /// <summary>Gives the call that asks the question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="lexicon">The vocabulary, whose names decide what the words of the call are.</param>
    public static string CallOf(Question question, Lexicon lexicon)
    {
        QuestionDefinition definition = lexicon.Questions.First(q => q.Name == question.Name);
        Dictionary<string, string> names =
            QuestionNames.OptionsOf(definition).ToDictionary(o => o.Fact.Name, o => o.Name, StringComparer.Ordinal);
        string word = QuestionNames.WordOf(question.Name, lexicon.Questions.Select(q => q.Name).ToHashSet(StringComparer.Ordinal));
        IEnumerable<string> facts = question.Facts.Select(f => $"{names[f.Key]} {Quoted(f.Value)}");
        string[] day = question.AsOf is { } asOf ? [$"--dag {IsoDay.Write(asOf)}"] : [];
        return string.Join(' ', (string[])[Tool.Name, QuestionNames.Ask, word, .. facts, .. day]);
    }

    /// <summary>Gives the facts of the question, as a person reads them.</summary>
    public static string WordsOf(Question question) =>
        string.Join(", ", question.Facts.Select(f => $"{f.Key}: {Text(f.Value, ": ", ", ")}"));

    /// <summary>Gives a fact as it is written after its option, in quotation marks where it has a blank.</summary>
    public static string Quoted(object? value)
    {
        string text = Text(value, "=", ",");
        return text.Length == 0 || text.Contains(' ', StringComparison.Ordinal) ? $"\"{text}\"" : text;
    }

    private static string Text(object? value, string sign, string separator) => value switch
    {
        string text => text,
        bool yes => yes ? "ja" : "nej",
        IEnumerable<KeyValuePair<string, object?>> table =>
            string.Join(separator, table.Select(e => $"{e.Key}{sign}{Text(e.Value, sign, separator)}")),
        IEnumerable items => string.Join(separator, items.Cast<object>()),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? string.Empty,
    };
}
