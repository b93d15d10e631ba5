using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Cli;

/// <summary>Says in sentences what a comparison found, the same for every form of output.</summary>
internal sealed class DiffWords(ComparisonResult result, Language language)
{
    /// <summary>So many provisions are told in a sentence.</summary>
    private const int Shown = 3;

    public string In(Phrase phrase, params object[] arguments) => phrase.In(language, arguments);

    public string Step(VersionStep step) => In(step switch
    {
        VersionStep.None => DiffPhrases.StepNone,
        VersionStep.Editorial => DiffPhrases.StepEditorial,
        VersionStep.Clarifying => DiffPhrases.StepClarifying,
        VersionStep.Unknown => DiffPhrases.StepUnknown,
        _ => DiffPhrases.StepAmending,
    });

    /// <summary>Sums up; that not all was compared comes first.</summary>
    public string Headline() => result.Step == VersionStep.Amending && !result.IsComplete ? $"{In(DiffPhrases.Incomplete)} {Sum()}" : Sum();

    /// <summary>Gives the heading of the provisions that take part in no other answer, as far as is known.</summary>
    public string WithoutEffect => In(result.IsComplete ? DiffPhrases.WithoutEffect : DiffPhrases.EffectUnknown);

    public string NoDeadlines => In(result.IsComplete ? DiffPhrases.NoDeadlines : DiffPhrases.NoDeadlinesFound);

    private string Sum() => result.Step switch
    {
        VersionStep.None => In(DiffPhrases.None),
        VersionStep.Editorial => In(DiffPhrases.Editorial),
        VersionStep.Clarifying => In(DiffPhrases.Clarifying),
        VersionStep.Unknown => In(DiffPhrases.Unknown),
        _ => In(result.Answers.All(a => a.IsCertain) ? DiffPhrases.Amending : DiffPhrases.AmendingPerhaps, result.Answers.Select(a => a.Question.Name).Distinct().Count() + result.RemovedQuestions.Count, result.New.Lexicon.Questions.Count - result.AddedQuestions.Count + result.RemovedQuestions.Count),
    };

    /// <summary>Names a clause, as a heading or inside a list.</summary>
    public string Clause(ClauseChange clause)
    {
        if (clause.Document is not { } document)
        {
            return In(DiffPhrases.NoClause);
        }

        string heading = document.Clauses.TryGetValue(clause.Clause, out string? words) ? " " + words : string.Empty;
        return Sentences.Begin(In(DiffPhrases.OfClause, document.InText, clause.Clause)) + heading;
    }

    /// <summary>Gives a document and clause in short, such as <c>SA 16</c>.</summary>
    public string Short(string document, string clause) =>
        result.New.Lexicon.TryFindDocument(document, out DocumentEntry? entry) || result.Old.Lexicon.TryFindDocument(document, out entry) ? entry.Abbreviate(clause) : document;

    /// <summary>Says in how many positions a question changes or may change its answer, and what of it.</summary>
    public string Changes(AnswerChange change, string title)
    {
        string inAll = In(DiffPhrases.Positions, change.PositionsInAll);
        (Phrase some, Phrase all, Phrase always) = change.IsCertain
            ? (DiffPhrases.Changes, DiffPhrases.ChangesInAll, DiffPhrases.ChangesAlways)
            : (DiffPhrases.MayChange, DiffPhrases.MayChangeInAll, DiffPhrases.MayChangeAlways);
        string sentence = change.Positions < change.PositionsInAll ? In(some, title, change.Positions, inAll)
            : change.PositionsInAll > 1 ? In(all, title, inAll)
            : In(always, title);
        string parts = Parts(change);
        return parts.Length > 0 ? $"{sentence}: {parts}." : sentence + ".";
    }

    public string Days(DateOnly from, DateOnly? through) => (from == DateOnly.MinValue, through) switch
    {
        (true, null) => In(DiffPhrases.Always),
        (true, { } last) => In(DiffPhrases.Through, IsoDay.Write(last)),
        (_, null) => In(DiffPhrases.From, IsoDay.Write(from)),
        (_, { } last) => In(DiffPhrases.FromThrough, IsoDay.Write(from), IsoDay.Write(last)),
    };

    /// <summary>Gives the facts of a change's example, in the order of the question.</summary>
    public static string Facts(AnswerChange change, Question example)
    {
        Answer asked = (change.New ?? change.Old)!;
        return string.Join(", ", asked.Question.Facts.Where(f => example.Facts.ContainsKey(f.Name)).Select(f => $"{f.Label} {asked.Facts[f].ToLabel()}"));
    }

