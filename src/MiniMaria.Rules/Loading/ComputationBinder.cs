using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>Understands values that are reckoned: <c>{ fördela: budget, efter: folkmängd, i-steg-om: 1 kr, metod: största-resten }</c>.</summary>
internal sealed class ComputationBinder(Scope scope, ExpressionBinder expressions, QuestionDefinition question)
{
    private const string Allot = "fördela";
    private const string Share = "andel";
    private const string SumUp = "summa";
    private const string Uprate = "räkna-upp";
    private const string Subtract = "skillnad";
    private const string Entry = "post";
    private const string Rounding = "avrundat-till";

    private static readonly Dictionary<string, AllotmentMethod> Methods = new(StringComparer.Ordinal)
    {
        ["största-resten"] = AllotmentMethod.LargestRemainder,
        ["var-för-sig"] = AllotmentMethod.EachByItself,
        ["nedåt"] = AllotmentMethod.RoundedDown,
        ["udda-tal"] = AllotmentMethod.OddDivisors,
    };

    /// <summary>Gets what stands at <c>metod</c>.</summary>
    public static IReadOnlyCollection<string> MethodWords => Methods.Keys;

    private static readonly FactType Number = new(ValueKind.Decimal, null);
    private static readonly FactType Year = new(ValueKind.Integer, null);
    private static readonly FactType AnyTable = new(ValueKind.Table, null) { Values = Number };

    /// <summary>Tells whether a mapping reckons a value of the type: its first key says what is done.</summary>
    public static bool IsComputation(MapNode map, FactType type) => map.Entries is [{ Key.Text: var first }, ..] && (type.Kind switch
    {
        ValueKind.Table => first is Allot or Share or Uprate or Subtract,
        ValueKind.Decimal => first is SumUp or Uprate or Subtract or Entry,
        _ => false,
    });

    /// <summary>Binds a mapping that reckons a value of the type.</summary>
    /// <returns>The value, or <see langword="null"/> after a report.</returns>
    public Computation? Bind(MapNode map, FactType type) => map.Entries[0].Key.Text switch
    {
        Allot => BindAllotment(map, type),
        Share => BindShare(map, type),
        SumUp => BindSum(map),
        Uprate => BindUprating(map, type),
        Subtract => BindDifference(map, type),
        _ => BindEntry(map),
    };

    private Allotment? BindAllotment(MapNode map, FactType type)
    {
        var reader = new MapReader(map, scope.Bag, KeyTable.Allotment);
        ValueExpression? amount = Operand(reader, Allot, Number);
        ValueExpression? weights = Operand(reader, "efter", type with { Values = Number });
        ValueExpression? step = Step(reader, "i-steg-om", least: true);
        ScalarNode? method = reader.Scalar("metod");
        if (method is not null && !Methods.ContainsKey(method.Text))
        {
            scope.Bag.ReportUnknown(Messages.UnknownMethod, method.Span, method.Text, Methods.Keys);
            return null;
        }

        return amount is null || weights is null || step is null || method is null ? null : new Allotment(map.Span, amount, weights, step, Methods[method.Text]);
    }

    private ShareOf? BindShare(MapNode map, FactType type)
    {
        var reader = new MapReader(map, scope.Bag, KeyTable.Share);
        ValueExpression? shares = Operand(reader, Share, type with { Values = Number });
        ValueExpression? amount = Operand(reader, "av", Number);
        ValueExpression? step = Step(reader, Rounding);
        return shares is null || amount is null || step is null ? null : new ShareOf(map.Span, shares, amount, step);
    }

    /// <summary>Binds the sum of a table, or of a list of amounts.</summary>
    private Sum? BindSum(MapNode map)
    {
        var reader = new MapReader(map, scope.Bag, KeyTable.Sum);
        ValueExpression?[] terms = reader.Find(SumUp) is ListNode list
            ? [.. (reader.List(SumUp)?.Items ?? list.Items).Select(i => expressions.Bind(i, Number, question))]
            : [Operand(reader, SumUp, AnyTable)];
        return terms.Length == 0 || Array.Exists(terms, t => t is null) ? null : new Sum(map.Span, terms!);
    }

    private Uprating? BindUprating(MapNode map, FactType type)
    {
        var reader = new MapReader(map, scope.Bag, KeyTable.Uprating);
        ValueExpression? value = Operand(reader, Uprate, type);
        ValueExpression? rate = Operand(reader, "med", Number);
        ValueExpression? from = Operand(reader, "från", Year);
        ValueExpression? to = Operand(reader, "till", Year);
        ValueExpression? step = Step(reader, Rounding);
        return value is null || rate is null || from is null || to is null || step is null ? null : new Uprating(map.Span, value, rate, from, to, step);
    }

    private Difference? BindDifference(MapNode map, FactType type)
    {
        var reader = new MapReader(map, scope.Bag, KeyTable.Difference);
        ValueExpression? from = Operand(reader, Subtract, type);
        ValueExpression? what = Operand(reader, "mot", type);
        return from is null || what is null ? null : new Difference(map.Span, from, what);
    }

    private EntryOf? BindEntry(MapNode map)
    {
        var reader = new MapReader(map, scope.Bag, KeyTable.Entry);
        ScalarNode? key = reader.Scalar(Entry);
        TermList? list = reader.Scalar("lista") is { } name ? scope.FindList(name) : null;
        ValueExpression? table = list is null ? null : Operand(reader, "ur", AnyTable with { List = list });
        return key is null || table is null || TermFinder.Find(list!, key, scope.Bag) is not { } term ? null : new EntryOf(map.Span, term, table);
    }

    private ValueExpression? Operand(MapReader reader, string key, FactType type) =>
        reader.Require(key) is { } node ? expressions.Bind(node, type, question) : null;

    /// <summary>Binds the step of a rounding, an amount that stands in the file; where nothing can be allotted in steps of 0, above 0.</summary>
    private Literal? Step(MapReader reader, string key, bool least = false)
    {
        if (reader.Scalar(key) is not { } node || Literals.Expect(node, ValueKind.Decimal, scope.Bag) is not { HasValue: true } step)
        {
            return null;
        }

        if (step.Decimal > 0 || (step.Decimal == 0 && !least))
        {
            return new Literal(node.Span, step);
        }

        scope.Bag.Report(Messages.StepNotAboveZero, node.Span, node.Text);
        return null;
    }
}
