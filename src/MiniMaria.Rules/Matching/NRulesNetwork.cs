using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Reflection;
using MiniMaria.Rules.Rulebooks;
using NRules;
using NRules.Extensibility;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace MiniMaria.Rules.Matching;

/// <summary>
/// The rules of one question as NRules rules. Each condition is an expression over the tests of the question, the most
/// common first, so that the network shares what rules have in common.
/// </summary>
internal sealed class NRulesNetwork
{
    /// <summary>Of so many kinds of cases the rules are kept; further ones are found anew each time.</summary>
    private const int MaximumKinds = 10_000;

    private static readonly MethodInfo MayHold = typeof(TestedCase).GetMethod(nameof(TestedCase.May))!;
    private static readonly MethodInfo MustHold = typeof(TestedCase).GetMethod(nameof(TestedCase.Must))!;
    private static readonly MethodInfo Found = typeof(TestedCase).GetMethod(nameof(TestedCase.Add))!;

    private readonly QuestionTests _tests = new();
    private readonly ISessionFactory _sessions;
    private readonly ConcurrentDictionary<ulong[], RuleMatch[]> _kept = new(new Kind());
    private readonly ConcurrentDictionary<ulong[], RuleMatch[]>.AlternateLookup<ReadOnlySpan<ulong>> _keptBySpan;
    private int _count;

    public NRulesNetwork(Rule[] rules)
    {
        var uses = rules.SelectMany(r => r.Conjuncts.Select(c => c.Signature)).CountBy(s => s).ToDictionary();
        _sessions = new RuleCompiler { ExpressionCompiler = new Interpreting() }.Compile([.. rules.Select((r, i) => Build(r, i, uses))]);
        _keptBySpan = _kept.GetAlternateLookup<ReadOnlySpan<ulong>>();
    }

    /// <summary>Gets what NRules made of the rules.</summary>
    public ISessionFactory Sessions => _sessions;

    /// <summary>Gives the rules that hold or may hold, in the order of the documents.</summary>
    public RuleMatch[] Match(Case facts)
    {
        Span<ulong> truths = stackalloc ulong[_tests.WordCount];
        _tests.Evaluate(facts, truths);
        if (_keptBySpan.TryGetValue(truths, out RuleMatch[]? matches))
        {
            return matches;
        }

        ulong[] kind = truths.ToArray();
        var tested = new TestedCase(kind);
        ISession session = _sessions.CreateSession();
        session.Insert(tested);
        session.Fire();
        matches = [.. tested.Matches];
        if (_count < MaximumKinds && _kept.TryAdd(kind, matches))
        {
            Interlocked.Increment(ref _count);
        }

        return matches;
    }

    /// <summary>Rules fire in the order of the documents: the earlier a rule stands, the higher its priority.</summary>
    private IRuleDefinition Build(Rule rule, int place, Dictionary<string, int> uses)
    {
        var builder = new RuleBuilder();
        builder.Name(rule.Id);
        builder.Priority(-place);
        ParameterExpression tested = Expression.Parameter(typeof(TestedCase), "tested");
        PatternBuilder pattern = builder.LeftHandSide().Pattern(typeof(TestedCase), tested.Name);
        foreach (Condition conjunct
            in rule.Conjuncts.OrderByDescending(c => uses[c.Signature]).ThenBy(c => c.Signature, StringComparer.Ordinal))
        {
            pattern.Condition(Expression.Lambda<Func<TestedCase, bool>>(ToExpression(conjunct, MayHold, tested), tested));
        }

        ParameterExpression context = Expression.Parameter(typeof(IContext), "context");
        Expression add = Expression.Call(tested, Found, Expression.Constant(rule), ToExpression(rule.When, MustHold, tested));
        builder.RightHandSide().Action(Expression.Lambda<Action<IContext, TestedCase>>(add, context, tested));
        return builder.Build();
    }

    /// <summary>Gives an expression that tells whether a condition may hold, or whether it must.</summary>
    private Expression ToExpression(Condition condition, MethodInfo holds, Expression tested) =>
        condition.Accept(new Expressions(_tests, tested), holds);

    private sealed class Expressions(QuestionTests tests, Expression tested) : PartsVisitor<MethodInfo, Expression>
    {
        public override Expression Visit(Always always, MethodInfo holds) => Expression.Constant(true);

        public override Expression Visit(All all, MethodInfo holds) =>
            all.Parts.Select(p => p.Accept(this, holds)).DefaultIfEmpty(Expression.Constant(true)).Aggregate(Expression.AndAlso);

        public override Expression Visit(Any any, MethodInfo holds) =>
            any.Parts.Select(p => p.Accept(this, holds)).DefaultIfEmpty(Expression.Constant(false)).Aggregate(Expression.OrElse);

        public override Expression Visit(Not not, MethodInfo holds) =>
            Expression.Not(not.Part.Accept(this, holds == MayHold ? MustHold : MayHold));

        public override Expression Visit(ConditionByReading byReading, MethodInfo holds) => byReading.ByReading
            .Select((c, i) => (Expression)Expression.AndAlso(
                VisitTest(new ReadingIs(c.Span, byReading.Interpretation, i), holds),
                c.Accept(this, holds)))
            .Aggregate(Expression.OrElse);

        protected override Expression VisitTest(Test test, MethodInfo holds) =>
            Expression.Call(tested, holds, Expression.Constant(tests.PlaceOf(test)));
    }

    /// <summary>
    /// What NRules evaluates is evaluated once for each kind of case, so that compiling it would take longer than
    /// interpreting it.
    /// </summary>
    private sealed class Interpreting : IExpressionCompiler
    {
        public TDelegate Compile<TDelegate>(Expression<TDelegate> expression)
            where TDelegate : Delegate => expression.Compile(preferInterpretation: true);
    }

    /// <summary>Kinds are the same when every test comes to the same.</summary>
    private sealed class Kind : IEqualityComparer<ulong[]>, IAlternateEqualityComparer<ReadOnlySpan<ulong>, ulong[]>
    {
        public bool Equals(ulong[]? x, ulong[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<ulong> alternate, ulong[] other) => alternate.SequenceEqual(other);

        public int GetHashCode([DisallowNull] ulong[] kind) => GetHashCode(kind.AsSpan());

        public int GetHashCode(ReadOnlySpan<ulong> alternate)
        {
            var hash = default(HashCode);
            foreach (ulong word in alternate)
            {
                hash.Add(word);
            }

            return hash.ToHashCode();
        }

        public ulong[] Create(ReadOnlySpan<ulong> alternate) => alternate.ToArray();
    }
}
