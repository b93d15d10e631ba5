using System.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Matching;

/// <summary>Evaluates conditions and values over the facts of a case, in Kleene's three-valued logic.</summary>
internal static class ConditionEvaluator
{
    public static Truth Evaluate(Condition condition, Case facts)
    {
        switch (condition)
        {
            case TermIn test:
                return facts[test.Fact].TermOrNull is { } term ? Of(test.Includes(term)) : Truth.Unknown;
            case All all:
                return EvaluateAll(all.Parts, facts);
            case Compare compare:
                return EvaluateCompare(compare, facts);
            case Any any:
                return EvaluateAny(any.Parts, facts);
            case Not not:
                return Truth.True - (int)Evaluate(not.Part, facts);
            case Contains contains:
                Value list = facts[contains.Fact];
                return !list.HasValue ? Truth.Unknown
                    : HasTerms(contains, contains.ListIn(list)) ? Truth.True
                    : IsDecided(contains, list) ? Truth.False
                    : Truth.Unknown;
            case ConditionByReading byReading:
                return Evaluate(byReading.ByReading[facts.ReadingOf(byReading.Interpretation)], facts);
            case ReadingIs reading:
                return Of(facts.ReadingOf(reading.Interpretation) == reading.Reading);
            case Given given:
                Truth isGiven = facts.TestGiven(given.Fact);
                return given.Expected ? isGiven : Truth.True - (int)isGiven;
            case Always:
                return Truth.True;
            default:
                throw new UnreachableException($"{condition.GetType().Name} is not a kind of condition.");
        }
    }

    /// <summary>Gives the value, or no value when a fact that it needs is missing.</summary>
    /// <param name="expression">Any expression but rows and an answer to another question.</param>
    /// <param name="facts">The case.</param>
    public static Value Evaluate(ValueExpression expression, Case facts)
    {
        switch (expression)
        {
            case Literal literal:
                return literal.Value;
            case FactValue fact:
                return facts[fact.Fact];
            case ShiftedDay shifted:
                Value day = Evaluate(shifted.Day, facts);
                Value period = Evaluate(shifted.Period, facts);
                return day.HasValue && period.HasValue && period.Period.Shift(day.Date, shifted.Sign) is { } moved
                    ? Value.Of(moved)
                    : default;
            case NextWorkday workday:
                return Evaluate(workday.Day, facts) is { HasValue: true } start && SwedishCalendar.NextWorkday(start.Date) is { } next
                    ? Value.Of(next)
                    : default;
            case DayInYear yearly:
                return Evaluate(yearly.Year, facts) is { HasValue: true, Integer: >= 1 and <= 9999 } year
                    ? Value.Of(new DateOnly(year.Integer, yearly.Month, yearly.Day))
                    : default;
            case ValueByReading byReading:
                return Evaluate(byReading.ByReading[facts.ReadingOf(byReading.Interpretation)], facts);
            case Computation computation:
                Value[] operands = Array.ConvertAll(computation.Operands, o => Evaluate(o, facts));
                return Array.TrueForAll(operands, o => o.HasValue) ? computation.Compute(operands) : default;
            default:
                throw new UnreachableException($"{expression.GetType().Name} has no value without asking.");
        }
    }

    /// <summary>Gives the slots of the missing facts on which an unknown condition hangs.</summary>
    public static ulong MissingFor(Condition condition, Case facts)
    {
        switch (condition)
        {
            case TermIn test:
                return MissingSlot(test.Fact, facts);
            case Contains contains:
                return Lacks(contains, facts) ? 1UL << facts.Question.SlotOf(contains.Fact) : MissingSlot(contains.Fact, facts);
            case Compare compare:
                return MissingSlot(compare.Fact, facts) | MissingFor(compare.Operand, facts);
            case All all:
                return MissingForParts(all.Parts, facts);
            case Any any:
                return MissingForParts(any.Parts, facts);
            case Not not:
                return MissingFor(not.Part, facts);
            case ConditionByReading byReading:
                return MissingFor(byReading.ByReading[facts.ReadingOf(byReading.Interpretation)], facts);
            case Given given:
                return facts.Question.SlotOf(given.Fact) is var slot and >= 0 ? facts.Undetermined & (1UL << slot) : 0;
            default:
                return 0;
        }
    }

