using System.Globalization;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.MissingFacts;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Space;

/// <summary>One edition in a walk through the space of a question: decides the question for the facts set so far.</summary>
internal sealed class SpaceSide
{
    private readonly Decider _decider;
    private readonly QuestionDefinition[] _asked;
    private readonly Presupposition[] _presuppositions;
    private readonly Rule[] _rules;

    // Those of the question itself, not of those that it leans on.
    private readonly Presupposition[] _own;

    // Those of them that test the day asked about.
    private readonly Presupposition[] _presuppositionsOnDay;
    private readonly Rule[] _rulesOnDay;

    // What tells where it is accepted that rules are silent or contradict each other.
    private readonly Condition[] _excusing;

    // What the day by whose wording the question is answered must be; null when it may be any.
    private readonly Compare? _since;

    // What tells of the facts asked about whether they follow from others.
    private readonly Condition[] _derived;
    private readonly Value[] _values;
    private readonly ReadingChoice? _readings;

    // Days that two rules conclude at the same place, each two with the pairs of rules that conclude them.
    private readonly ((ValueExpression One, ValueExpression Other) Days, (Rule One, Rule Other)[] Rules)[] _concludedTogether;

    private readonly bool _testsTheDay;

    // By slot the terms of a fact, or yes and no, the same whatever else is set; null until they are asked for.
    private readonly Value[]?[] _named;

    private readonly OpenTests _openTests;
    private readonly Outlook _outlook;
    private readonly FactSet _testedForBeingGiven;

    // By slot the slots of the facts from which one follows.
    private readonly FactSet[] _from;
    private FactSet _determined;
    private bool _isDaySet;

    // Null when something has been set or taken back since they were last asked for.
    private Case? _facts;
    private Case? _factsAsAsked;
    private EquivalenceClasses? _apart;
    private DecisionStore? _decisions;

    // Emptied when something has been set or taken back.
    private readonly Dictionary<(Case, (Interpretation, int)), Case> _read = [];

    // Invariant: how many of the facts set have a value that this side's vocabulary lacks or refuses beside the others.
    private int _unknown;

