using System.Text;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Answers;

/// <summary>Explains an answer to a person: the answer first, then why, then what it rests on.</summary>
internal static class Explanation
{
    /// <summary>So many ways to meet the requirements are told; the answer holds them all.</summary>
    private const int ShownRemedies = 4;

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
        AddSection(text, words.Requirements, Requirements(answer, words));
        AddRemedies(text, answer.Remedies, answer.Facts.Edition, words);
        AddSection(text, words.MissingFacts, answer.MissingFacts.Select(f => Fact(f, words)));
        AddSection(text, words.Assumed, Assumptions(answer, words));
        AddSection(text, words.Readings, answer.Interpretations.Select(i => ReadingUsed(i, words)));
        AddSection(text, words.Remarks, answer.Remarks.Select(r => Remark(r, answer.Facts.Edition.Lexicon, words)));
        AddSection(text, words.Status, answer.Citations.GroupBy(c => c.Status).Select(s => Status(s, answer.Facts.Edition)));
        return text.ToString().TrimEnd('\n');
    }

    /// <summary>Says in an item each way to meet the requirements, or each requirement that cannot be met.</summary>
    private static void AddRemedies(StringBuilder text, Remedies remedies, Edition edition, ExplanationWords words)
    {
        IEnumerable<string> ways = remedies.Ways.Take(ShownRemedies).Select(w => Way(w, edition));
        bool areMore = remedies.Ways.Count > ShownRemedies || !remedies.IsComplete;
        AddSection(text, remedies.Ways.Count == 1 ? words.Remedy : words.RemedyOneOf, remedies.Ways.Count > 0 && areMore ? ways.Append(words.MoreRemedies) : ways);
        AddSection(text, words.NoRemedy, remedies.Obstacles.Select(o => Cited(o.Text, [o.Requirement.Citation], edition)));
        AddSection(text, words.RemedyHangsOn, remedies.MissingFacts.Select(f => f.Label));
    }

    /// <summary>Gives the steps, with their clauses at the end when they share them.</summary>
    private static string Way(Remedy way, Edition edition)
    {
        bool share = way.Steps.All(s => s.Citations.SequenceEqual(way.Steps[0].Citations));
        return string.Join(' ', way.Steps.Select((s, i) => share && i < way.Steps.Count - 1 ? s.Text : Cited(s.Text, s.Citations, edition)));
    }

    private static string Cited(string sentence, IEnumerable<Citation> citations, Edition edition) =>
        $"{sentence.TrimEnd('.')} ({string.Join(", ", citations.Select(edition.Abbreviate).Distinct())}).";

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
        string clause = citation.Clause.Length > 0 ? ", " + words.Clause + " " + citation.Clause : string.Empty;
        return $"{NameOf(citation, lexicon)}{(citation.Version.Length > 0 ? " " : string.Empty)}{citation.Version}{clause}";
    }

    private static string NameOf(Citation citation, Lexicon lexicon) =>
        lexicon.TryFindDocument(citation.Document, out DocumentEntry? document) ? document.InText : citation.Document;

    private static string Remark(Remark remark, Lexicon lexicon, ExplanationWords words)
    {
        string missing = string.Join("; ", remark.Citations.Where(c => c.Status == Reference.Missing).Select(c => Where(c, lexicon, words)).Distinct());
        return $"{remark.Text} ({remark.Id}){(missing.Length > 0 ? $" {words.NotAmongSources}: {missing}." : string.Empty)}";
    }

    /// <summary>Says of each requirement how it fares; what two clauses require in the same words is said once.</summary>
    private static IEnumerable<string> Requirements(Answer answer, ExplanationWords words) =>
        from result in answer.Requirements
        group result by (State: words.State(result), result.Requirement.Text, Missing: MissingOf(result, words)) into alike
        select $"{alike.Key.State}: {Cited(alike.Key.Text, alike.Select(r => r.Requirement.Citation), answer.Facts.Edition)}{alike.Key.Missing}";

    private static string MissingOf(RequirementResult result, ExplanationWords words)
    {
        if (result.Missing.Count == 0 || (result.Requirement.IsDuty && result.Met is null))
        {
            return string.Empty;
        }

        string what = result.Missing.Any(Lacking.IsSentence) ? string.Join("; ", result.Missing) : NeededWords.Join(result.Missing, words.And);
        return $" {(result.Met is null ? words.Needs : words.Lacks)}: {what}.";
    }

    private static string Fact(FactDefinition fact, ExplanationWords words)
    {
        string judgement = fact.NeedsJudgement ? " " + words.Judgement : string.Empty;
        string weigh = fact.ToWeigh.Count > 0 ? $" {words.ToWeigh}: {string.Join(", ", fact.ToWeigh)}." : string.Empty;
        return $"{fact.Label}: {fact.Meaning}{judgement}{weigh}";
    }

    /// <summary>Says of each status which documents have it, and what it means: a proposal binds nobody.</summary>
    private static string Status(IGrouping<string, Citation> citations, Edition edition)
    {
        string documents = string.Join(", ", citations.Select(c => $"{NameOf(c, edition.Lexicon)} {c.Version}").Distinct());
        string meaning = edition.Versions.FirstOrDefault(v => v.Status.Name == citations.Key)?.Status.Meaning ?? string.Empty;
        return $"{citations.Key}: {documents}. {meaning}".TrimEnd();
    }

    /// <summary>Says what is taken for granted, with the ids of all that says it in the same words.</summary>
    private static IEnumerable<string> Assumptions(Answer answer, ExplanationWords words) =>
        from id in answer.Assumptions
        group id by Assumption(id, answer, words) into alike
        select alike.Key.Length == 0 ? string.Join(", ", alike) : $"{alike.Key} ({string.Join(", ", alike)})";

    /// <summary>Gives what an assumption says; nothing when only its id tells.</summary>
    private static string Assumption(string id, Answer answer, ExplanationWords words)
    {
        Edition edition = answer.Facts.Edition;
        return edition.RulesFor(answer.Question).Presuppositions.FirstOrDefault(p => p.Id == id)?.Citation.Text
            ?? answer.Requirements.FirstOrDefault(r => r.Requirement.Id == id)?.Requirement.Text
            ?? edition.AgreedAmong(answer.Citations).Where(v => id == Answer.AgreedPrefix + v.Document.Name).Select(v => words.Agreed(v, answer.AsOf)).FirstOrDefault()
            ?? answer.Facts.FromAgreements.Where(f => f.Name == id).Select(f => words.Filled(f, answer.Facts[f])).FirstOrDefault()
            ?? string.Empty;
    }

    private static string ReadingUsed(ReadingUsed used, ExplanationWords words)
    {
        string host = used.ChosenByHost ? " " + words.ChosenByHost : string.Empty;
        string others = string.Join(" ", used.Alternatives.Select(a => a.Meaning));
        return $"»{used.Interpretation.Wording}«: {used.Reading.Meaning}{host} {words.Otherwise}: {others} ({used.Interpretation.Id})";
    }
}