    /// <summary>Lays the example's answers side by side: what, before, now.</summary>
    public IEnumerable<(string What, string Before, string Now)> SideBySide(AnswerChange change) =>
        change.Differences(language).Select(d => (d.Label.Length > 0 ? d.Label : Sentences.Begin(In(DiffPhrases.Outcome)), Cell(d.Old, change.Old), Cell(d.New, change.New)));

    /// <summary>Says what became of a provision.</summary>
    public string Provision(ProvisionChange provision) => provision.Change switch
    {
        ChangeKind.Added => In(DiffPhrases.Added, provision.Id, provision.New),
        ChangeKind.Removed => In(DiffPhrases.Removed, provision.Id, provision.Old),
        _ when provision.Provision == ProvisionKind.Value && ListChange(provision.Old.Split(", "), provision.New.Split(", ")) is { Length: > 0 } list => In(DiffPhrases.ListTo, provision.Id, list),
        _ when provision.Old != provision.New => In(DiffPhrases.FromTo, provision.Id, provision.Old.TrimEnd('.'), provision.New),
        ChangeKind.Reworded => In(DiffPhrases.Reworded, provision.Id),
        _ => In(DiffPhrases.Changed, provision.Id),
    };

    /// <summary>Says in one sentence what is said otherwise in a clause; empty when the words of its rules are as they were.</summary>
    public string Said(ClauseChange clause)
    {
        string[] all = [.. Telling(clause).Where(p => p.Old != p.New).Select(p => Provision(p).TrimEnd('.'))];
        string said = string.Join("; ", all.Take(Shown));
        return all.Length == 0 ? string.Empty : all.Length > Shown ? $"{said} {In(DiffPhrases.MoreDifferences, all.Length - Shown)}." : said + ".";
    }

    /// <summary>Gives the provisions worth telling: not a name that is as it was and only stands for what another name says.</summary>
    public static IEnumerable<ProvisionChange> Worth(IEnumerable<ProvisionChange> provisions) =>
        provisions.Where(p => p.Provision != ProvisionKind.Value || p.Old != p.New);

    /// <summary>Gives the provisions by which a clause is best told: figures and words that are others, else all.</summary>
    public static IReadOnlyList<ProvisionChange> Telling(ClauseChange clause)
    {
        ProvisionChange[] effective = [.. clause.Provisions.Where(p => p.HasEffect)];
        ProvisionChange[] said = [.. effective.Where(p => p.Old != p.New)];
        return said.Length > 0 ? said : [.. Worth(effective)];
    }

    public string Deadline(MovedDeadline deadline)
    {
        string label = deadline.Clause.Length == 0 || deadline.Label.EndsWith(')') ? deadline.Label : $"{deadline.Label} ({Short(deadline.Document, deadline.Clause)})";
        return (deadline.Old, deadline.New) switch
        {
            (null, { } now) => In(DiffPhrases.NewDeadline, label, now),
            ({ } was, null) => In(DiffPhrases.GoneDeadline, label, was),
            var (was, now) => In(DiffPhrases.FromTo, label, was ?? string.Empty, now ?? string.Empty),
        };
    }

    public string Version(VersionChange change)
    {
        DocumentVersion version = (change.New ?? change.Old)!;
        if (change.New is null)
        {
            return In(DiffPhrases.GoneVersion, version.Document.InText, version.Id) + ".";
        }

        string?[] head = change.Old is { } old
            ? [
                old.Status.Name == version.Status.Name ? null : $"status {old.Status.Label} → {version.Status.Label}",
                old.From == version.From || version.From is not { } from ? null : In(DiffPhrases.VersionFrom, IsoDay.Write(from)),
                old.Through == version.Through || version.Through is not { } through ? null : In(DiffPhrases.VersionThrough, IsoDay.Write(through)),
            ]
            : [
                version.From is { } first ? In(DiffPhrases.VersionFrom, IsoDay.Write(first)) : null,
                version.Through is { } last ? In(DiffPhrases.VersionThrough, IsoDay.Write(last)) : null,
                version.Amends is { } amended ? In(DiffPhrases.VersionAmends, amended) : null,
            ];
        string rest = string.Join(", ", head.OfType<string>());
        return change.Old is null
            ? string.Join(", ", (string[])[In(DiffPhrases.NewVersion, version.Document.InText, version.Id, version.Status.Label), rest]).TrimEnd(',', ' ') + "."
            : In(DiffPhrases.OtherHead, version.Document.InText, version.Id, rest) + ".";
    }

