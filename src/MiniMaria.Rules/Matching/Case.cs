using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Matching;

/// <summary>The facts of one question, bound to the provisions that apply on the day asked about. Immutable.</summary>
public sealed class Case
{
    private readonly Value[] _values;
    private readonly FactSet _given;
    private readonly Circumstances? _circumstances;

    internal Case(Edition edition, QuestionDefinition question, DateOnly asOf, Value[] values, ReadingChoice? readings)
        : this(edition, question, asOf, values, SlotsIn(values), readings)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="Case"/> class of which it is known which slots have a value.</summary>
    internal Case(Edition edition, QuestionDefinition question, DateOnly asOf, Value[] values, FactSet given, ReadingChoice? readings)
    {
        Edition = edition;
        Question = question;
        AsOf = asOf;
        _values = values;
        _circumstances = readings is null ? null : new Circumstances { Readings = readings };
        _given = given;
        if (Derive() is var derived && !(derived - _given).IsEmpty)
        {
            _circumstances = (_circumstances ?? new Circumstances()) with { Derived = derived - _given };
        }
    }

    private Case(Case original, Value[] values)
    {
        Edition = original.Edition;
        Question = original.Question;
        AsOf = original.AsOf;
        _given = original._given;
        _values = values;
        _circumstances = original._circumstances;
    }

    /// <summary>What applies on the day asked about.</summary>
    public Edition Edition { get; }

    /// <summary>The question.</summary>
    public QuestionDefinition Question { get; }

    /// <summary>The day asked about.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Gets a value indicating whether the facts go together: each is possible beside the others.</summary>
    internal bool IsPossible => Question.OrderedSlots.All(o => IsInOrder(_values[o.Later], _values[o.Earlier]))
        && Limits.All(l => l.Outside(this[l.Fact]).Length == 0);

    /// <summary>Gets what the facts of the question can concern at most.</summary>
    internal FactLimit[] Limits => LimitsOf(Edition.RulesFor(Question).Limits, Document);

    /// <summary>Gets the document that the question names; no value when it names none.</summary>
    internal Value Document => Question.DocumentFact is { } fact ? this[fact] : default;

    /// <summary>Gives those of the limits that concern a question about a document.</summary>
    internal static FactLimit[] LimitsOf(FactLimit[] limits, Value document)
    {
        // Most questions have none, and what is asked often allocates nothing for it.
        foreach (FactLimit limit in limits)
        {
            if (!limit.Concerns(document))
            {
                return Concerning(limits, document);
            }
        }

        return limits;
    }

    private static FactLimit[] Concerning(FactLimit[] limits, Value document) => Array.FindAll(limits, l => l.Concerns(document));

    /// <summary>Gets the facts that nobody gave and that the host's word on a document filled.</summary>
    internal IReadOnlyList<FactDefinition> FromAgreements
    {
        get => _circumstances?.FromAgreements ?? [];
        init =>
            _circumstances = value.Count == 0 ? _circumstances : (_circumstances ?? new Circumstances()) with { FromAgreements = value };
    }

    /// <summary>
    /// Gives the value of a fact, given or counted from another; no value when it is missing or not taken by the question.
    /// </summary>
    /// <param name="fact">The fact.</param>
    public Value this[FactDefinition fact]
    {
        get
        {
            int slot = Question.SlotOf(fact);
            return slot < 0 ? default : _values[slot];
        }
    }

    /// <summary>Tells whether the condition holds for these facts.</summary>
    /// <param name="condition">A condition of a rule in force.</param>
    public Truth Evaluate(Condition condition) => ConditionEvaluator.Evaluate(condition, this);

    /// <summary>Whether the host chose the reading of an interpretation.</summary>
    internal bool IsChosenByHost(Interpretation interpretation) =>
        Readings is { } readings && readings[interpretation] != interpretation.ChosenIndex;

    /// <summary>Gets a value indicating whether any reading may differ from the rules' own.</summary>
    internal bool HasReadings => Readings is not null;

    internal int ReadingOf(Interpretation interpretation) =>
        Readings is { } readings ? readings[interpretation] : interpretation.ChosenIndex;

    /// <summary>Gives what a condition means as its wording is read.</summary>
    internal Condition AsRead(ConditionByReading condition) => condition.ByReading[ReadingOf(condition.Interpretation)];

