using System.Text;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Answers;

/// <summary>Explains an answer to a person: the answer first, then why, then what it rests on.</summary>
internal static class Explanation
{
    /// <summary>Writes the explanation.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="language">The language of the framing sentences.</param>
    /// <param name="tableWidth">The greatest length of a line of a table, in characters; other lines are not wrapped.</param>
    public static string Write(Answer answer, Language language, int tableWidth = RowTable.UsualWidth)
    {
        var text = new StringBuilder();
        ExplanationWords words = ExplanationWords.In(language);
        text.Append(answer.OnOtherDays.Count > 0 ? words.SilentOnTheDay : words.Outcome(answer.Outcome)).Append('\n');
        foreach (FieldDefinition field in answer.Question.Fields)
        {
            Value value = answer[field.Name];
            if (value.Kind == ValueKind.Rows)
            {
                text.Append(field.Label).Append(":\n").AppendJoin('\n', RowTable.Lines(field.Type.Columns, value.Rows, tableWidth)).Append('\n');
            }
            else if (value.HasValue)
            {
                text.Append(field.Label).Append(": ").Append(value.ToLabel()).Append('\n');
            }
        }

        AddSection(text, words.Because, Reasons(answer, words).Distinct());
        AddSection(text, words.Requirements, answer.Requirements.Select(r => Requirement(r, words)));
        AddSection(text, words.MissingFacts, answer.MissingFacts.Select(f => Fact(f, words)));
        AddSection(text, words.Assumed, answer.Assumptions.Select(a => Assumption(a, answer)));
        AddSection(text, words.Readings, answer.Interpretations.Select(i => ReadingUsed(i, words)));
        AddSection(text, words.Remarks, answer.Remarks.Select(r => Remark(r, answer.Facts.Edition.Lexicon, words)));
        if (answer.Citations.Select(c => c.Status).Distinct().ToArray() is [.. var statuses] && statuses.Length > 0)
        {
            AddSection(text, words.Status, [string.Join(", ", statuses)]);
        }

        return text.ToString().TrimEnd('\n');
    }

    private static void AddSection(StringBuilder text, string heading, IEnumerable<string> lines)
    {
        bool first = true;
        foreach (string line in lines)
        {
            if (first)
            {
                text.Append('\n').Append(heading).Append('\n');
                first = false;
            }

            text.Append("- ").Append(line).Append('\n');
        }
    }

    /// <summary>Gives the rules' texts, but of a rule whose text stands in a row only what its abbreviation stands for.</summary>
    private static IEnumerable<string> Reasons(Answer answer, ExplanationWords words)
    {
        Lexicon lexicon = answer.Facts.Edition.Lexicon;
        HashSet<string> told =
        [
            .. from field in answer.Question.Fields
               from column in field.Type.Columns
               where column.Source == ColumnSource.RuleText && answer[field.Name].HasValue
               from row in answer[field.Name].Rows
               select row[column.Name].Text,
        ];
        return answer.Citations.Select(c => told.Contains(c.Text) && lexicon.TryFindDocument(c.Document, out DocumentEntry? document)
            ? $"{document.Prefix ?? document.Name}: {Where(c with { Clause = string.Empty }, lexicon, words)}"
            : $"{c.Text} ({Where(c, lexicon, words)})");
    }

    /// <summary>Gives a document and clause as running text names them.</summary>
    public static string Where(Citation citation, Lexicon lexicon, ExplanationWords words)
    {
        string name = lexicon.TryFindDocument(citation.Document, out DocumentEntry? document) ? document.InText : citation.Document;
        string clause = citation.Clause.Length > 0 ? ", " + words.Clause + " " + citation.Clause : string.Empty;
        return $"{name}{(citation.Version.Length > 0 ? " " : string.Empty)}{citation.Version}{clause}";
    }

    private static string Remark(Remark remark, Lexicon lexicon, ExplanationWords words)
    {
        string missing = string.Join("; ", remark.Citations.Where(c => c.Status == Reference.Missing).Select(c => Where(c, lexicon, words)).Distinct());
        return $"{remark.Text} ({remark.Id}){(missing.Length > 0 ? $" {words.NotAmongSources}: {missing}." : string.Empty)}";
    }

    private static string Requirement(RequirementResult result, ExplanationWords words)
    {
        string state = result.Requirement.IsDuty ? words.Duty : result.Met switch
        {
            true => words.Met,
            false => words.NotMet,
            null => words.NotKnown,
        };
        string missing = result.Missing.Count == 0 || result.Requirement.IsDuty ? string.Empty : $" {words.Lacks}: {string.Join(", ", result.Missing)}.";
        return $"{state}: {result.Requirement.Text}{missing}";
    }

    private static string Fact(FactDefinition fact, ExplanationWords words)
    {
        string judgement = fact.NeedsJudgement ? " " + words.Judgement : string.Empty;
        string weigh = fact.ToWeigh.Count > 0 ? $" {words.ToWeigh}: {string.Join(", ", fact.ToWeigh)}." : string.Empty;
        return $"{fact.Label}: {fact.Meaning}{judgement}{weigh}";
    }

    private static string Assumption(string id, Answer answer) =>
        answer.Facts.Edition.RulesFor(answer.Question).Presuppositions.FirstOrDefault(p => p.Id == id) is { } presupposition
            ? $"{presupposition.Citation.Text} ({id})"
            : answer.Requirements.FirstOrDefault(r => r.Requirement.Id == id) is { } presumed ? $"{presumed.Requirement.Text} ({id})" : id;

    private static string ReadingUsed(ReadingUsed used, ExplanationWords words)
    {
        string host = used.ChosenByHost ? " " + words.ChosenByHost : string.Empty;
        string others = string.Join(" ", used.Alternatives.Select(a => a.Meaning));
        return $"»{used.Interpretation.Wording}«: {used.Reading.Meaning}{host} {words.Otherwise}: {others} ({used.Interpretation.Id})";
    }
}
