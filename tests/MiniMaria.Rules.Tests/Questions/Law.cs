using System.Globalization;
using System.Text.RegularExpressions;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Tests.Questions;

/// <summary>
/// What the rule files give a name on <see cref="Asking.Day"/>. A test that needs a figure or the parties of the law reads them here,
/// so that it holds also when the law has become another.
/// </summary>
internal static class Law
{
    private static readonly IReadOnlyList<NamedText> Named = Asking.Engine.Rulebook.EditionOn(Asking.Day).Named;

    private static readonly string[] Words =
    [
        "noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio",
        "elva", "tolv", "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton", "tjugo",
    ];

    /// <summary>Gets the parties of the agreement between the municipalities, as the rule file lists them.</summary>
    public static string[] Parties { get; } = Names("parterna");

    /// <summary>Gives a value as its file writes it, e.g. <c>12 månader</c>.</summary>
    public static string Text(string name) => Assert.Single(Named, n => n.Name == name).Text;

    /// <summary>Gives the terms of a list.</summary>
    public static string[] Names(string name) => Text(name).Split(", ");

    /// <summary>Gives the terms of a list of the vocabulary, in its order.</summary>
    public static string[] Terms(string list)
    {
        Assert.True(Asking.Engine.Rulebook.Lexicon.TryFindList(list, out TermList? terms));
        return [.. terms.Terms.Select(t => t.Name)];
    }

    /// <summary>Gives the number that a value begins with: whole days, months or kronor.</summary>
    public static int Number(string name) => NumberIn(Text(name));

    /// <summary>Gives the day that lies a period of the law after another; a day that a month lacks becomes its last.</summary>
    public static DateOnly After(DateOnly day, string period) => Moved(day, period, 1);

    /// <summary>Gives the day that lies a period of the law before another.</summary>
    public static DateOnly Before(DateOnly day, string period) => Moved(day, period, -1);

    /// <summary>Gives the rows of a table, each value as a rule file writes it.</summary>
    public static Dictionary<string, string> Rows(string name) =>
        Regex.Matches(Text(name), "(?<key>[^:]+): (?<value>.*?)(?:, (?=[^,]+:)|$)", RegexOptions.None, TimeSpan.FromSeconds(1))
            .ToDictionary(m => m.Groups["key"].Value, m => Quoted(m.Groups["value"].Value), StringComparer.Ordinal);

    /// <summary>Gives a table of whole numbers.</summary>
    public static Dictionary<string, int> Table(string name) =>
        Rows(name).ToDictionary(r => r.Key, r => NumberIn(r.Value), StringComparer.Ordinal);

    /// <summary>Gives names as a Swedish sentence lists them.</summary>
    public static string Listed(IEnumerable<string> names) =>
        names.ToArray() is { Length: > 1 } several ? $"{string.Join(", ", several[..^1])} och {several[^1]}" : string.Concat(names);

    /// <summary>Gives the names in the order of the vocabulary.</summary>
    public static IEnumerable<string> InOrder(IEnumerable<string> names) =>
        names.OrderBy(n => n, StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: false));

    /// <summary>Writes a number up to twenty as a Swedish word.</summary>
    public static string Word(int number) => Words[number];

    /// <summary>Writes a day as answers do.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Moved(DateOnly day, string period, int direction)
    {
        int number = direction * Number(period);
        return Text(period).Split(' ')[^1] switch
        {
            "dag" or "dagar" => day.AddDays(number),
            "månad" or "månader" => day.AddMonths(number),
            "år" => day.AddYears(number),
            string unit => throw new NotSupportedException(unit),
        };
    }

    /// <summary>Writes a value with a comma as a rule file does, where a comma would end it.</summary>
    private static string Quoted(string value) => value.Contains(',', StringComparison.Ordinal) ? $"\"{value}\"" : value;

    private static int NumberIn(string text) =>
        int.Parse(string.Concat(text.TakeWhile(c => char.IsDigit(c) || c == ' ').Where(char.IsDigit)), CultureInfo.InvariantCulture);
}