    /// <summary>Initializes a new instance of the <see cref="SpaceSide"/> class.</summary>
    /// <param name="decider">Decides by the edition.</param>
    /// <param name="question">The question, as the vocabulary of the edition declares it.</param>
    /// <param name="day">The day asked about, until it is set.</param>
    /// <param name="readings">How open wording is read; <see langword="null"/> as the rules choose.</param>
    /// <param name="tellsRemarks">
    /// Whether days and numbers on which other remarks stand beside an answer than on others are told apart, as far as some of
    /// both are tried. Where a remark excuses a silence or a contradiction they always are, and are tried.
    /// </param>
    /// <param name="since">
    /// The first day of the wording walked, where the question is answered by the wording of a day that it takes: earlier days are
    /// refused; <see langword="null"/> when none is.
    /// </param>
    public SpaceSide(
        Decider decider,
        QuestionDefinition question,
        DateOnly day,
        ReadingChoice? readings,
        bool tellsRemarks = false,
        DateOnly? since = null)
    {
        _decider = decider;
        _openTests = new OpenTests(this);
        _outlook = new Outlook(this);
        Day = day;
        _readings = readings;
        _values = new Value[question.FactArray.Length];
        _named = new Value[]?[question.FactArray.Length];
        Question = question;
        _asked = [.. Asked(Edition, question).Distinct()];
        Derivations = [.. Edition.Derivations.Where(d => Array.Exists(_asked, q => q.SlotOf(d.Fact) >= 0))];
        _derived = [.. Derivations.Select(d => d.Test)];
        _presuppositions = [.. AskedRules.SelectMany(q => q.Presuppositions)];
        _own = Edition.RulesFor(question).Presuppositions;
        _rules = [.. AskedRules.SelectMany(q => q.Rules)];
        QuestionRules own = Edition.RulesFor(question);
        Condition[] accepted = [.. own.Silences.Select(s => s.When).OfType<Condition>()];
        _since = since is { } first && question.WordingBy is { } by ? FromThatDay(by, first) : null;
        _excusing = [.. own.Remarks.Where(r => r.Excuses).Select(r => r.When), .. accepted, .. _since is null ? [] : (Condition[])[_since]];
        Noted = tellsRemarks ? [.. own.Remarks.Select(r => r.When), .. accepted] : _excusing;
        _presuppositionsOnDay = [.. _presuppositions.Where(p => HangsOnDay([p.When, p.Condition]))];
        _rulesOnDay =
        [
            .. _rules.Where(
                r => HangsOnDay(r.RequirementArray.SelectMany(q => (Condition?[])[q.When, q.Test, q.PresumedWhen]).Prepend(r.When))),
        ];
        _concludedTogether =
        [
            .. from place in _rules.SelectMany(r => ((Assignment[])[.. r.Always, .. r.Fulfilled, .. r.Unfulfilled])
                .Select(a => (Rule: r, a.Field, a.Value)))
                .Where(c => c.Rule.Question.Fields[c.Field].Type.Kind == ValueKind.Date).GroupBy(c => (c.Rule.Question, c.Field))
               let values = place.ToArray()
               from i in Enumerable.Range(0, values.Length)
               from j in Enumerable.Range(i + 1, values.Length - i - 1)
               where values[i].Rule != values[j].Rule && values[i].Value.Signature != values[j].Value.Signature
               group (One: values[i], Other: values[j]) by (values[i].Value.Signature, values[j].Value.Signature) into alike
               select ((alike.First().One.Value, alike.First().Other.Value), alike.Select(p => (p.One.Rule, p.Other.Rule)).ToArray()),
        ];
        _from =
        [
            .. question.FactArray.Select((_, slot) => FactSet.Of(Enumerable.Range(0, question.FactArray.Length)
                .Where(other => other != slot && FollowingFrom(other).Contains(slot)))),
        ];
        _testsTheDay = _presuppositionsOnDay.Length + _rulesOnDay.Length > 0 || HangsOnDay(_derived) || HangsOnDay(_excusing);
        TestedForBeingGiven = [.. FactsTestedForBeingGiven()];
        _testedForBeingGiven = FactSet.Of(TestedForBeingGiven.Select(name => question.SlotOf(name)));
    }

    public QuestionDefinition Question { get; }

    /// <summary>Gets or sets the other sides of the walk.</summary>
    public IEnumerable<SpaceSide> Beside { get; set; } = [];

    /// <summary>Gets what tells which remarks matter beside an answer, and where it is accepted that there is none.</summary>
    public IReadOnlyList<Condition> Noted { get; }

    /// <summary>Gets what tells of the facts asked about whether they follow from others.</summary>
    public (FactDefinition Fact, FactDefinition From, Condition Test)[] Derivations { get; }

    /// <summary>Gets the slots of the facts set, or left out.</summary>
    public FactSet Determined => _determined;

    /// <summary>Tells whether a fact has been set to a value, which does not follow from others.</summary>
    public bool IsSet(int slot) => _values[slot].HasValue;

    /// <summary>Gets the slots of the facts that have a value, set or following from others.</summary>
    public FactSet WithValue
    {
        get
        {
            Case facts = Facts;
            FactSet slots = default;
            for (int slot = 0; slot < _values.Length; slot++)
            {
                slots |= facts.ValueAt(slot).HasValue ? FactSet.Of(slot) : default;
            }

            return slots;
        }
    }

    /// <summary>Gets the slots of the facts left out that follow from no other that may yet be set.</summary>
    public FactSet LeftOut
    {
        get
        {
            FactSet slots = default;
            foreach (int slot in _determined - WithValue)
            {
                slots |= (_from[slot] - _determined).IsEmpty ? FactSet.Of(slot) : default;
            }

            return slots;
        }
    }

