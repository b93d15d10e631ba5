using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.MissingFacts;

/// <summary>
/// Gives for a fact one value of every kind that the rules of an edition tell apart: every term, both sides of every
/// limit, the memberships that lists are tested for.
/// </summary>
internal sealed class EquivalenceClasses
{
    private static readonly ConditionalWeakTable<Edition, EquivalenceClasses> Known = [];

    /// <summary>A list fact is given no more combinations than this.</summary>
    private const int MaximumSets = 1024;

    /// <summary>Days that lie so far apart are told apart by every count of months.</summary>
    private const int FarOff = 45;

    /// <summary>How far to either side of a limit that moves with a day other days must be tried, because months count unevenly.</summary>
    private const int MonthReach = 3;

    /// <summary>How far where the limit is the other day itself or counted in days, which never count unevenly.</summary>
    private const int DayReach = 2;

    /// <summary>How far where the limit is moved on to the next workday as well: at most five days in a row are none.</summary>
    private const int WorkdayReach = MonthReach + 6;

    private readonly Dictionary<FactDefinition, List<Test>> _tests = [];
    private readonly ConcurrentDictionary<FactDefinition, Compare[]> _dayTests = [];
    private readonly bool _whole;
    private readonly bool _isDayOpen;
    private readonly (ValueExpression One, ValueExpression Other)[] _concluded = [];
    private readonly Func<IEnumerable<(EquivalenceClasses Cuts, Case Supposed)>> _beside = static () => [];

    private EquivalenceClasses(IEnumerable<Condition?> conditions)
    {
        foreach (Test test in conditions.SelectMany(c => c?.Tests ?? []))
        {
            foreach (FactDefinition fact in test.Facts.Where(f => test.Accept(Cuts.Instance, f)))
            {
                Add(fact, test);
            }
        }
    }

    /// <summary>Gets a value indicating whether every kind of value that the conditions tell apart has been given.</summary>
    public bool AreExact { get; private set; } = true;

    /// <summary>Gives what the conditions of an edition tell apart, of tables only the likeliest.</summary>
    public static EquivalenceClasses For(Edition edition) => Known.GetValue(edition, e => new EquivalenceClasses(ConditionsOf(e)));

    /// <summary>
    /// Initializes a new instance of the <see cref="EquivalenceClasses"/> class that gives all that some conditions tell
    /// apart, and one value of a fact that none of them tests.
    /// </summary>
    /// <param name="conditions">The conditions.</param>
    /// <param name="concluded">
    /// Days that several rules may conclude at one place, two and two: there they agree or contradict each other.
    /// </param>
    /// <param name="isDayOpen">Whether the day asked about is still to be set, as other facts are.</param>
    /// <param name="beside">
    /// Gives what other editions tell apart, each with the facts as they are known there: a fact not known yet is cut there
    /// as well.
    /// </param>
    public EquivalenceClasses(
        IEnumerable<Condition> conditions,
        (ValueExpression One, ValueExpression Other)[] concluded,
        bool isDayOpen,
        Func<IEnumerable<(EquivalenceClasses Cuts, Case Supposed)>> beside)
        : this(conditions)
    {
        _whole = true;
        _concluded = concluded;
        _isDayOpen = isDayOpen;
        _beside = beside;
    }

    /// <summary>Tells whether any of the conditions tests a fact or compares with it.</summary>
    public bool Test(FactDefinition fact) => _tests.ContainsKey(fact);

    /// <summary>Gives the tests of what a list or table holds.</summary>
    public IEnumerable<Contains> TestsOfContent(FactDefinition fact) => _tests.GetValueOrDefault(fact, []).OfType<Contains>();

    /// <summary>Gives the values to suppose; none for a fact whose values cannot be told apart by tests.</summary>
    public Value[] Of(FactDefinition fact, Case supposed)
    {
        Value[] values = fact.IsPartial && !_whole ? Whole(fact, supposed) : All(fact, supposed);
        foreach (FactLimit limit in supposed.Limits.Where(l => l.Fact == fact))
        {
            values = [.. values.Select(limit.Restrict).Where(v => limit.Outside(v).Length == 0).Distinct()];
        }

        return values;
    }

    /// <summary>Tells whether everything that a fact is compared with is a day.</summary>
    public bool ComparesDaysAlone(FactDefinition fact) =>
        _tests.GetValueOrDefault(fact, []).SelectMany(t => t.Facts).All(f => f.Type.Kind == ValueKind.Date);

