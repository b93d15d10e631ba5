using System.Globalization;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Review.Checking;

/// <summary>Says in both languages for which facts, and on which day, something shows.</summary>
/// <param name="Swedish">Such as <c> när plats: telefon</c>; empty when it shows whatever the facts are.</param>
/// <param name="English">The same in English.</param>
internal sealed record Situation(string Swedish, string English)
{
    /// <summary>Longer lists of values are cut.</summary>
    private const int MostValues = 6;

    /// <summary>Words the facts of a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="usual">The day that need not be said.</param>
    public static Situation Of(Question question, DateOnly usual) =>
        Of(question.Facts.Select(f => (f.Key, Text(f.Value))), question.AsOf!.Value, usual);

    /// <summary>Words facts and their values.</summary>
    /// <param name="facts">The facts, each with what it may be.</param>
    /// <param name="day">The day.</param>
    /// <param name="usual">The day that need not be said.</param>
    public static Situation Of(IEnumerable<(string Fact, string Value)> facts, DateOnly day, DateOnly usual)
    {
        string list = string.Join(", ", facts.Select(f => $"{f.Fact}: {f.Value}"));
        string when = day == usual ? string.Empty : IsoDay.Write(day);
        string swedish = (list.Length == 0 ? string.Empty : $" när {list}") + (when.Length == 0 ? string.Empty : $" den {when}");
        string english = (list.Length == 0 ? string.Empty : $" when {list}") + (when.Length == 0 ? string.Empty : $" on {when}");
        return new Situation(swedish, english);
    }

    /// <summary>Gives one of several values, as a rule file writes it; of many the first, and how many more.</summary>
    public static string OneOf(IReadOnlyList<string> values) => values.Count switch
    {
        1 => values[0],
        > MostValues =>
            $"[{string.Join(", ", values.Take(MostValues))}, +{(values.Count - MostValues).ToString(CultureInfo.InvariantCulture)}]",
        _ => $"[{string.Join(", ", values)}]",
    };

    private static string Text(object? value) => value switch
    {
        string[] terms => $"[{string.Join(", ", terms)}]",
        IReadOnlyDictionary<string, object?> table => table.Count == 0
            ? "{}"
            : $"{{ {string.Join(", ", table.Select(e => $"{e.Key}: {Text(e.Value)}"))} }}",
        bool yes => yes ? "ja" : "nej",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? string.Empty,
    };
}
