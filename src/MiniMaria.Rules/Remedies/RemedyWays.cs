using MiniMaria.Rules.Matching;
using MiniMaria.Rules.MissingFacts;
using MiniMaria.Rules.Reasons;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Remedies;

/// <summary>
/// Gives the ways to bring a condition closer to holding, or to not holding: what can still be done, and what a missing
/// fact may turn out to be. Of conditions that must hold together it takes the one with the fewest ways first.
/// </summary>
internal sealed class RemedyWays(Case origin)
{
    private readonly EquivalenceClasses _representatives = EquivalenceClasses.For(origin.Edition);

    /// <summary>Gets or sets the missing facts that nobody can act on and whose values cannot be listed.</summary>
    public FactSet Waiting { get; set; }

    /// <summary>Gets or sets the last day on which something could have been done that now is too late.</summary>
    public DateOnly? Missed { get; set; }

    /// <summary>Gives the ways; none when the condition cannot be changed.</summary>
    /// <param name="condition">A condition that is not yet as it is wanted.</param>
    /// <param name="wanted">Whether it is to hold.</param>
    /// <param name="plan">What is changed already.</param>
    public IReadOnlyList<FactEdit[]> For(Condition condition, bool wanted, RemedyPlan plan) =>
        condition.Accept(new Ways(this, plan, origin), wanted);

    private static bool Is(Condition condition, bool wanted, Case facts) =>
        ConditionEvaluator.Evaluate(condition, facts) == (wanted ? Truth.True : Truth.False);

    private IReadOnlyList<FactEdit[]> Answer(Compare compare, bool wanted, RemedyPlan plan)
    {
        Value operand = ConditionEvaluator.Evaluate(compare.Operand, plan.Facts);
        if (!operand.HasValue)
        {
            Waiting |= ConditionEvaluator.MissingFor(compare.Operand, plan.Facts);
            return [];
        }

        bool yes = operand.Boolean == wanted;
        return plan.Facts.DerivationOf(compare.Fact) is { } test ? For(test, yes, plan) : Set(compare.Fact, [Value.Of(yes)], plan);
    }

    /// <summary>Sets a fact to one of several values. What lies in the past is done anew on a new day, or is a circumstance.</summary>
    private IReadOnlyList<FactEdit[]> Set(FactDefinition fact, IEnumerable<Value> values, RemedyPlan plan)
    {
        int slot = origin.Question.SlotOf(fact);
        bool isGiven = slot >= 0 && origin.ValueAt(slot).HasValue;
        if (slot < 0 || plan.Sets(slot) || (isGiven && fact.Act is null))
        {
            return [];
        }

        FactEdit[] anew = [.. DaysOf(fact).Where(d => !plan.Sets(d)).Select(d => new FactEdit(d, null, Value.Of(origin.AsOf), true))];
        bool canAct = fact.Act is not null && (isGiven || !DaysPassed(fact).Any());
        return
        [
            .. values
                .Where(v => !isGiven || v.Kind != ValueKind.Boolean || v.Boolean)
                .Select(v => canAct && (v.Kind != ValueKind.Boolean || v.Boolean)
                    ? (FactEdit[])[new FactEdit(slot, null, v, true), .. anew]
                    : [new FactEdit(slot, null, v, false)]),
        ];
    }

    /// <summary>
    /// Gives the places of the days on which what a fact tells is done anew: its own, or those gone by; none when nothing
    /// was done yet.
    /// </summary>
    public int[] DaysOf(FactDefinition fact)
    {
        int[] passed = [.. DaysPassed(fact)];
        return passed.Length > 0 && OwnDays(fact).ToArray() is { Length: > 0 } own ? own : passed;
    }

    /// <summary>
    /// Gives the places of the days, not known yet, that are an act's own: they presuppose it, or what follows from it. Done
    /// now, it is done on them, and what was done before it stays.
    /// </summary>
    private IEnumerable<int> OwnDays(FactDefinition fact)
    {
        int[] told =
        [
            origin.Question.SlotOf(fact),
            .. origin.Edition.Derivations.Where(d => d.From == fact).Select(d => origin.Question.SlotOf(d.Fact)),
        ];
        return origin.Question.PresupposingSlots
            .Where(p => told.Contains(p.Presupposed)
                && !origin.ValueAt(p.Slot).HasValue
                && origin.Question.FactArray[p.Slot] is { Act: not null, Type.Kind: ValueKind.Date })
            .Select(p => p.Slot);
    }