    /// <summary>Gets a value indicating whether the day asked about has been set.</summary>
    public bool IsDaySet => _isDaySet;

    /// <summary>Gets the day asked about.</summary>
    public DateOnly Day { get; private set; }

    public Edition Edition => _decider.Edition;

    /// <summary>
    /// Gets a value indicating whether the question can be asked: every fact set has a value that the vocabulary knows and
    /// that is possible.
    /// </summary>
    public bool CanAsk => _unknown == 0;

    /// <summary>Gets a value indicating whether any rule moves a day on to the next workday.</summary>
    public bool CountsWorkdays => ValuesRead.Any(v => v is NextWorkday);

    /// <summary>Gets a value indicating whether any rule counts months or years, which are not all as long.</summary>
    public bool CountsMonths =>
        ValuesRead.Any(v => v is ShiftedDay { Period: not Literal { Value.Period.Unit: PeriodUnit.Days or PeriodUnit.Weeks } });

    private IEnumerable<ValueExpression> ValuesRead =>
        AskedRules.SelectMany(r => r.Rules).SelectMany(r => r.Always.Concat(r.Fulfilled).Concat(r.Unfulfilled)).Select(a => a.Value)
        .Concat(Comparisons.Select(c => c.Operand)).SelectMany(v => v.AllRead(Facts.ReadingOf));

    /// <summary>Gets the tests that compare numbers and days, of the question and of those that it leans on, under every reading.</summary>
    public IEnumerable<Compare> Comparisons => AskedRules
        .SelectMany(rules => rules.Presuppositions.SelectMany(p => (Condition?[])[p.When, p.Condition])
            .Concat(rules.Rules
                .SelectMany(r => r.RequirementArray.SelectMany(q => (Condition?[])[q.When, q.Test, q.PresumedWhen]).Prepend(r.When))))
        .Concat(Noted)
        .Concat(Edition.Derivations.Where(d => Question.SlotOf(d.Fact) >= 0).Select(d => d.Test))
        .SelectMany(c => c?.Tests ?? [])
        .OfType<Compare>();

    /// <summary>Gets what the rules reckon from numbers and days, each with the place in the answer where it stands.</summary>
    public IEnumerable<(string Place, ValueExpression Value)> Reckoned =>
        from rule in _asked.SelectMany(q => Edition.RulesFor(q).Rules)
        from assignment in (Assignment[])[.. rule.Always, .. rule.Fulfilled, .. rule.Unfulfilled]
        let place = $"{rule.Question.Name}.{rule.Question.Fields[assignment.Field].Name}"
        from reckoned in assignment.Value is RowsOf rows
            ? rows.Rows.SelectMany((row, i) =>
                row.Select((cell, j) => (Place: string.Create(CultureInfo.InvariantCulture, $"{place} {rule.Id} {i} {j}"), Value: cell)))
            : [(Place: place, Value: (ValueExpression?)assignment.Value)]
        where reckoned.Value is not null and not AnswerTo and not Literal
        select (reckoned.Place, reckoned.Value);

    /// <summary>
    /// Gets the facts not given yet that are tested by requirements which are, or may be, presumed to be met as long as
    /// facts are left out.
    /// </summary>
    public IEnumerable<string> FactsPerhapsPresumed
    {
        get
        {
            Case facts = Facts;
            return from rule in _rules
                   from requirement in rule.RequirementArray
                   where requirement is { Test: not null, PresumedWhen: { } presumption }
                       && ConditionEvaluator.Evaluate(presumption, facts) != Truth.False
                       && MayHold(rule.When, facts) != Truth.False && MayHold(requirement.When, facts) != Truth.False
                   from name in NamesOf(ConditionEvaluator.MissingFor(requirement.Test!, facts))
                   select name;
        }
    }

    /// <summary>Gets the facts of this side for which it matters whether they are given at all.</summary>
    public IReadOnlyList<string> TestedForBeingGiven { get; }

