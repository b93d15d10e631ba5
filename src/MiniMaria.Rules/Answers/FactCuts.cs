using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Answers;

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
        Uncut.UnionWith(Facts.Keys.Where(f => !f.IsAskedDay && f.Type.Kind is not (ValueKind.Term or ValueKind.Boolean or ValueKind.Integer)));
        Uncut.UnionWith(edition.Derivations.Where(d => Facts.ContainsKey(d.Fact)).Select(d => d.From));
    }

    /// <summary>Gets for each fact the numbers that begin a new stretch, of the day asked about the numbers of days; none for other kinds.</summary>
    public Dictionary<FactDefinition, SortedSet<int>> Facts { get; } = [];

    /// <summary>Gets the facts that, once given, are told apart in more ways than the cuts: days, lists, numbers compared with other facts, and facts from which others follow.</summary>
    public HashSet<FactDefinition> Uncut { get; } = [];

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
        foreach (Condition test in condition?.Tests ?? [])
        {
            switch (test)
            {
                case TermIn termIn:
                    Add(termIn.Fact);
                    break;
                case Contains contains:
                    Add(contains.Fact);
                    break;
                case Compare compare:
                    Add(compare);
                    break;
                case Given given:
                    Add(given.Fact);
                    break;
            }
        }
    }

    private void Add(Compare compare)
    {
        Add(compare.Fact);
        if (compare.Fact.Type.Kind != ValueKind.Integer && !compare.Fact.IsAskedDay)
        {
            Add(compare.Operand);
        }
        else if (Limits(compare.Operand) is { } limits)
        {
            foreach (int limit in limits)
            {
                Facts[compare.Fact].UnionWith([limit, limit + 1]);
            }
        }
        else
        {
            // As long as one of the facts in the operand is missing the comparison tells nothing apart.
            FactDefinition[] others = [.. compare.Operand.All.OfType<FactValue>().Select(f => f.Fact).Where(f => !f.IsAskedDay)];
            Uncut.UnionWith(others.Length > 0 ? others : [compare.Fact]);
            foreach (FactDefinition other in others)
            {
                Add(other);
            }
        }
    }

    private static IEnumerable<int>? Limits(ValueExpression operand) => operand switch
    {
        Literal literal => [Number(literal.Value)],
        ValueByReading byReading when byReading.ByReading.All(b => b is Literal) => byReading.ByReading.Select(b => Number(((Literal)b).Value)),
        _ => null,
    };

    private static int Number(Value value) => value.Kind == ValueKind.Date ? value.Date.DayNumber : value.Integer;

    private void Add(ValueExpression expression)
    {
        switch (expression)
        {
            case FactValue { Fact.Type.Kind: ValueKind.Term or ValueKind.Boolean } fact:
                Add(fact.Fact);
                break;
            case FactValue fact:
                Add(fact.Fact);
                Uncut.Add(fact.Fact);
                break;
            case AnswerTo asked:
                Add(asked.Question);
                break;
            default:
                foreach (ValueExpression part in expression.Parts)
                {
                    Add(part);
                }

                break;
        }
    }

    private void Add(FactDefinition fact)
    {
        Facts.TryAdd(fact, []);
    }
}