    /// <summary>Gives what an expression means as its wording is read.</summary>
    internal ValueExpression AsRead(ValueByReading expression) => expression.ByReading[ReadingOf(expression.Interpretation)];

    /// <summary>Tells whether a fact was given, or follows from what was given; what is only supposed is not given.</summary>
    internal bool IsGiven(FactDefinition fact)
    {
        int slot = Question.SlotOf(fact);
        return slot >= 0 && Known.Contains(slot);
    }

    /// <summary>Gets the slots of the facts that were given, or follow from what was given.</summary>
    internal FactSet Known => _given | (_circumstances?.Derived ?? default);

    /// <summary>
    /// Gets the slots of the facts of which a walk has not said yet whether they are given; none of a question that is
    /// asked.
    /// </summary>
    internal FactSet Undetermined
    {
        get => _circumstances?.Undetermined ?? default;
        init => _circumstances = value.IsEmpty ? _circumstances : (_circumstances ?? new Circumstances()) with { Undetermined = value };
    }

    /// <summary>Tells whether a fact was given; <see cref="Truth.Unknown"/> as long as a walk has not said so.</summary>
    internal Truth TestGiven(FactDefinition fact) =>
        Question.SlotOf(fact) is var slot and >= 0 && Undetermined.Contains(slot)
            ? Truth.Unknown
            : IsGiven(fact) ? Truth.True
            : Truth.False;

    internal Value ValueAt(int slot) => _values[slot];

    /// <summary>
    /// Tells whether a fact can have a value beside the others: no day lies before one that it cannot lie before, nothing
    /// given presupposes otherwise, and no term lies outside what the fact can concern.
    /// </summary>
    internal bool CanBe(int slot, Value value)
    {
        foreach ((int later, int earlier) in Question.OrderedSlots)
        {
            if ((later == slot || earlier == slot)
                && !IsInOrder(later == slot ? value : _values[later], earlier == slot ? value : _values[earlier]))
            {
                return false;
            }
        }

        foreach ((int presupposing, int presupposed, Value[] values) in Question.PresupposingSlots)
        {
            bool isRuledOut = (slot == presupposing
                && IsGivenAt(presupposed)
                && Presupposes(value)
                && !values.Contains(_values[presupposed]))
                || (slot == presupposed && IsGivenAt(presupposing) && Presupposes(_values[presupposing]) && !values.Contains(value));
            if (isRuledOut && value.HasValue)
            {
                return false;
            }
        }

        return Limits.All(l => Question.SlotOf(l.Fact) != slot || l.Outside(value).Length == 0);
    }

    /// <summary>Tells whether a value presupposes what its fact does: that something is not so presupposes nothing.</summary>
    internal static bool Presupposes(Value value) => value.HasValue && (value.Kind != ValueKind.Boolean || value.Boolean);

    /// <summary>Gives the same case with one more fact supposed to be known.</summary>
    internal Case Suppose(int slot, Value value)
    {
        Value[] values = (Value[])_values.Clone();
        values[slot] = value;
        var supposed = new Case(this, values);
        supposed.DeriveByTests();
        return supposed;
    }

    /// <summary>Gives the same facts, bound to what applies on other days; the day asked about stays.</summary>
    internal Case In(Edition edition)
    {
        ReadingChoice? readings = null;
        if (Readings is not null)
        {
            readings = ReadingChoice.Own(edition.Interpretations);
            foreach (Interpretation interpretation in Edition.Interpretations)
            {
                if (edition.Interpretations.FirstOrDefault(i => i.Key == interpretation.Key) is { } same
                    && same.IndexOf(interpretation.Readings[ReadingOf(interpretation)].Id) is var reading and >= 0)
                {
                    readings = readings.With(same, reading);
                }
            }
        }

        return new Case(edition, Question, AsOf, Given(), readings) { FromAgreements = FromAgreements };
    }

    /// <summary>Gives the same facts with open wording read in another way.</summary>
    internal Case Read(Interpretation interpretation, int reading)
    {
        ReadingChoice readings = Readings ?? ReadingChoice.Own(Edition.Interpretations);
        return new Case(Edition, Question, AsOf, Given(), readings.With(interpretation, reading)) { FromAgreements = FromAgreements };
    }