    /// <summary>Gets the facts set so far; of those for which it matters it may be open whether they are given at all.</summary>
    public Case Facts => _facts ??= (_testedForBeingGiven - _determined) is { IsEmpty: false } undetermined
        ? new Case(Edition, Question, Day, (Value[])_values.Clone(), _readings) { Undetermined = undetermined }
        : FactsAsAsked;

    /// <summary>Gets the facts set so far, all others left out.</summary>
    public Case FactsAsAsked => _factsAsAsked ??= new Case(Edition, Question, Day, (Value[])_values.Clone(), _readings);

    /// <summary>Gets what is in force for the question and for those that it leans on.</summary>
    public IEnumerable<QuestionRules> AskedRules => _asked.Select(Edition.RulesFor);

    /// <summary>Gets the numbers that stand in what the rules compare with and reckon by.</summary>
    public IEnumerable<decimal> Numbers =>
        from value in AskedRules.SelectMany(q => q.Rules)
            .SelectMany(r => (Assignment[])[.. r.Always, .. r.Fulfilled, .. r.Unfulfilled])
            .Select(a => a.Value)
            .Concat(Comparisons.Select(c => c.Operand))
        from literal in value.All.OfType<Literal>()
        from number in literal.Value.Kind == ValueKind.Table ? literal.Value.Table.Entries.Select(e => e.Value) : [literal.Value]
        where number.Kind is ValueKind.Integer or ValueKind.Decimal
        select Arithmetic.Number(number);

    /// <summary>Decides the question. The caller disposes of the draft.</summary>
    public Draft Decide(Case facts) => Decide(Question, facts);

    /// <summary>Decides the question or one that it leans on. The caller disposes of the draft.</summary>
    public Draft Decide(QuestionDefinition question, Case facts) => _decider.Decide(question, facts);

    /// <summary>Decides the question and tells on which readings that rests. The caller disposes of the draft.</summary>
    public Draft Trace(Case facts) => _decider.Tracing.Decide(Question, facts);

    /// <summary>Answers the question.</summary>
    public Answer Answer(Case facts) => new(facts, _decisions ??= new DecisionStore(_decider, keep: false));

    /// <summary>Gets a value indicating whether all values that the rules tell apart have been given so far.</summary>
    public bool IsExact { get; private set; } = true;

    /// <summary>Gives the values of a fact that the rules that may still hold tell apart, the facts set so far given.</summary>
    public IEnumerable<Value> ValuesOf(string fact)
    {
        int slot = Question.SlotOf(fact);
        if (slot < 0)
        {
            return [];
        }

        Case facts = Facts;
        FactDefinition definition = Question.FactArray[slot];
        if (definition.Type.Kind is ValueKind.Term or ValueKind.Boolean)
        {
            return _named[slot] ??= new EquivalenceClasses([], [], isDayOpen: false, static () => []).Of(definition, facts);
        }

        Value[] values = Apart.Of(definition, facts);
        IsExact &= Apart.AreExact;
        return values;
    }

    /// <summary>Gets what the rules that may still hold tell apart.</summary>
    private EquivalenceClasses Apart =>
        _apart ??= new EquivalenceClasses(
            Open(Facts, _presuppositions, _rules),
            ConcludedTogether(Facts),
            !_isDaySet,
            () => Beside.Where(s => s.CanAsk).Select(s => (s.Apart, s.Facts)));

    /// <summary>Tells whether everything that a fact is compared with in what may still matter is a day.</summary>
    public bool IsComparedWithDaysAlone(string fact)
    {
        int slot = Question.SlotOf(fact);
        return slot < 0 || Apart.ComparesDaysAlone(Question.FactArray[slot]);
    }