    /// <summary>Gives the places of the days, gone by, on which what a fact tells was done.</summary>
    public IEnumerable<int> DaysPassed(FactDefinition fact) =>
        fact.ActDays
            .Select(origin.Question.SlotOf)
            .Where(s => s >= 0 && origin.ValueAt(s) is { HasValue: true } day && day.Date < origin.AsOf);

    private IReadOnlyList<FactEdit[]> Wait(FactDefinition fact)
    {
        int slot = origin.Question.SlotOf(fact);
        if (slot >= 0 && !origin.ValueAt(slot).HasValue)
        {
            Waiting |= FactSet.Of(slot);
        }

        return [];
    }

    /// <summary>Adds to a list or a table. Nothing is taken out; what stands at a key of a table can be decided anew.</summary>
    private IReadOnlyList<FactEdit[]> Fill(Contains contains, bool wanted, RemedyPlan plan)
    {
        int slot = origin.Question.SlotOf(contains.Fact);
        if (slot < 0 || contains.Fact.Act is null)
        {
            Waiting |= slot >= 0 && ConditionEvaluator.Lacks(contains, plan.Facts) ? FactSet.Of(slot) : default;
            return Wait(contains.Fact);
        }

        Value value = plan.Facts.ValueAt(slot);
        Term[] has = contains.ListIn(value).ToArray();
        bool isTable = contains.Fact.Type.Kind == ValueKind.Table;
        if (!wanted && !value.HasValue && !contains.Fact.IsPartial)
        {
            return [[new FactEdit(slot, null, isTable ? Value.Of(new Table([])) : Value.Of(Array.Empty<Term>()), false)]];
        }

        if (!wanted && (!isTable || contains.Column is null))
        {
            return [];
        }

        Term[] changed = [.. (wanted ? contains.Terms.Except(has) : contains.Terms.Intersect(has))];
        Term[] free = [.. changed.Where(t => !plan.Sets(slot, t) || !isTable)];
        Value[] values = !isTable
            ? [default]
            : [.. contains.Fact.Type.Values!.List!.Terms
                .Where(t => contains.Column is null || (t == contains.Column) == wanted)
                .Select(Value.Of)];
        return contains.All == wanted
            ? free.Length < changed.Length ? [] : [.. values.Select(v => free.Select(t => new FactEdit(slot, t, v, true)).ToArray())]
            : [.. free.SelectMany(t => values.Select(v => (FactEdit[])[new FactEdit(slot, t, v, true)]))];
    }

    /// <summary>Moves a day on either side of the comparison, never to a day before the one asked about.</summary>
    private List<FactEdit[]> Days(Compare compare, bool wanted, RemedyPlan plan)
    {
        var ways = new List<FactEdit[]>();
        foreach (FactDefinition fact in compare.Operand.FactsRead(origin.ReadingOf).Prepend(compare.Fact).Distinct())
        {
            int slot = origin.Question.SlotOf(fact);
            if (slot < 0 || fact.Act is null || fact.Type.Kind != ValueKind.Date)
            {
                Wait(fact);
                continue;
            }

            DateOnly[] days = DaysFor(slot, plan.Facts);
            DateOnly[] right =
            [
                .. days.Where(d => IsReachable(slot, d, plan.Facts) && Is(compare, wanted, plan.Facts.Suppose(slot, Value.Of(d)))),
            ];
            DateOnly[] left = [.. right.Where(d => d >= origin.AsOf)];
            if (left.Length > 0)
            {
                // Where any later day will do the first is as good as any; otherwise the last.
                ways.Add([new FactEdit(slot, null, Value.Of(right[^1] == days[^1] ? left[0] : left[^1]), true)]);
            }
            else if (right.Length > 0 && fact == compare.Fact)
            {
                Missed = Missed > right[^1] ? Missed : right[^1];
                if (!plan.Facts.ValueAt(slot).HasValue)
                {
                    // Nobody can do it in time any more, but it may have been done.
                    ways.Add([new FactEdit(slot, null, Value.Of(right[^1]), false)]);
                }
            }
            else if (!plan.Facts.ValueAt(slot).HasValue
                && Array.Find(days, d => d >= origin.AsOf && IsReachable(slot, d, plan.Facts)) is var first
                && first != default)
            {
                // The day on the other side is to move, or is missing too: begin with the first that is left.
                ways.Add([new FactEdit(slot, null, Value.Of(first), true)]);
            }
            else if (!plan.Facts.ValueAt(slot).HasValue && !Array.Exists(days, d => d >= origin.AsOf && IsReachable(slot, d, plan.Facts)))
            {
                // What cannot come any more has been: only the day is not known.
                Waiting |= FactSet.Of(slot);
            }
        }

        return ways;
    }