    /// <summary>Gives the same case with some facts changed: what follows from them is counted anew.</summary>
    internal Case With(IEnumerable<(int Slot, Value Value)> changes)
    {
        Value[] values = Given();
        foreach ((int slot, Value value) in changes)
        {
            values[slot] = value;
        }

        return new Case(Edition, Question, AsOf, values, Readings) { FromAgreements = FromAgreements };
    }

    /// <summary>Gives for each fact known or supposed the case in which only it is given.</summary>
    internal IEnumerable<Case> OneByOne()
    {
        for (int i = 0; i < _values.Length; i++)
        {
            if (_values[i].HasValue)
            {
                var values = new Value[_values.Length];
                values[i] = _values[i];
                yield return new Case(Edition, Question, AsOf, values, Readings);
            }
        }
    }

    /// <summary>Gives the same case with the values of some facts, and of what follows from them, forgotten; they stay given.</summary>
    internal Case Without(FactSet slots)
    {
        Value[] values = (Value[])_values.Clone();
        foreach ((int slot, Condition test) in Edition.DerivedSlotsOf(Question))
        {
            slots |= Evaluate(test) != Truth.Unknown ? FactSet.Of(slot) : default;
        }

        for (int i = 0; i < values.Length; i++)
        {
            values[i] = slots.Contains(i) ? default : values[i];
        }

        var without = new Case(this, values);
        without.Derive();
        return without;
    }

    /// <summary>Gives the test from which a missing fact would follow, when the fact that it tests is known.</summary>
    internal Condition? DerivationOf(FactDefinition fact)
    {
        foreach ((FactDefinition derived, FactDefinition from, Condition test) in Edition.Derivations)
        {
            if (derived == fact && this[from].HasValue)
            {
                return test;
            }
        }

        return null;
    }

    /// <summary>Counts the full years from a date to a day; who is born on a leap day completes a year on 28 February.</summary>
    internal static int FullYears(DateOnly birth, DateOnly day)
    {
        int years = day.Year - birth.Year;
        return birth.AddYears(years) > day ? years - 1 : years;
    }

    private ReadingChoice? Readings => _circumstances?.Readings;

    /// <summary>Gives the values that the host gave, without those that follow from them.</summary>
    private Value[] Given() => [.. _values.Select((value, slot) => _given.Contains(slot) ? value : default)];

    private bool IsGivenAt(int slot) => _given.Contains(slot);

    private static bool IsInOrder(Value later, Value earlier) => !later.HasValue || !earlier.HasValue || earlier.Date <= later.Date;

    private static FactSet SlotsIn(Value[] values)
    {
        FactSet slots = default;
        for (int i = 0; i < values.Length; i++)
        {
            slots |= values[i].HasValue ? FactSet.Of(i) : default;
        }

        return slots;
    }

    /// <summary>Sets what follows from what is given, and gives its slots.</summary>
    private FactSet Derive()
    {
        FactSet derived = default;
        foreach (int slot in Question.AskedDaySlots)
        {
            _values[slot] = Value.Of(AsOf);
            derived |= FactSet.Of(slot);
        }

        foreach ((int slot, int from) in Question.CountedSlots)
        {
            if (!_values[slot].HasValue && _values[from].HasValue)
            {
                _values[slot] = Value.Of(FullYears(_values[from].Date, AsOf));
                derived |= FactSet.Of(slot);
            }
        }

        return derived | DeriveByTests();
    }

    private FactSet DeriveByTests()
    {
        FactSet derived = default;
        foreach ((int slot, Condition test) in Edition.DerivedSlotsOf(Question))
        {
            if (Evaluate(test) is var truth && truth != Truth.Unknown)
            {
                // A fact that follows from another yields to it; a host that says otherwise of both is refused before.
                _values[slot] = Value.Of(truth == Truth.True);
                derived |= FactSet.Of(slot);
            }
        }

        return derived;
    }

    /// <summary>What few cases have, so that the others need no room for it.</summary>
    private sealed record Circumstances
    {
        public IReadOnlyList<FactDefinition> FromAgreements { get; init; } = [];

        /// <summary>Gets how open wording is read when any reading may differ from the rules' own.</summary>
        public ReadingChoice? Readings { get; init; }

        /// <summary>Gets the slots of the facts that follow from what was given.</summary>
        public FactSet Derived { get; init; }

        public FactSet Undetermined { get; init; }
    }
}
