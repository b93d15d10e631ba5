using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review.Space;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Review.Comparison;

/// <summary>Walks every question's space under two rulebooks side by side and keeps the answers that differ.</summary>
/// <param name="old">The rules compared from.</param>
/// <param name="new">The rules compared to.</param>
/// <param name="readings">The readings to use instead of the rules' own, by interpretation id.</param>
/// <param name="only">The names of the questions to compare; <see langword="null"/> for all.</param>
/// <param name="counts">Whether to compare all and count positions; otherwise one question that is answered otherwise is enough.</param>
/// <param name="most">Past so many regions of a question its walk stops.</param>
/// <param name="progress">Is told the name of each question that is walked.</param>
/// <param name="cancellation">Ends the walk with an exception.</param>
internal sealed class ComparisonWalk(
    Rulebook old,
    Rulebook @new,
    IReadOnlyDictionary<string, string> readings,
    IReadOnlySet<string>? only = null,
    bool counts = true,
    int most = Limits.Regions,
    IProgress<string>? progress = null,
    CancellationToken cancellation = default)
{
    private readonly ProvisionComparison _provisions = new();
    private readonly List<AnswerChange> _answers = [];
    private readonly Dictionary<(string Question, string Label), (int Score, MovedDeadline Deadline)> _deadlines = [];
    private readonly Dictionary<Edition, Decider> _deciders = [];
    private readonly HashSet<string> _unfinished = new(StringComparer.Ordinal);

    // What is asked once an agreement has ended is not walked, nor what was done before an amendment and is asked after it: of these
    // questions it is not known that no answer differs.
    private readonly HashSet<string> _notWalked = new(StringComparer.Ordinal);
    private readonly RulesEngine _oldEngine = RulesEngine.ForFewQuestions(old);
    private readonly RulesEngine _newEngine = RulesEngine.ForFewQuestions(@new);
    private readonly bool _vocabularyDiffers = old.Lexicon != @new.Lexicon && VocabularyOf(old.Lexicon) != VocabularyOf(@new.Lexicon);
    private long _regions;

    public ComparisonResult Run()
    {
        bool differ = old.Fingerprint != @new.Fingerprint;
        if (differ)
        {
            foreach ((DateOnly from, DateOnly? through) in Stretches(old, @new))
            {
                Compare(from, through);
            }
        }

        _notWalked.UnionWith(@new.Lexicon.Questions
            .Where(q => only?.Contains(q.Name) != false
                && old.Lexicon.Questions.FirstOrDefault(o => o.Name == q.Name) is { } was
                && WordingOf(was) != WordingOf(q)
                && ChangesAtATurn(q.Name))
            .Select(q => q.Name));
        _unfinished.UnionWith(_notWalked.Where(q => !_answers.Exists(a => a.Question.Name == q)));
        QuestionDefinition[] removed = [.. old.Lexicon.Questions.Where(q => !Knows(@new, q))];
        ProvisionChange[] provisions = [.. _provisions.All];
        var result = new ComparisonResult
        {
            Old = old,
            New = @new,
            Step = _answers.Count + removed.Length > 0 ? VersionStep.Amending
                : _unfinished.Count > 0 ? VersionStep.Unknown
                : Array.Exists(provisions, p => p.Change != ChangeKind.Reworded) || _vocabularyDiffers ? VersionStep.Clarifying
                : differ ? VersionStep.Editorial
                : VersionStep.None,
            Provisions = provisions,
            Answers = _answers,
            Unchanged = [.. @new.Lexicon.Questions
                .Where(q => Knows(old, q) && !_unfinished.Contains(q.Name) && !_answers.Exists(a => a.Question.Name == q.Name))],
            Unfinished = [.. @new.Lexicon.Questions.Where(q => _unfinished.Contains(q.Name))],
            AddedQuestions = [.. @new.Lexicon.Questions.Where(q => !Knows(old, q))],
            RemovedQuestions = removed,
            Deadlines = [.. _deadlines.Values.Select(d => d.Deadline)],
            Versions = [.. VersionChanges()],
            VocabularyDiffers = _vocabularyDiffers,
            Regions = _regions,
        };
        return result with
        {
            Provisions = [.. provisions.OrderBy(p => result.OrderOf(p.Document))
                .ThenBy(p => result.ClauseOrderOf(p.Document, p.Clause))
                .ThenBy(p => p.Provision)
                .ThenBy(p => p.Id, StringComparer.Ordinal)],
            Answers = [.. _answers.OrderBy(a => result.OrderOf(a.Document))
                .ThenBy(a => result.ClauseOrderOf(a.Document, a.Clause))
                .ThenBy(a => a.Rule, StringComparer.Ordinal)
                .ThenBy(a => a.Question.Ordinal)
                .ThenBy(a => a.From)],
        };
    }

    /// <summary>
    /// Gives the questions that a rule with effect after the end of its agreement answers, and of which something that counts then
    /// differs.
    /// </summary>
    private static IEnumerable<string> HavingEffectAfterEnd(IEnumerable<ProvisionChange> changes, Edition edition)
    {
        HashSet<string> changed =
        [
            .. changes.Where(c => c.Change != ChangeKind.Reworded && c.Provision is ProvisionKind.Rule or ProvisionKind.Presupposition)
                .Select(c => c.Id),
        ];
        return
            from question in edition.Lexicon.Questions
            let rules = edition.RulesFor(question)
            where Array.Exists(rules.Rules, r => r.AfterEnd.Length > 0)
                && (Array.Exists(rules.Rules, r => r.AfterEnd.Length > 0 && changed.Contains(r.Id))
                    || Array.Exists(rules.Presuppositions, p => changed.Contains(p.Id)))
            select question.Name;
    }

    /// <summary>Gives the questions of which a transition that differs may say otherwise which wording answers.</summary>
    private IEnumerable<string> GoingByAnotherWording(IReadOnlyList<ProvisionChange> changes, Edition edition)
    {
        HashSet<string> changed =
            [.. changes.Where(c => c.Provision == ProvisionKind.Transition && c.Change != ChangeKind.Reworded).Select(c => c.Id)];
        return
            from transition in edition.Transitions
            where changed.Contains(transition.Id)
            from question in transition.Questions.Count > 0 ? transition.Questions : edition.Lexicon.Questions
            where WordingOf(question).Length > 0 && ChangesAtATurn(question.Name)
            select question.Name;
    }

    /// <summary>Tells whether, in either rulebook, a question is answered by other rules once a document reads otherwise.</summary>
    private bool ChangesAtATurn(string question) => ChangesAtATurn(question, old) || ChangesAtATurn(question, @new);

    private static bool ChangesAtATurn(string name, Rulebook rulebook) =>
        rulebook.Lexicon.Questions.FirstOrDefault(q => q.Name == name) is { } question
        && rulebook.Turns.Any(t => SaidOn(t.Day.AddDays(-1), rulebook, question) != SaidOn(t.Day, rulebook, question));

    private static string SaidOn(DateOnly day, Rulebook rulebook, QuestionDefinition question) =>
        QuestionSignature.Of(rulebook.EditionOn(day), question);

    private static string WordingOf(QuestionDefinition question) =>
        string.Join(' ', question.Fields.Select(f => f.WordingBy?.Name).Prepend(question.WordingBy?.Name).OfType<string>());

    private static bool Knows(Rulebook rulebook, QuestionDefinition question) =>
        rulebook.Lexicon.Questions.Any(q => q.Name == question.Name);

    /// <summary>Gives the stretches of days on which nothing begins or ends to apply in either rulebook.</summary>
    public static IEnumerable<(DateOnly From, DateOnly? Through)> Stretches(Rulebook old, Rulebook @new)
    {
        DateOnly[] starts = [.. old.Editions.Concat(@new.Editions).Select(e => e.From).Distinct().Order()];
        return starts.Select((from, i) => (from, i + 1 < starts.Length ? starts[i + 1].AddDays(-1) : (DateOnly?)null));
    }

    /// <summary>Gives the questions that both editions know and of which they do not say the same.</summary>
    public static IEnumerable<(QuestionDefinition Was, QuestionDefinition Now)> Questions(
        Edition before,
        Edition after,
        bool vocabularyDiffers) =>
        from now in after.Lexicon.Questions
        let was = before.Lexicon.Questions.FirstOrDefault(q => q.Name == now.Name)
        where was is not null
            && before.RulesFor(was).Rules.Length + after.RulesFor(now).Rules.Length > 0
            && ((vocabularyDiffers && VocabularyOf(was) != VocabularyOf(now))
                || QuestionSignature.Of(before, was) != QuestionSignature.Of(after, now))
        select (was, now);

    private void Compare(DateOnly from, DateOnly? through)
    {
        Edition before = old.EditionOn(from);
        Edition after = @new.EditionOn(from);
        if (before == after)
        {
            return;
        }

        IReadOnlyList<ProvisionChange> changes = _provisions.Compare(before, after);
        _unfinished.UnionWith(before.Rules
            .Where(r => after.Rules.FirstOrDefault(n => n.Id == r.Id) is { } now && now.AfterEnd != r.AfterEnd)
            .Select(r => r.Question.Name)
            .Where(q => only?.Contains(q) != false));
        _notWalked.UnionWith(HavingEffectAfterEnd(changes, before)
            .Concat(HavingEffectAfterEnd(changes, after))
            .Where(q => only?.Contains(q) != false));
        _notWalked.UnionWith(GoingByAnotherWording(changes, before)
            .Concat(GoingByAnotherWording(changes, after))
            .Where(q => only?.Contains(q) != false));
        var attribution = new Attribution(changes);
        foreach ((QuestionDefinition was, QuestionDefinition now) in Questions(before, after, _vocabularyDiffers)
            .Where(q => only?.Contains(q.Now.Name) != false))
        {
            if (counts || _answers.Count == 0)
            {
                Compare(was, now, before, after, from, through, attribution);
            }
        }
    }

    private void Compare(
        QuestionDefinition was,
        QuestionDefinition now,
        Edition before,
        Edition after,
        DateOnly from,
        DateOnly? through,
        Attribution attribution)
    {
        DateOnly day = DayIn(from, through);
        AmendmentPassed[] keptBefore = Kept(old, before, was, day);
        AmendmentPassed[] keptAfter = Kept(@new, after, now, day);
        if (keptBefore.Length + keptAfter.Length > 0
            && WordingBefore(old, before, was, day, keptBefore) != WordingBefore(@new, after, now, day, keptAfter))
        {
            _notWalked.Add(now.Name);
        }

        // What was done before goes by the wording of its day, which is compared on that day.
        DateOnly? since = keptBefore.Concat(keptAfter).Select(p => (DateOnly?)p.Turn.Day).Max();
        SpaceSide[] sides =
        [
            new(DeciderOf(before), was, day, before.ReadingsOf(readings), since: since),
            new(DeciderOf(after), now, day, after.ReadingsOf(readings), since: since),
        ];
        var comparison = new QuestionComparison(
            sides,
            readings,
            attribution,
            _provisions,
            q => (_oldEngine.TryAsk(q, out _, out _), _newEngine.TryAsk(q, out _, out _)),
            _deadlines);
        progress?.Report(now.Name);
        var space = new QuestionSpace(
            sides,
            comparison.Visit,
            most: most,
            isEnough: counts ? null : () => comparison.HasShown,
            cancellation: cancellation)
        {
            TellsSides = counts,
            CountsAlike = counts,
        };
        space.AreAlike = AlikeBelow(space.Residues, _vocabularyDiffers && VocabularyOf(was) != VocabularyOf(now));
        space.Walk();
        Offer(comparison, sides, from, through);
        comparison.Search();
        _regions = DecisionGraph.Sum(_regions, space.Graph.WaysInAll());
        if (!space.IsComplete)
        {
            _unfinished.Add(now.Name);
        }

        foreach (AnswerChange change in comparison.ChangesIn(space.Graph).Select(c => c with { From = from, Through = through }))
        {
            // What goes on from one stretch to the next is one change, told as it is at the end; by an earlier example if that has none.
            int earlier = _answers.FindIndex(a =>
                (a.Question.Name, a.Document, a.Rule) == (change.Question.Name, change.Document, change.Rule)
                    && a.Through?.AddDays(1) == from);
            if (earlier >= 0)
            {
                AnswerChange told = _answers[earlier];
                AnswerChange latest = change.Example is null
                    ? change with { Example = told.Example, Old = told.Old, New = told.New }
                    : change;
                _answers[earlier] = latest with { From = told.From, IsCertain = change.IsCertain && told.IsCertain };
            }
            else
            {
                _answers.Add(change);
            }
        }
    }

    /// <summary>Gives the amendments before which what was done goes by the earlier wording.</summary>
    private AmendmentPassed[] Kept(Rulebook rulebook, Edition edition, QuestionDefinition question, DateOnly day) =>
        question.WordingBy is null || rulebook.Turns.Count == 0
            ? []
            : [
                .. AmendmentPassed.Kept(AmendmentPassed.Since(
                    rulebook.Turns,
                    DateOnly.MinValue,
                    new Case(edition, question, day, new Value[question.Facts.Count], edition.ReadingsOf(readings)))),
            ];

    /// <summary>Gives what a question is answered by for what was done before amendments.</summary>
    private static string WordingBefore(
        Rulebook rulebook,
        Edition edition,
        QuestionDefinition question,
        DateOnly day,
        AmendmentPassed[] kept)
    {
        Edition? earlier = kept.Length == 0 ? edition : rulebook.Reword(rulebook.IndexOn(day), AmendmentPassed.DaysBefore(kept));
        return earlier is null ? string.Empty : QuestionSignature.Of(earlier, question);
    }

    /// <summary>
    /// Gives what tells from what is left of the provisions that both sides answer alike: nothing is left of those that differ. Gives
    /// nothing where the words, what follows from facts, what they can be or the order of the provisions differ too.
    /// </summary>
    private static Func<int[][], bool>? AlikeBelow(IReadOnlyList<Residue> sides, bool vocabularyDiffers)
    {
        string[][] said = [.. sides.Select(s => s.Signatures)];
        HashSet<string>[] all = [.. said.Select(s => s.ToHashSet(StringComparer.Ordinal))];
        int[][] changed = [.. said.Select((s, i) => s.Index().Where(p => !all[1 - i].Contains(p.Item)).Select(p => p.Index).ToArray())];
        bool isOtherwiseSame = !vocabularyDiffers
            && sides[0].Presumed == sides[1].Presumed
            && said[0].Where(p => p.Length > 0 && all[1].Contains(p)).SequenceEqual(said[1].Where(p => p.Length > 0 && all[0].Contains(p)));
        return isOtherwiseSame
            ? left => Array.TrueForAll(changed[0], p => left[0][p] == 0) && Array.TrueForAll(changed[1], p => left[1][p] == 0)
            : null;
    }

    /// <summary>Offers the examples that stand beside the rules, on their own day where it lies in the stretch.</summary>
    private void Offer(QuestionComparison comparison, SpaceSide[] sides, DateOnly from, DateOnly? through)
    {
        foreach (Example example in @new.Examples
            .Concat(old.Examples)
            .Where(e => e.Question.Name == sides[1].Question.Name && e.AgreedEnd is null && IsUnderTheReadings(e)))
        {
            bool isOfTheStretch = example.Day >= from && !(example.Day > through);
            int years = isOfTheStretch || example.Question.WordingBy is null ? 0 : Math.Max(0, YearsUntil(from, example.Day));
            var question = new Question
            {
                Name = example.Question.Name,
                AsOf = isOfTheStretch ? example.Day : sides[1].Day,
                Facts = example.FactsIn(sides[1].Edition).ToDictionary(
                    f => f.Key,
                    f => Later(example.Question.FactNamed(f.Key), f.Value, years),
                    StringComparer.Ordinal),
                Readings = example.Readings,
            };

            // What was done before an amendment is answered by another wording than is compared here.
            if (_oldEngine.TryAsk(question, out Answer? before, out _)
                && _newEngine.TryAsk(question, out Answer? after, out _)
                && before.Facts.Edition == sides[0].Edition
                && after.Facts.Edition == sides[1].Edition)
            {
                (FactDefinition, Value)[] given =
                [
                    .. after.Question.Facts.Where(f => question.Facts.ContainsKey(f.Name)).Select(f => (f, after.Facts[f])),
                ];
                Draft?[] drafts = [sides[0].Decide(before.Facts), sides[1].Decide(after.Facts)];
                comparison.Offer(new Region(-1, given, [before.Facts, after.Facts], drafts));
                Array.ForEach(drafts, d => d!.Dispose());
            }
        }
    }

    /// <summary>Gives the years by which a day must be later not to lie before another.</summary>
    private static int YearsUntil(DateOnly first, DateOnly day) =>
        first.Year - day.Year + (day.Year < first.Year && day.AddYears(first.Year - day.Year) < first ? 1 : 0);

    private static object? Later(FactDefinition? fact, object? value, int years) =>
        years > 0 && fact?.Type.Kind == ValueKind.Date && IsoDay.TryRead(value?.ToString(), out DateOnly day)
            ? IsoDay.Write(day.AddYears(years))
            : value;

    private bool IsUnderTheReadings(Example example) =>
        example.Readings.Count == readings.Count && example.Readings.All(r => readings.GetValueOrDefault(r.Key) == r.Value);

    private IEnumerable<VersionChange> VersionChanges()
    {
        ILookup<(string, string), DocumentVersion> was = old.Versions.ToLookup(v => (v.Document.Name, v.Id));
        ILookup<(string, string), DocumentVersion> now = @new.Versions.ToLookup(v => (v.Document.Name, v.Id));
        foreach (var key in @new.Versions.Concat(old.Versions).Select(v => (v.Document.Name, v.Id)).Distinct())
        {
            DocumentVersion? before = was[key].FirstOrDefault();
            DocumentVersion? after = now[key].FirstOrDefault();
            if (HeadOf(before) != HeadOf(after))
            {
                yield return new VersionChange(before, after);
            }
        }

        static (string?, DateOnly?, DateOnly?, string?) HeadOf(DocumentVersion? version) =>
            (version?.Status.Name, version?.From, version?.Through, version?.Amends);
    }

    private static string VocabularyOf(Lexicon lexicon) => string.Join('\n', (string[])
    [
        .. lexicon.Lists.Select(WordsOf),
        .. lexicon.Facts.Select(WordsOf),
        .. lexicon.Questions.Select(WordsOf),
    ]);

    /// <summary>Gives what of the vocabulary a question can be asked and answered with, without what only other questions have.</summary>
    private static string VocabularyOf(QuestionDefinition question) => string.Join('\n', (string[])
    [
        WordsOf(question),
        .. question.Facts.Select(WordsOf),
        .. question.Facts.Select(f => f.Type).Concat(question.Fields.SelectMany(f => f.Type.Columns.Select(c => c.Type).Prepend(f.Type)))
            .SelectMany(ListsOf).DistinctBy(l => l.Name).Select(WordsOf),
    ]);

    private static IEnumerable<TermList> ListsOf(FactType type) => new[] { type.List, type.Values?.List }.OfType<TermList>();

    private static string WordsOf(TermList list) =>
        $"{list.Name}: {string.Join(", ", list.Terms.SelectMany(t => (string[])[t.Name, .. t.Synonyms]))}";

    private static string WordsOf(FactDefinition fact) => $"{fact.Name}: "
        + $"{fact.Type.Kind} {fact.Type.List} {LimitsOf(fact)} "
        + $"{fact.CountedFrom} {string.Join(", ", fact.NotBefore)} "
        + $"{string.Join(", ", fact.Presupposes.Select(p => $"{p.Fact}={string.Join('/', p.Values)}"))} "
        + $"{fact.IsAskedDay} {fact.IsPartial}";

    private static string WordsOf(QuestionDefinition question) => $"{question.Name}: {string.Join(", ", question.Facts)}; "
        + $"{string.Join(", ", question.Fields.Select(f => $"{f.Name} {f.Type.Kind} {f.Type.List} {f.Otherwise}"))}";

    private static string LimitsOf(FactDefinition fact) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{fact.Minimum}-{fact.Maximum}");

    private Decider DeciderOf(Edition edition)
    {
        if (!_deciders.TryGetValue(edition, out Decider? decider))
        {
            _deciders[edition] = decider = new Decider(edition, new IndexedMatcher(edition), keep: false);
        }

        return decider;
    }

    private DateOnly DayIn(DateOnly from, DateOnly? through) =>
        @new.ExampleDay < from ? from : @new.ExampleDay > through ? through.Value : @new.ExampleDay;
}
