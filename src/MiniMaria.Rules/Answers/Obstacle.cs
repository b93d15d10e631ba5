using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Answers;

/// <summary>What keeps a value from being reckoned although every fact that it takes is there.</summary>
/// <param name="Message">Says why.</param>
/// <param name="Arguments">What the message names.</param>
/// <param name="Fact">The fact to mend; <see langword="null"/> when it is none, or not known here.</param>
/// <param name="IsDeclared">Whether the files' own numbers are at fault, whatever the facts.</param>
/// <param name="Span">Where the value is reckoned.</param>
internal sealed record Obstacle(Message Message, object[] Arguments, string? Fact, bool IsDeclared, SourceSpan Span)
{
    /// <summary>Finds what keeps an expression from having a value; <see langword="null"/> when only facts are missing.</summary>
    public static Obstacle? In(ValueExpression expression, Case facts)
    {
        switch (expression)
        {
            case FactValue fact:
                return facts[fact.Fact].HasValue || facts.DerivationOf(fact.Fact) is not { } test ? null : In(test, facts);
            case ValueByReading byReading:
                return In(byReading.ByReading[facts.ReadingOf(byReading.Interpretation)], facts);
            case AnswerTo or TermsOf or RowsOf:
                return null;
        }

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

    /// <summary>Finds what leaves a condition open; <see langword="null"/> when only facts are missing.</summary>
    public static Obstacle? In(Condition condition, Case facts)
    {
        if (ConditionEvaluator.Evaluate(condition, facts) != Truth.Unknown)
        {
            return null;
        }

        return condition switch
        {
            All all => FirstIn(all.Parts, facts),
            Any any => FirstIn(any.Parts, facts),
            Not not => In(not.Part, facts),
            ConditionByReading byReading => In(byReading.ByReading[facts.ReadingOf(byReading.Interpretation)], facts),
            Compare compare => In(new FactValue(default, compare.Fact), facts) ?? In(compare.Operand, facts),
            TermIn test => In(new FactValue(default, test.Fact), facts),
            Contains contains => In(new FactValue(default, contains.Fact), facts),
            _ => null,
        };
    }

    /// <summary>Says why an expression whose parts are there has no value.</summary>
    public static Obstacle Of(ValueExpression expression, ReadOnlySpan<Value> parts, ReckoningFault fault)
    {
        ValueExpression[] at = fault switch
        {
            ReckoningFault.WeightsAreZero or ReckoningFault.WeightBelowZero => [expression.Parts.ElementAt(1)],
            ReckoningFault.EmptyTable => [.. expression.Parts.Zip(parts.ToArray()).Where(p => p.Second.Kind == ValueKind.Table).Select(p => p.First)],
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
}