    /// <summary>Tells whether months are counted between a day and others that are not set yet, in what may still matter.</summary>
    public bool CountsMonthsOn(string fact)
    {
        int slot = Question.SlotOf(fact);
        return slot >= 0
            && Apart.CountsMonths(Question.FactArray[slot], Facts, other => other.IsAskedDay ? !_isDaySet : !Facts[other].HasValue);
    }

    /// <summary>Gives what tells of a day of a fact on which side it lies of each limit that may still matter.</summary>
    public IReadOnlyList<Func<DateOnly, int>> SidesOf(string fact)
    {
        int slot = Question.SlotOf(fact);
        return slot < 0 ? [] : Apart.SidesOf(Question.FactArray[slot], Facts);
    }

    /// <summary>
    /// Gives the days of the edition that the rules that may still hold tell apart by when the question is asked; none when
    /// they do not.
    /// </summary>
    public IEnumerable<Value> DaysAsked(string fact)
    {
        int slot = Question.SlotOf(fact);
        if (slot < 0 || !_testsTheDay || !Question.FactArray[slot].IsAskedDay)
        {
            return [];
        }

        Case facts = Facts;
        if (!Open(facts, _presuppositionsOnDay, _rulesOnDay).Exists(TestsTheDay))
        {
            return [];
        }

        return Apart.Test(Question.FactArray[slot]) ? Apart.Of(Question.FactArray[slot], facts) : [];
    }

    /// <summary>Tells whether the edition applies on a day, or does not apply on the day that the walk began with either.</summary>
    public bool AppliesOn(DateOnly day) => Edition.From > Day || Edition.Through < Day || (Edition.From <= day && !(Edition.Through < day));

    /// <summary>Gives the tests of what a list or table holds.</summary>
    public IEnumerable<Contains> TestsOfContent(string fact)
    {
        int slot = Question.SlotOf(fact);
        return slot < 0 ? [] : EquivalenceClasses.For(Edition).TestsOfContent(Question.FactArray[slot]);
    }

    /// <summary>Sets a fact to a value of any side's vocabulary, or to none.</summary>
    /// <returns>Undoes it.</returns>
    public Action Set(string fact, Value value)
    {
        int slot = Question.SlotOf(fact);
        if (slot < 0)
        {
            return static () => { };
        }

        if (Question.FactArray[slot].IsAskedDay)
        {
            DateOnly before = Day;
            Change(() => (Day, _isDaySet) = (value.Date, true));
            return () => Change(() => (Day, _isDaySet) = (before, false));
        }

        FactSet determined = _determined;
        Value? own = Translate(value, Question.FactArray[slot]);
        bool isPossible = own is not null && IsPossible(slot, own.Value);
        Change(() => _determined |= FactSet.Of(slot));
        if (isPossible)
        {
            _values[slot] = own!.Value;
            return () => Change(() => (_values[slot], _determined) = (default, determined));
        }

        _unknown++;
        return () => Change(() => (_unknown, _determined) = (_unknown - 1, determined));
    }

    private void Change(Action change)
    {
        change();
        _facts = null;
        _factsAsAsked = null;
        _apart = null;
        _read.Clear();
    }

    /// <summary>
    /// Tells whether a fact can have a value beside those set so far; a value that the vocabulary lacks is not refused here.
    /// </summary>
    public bool IsPossible(string fact, Value value)
    {
        int slot = Question.SlotOf(fact);
        return slot < 0 || Translate(value, Question.FactArray[slot]) is not { } own || IsPossible(slot, own);
    }

    private bool IsPossible(int slot, Value value) => IsOfTheWording(slot, value) && IsPossibleBeside(slot, value);

    private bool IsOfTheWording(int slot, Value value) =>
        _since is null || !value.HasValue || Question.SlotOf(_since.Fact) != slot
        || Value.Compare(value, ((Literal)_since.Operand).Value) > 0;

