using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Space;

/// <summary>
/// Walks the whole space of a question, under one edition or several side by side. A fact is set only where a side's answer
/// hangs on it, and then to one value of every kind that a side's rules tell apart; so each region reached stands for all
/// questions that no rule tells from it, and together the regions cover the space. Where as much is left of the provisions as
/// somewhere before (<see cref="Residue"/>), the walk does not go on a second time.
/// </summary>
/// <param name="sides">The editions, each with the question as its vocabulary declares it; at least one.</param>
/// <param name="visit">Is called for each region, in a fixed order.</param>
/// <param name="deepen">
/// Tells of a rule or a requirement whether facts are set also where they change no answer but only whether it holds or is
/// met; <see langword="null"/> when they never are.
/// </param>
/// <param name="most">Past so many regions the walk stops and says so.</param>
/// <param name="isEnough">Tells after each region whether no more need be visited; <see langword="null"/> when all must be.</param>
/// <param name="cancellation">Ends the walk with an exception.</param>
internal sealed class QuestionSpace(
    IReadOnlyList<SpaceSide> sides,
    Action<Region> visit,
    Func<object, bool>? deepen = null,
    int most = Limits.Regions,
    Func<bool>? isEnough = null,
    CancellationToken cancellation = default)
{
    private readonly ValueClasses _classes = new(sides);

    // What is merely named first, then the numbers, for days can hang on them, then the days: of each first those with which most
    // others are compared.
    private readonly List<FactDefinition> _facts = [];

    // Of each side the place in the list above of the fact in each slot.
    private readonly List<int[]> _places = [];
    private readonly List<(FactDefinition Fact, Value Value)> _set = [];
    private readonly Dictionary<FactDefinition, IReadOnlyList<Value>> _joint = [];
    private readonly bool _countsWorkdays = sides.Any(s => s.CountsWorkdays);
    private readonly bool _countsMonths = sides.Any(s => s.CountsMonths);

    // Sets of facts have a bit for each, by its place.
    private UInt128 _testedForBeingGiven;
    private UInt128 _askedDays;
    private UInt128 _decided;

    private readonly Dictionary<int[], DecisionNode> _nodes = new(IntegersComparer.Instance);
    private readonly Dictionary<int[], int> _lefts = new(IntegersComparer.Instance);
    private readonly List<int> _key = [];

    // Numbers for the places in an answer and what can stand there; by place what may stand there, less than zero for several.
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private int[] _conclusions = [];

    // Of each side what was left of its provisions before the facts set since.
    private int[][] _left = [];
    private UInt128 _since;
    private bool _isAnyDaySet;
    private bool _isEnough;

    /// <summary>Gets a value indicating whether what is left alike is walked once; otherwise each region is reached by itself.</summary>
    public bool Shares { get; init; } = true;

    /// <summary>
    /// Gets a value indicating whether days and numbers that are concluded are told apart also where only one rule concludes
    /// them, always in the same way.
    /// </summary>
    public bool TellsValues { get; init; }

    /// <summary>
    /// Gets a value indicating whether the graph tells on which sides of limits days and numbers lie, to count positions.
    /// </summary>
    public bool TellsSides { get; init; }

    /// <summary>
    /// Gets what tells from what is left of each side's provisions that the sides answer alike whatever else is set;
    /// <see langword="null"/> when nothing can.
    /// </summary>
    public Func<int[][], bool>? AreAlike { get; set; }

    /// <summary>Gets what is left of each side's provisions once facts are set.</summary>
    public IReadOnlyList<Residue> Residues => field ??= [.. sides.Select(s => new Residue(s, TellsValues, _names))];

    /// <summary>
    /// Gets a value indicating whether the walk goes on where the sides answer alike, without visits, to count positions.
    /// </summary>
    public bool CountsAlike { get; init; }

    /// <summary>Gets the ways that have been walked.</summary>
    public DecisionGraph Graph { get; } = new();

    /// <summary>Gets how many regions have been reached, those that are left alike once.</summary>
    public int Regions { get; private set; }

    /// <summary>Gets a value indicating whether every region was reached.</summary>
    public bool IsComplete => Regions < most && sides.All(s => s.IsExact);

    public void Walk()
    {
        foreach (SpaceSide side in sides)
        {
            side.Beside = sides.Where(s => s != side);
        }

        _facts.AddRange(sides.SelectMany(s => s.Question.FactArray).DistinctBy(f => f.Name)
            .OrderBy(f => f.Type.Kind is ValueKind.Term or ValueKind.Boolean
                ? 0
                : f.Type.Kind == ValueKind.Date ? 2
                : 1).ThenByDescending(f => _classes.PartnersOf(f.Name)));
        _places.AddRange(sides.Select(s => Array.ConvertAll(s.Question.FactArray, f => _facts.FindIndex(other => other.Name == f.Name))));
        _testedForBeingGiven = SetOf(sides.SelectMany(s => s.TestedForBeingGiven));
        _askedDays = SetOf(_facts.Where(f => f.IsAskedDay).Select(f => f.Name));
        _left = [.. Residues.Select(r => r.Begin())];
        _conclusions = new int[_names.Count + 1];
        Graph.Root = Go();
    }

    private DecisionNode Go()
    {
        cancellation.ThrowIfCancellationRequested();
        if (Regions >= most || _isEnough)
        {
            return Graph.Add(new DecisionNode());
        }

        (Case?[] cases, Draft?[] drafts) = Decide(s => s.Facts);
        var node = new DecisionNode();
        if (!CountsAlike
            && AreAlike?.Invoke(Left()) == true
            && drafts.Index().All(d => d.Item is { } draft && !sides[d.Index].IsPutOutside(draft)))
        {
            Return(drafts);
            node.Leaf = Regions++;
            return Graph.Add(node);
        }

        UInt128 open = 0;
        UInt128 presumed = 0;
        for (int i = 0; i < drafts.Length; i++)
        {
            if (drafts[i] is { } draft)
            {
                open |= SetOf(i, draft.IsOpen ? draft.OpenFacts : default);
                presumed |= SetOf(i, PresumedFacts(draft, cases[i]!) | (deepen is not null ? default : DutyFacts(draft, cases[i]!)));
            }
        }

        open &= ~_decided;
        presumed &= ~_decided;
        FactDefinition? next = FirstOf(open | presumed);
        (FactDefinition Fact, Value[] Days)? asked = next is null ? AskedOn() : null;
        (int Side, object Provision)[] undecided = [];
        int[]? key = Shares && (next is not null || asked is not null) ? KeyOf(drafts) : null;
        if (key is not null && !_nodes.TryAdd(key, node))
        {
            Return(drafts);
            return _nodes[key];
        }

        if (next is null && asked is null)
        {
            node.Leaf = Visit(cases, drafts);
            undecided = deepen is not null
                ? [.. drafts.SelectMany((d, i) => d is null
                    ? []
                    : Undecided(d, cases[i]!).Where(u => (SetOf(i, u.Slots) & ~_decided) != 0).Select(u => (i, u.Provision)))]
                : [];
        }

        // Which rules contradict each other hangs on all that hold.
        bool isConflict = Array.Exists(drafts, d => d?.Outcome == Outcome.Conflict);
        Return(drafts);
        if (asked is { } day)
        {
            BranchOver(node, day.Fact, day.Days, Go);
        }

        if (next is not null)
        {
            // What one side asks for another may presume: left out, it tells them apart.
            UInt128 set = SetOf(next);
            Branch(node, next, orMissing: (open & set) == 0
                || ((_testedForBeingGiven | FactsPerhapsPresumed()) & set) != 0
                || (sides.Count > 1 && (presumed & set) != 0), Go);
        }

        foreach ((int side, object provision) in undecided)
        {
            if (isConflict || deepen!(provision))
            {
                node.Deeper.Add(Deepen(side, provision));
            }
        }

        return Graph.Add(node);
    }

    /// <summary>Gives what everything below hangs on, in a fixed form.</summary>
    private int[] KeyOf(Draft?[] drafts)
    {
        int[][] left = Left();
        _key.Clear();
        for (int word = 0; word < 4; word++)
        {
            _key.Add((int)(uint)(_decided >> (32 * word)));
        }

        _key.Add(_isAnyDaySet ? 1 : 0);
        for (int i = 0; i < sides.Count; i++)
        {
            if (drafts[i] is not { } draft)
            {
                _key.Add(-1);
                continue;
            }

            _key.Add(sides[i].IsDaySet ? sides[i].Day.DayNumber : 0);
            _key.Add(NumberOf(left[i]));
        }

        Array.Clear(_conclusions);
        for (int i = 0; i < sides.Count; i++)
        {
            if (drafts[i] is not null)
            {
                Residues[i].AddConclusions(left[i], _conclusions);
            }
        }

        for (int i = 0; i < sides.Count; i++)
        {
            if (drafts[i] is { } draft)
            {
                Residues[i].AddValues(left[i], sides[i].Determined, all: sides[i].IsPutOutside(draft), _conclusions, _key);
                _key.Add(-1);
            }
        }

        return [.. _key];
    }

    /// <summary>Goes on where the answer is settled, until one rule or requirement of a side is settled as well.</summary>
    private DecisionNode Deepen(int side, object provision)
    {
        cancellation.ThrowIfCancellationRequested();
        var node = new DecisionNode();
        if (Regions >= most || _isEnough)
        {
            return Graph.Add(node);
        }

        (Case?[] cases, Draft?[] drafts) = Decide(s => s.Facts);
        if (!Array.Exists(drafts, d => d?.Outcome == Outcome.Conflict) && !deepen!(provision))
        {
            Return(drafts);
            return Graph.Add(node);
        }

        FactSet slots = drafts[side] is { } draft
            ? Undecided(draft, cases[side]!).Where(u => u.Provision == provision).Aggregate(default(FactSet), (all, u) => all | u.Slots)
            : default;
        FactDefinition? next = FirstOf(SetOf(side, slots) & ~_decided);
        if (next is null)
        {
            node.Leaf = Visit(cases, drafts);
        }

        Return(drafts);
        if (next is not null)
        {
            Branch(node, next, (_testedForBeingGiven & SetOf(next)) != 0, () => Deepen(side, provision));
        }

        return Graph.Add(node);
    }

    /// <summary>Visits the region of the facts set, all others left out.</summary>
    /// <returns>The number of the region.</returns>
    private int Visit(Case?[] cases, Draft?[] drafts)
    {
        int leaf = Regions++;
        if (AreAlike?.Invoke(Left()) == true && Array.TrueForAll(drafts, d => d?.LiesOutside == false))
        {
            return leaf;
        }

        if (sides.Index().All(s => cases[s.Index] is not { } decided || ReferenceEquals(decided, s.Item.FactsAsAsked)))
        {
            visit(new Region(leaf, _set, cases, drafts));
            _isEnough = isEnough?.Invoke() == true;
            return leaf;
        }

        (cases, drafts) = Decide(s => s.FactsAsAsked);
        visit(new Region(leaf, _set, cases, drafts));
        Return(drafts);
        _isEnough = isEnough?.Invoke() == true;
        return leaf;
    }

    private (Case?[] Cases, Draft?[] Drafts) Decide(Func<SpaceSide, Case> factsOf)
    {
        var cases = new Case?[sides.Count];
        var drafts = new Draft?[sides.Count];
        for (int i = 0; i < sides.Count; i++)
        {
            if (sides[i].CanAsk)
            {
                cases[i] = factsOf(sides[i]);
                drafts[i] = sides[i].Decide(cases[i]!);
            }
        }

        return (cases, drafts);
    }

    private static void Return(Draft?[] drafts)
    {
        foreach (Draft? draft in drafts)
        {
            if (draft is not null)
            {
                draft.Dispose();
            }
        }
    }

    private FactDefinition? FirstOf(UInt128 set) => set == 0 ? null : _facts[(int)UInt128.TrailingZeroCount(set)];

    private UInt128 SetOf(FactDefinition fact) => UInt128.One << _facts.IndexOf(fact);

    private UInt128 SetOf(IEnumerable<string> names) =>
        names.Aggregate(UInt128.Zero, (set, name) => set | (UInt128.One << _facts.FindIndex(f => f.Name == name)));

    private UInt128 SetOf(int side, FactSet slots)
    {
        UInt128 set = 0;
        foreach (int slot in slots)
        {
            set |= UInt128.One << _places[side][slot];
        }

        return set;
    }

    private bool IsDecided(string fact) =>
        _facts.FindIndex(f => f.Name == fact) is var place and >= 0 && (_decided & (UInt128.One << place)) != 0;

    /// <summary>Gives the fact that is the day asked about, and the days to ask on, where it matters when the question is asked.</summary>
    private (FactDefinition Fact, Value[] Days)? AskedOn()
    {
        for (UInt128 left = _askedDays & ~_decided; FirstOf(left) is { } fact; left &= left - 1)
        {
            Value[] days =
            [
                .. sides.SelectMany(s => s.DaysAsked(fact.Name))
                    .Distinct()
                    .Where(v => sides.All(s => s.AppliesOn(v.Date)))
                    .OrderBy(v => v.Date),
            ];
            if (days.Length > 0)
            {
                return (fact, _classes.AreSettled(fact, IsDecided) ? _classes.Distinct(fact, days, IsDecided) : Apart(fact, days));
            }
        }

        return null;
    }

    /// <summary>
    /// Gives the facts tested by requirements of which it is open whether they are presumed to be met: left out, they may be
    /// asked for on one side alone.
    /// </summary>
    private UInt128 FactsPerhapsPresumed() =>
        sides.Count == 1 ? 0 : sides.Where(s => s.CanAsk).Aggregate(UInt128.Zero, (set, side) => set | SetOf(side.FactsPerhapsPresumed));

    /// <summary>
    /// Gives the rules, also those that yield, and the requirements of which it is open whether they hold, each with the
    /// missing facts on which that hangs.
    /// </summary>
    private static IEnumerable<(object Provision, FactSet Slots)> Undecided(Draft draft, Case facts) =>
    [
        .. draft.Matches
            .Where(m => m.Truth == Truth.Unknown)
            .Select(m => ((object)m.Rule, ConditionEvaluator.MissingFor(m.Rule.When, facts))),
        .. draft.Requirements.Where(r => r.Requirement is { IsDuty: false, Test: not null }
            && (r.Met == Truth.Unknown || ConditionEvaluator.Evaluate(r.Requirement.When, facts) == Truth.Unknown))
            .Select(r => ((object)r.Requirement, ConditionEvaluator.MissingFor(r.Requirement.When, facts)
                | ConditionEvaluator.MissingFor(r.Requirement.Test!, facts))),
    ];

    /// <summary>Gives the missing facts of requirements that are presumed to be met: given, they could tell otherwise.</summary>
    private static FactSet PresumedFacts(Draft draft, Case facts)
    {
        FactSet slots = default;
        foreach ((Requirement requirement, Truth met) in draft.Requirements)
        {
            if (met == Truth.True
                && requirement.PresumedWhen is not null
                && ConditionEvaluator.Evaluate(requirement.Test!, facts) == Truth.Unknown)
            {
                slots |= ConditionEvaluator.MissingFor(requirement.Test!, facts);
            }
        }

        return slots;
    }

    /// <summary>Gives the missing facts that would tell whether duties are done: nobody is asked for them.</summary>
    private static FactSet DutyFacts(Draft draft, Case facts)
    {
        FactSet slots = default;
        foreach ((Requirement requirement, Truth met) in draft.Requirements)
        {
            if (met == Truth.Unknown && requirement is { IsDuty: true, Test: { } test })
            {
                slots |= ConditionEvaluator.MissingFor(requirement.When, facts) | ConditionEvaluator.MissingFor(test, facts);
            }
        }

        return slots;
    }

    private void Branch(DecisionNode node, FactDefinition fact, bool orMissing, Func<DecisionNode> then)
    {
        if (DerivedFrom(fact) is { } from)
        {
            // The fact may be given, or follow from the other.
            BranchOver(node, from, Values(from), then);
            Set(node, from, default, () =>
            {
                var other = new DecisionNode();
                BranchOver(other, fact, orMissing ? [.. Values(fact), default] : Values(fact), then);
                return Graph.Add(other);
            });
            return;
        }

        Value[] values = Values(fact);
        BranchOver(node, fact, orMissing || values.Length == 0 ? [.. values, default] : values, then);
    }

    private void BranchOver(DecisionNode node, FactDefinition fact, Value[] values, Func<DecisionNode> then)
    {
        foreach (Value value in values)
        {
            Set(node, fact, value, then);
        }
    }

    private void Set(DecisionNode node, FactDefinition fact, Value value, Func<DecisionNode> then)
    {
        (UInt128 decided, bool isAnyDaySet, int[][] left, UInt128 since) = (_decided, _isAnyDaySet, _left, _since);
        _decided |= SetOf(fact);
        _isAnyDaySet |= value.Kind == ValueKind.Date;
        _set.Add((fact, value));
        Action[] undo = [.. sides.Select(s => s.Set(fact.Name, value))];
        _since |= SetOf(fact);
        int side = TellsSides && value.HasValue && ValueClasses.IsMeasured(fact) ? SideOf(fact) : -1;
        node.Fact = fact;
        node.Branches.Add((value, side, then()));
        Array.ForEach(undo, u => u());
        _set.RemoveAt(_set.Count - 1);
        (_decided, _isAnyDaySet, _left, _since) = (decided, isAnyDaySet, left, since);
    }

    /// <summary>Gives what is left of each side's provisions.</summary>
    private int[][] Left()
    {
        if (_since != 0)
        {
            FactDefinition[] set = [.. _facts.Where(f => (_since & SetOf(f)) != 0)];
            _left =
            [
                .. sides.Select(
                    (s, i) => Residues[i].Continue(_left[i], set.Select(f => s.Question.SlotOf(f.Name)).Where(slot => slot >= 0))),
            ];
            _since = 0;
        }

        return _left;
    }

    /// <summary>Gives a number for the sides of the limits on which the fact just set lies.</summary>
    private int SideOf(FactDefinition fact)
    {
        var key = new List<int>();
        int[][] left = Left();
        for (int i = 0; i < sides.Count; i++)
        {
            if (sides[i].Question.SlotOf(fact.Name) is var slot and >= 0)
            {
                Residues[i].AddSides(left[i], slot, key);
            }

            key.Add(-1);
        }

        return NumberOf([.. key]);
    }

    /// <summary>Gives a number for what is left of one side's provisions.</summary>
    private int NumberOf(int[] left)
    {
        if (!_lefts.TryGetValue(left, out int number))
        {
            _lefts.Add(left, number = _lefts.Count);
        }

        return number;
    }

    private FactDefinition? DerivedFrom(FactDefinition fact)
    {
        string? name = sides.Select(s => s.DerivedFrom(fact.Name)).FirstOrDefault(n => n is not null && !IsDecided(n));
        return name is null ? null : _facts.Find(f => f.Name == name);
    }

    private Value[] Values(FactDefinition fact)
    {
        IEnumerable<Value> values = sides.SelectMany(s => s.ValuesOf(fact.Name)).Concat(JointlyOf(fact));

        // Terms of two vocabularies are the same when their names are.
        values = sides.Count == 1 ? values.Distinct() : values.DistinctBy(v => (v.Kind, v.ToString()));
        Value[] possible = [.. values.Where(v => sides.Any(s => s.IsPossible(fact.Name, v)))];
        if (fact.Type.Kind == ValueKind.Date && !_classes.AreSettled(fact, IsDecided))
        {
            possible = Apart(fact, possible);
        }

        return _classes.Distinct(
            fact,
            [.. possible.Concat(OddDays(fact)).Concat(DaysOff(fact)).Where(v => sides.Any(s => s.IsPossible(fact.Name, v))).Distinct()],
            IsDecided);
    }

    /// <summary>
    /// Keeps of days one of each stretch within which they lie on the same sides of all limits: one with room beside it for
    /// other days.
    /// </summary>
    private Value[] Apart(FactDefinition fact, Value[] days)
    {
        Func<DateOnly, int>[] limits = [.. sides.SelectMany(s => s.SidesOf(fact.Name))];
        if (limits.Length == 0)
        {
            // Numbers with which days are compared may lie anywhere.
            return days.Length > 0 && sides.All(s => s.IsComparedWithDaysAlone(fact.Name)) ? [days[0]] : days;
        }

        var stretches = new List<(int[] Sides, List<Value> Days)>();
        foreach (Value day in days.OrderBy(d => d.Date))
        {
            int[] on = Array.ConvertAll(limits, sideOf => sideOf(day.Date));
            if (stretches.Count == 0 || !stretches[^1].Sides.AsSpan().SequenceEqual(on))
            {
                stretches.Add((on, []));
            }

            stretches[^1].Days.Add(day);
        }

        // Before the first limit and beyond the last the day farthest off, for months may fall together near them.
        return [.. stretches.Select((s, i) => i == 0 ? s.Days[0] : i == stretches.Count - 1 ? s.Days[^1] : s.Days[s.Days.Count / 2])];
    }

    private IReadOnlyList<Value> JointlyOf(FactDefinition fact)
    {
        if (!_joint.TryGetValue(fact, out IReadOnlyList<Value>? values))
        {
            _joint[fact] = values = JointValues.Of(sides, fact);
        }

        return values;
    }

    /// <summary>
    /// Gives days from which months count unevenly, a leap day and the ends of the months beside a February of 28 days, which it
    /// makes fall together: for the first day set, and for others from which months are counted to days that are not set yet, also
    /// some before it.
    /// </summary>
    private IEnumerable<Value> OddDays(FactDefinition fact)
    {
        const int LeapYears = 4;
        const int LastLeapYear = 9996;
        if (fact.Type.Kind != ValueKind.Date || !_countsMonths || (_isAnyDaySet && !sides.Any(s => s.CountsMonthsOn(fact.Name))))
        {
            return [];
        }

        int leap = Math.Min(sides[0].Day.Year, LastLeapYear);
        while (!DateTime.IsLeapYear(leap))
        {
            leap++;
        }

        return (_isAnyDaySet ? (int[])[Math.Max(leap - LeapYears, 1), leap] : [leap]).Where(DateTime.IsLeapYear)
            .SelectMany(year => (Value[])[
                Value.Of(new DateOnly(year, 2, 29)),
                Value.Of(new DateOnly(year + 1, 1, 31)),
                Value.Of(new DateOnly(year + 1, 3, 31)),
            ]);
    }

    /// <summary>
    /// Gives, where days are moved on to the next workday, a week, the days about days off in a row, and years from which
    /// they fall on days off and on workdays.
    /// </summary>
    private IEnumerable<Value> DaysOff(FactDefinition fact)
    {
        const int Week = 7;
        DateOnly day = sides[0].Day;
        return !_countsWorkdays ? []
            : fact.Type.Kind == ValueKind.Date && !_isAnyDaySet ? Enumerable.Range(day.DayNumber + 1, Week)
                .Where(n => n <= DateOnly.MaxValue.DayNumber)
                .Select(DateOnly.FromDayNumber)
                .Concat(AboutDaysOff(day.Year))
                .Select(Value.Of)
            : fact.Type.Kind == ValueKind.Integer
                ? Enumerable.Range(day.Year, Week).Where(y => y >= (fact.Minimum ?? y) && y <= (fact.Maximum ?? y)).Select(Value.Of)
            : [];
    }

    /// <summary>Gives the days off in a row of a year, of each number in a row once, with the workdays on both sides.</summary>
    private static IEnumerable<DateOnly> AboutDaysOff(int year)
    {
        var rows = new List<List<DateOnly>> { new() };
        for (DateOnly day = new(year, 1, 1); day.Year == year && day < DateOnly.MaxValue; day = day.AddDays(1))
        {
            rows[^1].Add(day);
            if (SwedishCalendar.IsWorkday(day))
            {
                rows.Add([day]);
            }
        }

        return rows.DistinctBy(r => r.Count).SelectMany(r => r);
    }
}
