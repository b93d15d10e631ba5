using System.Globalization;
using System.Text;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Review.Matrices;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Tests.Questions;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Tests.Matrices;

/// <summary>Writes answers as Swedish lines for a jurist, equal ones together, with the remarks and readings explained at the end.</summary>
/// <param name="withRequirements">Whether to say which requirements are not met.</param>
internal sealed class Matrix(bool withRequirements = false)
{
    private static readonly Lexicon Lexicon = Asking.Engine.Rulebook.Lexicon;

    private readonly StringBuilder _text = new();
    private readonly MatrixLines _lines = new(withRequirements, withRules: false);

    public void Line(string line = "") => _text.Append(line.TrimEnd()).Append('\n');

    /// <summary>Says an answer in one line: what it is, the clauses that it rests on, readings and remarks.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="home">The home municipality when the line shall call it so, and not by its name.</param>
    public string Say(Answer answer, string? home = null) => _lines.Say(answer, t => t.Name == home ? "hemkommunen själv" : t.Label);

    /// <summary>Names the readings and remarks of an answer, to be explained at the end.</summary>
    public IEnumerable<string> Notes(Answer answer) => _lines.Notes(answer);

    /// <summary>
    /// Writes the body of every version of the documents under the day from which it applies; a body that does not change
    /// from one version to the next stands once.
    /// </summary>
    /// <param name="question">The question.</param>
    /// <param name="body">Writes the answers of a day.</param>
    public void Versions(string question, Func<DateOnly, string> body)
    {
        Line();
        _text.Append(MatrixLines.Stretches(Asking.Engine.Rulebook, edition => edition.Rules.Any(r => r.Question.Name == question) ? body(edition.From) : "  Ingen handling reglerar frågan."));
    }

    /// <summary>Asks every combination of the options of the axes and writes equal answers together; an axis that makes no difference is left out.</summary>
    /// <param name="day">The day asked about.</param>
    /// <param name="question">The question.</param>
    /// <param name="axes">The axes, each a list of options.</param>
    public string Tree(DateOnly day, string question, params Option[][] axes) =>
        Tree(axes, [], facts => "  " + Say(Ask(day, question, facts, []))) ?? string.Empty;

    /// <summary>Writes the answers that change when open wording is read in another way.</summary>
    /// <param name="day">The day asked about.</param>
    /// <param name="question">The question.</param>
    /// <param name="axes">The axes, each a list of options.</param>
    public static string Changes(DateOnly day, string question, params Option[][] axes)
    {
        var lines = new StringBuilder();
        foreach (Interpretation interpretation in Asking.Engine.Rulebook.EditionOn(day).Interpretations.Where(i => i.NoEffect is null))
        {
            foreach (Reading reading in interpretation.Readings.Where(r => r != interpretation.Chosen))
            {
                string? changed = Tree(axes, [], facts =>
                {
                    string was = Result(Ask(day, question, facts, []));
                    string now = Result(Ask(day, question, facts, new() { [interpretation.Id] = reading.Id }));
                    return was == now ? null : $"  {was}\n  → {now}";
                });
                if (changed is not null)
                {
                    lines.Append(CultureInfo.InvariantCulture, $"\n\n  »{interpretation.Wording}« läst som {reading.Id} i stället för {interpretation.Chosen.Id} ({interpretation.Id}, {Clause(interpretation.Citation)})\n");
                    lines.Append("  ").Append(changed.Replace("\n", "\n  ", StringComparison.Ordinal));
                }
            }
        }

        return lines.Length == 0 ? string.Empty : "\n\n  MED EN ANNAN LÄSNING" + lines;
    }

    /// <summary>Gives the text with the explanations of all readings and remarks that it names.</summary>
    public string Close()
    {
        if (_lines.Explanations() is { Length: > 0 } explanations)
        {
            Line();
            _text.Append(explanations);
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
    public static string Result(Answer answer, bool rows = true) => MatrixLines.Result(answer, rows: rows);

    private static Answer Ask(DateOnly day, string question, IEnumerable<(string Name, object? Value)> facts, Dictionary<string, string> readings) =>
        Asking.Engine.Ask(Asking.Question(question, day, facts) with { Readings = readings });

    /// <summary>Writes the leaves of a tree under the options that lead to them; options without leaves are left out.</summary>
    private static string? Tree(ReadOnlySpan<Option[]> axes, (string, object?)[] facts, Func<(string, object?)[], string?> leaf)
    {
        if (axes.Length == 0)
        {
            return leaf(facts);
        }

        var groups = new List<(List<string> Labels, string? Content)>();
        foreach (Option option in axes[0])
        {
            string? content = Tree(axes[1..], [.. facts, .. option.Facts], leaf);
            if (groups.Find(g => g.Content == content) is { Labels: { } labels })
            {
                labels.Add(option.Label);
            }
            else
            {
                groups.Add(([option.Label], content));
            }
        }

        if (groups.Count == 1)
        {
            return groups[0].Content;
        }

        return string.Join('\n', from g in groups
                                 where g.Content is not null
                                 select MatrixTree.Under(Names(g.Labels), g.Content!));
    }

    /// <summary>Names options; of nearly all municipalities it names those that are left out.</summary>
    private static string Names(List<string> labels)
    {
        Assert.True(Lexicon.TryFindList("kommun", out TermList? all));
        string[] municipalities = [.. labels.Where(l => all.TryFind(l, out _))];
        return string.Join(", ", municipalities.Length > 0 ? [Municipalities(municipalities), .. labels.Except(municipalities)] : labels);
    }
}