    /// <summary>Gives the slots of the missing facts that a value needs.</summary>
    public static ulong MissingFor(ValueExpression expression, Case facts) => expression switch
    {
        FactValue fact => MissingSlot(fact.Fact, facts),
        ValueByReading byReading => MissingFor(byReading.ByReading[facts.ReadingOf(byReading.Interpretation)], facts),
        _ => expression.Parts.Aggregate(0UL, (slots, part) => slots | MissingFor(part, facts)),
    };

    private static ulong MissingForParts(Condition[] parts, Case facts)
    {
        ulong slots = 0;
        foreach (Condition part in parts)
        {
            if (Evaluate(part, facts) == Truth.Unknown)
            {
                slots |= MissingFor(part, facts);
            }
        }

        return slots;
    }

    private static ulong MissingSlot(FactDefinition fact, Case facts)
    {
        int slot = facts.Question.SlotOf(fact);
        if (slot < 0 || facts.ValueAt(slot).HasValue)
        {
            return 0;
        }

        return facts.DerivationOf(fact) is { } test ? MissingFor(test, facts) : 1UL << slot;
    }

    private static Truth EvaluateAll(Condition[] parts, Case facts)
    {
        Truth result = Truth.True;
        foreach (Condition part in parts)
        {
            Truth truth = Evaluate(part, facts);
            if (truth == Truth.False)
            {
                return Truth.False;
            }

            if (truth == Truth.Unknown)
            {
                result = Truth.Unknown;
            }
        }

        return result;
    }

    private static Truth EvaluateAny(Condition[] parts, Case facts)
    {
        Truth result = Truth.False;
        foreach (Condition part in parts)
        {
            Truth truth = Evaluate(part, facts);
            if (truth == Truth.True)
            {
                return Truth.True;
            }

            if (truth == Truth.Unknown)
            {
                result = Truth.Unknown;
            }
        }

        return result;
    }

    private static Truth EvaluateCompare(Compare compare, Case facts)
    {
        Value left = facts[compare.Fact];
        if (!left.HasValue)
        {
            return Truth.Unknown;
        }

        Value right = Evaluate(compare.Operand, facts);
        if (!right.HasValue)
        {
            return Truth.Unknown;
        }

        int order = Value.Compare(left, right);
        return Of(compare.Comparison switch
        {
            Comparison.Below => order < 0,
            Comparison.AtMost => order <= 0,
            Comparison.AtLeast => order >= 0,
            Comparison.Above => order > 0,
            _ => order == 0,
        });
    }

    private static bool HasTerms(Contains contains, ReadOnlySpan<Term> list)
    {
        foreach (Term term in contains.Terms)
        {
            if (list.Contains(term) != contains.All)
            {
                return !contains.All;
            }
        }

        return contains.All;
    }

    /// <summary>Tells whether a test hangs on keys that a table lacks, which need not be whole.</summary>
    public static bool Lacks(Contains contains, Case facts) => contains.Fact.IsPartial && facts[contains.Fact].HasValue && Evaluate(contains, facts) == Truth.Unknown;

    /// <summary>Tells whether a list that does not have the terms will never have them: of a table that need not be whole only what stands in it is known.</summary>
    private static bool IsDecided(Contains contains, Value list)
    {
        if (!contains.Fact.IsPartial || contains.AsGiven)
        {
            return true;
        }

        bool OtherStandsAt(Term key) => list.Table[key] is { HasValue: true } value && contains.Column is { } column && value.TermOrNull != column;
        return contains.All ? Array.Exists(contains.Terms, OtherStandsAt) : Array.TrueForAll(contains.Terms, OtherStandsAt);
    }

    private static Truth Of(bool holds) => holds ? Truth.True : Truth.False;
}