    /// <summary>
    /// Gives what tells that a day, or the first day of a year, is not before another. It is told from the day before, so that the
    /// first day is no other position than those that follow.
    /// </summary>
    private static Compare FromThatDay(FactDefinition fact, DateOnly first)
    {
        DateOnly last = first.AddDays(-1);
        Value before = fact.Type.Kind == ValueKind.Date ? Value.Of(last) : Value.Of(last.Year);
        return new Compare(default, fact, Rulebooks.Comparison.Above, new Literal(default, before));
    }

    private bool IsPossibleBeside(int slot, Value value) => value.Kind == ValueKind.Date || Question.PresupposingSlots.Length > 0
        ? (Question.OrderedSlots.Length == 0 && Question.PresupposingSlots.Length == 0) || Facts.CanBe(slot, value)
        : !LimitsAgainst(Question.FactArray[slot].Name, value).Any();

    /// <summary>Gives the limits of the question outside which a value of any side's vocabulary lies.</summary>
    public IEnumerable<FactLimit> LimitsAgainst(string fact, Value value) =>
        Question.SlotOf(fact) is var slot and >= 0 && Translate(value, Question.FactArray[slot]) is { } own
            ? Facts.Limits.Where(l => Question.SlotOf(l.Fact) == slot && l.Outside(own).Length > 0)
            : [];

    /// <summary>Gives the fact from which a missing fact would follow, if any, by name.</summary>
    public string? DerivedFrom(string fact) =>
        Edition.Derivations.FirstOrDefault(d => d.Fact.Name == fact && Question.SlotOf(d.From) >= 0).From?.Name;

    /// <summary>Gives the names of the facts in some slots.</summary>
    public IEnumerable<string> NamesOf(FactSet slots) => Question.FactsIn(slots).Select(f => f.Name);

    /// <summary>Gives a question and those that it leans on, some perhaps more than once.</summary>
    public static IEnumerable<QuestionDefinition> Asked(Edition edition, QuestionDefinition question)
    {
        QuestionRules rules = edition.RulesFor(question);
        IEnumerable<QuestionDefinition> asked = rules.Presuppositions.Select(p => p.Asks).OfType<QuestionDefinition>()
            .Concat(rules.Rules
                .SelectMany(r => (Assignment[])[.. r.Always, .. r.Fulfilled, .. r.Unfulfilled])
                .SelectMany(a => a.Value.All)
                .OfType<AnswerTo>()
                .Select(a => a.Question));
        return asked.Distinct().SelectMany(a => Asked(edition, a)).Prepend(question);
    }

    /// <summary>Gives the conditions that the facts set so far do not rule out, in the reading used.</summary>
    private List<Condition> Open(Case facts, Presupposition[] presuppositions, Rule[] rules)
    {
        var open = new List<Condition>();
        foreach (Presupposition presupposition in presuppositions)
        {
            Add(presupposition.When);
            Add(presupposition.Condition);
        }

        foreach (Rule rule in rules.Where(r => MayHold(r.When, facts) != Truth.False))
        {
            Add(rule.When);
            foreach (Requirement requirement in rule.RequirementArray.Where(r => MayHold(r.When, facts) != Truth.False))
            {
                Add(requirement.When);
                Add(requirement.Test);
                Add(requirement.PresumedWhen);
            }
        }

        foreach (Condition condition in _excusing.Where(c => MayHold(c, facts) != Truth.False))
        {
            Add(condition);
        }

        open.AddRange(_derived);
        return open;

        void Add(Condition? condition) => condition?.Accept(_openTests, (facts, open));
    }

    /// <summary>Gives the days that two rules which may hold together conclude at one place.</summary>
    private (ValueExpression One, ValueExpression Other)[] ConcludedTogether(Case facts) =>
    [
        .. _concludedTogether.Where(c => Array.Exists(
            c.Rules,
            r => MayHold(r.One.When, facts) != Truth.False && MayHold(r.Other.When, facts) != Truth.False))
            .Select(c => c.Days),
    ];

    private static bool HangsOnDay(IEnumerable<Condition?> conditions) => conditions.Any(c => c?.Tests.Any(TestsTheDay) == true);

