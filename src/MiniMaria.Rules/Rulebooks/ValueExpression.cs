using System.Globalization;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Rulebooks;

/// <summary>What a rule compares with or concludes: data, never code. The family is closed.</summary>
internal abstract class ValueExpression
{
    private protected ValueExpression(SourceSpan span, ExpressionKind kind)
    {
        Span = span;
        Kind = kind;
    }

    /// <summary>Gets the kind, which a visitor goes by.</summary>
    public ExpressionKind Kind { get; }

    public SourceSpan Span { get; }

    /// <summary>Gets the name that the rules give it; <see langword="null"/> when it stands where it is used. Set by the loader.</summary>
    public string? Name { get; internal set; }

    /// <summary>Gets what the value is, in a fixed form: two that say the same have the same signature.</summary>
    public string Signature => field ??= Say(p => p.Signature);

    public abstract bool UsesReadings { get; }

    /// <summary>Gets the expressions of which it is made, under every reading.</summary>
    public abstract IEnumerable<ValueExpression> Parts { get; }

    /// <summary>Gets the expression itself and everything in it.</summary>
    public IEnumerable<ValueExpression> All => Parts.SelectMany(p => p.All).Prepend(this);

    /// <summary>Gets the facts in it, under every reading.</summary>
    public IEnumerable<FactDefinition> Facts => Accept(FactsIn.Instance, null);

    /// <summary>Gets the expression itself and everything in it under the readings used.</summary>
    /// <param name="readingOf">Gives the index of the reading used of an interpretation.</param>
    public IEnumerable<ValueExpression> AllRead(Func<Interpretation, int> readingOf) =>
        (this is ValueByReading byReading ? [byReading.ByReading[readingOf(byReading.Interpretation)]] : Parts)
            .SelectMany(p => p.AllRead(readingOf))
            .Prepend(this);

    /// <summary>Gets the facts in it under the readings used.</summary>
    /// <param name="readingOf">Gives the index of the reading used of an interpretation.</param>
    public IEnumerable<FactDefinition> FactsRead(Func<Interpretation, int> readingOf) => Accept(FactsIn.Instance, readingOf);

    /// <summary>Gives what a visitor makes of the expression.</summary>
    public TResult Accept<TContext, TResult>(ExpressionVisitor<TContext, TResult> visitor, TContext context) =>
        visitor.VisitAny(this, context);

    /// <summary>Says in a fixed form what the value is.</summary>
    /// <param name="said">Says a part.</param>
    public abstract string Say(Func<ValueExpression, string> said);

    /// <summary>Collects facts, under every reading or under the readings used.</summary>
    private sealed class FactsIn : SourceVisitor<Func<Interpretation, int>?, IEnumerable<FactDefinition>>
    {
        public static readonly FactsIn Instance = new();

        public override IEnumerable<FactDefinition> Visit(Literal literal, Func<Interpretation, int>? readingOf) => [];
        public override IEnumerable<FactDefinition> Visit(FactValue fact, Func<Interpretation, int>? readingOf) => [fact.Fact];
        public override IEnumerable<FactDefinition> Visit(AnswerTo asked, Func<Interpretation, int>? readingOf) => [];
        public override IEnumerable<FactDefinition> Visit(ValueByReading byReading, Func<Interpretation, int>? readingOf) =>
            readingOf is null
                ? VisitParts(byReading, readingOf)
                : byReading.ByReading[readingOf(byReading.Interpretation)].Accept(this, readingOf);
        protected override IEnumerable<FactDefinition> VisitParts(ValueExpression whole, Func<Interpretation, int>? readingOf) =>
            whole.Parts.SelectMany(p => p.Accept(this, readingOf));
    }
}

/// <summary>The kinds of expression: every switch over them names each, or it does not compile.</summary>
internal enum ExpressionKind
{
    Literal,
    FactValue,
    ShiftedDay,
    NextWorkday,
    DayInYear,
    TermsOf,
    RowsOf,
    AnswerTo,
    ByReading,
    Computation,
}

/// <summary>A value that stands in the rule files.</summary>
internal sealed class Literal(SourceSpan span, Value value) : ValueExpression(span, ExpressionKind.Literal)
{
    public Value Value { get; } = value;

