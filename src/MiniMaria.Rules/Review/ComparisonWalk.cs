using MiniMaria.Rules.Analysis;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review;

/// <summary>Walks every question's space under two rulebooks side by side and keeps the answers that differ.</summary>
internal sealed class ComparisonWalk(Rulebook old, Rulebook @new)
{
    private const string OutcomePart = "outcome";

    private readonly Dictionary<(ProvisionKind, string Document, string Id), ProvisionChange> _provisions = [];
    private readonly Dictionary<(string Question, string Document, string Rule), AnswerChange> _answers = [];
    private readonly Dictionary<Edition, Concluder> _concluders = [];
    private long _regions;
    private bool _isComplete = true;

    public ComparisonResult Run()
    {
        bool words = old.Fingerprint != @new.Fingerprint;
        if (words)
        {
            foreach ((DateOnly from, DateOnly? through) in Stretches())
            {
                Compare(from, through);
            }
        }

        AnswerChange[] answers = [.. _answers.Values.OrderBy(a => OrderOf(a.Document)).ThenBy(a => ClauseOrderOf(a.Document, a.Clause)).ThenBy(a => a.Rule, StringComparer.Ordinal).ThenBy(a => a.Question.Ordinal)];
        ProvisionChange[] provisions = [.. _provisions.Values.OrderBy(p => OrderOf(p.Document)).ThenBy(p => ClauseOrderOf(p.Document, p.Clause)).ThenBy(p => p.Provision).ThenBy(p => p.Id, StringComparer.Ordinal)];
        return new ComparisonResult
        {
            Old = old,
            New = @new,
            Step = answers.Length > 0 ? VersionStep.Amending
                : Array.Exists(provisions, p => p.Change != ChangeKind.Reworded) || VocabularyDiffers() ? VersionStep.Clarifying
                : words ? VersionStep.Editorial
                : VersionStep.None,
            Provisions = provisions,
            Answers = answers,
            Unchanged = [.. @new.Lexicon.Questions.Where(q => !Array.Exists(answers, a => a.Question.Name == q.Name))],
            Regions = _regions,
            IsComplete = _isComplete,
        };
    }

    private IEnumerable<(DateOnly From, DateOnly? Through)> Stretches()
    {
        DateOnly[] starts = [.. old.Editions.Concat(@new.Editions).Select(e => e.From).Distinct().Order()];
        return starts.Select((from, i) => (from, i + 1 < starts.Length ? starts[i + 1].AddDays(-1) : (DateOnly?)null));
    }

    private void Compare(DateOnly from, DateOnly? through)
    {
        Edition before = old.EditionOn(from);
        Edition after = @new.EditionOn(from);
        HashSet<(string Document, string Id)> changed = CompareProvisions(Provision.Of(before), Provision.Of(after));
        if (changed.Count == 0 && !VocabularyDiffers())
        {
            return;
        }

        foreach (string name in before.Lexicon.Questions.Concat(after.Lexicon.Questions).Select(q => q.Name).Distinct())
        {
            before.Lexicon.TryFindQuestion(name, out QuestionDefinition? was);
            after.Lexicon.TryFindQuestion(name, out QuestionDefinition? now);
            if (was is not null && now is not null)
            {
                Compare(was, now, before, after, from, through, changed);
            }
        }
    }

    private void Compare(QuestionDefinition was, QuestionDefinition now, Edition before, Edition after, DateOnly from, DateOnly? through, HashSet<(string Document, string Id)> changed)
    {
        if (before.RulesFor(was).Rules.Length == 0 && after.RulesFor(now).Rules.Length == 0)
        {
            return;
        }

        var found = new Dictionary<(string, string, string), (AnswerChange Change, int Score)>();
        DateOnly day = DayIn(from, through);
        QuestionSpace? space = null;
        SpaceSide[] sides = [new(ConcluderOf(before), was, day, null), new(ConcluderOf(after), now, day, null)];
        space = new QuestionSpace(sides, region => Visit(region, sides, changed, found));
        space.Walk();
        _regions += space.Regions;
        _isComplete &= space.IsComplete;
        foreach ((var key, (AnswerChange change, _)) in found)
        {
            AnswerChange here = change with { RegionsInAll = space.Regions, From = from, Through = through };
            _answers[key] = _answers.TryGetValue(key, out AnswerChange? earlier) ? here with { From = earlier.From } : here;
        }
    }