    /// <summary>Tells whether months are counted between a day and others.</summary>
    /// <param name="fact">The day.</param>
    /// <param name="supposed">The facts, for how open wording is read.</param>
    /// <param name="isOther">Tells whether a fact is one of the others.</param>
    public bool CountsMonths(FactDefinition fact, Case supposed, Func<FactDefinition, bool> isOther) =>
        DayTestsOf(fact)
            .Any(t => Array.Exists(t.Facts, f => f != fact && isOther(f)) && t.Operand.Accept(Reach.Instance, supposed) >= MonthReach);

    /// <summary>
    /// Gives what tells of a day of a fact on which side it lies of each limit that is known, or that may lie where another
    /// fact is cut.
    /// </summary>
    public IReadOnlyList<Func<DateOnly, int>> SidesOf(FactDefinition fact, Case supposed) =>
        [.. Anchors(fact, supposed, []).Select(a => a.SideOf)];

    /// <summary>Gives tables with something at every key that is tested, what stands in the table already among it.</summary>
    private Value[] Whole(FactDefinition fact, Case supposed)
    {
        Term[] tested = [.. TestsOfContent(fact).SelectMany(t => t.Terms).Distinct()];
        Value given = supposed[fact];
        IReadOnlyList<KeyValuePair<Term, Value>> entries = given.HasValue ? given.Table.Entries : [];
        Term[] lacking = [.. (tested.Length > 0 ? tested : fact.Type.List!.Terms).Where(k => !entries.Any(e => e.Key == k))];
        return
        [
            .. All(fact, supposed).Select(v => v.Table)
                .Select(table =>
                    Value.Of(
                        new Table(
                            [
                                .. entries,
                                .. lacking.Select(
                                    k => KeyValuePair.Create(k, table[k] is { HasValue: true } value ? value : Other(fact, table))),
                            ])))
                .Distinct(),
        ];
    }

    /// <summary>Gives a value that does not stand in a table, where there is one.</summary>
    private static Value Other(FactDefinition fact, Table table) => fact.Type.Values! switch
    {
        { List: { } terms } => Value.Of(terms.Terms.FirstOrDefault(t => table.KeysOf(t).Length == 0) ?? terms.Terms[0]),
        { Kind: ValueKind.Decimal } => Value.Of((decimal)(fact.Minimum ?? 0)),
        _ => Value.Of(fact.Minimum ?? 0),
    };

    private Value[] All(FactDefinition fact, Case supposed)
    {
        List<Test> tests = _tests.GetValueOrDefault(fact, []);
        return fact.Type.Kind switch
        {
            ValueKind.Boolean => [Value.Of(true), Value.Of(false)],
            ValueKind.Term => [.. fact.Type.List!.Terms.Select(Value.Of)],
            ValueKind.Terms => TermSets(tests),
            ValueKind.Table when fact.Type.Values!.List is null =>
                [.. (_whole ? TableStates(fact, tests) : []).Concat(FigureTables(fact, tests)).Distinct()],
            ValueKind.Table when _whole => TableStates(fact, tests),
            ValueKind.Table => Tables(fact.Type.Values.List, tests),
            ValueKind.Integer => Integers(fact, tests, supposed),
            ValueKind.Date => Days(fact, supposed),
            ValueKind.Decimal => Decimals(fact, tests, supposed),
            ValueKind.Text when _whole => [Value.Of("…")],
            _ => [],
        };
    }

    private static IEnumerable<Condition?> ConditionsOf(Edition edition)
    {
        foreach (Rule rule in edition.Rules)
        {
            yield return rule.When;
            foreach (Requirement requirement in rule.RequirementArray)
            {
                yield return requirement.When;
                yield return requirement.Test;
                yield return requirement.PresumedWhen;
            }
        }

        foreach (Presupposition presupposition in edition.Lexicon.Questions.SelectMany(q => edition.RulesFor(q).Presuppositions))
        {
            yield return presupposition.When;
            yield return presupposition.Condition;
        }

        foreach ((_, _, Condition test) in edition.Derivations)
        {
            yield return test;
        }
    }

    private Value[] TableStates(FactDefinition fact, List<Test> tests)
    {
        Value[]? states = TableValues.Of(fact, [.. tests.OfType<Contains>()], MaximumSets);
        AreExact &= states is not null;
        return states ?? Tables(fact.Type.Values!.List, tests);
    }