    private static bool TestsTheDay(Condition condition) => condition is Test test && Array.Exists(test.Facts, f => f.IsAskedDay);

    /// <summary>Tells what a test comes to once more facts are set.</summary>
    public Truth Outcome(Test test) => test.Accept((TestVisitor<Case, Truth>)_outlook, Facts);

    /// <summary>Tells what a test comes to once more facts are set, when open wording is read in a given way.</summary>
    public Truth Outcome(Test test, (Interpretation Interpretation, int Reading)[] read)
    {
        Case facts = Facts;
        foreach ((Interpretation Interpretation, int Reading) one in read)
        {
            if (!_read.TryGetValue((facts, one), out Case? other))
            {
                _read[(facts, one)] = other = facts.Read(one.Interpretation, one.Reading);
            }

            facts = other;
        }

        return test.Accept((TestVisitor<Case, Truth>)_outlook, facts);
    }

    /// <summary>Gives the slots of a fact and of those that follow from it; what is counted follows from the day asked on.</summary>
    public FactSet FollowingFrom(int slot)
    {
        FactSet slots = FactSet.Of(slot);
        if (Question.FactArray[slot].IsAskedDay)
        {
            slots |= FactSet.Of(Question.CountedSlots.Select(c => c.Slot));
        }

        for (FactSet before = default; before != slots;)
        {
            before = slots;
            slots |= FactSet.Of(Question.CountedSlots.Where(c => before.Contains(c.From)).Select(c => c.Slot));
            slots |= FactSet.Of(Edition.DerivedSlotsOf(Question)
                .Where(d => d.Test.Tests.Any(t => t.Facts.Any(f => Question.SlotOf(f) is var tested and >= 0 && before.Contains(tested))))
                .Select(d => d.Slot));
        }

        return slots;
    }

    /// <summary>
    /// Tells whether the facts set make a presupposition false, or will where it turns out to apply: then it matters which
    /// of them do.
    /// </summary>
    /// <param name="draft">What has been decided for the facts set.</param>
    public bool IsPutOutside(Draft draft) =>
        draft.LiesOutside || Array.Exists(
            _presuppositions,
            p => !(p.When is Always && Array.IndexOf(_own, p) >= 0) && MayHold(p.When, Facts) != Truth.False && _decider.Fails(p, Facts));

    /// <summary>
    /// Tells whether a condition may hold once more facts are set; that a fact is not set yet does not mean that it will not
    /// be given.
    /// </summary>
    private Truth MayHold(Condition condition, Case facts) => condition.Accept(_outlook, facts);

    /// <summary>Gives the facts of the question for which a rule tests whether they are given at all.</summary>
    private IEnumerable<string> FactsTestedForBeingGiven() =>
        AskedRules
            .SelectMany(rules => rules.Presuppositions.SelectMany(p => (Condition?[])[p.When, p.Condition])
                .Concat(rules.Rules.SelectMany(r => r.RequirementArray.SelectMany(q => (Condition?[])[q.When, q.Test]).Prepend(r.When))))
            .SelectMany(c => c?.Tests ?? [])
            .OfType<Given>()
            .Where(g => Question.SlotOf(g.Fact) >= 0 && !g.Fact.IsAskedDay)
            .Select(g => g.Fact.Name)
            .Distinct();

    private static Value? Translate(Value value, FactDefinition fact) => value.Kind switch
    {
        ValueKind.Term => Own(value.Term, fact.Type.List) is { } term ? Value.Of(term) : null,
        ValueKind.Terms => Own(value.Terms, fact.Type.List) is { } terms ? Value.Of(terms) : null,
        ValueKind.Table => Own(value.Table, fact.Type) is { } table ? Value.Of(table) : null,
        _ => value,
    };