    /// <summary>
    /// Tells whether a fact can be moved to a day: past another day only when somebody can move that along. What others have
    /// done after it, or will do, answers to it as it is, so then it stays.
    /// </summary>
    private bool IsReachable(int slot, DateOnly day, Case facts)
    {
        foreach ((int later, int earlier) in facts.Question.OrderedSlots)
        {
            int other = later == slot ? earlier : later;
            if (earlier == slot
                && facts.Question.FactArray[later].Act is null
                && origin.ValueAt(later).HasValue
                && origin.ValueAt(slot) is { HasValue: true } given
                && given.Date != day)
            {
                return false;
            }

            if ((later == slot || earlier == slot) && facts.Question.FactArray[other].Act is null
                && facts.ValueAt(other) is { HasValue: true } fixedDay && (later == slot ? day < fixedDay.Date : fixedDay.Date < day))
            {
                return false;
            }
        }

        return !Array.Exists(facts.Question.FactArray, f => IsAnsweredBy(f, slot, day));
    }

    /// <summary>Tells whether a day that nobody can move answers what would be moved, or would then lie before it.</summary>
    private bool IsAnsweredBy(FactDefinition fact, int slot, DateOnly day) =>
        fact is { Act: null, Type.Kind: ValueKind.Date }
        && fact.TellsOf.Contains(origin.Question.FactArray[slot])
        && origin[fact] is { HasValue: true } answered
        && (origin.ValueAt(slot) is { HasValue: true } given && given.Date <= answered.Date ? given.Date != day : answered.Date < day);

    /// <summary>Gives the days that the rules tell apart, in order, the day asked about among them.</summary>
    public DateOnly[] DaysFor(int slot, Case facts) =>
        [.. _representatives.Of(origin.Question.FactArray[slot], facts).Select(v => v.Date).Append(origin.AsOf).Distinct().Order()];

    private sealed class Ways(RemedyWays all, RemedyPlan plan, Case origin) : WantedVisitor<IReadOnlyList<FactEdit[]>>(origin)
    {
        private readonly WaysOfTest _ofTest = new(all, plan);

        public override IReadOnlyList<FactEdit[]> Visit(Always always, bool wanted) => [];
        protected override IReadOnlyList<FactEdit[]> VisitTest(Test test, bool wanted) => test.Accept(_ofTest, wanted);

        protected override IReadOnlyList<FactEdit[]> Jointly(Condition[] parts, bool wanted)
        {
            // What is false must be changed; what is missing may be presumed once nothing is false.
            Condition[] open = [.. parts.Where(p => !Is(p, wanted, plan.Facts))];
            Condition[] wrong = [.. open.Where(p => Is(p, !wanted, plan.Facts))];
            IReadOnlyList<FactEdit[]>? fewest = null;
            foreach (Condition part in wrong.Length > 0 ? wrong : open)
            {
                IReadOnlyList<FactEdit[]> ways = part.Accept(this, wanted);
                if (fewest is null || ways.Count < fewest.Count)
                {
                    fewest = ways;
                }
            }

            return fewest ?? [];
        }

        protected override IReadOnlyList<FactEdit[]> Either(Condition[] parts, bool wanted) =>
            [.. parts.SelectMany(p => p.Accept(this, wanted))];
    }

    private sealed class WaysOfTest(RemedyWays all, RemedyPlan plan) : TestVisitor<bool, IReadOnlyList<FactEdit[]>>
    {
        public override IReadOnlyList<FactEdit[]> Visit(TermIn test, bool wanted) =>
            all.Set(test.Fact, test.Fact.Type.List!.Terms.Where(t => test.Includes(t) == wanted).Select(Value.Of), plan);

        public override IReadOnlyList<FactEdit[]> Visit(Contains test, bool wanted) => all.Fill(test, wanted, plan);

        public override IReadOnlyList<FactEdit[]> Visit(Compare test, bool wanted) => test.Fact.Type.Kind switch
        {
            ValueKind.Boolean => all.Answer(test, wanted, plan),
            ValueKind.Date => all.Days(test, wanted, plan),
            _ => all.Wait(test.Fact),
        };

        public override IReadOnlyList<FactEdit[]> Visit(Given test, bool wanted) => [];
        public override IReadOnlyList<FactEdit[]> Visit(ReadingIs test, bool wanted) => [];
    }
}