    /// <summary>Gives every stretch between limits, and two amounts so far apart that whatever is reckoned from them differs.</summary>
    private static Value[] Decimals(FactDefinition fact, List<Test> tests, Case supposed)
    {
        const int Apart = 1_000_000;
        decimal[] limits = [.. tests.OfType<Compare>()
            .Where(t => t.Fact == fact)
            .Select(t => ConditionEvaluator.Evaluate(t.Operand, supposed))
            .Where(v => v.Kind == ValueKind.Decimal)
            .Select(v => v.Decimal)
            .Distinct()
            .Order()];
        decimal least = fact.Minimum ?? 0;
        decimal[] numbers = limits.Length == 0
            ? [least, Math.Min(fact.Maximum ?? decimal.MaxValue, least + Apart)]
            : [limits[0] - 1, .. limits, .. limits.Zip(limits.Skip(1), (a, b) => (a + b) / 2), limits[^1] + 1, limits[^1] + Apart];
        return [.. numbers.Distinct().Order().Where(n => n >= (fact.Minimum ?? n) && n <= (fact.Maximum ?? n)).Select(n => Value.Of(n))];
    }

    /// <summary>
    /// Terms that are always tested together form a group; of a group the list can have none, all, or, where that is told
    /// apart from both, all but one.
    /// </summary>
    private Value[] TermSets(List<Test> tests)
    {
        Contains[] contains = [.. tests.OfType<Contains>()];
        Value[] sets = TermSets(
            [
                .. contains.SelectMany(c => c.Terms).Distinct()
                    .GroupBy(t => string.Concat(contains.Select(c => c.Terms.Contains(t) ? '1' : '0')))
                    .Select(g => g.ToArray()),
            ],
            out bool exact);
        AreExact &= exact;
        return sets;
    }

    /// <summary>Gives the lists that tests tell apart when they never tell two terms of a group apart.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="exact">Whether all combinations are given; there can be too many.</param>
    public static Value[] TermSets(Term[][] groups, out bool exact)
    {
        exact = true;
        List<Term[]> sets = [[]];
        foreach (Term[] group in groups)
        {
            Term[][] states = group.Length == 1 ? [[], group] : [[], group[..^1], group];
            if (sets.Count * states.Length > MaximumSets)
            {
                exact = false;

                // Too many to combine: beside none and all, each state of the group with all else missing and with all else there.
                Term[] rest = [.. groups.Where(g => g != group).SelectMany(g => g)];
                sets.AddRange(states[1..].Concat(states[..^1].Select(s => (Term[])[.. s, .. rest])));
                continue;
            }

            sets = [.. states.SelectMany(state => sets.Select(set => (Term[])[.. set, .. state]))];
        }

        return [.. sets.Select(Value.Of).Distinct()];
    }

    /// <summary>
    /// Gives tables with and without what the tests look for: every key tested holding one term, all but the last of a
    /// test, the last alone.
    /// </summary>
    private static Value[] Tables(TermList? terms, List<Test> tests)
    {
        Contains[] sets = [.. tests.OfType<Contains>().DistinctBy(t => (t.Column, string.Join('|', t.Terms.Select(k => k.Ordinal))))];
        if (terms is null || sets.Length == 0)
        {
            return [];
        }

        Term[] keys = [.. sets.SelectMany(s => s.Terms).Distinct()];
        var tables = new List<Table> { Filled([], terms.Terms[0]) };
        tables.AddRange(terms.Terms.Select(term => Filled(keys, term)));
        foreach (Contains set in sets)
        {
            Term term = set.Column ?? terms.Terms[0];
            tables.AddRange([Filled(set.Terms, term), Filled(set.Terms[..^1], term), Filled(set.Terms[^1..], term)]);
            tables.AddRange(terms.Terms
                .Where(other => other != term)
                .Select(other =>
                    new Table([.. Filled(keys.Except(set.Terms[^1..]), other).Entries, .. Filled(set.Terms[^1..], term).Entries])));
        }

        return [.. tables.Distinct().Select(Value.Of)];

        static Table Filled(IEnumerable<Term> keys, Term term) => new(keys.Select(k => KeyValuePair.Create(k, Value.Of(term))));
    }

