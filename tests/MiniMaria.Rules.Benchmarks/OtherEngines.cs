using System.Globalization;
using System.Linq.Dynamic.Core;
using System.Linq.Expressions;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;
using NRules;
using NRules.RuleModel;
using NRules.RuleModel.Builders;
using RulesEngine.Models;
using Rule = MiniMaria.Rules.Rulebooks.Rule;

namespace MiniMaria.Rules.Benchmarks;

/// <summary>
/// The rules of one question as other engines take them: a condition each, written as C#. They tell which rules hold; answers,
/// citations and readings are not theirs.
/// </summary>
internal sealed class OtherEngines
{
    private const string Workflow = "question";

    private readonly ISessionFactory _sessions;
    private readonly RulesEngine.RulesEngine _rulesEngine;

    /// <summary>Initializes a new instance of the <see cref="OtherEngines"/> class.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="facts">A case, from which values that the rules compare with are taken.</param>
    public OtherEngines(Rule[] rules, Case facts)
    {
        (string Id, string Condition)[] written = [.. rules.Select(r => (r.Id, r.When.Accept(new CSharp(facts), true)))];
        _sessions = new RuleCompiler().Compile(written.Select(w => Build(w.Id, w.Condition)));
        _rulesEngine = new RulesEngine.RulesEngine([new Workflow
        {
            WorkflowName = Workflow,
            Rules = written.Select(w => new RulesEngine.Models.Rule { RuleName = w.Id, RuleExpressionType = RuleExpressionType.LambdaExpression, Expression = w.Condition }),
        }]);
    }

    /// <summary>Gives the ids of the rules that hold, by a session of NRules for this case alone.</summary>
    public List<string> ByNRules(PlainFacts facts)
    {
        facts.Held.Clear();
        ISession session = _sessions.CreateSession();
        session.Insert(facts);
        session.Fire();
        return facts.Held;
    }

    /// <summary>Gives the ids of the rules that hold, by Microsoft RulesEngine.</summary>
    public List<string> ByRulesEngine(PlainFacts facts) =>
        [.. _rulesEngine.ExecuteAllRulesAsync(Workflow, new RuleParameter("f", facts)).AsTask().GetAwaiter().GetResult().Where(r => r.IsSuccess).Select(r => r.Rule.RuleName)];

    private static IRuleDefinition Build(string id, string condition)
    {
        var builder = new RuleBuilder();
        builder.Name(id);
        ParameterExpression facts = Expression.Parameter(typeof(PlainFacts), "f");
        builder.LeftHandSide().Pattern(typeof(PlainFacts), facts.Name).Condition(DynamicExpressionParser.ParseLambda([facts], typeof(bool), condition));
        builder.RightHandSide().Action((Expression<Action<IContext, PlainFacts>>)((context, f) => f.Held.Add(id)));
        return builder.Build();
    }

    /// <summary>The facts of a case by their places, as plain .NET values.</summary>
    internal sealed class PlainFacts
    {
        private PlainFacts(string?[] words, int[] numbers)
        {
            Words = words;
            Numbers = numbers;
        }

        /// <summary>Gets terms by name, and yes and no.</summary>
        public string?[] Words { get; }

        /// <summary>Gets whole numbers, and days by number.</summary>
        public int[] Numbers { get; }

        /// <summary>Gets the rules that have been found to hold.</summary>
        public List<string> Held { get; } = [];

        /// <summary>Gives the facts of a case.</summary>
        public static PlainFacts Of(Case facts)
        {
            int count = facts.Question.Facts.Count;
            return new PlainFacts(
                [.. Enumerable.Range(0, count).Select(i => facts.ValueAt(i).ToString())],
                [.. Enumerable.Range(0, count).Select(i => Number(facts.ValueAt(i)))]);
        }

        /// <summary>Gives a value as a number; 0 when it is none.</summary>
        public static int Number(Value value) => value.Kind switch { ValueKind.Integer => value.Integer, ValueKind.Date => value.Date.DayNumber, _ => 0 };
    }

    /// <summary>Writes a condition as C#; what is not known neither holds nor fails.</summary>
    private sealed class CSharp(Case facts) : ConditionVisitor<bool, string>
    {
        public override string Visit(Always always, bool wanted) => wanted ? "true" : "false";

        public override string Visit(All all, bool wanted) => Join(all.Parts, wanted, wanted);

        public override string Visit(Any any, bool wanted) => Join(any.Parts, wanted, !wanted);

        public override string Visit(Not not, bool wanted) => not.Part.Accept(this, !wanted);

        public override string Visit(ConditionByReading byReading, bool wanted) => facts.AsRead(byReading).Accept(this, wanted);

        public override string Visit(TermIn test, bool wanted) =>
            IsGiven(test) ? $"({(wanted ? string.Empty : "!")}({string.Join(" || ", test.Terms.Select(t => $"f.Words[{Place(test)}] == \"{t.Name}\""))}))" : "false";

        public override string Visit(Compare test, bool wanted)
        {
            if (!IsGiven(test))
            {
                return "false";
            }

            Value operand = ConditionEvaluator.Evaluate(test.Operand, facts);
            string compared = test.Fact.Type.Kind is ValueKind.Boolean or ValueKind.Term
                ? $"f.Words[{Place(test)}] == \"{operand}\""
                : $"f.Numbers[{Place(test)}] {Sign(test.Comparison)} {PlainFacts.Number(operand).ToString(CultureInfo.InvariantCulture)}";
            return $"({(wanted ? string.Empty : "!")}({compared}))";
        }

        public override string Visit(Contains test, bool wanted) => Known(test, wanted);
        public override string Visit(Given test, bool wanted) => Known(test, wanted);
        public override string Visit(ReadingIs test, bool wanted) => Known(test, wanted);

        private string Known(Test test, bool wanted) => ConditionEvaluator.Evaluate(test, facts) == (wanted ? Truth.True : Truth.False) ? "true" : "false";

        private bool IsGiven(Test test) => Place(test) >= 0 && facts.ValueAt(Place(test)).HasValue;

        private int Place(Test test) => facts.Question.SlotOf(test.Tested!);

        private string Join(Condition[] parts, bool wanted, bool all) =>
            parts.Length == 0 ? (all ? "true" : "false") : $"({string.Join(all ? " && " : " || ", parts.Select(p => p.Accept(this, wanted)))})";

        private static string Sign(Comparison comparison) => comparison switch
        {
            Comparison.Below => "<",
            Comparison.AtMost => "<=",
            Comparison.AtLeast => ">=",
            Comparison.Above => ">",
            Comparison.Equal => "==",
            _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
        };
    }
}
