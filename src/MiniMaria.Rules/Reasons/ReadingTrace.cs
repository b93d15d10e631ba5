using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Reasons;

/// <summary>Finds the readings of open wording that a result rests on.</summary>
internal static class ReadingTrace
{
    /// <summary>
    /// Adds the readings of the tests that decided: of alternatives the first that holds, of joint conditions the first
    /// that fails, otherwise all.
    /// </summary>
    public static void Add(Condition condition, Case facts, List<Interpretation> readings)
    {
        if (condition.UsesReadings)
        {
            condition.Accept(Deciding.Instance, (facts, readings));
        }
    }

    public static void Add(ValueExpression expression, Case facts, List<Interpretation> readings)
    {
        if (expression.UsesReadings)
        {
            AddAll(ReadingsUsed(expression, facts), readings);
        }
    }

    /// <summary>Adds the readings that turn the truth of a condition: another reading would give another result.</summary>
    public static void AddDecisive(Condition condition, Case facts, List<Interpretation> readings)
    {
        if (condition.UsesReadings)
        {
            AddAll(condition.Accept(Decisive.Instance, facts), readings);
        }
    }

    /// <summary>Gives the interpretations on whose reading a condition hangs.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="withOperands">Whether those count too on which only hangs what a fact is compared with.</param>
    public static IEnumerable<Interpretation> In(Condition condition, bool withOperands = false) =>
        condition.Accept(Every.Instance, withOperands);

    public static void AddOnce(Interpretation interpretation, List<Interpretation> readings)
    {
        if (!readings.Contains(interpretation))
        {
            readings.Add(interpretation);
        }
    }

    private static IEnumerable<Interpretation> ReadingsUsed(ValueExpression expression, Case facts) =>
        expression.AllRead(facts.ReadingOf).OfType<ValueByReading>().Select(v => v.Interpretation);

    private static void AddAll(IEnumerable<Interpretation> interpretations, List<Interpretation> readings)
    {
        foreach (Interpretation interpretation in interpretations)
        {
            AddOnce(interpretation, readings);
        }
    }

    /// <summary>Adds the readings of what decided; tells whether there was any.</summary>
    private sealed class Deciding : PartsVisitor<(Case Facts, List<Interpretation> Readings), bool>
    {
        public static readonly Deciding Instance = new();

        public override bool Visit(Always always, (Case Facts, List<Interpretation> Readings) at) => false;
        public override bool Visit(All all, (Case Facts, List<Interpretation> Readings) at) => VisitParts(all.Parts, Truth.False, at);
        public override bool Visit(Any any, (Case Facts, List<Interpretation> Readings) at) => VisitParts(any.Parts, Truth.True, at);
        public override bool Visit(Not not, (Case Facts, List<Interpretation> Readings) at) => not.Part.Accept(this, at);

        public override bool Visit(ConditionByReading byReading, (Case Facts, List<Interpretation> Readings) at)
        {
            AddOnce(byReading.Interpretation, at.Readings);
            at.Facts.AsRead(byReading).Accept(this, at);
            return true;
        }

        protected override bool VisitTest(Test test, (Case Facts, List<Interpretation> Readings) at)
        {
            if (test.Read is { } read)
            {
                AddOnce(read, at.Readings);
            }
            else if (test.UsesReadings)
            {
                AddAll(ReadingsUsed(test.Against!, at.Facts), at.Readings);
            }

            return test.UsesReadings;
        }

        private bool VisitParts(Condition[] parts, Truth decisive, (Case Facts, List<Interpretation> Readings) at)
        {
            if (Array.Find(parts, p => ConditionEvaluator.Evaluate(p, at.Facts) == decisive) is { } first)
            {
                return first.UsesReadings && first.Accept(this, at);
            }

            bool any = false;
            foreach (Condition part in parts)
            {
                any |= part.UsesReadings && part.Accept(this, at);
            }

            return any;
        }
    }

    private sealed class Decisive : PartsVisitor<Case, IEnumerable<Interpretation>>
    {
        public static readonly Decisive Instance = new();

        public override IEnumerable<Interpretation> Visit(Always always, Case facts) => [];
        public override IEnumerable<Interpretation> Visit(All all, Case facts) => OfParts(all.Parts, Truth.True, facts);
        public override IEnumerable<Interpretation> Visit(Any any, Case facts) => OfParts(any.Parts, Truth.False, facts);
        public override IEnumerable<Interpretation> Visit(Not not, Case facts) => not.Part.Accept(this, facts);
        protected override IEnumerable<Interpretation> VisitTest(Test test, Case facts) => test.Read is { } read ? [read] : [];

        public override IEnumerable<Interpretation> Visit(ConditionByReading byReading, Case facts)
        {
            Truth used = ConditionEvaluator.Evaluate(byReading, facts);
            return Array.Exists(byReading.ByReading, alternative => ConditionEvaluator.Evaluate(alternative, facts) != used)
                ? [byReading.Interpretation]
                : [];
        }

        /// <summary>A part turns the whole only when no other part settles it, that is when all others are neutral.</summary>
        private IEnumerable<Interpretation> OfParts(Condition[] parts, Truth neutral, Case facts) => parts
            .Where(part => part.UsesReadings
                && Array.TrueForAll(parts, other => other == part || ConditionEvaluator.Evaluate(other, facts) == neutral))
            .SelectMany(part => part.Accept(this, facts));
    }

    private sealed class Every : PartsVisitor<bool, IEnumerable<Interpretation>>
    {
        public static readonly Every Instance = new();

        public override IEnumerable<Interpretation> Visit(Always always, bool withOperands) => [];
        public override IEnumerable<Interpretation> Visit(All all, bool withOperands) =>
            all.Parts.SelectMany(p => p.Accept(this, withOperands));
        public override IEnumerable<Interpretation> Visit(Any any, bool withOperands) =>
            any.Parts.SelectMany(p => p.Accept(this, withOperands));
        public override IEnumerable<Interpretation> Visit(Not not, bool withOperands) => not.Part.Accept(this, withOperands);

        public override IEnumerable<Interpretation> Visit(ConditionByReading byReading, bool withOperands) =>
            byReading.ByReading.SelectMany(c => c.Accept(this, withOperands)).Prepend(byReading.Interpretation);

        protected override IEnumerable<Interpretation> VisitTest(Test test, bool withOperands) => test.Read is { } read ? [read]
            : withOperands && test.Against is { } operand ? operand.All.OfType<ValueByReading>().Select(v => v.Interpretation)
            : [];
    }
}