    /// <summary>
    /// Gives tables of figures with and without what the tests look for, and two of the same keys in other proportions:
    /// what is reckoned from figures tells those apart.
    /// </summary>
    private static Value[] FigureTables(FactDefinition fact, List<Test> tests)
    {
        Term[][] sets = [.. tests.OfType<Contains>().Select(t => t.Terms)];
        Term[] all = [.. sets.SelectMany(s => s).Distinct()];
        if (all.Length == 0)
        {
            all = [.. fact.Type.List!.Terms];
        }

        int least = Math.Max(1, fact.Minimum ?? 1);
        Table[] tables =
        [
            Filled(all, (_, place) => least + place),
            Filled(all, (_, place) => least + all.Length - place),
            .. sets.SelectMany(s => (Table[])[Filled(s[..^1], (_, place) => least + place), Filled(s[^1..], (_, _) => least)]),
        ];
        return [.. tables.Where(t => t.Entries.Count > 0).Distinct().Select(Value.Of)];

        Table Filled(Term[] keys, Func<Term, int, int> number) =>
            new(keys.Select((k, place) => KeyValuePair.Create(k, Figure(number(k, place)))));

        Value Figure(int number) => fact.Type.Values!.Kind == ValueKind.Integer ? Value.Of(number) : Value.Of((decimal)number);
    }

    private Value[] Integers(FactDefinition fact, List<Test> tests, Case supposed)
    {
        var numbers = new SortedSet<int>();
        foreach (Compare test in tests.OfType<Compare>())
        {
            if (test.Fact == fact && ConditionEvaluator.Evaluate(test.Operand, supposed) is { Kind: ValueKind.Integer } limit)
            {
                numbers.UnionWith([limit.Integer - 1, limit.Integer, limit.Integer + 1]);
            }
            else if (test.Fact != fact && test.Fact.Type.Kind == ValueKind.Date && supposed.Question.SlotOf(fact) is var slot and >= 0)
            {
                // The limit is a day in the year that this fact names: find the years that put it near the days of the other fact.
                foreach (DateOnly wanted
                    in _whole ? DaysOf(test.Fact, supposed, [fact]).Append(supposed.AsOf) : DaysOf(test.Fact, supposed, [test.Fact]))
                {
                    int year = wanted.Year;
                    Value moved = ConditionEvaluator.Evaluate(test.Operand, supposed.Suppose(slot, Value.Of(year)));
                    if (moved.HasValue)
                    {
                        year += year - moved.Date.Year;
                        numbers.UnionWith([year - 1, year, year + 1]);
                    }
                }
            }
        }

        if (numbers.Count == 0)
        {
            numbers.UnionWith([fact.Minimum ?? 0, fact.Maximum ?? 1]);
        }

        return [.. numbers.Where(n => n >= (fact.Minimum ?? n) && n <= (fact.Maximum ?? n)).Select(Value.Of)];
    }

    private Value[] Days(FactDefinition fact, Case supposed)
    {
        var days = new SortedSet<DateOnly>();
        foreach (Anchor anchor in Anchors(fact, supposed, []))
        {
            AddAround(anchor.Day, anchor.Reach, days);
        }

        if (days.Count == 0)
        {
            AddAround(supposed.AsOf, 1, days);
        }

        bool mayLieBefore = AddBounds(fact, supposed, days);

        // Neighbours can fall together when months are counted from them and clamped; a day far off cannot.
        DateOnly last = days.Max;
        days.Add(last.DayNumber + FarOff <= DateOnly.MaxValue.DayNumber ? last.AddDays(FarOff) : last.AddDays(-FarOff));
        if (mayLieBefore)
        {
            days.Add(days.Min.AddDays(-Math.Min(FarOff, days.Min.DayNumber)));
        }

        return [.. days.Select(Value.Of)];
    }

    /// <summary>Adds the known days before or after which a day cannot lie, so that a possible one is among those given.</summary>
    /// <returns>Whether the day cannot lie after one of them.</returns>
    private static bool AddBounds(FactDefinition fact, Case supposed, SortedSet<DateOnly> days)
    {
        int slot = supposed.Question.SlotOf(fact);
        bool isBounded = false;
        foreach ((int later, int earlier) in supposed.Question.OrderedSlots)
        {
            if ((later == slot || earlier == slot) && supposed.ValueAt(later == slot ? earlier : later) is { HasValue: true } bound)
            {
                days.Add(bound.Date);
                isBounded |= earlier == slot;
            }
        }

        return isBounded;
    }