    private static Table? Own(Table table, FactType type)
    {
        Term[]? keys = Own(table.Entries.Select(e => e.Key), type.List);
        Value[] values =
        [
            .. table.Entries
                .Select(e => e.Value.TermOrNull is { } term ? Own(term, type.Values?.List) is { } own ? Value.Of(own) : default : e.Value),
        ];
        return keys is null || !Array.TrueForAll(values, v => v.HasValue) ? null : new Table(keys.Zip(values, KeyValuePair.Create));
    }

    private static Term[]? Own(IEnumerable<Term> terms, TermList? list)
    {
        Term[] foreign = [.. terms];
        Term[] own = [.. foreign.Select(t => Own(t, list)).OfType<Term>()];
        return own.Length == foreign.Length ? own : null;
    }

    private static Term? Own(Term term, TermList? list) => list is not null && list.TryFind(term.Name, out Term? own) ? own : null;

    /// <summary>Adds the tests that are open still, in the reading used, to a list; tells whether there was any.</summary>
    private sealed class OpenTests(SpaceSide side) : PartsVisitor<(Case Facts, List<Condition> Open), bool>
    {
        public override bool Visit(Always always, (Case Facts, List<Condition> Open) at) => false;
        public override bool Visit(All all, (Case Facts, List<Condition> Open) at) => IsOpen(all, at.Facts) && VisitParts(all.Parts, at);
        public override bool Visit(Any any, (Case Facts, List<Condition> Open) at) => IsOpen(any, at.Facts) && VisitParts(any.Parts, at);
        public override bool Visit(Not not, (Case Facts, List<Condition> Open) at) => not.Part.Accept(this, at);
        public override bool Visit(ConditionByReading byReading, (Case Facts, List<Condition> Open) at) =>
            at.Facts.AsRead(byReading).Accept(this, at);

        protected override bool VisitTest(Test test, (Case Facts, List<Condition> Open) at)
        {
            if (!IsOpen(test, at.Facts))
            {
                return false;
            }

            at.Open.Add(test);
            return true;
        }

        private bool VisitParts(Condition[] parts, (Case Facts, List<Condition> Open) at)
        {
            bool isOpen = false;
            foreach (Condition part in parts)
            {
                isOpen |= part.Accept(this, at);
            }

            return isOpen;
        }

        // What is settled stays so, whatever is set besides.
        private bool IsOpen(Condition condition, Case facts) => side.MayHold(condition, facts) == Truth.Unknown;
    }

    private sealed class Outlook(SpaceSide side) : ConditionVisitor<Case, Truth>
    {
        public override Truth Visit(Always always, Case facts) => Truth.True;
        public override Truth Visit(TermIn test, Case facts) => facts.Evaluate(test);
        public override Truth Visit(Contains test, Case facts) => facts.Evaluate(test);
        public override Truth Visit(Compare test, Case facts) =>
            !side._isDaySet && TestsTheDay(test) ? Truth.Unknown : facts.Evaluate(test);
        public override Truth Visit(Given test, Case facts) => facts[test.Fact].HasValue ? facts.Evaluate(test) : Truth.Unknown;
        public override Truth Visit(ReadingIs test, Case facts) => facts.Evaluate(test);

        public override Truth Visit(All all, Case facts)
        {
            Truth least = Truth.True;
            foreach (Condition part in all.Parts)
            {
                if (part.Accept(this, facts) is var truth && truth < least && (least = truth) == Truth.False)
                {
                    break;
                }
            }

            return least;
        }

        public override Truth Visit(Any any, Case facts)
        {
            Truth most = Truth.False;
            foreach (Condition part in any.Parts)
            {
                if (part.Accept(this, facts) is var truth && truth > most && (most = truth) == Truth.True)
                {
                    break;
                }
            }

            return most;
        }

        public override Truth Visit(Not not, Case facts) => Truth.True - (int)not.Part.Accept(this, facts);
        public override Truth Visit(ConditionByReading byReading, Case facts) => facts.AsRead(byReading).Accept(this, facts);
    }
}
