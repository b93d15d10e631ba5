using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Tests.Matching;

/// <summary>
/// The slow twin of the built-in matcher: every rule of the question, one after the other, by truth tables of its own.
/// </summary>
internal sealed class LinearMatcher(Edition edition) : IMatcher
{
    public void Match(Case facts, QuestionDefinition question, ICollection<RuleMatch> matches)
    {
        foreach (Rule rule in edition.Rules.Where(r => r.Question == question))
        {
            bool? holds = Holds(rule.When, facts);
            if (holds != false)
            {
                matches.Add(new RuleMatch(rule, holds == true ? Truth.True : Truth.Unknown));
            }
        }
    }

    /// <summary>Tells whether a condition holds; <see langword="null"/> when a missing fact decides.</summary>
    public static bool? Holds(Condition condition, Case facts) => condition switch
    {
        Always => true,
        All all => And(all.Parts.Select(p => Holds(p, facts))),
        Any any => !And(any.Parts.Select(p => !Holds(p, facts))),
        Not not => !Holds(not.Part, facts),
        TermIn test => facts[test.Fact] is { HasValue: true } value ? test.Terms.Any(t => t.Name == value.Term.Name) : null,
        Contains test => facts[test.Fact] is { HasValue: true } value ? HasTerms(test, ListIn(value, test.Column)) ? true : Lacks(test, value) ? null : (bool?)false : null,
        Compare test => Compares(test.Comparison, facts[test.Fact], ValueOf(test.Operand, facts)),
        Given test when facts.Question.SlotOf(test.Fact) is var slot and >= 0 && facts.Undetermined.Contains(slot) => null,
        Given test => facts.IsGiven(test.Fact) == test.Expected,
        ReadingIs test => facts.ReadingOf(test.Interpretation) == test.Reading,
        ConditionByReading test => Holds(test.ByReading[facts.ReadingOf(test.Interpretation)], facts),
        _ => throw new NotSupportedException(condition.GetType().Name),
    };

    private static bool? And(IEnumerable<bool?> parts) => parts.Aggregate((bool?)true, (a, b) => a & b);

    private static Term[] ListIn(Value value, Term? column) => value.Kind == ValueKind.Table
        ? [.. from entry in value.Table.Entries where column is null || entry.Value == Value.Of(column) select entry.Key]
        : [.. value.Terms];

    private static bool HasTerms(Contains test, Term[] given) =>
        test.All ? test.Terms.All(given.Contains) : test.Terms.Any(given.Contains);

    /// <summary>Of a table that need not be whole, what it lacks may still decide: a key that holds something else does not.</summary>
    private static bool Lacks(Contains test, Value table)
    {
        if (!test.Fact.IsPartial || test.AsGiven)
        {
            return false;
        }

        Term[] settled = [.. test.Terms.Where(k => table.Table.Entries.Any(e => e.Key == k && test.Column is not null && e.Value != Value.Of(test.Column)))];
        return test.All ? settled.Length == 0 : settled.Length < test.Terms.Length;
    }

    private static bool? Compares(Comparison comparison, Value left, Value right)
    {
        if (!left.HasValue || !right.HasValue)
        {
            return null;
        }

        decimal difference = NumberOf(left) - NumberOf(right);
        return comparison switch
        {
            Comparison.Below => difference < 0,
            Comparison.AtMost => difference <= 0,
            Comparison.Equal => difference == 0,
            Comparison.AtLeast => difference >= 0,
            Comparison.Above => difference > 0,
            _ => throw new NotSupportedException(comparison.ToString()),
        };
    }

    private static decimal NumberOf(Value value) => value.Kind switch
    {
        ValueKind.Integer => value.Integer,
        ValueKind.Decimal => value.Decimal,
        ValueKind.Date => value.Date.DayNumber,
        ValueKind.Boolean => value.Boolean ? 1 : 0,
        _ => throw new NotSupportedException(value.Kind.ToString()),
    };

    private static Value ValueOf(ValueExpression expression, Case facts) => expression switch
    {
        Literal literal => literal.Value,
        FactValue fact => facts[fact.Fact],
        ValueByReading byReading => ValueOf(byReading.ByReading[facts.ReadingOf(byReading.Interpretation)], facts),
        ShiftedDay shifted => Shift(ValueOf(shifted.Day, facts), ValueOf(shifted.Period, facts), shifted.Sign),
        DayInYear yearly => ValueOf(yearly.Year, facts) is { HasValue: true } year ? Value.Of(new DateOnly(year.Integer, yearly.Month, yearly.Day)) : default,
        NextWorkday workday => ValueOf(workday.Day, facts) is { HasValue: true } day ? Value.Of(SwedishCalendar.NextWorkday(day.Date)!.Value) : default,
        _ => throw new NotSupportedException(expression.GetType().Name),
    };

    private static Value Shift(Value day, Value period, int sign) =>
        day.HasValue && period.HasValue && period.Period.Shift(day.Date, sign) is { } moved ? Value.Of(moved) : default;
}
