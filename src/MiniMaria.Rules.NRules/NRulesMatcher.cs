using System.Linq.Expressions;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;
using NRules;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace MiniMaria.Rules.NRules;

/// <summary>Finds the rules that hold by NRules: one NRules rule for each rule, one session for each question.</summary>
public sealed class NRulesMatcher : IMatcher
{
    private static readonly RuleCompilerOptions Options = new()
    {
        UnsupportedExpressionHandling = RuleCompilerUnsupportedExpressionsHandling.TreatAsNotEqual,
    };

    private readonly Dictionary<QuestionDefinition, ISessionFactory> _factories;

    /// <summary>Builds and compiles the NRules rules of an edition.</summary>
    /// <param name="edition">The provisions to serve.</param>
    public NRulesMatcher(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        _factories = edition.Rules
            .Select((rule, place) => (rule, place))
            .GroupBy(r => r.rule.Question)
            .ToDictionary(g => g.Key, g => new RuleCompiler(Options).Compile(g.Select(r => Build(r.rule, r.place))));
    }

    /// <inheritdoc/>
    public void Match(Case facts, QuestionDefinition question, ICollection<RuleMatch> matches)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(matches);
        if (_factories.TryGetValue(question, out ISessionFactory? factory))
        {
            ISession session = factory.CreateSession();
            session.Insert(new AskedCase(facts, matches));
            session.Fire();
        }
    }

    /// <summary>Rules fire in the order of the documents: the earlier a rule stands, the higher its priority.</summary>
    private static IRuleDefinition Build(Rule rule, int place)
    {
        var builder = new RuleBuilder();
        builder.Name(rule.Id);
        builder.Priority(-place);
        ParameterExpression asked = Expression.Parameter(typeof(AskedCase), "asked");
        PatternBuilder pattern = builder.LeftHandSide().Pattern(typeof(AskedCase), asked.Name);
        foreach (Condition conjunct in rule.Conjuncts)
        {
            Expression mayHold = Expression.Call(asked, nameof(AskedCase.MayHold), null, Expression.Constant(conjunct, typeof(Condition)));
            pattern.Condition(Expression.Lambda<Func<AskedCase, bool>>(mayHold, asked));
        }

        ParameterExpression context = Expression.Parameter(typeof(IContext), "context");
        Expression add = Expression.Call(asked, nameof(AskedCase.Add), null, Expression.Constant(rule));
        builder.RightHandSide().Action(Expression.Lambda<Action<IContext, AskedCase>>(add, context, asked));
        return builder.Build();
    }
}
