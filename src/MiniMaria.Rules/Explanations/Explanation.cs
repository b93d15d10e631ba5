using System.Text;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Reasons;
using MiniMaria.Rules.Remedies;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Explanations;

/// <summary>Explains an answer to a person: the answer first, then why, then what it rests on; and what became of a rule in it.</summary>
public static class Explanation
{
    /// <summary>So many ways to meet the requirements are told; the result holds them all.</summary>
    private const int ShownRemedies = 4;

    /// <summary>
    /// Explains the answer to a person: the answer, why, what would meet its requirements, and the citations. Worked out
    /// anew each time.
    /// </summary>
    /// <param name="answer">The answer.</param>
    /// <param name="language">The language of the framing sentences; rule texts are always Swedish.</param>
    public static string Explain(this Answer answer, Language language = Language.Swedish)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return Write(answer, answer.FindRemedies(), language);
    }

    /// <summary>Tells what became of a rule, and why it did not apply when it did not. Worked out anew each time.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="rule">The id of a rule of any day, or of a requirement that it makes.</param>
    /// <exception cref="ArgumentException">No rule has that id; the message names the nearest.</exception>
    public static RuleFinding WhyNot(this Answer answer, string rule)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(rule);
        Edition[] editions = [answer.Facts.Edition, .. answer.Facts.Edition.All];
        if (RuleNames.TryFind(editions, rule, out Rule? found))
        {
            return new RuleInquiry(answer).Inquire(found);
        }

        (IReadOnlyList<string> rows, string? nearest) = RuleNames.Near(editions, rule);
        throw new ArgumentException(
            Messages.NoSuchRule.Text(Language.English, [rule]) + " " + Messages.Help(Language.English, rows, nearest),
            nameof(rule));
    }

    /// <summary>Writes the explanation.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="remedies">What would meet its requirements.</param>
    /// <param name="language">The language of the framing sentences.</param>
    /// <param name="tableWidth">The greatest length of a line of a table, in characters; other lines are not wrapped.</param>
    internal static string Write(Answer answer, RemedyResult remedies, Language language, int tableWidth = RowTable.UsualWidth)
    {
        var text = new StringBuilder();
        ExplanationWords words = ExplanationWords.In(language);
        text.Append(Headline(answer, words)).Append('\n');
        foreach (FieldDefinition field in answer.Question.Fields)
        {
            Value value = answer[field.Name];
            if (value.Kind == ValueKind.Rows)
            {
                text.Append(field.Label).Append(":\n").AppendJoin('\n', RowGroups.LinesOf(field, value.Rows, tableWidth)).Append('\n');
            }
            else if (value.HasValue && value is not { Kind: ValueKind.Terms, Terms.Count: 0 })
            {
                text.Append(field.Label).Append(": ").Append(value.ToLabel()).Append('\n');
            }
        }

        bool isList = answer.Question.Fields.Any(f => RowGroups.Fit(f) && answer[f.Name].HasValue);
        AddSection(text, words.Reservations, RemarksOf(answer, areReservations: true, words));
        AddSection(
            text,
            words.Because,
            Reasons(answer, answer.SettledCitations, words).Distinct().Concat(Outside(answer, language)).Concat(WhySilent(answer)));
        AddSection(text, words.MayApply, Reasons(answer, [.. answer.Citations.Except(answer.SettledCitations)], words).Distinct());
        AddSection(text, words.Reckoned, new Reckoning(answer, language).Steps());
        AddSection(text, words.Requirements, Requirements(answer, words));
        AddRemedies(text, remedies, answer.Facts.Edition, words);
        AddSection(text, words.MissingFacts, answer.MissingFacts.Select(f => Fact(f, answer, words)));
        AddSection(text, words.Assumed, Assumptions(answer, words));
        AddSection(text, words.Readings, answer.Interpretations.Select(i => isList ? ReadingInShort(i, words) : ReadingUsed(i, words)));
        AddSection(text, words.Remarks, RemarksOf(answer, areReservations: false, words));
        AddSection(text, words.Status, answer.Citations
            .GroupBy(c => (c.Status, ByOptions: IsInForceByOptions(c, answer), Ended: HasEndedByOptions(c, answer)))
            .Select(s => Status(s.Key.Status, s.Key.ByOptions, s.Key.Ended, s, answer.Facts.Edition, words)));
        return text.ToString().TrimEnd('\n');
    }

    /// <summary>
    /// Says how the question came out; what is silent only on the day is told apart, and what has ended from what is to come.
    /// </summary>
    private static string Headline(Answer answer, ExplanationWords words) =>
        answer.Outcome != Outcome.Silent || answer.OnOtherDays.Count == 0 ? words.Outcome(answer.Outcome)
            : answer.OnOtherDays.Any(r => r.Id == OtherDays.Ended) ? words.EndedOnTheDay
            : words.SilentOnTheDay;

    /// <summary>Says in an item each way to meet the requirements, or each requirement that cannot be met.</summary>
    private static void AddRemedies(StringBuilder text, RemedyResult remedies, Edition edition, ExplanationWords words)
    {
        IEnumerable<string> ways = remedies.Ways.Take(ShownRemedies).Select(w => Way(w, edition));
        bool areMore = remedies.Ways.Count > ShownRemedies || !remedies.IsComplete;
        AddSection(
            text,
            remedies.Ways.Count == 1 ? words.Remedy : words.RemedyOneOf,
            remedies.Ways.Count > 0 && areMore ? ways.Append(words.MoreRemedies) : ways);
        AddSection(
            text,
            words.NoRemedy,
            remedies.Obstacles.GroupBy(o => o.Text).Select(o => Cited(o.Key, o.Select(r => r.Requirement.Citation), edition)));
        AddSection(text, words.RemedyHangsOn, remedies.MissingFacts.Select(f => Sentences.Begin(f.Label)));
    }

    /// <summary>Gives the steps, with their clauses at the end when they share them.</summary>
    private static string Way(Remedy way, Edition edition)
    {
        (string Text, string Clauses)[] steps =
        [
            .. way.Steps.GroupBy(s => (Clauses: ClausesOf(s.Citations, edition), Step: s.IsAct ? s : null))
                .Select(g => (g.Key.Step?.Text ?? RemedyWords.Circumstances([.. g.Select(s => s.Text)]), g.Key.Clauses)),
        ];
        bool share = Array.TrueForAll(steps, s => s.Clauses == steps[0].Clauses);
        return string.Join(' ', steps.Select((s, i) => share && i < steps.Length - 1 ? s.Text : $"{s.Text.TrimEnd('.')} ({s.Clauses})."));
    }

    private static string Cited(string sentence, IEnumerable<Citation> citations, Edition edition) =>
        $"{sentence.TrimEnd('.')} ({ClausesOf(citations, edition)}).";

    private static string ClausesOf(IEnumerable<Citation> citations, Edition edition) =>
        string.Join(", ", citations.Select(edition.Abbreviate).Distinct());

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

    /// <summary>Gives the rules' texts, but of the rules whose texts stand in rows only what their abbreviations stand for.</summary>
    private static IEnumerable<string> Reasons(Answer answer, IReadOnlyList<Citation> citations, ExplanationWords words)
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
        string abbreviations =
            string.Join("; ", citations.Where(c => told.Contains(c.Text)).Select(Abbreviated).OfType<string>().Distinct());
        IEnumerable<string> reasons =
            citations.Where(c => !told.Contains(c.Text) || Abbreviated(c) is null).Select(c => $"{c.Text} ({words.Where(c, lexicon)})");
        return abbreviations.Length > 0 ? reasons.Prepend(abbreviations) : reasons;

        string? Abbreviated(Citation citation) => lexicon.TryFindDocument(citation.Document, out DocumentEntry? document)
            ? $"{document.Prefix ?? document.Name}: {words.Where(citation with { Clause = string.Empty }, lexicon)}"
            : null;
    }

    /// <summary>Says which facts, and which limits, put the question outside the agreement.</summary>
    private static IEnumerable<string> Outside(Answer answer, Language language) => answer.Outcome != Outcome.OutsideScope
        ? []
        : Facts(new RuleInquiry(answer).OutsideBecause()).Select(c => Sentences.Whole(c.Explain(language))).Distinct();

    /// <summary>Says why it is right that no document answers, where the rule files say so.</summary>
    private static IEnumerable<string> WhySilent(Answer answer) => answer.Outcome != Outcome.Silent
        ? []
        : answer.Facts.Edition
            .RulesFor(answer.Question).Silences
            .Where(s => s.When is { } when && answer.Facts.Evaluate(when) == Truth.True)
            .Select(s => s.Reason)
            .Distinct();

    /// <summary>Leaves out the fields of other answers where facts behind them tell more.</summary>
    private static IEnumerable<ConditionFinding> Facts(IReadOnlyList<ConditionFinding> conditions) =>
        conditions.Any(c => c.Fact is not null || c.Alternatives.Count > 0)
            ? conditions.Where(c => c.Fact is not null || c.Alternatives.Count > 0)
            : conditions;

    private static IEnumerable<string> RemarksOf(Answer answer, bool areReservations, ExplanationWords words) =>
        answer.Remarks.Where(r => r.IsReservation == areReservations).Select(r => Remark(r, answer.Facts.Edition.Lexicon, words));

    private static string Remark(Remark remark, Lexicon lexicon, ExplanationWords words)
    {
        string missing =
            string.Join("; ", remark.Citations.Where(c => c.Status == Reference.Missing).Select(c => words.Where(c, lexicon)).Distinct());
        return $"{remark.Text} ({remark.Id}){(missing.Length > 0 ? $" {words.NotAmongSources}: {missing}." : string.Empty)}";
    }

    /// <summary>Says of each requirement how it fares; what two clauses require in the same words is said once.</summary>
    private static IEnumerable<string> Requirements(Answer answer, ExplanationWords words) =>
        from result in answer.Requirements
        let state = words.State(result, answer.Assumptions, RequirementResult.AnyFails(answer.Requirements))
        group result by (State: state, result.Requirement.Text, Missing: MissingOf(result, words)) into alike
        select $"{alike.Key.State}: "
            + $"{Cited(alike.Key.Text, alike.Select(r => r.Requirement.Citation), answer.Facts.Edition)}{alike.Key.Missing}";

    private static string MissingOf(RequirementResult result, ExplanationWords words) =>
        (result.Requirement.IsDuty && result.Met is null) || result.MissingInSentences is not [_, ..] missing
            ? string.Empty
            : $" {words.Needs}: {string.Join("; ", missing)}.";

    private static string Fact(FactDefinition fact, Answer answer, ExplanationWords words)
    {
        string judgement = fact.NeedsJudgement ? " " + words.Judgement : string.Empty;
        string weigh = fact.ToWeigh.Count > 0 ? $" {words.ToWeigh}: {string.Join(", ", fact.ToWeigh)}." : string.Empty;
        return $"{Sentences.Begin(fact.Label)}: "
            + $"{fact.Meaning}{MayBe(fact, answer, words)}{judgement}{weigh}"
            + ToLookUp(LookUps.For(fact, answer.Facts), answer.Facts.Edition.Lexicon, words);
    }

    /// <summary>
    /// Says where a person finds what the answer hangs on: in documents that are not among the sources, or that do not apply
    /// on the day.
    /// </summary>
    private static string ToLookUp(IReadOnlyList<Citation> clauses, Lexicon lexicon, ExplanationWords words) => string.Concat(
        from clause in clauses
        group $"{(clause.Clause.Length > 0 ? $"{words.ClauseCalled(clause.Clause)} {words.OfDocument} " : string.Empty)}"
            + $"{ExplanationWords.NameOf(clause, lexicon)}" by clause.Status == Reference.Missing into alike
        select $" {words.LookUp} {Sentences.Join([.. alike], words.And)}, {(alike.Key ? words.WhichIsMissing : words.WhichDoesNotApply)}.");

    /// <summary>Says of each status which documents have it, and what it means: a proposal binds nobody.</summary>
    private static string Status(
        string status, bool isByOptions, bool hasEnded, IEnumerable<Citation> citations, Edition edition, ExplanationWords words)
    {
        string documents =
            string.Join(", ", citations.Select(c => $"{ExplanationWords.NameOf(c, edition.Lexicon)} {c.Version}").Distinct());
        if (hasEnded)
        {
            // Whether it waits for a decision is past.
            return $"{words.Ended} {words.ByOptions}: {documents}.";
        }

        string meaning = edition.Versions.FirstOrDefault(v => v.Status.Name == status)?.Status.Meaning ?? string.Empty;
        return $"{Sentences.Begin(status)}{(isByOptions ? " " + words.ByOptions : string.Empty)}: {documents}. {meaning}".TrimEnd();
    }

    /// <summary>Tells whether it is the host's word, and not the document, that a version is in force.</summary>
    private static bool IsInForceByOptions(Citation citation, Answer answer) =>
        answer.Facts.Edition.Versions
            .Any(v => v.Document.Name == citation.Document && v.Id == citation.Version && v.AgreedStart <= answer.AsOf);

    /// <summary>Tells whether a version has ended by the host's word, so that only its effect after the end is left.</summary>
    private static bool HasEndedByOptions(Citation citation, Answer answer) =>
        answer.Facts.Edition.AgreedAmong([citation]).Any(v => v.Id == citation.Version && v.AgreedEnd < answer.AsOf);

    /// <summary>Says what is taken for granted, each thing once.</summary>
    private static IEnumerable<string> Assumptions(Answer answer, ExplanationWords words) =>
        from id in answer.Assumptions
        where !RequirementResult.AnyFails(answer.Requirements) || answer.Requirements.All(r => r.Requirement.Id != id)
        group id by Assumption(id, answer, words) into alike
        select alike.Key.Length == 0 ? string.Join(", ", alike) : alike.Key;

    /// <summary>Names the documents that a question may be about which has to say so.</summary>
    private static string MayBe(FactDefinition fact, Answer answer, ExplanationWords words)
    {
        Lexicon lexicon = answer.Facts.Edition.Lexicon;
        HashSet<string> names = answer.Facts.Edition.Contested.GetValueOrDefault(answer.Question.Name, []);
        string[] documents = fact.NamesDocument ? [.. lexicon.Documents.Where(d => names.Contains(d.Name)).Select(d => d.InText)] : [];
        return documents.Length > 0 ? $" {words.MayBe} {Sentences.Join(documents, words.Or)}." : string.Empty;
    }

    /// <summary>Gives what an assumption says; nothing when only its id tells.</summary>
    private static string Assumption(string id, Answer answer, ExplanationWords words)
    {
        Edition edition = answer.Facts.Edition;
        HashSet<string> cited = [.. answer.Citations.Select(c => c.Document)];
        return edition.Lexicon.Questions.SelectMany(q => edition.RulesFor(q).Presuppositions).Where(p => p.Id == id)
                .OrderBy(p => !cited.Contains(p.Citation.Document)).FirstOrDefault()?.Citation.Text
            ?? answer.Requirements.FirstOrDefault(r => r.Requirement.Id == id)?.Requirement.Text
            ?? edition.Rules.SelectMany(r => r.RequirementArray).FirstOrDefault(r => r.Id == id)?.Text
            ?? edition.AgreedAmong(answer.Citations)
                .Where(v => id == Answer.AgreedPrefix + v.Document.Name)
                .Select(v => AgreedDays(v, answer, words))
                .FirstOrDefault()
            ?? answer.Facts.FromAgreements.Where(f => f.Name == id).Select(f => words.Filled(f, answer.Facts[f])).FirstOrDefault()
            ?? (id == Decision.AllMissingMatter ? words.AllMissingMatter : string.Empty);
    }

    /// <summary>
    /// Says from when to when a document applies by the host's word, and that its own conditions are tested besides where
    /// the question takes the decisions on it.
    /// </summary>
    private static string AgreedDays(DocumentVersion version, Answer answer, ExplanationWords words)
    {
        bool isTested = version.AgreedStart is not null && answer.Question.Facts
            .Any(f => f.Default is { Part: AgreementPart.Decisions } decisions && DocumentOf(decisions.Of) == version.Document.Name);
        return words.Agreed(version, answer.AsOf) + (isTested ? " " + words.AgreedButTested : string.Empty);

        string DocumentOf(string of) => answer.Question.SlotOf(of) is var named and >= 0
            ? answer.Facts[answer.Question.FactArray[named]].TermOrNull?.Name ?? string.Empty
            : of;
    }

    /// <summary>Names only the wording and the reading beside a list, which many readings may bear on.</summary>
    private static string ReadingInShort(ReadingUsed used, ExplanationWords words) =>
        $"»{used.Interpretation.Wording}«: "
            + $"{used.Reading.Meaning.TrimEnd('.')} ({used.Interpretation.Name})."
            + $"{(used.ChosenByHost ? " " + words.ChosenByHost : string.Empty)}";

    private static string ReadingUsed(ReadingUsed used, ExplanationWords words)
    {
        string host = used.ChosenByHost ? " " + words.ChosenByHost : string.Empty;
        string others = string.Join(" ", used.Alternatives.Select(a => $"{words.Otherwise}: {a.Meaning}"));
        return $"»{used.Interpretation.Wording}«: {used.Reading.Meaning}{host} {others} ({used.Interpretation.Name})";
    }
}
