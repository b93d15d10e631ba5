using System.Globalization;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Remedies;

/// <summary>Facts with some of them changed. Immutable.</summary>
internal sealed class RemedyPlan
{
    private RemedyPlan(Case origin, FactEdit[] edits)
    {
        Origin = origin;
        Edits = edits;
        Facts = edits.Length == 0 ? origin : origin.With(edits.GroupBy(e => e.Slot).Select(g => (g.Key, Apply(origin.ValueAt(g.Key), g))));
    }

    /// <summary>Gets the facts as they were.</summary>
    public Case Origin { get; }

    /// <summary>Gets the changes, in the order of the facts and of the vocabulary.</summary>
    public FactEdit[] Edits { get; }

    /// <summary>Gets the facts as they become.</summary>
    public Case Facts { get; }

    /// <summary>Gets a text that tells plans apart, days included.</summary>
    public string Signature =>
        string.Join('|', Edits.Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Slot}:{e.Key?.Ordinal}={e.Value}")));

    /// <summary>Gets the places of the days that are not known and are supposed to have passed.</summary>
    public IEnumerable<int> PastDays => Edits.Where(e => e is { IsAct: false, Value.Kind: ValueKind.Date }).Select(e => e.Slot);

    /// <summary>
    /// Gets a value indicating whether something that was done in another way would have to be done anew on a day that has
    /// passed.
    /// </summary>
    public bool IsDoneInThePast => PastDays.ToArray() is { Length: > 0 } past
        && Array.Exists(Edits, e => e.IsAct
            && Origin.ValueAt(e.Slot).HasValue
            && Origin.Question.FactArray[e.Slot].ActDays.Any(d => past.Contains(Origin.Question.SlotOf(d))));

    public static RemedyPlan Nothing(Case origin) => new(origin, []);

    /// <summary>Gives the plan with more changes; a day that is set anew takes the place of the one set before.</summary>
    public RemedyPlan With(IReadOnlyCollection<FactEdit> more) => new(
        Origin,
        [.. Edits.Where(e => !more.Any(m => m.Slot == e.Slot && m.Key == e.Key))
            .Concat(more)
            .OrderBy(e => e.Slot)
            .ThenBy(e => e.Key?.Ordinal)]);

    /// <summary>Gives the plan with only some of its changes.</summary>
    public RemedyPlan Keep(Func<FactEdit, bool> kept) => new(Origin, [.. Edits.Where(kept)]);

    /// <summary>
    /// Gives the plan with the days moved along that a change would bring out of order: those that cannot lie before a day
    /// moved on, and those that a day moved forward cannot lie before.
    /// </summary>
    /// <param name="change">What was changed last.</param>
    /// <returns>The plan, or <see langword="null"/> when nobody can move one of the days, or it would lie in the past.</returns>
    public RemedyPlan? InOrder(IEnumerable<FactEdit> change)
    {
        HashSet<int> moved = [.. change.Select(e => e.Slot)];
        RemedyPlan plan = this;
        while (plan.OutOfOrder() is var (later, earlier))
        {
            int along = moved.Contains(earlier) ? later : earlier;
            Value day = plan.Facts.ValueAt(along == later ? earlier : later);
            if (!moved.Add(along) || Origin.Question.FactArray[along].Act is null || day.Date < Origin.AsOf)
            {
                return null;
            }

            plan = plan.With([new FactEdit(along, null, day, true)]);
        }

        return plan;
    }

    private (int Later, int Earlier)? OutOfOrder()
    {
        foreach ((int later, int earlier) in Origin.Question.OrderedSlots)
        {
            if (Facts.ValueAt(earlier) is { HasValue: true } first
                && Facts.ValueAt(later) is { HasValue: true } last
                && last.Date < first.Date)
            {
                return (later, earlier);
            }
        }

        return null;
    }

    public bool Sets(int slot) => Array.Exists(Edits, e => e.Slot == slot);

    public bool Sets(int slot, Term key) => Array.Exists(Edits, e => e.Slot == slot && e.Key == key);

    /// <summary>Tells whether another plan does everything that this one does, on whatever days.</summary>
    public bool IsPartOf(RemedyPlan other) => Array.TrueForAll(Edits, e => Array.Exists(other.Edits, o => o.Identity == e.Identity));

    private static Value Apply(Value before, IEnumerable<FactEdit> edits)
    {
        FactEdit[] all = [.. edits];
        if (Array.Find(all, e => e.Key is null) is { Value.HasValue: true } whole)
        {
            before = whole.Value;
        }

        FactEdit[] parts = [.. all.Where(e => e.Key is not null)];
        if (parts.Length == 0)
        {
            return before;
        }

        return parts[0].Value.HasValue
            ? Value.Of(
                new Table([
                    .. Entries(before).Where(e => !Array.Exists(parts, p => p.Key == e.Key)),
                    .. parts.Select(p => KeyValuePair.Create(p.Key!, p.Value)),
                ]))
            : Value.Of([.. before.TermSpan.ToArray(), .. parts.Select(p => p.Key!).Where(k => !before.TermSpan.Contains(k))]);
    }

    private static IEnumerable<KeyValuePair<Term, Value>> Entries(Value table) => table.HasValue ? table.Table.Entries : [];
}
