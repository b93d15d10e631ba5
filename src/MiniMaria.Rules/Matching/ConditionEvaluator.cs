using System.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Matching;

/// <summary>Evaluates conditions and values over the facts of a case, in Kleene's three-valued logic.</summary>
internal static class ConditionEvaluator
{
    private static readonly Truths OfConditions = new();
    private static readonly Values OfExpressions = new();
    private static readonly MissingSlots Missing = new();
    private static readonly MissingSlotsOfValues MissingOfValues = new();

    public static Truth Evaluate(Condition condition, Case facts) =>
        // Asked more often than anything else: the most frequent kinds are told apart without a call.
        condition is TermIn test ? OfConditions.Visit(test, facts)
        : condition is All all ? OfConditions.Visit(all, facts)
        : condition is Compare compare ? OfConditions.Visit(compare, facts)
        : condition is Any any ? OfConditions.Visit(any, facts)
        : condition is Not not ? OfConditions.Visit(not, facts)
        : condition is Contains contains ? OfConditions.Visit(contains, facts)
        : condition is Given given ? OfConditions.Visit(given, facts)
        : condition.Accept(OfConditions, facts);

    /// <summary>Gives the value, or no value when a fact that it needs is missing.</summary>
    /// <param name="expression">Any expression but rows and an answer to another question.</param>
    /// <param name="facts">The case.</param>
    public static Value Evaluate(ValueExpression expression, Case facts) =>
        expression is Literal literal ? literal.Value
        : expression is FactValue fact ? facts[fact.Fact]
        : expression is ShiftedDay shifted ? OfExpressions.Visit(shifted, facts)
        : expression.Accept(OfExpressions, facts);

    /// <summary>Gives the slots of the missing facts on which an unknown condition hangs.</summary>
    public static FactSet MissingFor(Condition condition, Case facts) => condition.Accept(Missing, facts);

    /// <summary>Gives the slots of the missing facts that a value needs.</summary>
    public static FactSet MissingFor(ValueExpression expression, Case facts) => expression.Accept(MissingOfValues, facts);

    /// <summary>Tells whether a test hangs on keys that a table lacks, which need not be whole.</summary>
    public static bool Lacks(Contains contains, Case facts) =>
        contains.Fact.IsPartial && facts[contains.Fact].HasValue && Evaluate(contains, facts) == Truth.Unknown;

    private static FactSet MissingForParts(Condition[] parts, Case facts)
    {
        FactSet slots = default;
        foreach (Condition part in parts)
        {
            if (Evaluate(part, facts) == Truth.Unknown)
            {
                slots |= MissingFor(part, facts);
            }
        }

        return slots;
    }

    private static FactSet MissingSlot(FactDefinition fact, Case facts)
    {
        int slot = facts.Question.SlotOf(fact);
        if (slot < 0 || facts.ValueAt(slot).HasValue)
        {
            return default;
        }

        return facts.DerivationOf(fact) is { } test ? MissingFor(test, facts) : FactSet.Of(slot);
    }

    private static bool HasTerms(Contains contains, Value list)
    {
        Table? table = list.TableOrNull;
        ReadOnlySpan<Term> terms = list.TermSpan;
        foreach (Term term in contains.Terms)
        {
            if ((table is null ? terms.Contains(term) : table.Has(term, contains.Column)) != contains.All)
            {
                return !contains.All;
            }
        }

        return contains.All;
    }

    /// <summary>
    /// Tells whether a list that does not have the terms will never have them: of a table that need not be whole only what
    /// stands in it is known.
    /// </summary>
    private static bool IsDecided(Contains contains, Value list)
    {
        if (!contains.Fact.IsPartial || contains.AsGiven)
        {
            return true;
        }

        bool OtherStandsAt(Term key) =>
            list.Table[key] is { HasValue: true } value && contains.Column is { } column && value.TermOrNull != column;
        return contains.All ? Array.Exists(contains.Terms, OtherStandsAt) : Array.TrueForAll(contains.Terms, OtherStandsAt);
    }

    private static Truth Of(bool holds) => holds ? Truth.True : Truth.False;

    private sealed class Truths : ConditionVisitor<Case, Truth>
    {
        public override Truth Visit(Always always, Case facts) => Truth.True;
        public override Truth Visit(TermIn test, Case facts) =>
            facts[test.Fact].TermOrNull is { } term ? Of(test.Includes(term)) : Truth.Unknown;

        public override Truth Visit(Contains test, Case facts)
        {
            Value list = facts[test.Fact];
            return !list.HasValue ? Truth.Unknown
                : HasTerms(test, list) ? Truth.True
                : IsDecided(test, list) ? Truth.False
                : Truth.Unknown;
        }