    private static void Visit(Region region, SpaceSide[] sides, HashSet<(string Document, string Id)> changed, Dictionary<(string, string, string), (AnswerChange Change, int Score)> found)
    {
        Draft? before = region.Drafts[0];
        Draft? after = region.Drafts[1];
        string[] differing = [.. Differences(before, after, sides)];
        if (differing.Length == 0)
        {
            return;
        }

        Rule? cause = CauseOf(before, after, changed);
        QuestionDefinition question = sides[1].Question;
        var key = (question.Name, cause?.Citation.Document ?? string.Empty, cause?.Id ?? string.Empty);
        int score = Score(before, after, differing, question) + region.Set.Count;
        bool isKnown = found.TryGetValue(key, out (AnswerChange Change, int Score) known);
        AnswerChange change = isKnown && known.Score <= score ? known.Change : new AnswerChange
        {
            Question = question,
            Document = cause?.Citation.Document ?? string.Empty,
            Clause = cause?.Citation.Clause ?? string.Empty,
            Rule = cause?.Id ?? string.Empty,
            Parts = new SortedDictionary<string, int>(StringComparer.Ordinal),
            Regions = 0,
            RegionsInAll = 0,
            From = default,
            Through = null,
            Example = region.ToQuestion(question.Name, sides[1].Day),
            Old = AnswerOf(sides[0], region.Cases[0]),
            New = AnswerOf(sides[1], region.Cases[1]),
        };
        var parts = new SortedDictionary<string, int>(isKnown ? new Dictionary<string, int>(known.Change.Parts) : [], StringComparer.Ordinal);
        foreach (string part in differing)
        {
            parts[part] = parts.GetValueOrDefault(part) + 1;
        }

        found[key] = (change with { Parts = parts, Regions = isKnown ? known.Change.Regions + 1 : 1 }, isKnown ? Math.Min(score, known.Score) : score);
    }

    private static Answer? AnswerOf(SpaceSide side, Case? facts) => facts is null ? null : new Answer(facts, side.Answer(facts));

    /// <summary>An example is the better, the more both sides answer and the more a verdict changes and not only a day.</summary>
    private static int Score(Draft? before, Draft? after, string[] differing, QuestionDefinition question)
    {
        bool verdict = Array.Exists(differing, d => question.FieldIndex(d) is var field and >= 0 && question.Fields[field].Type.Kind is ValueKind.Boolean or ValueKind.Term);
        int faults = (before?.Outcome == Outcome.Answered ? 0 : 1) + (after?.Outcome == Outcome.Answered ? 0 : 1) + (verdict ? 0 : 1);
        return faults * QuestionDefinition.MaximumFacts;
    }

    /// <summary>Names what two answers say differently: the outcome, fields, requirements.</summary>
    private static IEnumerable<string> Differences(Draft? before, Draft? after, SpaceSide[] sides)
    {
        if (before is null || after is null || before.Outcome != after.Outcome || before.IsOpen != after.IsOpen)
        {
            if (before is not null || after is not null)
            {
                yield return OutcomePart;
            }

            yield break;
        }

        foreach (string id in before.Requirements.Concat(after.Requirements).Select(r => r.Requirement.Id).Distinct())
        {
            if (MetOf(before, id) != MetOf(after, id))
            {
                yield return id;
            }
        }

        if (before.Outcome != Outcome.Answered)
        {
            yield break;
        }

        foreach (string field in sides.SelectMany(s => s.Question.Fields).Select(f => f.Name).Distinct())
        {
            if (TextOf(field, before, sides[0]) != TextOf(field, after, sides[1]))
            {
                yield return field;
            }
        }
    }

    private static Truth? MetOf(Draft draft, string requirement)
    {
        int i = draft.Requirements.FindIndex(r => r.Requirement.Id == requirement);
        return i < 0 ? null : draft.Requirements[i].Met;
    }

    private static string TextOf(string field, Draft draft, SpaceSide side) =>
        side.Question.FieldIndex(field) is var index and >= 0 ? Text(draft.Values[index]) : string.Empty;

    /// <summary>Terms of two vocabularies are the same when their names are; lists regardless of order.</summary>
    private static string Text(Value value) => value.Kind == ValueKind.Terms
        ? string.Join(", ", value.Terms.Select(t => t.Name).Order(StringComparer.Ordinal))
        : value.ToString();

