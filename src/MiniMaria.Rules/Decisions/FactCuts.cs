using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Decisions;

/// <summary>
/// Collects the facts on which the answer to a question can hang, also through the questions that it leans on, and for
/// numbers the limits at which the rules cut them.
/// </summary>
internal sealed class FactCuts
{
    private readonly Edition _edition;
    private readonly HashSet<QuestionDefinition> _questions = [];

    public FactCuts(Edition edition, QuestionDefinition question)
    {
        _edition = edition;
        Add(question);
        Uncut.UnionWith(
            Facts.Keys.Where(f => !f.IsAskedDay && f.Type.Kind is not (ValueKind.Term or ValueKind.Boolean or ValueKind.Integer)));
        Uncut.UnionWith(edition.Derivations.Where(d => Facts.ContainsKey(d.Fact)).Select(d => d.From));
    }

    /// <summary>
    /// Gets for each fact the numbers that begin a new stretch, of the day asked about the numbers of days; none for other
    /// kinds.
    /// </summary>
    public Dictionary<FactDefinition, SortedSet<int>> Facts { get; } = [];

    /// <summary>
    /// Gets the facts that, once given, are told apart in more ways than the cuts: days, lists, numbers compared with other
    /// facts, and facts from which others follow.
    /// </summary>
    public HashSet<FactDefinition> Uncut { get; } = [];

    private bool Add(QuestionDefinition question)
    {
        if (!_questions.Add(question))
        {
            return false;
        }

        QuestionRules rules = _edition.RulesFor(question);
        foreach (Presupposition presupposition in rules.Presuppositions)
        {
            Add(presupposition.When);
            Add(presupposition.Condition);
            if (presupposition.Asks is { } asked)
            {
                Add(asked);
            }
        }

        foreach (Remark remark in rules.Remarks)
        {
            Add(remark.When);
        }

        foreach (Rule rule in rules.Rules)
        {
            Add(rule);
        }

        return true;
    }

    private void Add(Rule rule)
    {
        Add(rule.When);
        foreach (Requirement requirement in rule.RequirementArray)
        {
            Add(requirement.When);
            Add(requirement.Test);
            Add(requirement.PresumedWhen);
        }

        foreach (Assignment assignment in (Assignment[])[.. rule.Always, .. rule.Fulfilled, .. rule.Unfulfilled])
        {
            Add(assignment.Value);
        }
    }

    private void Add(Condition? condition)
    {
        foreach (Test test in condition?.Tests ?? [])
        {
            test.Accept(CutsOfTest.Instance, this);
        }
    }

    private void Add(ValueExpression expression) => expression.Accept(CutsOfValue.Instance, this);

    private bool Add(FactDefinition fact) => Facts.TryAdd(fact, []);

    /// <summary>
    /// Gives the numbers that stand in the rule files, under every reading; <see langword="null"/> when an operand is
    /// anything else.
    /// </summary>
    private static IEnumerable<int>? Limits(ValueExpression operand)
    {
        ValueExpression[] limits = operand is ValueByReading byReading ? byReading.ByReading : [operand];
        return Array.TrueForAll(limits, l => l is Literal) ? limits.Select(l => Number(((Literal)l).Value)) : null;
    }

    private static int Number(Value value) => value.Kind == ValueKind.Date ? value.Date.DayNumber : value.Integer;

    /// <summary>Adds what a test is about; tells whether anything was new.</summary>
    private sealed class CutsOfTest : TestVisitor<FactCuts, bool>
    {
        public static readonly CutsOfTest Instance = new();

        public override bool Visit(TermIn test, FactCuts cuts) => cuts.Add(test.Fact);
        public override bool Visit(Contains test, FactCuts cuts) => cuts.Add(test.Fact);

        public override bool Visit(Compare test, FactCuts cuts)
        {
            bool isNew = cuts.Add(test.Fact);
            if (test.Fact.Type.Kind != ValueKind.Integer && !test.Fact.IsAskedDay)
            {
                return test.Operand.Accept(CutsOfValue.Instance, cuts) || isNew;
            }

            if (Limits(test.Operand) is { } limits)
            {
                cuts.Facts[test.Fact].UnionWith(limits.SelectMany(limit => (int[])[limit, limit + 1]));
                return isNew;
            }

            // As long as one of the facts in the operand is missing the comparison tells nothing apart.
            FactDefinition[] others = [.. test.Operand.Facts.Where(f => !f.IsAskedDay)];
            cuts.Uncut.UnionWith(others.Length > 0 ? others : [test.Fact]);
            return others.Aggregate(isNew, (any, other) => cuts.Add(other) | any);
        }

        public override bool Visit(Given test, FactCuts cuts) => cuts.Add(test.Fact);
        public override bool Visit(ReadingIs test, FactCuts cuts) => false;
    }

    /// <summary>Adds what a value hangs on; tells whether anything was new.</summary>
    private sealed class CutsOfValue : SourceVisitor<FactCuts, bool>
    {
        public static readonly CutsOfValue Instance = new();

        public override bool Visit(Literal literal, FactCuts cuts) => false;

        public override bool Visit(FactValue fact, FactCuts cuts)
        {
            if (fact.Fact.Type.Kind is not (ValueKind.Term or ValueKind.Boolean))
            {
                cuts.Uncut.Add(fact.Fact);
            }

            return cuts.Add(fact.Fact);
        }

        public override bool Visit(AnswerTo asked, FactCuts cuts) => cuts.Add(asked.Question);
        public override bool Visit(ValueByReading byReading, FactCuts cuts) => VisitParts(byReading, cuts);
        protected override bool VisitParts(ValueExpression whole, FactCuts cuts) =>
            whole.Parts.Aggregate(false, (isNew, part) => part.Accept(this, cuts) | isNew);
    }
}
