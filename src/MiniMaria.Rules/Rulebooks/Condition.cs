using System.Diagnostics;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Rulebooks;

/// <summary>A condition over the facts of a question: data, never code. The family is closed.</summary>
public abstract class Condition
{
    private protected Condition(SourceSpan span, ConditionKind kind)
    {
        Span = span;
        Kind = kind;
    }

    /// <summary>Where the condition stands.</summary>
    public SourceSpan Span { get; }

    /// <summary>
    /// Gets the kind, which a visitor goes by: a virtual method with types of its own would be looked up anew at each call.
    /// </summary>
    internal ConditionKind Kind { get; }

    /// <summary>What the condition says, in a fixed form: two conditions that say the same have the same signature.</summary>
    internal abstract string Signature { get; }

    /// <summary>Whether the condition depends on how open wording is read.</summary>
    internal abstract bool UsesReadings { get; }

    /// <summary>The tests of which the condition is made, under every reading; itself when it is one.</summary>
    internal abstract Test[] Tests { get; }

    /// <summary>The conditions that must all hold for it to hold; itself unless it is made of such.</summary>
    internal virtual IReadOnlyList<Condition> Conjuncts => [this];

    /// <summary>Gives what a visitor makes of the condition.</summary>
    internal TResult Accept<TContext, TResult>(ConditionVisitor<TContext, TResult> visitor, TContext context) =>
        visitor.VisitAny(this, context);
}

/// <summary>The kinds of condition: every switch over them names each, or it does not compile.</summary>
internal enum ConditionKind
{
    Always,
    All,
    Any,
    Not,
    ByReading,
    TermIn,
    Contains,
    Compare,
    Given,
    ReadingIs,
}

/// <summary>Holds always.</summary>
internal sealed class Always() : Condition(default, ConditionKind.Always)
{
    public static readonly Always Instance = new();

    internal override string Signature => "always";

    internal override bool UsesReadings => false;

    internal override Test[] Tests => [];

    internal override IReadOnlyList<Condition> Conjuncts => [];
}

/// <summary>Holds when every part holds.</summary>
internal sealed class All(SourceSpan span, Condition[] parts) : Condition(span, ConditionKind.All)
{
    public Condition[] Parts { get; } = parts;

    internal override string Signature => field ??= $"all({string.Join(", ", Parts.Select(p => p.Signature))})";

    internal override bool UsesReadings { get; } = parts.Any(p => p.UsesReadings);

    internal override Test[] Tests => field ??= [.. Parts.SelectMany(p => p.Tests)];

    internal override IReadOnlyList<Condition> Conjuncts => Parts;
}

/// <summary>Holds when at least one part holds.</summary>
internal sealed class Any(SourceSpan span, Condition[] parts) : Condition(span, ConditionKind.Any)
{
    public Condition[] Parts { get; } = parts;

    internal override string Signature => field ??= $"any({string.Join(", ", Parts.Select(p => p.Signature))})";

    internal override bool UsesReadings { get; } = parts.Any(p => p.UsesReadings);

    internal override Test[] Tests => field ??= [.. Parts.SelectMany(p => p.Tests)];
}

/// <summary>Holds when the part does not.</summary>
internal sealed class Not(SourceSpan span, Condition part) : Condition(span, ConditionKind.Not)
{
    public Condition Part { get; } = part;

    internal override string Signature => field ??= $"not({Part.Signature})";

    internal override bool UsesReadings { get; } = part.UsesReadings;

    internal override Test[] Tests => Part.Tests;
}

/// <summary>A condition without parts.</summary>
/// <param name="span">Where it stands.</param>
/// <param name="kind">The kind of test.</param>
/// <param name="tested">The fact that is tested, if any.</param>
/// <param name="against">What the fact is compared with, if that is a value of its own.</param>
/// <param name="read">The interpretation whose reading is tested, if any.</param>
/// <param name="hangsOnAsking">
/// Whether it is about how the question is asked, whatever the facts are: which of them are given at all, or how wording is
/// read.
/// </param>
internal abstract class Test(
    SourceSpan span,
    ConditionKind kind,
    FactDefinition? tested,
    ValueExpression? against,
    Interpretation? read,
    bool hangsOnAsking) : Condition(span, kind)
{
    private FactDefinition[]? _facts;

    public FactDefinition? Tested => tested;

    public ValueExpression? Against => against;

    public Interpretation? Read => read;

    public bool HangsOnAsking => hangsOnAsking;

    /// <summary>
    /// Gets a value indicating whether it can come out otherwise without the question being asked on another day, read
    /// otherwise, or asked with other facts given at all.
    /// </summary>
    public bool CanBeBroughtAbout => !hangsOnAsking && tested?.IsAskedDay != true;

    /// <summary>Gets the fact that is tested and those that it is compared with, under every reading.</summary>
    public FactDefinition[] Facts => _facts ??= [.. ((FactDefinition?[])[tested, .. against?.Facts ?? []]).OfType<FactDefinition>()];

    internal sealed override Test[] Tests => field ??= [this];

    /// <summary>Gives what a visitor makes of the test.</summary>
    internal TResult Accept<TContext, TResult>(TestVisitor<TContext, TResult> visitor, TContext context) => visitor.VisitAny(this, context);
}

