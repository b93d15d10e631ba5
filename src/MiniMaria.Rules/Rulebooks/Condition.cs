using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Rulebooks;

/// <summary>A condition over the facts of a question: data, never code. The family is closed.</summary>
public abstract class Condition
{
    private protected Condition(SourceSpan span)
    {
        Span = span;
    }

    /// <summary>Where the condition stands.</summary>
    public SourceSpan Span { get; }

    /// <summary>What the condition says, in a fixed form: two conditions that say the same have the same signature.</summary>
    internal abstract string Signature { get; }

    /// <summary>Whether the condition depends on how open wording is read.</summary>
    internal abstract bool UsesReadings { get; }

    /// <summary>The tests of which the condition is made, under every reading; itself when it is one.</summary>
    internal virtual IEnumerable<Condition> Tests => [this];
}

/// <summary>Holds always.</summary>
internal sealed class Always() : Condition(default)
{
    public static readonly Always Instance = new();

    internal override string Signature => "always";

    internal override bool UsesReadings => false;
}

/// <summary>Holds when every part holds.</summary>
internal sealed class All(SourceSpan span, Condition[] parts) : Condition(span)
{
    public Condition[] Parts { get; } = parts;

    internal override string Signature => $"all({string.Join(", ", Parts.Select(p => p.Signature))})";

    internal override bool UsesReadings { get; } = parts.Any(p => p.UsesReadings);

    internal override IEnumerable<Condition> Tests => Parts.SelectMany(p => p.Tests);
}

/// <summary>Holds when at least one part holds.</summary>
internal sealed class Any(SourceSpan span, Condition[] parts) : Condition(span)
{
    public Condition[] Parts { get; } = parts;

    internal override string Signature => $"any({string.Join(", ", Parts.Select(p => p.Signature))})";

    internal override bool UsesReadings { get; } = parts.Any(p => p.UsesReadings);

    internal override IEnumerable<Condition> Tests => Parts.SelectMany(p => p.Tests);
}

/// <summary>Holds when the part does not.</summary>
internal sealed class Not(SourceSpan span, Condition part) : Condition(span)
{
    public Condition Part { get; } = part;

    internal override string Signature => $"not({Part.Signature})";

    internal override bool UsesReadings { get; } = part.UsesReadings;

    internal override IEnumerable<Condition> Tests => Part.Tests;
}

/// <summary>Holds when the fact's term is one of <paramref name="terms"/>.</summary>
internal sealed class TermIn(SourceSpan span, FactDefinition fact, Term[] terms) : Condition(span)
{
    private readonly bool[] _included = Included(terms);

    public FactDefinition Fact { get; } = fact;

    public Term[] Terms { get; } = terms;

    internal override string Signature => $"{Fact.Name} in ({string.Join(", ", Terms.Select(t => t.Name))})";

    internal override bool UsesReadings => false;

    public bool Includes(Term term) => term.Ordinal < _included.Length && _included[term.Ordinal];

    private static bool[] Included(Term[] terms)
    {
        bool[] included = new bool[terms.Length == 0 ? 0 : terms.Max(t => t.Ordinal) + 1];
        foreach (Term term in terms)
        {
            included[term.Ordinal] = true;
        }

        return included;
    }
}

/// <summary>
/// Holds when the fact's list has all of <paramref name="terms"/>, or at least one of them. Of a table the list is made
/// of the keys at which <paramref name="column"/> stands, or of all its keys.
/// </summary>
internal sealed class Contains(SourceSpan span, FactDefinition fact, Term? column, Term[] terms, bool all) : Condition(span)
{
    public FactDefinition Fact { get; } = fact;

    public Term? Column { get; } = column;

    public Term[] Terms { get; } = terms;

    public bool All { get; } = all;

    /// <summary>Gets a value indicating whether only what stands in the table counts, although it need not be whole (<c>lämnat</c>).</summary>
    public bool AsGiven { get; init; }

    internal override string Signature => $"{Fact.Name}{(AsGiven ? " as given" : string.Empty)}{(Column is null ? string.Empty : "." + Column.Name)} has {(All ? "all" : "any")} of ({string.Join(", ", Terms.Select(t => t.Name))})";

    internal override bool UsesReadings => false;

    /// <summary>Gives the list to look in; empty when there is no value.</summary>
    public ReadOnlySpan<Term> ListIn(Value value) => value.Kind == ValueKind.Table ? value.Table.KeysOf(Column) : value.TermSpan;
}

/// <summary>How a number or a day is compared with another; the first four include or exclude the limit as named.</summary>
internal enum Comparison
{
    Below,
    AtMost,
    AtLeast,
    Above,
    Equal,
}

/// <summary>Holds when the fact compares so with the operand; unknown when either is missing.</summary>
internal sealed class Compare(SourceSpan span, FactDefinition fact, Comparison comparison, ValueExpression operand) : Condition(span)
{
    public FactDefinition Fact { get; } = fact;

    public Comparison Comparison { get; } = comparison;

    public ValueExpression Operand { get; } = operand;

    /// <summary>Gets the reference whose targets the fact speaks for; <see langword="null"/> for any other test.</summary>
    public Reference? Reference { get; init; }

    internal override string Signature => $"{Fact.Name} {Comparison} {Operand.Signature}";

    internal override bool UsesReadings { get; } = operand.UsesReadings;
}

/// <summary>Holds when the host gave the fact or one from which it follows, or did not; never unknown.</summary>
internal sealed class Given(SourceSpan span, FactDefinition fact, bool given) : Condition(span)
{
    public FactDefinition Fact { get; } = fact;

    public bool Expected { get; } = given;

    internal override string Signature => $"{Fact.Name} {(Expected ? "given" : "missing")}";

    internal override bool UsesReadings => false;
}

/// <summary>Holds when the reading used of the interpretation is this one; never unknown.</summary>
internal sealed class ReadingIs(SourceSpan span, Interpretation interpretation, int reading) : Condition(span)
{
    public Interpretation Interpretation { get; } = interpretation;

    public int Reading { get; } = reading;

    internal override string Signature => $"{Interpretation.Id} read {Interpretation.Readings[Reading].Id}";

    internal override bool UsesReadings => true;
}

/// <summary>Means one thing under each reading of an interpretation.</summary>
internal sealed class ConditionByReading(SourceSpan span, Interpretation interpretation, Condition[] byReading) : Condition(span)
{
    public Interpretation Interpretation { get; } = interpretation;

    /// <summary>Gets the conditions in the order of the interpretation's readings.</summary>
    public Condition[] ByReading { get; } = byReading;

    internal override string Signature => $"by {Interpretation.Id} ({string.Join(", ", ByReading.Select((c, i) => Interpretation.Readings[i].Id + ": " + c.Signature))})";

    internal override bool UsesReadings => true;

    internal override IEnumerable<Condition> Tests => ByReading.SelectMany(c => c.Tests);
}
