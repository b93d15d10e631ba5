using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>Understands the reconciliations of a clause, <c>avstämningar</c>: figures only, no facts of any question.</summary>
internal sealed class ReconciliationBinder(Scope scope, ExpressionBinder expressions)
{
    /// <summary>A question without facts.</summary>
    private readonly QuestionDefinition _noQuestion = new(string.Empty, string.Empty, [], [], [], scope.Lexicon.Facts.Count, -1);

    public List<Reconciliation> Reconciliations { get; } = [];

    public void Bind(MapNode node, ClauseInForce clause)
    {
        var reader = new MapReader(node, scope.Bag, KeyTable.Reconciliation);
        ScalarNode id = reader.Scalar("id") ?? new ScalarNode(node.Span, string.Empty);
        string text = expressions.Texts.Read(reader);
        var type = new FactType(ValueKind.Decimal, null);
        if (reader.Scalar("lista") is { } list)
        {
            type = new FactType(ValueKind.Table, scope.FindList(list)) { Values = type };
        }

        ValueExpression? reckoned = Figure(reader.Require("räknat"), type);
        ValueExpression? stated = Figure(reader.Require("ska-vara"), type);
        Value deviation = Deviation(reader.Find("avvikelse"), type);
        string[] seeAlso = [.. reader.Words("se").Select(w => w.Text)];
        IReadOnlyList<string> sources = scope.Sources(reader.Words("underlag"));
        bool isDormant = scope.Bag.TakeMissed() is not null;
        if (scope.ClaimId(id.Text, id.Span) && !isDormant && reckoned is not null && stated is not null)
        {
            Reconciliations.Add(new Reconciliation(id.Text, RuleBinder.Cite(id.Text, text, clause), reckoned, stated, deviation, seeAlso, sources, id.Span));
        }
    }

    /// <summary>Binds <c>summa: 100 %</c> at a value: what the figures of a table make together.</summary>
    public void BindWhole(ScalarNode name, ScalarNode whole, Node content, TermList? list, IReadOnlyList<string> sources, ClauseInForce clause)
    {
        if (content is not MapNode table || list is null)
        {
            scope.Bag.Report(Messages.SumOfNoTable, whole.Span, name.Text);
            return;
        }

        Value stated = Literals.Expect(whole, new FactType(ValueKind.Decimal, null), scope.Bag);
        var sum = new Sum(table.Span, [new Literal(table.Span, TableReader.Read(table, list, scope.Bag))]);
        if (stated.HasValue)
        {
            Citation citation = RuleBinder.Cite(name.Text, string.Empty, clause);
            Reconciliations.Add(new Reconciliation(name.Text, citation, sum, new Literal(whole.Span, stated), default, [], sources, whole.Span) { IsWhole = true });
        }
    }

    private ValueExpression? Figure(Node? node, FactType type)
    {
        if (node is null || expressions.Bind(node, type, _noQuestion) is not { } figure)
        {
            return null;
        }

        if (!ExpressionBinder.NeedsAsking(figure))
        {
            return figure;
        }

        scope.Bag.Report(Messages.NotHere, node.Span);
        return null;
    }

    private Value Deviation(Node? node, FactType type) => node switch
    {
        null => default,
        MapNode table when type is { Kind: ValueKind.Table, List: { } list } && list != TermFinder.NoList => TableReader.Read(table, type, scope.Bag),
        _ => Literals.Expect(node, type, scope.Bag),
    };
}
