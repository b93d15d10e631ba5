using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Analysis;

/// <summary>The facts on which answers to a question can hang, also through the questions that it leans on, and the terms that its rules name.</summary>
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
            foreach ((FactDefinition fact, FactDefinition from, Condition test) in edition.Derivations.Reverse().Where(d => Facts.Contains(d.Fact) && question.SlotOf(d.From) >= 0))
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
    public static IEnumerable<Term> TermsIn(Value value) => value.Kind == ValueKind.Table ? value.Table.KeysOf(null) : value.TermSpan.ToArray();

    private void Add(QuestionDefinition question)
    {
        if (!_questions.Add(question))
        {
            return;
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
    }

    private void Add(Condition? condition)
    {
        foreach (Condition test in condition?.Tests ?? [])
        {
            switch (test)
            {
                case TermIn termIn:
                    Facts.Add(termIn.Fact);
                    Terms.UnionWith(termIn.Terms);
                    break;
                case Contains contains:
                    Facts.Add(contains.Fact);
                    Terms.UnionWith(contains.Terms);
                    break;
                case Compare compare:
                    Facts.Add(compare.Fact);
                    Add(compare.Operand);
                    break;
                case Given given:
                    Facts.Add(given.Fact);
                    break;
            }
        }
    }

    private void Add(Assignment[] assignments) => Array.ForEach(assignments, a => Add(a.Value));

    private void Add(ValueExpression expression)
    {
        foreach (ValueExpression part in expression.All)
        {
            switch (part)
            {
                case FactValue fact:
                    Facts.Add(fact.Fact);
                    break;
                case AnswerTo asked:
                    Add(asked.Question);
                    break;
                case Literal literal:
                    Terms.UnionWith(TermsIn(literal.Value));
                    break;
            }
        }
    }
}
