using System.Globalization;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Reasons;

/// <summary>Says a limit: the day or number itself, or what it is counted from while that is not known.</summary>
internal static class LimitWords
{
    /// <summary>Gives the limit with the word for its side: <c>senast 2025-12-31</c>, <c>under 21</c>.</summary>
    /// <param name="compare">The comparison.</param>
    /// <param name="wanted">Whether it is to hold.</param>
    /// <param name="facts">The case.</param>
    /// <param name="swedish">Whether the framing words are Swedish.</param>
    public static string Of(Compare compare, bool wanted, Case facts, bool swedish)
    {
        Value limit = ConditionEvaluator.Evaluate(compare.Operand, facts);
        string text = limit.HasValue ? limit.ToLabel() : Counted(compare.Operand, facts, swedish);
        bool isDay = compare.Fact.Type.Kind == ValueKind.Date;
        return (wanted ? compare.Comparison : Opposite(compare.Comparison), isDay, swedish) switch
        {
            (Comparison.Below, true, true) => "före " + text,
            (Comparison.Below, true, false) => "before " + text,
            (Comparison.Below, false, _) => "under " + text,
            (Comparison.AtMost, true, true) => "senast " + text,
            (Comparison.AtMost, true, false) => "no later than " + text,
            (Comparison.AtMost, false, true) => "högst " + text,
            (Comparison.AtMost, false, false) => "at most " + text,
            (Comparison.AtLeast, true, true) => "tidigast " + text,
            (Comparison.AtLeast, true, false) => "no earlier than " + text,
            (Comparison.AtLeast, false, true) => "minst " + text,
            (Comparison.AtLeast, false, false) => "at least " + text,
            (Comparison.Above, true, true) => "efter " + text,
            (Comparison.Above, true, false) => "after " + text,
            (Comparison.Above, false, _) => "över " + text,
            _ => text,
        };
    }

    /// <summary>Says what a value that cannot be told yet is counted from: <c>12 månader före avtalets slut</c>.</summary>
    /// <param name="value">What is counted.</param>
    /// <param name="facts">The case.</param>
    /// <param name="swedish">Whether the framing words are Swedish.</param>
    /// <param name="withValues">Whether it is known after all, and the values that it is counted from are told too.</param>
    public static string Counted(ValueExpression value, Case facts, bool swedish, bool withValues = false) =>
        value.Accept(new Counting(facts, swedish), withValues);

    /// <summary>Gives the value as it is read; days that are counted there and back again are no step.</summary>
    private static ValueExpression Resolved(ValueExpression value, Case facts)
    {
        if (value is ValueByReading byReading)
        {
            return Resolved(facts.AsRead(byReading), facts);
        }

        return value is ShiftedDay there
            && Resolved(there.Day, facts) is ShiftedDay back
            && there.Sign == -back.Sign
            && DaysOf(there, facts) is { } days
            && days == DaysOf(back, facts)
            ? Resolved(back.Day, facts)
            : value;
    }

    /// <summary>
    /// Gives how many days a day is shifted; <see langword="null"/> when it is shifted by months or years, which vary in
    /// length.
    /// </summary>
    private static int? DaysOf(ShiftedDay shifted, Case facts) =>
        ConditionEvaluator.Evaluate(shifted.Period, facts) is { HasValue: true, Kind: ValueKind.Period } value
            && value.Period is { Unit: PeriodUnit.Days } period
            ? period.Count
            : null;

    private static Comparison Opposite(Comparison comparison) => comparison switch
    {
        Comparison.Below => Comparison.AtLeast,
        Comparison.AtMost => Comparison.Above,
        Comparison.AtLeast => Comparison.Below,
        Comparison.Above => Comparison.AtMost,
        _ => comparison,
    };

    private sealed class Counting(Case facts, bool swedish) : ExpressionVisitor<bool, string>
    {
        private string TheDay => swedish ? "dagen" : "the day";

        public override string Visit(Literal literal, bool withValues) => literal.Value.ToLabel();

        public override string Visit(FactValue fact, bool withValues) =>
            Known(fact, withValues)
                ?? fact.Fact.Label + (facts[fact.Fact] is { HasValue: true } known ? $" ({known.ToLabel()})" : string.Empty);

        /// <summary>
        /// Puts together what is counted the same way: twelve months and one day before; thirty days and one are thirty-one.
        /// </summary>
        public override string Visit(ShiftedDay shifted, bool withValues)
        {
            if (Known(shifted, withValues) is { } known)
            {
                return known;
            }

            if (Resolved(shifted, facts) is var resolved && resolved != shifted)
            {
                return resolved.Accept(this, withValues);
            }

            var periods = new List<string>();
            int days = 0;
            ValueExpression day = shifted;
            while (Resolved(day, facts) is ShiftedDay inner && inner.Sign == shifted.Sign)
            {
                if (DaysOf(inner, facts) is not { } count)
                {
                    days = 0;
                    periods.Insert(0, inner.Period.Accept(this, false));
                }
                else if (days == 0)
                {
                    days = count;
                    periods.Insert(0, InDays(days));
                }
                else
                {
                    days += count;
                    periods[0] = InDays(days);
                }

                day = inner.Day;
            }

            string side = (shifted.Sign > 0, swedish) switch
            {
                (true, true) => "efter",
                (true, false) => "after",
                (false, true) => "före",
                (false, false) => "before",
            };
            string from = day.Accept(this, withValues);
            if (periods is [_] && days == 1)
            {
                periods[0] = TheDay;
            }

            string the = Resolved(day, facts) is not ShiftedDay || from.StartsWith(TheDay, StringComparison.Ordinal) ? string.Empty
                : swedish ? "den dag som är "
                : "the day ";
            return $"{Sentences.Join(periods, swedish ? "och" : "and")} {side} {the}{from}";
        }

        public override string Visit(NextWorkday workday, bool withValues) =>
            Known(workday, withValues) ?? workday.Day.Accept(this, withValues) + (swedish ? " eller nästa vardag" : " or the next workday");

        public override string Visit(DayInYear yearly, bool withValues) => Known(yearly, withValues)
            ?? string.Create(CultureInfo.InvariantCulture, $"den {yearly.Day} {SwedishCalendar.Months[yearly.Month - 1]} ")
                + yearly.Year.Accept(this, false);

        public override string Visit(TermsOf terms, bool withValues) => Following(terms);
        public override string Visit(RowsOf rows, bool withValues) => Following(rows);
        public override string Visit(AnswerTo asked, bool withValues) => Following(asked);
        public override string Visit(ValueByReading byReading, bool withValues) => facts.AsRead(byReading).Accept(this, withValues);
        public override string Visit(Computation computation, bool withValues) => Known(computation, withValues) ?? Following(computation);

        private string? Known(ValueExpression value, bool withValues) =>
            !withValues && ConditionEvaluator.Evaluate(value, facts) is { HasValue: true } known ? known.ToLabel() : null;

        private static string InDays(int count) => new CalendarPeriod(count, PeriodUnit.Days).ToString();

        private string Following(ValueExpression value) =>
            (swedish ? "det som följer av " : "what follows from ")
                + Sentences.Join([.. value.Facts.Select(f => f.Label).Distinct()], swedish ? "och" : "and");
    }
}