    /// <summary>Gives the rule to which a differing answer is put down: of those that either answer comes from, the first that differs.</summary>
    private static Rule? CauseOf(Draft? before, Draft? after, HashSet<(string Document, string Id)> changed)
    {
        Rule[] involved = [.. RulesOf(after), .. RulesOf(before)];
        return Array.Find(involved, r => changed.Contains((r.Citation.Document, r.Id))) ?? (involved.Length > 0 ? involved[0] : null);
    }

    private static IEnumerable<Rule> RulesOf(Draft? draft) => draft is null ? [] : draft.Rules.Concat(draft.Conflicting).OrderBy(r => r.Ordinal);

    private HashSet<(string Document, string Id)> CompareProvisions(IReadOnlyList<Provision> before, IReadOnlyList<Provision> after)
    {
        var changed = new HashSet<(string, string)>();
        var was = before.ToLookup(KeyOf);
        var now = after.ToLookup(KeyOf);
        foreach (var key in before.Concat(after).Select(KeyOf).Distinct())
        {
            Provision[] olds = [.. was[key]];
            Provision[] news = [.. now[key]];
            ChangeKind? change = olds.Length == 0 ? ChangeKind.Added
                : news.Length == 0 ? ChangeKind.Removed
                : !olds.Select(p => p.Signature).SequenceEqual(news.Select(p => p.Signature), StringComparer.Ordinal) ? ChangeKind.Changed
                : !olds.Select(p => p.Words).SequenceEqual(news.Select(p => p.Words), StringComparer.Ordinal) ? ChangeKind.Reworded
                : null;
            if (change is not { } kind)
            {
                continue;
            }

            Provision one = news.Length > 0 ? news[0] : olds[0];
            _provisions[key] = new ProvisionChange(one.Kind, kind, one.Document, one.Clause, one.Id, one.Span);
            if (kind != ChangeKind.Reworded)
            {
                changed.Add((one.Document, one.Id));
            }
        }

        return changed;
    }

    private static (ProvisionKind, string Document, string Id) KeyOf(Provision provision) => (provision.Kind, provision.Document, provision.Id);

    /// <summary>Tells whether terms, facts, questions or fields differ, so that other questions can be asked.</summary>
    private bool VocabularyDiffers() => VocabularyOf(old.Lexicon) != VocabularyOf(@new.Lexicon);

    private static string VocabularyOf(Lexicon lexicon) => string.Join('\n', (string[])
    [
        .. lexicon.Lists.Select(l => $"{l.Name}: {string.Join(", ", l.Terms.SelectMany(t => (string[])[t.Name, .. t.Synonyms]))}"),
        .. lexicon.Facts.Select(f => $"{f.Name}: {f.Type.Kind} {f.Type.List} {LimitsOf(f)} {f.CountedFrom}"),
        .. lexicon.Questions.Select(q => $"{q.Name}: {string.Join(", ", q.Facts)}; {string.Join(", ", q.Fields.Select(f => $"{f.Name} {f.Type.Kind} {f.Type.List} {f.Otherwise}"))}"),
    ]);

    private static string LimitsOf(FactDefinition fact) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{fact.Minimum}-{fact.Maximum}");

    private Concluder ConcluderOf(Edition edition)
    {
        if (!_concluders.TryGetValue(edition, out Concluder? concluder))
        {
            _concluders[edition] = concluder = new Concluder(edition, new IndexedMatcher(edition), keep: false);
        }

        return concluder;
    }

    private DateOnly DayIn(DateOnly from, DateOnly? through) =>
        @new.ExampleDay < from ? from : @new.ExampleDay > through ? through.Value : @new.ExampleDay;

    private int OrderOf(string document) => @new.Lexicon.TryFindDocument(document, out DocumentEntry? entry) ? IndexOf(@new.Lexicon.Documents, entry) : int.MaxValue;

    private int ClauseOrderOf(string document, string clause) => @new.Lexicon.TryFindDocument(document, out DocumentEntry? entry) ? IndexOf(entry.ClauseOrder, clause) : int.MaxValue;

    private static int IndexOf<T>(IReadOnlyList<T> list, T item)
        where T : class
    {
        for (int i = 0; i < list.Count; i++)
        {
            if (list[i].Equals(item))
            {
                return i;
            }
        }

        return int.MaxValue;
    }
}