    /// <summary>Gives the days at which the tests cut a fact, also by way of days that are not known yet.</summary>
    private List<Anchor> Anchors(FactDefinition fact, Case supposed, FactDefinition[] path)
    {
        FactDefinition[] way = [.. path, fact];
        var anchors = new List<Anchor>();
        int slot = supposed.Question.SlotOf(fact);
        foreach (Compare test in DayTestsOf(fact))
        {
            if (test.Fact != fact)
            {
                // The limit moves with this fact: find the day that puts the limit on the other fact's days.
                int reach = test.Operand.Accept(Reach.Instance, supposed);
                foreach (DateOnly wanted in DaysOf(test.Fact, supposed, way))
                {
                    if (Moved(test.Operand, fact, wanted, supposed) is { } day)
                    {
                        anchors.Add(new Anchor(
                            day,
                            reach,
                            d => On(test.Operand, slot, d) is { } limit ? limit.CompareTo(wanted) : int.MinValue));
                    }
                }

                continue;
            }

            FactDefinition[] open = [.. test.Operand.FactsRead(supposed.ReadingOf).Distinct().Where(f => !IsKnown(f, supposed))];
            if (open.Length == 0 && ConditionEvaluator.Evaluate(test.Operand, supposed) is { Kind: ValueKind.Date } known)
            {
                anchors.Add(new Anchor(known.Date, 1, d => test.Holds(d.CompareTo(known.Date)) ? 1 : 0));
            }
            else if (open is [{ Type.Kind: ValueKind.Date } other] && supposed.Question.SlotOf(other) is var moving and >= 0)
            {
                int reach = test.Operand.Accept(Reach.Instance, supposed);
                anchors.AddRange(DaysOf(other, supposed, way)
                    .Select(d => On(test.Operand, moving, d))
                    .OfType<DateOnly>()
                    .Select(limit => new Anchor(limit, reach, d => d.CompareTo(limit))));
            }
        }

        // A day that cannot lie before another is cut like one that is compared with it.
        foreach ((int later, int earlier) in _whole ? supposed.Question.OrderedSlots : [])
        {
            if (later == slot || earlier == slot)
            {
                FactDefinition other = supposed.Question.FactArray[later == slot ? earlier : later];
                anchors.AddRange(DaysOf(other, supposed, way).Select(day => new Anchor(day, DayReach, d => d.CompareTo(day))));
            }
        }

        // Days concluded at one place agree or not; of days further off on the way what the tests say is enough.
        foreach ((ValueExpression one, ValueExpression other) in _concluded.Concat(_concluded.Select(c => (One: c.Other, Other: c.One)))
            .Where(c => c.One.Facts.Contains(fact)))
        {
            int reach = Math.Max(one.Accept(Reach.Instance, supposed), other.Accept(Reach.Instance, supposed));
            foreach (DateOnly wanted in DaysConcluded(other))
            {
                if (Moved(one, fact, wanted, supposed) is { } day)
                {
                    anchors.Add(new Anchor(day, reach, d => On(one, slot, d) is { } on ? on.CompareTo(wanted) : int.MinValue));
                }
            }
        }

        return anchors;

        IEnumerable<DateOnly> DaysConcluded(ValueExpression value) =>
            value.FactsRead(supposed.ReadingOf).Distinct().Where(f => !IsKnown(f, supposed)).ToArray() switch
            {
                [] => ConditionEvaluator.Evaluate(value, supposed) is { Kind: ValueKind.Date } known ? [known.Date] : [],
                [{ Type.Kind: ValueKind.Date } open] when open != fact && path.Length == 0 =>
                    DaysOf(open, supposed, way).Select(d => On(value, supposed.Question.SlotOf(open), d)).OfType<DateOnly>(),
                _ => [],
            };

        DateOnly? On(ValueExpression value, int slot, DateOnly day) =>
            slot >= 0 && ConditionEvaluator.Evaluate(value, supposed.Suppose(slot, Value.Of(day))) is { HasValue: true } limit
                ? limit.Date
                : null;
    }

    /// <summary>Gives the tests that compare days and cut a fact; of those that compare alike with the same limit one.</summary>
    private Compare[] DayTestsOf(FactDefinition fact) => _dayTests.GetOrAdd(fact, f =>
    [
        .. _tests.GetValueOrDefault(f, []).OfType<Compare>()
            .Where(t => t.Fact.Type.Kind == ValueKind.Date)
            .DistinctBy(t => (t.Fact, t.Operand.Signature, t.Fact == f ? t.Comparison : default)),
    ]);

