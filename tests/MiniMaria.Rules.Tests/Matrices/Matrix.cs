using System.Text;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Tests.Questions;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Tests.Matrices;

/// <summary>Writes answers as Swedish lines for a jurist, equal ones together, with the remarks and readings explained at the end.</summary>
internal sealed class Matrix
{
    private static readonly Lexicon Lexicon = Asking.Engine.Rulebook.Lexicon;

    private readonly StringBuilder _text = new();
    private readonly SortedDictionary<string, string> _notes = new(StringComparer.Ordinal);

    public void Line(string line = "") => _text.Append(line.TrimEnd()).Append('\n');

    /// <summary>Says an answer in one line: what it is, the clauses that it rests on, readings and remarks.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="home">The home municipality when the line shall call it so, and not by its name.</param>
    public string Say(Answer answer, string? home = null)
    {
        var parts = new List<string> { Result(answer, home, rows: true) };
        if (answer.Citations.Count > 0)
        {
            parts.Add("enligt " + string.Join(", ", answer.Citations.Select(Clause).Distinct()));
        }

        return string.Join("; ", parts.Concat(Notes(answer)));
    }

    /// <summary>Names the readings and remarks of an answer, to be explained at the end.</summary>
    public IEnumerable<string> Notes(Answer answer)
    {
        if (answer.Interpretations.Count > 0)
        {
            yield return "tolkning " + string.Join(", ", answer.Interpretations.Select(Note));
        }

        if (answer.Remarks.Count > 0)
        {
            yield return "anmärkning " + string.Join(", ", answer.Remarks.Select(Note));
        }
    }

    /// <summary>Gives the text with the explanations of all readings and remarks that it names.</summary>
    public string Close()
    {
        if (_notes.Count > 0)
        {
            Line();
            Line("FÖRKLARINGAR");
            foreach ((string id, string text) in _notes)
            {
                Line($"  {id}: {text}");
            }
        }

        return _text.ToString();
    }

    /// <summary>Groups keys by equal content, in the order of the first of each group.</summary>
    public static IEnumerable<(TKey[] Keys, TContent Content)> Group<TKey, TContent>(IEnumerable<TKey> keys, Func<TKey, TContent> content) =>
        keys.GroupBy(content).Select(g => (g.ToArray(), g.Key));

    /// <summary>Names municipalities; of nearly all it names those that are left out.</summary>
    public static string Municipalities(IReadOnlyCollection<string> names)
    {
        Assert.True(Lexicon.TryFindList("kommun", out TermList? all));
        string[] absent = [.. all.Terms.Select(t => t.Name).Except(names)];
        return absent.Length switch
        {
            0 when names.Count == all.Terms.Count => "alla femton kommunerna",
            1 or 2 => $"alla kommuner utom {string.Join(" och ", absent)}",
            _ => string.Join(", ", names),
        };
    }

    public static string Clause(Citation citation) =>
        Lexicon.TryFindDocument(citation.Document, out DocumentEntry? document) ? document.Abbreviate(citation.Clause) : citation.Document;

    /// <summary>Says what became of the question and what the fields hold, with or without those that hold rows.</summary>
    public static string Result(Answer answer, string? home = null, bool rows = true)
    {
        string fields = string.Join(", ", answer.Question.Fields.Where(f => answer[f.Name].HasValue && (rows || answer[f.Name].Kind != ValueKind.Rows)).Select(f => $"{f.Label.ToLowerInvariant()}: {Value(answer[f.Name], home)}"));
        return answer.Outcome switch
        {
            Outcome.Answered => fields,
            Outcome.NeedsFacts => $"{fields}{(fields.Length > 0 ? ", " : string.Empty)}FRÅGAR EFTER {string.Join(", ", answer.MissingFacts)}",
            Outcome.OutsideScope => "UTANFÖR",
            Outcome.Silent => "OREGLERAT",
            _ => "KONFLIKT",
        };
    }

    private static string Value(Value value, string? home) => value.Kind == ValueKind.Terms && value.Terms.Count > 0
        ? string.Join(" och ", value.Terms.Select(t => t.Name == home ? "hemkommunen själv" : t.Label))
        : value.ToLabel();

    private string Note(ReadingUsed used)
    {
        _notes[used.Interpretation.Id] = $"»{used.Interpretation.Wording}« ({Clause(used.Interpretation.Citation)}) läses som {string.Join(" eller ", used.Interpretation.Readings.Select(r => r.Id + (r == used.Interpretation.Chosen ? " (vald)" : string.Empty)))}.";
        return $"{used.Interpretation.Id}={used.Reading.Id}";
    }

    private string Note(Remark remark)
    {
        // One fault can be told in two ways: in the answer to one question and in the answer to another.
        _notes[remark.Id] = _notes.TryGetValue(remark.Id, out string? known) && known != remark.Text ? known + " / " + remark.Text : remark.Text;
        return remark.Id;
    }
}