    public override string Say(Func<ValueExpression, string> said) => $"{Value.Kind} {Value}";

    public override bool UsesReadings => false;

    public override IEnumerable<ValueExpression> Parts => [];
}

/// <summary>The value of a fact.</summary>
internal sealed class FactValue(SourceSpan span, FactDefinition fact) : ValueExpression(span, ExpressionKind.FactValue)
{
    public FactDefinition Fact { get; } = fact;

    public override string Say(Func<ValueExpression, string> said) => Fact.Name;

    public override bool UsesReadings => false;

    public override IEnumerable<ValueExpression> Parts => [];
}

/// <summary>A day, moved by a period.</summary>
internal sealed class ShiftedDay(SourceSpan span, ValueExpression day, int sign, ValueExpression period)
    : ValueExpression(span, ExpressionKind.ShiftedDay)
{
    public ValueExpression Day { get; } = day;

    /// <summary>Gets 1 for a later day, -1 for an earlier.</summary>
    public int Sign { get; } = sign;

    public ValueExpression Period { get; } = period;

    public override string Say(Func<ValueExpression, string> said) => $"{said(Day)} {(Sign > 0 ? "plus" : "minus")} {said(Period)}";

    public override bool UsesReadings { get; } = day.UsesReadings || period.UsesReadings;

    public override IEnumerable<ValueExpression> Parts => [Day, Period];
}

/// <summary>A day, or where it is no workday the next day that is one.</summary>
internal sealed class NextWorkday(SourceSpan span, ValueExpression day) : ValueExpression(span, ExpressionKind.NextWorkday)
{
    public ValueExpression Day { get; } = day;

    public override string Say(Func<ValueExpression, string> said) => $"workday from {said(Day)}";

    public override bool UsesReadings { get; } = day.UsesReadings;

    public override IEnumerable<ValueExpression> Parts => [Day];
}

/// <summary>A day that comes every year, in the year that a number names.</summary>
internal sealed class DayInYear(SourceSpan span, int month, int day, ValueExpression year) : ValueExpression(span, ExpressionKind.DayInYear)
{
    public int Month { get; } = month;

    public int Day { get; } = day;

    public ValueExpression Year { get; } = year;

    public override string Say(Func<ValueExpression, string> said) =>
        string.Create(CultureInfo.InvariantCulture, $"{Day}/{Month} {said(Year)}");

    public override bool UsesReadings { get; } = year.UsesReadings;

    public override IEnumerable<ValueExpression> Parts => [Year];
}

/// <summary>Several terms, each from an expression of its own.</summary>
internal sealed class TermsOf(SourceSpan span, ValueExpression[] parts) : ValueExpression(span, ExpressionKind.TermsOf)
{
    public ValueExpression[] Terms { get; } = parts;

    public override string Say(Func<ValueExpression, string> said) => $"({string.Join(", ", Parts.Select(said))})";

    public override bool UsesReadings { get; } = parts.Any(p => p.UsesReadings);

    public override IEnumerable<ValueExpression> Parts => Terms;
}

/// <summary>Rows, each with an expression for every column, or <see langword="null"/> where the rule itself gives the cell.</summary>
internal sealed class RowsOf(SourceSpan span, IReadOnlyList<ColumnDefinition> columns, ValueExpression?[][] rows)
    : ValueExpression(span, ExpressionKind.RowsOf)
{
    public IReadOnlyList<ColumnDefinition> Columns { get; } = columns;

    public ValueExpression?[][] Rows { get; } = rows;

    public override string Say(Func<ValueExpression, string> said) =>
        string.Join("; ", Rows.Select(r => string.Join(", ", r.Select((c, i) => $"{Columns[i].Name} {(c is null ? null : said(c))}"))));

    public override bool UsesReadings { get; } = rows.Any(r => r.Any(c => c?.UsesReadings == true));

    public override IEnumerable<ValueExpression> Parts => Rows.SelectMany(r => r).OfType<ValueExpression>();
}

