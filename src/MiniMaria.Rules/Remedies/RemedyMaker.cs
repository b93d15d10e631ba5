using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Remedies;

/// <summary>Makes remedies of plans: leaves out what is needless, finds the days that will do, and puts like ones together.</summary>
/// <param name="origin">The facts as they were.</param>
/// <param name="ways">Tells what was done on days gone by.</param>
/// <param name="isMet">Tells whether every requirement is met with other facts.</param>
/// <param name="asked">Gives the requirements that apply with some facts, each with whether it is met.</param>
internal sealed class RemedyMaker(
    Case origin,
    RemedyWays ways,
    Func<Case, bool> isMet,
    Func<Case, IReadOnlyList<(Requirement Requirement, bool IsMet)>> asked)
{
    /// <summary>Plans with more steps are tried without each single step, not without each group of steps.</summary>
    private const int MaximumGrouped = 10;

    private readonly RemedyDays _days = new(ways, isMet);

    /// <summary>Gives the remedies, the cheapest first.</summary>
    public IReadOnlyList<Remedy> Make(IEnumerable<RemedyPlan> plans)
    {
        var least = new List<RemedyPlan>();
        var waiting = new Queue<RemedyPlan>(plans);
        while (waiting.TryDequeue(out RemedyPlan? plan))
        {
            if (Smaller(plan) is { } smaller)
            {
                waiting.Enqueue(smaller);
            }
            else if (!least.Exists(p => p.IsPartOf(plan)))
            {
                least.RemoveAll(plan.IsPartOf);
                least.Add(plan);
            }
        }

        FactChange[][][] remedies = Merge([.. least.Select(ToSteps).OrderBy(CostOf, Comparer<int[]>.Create(Compare))]);
        return [.. remedies.Select(steps => new Remedy([.. steps.Select(s => ToStep(s, steps)), .. Again(steps)]))];
    }

    /// <summary>Gives a part of a plan that will do as well, or <see langword="null"/>.</summary>
    private RemedyPlan? Smaller(RemedyPlan plan)
    {
        int[][] steps = StepsOf(plan);
        if (steps.Length <= MaximumGrouped)
        {
            for (int kept = 1; kept < (1 << steps.Length) - 1; kept++)
            {
                int[] slots = [.. steps.Where((_, i) => (kept & (1 << i)) != 0).SelectMany(s => s)];
                if (_days.OnAnyDay(plan.Keep(e => slots.Contains(e.Slot))) is { } part)
                {
                    return part;
                }
            }
        }

        // Of a step with several parties or of very many steps each is left out in turn.
        return plan.Edits
            .Where(e => steps.Length > MaximumGrouped || plan.Edits.Count(o => o.Slot == e.Slot) > 1)
            .Select(e => plan.Keep(o => steps.Length > MaximumGrouped ? !steps.First(s => s.Contains(e.Slot)).Contains(o.Slot) : o != e))
            .Select(_days.OnAnyDay)
            .FirstOrDefault(p => p is not null);
    }

    /// <summary>
    /// Gives the facts of each step: one, or what was done on a day gone by, or is done on a day of its own, together with
    /// its new days.
    /// </summary>
    private int[][] StepsOf(RemedyPlan plan)
    {
        int[] slots = [.. plan.Edits.Select(e => e.Slot).Distinct()];
        HashSet<int> free = [.. slots];
        var days =
            slots.ToDictionary(s => s, s => IsAct(plan, s) ? ways.DaysOf(origin.Question.FactArray[s]).Where(free.Remove).ToArray() : []);
        return [.. slots.Where(s => !days.Values.Any(d => d.Contains(s))).Select(s => (int[])[.. days[s], s])];
    }

    private static bool IsAct(RemedyPlan plan, int slot) => Array.Exists(plan.Edits, e => e.Slot == slot && e.IsAct);

    private FactChange[][] ToSteps(RemedyPlan plan)
    {
        Dictionary<int, (DateOnly Value, DateOnly? Earliest, DateOnly? Latest)> days = _days.For(plan);
        return [.. StepsOf(plan).Select(slots => slots.Select(s => ToChange(plan, s, days)).ToArray())];
    }

    private FactChange ToChange(RemedyPlan plan, int slot, Dictionary<int, (DateOnly Value, DateOnly? Earliest, DateOnly? Latest)> days)
    {
        FactDefinition fact = origin.Question.FactArray[slot];
        return days.TryGetValue(slot, out var day)
            ? new FactChange(fact, Value.Of(day.Value), [], [], day.Earliest, day.Latest)
            : new FactChange(
                fact,
                plan.Facts.ValueAt(slot),
                [.. plan.Edits.Where(e => e.Slot == slot && e.Key is not null).Select(e => e.Key!)],
                [],
                null,
                null);
    }

    /// <summary>
    /// Counts what there is to do, then what must turn out so; of equals the first in the order of the facts and the
    /// vocabulary.
    /// </summary>
    private int[] CostOf(FactChange[][] steps)
    {
        FactChange[] acts = [.. steps.Where(s => IsAct(s, steps)).SelectMany(s => s)];
        return
        [
            acts.Sum(a => Math.Max(1, a.Added.Count)),
            steps.Length,
            .. steps.SelectMany(s => s)
                .SelectMany(c => c.Added
                    .Select(t => t.Ordinal)
                    .Prepend(c.Value.TermOrNull?.Ordinal ?? 0)
                    .Prepend(origin.Question.SlotOf(c.Fact))),
        ];
    }

    private static int Compare(int[] a, int[] b) => a.AsSpan().SequenceCompareTo(b);

    /// <summary>Tells whether somebody can do a step: not what was done on a day that has passed, nor that day itself.</summary>
    private bool IsAct(FactChange[] step, FactChange[][] all) => step[^1] is var main && main.Fact.Act is not null
        && (origin[main.Fact].HasValue || !ways.DaysPassed(main.Fact).Any())
        && !all.SelectMany(s => s).Any(c => IsPast(c) && (c.Fact == main.Fact || main.Fact.ActDays.Contains(c.Fact)))
        && (main.Value.Kind != ValueKind.Boolean || main.Value.Boolean)
        && (main.Added.Count > 0 || main.Value.Kind is not (ValueKind.Terms or ValueKind.Table));

    private bool IsPast(FactChange change) => change.Value.Kind == ValueKind.Date && change.Value.Date < origin.AsOf;

    /// <summary>Puts remedies together that differ only in what one fact must be.</summary>
    private static FactChange[][][] Merge(FactChange[][][] remedies)
    {
        foreach (FactDefinition fact in remedies.SelectMany(r => r).SelectMany(s => s).Select(c => c.Fact).Distinct().ToArray())
        {
            remedies = [.. remedies.GroupBy(r => Rest(r, fact)).Select(Together)];

            FactChange[][] Together(IEnumerable<FactChange[][]> alike)
            {
                FactChange[][][] all = [.. alike];
                Value[] others = [.. all[1..].SelectMany(r => r).SelectMany(s => s).Where(c => c.Fact == fact).Select(c => c.Value)];
                return
                [
                    .. all[0].Select(s => s.Select(c => c.Fact == fact ? c with { Alternatives = [.. c.Alternatives, .. others] } : c)
                        .ToArray()),
                ];
            }
        }

        return remedies;
    }

    private static string Rest(FactChange[][] remedy, FactDefinition fact) => string.Join(
        '|',
        remedy.SelectMany(s => s).Select(c => c.Fact == fact && c.Value.Kind != ValueKind.Date && c.Alternatives.Count == 0
            ? c.Fact.Name
            : $"{c.Fact.Name}={c.Value}, {string.Join(", ", c.Alternatives)}"));

    private RemedyStep ToStep(FactChange[] step, FactChange[][] all)
    {
        Case facts = origin.With(all.SelectMany(s => s).Select(c => (origin.Question.SlotOf(c.Fact), c.Value)));
        HashSet<FactDefinition> touched = [.. step.Select(c => c.Fact)];
        touched.UnionWith(origin.Edition.Derivations
            .Where(d => touched.Contains(d.From) || FactsOf(d.Test).Any(touched.Contains))
            .Select(d => d.Fact)
            .ToArray());
        Requirement[] met = [.. Met(asked(facts))];
        Requirement[] newly = [.. met.Except(Met(asked(origin)))];
        Requirement[] helped =
        [
            .. met.Where(r => FactsOf(r.Test!).Any(f => touched.Contains(f) && (newly.Contains(r) || f.Type.Kind == ValueKind.Date))),
        ];
        bool isAct = IsAct(step, all);
        Requirement[] relieved = helped.Length + newly.Length > 0
            ? []
            : [.. asked(origin).Where(r => !r.IsMet).Select(r => r.Requirement).Except(asked(facts).Select(r => r.Requirement))];
        Requirement[] served = helped.Length > 0 ? helped : newly.Length > 0 ? newly : relieved;
        return new RemedyStep([.. step.Reverse()], isAct, served, RemedyWords.Step(step, isAct, origin, served));
    }

    /// <summary>
    /// Gives what was told of an act that is done anew, or on another day, and is needed of the new one too: nobody knows yet
    /// whether it will be so. What is to be done is said only when the act was done already, and not when a new day tells it.
    /// </summary>
    private IEnumerable<RemedyStep> Again(FactChange[][] steps)
    {
        FactChange[] changes = [.. steps.SelectMany(s => s)];
        Case facts = origin.With(changes.Select(c => (origin.Question.SlotOf(c.Fact), c.Value)));
        FactDefinition[] anew = [.. changes.Select(c => c.Fact).Where(f => f.Act is not null && origin[f].HasValue)];
        foreach (FactDefinition fact in origin.Question.FactArray
            .Where(f => origin.IsGiven(f) && f.TellsOf.Any(t => anew.Contains(t) && (f.Act is null || IsDone(t))) && !Tells(f)))
        {
            Case without = facts.With([(origin.Question.SlotOf(fact), default)]);
            Requirement[] needing = [.. asked(without).Where(r => !r.IsMet).Select(r => r.Requirement)];
            if (needing.Length == 0)
            {
                // Another fact tells as much; only one of them is said.
                facts = without;
                continue;
            }

            var change = new FactChange(fact, origin[fact], [], [], null, null);
            yield return new RemedyStep(
                [change],
                fact.Act is not null,
                needing,
                RemedyWords.Step([change], fact.Act is not null, origin, needing),
                IsAgain: true);
        }

        bool IsDone(FactDefinition act) =>
            act.ActDays.Append(act).All(d => origin[d] is not { HasValue: true, Kind: ValueKind.Date } day || day.Date < origin.AsOf);

        bool Tells(FactDefinition fact) => changes.Any(c => c.Fact == fact || c.Fact.Presupposes.Any(p => p.Fact == fact));
    }

    private static IEnumerable<Requirement> Met(IEnumerable<(Requirement Requirement, bool IsMet)> requirements) =>
        requirements.Where(r => r.IsMet).Select(r => r.Requirement);

    private static IEnumerable<FactDefinition> FactsOf(Condition condition) =>
        condition.Tests.Where(t => !t.HangsOnAsking).SelectMany(t => t.Facts);
}
