using System.Collections.Concurrent;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Answers;

/// <summary>
/// Answers questions over an amendment: what was done before it by the wording that a transition says, what is to be done after it
/// by the wording then, and each row of a day by the wording of that day. Thread-safe.
/// </summary>
/// <param name="rulebook">The rules.</param>
/// <param name="storeOf">Gives the decisions of an edition by its place.</param>
/// <param name="make">Makes the decisions of an edition that stands in a place without being of the rulebook.</param>
internal sealed class AmendedAnswers(Rulebook rulebook, Func<int, DecisionStore> storeOf, Func<int, Edition, DecisionStore> make)
{
    /// <summary>The id of the remark on which wording answers.</summary>
    public const string Transitional = WordingRemarks.Id;

    private readonly ConcurrentDictionary<string, DecisionStore?> _reworded = new(StringComparer.Ordinal);
    private readonly RowsByWording _rows = new(rulebook, storeOf);

    /// <summary>Answers a question.</summary>
    /// <param name="facts">The facts, bound to what applies on the day asked about.</param>
    /// <param name="decisions">The decisions of that edition.</param>
    public Answer Answer(Case facts, DecisionStore decisions)
    {
        var answer = new Answer(facts, decisions);
        return facts.Question.WordingBy is not { } by ? _rows.Answer(answer, decisions)
            : DayOf(facts[by]) is not { } day ? Undated(by, answer, decisions)
            : day < facts.AsOf ? Done(by, day, answer, decisions)
            : ToBeDone(by, day, answer);
    }

    /// <summary>Gives the day of a fact, the first of a year; <see langword="null"/> when it is not known.</summary>
    private static DateOnly? DayOf(Value value) => value.Kind switch
    {
        ValueKind.Date => value.Date,
        ValueKind.Integer when value.Integer >= DateOnly.MinValue.Year && value.Integer <= DateOnly.MaxValue.Year =>
            new DateOnly((int)value.Integer, 1, 1),
        _ => null,
    };

    /// <summary>Tells whether two answers to one question say the same, of whichever versions their clauses are.</summary>
    private static bool SayTheSame(Answer a, Answer b) =>
        a.Outcome == b.Outcome
        && a.Question.Fields.All(f => a[f.Name] == b[f.Name])
        && a.MissingFacts.SequenceEqual(b.MissingFacts)
        && a.Assumptions.SequenceEqual(b.Assumptions)
        && a.Citations.Select(Said).SequenceEqual(b.Citations.Select(Said))
        && a.Requirements.Select(r => (r.Requirement.Id, r.Met)).SequenceEqual(b.Requirements.Select(r => (r.Requirement.Id, r.Met)))
        && a.Requirements.Zip(b.Requirements).All(p => p.First.Missing.SequenceEqual(p.Second.Missing));

    private static (string, string, string, string) Said(Citation citation) =>
        (citation.Document, citation.Clause, citation.Rule, citation.Text);

    /// <summary>
    /// Nothing is said of when it was done, as when it is still to be done: the wording in force answers, and tells when another would.
    /// </summary>
    private Answer Undated(FactDefinition by, Answer answer, DecisionStore decisions)
    {
        AmendmentPassed[] kept = [.. AmendmentPassed.Kept(AmendmentPassed.Since(rulebook.Turns, DateOnly.MinValue, answer.Facts))];
        return answer.MissingFacts.Contains(by) || kept.Length == 0 || InWordingBefore(kept, answer.Facts) is not { } earlier
            || SayTheSame(answer, earlier)
            ? answer
            : answer.With(decisions, [WordingRemarks.Undated(by, kept[0])], []);
    }

    /// <summary>Answers of what was done before amendments that apply on the day asked about.</summary>
    private Answer Done(FactDefinition by, DateOnly day, Answer answer, DecisionStore decisions)
    {
        Case facts = answer.Facts;
        AmendmentPassed[] passed = [.. AmendmentPassed.Since(rulebook.Turns, day, facts)];
        if (passed.Length == 0 || InWordingBefore(passed, facts) is not { } earliest || SayTheSame(answer, earliest))
        {
            return answer;
        }

        AmendmentPassed[] kept = [.. AmendmentPassed.Kept(passed)];
        Answer? earlier = kept.Length == 0 ? null : InWordingBefore(kept, facts);
        Remark[] remarks = [.. passed.Select(p => WordingRemarks.Done(by, facts[by], p))];
        ReadingUsed[] readings =
        [
            .. passed.Select(p => p.Transition?.Interpretation).OfType<Interpretation>().Distinct()
                .Select(i => new ReadingUsed(i, i.Readings[facts.ReadingOf(i)], facts.IsChosenByHost(i))),
        ];
        return earlier is null
            ? answer.With(decisions, remarks, readings)
            : earlier.With(StoreFor(facts, AmendmentPassed.DaysBefore(kept))!, remarks, readings, answer);
    }

    /// <summary>Answers of what will be done when amendments apply that do not yet.</summary>
    private Answer ToBeDone(FactDefinition by, DateOnly day, Answer answer)
    {
        Case facts = answer.Facts;
        Turn[] ahead =
        [
            .. rulebook.Turns.Where(t => t.Day > facts.AsOf && t.Day <= day).GroupBy(t => t.Document).Select(d => d.Last()),
        ];
        var worded = ahead.ToDictionary(t => t.Document, t => t.Day);
        return ahead.Length == 0 || Reworded(facts, worded) is not { } later || SayTheSame(answer, later)
            ? answer
            : later.With(StoreFor(facts, worded)!, [.. ahead.Select(t => WordingRemarks.ToBeDone(by, facts[by], t))], [], answer);
    }

    private Answer? InWordingBefore(IEnumerable<AmendmentPassed> passed, Case facts) => Reworded(facts, AmendmentPassed.DaysBefore(passed));

    /// <summary>Gives the answer as if documents read as on other days; <see langword="null"/> when it cannot be asked so.</summary>
    private Answer? Reworded(Case facts, IReadOnlyDictionary<DocumentEntry, DateOnly> worded) =>
        StoreFor(facts, worded) is { } store && facts.In(store.Decider.Edition) is { IsPossible: true } moved
            ? new Answer(moved, store)
            : null;

    private DecisionStore? StoreFor(Case facts, IReadOnlyDictionary<DocumentEntry, DateOnly> worded)
    {
        int index = rulebook.IndexOn(facts.AsOf);
        IEnumerable<string> words = worded.Select(w => $"{w.Key.Name} {IsoDay.Write(w.Value)}").Order(StringComparer.Ordinal);
        return _reworded.GetOrAdd(string.Join(';', words.Prepend(IsoDay.Write(facts.Edition.From))), _ =>
        {
            if (rulebook.Reword(index, worded) is not { } edition)
            {
                return null;
            }

            rulebook.TakeIn(edition);
            return make(index, edition);
        });
    }
}
