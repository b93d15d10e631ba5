using System.Text;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Explanations;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Review.Matrices;

/// <summary>
/// Says each answer in one Swedish line for a jurist, and at the end explains the readings and remarks that the lines name.
/// </summary>
/// <param name="withRequirements">Whether to say which requirements are not met.</param>
/// <param name="withRules">Whether to name the rules beside the clauses.</param>
internal sealed class MatrixLines(bool withRequirements, bool withRules)
{
    private const string Nobody = "ingen";
    private const int RowWidth = 100;

    private readonly SortedDictionary<string, string> _notes = new(StringComparer.Ordinal);

    /// <summary>Says what the answer is, the clauses that it rests on, readings and remarks.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="nameOf">How to call a term; by its label when <see langword="null"/>.</param>
    /// <param name="rows">Whether fields that hold rows are told in the line too.</param>
    public string Say(Answer answer, Func<Term, string>? nameOf = null, bool rows = true)
    {
        var parts = new List<string> { Result(answer, nameOf, rows) };
        string[] unmet =
        [
            .. answer.Requirements.Where(r => withRequirements && r.Met == false && !r.Requirement.IsDuty).Select(Unmet).Distinct(),
        ];
        if (unmet.Length > 0)
        {
            parts[0] += $" (brister: {string.Join(" ", unmet)})";
        }

        if (answer.Citations.Count > 0)
        {
            parts.Add("enligt " + string.Join(", ", answer.Citations
                .GroupBy(answer.Facts.Edition.Abbreviate)
                .Select(g => withRules ? $"{g.Key} ({string.Join(", ", g.Select(c => c.Rule).Distinct())})" : g.Key)));
        }

        return string.Join("; ", parts.Concat(Notes(answer)).Where(p => p.Length > 0));
    }

    /// <summary>Says what became of the question and what the fields hold, with or without those that hold rows.</summary>
    public static string Result(Answer answer, Func<Term, string>? nameOf = null, bool rows = true)
    {
        string fields = string.Join(", ", answer.Question.Fields
            .Where(f => answer[f.Name].HasValue && (rows || answer[f.Name].Kind != ValueKind.Rows))
            .Select(f => $"{Sentences.Inside(f.Label)}: {Field(answer[f.Name], nameOf)}"));
        return answer.Outcome switch
        {
            Outcome.Answered => fields,
            Outcome.NeedsFacts =>
                $"{fields}{(fields.Length > 0 ? ", " : string.Empty)}FRÅGAR EFTER {string.Join(", ", answer.MissingFacts)}",
            Outcome.OutsideScope => "UTANFÖR",
            Outcome.Silent => "OREGLERAT",
            _ => "KONFLIKT",
        };
    }

    /// <summary>Says what a fact is: of a table what stands where, of nearly all terms of its list those that are left out.</summary>
    public static string Of(FactDefinition fact, Value value) => value.Kind switch
    {
        ValueKind.None => "inte känt",
        ValueKind.Terms => Names(fact, value.Terms),
        ValueKind.Table when value.Table.Entries.Count == 0 => Nobody,
        ValueKind.Table => string.Join(
            ", ",
            value.Table.Entries.GroupBy(e => e.Value).Select(g => $"{g.Key.ToLabel()} för {Names(fact, [.. g.Select(e => e.Key)])}")),
        _ => value.ToLabel(),
    };

    private static string Names(FactDefinition fact, IReadOnlyList<Term> terms)
    {
        Term[] others = [.. fact.Type.List!.Terms.Except(terms)];
        return (terms.Count, others.Length) switch
        {
            (0, _) => Nobody,
            ( > 1, 0) => "alla",
            ( > 3, < 3) => $"alla utom {Sentences.Join([.. others.Select(t => t.Label)], "och")}",
            _ => Sentences.Join([.. terms.Select(t => t.Label)], "och"),
        };
    }

    /// <summary>
    /// Gives the rows of an answer's fields as lines, to stand below what <see cref="Say"/> gives; none for other fields.
    /// </summary>
    public static IEnumerable<string> Rows(Answer answer) => answer.Question.Fields
        .Where(f => answer[f.Name].Kind == ValueKind.Rows)
        .SelectMany(f => RowGroups.LinesOf(f, answer[f.Name].Rows, RowWidth));

