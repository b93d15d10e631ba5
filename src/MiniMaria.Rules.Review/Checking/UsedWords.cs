using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Checking;

/// <summary>
/// The facts on which answers to a question can hang, also through the questions that it leans on, and the terms that its
/// rules name.
/// </summary>
internal sealed class UsedWords
{
    private readonly HashSet<QuestionDefinition> _questions = [];
    private readonly Edition _edition;

    /// <summary>Initializes a new instance of the <see cref="UsedWords"/> class for all days of a rulebook.</summary>
    public UsedWords(Rulebook rulebook, QuestionDefinition question)
    {
        _edition = rulebook.Editions[0];
        foreach (Edition edition in rulebook.Editions)
        {
            _edition = edition;
            _questions.Clear();
            Add(question);
            foreach ((FactDefinition fact, FactDefinition from, Condition test) in edition.Derivations
                .Reverse()
                .Where(d => Facts.Contains(d.Fact) && question.SlotOf(d.From) >= 0))
            {
                Facts.Add(from);
                Add(test);
            }
        }

        foreach (FactDefinition fact in question.Facts.Where(Facts.Contains).ToArray())
        {
            Facts.UnionWith(question.Facts.Where(f => f == fact.CountedFrom || f.Name == fact.Default?.Of));
        }
    }

    public HashSet<FactDefinition> Facts { get; } = [];

    /// <summary>Gets the terms that stand in conditions and conclusions.</summary>
    public HashSet<Term> Terms { get; } = [];

    /// <summary>Gives the terms that a value names, the keys of a table among them.</summary>
    public static IEnumerable<Term> TermsIn(Value value) =>
        value.Kind == ValueKind.Table ? value.Table.KeysOf(null) : value.TermSpan.ToArray();

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
            Add(presupposition.Expected);
            if (presupposition.Asks is { } asked)
            {
                Add(asked);
            }
        }

        foreach (FactLimit limit in rules.Limits)
        {
            Terms.UnionWith(limit.Allowed);
        }

        foreach (Remark remark in rules.Remarks)
        {
            Add(remark.When);
        }

        foreach (Rule rule in rules.Rules)
        {
            Add(rule.When);
            Add(rule.Always);
            Add(rule.Fulfilled);
            Add(rule.Unfulfilled);
            foreach (Requirement requirement in rule.RequirementArray)
            {
                Add(requirement.When);
                Add(requirement.Test);
                Add(requirement.PresumedWhen);
            }
        }

        return true;
    }

    private void Add(Condition? condition)
    {
        foreach (Test test in condition?.Tests ?? [])
        {
            test.Accept(UsedByTest.Instance, this);
        }
    }

    private void Add(Assignment[] assignments) => Array.ForEach(assignments, a => Add(a.Value));

    private bool Add(ValueExpression expression) => expression.Accept(UsedByValue.Instance, this);

    private bool Add(FactDefinition fact, IEnumerable<Term> terms) => Facts.Add(fact) | Add(terms);

    private bool Add(IEnumerable<Term> terms) => terms.Aggregate(false, (isNew, term) => Terms.Add(term) | isNew);

    /// <summary>Adds what a test is about; tells whether anything was new.</summary>
    private sealed class UsedByTest : TestVisitor<UsedWords, bool>
    {
        public static readonly UsedByTest Instance = new();

        public override bool Visit(TermIn test, UsedWords used) => used.Add(test.Fact, test.Terms);
        public override bool Visit(Contains test, UsedWords used) => used.Add(test.Fact, test.Terms);
        public override bool Visit(Compare test, UsedWords used) => used.Facts.Add(test.Fact) | used.Add(test.Operand);
        public override bool Visit(Given test, UsedWords used) => used.Facts.Add(test.Fact);
        public override bool Visit(ReadingIs test, UsedWords used) => false;
    }

    /// <summary>Adds what a value is made of; tells whether anything was new.</summary>
    private sealed class UsedByValue : SourceVisitor<UsedWords, bool>
    {
        public static readonly UsedByValue Instance = new();

        public override bool Visit(Literal literal, UsedWords used) => used.Add(TermsIn(literal.Value));
        public override bool Visit(FactValue fact, UsedWords used) => used.Facts.Add(fact.Fact);
        public override bool Visit(AnswerTo asked, UsedWords used) => used.Add(asked.Question);
        public override bool Visit(ValueByReading byReading, UsedWords used) => VisitParts(byReading, used);
        protected override bool VisitParts(ValueExpression whole, UsedWords used) =>
            whole.Parts.Aggregate(false, (isNew, part) => used.Add(part) | isNew);
    }
}