        public override Truth Visit(Compare test, Case facts)
        {
            Value left = facts[test.Fact];
            if (!left.HasValue)
            {
                return Truth.Unknown;
            }

            Value right = Evaluate(test.Operand, facts);
            if (!right.HasValue)
            {
                return Truth.Unknown;
            }

            return Of(test.Holds(Value.Compare(left, right)));
        }

        public override Truth Visit(Given test, Case facts) =>
            test.Expected ? facts.TestGiven(test.Fact) : Truth.True - (int)facts.TestGiven(test.Fact);
        public override Truth Visit(ReadingIs test, Case facts) => Of(facts.ReadingOf(test.Interpretation) == test.Reading);

        public override Truth Visit(All all, Case facts)
        {
            Truth result = Truth.True;
            foreach (Condition part in all.Parts)
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

        public override Truth Visit(Any any, Case facts)
        {
            Truth result = Truth.False;
            foreach (Condition part in any.Parts)
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

        public override Truth Visit(Not not, Case facts) => Truth.True - (int)Evaluate(not.Part, facts);
        public override Truth Visit(ConditionByReading byReading, Case facts) => Evaluate(facts.AsRead(byReading), facts);
    }

    private sealed class Values : ExpressionVisitor<Case, Value>
    {
        public override Value Visit(Literal literal, Case facts) => literal.Value;
        public override Value Visit(FactValue fact, Case facts) => facts[fact.Fact];

        public override Value Visit(ShiftedDay shifted, Case facts)
        {
            Value day = Evaluate(shifted.Day, facts);
            Value period = Evaluate(shifted.Period, facts);
            return day.HasValue && period.HasValue && period.Period.Shift(day.Date, shifted.Sign) is { } moved ? Value.Of(moved) : default;
        }

        public override Value Visit(NextWorkday workday, Case facts) =>
            Evaluate(workday.Day, facts) is { HasValue: true } start && SwedishCalendar.NextWorkday(start.Date) is { } next
                ? Value.Of(next)
                : default;

        public override Value Visit(DayInYear yearly, Case facts) =>
            Evaluate(yearly.Year, facts) is { HasValue: true, Integer: >= 1 and <= 9999 } year
                ? Value.Of(new DateOnly(year.Integer, yearly.Month, yearly.Day))
                : default;

        public override Value Visit(TermsOf terms, Case facts) => throw NeedsAsking(terms);
        public override Value Visit(RowsOf rows, Case facts) => throw NeedsAsking(rows);
        public override Value Visit(AnswerTo asked, Case facts) => throw NeedsAsking(asked);
        public override Value Visit(ValueByReading byReading, Case facts) => Evaluate(facts.AsRead(byReading), facts);

        public override Value Visit(Computation computation, Case facts)
        {
            Value[] operands = Array.ConvertAll(computation.Operands, o => Evaluate(o, facts));
            return Array.TrueForAll(operands, o => o.HasValue) ? computation.Compute(operands) : default;
        }

        private static UnreachableException NeedsAsking(ValueExpression expression) =>
            new($"{expression.GetType().Name} has no value without asking.");
    }

    private sealed class MissingSlots : ConditionVisitor<Case, FactSet>
    {
        public override FactSet Visit(Always always, Case facts) => default;
        public override FactSet Visit(TermIn test, Case facts) => MissingSlot(test.Fact, facts);
        public override FactSet Visit(Contains test, Case facts) =>
            Lacks(test, facts) ? FactSet.Of(facts.Question.SlotOf(test.Fact)) : MissingSlot(test.Fact, facts);
        public override FactSet Visit(Compare test, Case facts) => MissingSlot(test.Fact, facts) | MissingFor(test.Operand, facts);
        public override FactSet Visit(Given test, Case facts) =>
            facts.Question.SlotOf(test.Fact) is var slot and >= 0 ? facts.Undetermined & FactSet.Of(slot) : default;
        public override FactSet Visit(ReadingIs test, Case facts) => default;
        public override FactSet Visit(All all, Case facts) => MissingForParts(all.Parts, facts);
        public override FactSet Visit(Any any, Case facts) => MissingForParts(any.Parts, facts);
        public override FactSet Visit(Not not, Case facts) => MissingFor(not.Part, facts);
        public override FactSet Visit(ConditionByReading byReading, Case facts) => MissingFor(facts.AsRead(byReading), facts);
    }

    private sealed class MissingSlotsOfValues : SourceVisitor<Case, FactSet>
    {
        public override FactSet Visit(Literal literal, Case facts) => default;
        public override FactSet Visit(FactValue fact, Case facts) => MissingSlot(fact.Fact, facts);
        public override FactSet Visit(AnswerTo asked, Case facts) => default;
        public override FactSet Visit(ValueByReading byReading, Case facts) => MissingFor(facts.AsRead(byReading), facts);
        protected override FactSet VisitParts(ValueExpression whole, Case facts) =>
            whole.Parts.Aggregate(default(FactSet), (slots, part) => slots | MissingFor(part, facts));
    }
}