    /// <summary>Names the readings and remarks of an answer, to be explained at the end.</summary>
    public IEnumerable<string> Notes(Answer answer)
    {
        if (answer.Interpretations.Count > 0)
        {
            yield return "tolkning " + string.Join(", ", answer.Interpretations.Select(i => Note(i, answer.Facts.Edition)));
        }

        foreach ((bool isReservation, string word) in ((bool, string)[])[(true, "förbehåll "), (false, "anmärkning ")])
        {
            string[] remarks = [.. answer.Remarks.Where(r => !IsOfOtherDays(r) && r.IsReservation == isReservation).Select(Note)];
            if (remarks.Length > 0)
            {
                yield return word + string.Join(", ", remarks);
            }
        }

        foreach (Remark remark in answer.Remarks.Where(IsOfOtherDays))
        {
            yield return $"{remark.Id}: {remark.Text.TrimEnd('.')}";
        }
    }

    /// <summary>
    /// Writes what is the same on a stretch of days under its days; what does not change from one stretch to the next stands
    /// once.
    /// </summary>
    /// <param name="rulebook">The rules.</param>
    /// <param name="body">Writes the lines of an edition, without a final line feed.</param>
    public static string Stretches(Rulebook rulebook, Func<Edition, string> body)
    {
        var text = new StringBuilder();
        DateOnly from = DateOnly.MinValue;
        string? written = null;
        foreach (Edition edition in rulebook.Editions)
        {
            string lines = body(edition);
            if (lines != written)
            {
                Close(edition.From.AddDays(edition.From == DateOnly.MinValue ? 0 : -1));
                (from, written) = (edition.From, lines);
            }
        }

        Close(null);
        return text.ToString();

        void Close(DateOnly? through)
        {
            if (written is not null)
            {
                string days = (from == DateOnly.MinValue, through) switch
                {
                    (true, { } end) => $"TILL OCH MED {IsoDay.Write(end)}",
                    (true, null) => "ALLA DAGAR",
                    (false, { } end) => $"FRÅN {IsoDay.Write(from)} TILL OCH MED {IsoDay.Write(end)}",
                    _ => $"FRÅN {IsoDay.Write(from)}",
                };
                text.Append(text.Length > 0 ? "\n" : string.Empty).Append(days).Append("\n\n").Append(written).Append('\n');
            }
        }
    }

    /// <summary>Gives the explanations of all readings and remarks that the lines name; empty when they name none.</summary>
    public string Explanations() => _notes.Count == 0
        ? string.Empty
        : "FÖRKLARINGAR\n" + string.Concat(_notes.Select(n => $"  {n.Key}: {n.Value}\n"));

    /// <summary>Says a requirement that is not met, with the parties that it lacks when only some are missing.</summary>
    private static string Unmet(RequirementResult result) =>
        result.Requirement.Test is Contains { Terms: var all } && result.Missing.Count < all.Length
            ? $"{result.Requirement.Text} Fattas: {string.Join(", ", result.Missing)}."
            : result.Requirement.Text;

    private static string Field(Value value, Func<Term, string>? nameOf) => value.Kind == ValueKind.Terms && value.Terms.Count > 0
        ? Sentences.Join([.. value.Terms.Select(nameOf ?? (t => t.Label))], "och")
        : value.ToLabel();

    private static bool IsOfOtherDays(Remark remark) =>
        remark.Id is OtherDays.Ended or OtherDays.Later or OtherDays.Decided or OtherDays.Proposed;

    private string Note(ReadingUsed used, Edition edition)
    {
        Interpretation interpretation = used.Interpretation;
        string readings =
            string.Join(" eller ", interpretation.Readings.Select(r => r.Id + (r == interpretation.Chosen ? " (vald)" : string.Empty)));
        Note(interpretation.Name, $"»{interpretation.Wording}« ({edition.Abbreviate(interpretation.Citation)}) läses som {readings}.");
        return $"{interpretation.Name}={used.Reading.Id}";
    }

    private string Note(Remark remark)
    {
        Note(remark.Id, remark.Text);
        return remark.Id;
    }

    /// <summary>One id can be told in two ways: in the answer to one question and in another, or in two documents.</summary>
    private void Note(string id, string text)
    {
        if (!_notes.TryGetValue(id, out string? known))
        {
            _notes[id] = text;
        }
        else if (!known.Contains(text, StringComparison.Ordinal))
        {
            _notes[id] = known + " / " + text;
        }
    }
}