    /// <summary>Gives the day of a fact, or when it is not known yet the days at which it is cut itself.</summary>
    private IEnumerable<DateOnly> DaysOf(FactDefinition fact, Case supposed, FactDefinition[] path)
    {
        // The day asked about has a value also while it is open.
        DateOnly[] known = supposed[fact] is { Kind: ValueKind.Date } value ? [value.Date] : [];
        return IsKnown(fact, supposed) || Array.Exists(path, f => f.Name == fact.Name) || supposed.Question.SlotOf(fact) < 0
            ? known
            : Anchors(fact, supposed, path)
                .Concat(_beside().SelectMany(b => Array.Find(b.Supposed.Question.FactArray, f => f.Name == fact.Name) is { } same
                    ? b.Cuts.Anchors(same, b.Supposed, path)
                    : []))
                .Select(a => a.Day).Concat(known).Distinct();
    }

    private bool IsKnown(FactDefinition fact, Case supposed) => supposed[fact].HasValue && !(_isDayOpen && fact.IsAskedDay);

    /// <summary>Gives the day on which a fact puts a limit that moves with it on the day wanted.</summary>
    private static DateOnly? Moved(ValueExpression limit, FactDefinition fact, DateOnly wanted, Case supposed)
    {
        int slot = supposed.Question.SlotOf(fact);
        Value moved = slot < 0 ? default : ConditionEvaluator.Evaluate(limit, supposed.Suppose(slot, Value.Of(wanted)));
        int day = moved.HasValue ? wanted.DayNumber + wanted.DayNumber - moved.Date.DayNumber : -1;
        return day >= 0 && day <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(day) : null;
    }

    private static void AddAround(DateOnly day, int reach, SortedSet<DateOnly> days)
    {
        for (int offset = -reach; offset <= reach; offset++)
        {
            if (day.DayNumber + offset >= 0 && day.DayNumber + offset <= DateOnly.MaxValue.DayNumber)
            {
                days.Add(day.AddDays(offset));
            }
        }
    }

    private void Add(FactDefinition fact, Test test)
    {
        if (!_tests.TryGetValue(fact, out List<Test>? tests))
        {
            _tests[fact] = tests = [];
        }

        tests.Add(test);
    }

    /// <summary>A day at which a test cuts a fact.</summary>
    /// <param name="Day">The day.</param>
    /// <param name="Reach">How far to either side other days must be tried, because months count unevenly.</param>
    /// <param name="SideOf">Gives for a day of the fact the side of the cut on which it lies.</param>
    private sealed record Anchor(DateOnly Day, int Reach, Func<DateOnly, int> SideOf);

    /// <summary>Tells how far to either side of a limit that moves with a day other days must be tried.</summary>
    private sealed class Reach : ExpressionVisitor<Case, int>
    {
        public static readonly Reach Instance = new();

        public override int Visit(Literal literal, Case facts) => DayReach;
        public override int Visit(FactValue fact, Case facts) => DayReach;
        public override int Visit(AnswerTo asked, Case facts) => DayReach;
        public override int Visit(ValueByReading byReading, Case facts) => facts.AsRead(byReading).Accept(this, facts);
        public override int Visit(NextWorkday workday, Case facts) => WorkdayReach;
        public override int Visit(DayInYear yearly, Case facts) => OfParts(yearly, facts);
        public override int Visit(TermsOf terms, Case facts) => OfParts(terms, facts);
        public override int Visit(RowsOf rows, Case facts) => OfParts(rows, facts);
        public override int Visit(Computation computation, Case facts) => OfParts(computation, facts);

        public override int Visit(ShiftedDay shifted, Case facts) => Math.Max(
            OfParts(shifted, facts),
            shifted.Period is Literal { Value.Period.Unit: PeriodUnit.Days or PeriodUnit.Weeks } ? DayReach : MonthReach);

        private int OfParts(ValueExpression whole, Case facts)
        {
            int reach = DayReach;
            foreach (ValueExpression part in whole.Parts)
            {
                reach = Math.Max(reach, part.Accept(this, facts));
            }

            return reach;
        }
    }

    /// <summary>Tells whether a test cuts the values of one of its facts into kinds; single terms are tried each anyway.</summary>
    private sealed class Cuts : TestVisitor<FactDefinition, bool>
    {
        public static readonly Cuts Instance = new();

        public override bool Visit(TermIn test, FactDefinition fact) => false;
        public override bool Visit(Contains test, FactDefinition fact) => true;
        public override bool Visit(Compare test, FactDefinition fact) => true;
        public override bool Visit(Given test, FactDefinition fact) => false;
        public override bool Visit(ReadingIs test, FactDefinition fact) => false;
    }
}