/// <summary>A field of the answer to another question, asked with the same facts.</summary>
internal sealed class AnswerTo(SourceSpan span, QuestionDefinition question, int field) : ValueExpression(span, ExpressionKind.AnswerTo)
{
    public QuestionDefinition Question { get; } = question;

    public int Field { get; } = field;

    public override string Say(Func<ValueExpression, string> said) => $"{Question.Name}.{Question.Fields[Field].Name}";

    public override bool UsesReadings => false;

    public override IEnumerable<ValueExpression> Parts => [];
}

/// <summary>One value under each reading of an interpretation.</summary>
internal sealed class ValueByReading(SourceSpan span, Interpretation interpretation, ValueExpression[] byReading)
    : ValueExpression(span, ExpressionKind.ByReading)
{
    public Interpretation Interpretation { get; } = interpretation;

    /// <summary>Gets the values in the order of the interpretation's readings.</summary>
    public ValueExpression[] ByReading { get; } = byReading;

    public override string Say(Func<ValueExpression, string> said) =>
        $"by {Interpretation.Key} ({string.Join(", ", ByReading.Select((v, i) => Interpretation.Readings[i].Id + ": " + said(v)))})";

    public override bool UsesReadings => true;

    public override IEnumerable<ValueExpression> Parts => ByReading;
}

/// <summary>Deals with expressions by their kinds: with every kind, or it does not compile.</summary>
/// <typeparam name="TContext">What it goes by besides the expression.</typeparam>
/// <typeparam name="TResult">What it makes of the expression.</typeparam>
internal abstract class ExpressionVisitor<TContext, TResult>
{
    public abstract TResult Visit(Literal literal, TContext context);
    public abstract TResult Visit(FactValue fact, TContext context);
    public abstract TResult Visit(ShiftedDay shifted, TContext context);
    public abstract TResult Visit(NextWorkday workday, TContext context);
    public abstract TResult Visit(DayInYear yearly, TContext context);
    public abstract TResult Visit(TermsOf terms, TContext context);
    public abstract TResult Visit(RowsOf rows, TContext context);
    public abstract TResult Visit(AnswerTo asked, TContext context);
    public abstract TResult Visit(ValueByReading byReading, TContext context);
    public abstract TResult Visit(Computation computation, TContext context);

    /// <summary>Deals with an expression by its kind.</summary>
    public TResult VisitAny(ValueExpression expression, TContext context) => expression.Kind switch
    {
        ExpressionKind.Literal => Visit((Literal)expression, context),
        ExpressionKind.FactValue => Visit((FactValue)expression, context),
        ExpressionKind.ShiftedDay => Visit((ShiftedDay)expression, context),
        ExpressionKind.NextWorkday => Visit((NextWorkday)expression, context),
        ExpressionKind.DayInYear => Visit((DayInYear)expression, context),
        ExpressionKind.TermsOf => Visit((TermsOf)expression, context),
        ExpressionKind.RowsOf => Visit((RowsOf)expression, context),
        ExpressionKind.AnswerTo => Visit((AnswerTo)expression, context),
        ExpressionKind.ByReading => Visit((ValueByReading)expression, context),
        ExpressionKind.Computation => Visit((Computation)expression, context),
    };
}

/// <summary>Deals with what values come from, and alike with all that is made of other expressions whatever the reading.</summary>
/// <typeparam name="TContext">What it goes by besides the expression.</typeparam>
/// <typeparam name="TResult">What it makes of the expression.</typeparam>
internal abstract class SourceVisitor<TContext, TResult> : ExpressionVisitor<TContext, TResult>
{
    public sealed override TResult Visit(ShiftedDay shifted, TContext context) => VisitParts(shifted, context);
    public sealed override TResult Visit(NextWorkday workday, TContext context) => VisitParts(workday, context);
    public sealed override TResult Visit(DayInYear yearly, TContext context) => VisitParts(yearly, context);
    public sealed override TResult Visit(TermsOf terms, TContext context) => VisitParts(terms, context);
    public sealed override TResult Visit(RowsOf rows, TContext context) => VisitParts(rows, context);
    public sealed override TResult Visit(Computation computation, TContext context) => VisitParts(computation, context);
    protected abstract TResult VisitParts(ValueExpression whole, TContext context);
}
