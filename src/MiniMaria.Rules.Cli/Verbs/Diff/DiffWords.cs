using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Review.Comparison;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Cli.Verbs.Diff;

/// <summary>Says in sentences what a comparison found, the same for every form of output.</summary>
internal sealed class DiffWords(DiffReport report, Language language)
{

    /// <summary>Gets what says how answers change.</summary>
    public AnswerWords Answers { get; } = new(language);

    /// <summary>Gets what says what became of clauses.</summary>
    public ClauseWords Clauses { get; } = new(report.Result, language);

    /// <summary>Gets the heading of the provisions that take part in no other answer, as far as is known.</summary>
    public string WithoutEffect => In(Result.IsComplete ? DiffPhrases.WithoutEffect : DiffPhrases.EffectUnknown);

    /// <summary>Gets that no deadlines move, as far as is known.</summary>
    public string NoDeadlines => In(Result.IsComplete ? DiffPhrases.NoDeadlines : DiffPhrases.NoDeadlinesFound);

    private ComparisonResult Result => report.Result;

    /// <summary>Gives a phrase in the language of the output.</summary>
    public string In(Phrase phrase, params object[] arguments) => phrase.In(language, arguments);

    /// <summary>Names a step.</summary>
    public string Step(VersionStep step) => In(step switch
    {
        VersionStep.None => DiffPhrases.StepNone,
        VersionStep.Editorial => DiffPhrases.StepEditorial,
        VersionStep.Clarifying => DiffPhrases.StepClarifying,
        VersionStep.Unknown => DiffPhrases.StepUnknown,
        _ => DiffPhrases.StepAmending,
    });

    /// <summary>Sums up; that not all was compared comes first.</summary>
    public string Headline() => Result.Step == VersionStep.Amending && !Result.IsComplete ? $"{In(DiffPhrases.Incomplete)} {Sum()}" : Sum();

    /// <summary>Says on which days something holds.</summary>
    public string Days(AnswerChange change) => (change.From == DateOnly.MinValue, change.Through) switch
    {
        (true, null) => In(DiffPhrases.Always),
        (true, { } last) => In(DiffPhrases.Through, IsoDay.Write(last)),
        (_, null) => In(DiffPhrases.From, IsoDay.Write(change.From)),
        (_, { } last) => In(DiffPhrases.FromThrough, IsoDay.Write(change.From), IsoDay.Write(last)),
    };

    /// <summary>Says which day moves from when to when.</summary>
    public string Deadline(MovedDeadline deadline)
    {
        string label = deadline.Clause.Length == 0 || deadline.Label.EndsWith(')')
            ? deadline.Label
            : $"{deadline.Label} ({Clauses.Short(deadline.Document, deadline.Clause)})";
        return (deadline.Old, deadline.New) switch
        {
            (null, { } now) => In(DiffPhrases.NewDeadline, label, now),
            ({ } was, null) => In(DiffPhrases.GoneDeadline, label, was),
            var (was, now) => Moved(deadline, label, was!, now!),
        };
    }

    /// <summary>Says how a day is counted, before and now, with the example's days; of words what differs.</summary>
    private string Moved(MovedDeadline deadline, string label, string was, string now)
    {
        if (deadline is not { OldRule: { } old, NewRule: { } @new } || old == @new)
        {
            return $"{label}: {TextChange.Of(was, now)}";
        }

        string rule = $"{label}: {TextChange.Of(old, @new)}";
        return old.Contains(was, StringComparison.Ordinal) && @new.Contains(now, StringComparison.Ordinal)
            ? rule
            : In(DiffPhrases.DeadlineExample, rule, $"{was} → {now}");
    }

    /// <summary>Says which questions keep all their answers: the words until the colon, and those after; nothing where none does.</summary>
    public (string Which, string What)? Unchanged()
    {
        if (Result.Unchanged.Count == 0)
        {
            return null;
        }

        bool others = Result.Answers.Count + Result.RemovedQuestions.Count + Result.Unfinished.Count > 0;
        Phrase which = others ? DiffPhrases.OthersUnchanged : DiffPhrases.AllUnchanged;
        return (In(which, Result.Unchanged.Count), In(DiffPhrases.NoAnswerChanges));
    }

    /// <summary>Says under which reading which answers change.</summary>
    public string Reading(ReadingChange change)
    {
        IEnumerable<string> sentences = change.Answers.Select(Answers.Changes).Distinct();
        if (change.Unfinished.Count > 0)
        {
            sentences = sentences.Append(In(DiffPhrases.Unfinished, string.Join(", ", change.Unfinished)));
        }

        return In(DiffPhrases.UnderReading, change.Interpretation.Name, change.Reading.Id, string.Join(' ', sentences));
    }

    /// <summary>Gives what comes before all else: what was decided and does not stand so.</summary>
    public IEnumerable<string> Edited() => report.NoLongerAsDecided.Select(d => d.Message(language));

    /// <summary>
    /// Says which reservations come, go or are made otherwise: no field of an answer differs, but what it holds only with does.
    /// </summary>
    private IEnumerable<string> Reservations()
    {
        HashSet<string> before = ReservationsIn(Result.Old);
        HashSet<string> after = ReservationsIn(Result.New);
        ILookup<bool, ProvisionChange> both = Result.Provisions
            .Where(p => p.Provision == ProvisionKind.Remark && (before.Contains(p.Id) || after.Contains(p.Id)))
            .ToLookup(p => before.Contains(p.Id) && after.Contains(p.Id));
        IEnumerable<string> told = both[false].Select(p => after.Contains(p.Id)
            ? In(DiffPhrases.ReservationNew, p.Id, p.New)
            : In(DiffPhrases.ReservationGone, p.Id, p.New.Length > 0 ? p.New : p.Old));
        string[] changed = [.. both[true].Select(p => p.Id).Distinct()];
        return changed.Length > 0 ? told.Append(In(DiffPhrases.ReservationsChanged, string.Join(", ", changed))) : told;
    }

