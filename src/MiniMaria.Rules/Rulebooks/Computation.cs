using System.Globalization;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Rulebooks;

/// <summary>A value that is reckoned from other values. The family is closed; all reckoning is exact.</summary>
internal abstract class Computation(SourceSpan span, params ValueExpression[] operands) : ValueExpression(span, ExpressionKind.Computation)
{
    /// <summary>Gets what it is reckoned from, in the order in which their values are taken.</summary>
    public ValueExpression[] Operands { get; } = operands;

    public override bool UsesReadings { get; } = Array.Exists(operands, o => o.UsesReadings);

    public override IEnumerable<ValueExpression> Parts => Operands;

    public override string Say(Func<ValueExpression, string> said) => $"{Operation}({string.Join(", ", Operands.Select(said))})";

    /// <summary>Gets what is done, in a fixed form.</summary>
    protected abstract string Operation { get; }

    /// <summary>Tells whether another computation gives the same whatever the facts are, only bound at another place.</summary>
    public bool IsAlike(Computation other) => this is not RowsByKey && Signature == other.Signature && Named.SequenceEqual(other.Named);

    /// <summary>Gets the values and keys that the signature only names.</summary>
    private IEnumerable<Value> Named =>
        All.Select(e => e is Literal literal ? literal.Value : e is EntryOf entry ? Value.Of(entry.Key) : default);

    /// <summary>Gives what a visitor makes of the computation.</summary>
    public abstract TResult Accept<TContext, TResult>(ComputationVisitor<TContext, TResult> visitor, TContext context);

    /// <summary>Reckons; no value when the operands allow none.</summary>
    /// <param name="operands">The values of the operands, each there.</param>
    public Value Compute(ReadOnlySpan<Value> operands) => Compute(operands, out _);

    /// <summary>Reckons, or tells why the operands give no value.</summary>
    /// <param name="operands">The values of the operands, each there.</param>
    /// <param name="fault">Why there is no value.</param>
    public Value Compute(ReadOnlySpan<Value> operands, out ReckoningFault fault)
    {
        fault = ReckoningFault.None;
        try
        {
            Value value = Reckon(operands, ref fault);
            if (value.Kind != ValueKind.Table || !value.Table.EntrySpan.IsEmpty)
            {
                return value;
            }

            fault = ReckoningFault.EmptyTable;
            return default;
        }
        catch (OverflowException)
        {
            fault = ReckoningFault.TooLarge;
            return default;
        }
    }

    /// <summary>Reckons.</summary>
    /// <exception cref="OverflowException">A number has more digits than can be reckoned exactly.</exception>
    protected abstract Value Reckon(ReadOnlySpan<Value> operands, ref ReckoningFault fault);
}

/// <summary>An amount allotted by weight (<c>fördela</c>): amount, weights, step.</summary>
internal sealed class Allotment(
    SourceSpan span,
    ValueExpression amount,
    ValueExpression weights,
    ValueExpression step,
    AllotmentMethod method)
    : Computation(span, amount, weights, step)
{
    public AllotmentMethod Method { get; } = method;

    protected override string Operation => $"allot by {Method}";

    public override TResult Accept<TContext, TResult>(ComputationVisitor<TContext, TResult> visitor, TContext context) =>
        visitor.Visit(this, context);

    /// <summary>Gives what the parts leave of the amount; of the other sign than the amount where they are more than it.</summary>
    public static decimal LeftOver(ReadOnlySpan<Value> operands, Value parts)
    {
        decimal left = Arithmetic.Number(operands[0]);
        foreach ((_, Value part) in parts.Table.EntrySpan)
        {
            // The parts together may be more than a number holds; what is left of the amount never is.
            left = Arithmetic.Add(left, -Arithmetic.Number(part));
        }

        return Arithmetic.Trim(left);
    }

    protected override Value Reckon(ReadOnlySpan<Value> operands, ref ReckoningFault fault)
    {
        Table shares = operands[1].Table;
        foreach ((_, Value share) in shares.EntrySpan)
        {
            if (Arithmetic.Number(share) < 0)
            {
                fault = ReckoningFault.WeightBelowZero;
                return default;
            }
        }

        if (Allotting.Allot(Arithmetic.Number(operands[0]), shares, Arithmetic.Number(operands[2]), Method) is { } parts)
        {
            return Value.Of(parts);
        }

        fault = ReckoningFault.WeightsAreZero;
        return default;
    }
}

/// <summary>Each number of a table as per cent of an amount (<c>andel</c>): table, amount, step to round to.</summary>
internal sealed class ShareOf(SourceSpan span, ValueExpression shares, ValueExpression amount, ValueExpression step)
    : Computation(span, shares, amount, step)
{
    protected override string Operation => "share";

    public override TResult Accept<TContext, TResult>(ComputationVisitor<TContext, TResult> visitor, TContext context) =>
        visitor.Visit(this, context);

    protected override Value Reckon(ReadOnlySpan<Value> operands, ref ReckoningFault fault)
    {
        Value whole = operands[1];
        Value roundedTo = operands[2];
        return Arithmetic.Each(operands[0], percent => Arithmetic.Percent(percent, whole, roundedTo));
    }
}

/// <summary>The sum (<c>summa</c>) of a table, or of several amounts.</summary>
internal sealed class Sum(SourceSpan span, ValueExpression[] terms) : Computation(span, terms)
{
    protected override string Operation => "sum";

    public override TResult Accept<TContext, TResult>(ComputationVisitor<TContext, TResult> visitor, TContext context) =>
        visitor.Visit(this, context);

