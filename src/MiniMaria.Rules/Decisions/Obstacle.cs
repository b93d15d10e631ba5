using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Decisions;

/// <summary>What keeps a value from being reckoned although every fact that it takes is there.</summary>
/// <param name="Message">Says why.</param>
/// <param name="Arguments">What the message names.</param>
/// <param name="Fact">The fact to mend; <see langword="null"/> when it is none, or not known here.</param>
/// <param name="IsDeclared">Whether the files' own numbers are at fault, whatever the facts.</param>
/// <param name="Span">Where the value is reckoned.</param>
internal sealed record Obstacle(Message Message, object[] Arguments, string? Fact, bool IsDeclared, SourceSpan Span)
{
    /// <summary>Finds what keeps an expression from having a value; <see langword="null"/> when only facts are missing.</summary>
    public static Obstacle? In(ValueExpression expression, Case facts) => expression.Accept(InValue.Instance, facts);

    /// <summary>Finds what leaves a condition open; <see langword="null"/> when only facts are missing.</summary>
    public static Obstacle? In(Condition condition, Case facts) =>
        ConditionEvaluator.Evaluate(condition, facts) != Truth.Unknown ? null : condition.Accept(InCondition.Instance, facts);

    /// <summary>Says why an expression whose parts are there has no value.</summary>
    public static Obstacle Of(ValueExpression expression, ReadOnlySpan<Value> parts, ReckoningFault fault)
    {
        ValueExpression[] at = fault switch
        {
            ReckoningFault.WeightsAreZero or ReckoningFault.WeightBelowZero => [expression.Parts.ElementAt(1)],
            ReckoningFault.EmptyTable =>
                [.. expression.Parts.Zip(parts.ToArray()).Where(p => p.Second.Kind == ValueKind.Table).Select(p => p.First)],
            ReckoningFault.WrongYears => [expression.Parts.ElementAt(3), expression.Parts.ElementAt(2)],
            _ => [expression],
        };
        string[] facts = [.. at.SelectMany(e => e.All).OfType<FactValue>().Select(f => f.Fact.Name).Distinct()];
        string[] asked = [.. at.SelectMany(e => e.All).OfType<AnswerTo>().Select(a => a.Question.Name).Distinct()];
        string[] all = [.. facts, .. asked];
        string names = all.Length > 0 ? string.Join(", ", all) : expression.Span.ToString();
        (Message message, object[] arguments) = fault switch
        {
            ReckoningFault.WeightsAreZero => (Messages.WeightsAreZero, (object[])[names]),
            ReckoningFault.WeightBelowZero => (Messages.WeightBelowZero, [names]),
            ReckoningFault.WrongYears => (Messages.WrongYears, [parts[2].Integer, parts[3].Integer, Limits.Years]),
            ReckoningFault.NoSuchEntry => (Messages.NoSuchEntry, [names, ((EntryOf)expression).Key.Name]),
            ReckoningFault.NoCommonKey => (Messages.NoCommonKey, [names]),
            ReckoningFault.EmptyTable => (Messages.EmptyTable, [names]),
            ReckoningFault.OutsideCalendar => (Messages.OutsideCalendar, [names]),
            _ => (Messages.TooManyDigits, [names]),
        };
        return new Obstacle(message, arguments, facts.FirstOrDefault(), all.Length == 0, expression.Span);
    }

    private static Obstacle? FirstIn(Condition[] parts, Case facts) => parts.Select(p => In(p, facts)).FirstOrDefault(o => o is not null);

    private static Obstacle? InFact(FactDefinition fact, Case facts) =>
        facts[fact].HasValue || facts.DerivationOf(fact) is not { } test ? null : In(test, facts);

    private sealed class InValue : ExpressionVisitor<Case, Obstacle?>
    {
        public static readonly InValue Instance = new();

        public override Obstacle? Visit(Literal literal, Case facts) => null;
        public override Obstacle? Visit(FactValue fact, Case facts) => InFact(fact.Fact, facts);
        public override Obstacle? Visit(ShiftedDay shifted, Case facts) => Among(shifted, facts);
        public override Obstacle? Visit(NextWorkday workday, Case facts) => Among(workday, facts);
        public override Obstacle? Visit(DayInYear yearly, Case facts) => Among(yearly, facts);
        public override Obstacle? Visit(TermsOf terms, Case facts) => null;
        public override Obstacle? Visit(RowsOf rows, Case facts) => null;
        public override Obstacle? Visit(AnswerTo asked, Case facts) => null;
        public override Obstacle? Visit(ValueByReading byReading, Case facts) => In(facts.AsRead(byReading), facts);
        public override Obstacle? Visit(Computation computation, Case facts) => Among(computation, facts);

        private static Obstacle? Among(ValueExpression expression, Case facts)
        {
            if (expression.Parts.Select(p => In(p, facts)).FirstOrDefault(o => o is not null) is { } inner)
            {
                return inner;
            }

            Value[] parts = [.. expression.Parts.Select(p => ConditionEvaluator.Evaluate(p, facts))];
            if (!Array.TrueForAll(parts, p => p.HasValue) || ConditionEvaluator.Evaluate(expression, facts).HasValue)
            {
                return null;
            }

            var fault = ReckoningFault.OutsideCalendar;
            if (expression is Computation computation)
            {
                computation.Compute(parts, out fault);
            }

            return Of(expression, parts, fault);
        }
    }

    private sealed class InCondition : PartsVisitor<Case, Obstacle?>
    {
        public static readonly InCondition Instance = new();

        public override Obstacle? Visit(Always always, Case facts) => null;
        public override Obstacle? Visit(All all, Case facts) => FirstIn(all.Parts, facts);
        public override Obstacle? Visit(Any any, Case facts) => FirstIn(any.Parts, facts);
        public override Obstacle? Visit(Not not, Case facts) => In(not.Part, facts);
        public override Obstacle? Visit(ConditionByReading byReading, Case facts) => In(facts.AsRead(byReading), facts);
        protected override Obstacle? VisitTest(Test test, Case facts) => test.HangsOnAsking || test.Tested is not { } fact ? null
            : InFact(fact, facts) ?? (test.Against is { } operand ? In(operand, facts) : null);
    }
}