    private static HashSet<string> ReservationsIn(Rulebook rulebook) =>
    [
        .. rulebook.Editions.SelectMany(e => e.Lexicon.Questions.SelectMany(q => e.RulesFor(q).Remarks))
            .Where(r => r.IsReservation)
            .Select(r => r.Id),
    ];

    /// <summary>Gives what else must be told: versions, words, questions, and what was not compared.</summary>
    public IEnumerable<string> Notes()
    {
        if (report.ByProposals)
        {
            yield return In(DiffPhrases.ByProposals);
        }
        else if (report.LeavesOutProposals)
        {
            yield return In(DiffPhrases.LeavesOutProposals);
        }

        if (!Result.IsComplete)
        {
            yield return In(DiffPhrases.Unfinished, string.Join(", ", Result.Unfinished.Select(q => Answers.Quoted(q.Title))));
        }

        foreach (string reservation in Reservations())
        {
            yield return reservation;
        }

        foreach (VersionChange version in Result.Versions)
        {
            yield return Version(version);
        }

        if (Result.VocabularyDiffers)
        {
            string[] told = [.. VocabularyWords.Of(Result, language)];
            foreach (string word in told.Length > 0 ? told : [In(DiffPhrases.Vocabulary)])
            {
                yield return word;
            }
        }

        foreach (string still in StillNamed.In(Result, Clauses, language))
        {
            yield return still;
        }

        if (Result.AddedQuestions.Count > 0)
        {
            yield return In(DiffPhrases.AddedQuestions, string.Join(", ", Result.AddedQuestions));
        }

        if (Result.RemovedQuestions.Count > 0)
        {
            yield return In(DiffPhrases.RemovedQuestions, string.Join(", ", Result.RemovedQuestions));
        }
    }

    private string Sum() => report.IsOfExamplesOnly ? In(DiffPhrases.OnlyExamples)
        : report.IsOfRemarksOnly ? In(DiffPhrases.OnlyRemarks)
        : Result.Step switch
        {
            VersionStep.None => In(DiffPhrases.None),
            VersionStep.Editorial => In(DiffPhrases.Editorial),
            VersionStep.Clarifying => In(DiffPhrases.Clarifying),
            VersionStep.Unknown => In(DiffPhrases.Unknown),
            _ => In(
                Result.Answers.All(a => a.IsCertain) ? DiffPhrases.Amending : DiffPhrases.AmendingPerhaps,
                Result.Answers.Select(a => a.Question.Name).Distinct().Count() + Result.RemovedQuestions.Count,
                Result.New.Lexicon.Questions.Count - Result.AddedQuestions.Count + Result.RemovedQuestions.Count),
        };

    /// <summary>Names the versions that were not decided and are edited where they stand.</summary>
    public IEnumerable<string> InPlace()
    {
        HashSet<string> folders = [.. Result.Provisions.Where(p => !p.IsAffected).Select(p => FolderOf(p.Span))];
        return
            from version in Result.New.Versions
            where version.From is not null
                && !Result.New.Lexicon.IsDecided(version.Status)
                && folders.Contains(FolderOf(version.StatusSpan))
                && Result.Old.Versions.Any(v => v.Document.Name == version.Document.Name && v.Id == version.Id && v.From is not null)
            select In(DiffPhrases.EditedInPlace, Sentences.Begin(version.Document.InText), version.Id, version.Status.Label);

        static string FolderOf(SourceSpan span) => span.File[..Math.Max(0, span.File.LastIndexOf('/'))];
    }

    /// <summary>Says what a version amends, and how far that has come.</summary>
    private string? Amends(DocumentVersion version)
    {
        DocumentVersion? amended = Result.New.Versions.FirstOrDefault(v => v.Document == version.Document && v.Id == version.Amends);
        return version.Amends is null ? null
            : amended is null || Result.New.Lexicon.IsDecided(amended.Status)
                ? In(DiffPhrases.AmendsDecided, version.Amends, amended?.Status.Label ?? string.Empty)
            : In(DiffPhrases.AmendsProposal, version.Amends);
    }

    private string Version(VersionChange change)
    {
        DocumentVersion version = (change.New ?? change.Old)!;
        string name = version.Document.InText;
        if (change.New is null)
        {
            return In(DiffPhrases.GoneVersion, name, version.Id) + ".";
        }

        if (change.Old is { } old)
        {
            string?[] other =
            [
                old.Status.Name == version.Status.Name ? null : $"status {old.Status.Label} → {version.Status.Label}",
                old.From == version.From ? null : Day(DiffPhrases.VersionFrom, version.From),
                old.Through == version.Through ? null : Day(DiffPhrases.VersionThrough, version.Through),
            ];
            return In(DiffPhrases.OtherHead, name, version.Id, string.Join(", ", other.OfType<string>())) + ".";
        }

        string?[] head =
        [
            In(DiffPhrases.NewVersion, name, version.Id, version.Status.Label),
            Day(DiffPhrases.VersionFrom, version.From),
            Day(DiffPhrases.VersionThrough, version.Through),
            Amends(version),
        ];
        return string.Join(", ", head.OfType<string>()) + ".";

        string? Day(Phrase phrase, DateOnly? day) => day is { } known ? In(phrase, IsoDay.Write(known)) : null;
    }
}