    /// <summary>Says which questions keep all their answers: the words before the colon, and those after; nothing where none does.</summary>
    public (string Which, string What)? Unchanged() => result.Unchanged.Count == 0
        ? null
        : (In(result.Answers.Count + result.RemovedQuestions.Count + result.Unfinished.Count > 0 ? DiffPhrases.OthersUnchanged : DiffPhrases.AllUnchanged, result.Unchanged.Count), In(DiffPhrases.NoAnswerChanges));

    /// <summary>Says under which reading which answers change.</summary>
    public string Reading(ReadingChange change) => In(
        DiffPhrases.UnderReading,
        change.Interpretation.Id,
        change.Reading.Id,
        string.Join(' ', change.Answers.Select(a => Changes(a, In(DiffPhrases.Quoted, a.Question.Title))).Distinct().Concat(change.Unfinished.Count > 0 ? [In(DiffPhrases.Unfinished, string.Join(", ", change.Unfinished))] : [])));

    /// <summary>Gives what else must be told: versions, words, questions, and that not all was compared.</summary>
    public IEnumerable<string> Notes()
    {
        if (!result.IsComplete)
        {
            yield return In(DiffPhrases.Unfinished, string.Join(", ", result.Unfinished.Select(q => In(DiffPhrases.Quoted, q.Title))));
        }

        foreach (VersionChange version in result.Versions)
        {
            yield return Version(version);
        }

        if (result.VocabularyDiffers)
        {
            yield return In(DiffPhrases.Vocabulary);
        }

        if (result.AddedQuestions.Count > 0)
        {
            yield return In(DiffPhrases.AddedQuestions, string.Join(", ", result.AddedQuestions));
        }

        if (result.RemovedQuestions.Count > 0)
        {
            yield return In(DiffPhrases.RemovedQuestions, string.Join(", ", result.RemovedQuestions));
        }
    }

    /// <summary>Joins words as a sentence does: with commas, and a word before the last.</summary>
    public string List(IReadOnlyList<string> words, Phrase? last = null) => words.Count < 2
        ? string.Concat(words)
        : $"{string.Join(", ", words.Take(words.Count - 1))} {In(last ?? DiffPhrases.And)} {words[^1]}";

    /// <summary>Says of two lists that have much in common what comes in and what goes out; nothing of others.</summary>
    private string ListChange(string[] old, string[] @new)
    {
        string[] joins = [.. @new.Except(old)];
        string[] leaves = [.. old.Except(@new)];
        return old.Intersect(@new).Count() <= joins.Length + leaves.Length
            ? string.Empty
            : string.Join(", ", ((string[])[joins.Length > 0 ? In(DiffPhrases.Joins, List(joins)) : string.Empty, leaves.Length > 0 ? In(DiffPhrases.Leaves, List(leaves)) : string.Empty]).Where(s => s.Length > 0));
    }

    /// <summary>Gives what of an answer changes, the rarest first; nothing when that is the outcome alone.</summary>
    private string Parts(AnswerChange change)
    {
        (string Label, long Count)[] fields = [.. change.Question.Fields.Where(f => change.Parts.ContainsKey(f.Name)).Select(f => (Sentences.Inside(f.Label), change.Parts[f.Name]))];
        (string Label, long Count)[] all = change.Parts.TryGetValue(AnswerDifferences.OutcomePart, out long outcome) ? [(In(DiffPhrases.Outcome), outcome), .. fields] : fields;
        if (all.Length == 0)
        {
            all = [.. change.Parts.Select(p => (In(DiffPhrases.Demand, Requirement(change, p.Key)), p.Value))];
        }

        return all is [(_, var only)] && only == change.Positions && (outcome > 0 || change.Question.Fields.Count == 1)
            ? string.Empty
            : string.Join(", ", all.GroupBy(p => p.Count).OrderBy(g => g.Key).Select(g => g.Key == change.Positions && all.All(p => p.Count == g.Key)
                ? List([.. g.Select(p => p.Label)])
                : In(DiffPhrases.PartsIn, List([.. g.Select(p => p.Label)]), g.Key)));
    }

    private static string Requirement(AnswerChange change, string id) =>
        (change.New?.Requirements ?? []).Concat(change.Old?.Requirements ?? []).FirstOrDefault(r => r.Requirement.Id == id)?.Requirement.Text ?? id;

    private string Cell(string? text, Answer? answer) => text ?? In(answer is null ? DiffPhrases.CannotBeAsked : DiffPhrases.Nothing);
}
