using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Remedies;

/// <summary>Finds on which days the acts of a plan will do.</summary>
/// <param name="ways">Tells which days the rules tell apart.</param>
/// <param name="isMet">Tells whether every requirement is met with other facts.</param>
internal sealed class RemedyDays(RemedyWays ways, Func<Case, bool> isMet)
{
    /// <summary>Of more days that hang together only those chosen are tried.</summary>
    private const int MaximumDays = 3;

    /// <summary>Gives a plan that does, be it on other days; <see langword="null"/> when it does on none.</summary>
    public RemedyPlan? OnAnyDay(RemedyPlan plan)
    {
        if (isMet(plan.Facts))
        {
            return plan;
        }

        int[] slots = SlotsOf(plan);
        var right = new List<(DateOnly Day, bool IsLast)[]>();
        if (slots.Length is > 0 and <= MaximumDays)
        {
            Try(plan, plan.Facts, slots, [], right);
        }

        return right.Count == 0
            ? null
            : plan.With([.. slots.Select((slot, i) => new FactEdit(slot, null, Value.Of(right[0][i].Day), !plan.PastDays.Contains(slot)))]);
    }

    /// <summary>
    /// Gives for each day that a plan sets a day that will do with the others, and the first and the last that will do at
    /// all; of a day that has passed only a first before which none will.
    /// </summary>
    public Dictionary<int, (DateOnly Value, DateOnly? Earliest, DateOnly? Latest)> For(RemedyPlan plan)
    {
        int[] slots = SlotsOf(plan);
        var chosen = slots.ToDictionary(s => s, s => plan.Facts.ValueAt(s).Date);
        if (slots.Length == 0 || slots.Length > MaximumDays)
        {
            return chosen.ToDictionary(c => c.Key, c => (c.Value, (DateOnly?)c.Value, (DateOnly?)c.Value));
        }

        var right = new List<(DateOnly Day, bool IsLast)[]>();
        Try(plan, plan.Facts, slots, [], right);
        var limits = new Dictionary<int, (DateOnly Value, DateOnly? Earliest, DateOnly? Latest)>();
        foreach ((int place, int slot) in slots.Index())
        {
            // Days of which one cannot lie before the other move together; with others this one goes as they are chosen.
            (DateOnly Day, bool IsLast)[] free =
                Right(place, other => !plan.Facts.Question.OrderedSlots.Any(o => o == (other, slot) || o == (slot, other)));
            (DateOnly Day, bool IsLast)[] left = Right(place, _ => true);
            bool isOpen = Array.Exists(left, d => d.IsLast);
            DateOnly first = free.Min(d => d.Day);
            limits[slot] = (
                isOpen ? left.Min(d => d.Day) : left.Max(d => d.Day),
                plan.PastDays.Contains(slot) && first == ways.DaysFor(slot, plan.Facts)[0] ? null : first,
                Array.Exists(free, d => d.IsLast) ? null : free.Max(d => d.Day));
        }

        return limits;

        (DateOnly Day, bool IsLast)[] Right(int place, Func<int, bool> stays) =>
            [.. right.Where(r => limits.All(l => !stays(l.Key) || r[Array.IndexOf(slots, l.Key)].Day == l.Value.Value))
                .Select(r => r[place])];
    }

    /// <summary>
    /// Gives the days in the order of the facts, each after those before which it cannot lie: the first of them leaves the
    /// most room.
    /// </summary>
    private static int[] SlotsOf(RemedyPlan plan)
    {
        int[] slots = [.. plan.Edits.Where(e => e.Value.Kind == ValueKind.Date).Select(e => e.Slot)];
        FactDefinition[] facts = plan.Facts.Question.FactArray;
        return
        [
            .. slots.SelectMany(s => slots.Where(e => facts[s].NotBefore.Contains(facts[e]))
                .OrderBy(e => facts[e].NotBefore.Count)
                .Append(s))
                .Distinct(),
        ];
    }

    private void Try(
        RemedyPlan plan,
        Case facts,
        ReadOnlySpan<int> slots,
        (DateOnly Day, bool IsLast)[] set,
        List<(DateOnly Day, bool IsLast)[]> right)
    {
        if (slots.IsEmpty)
        {
            if (isMet(facts))
            {
                right.Add(set);
            }

            return;
        }

        DateOnly[] days = ways.DaysFor(slots[0], facts);
        bool isPast = plan.PastDays.Contains(slots[0]);
        foreach (DateOnly day in days.Where(d => d < facts.AsOf == isPast))
        {
            Try(plan, facts.With([(slots[0], Value.Of(day))]), slots[1..], [.. set, (day, day == days[^1])], right);
        }
    }
}