/// <summary>Holds when the fact's term is one of <paramref name="terms"/>.</summary>
internal sealed class TermIn(SourceSpan span, FactDefinition fact, Term[] terms)
    : Test(span, ConditionKind.TermIn, fact, against: null, read: null, hangsOnAsking: false)
{
    private readonly bool[] _included = Included(terms);

    public FactDefinition Fact { get; } = fact;

    public Term[] Terms { get; } = terms;

    internal override string Signature => field ??= $"{Fact.Name} in ({string.Join(", ", Terms.Select(t => t.Name))})";

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
internal sealed class Contains(SourceSpan span, FactDefinition fact, Term? column, Term[] terms, bool all)
    : Test(span, ConditionKind.Contains, fact, against: null, read: null, hangsOnAsking: false)
{
    public FactDefinition Fact { get; } = fact;

    public Term? Column { get; } = column;

    public Term[] Terms { get; } = terms;

    public bool All { get; } = all;

    /// <summary>
    /// Gets a value indicating whether only what stands in the table counts, although it need not be whole (<c>lämnat</c>).
    /// </summary>
    public bool AsGiven { get; init; }

    internal override string Signature =>
        field ??= $"{Fact.Name}{(AsGiven ? " as given" : string.Empty)}{(Column is null ? string.Empty : "." + Column.Name)} has "
            + $"{(All ? "all" : "any")} of ({string.Join(", ", Terms.Select(t => t.Name))})";

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
internal sealed class Compare(SourceSpan span, FactDefinition fact, Comparison comparison, ValueExpression operand)
    : Test(span, ConditionKind.Compare, fact, operand, read: null, hangsOnAsking: false)
{
    public FactDefinition Fact { get; } = fact;

    public Comparison Comparison { get; } = comparison;

    public ValueExpression Operand { get; } = operand;

    /// <summary>Gets the reference whose targets the fact speaks for; <see langword="null"/> for any other test.</summary>
    public Reference? Reference { get; init; }

    internal override string Signature => field ??= $"{Fact.Name} {Comparison} {Operand.Signature}";

    /// <summary>Tells whether it holds.</summary>
    /// <param name="order">How the fact compares with the operand: less than zero, zero or more.</param>
    public bool Holds(int order) => Comparison switch
    {
        Comparison.Below => order < 0,
        Comparison.AtMost => order <= 0,
        Comparison.AtLeast => order >= 0,
        Comparison.Above => order > 0,
        _ => order == 0,
    };

    internal override bool UsesReadings { get; } = operand.UsesReadings;
}

/// <summary>Holds when the host gave the fact or one from which it follows, or did not; never unknown.</summary>
internal sealed class Given(SourceSpan span, FactDefinition fact, bool given)
    : Test(span, ConditionKind.Given, fact, against: null, read: null, hangsOnAsking: true)
{
    public FactDefinition Fact { get; } = fact;

    public bool Expected { get; } = given;

    internal override string Signature => field ??= $"{Fact.Name} {(Expected ? "given" : "missing")}";

    internal override bool UsesReadings => false;
}

/// <summary>Holds when the reading used of the interpretation is this one; never unknown.</summary>
internal sealed class ReadingIs(SourceSpan span, Interpretation interpretation, int reading)
    : Test(span, ConditionKind.ReadingIs, tested: null, against: null, interpretation, hangsOnAsking: true)
{
    public Interpretation Interpretation { get; } = interpretation;

    public int Reading { get; } = reading;

    internal override string Signature => field ??= $"{Interpretation.Key} read {Interpretation.Readings[Reading].Id}";

    internal override bool UsesReadings => true;
}

/// <summary>Means one thing under each reading of an interpretation.</summary>
internal sealed class ConditionByReading(SourceSpan span, Interpretation interpretation, Condition[] byReading)
    : Condition(span, ConditionKind.ByReading)
{
    public Interpretation Interpretation { get; } = interpretation;

    /// <summary>Gets the conditions in the order of the interpretation's readings.</summary>
    public Condition[] ByReading { get; } = byReading;

    internal override string Signature => field ??=
        $"by {Interpretation.Key} ({string.Join(", ", ByReading.Select((c, i) => Interpretation.Readings[i].Id + ": " + c.Signature))})";

    internal override bool UsesReadings => true;

    internal override Test[] Tests => field ??= [.. ByReading.SelectMany(c => c.Tests)];
}

/// <summary>Deals with tests by their kinds: with every kind, or it does not compile.</summary>
/// <typeparam name="TContext">What it goes by besides the test.</typeparam>
/// <typeparam name="TResult">What it makes of the test.</typeparam>
internal abstract class TestVisitor<TContext, TResult>
{
    public abstract TResult Visit(TermIn test, TContext context);
    public abstract TResult Visit(Contains test, TContext context);
    public abstract TResult Visit(Compare test, TContext context);
    public abstract TResult Visit(Given test, TContext context);
    public abstract TResult Visit(ReadingIs test, TContext context);

    /// <summary>Deals with a test by its kind.</summary>
    public TResult VisitAny(Test test, TContext context) => test.Kind switch
    {
        ConditionKind.TermIn => Visit((TermIn)test, context),
        ConditionKind.Contains => Visit((Contains)test, context),
        ConditionKind.Compare => Visit((Compare)test, context),
        ConditionKind.Given => Visit((Given)test, context),
        ConditionKind.ReadingIs => Visit((ReadingIs)test, context),
        ConditionKind.Always or ConditionKind.All or ConditionKind.Any or ConditionKind.Not or ConditionKind.ByReading =>
            throw new UnreachableException(),
    };
}

/// <summary>Deals with conditions by their kinds, tests among them: with every kind, or it does not compile.</summary>
/// <typeparam name="TContext">What it goes by besides the condition.</typeparam>
/// <typeparam name="TResult">What it makes of the condition.</typeparam>
internal abstract class ConditionVisitor<TContext, TResult> : TestVisitor<TContext, TResult>
{
    public abstract TResult Visit(Always always, TContext context);
    public abstract TResult Visit(All all, TContext context);
    public abstract TResult Visit(Any any, TContext context);
    public abstract TResult Visit(Not not, TContext context);
    public abstract TResult Visit(ConditionByReading byReading, TContext context);

    /// <summary>Deals with a condition by its kind.</summary>
    public TResult VisitAny(Condition condition, TContext context) => condition.Kind switch
    {
        ConditionKind.Always => Visit((Always)condition, context),
        ConditionKind.All => Visit((All)condition, context),
        ConditionKind.Any => Visit((Any)condition, context),
        ConditionKind.Not => Visit((Not)condition, context),
        ConditionKind.ByReading => Visit((ConditionByReading)condition, context),
        ConditionKind.TermIn => Visit((TermIn)condition, context),
        ConditionKind.Contains => Visit((Contains)condition, context),
        ConditionKind.Compare => Visit((Compare)condition, context),
        ConditionKind.Given => Visit((Given)condition, context),
        ConditionKind.ReadingIs => Visit((ReadingIs)condition, context),
    };
}

/// <summary>Deals with the ways in which conditions are put together, and with all tests alike.</summary>
/// <typeparam name="TContext">What it goes by besides the condition.</typeparam>
/// <typeparam name="TResult">What it makes of the condition.</typeparam>
internal abstract class PartsVisitor<TContext, TResult> : ConditionVisitor<TContext, TResult>
{
    public sealed override TResult Visit(TermIn test, TContext context) => VisitTest(test, context);
    public sealed override TResult Visit(Contains test, TContext context) => VisitTest(test, context);
    public sealed override TResult Visit(Compare test, TContext context) => VisitTest(test, context);
    public sealed override TResult Visit(Given test, TContext context) => VisitTest(test, context);
    public sealed override TResult Visit(ReadingIs test, TContext context) => VisitTest(test, context);
    protected abstract TResult VisitTest(Test test, TContext context);
}