    protected override Value Reckon(ReadOnlySpan<Value> operands, ref ReckoningFault fault)
    {
        decimal sum = 0;
        foreach (Value operand in operands)
        {
            if (operand.Kind != ValueKind.Table)
            {
                sum = Arithmetic.Add(sum, Arithmetic.Number(operand));
                continue;
            }

            foreach ((_, Value part) in operand.Table.EntrySpan)
            {
                sum = Arithmetic.Add(sum, Arithmetic.Number(part));
            }
        }

        return Arithmetic.Trimmed(sum);
    }
}

/// <summary>
/// A number, or each of a table, raised by a rate for every year that has passed (<c>räkna-upp</c>): value, rate in per
/// cent, first year, year, step to round to each year.
/// </summary>
internal sealed class Uprating(
    SourceSpan span,
    ValueExpression value,
    ValueExpression rate,
    ValueExpression from,
    ValueExpression to,
    ValueExpression step)
    : Computation(span, value, rate, from, to, step)
{
    protected override string Operation => "uprate";

    public override TResult Accept<TContext, TResult>(ComputationVisitor<TContext, TResult> visitor, TContext context) =>
        visitor.Visit(this, context);

    protected override Value Reckon(ReadOnlySpan<Value> operands, ref ReckoningFault fault)
    {
        decimal percent = Arithmetic.Number(operands[1]);
        long years = (long)operands[3].Integer - operands[2].Integer;
        if (years is < 0 or > Limits.Years)
        {
            fault = ReckoningFault.WrongYears;
            return default;
        }

        Value roundedTo = operands[4];
        return Arithmetic.Each(operands[0], start =>
        {
            var number = Value.Of(Arithmetic.Number(start));
            for (long i = 0; i < years; i++)
            {
                number = Arithmetic.Percent(Value.Of(Arithmetic.Add(100, percent)), number, roundedTo);
            }

            return number;
        });
    }
}

/// <summary>One number less another, or two tables key by key (<c>skillnad</c>).</summary>
internal sealed class Difference(SourceSpan span, ValueExpression from, ValueExpression what) : Computation(span, from, what)
{
    protected override string Operation => "difference";

    public override TResult Accept<TContext, TResult>(ComputationVisitor<TContext, TResult> visitor, TContext context) =>
        visitor.Visit(this, context);

    protected override Value Reckon(ReadOnlySpan<Value> operands, ref ReckoningFault fault) =>
        Arithmetic.Subtract(operands[0], operands[1]);
}

/// <summary>What stands at one key of a table (<c>post</c>).</summary>
internal sealed class EntryOf(SourceSpan span, Term key, ValueExpression table) : Computation(span, table)
{
    public Term Key => key;

    protected override string Operation => $"entry {key.Name}";

    public override TResult Accept<TContext, TResult>(ComputationVisitor<TContext, TResult> visitor, TContext context) =>
        visitor.Visit(this, context);

    protected override Value Reckon(ReadOnlySpan<Value> operands, ref ReckoningFault fault)
    {
        Value entry = operands[0].Table[key];
        fault = entry.HasValue ? ReckoningFault.None : ReckoningFault.NoSuchEntry;
        return entry;
    }
}

/// <summary>One row for each key that several tables share (<c>nyckel</c>): a table for every column but that of the key.</summary>
internal sealed class RowsByKey(SourceSpan span, IReadOnlyList<ColumnDefinition> columns, int key, ValueExpression[] tables)
    : Computation(span, tables)
{
    /// <summary>Gets the columns that the tables fill, in their order.</summary>
    public IEnumerable<ColumnDefinition> TableColumns => columns.Where((_, i) => i != key);

    protected override string Operation => string.Create(CultureInfo.InvariantCulture, $"rows by {columns[key].Name}");

    public override TResult Accept<TContext, TResult>(ComputationVisitor<TContext, TResult> visitor, TContext context) =>
        visitor.Visit(this, context);

    protected override Value Reckon(ReadOnlySpan<Value> operands, ref ReckoningFault fault)
    {
        ReadOnlySpan<KeyValuePair<Term, Value>> first = operands[0].Table.EntrySpan;
        var rows = new Row[first.Length];
        int count = 0;
        for (int place = 0; place < first.Length; place++)
        {
            Term term = first[place].Key;
            var cells = new Value[columns.Count];
            cells[key] = Value.Of(term);
            bool isShared = true;
            for (int i = 0; i < operands.Length && isShared; i++)
            {
                int column = i < key ? i : i + 1;
                Value value = operands[i].Table.At(term, place);
                isShared = value.HasValue;

                // A whole number may stand in a column of amounts.
                cells[column] = value.Kind == ValueKind.Integer && columns[column].Type.Kind == ValueKind.Decimal
                    ? Value.Of(Arithmetic.Number(value))
                    : value;
            }

            if (isShared)
            {
                rows[count++] = new Row(columns, cells);
            }
        }

        fault = count == 0 ? ReckoningFault.NoCommonKey : ReckoningFault.None;
        return count == 0 ? default : Value.Of(count == rows.Length ? rows : rows[..count]);
    }
}

/// <summary>Deals with computations by their kinds: with every kind, or it does not compile.</summary>
/// <typeparam name="TContext">What it goes by besides the computation.</typeparam>
/// <typeparam name="TResult">What it makes of the computation.</typeparam>
internal abstract class ComputationVisitor<TContext, TResult>
{
    public abstract TResult Visit(Allotment allotment, TContext context);
    public abstract TResult Visit(ShareOf share, TContext context);
    public abstract TResult Visit(Sum sum, TContext context);
    public abstract TResult Visit(Uprating uprating, TContext context);
    public abstract TResult Visit(Difference difference, TContext context);
    public abstract TResult Visit(EntryOf entry, TContext context);
    public abstract TResult Visit(RowsByKey rows, TContext context);
}
