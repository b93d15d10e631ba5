using System.Globalization;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Review.Space;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Comparison;

/// <summary>
/// Says how a side reckons its answer from the facts, in a fixed form: where two sides say the same they give the same numbers
/// whatever the facts are. Where they do not, equal answers to some questions prove nothing of the others.
/// </summary>
internal sealed class ReckoningSignature
{
    private readonly SpaceSide _side;
    private readonly Condition[] _derivations;
    private readonly Presupposition[] _presuppositions;
    private readonly Rule[] _rules;
    private readonly HashSet<string> _facts = new(StringComparer.Ordinal);

    public ReckoningSignature(SpaceSide side)
    {
        _side = side;
        QuestionRules[] all = [.. side.AskedRules];
        _derivations =
        [
            .. side.Edition.Derivations.Where(d => side.Question.SlotOf(d.Fact) >= 0 && IsReckoned(d.Test)).Select(d => d.Test),
        ];
        _presuppositions = [.. all.SelectMany(q => q.Presuppositions).Where(p => IsReckoned(p.When) || IsReckoned(p.Condition))];
        _rules = [.. all.SelectMany(q => q.Rules).Where(r => ConditionsOf(r).Any(IsReckoned))];
        IsNeeded = _derivations.Length + _presuppositions.Length + _rules.Length > 0
            || all.SelectMany(q => q.Rules).SelectMany(AssignmentsOf).Any(a => a.Value.All.Any(v => v is Computation));
    }

    /// <summary>Gets a value indicating whether anything that the answer can hang on is reckoned.</summary>
    public bool IsNeeded { get; }

    /// <summary>Gets the names of the facts that have been reckoned with so far.</summary>
    public IReadOnlyCollection<string> Facts => _facts;

    /// <summary>Gets the tests against something reckoned, under every reading.</summary>
    public IEnumerable<Compare> Tests =>
        _derivations.Concat(_presuppositions.SelectMany(p => (Condition?[])[p.When, p.Condition])).Concat(_rules.SelectMany(ConditionsOf))
        .SelectMany(c => c?.Tests ?? []).Where(IsReckonedTest).Cast<Compare>();

    /// <summary>
    /// Gives for each part of the answer that is reckoned from facts how it is; the conditions that are stand under no name.
    /// </summary>
    public IReadOnlyDictionary<string, string> Of(Case facts, Draft draft)
    {
        var parts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (FieldDefinition field in _side.Question.Fields)
        {
            if (SaidOf(_side.Question, _side.Question.FieldIndex(field.Name), facts, draft) is { } said)
            {
                parts[field.Name] = said;
            }
        }

        string[] conditions = [.. Conditions(facts).Concat(Expected(facts)).Distinct().Order(StringComparer.Ordinal)];
        if (conditions.Length > 0)
        {
            parts[string.Empty] = string.Join('\n', conditions);
        }

        return parts;
    }

    private static IEnumerable<Assignment> AssignmentsOf(Rule rule) => [.. rule.Always, .. rule.Fulfilled, .. rule.Unfulfilled];

    private static IEnumerable<Condition?> ConditionsOf(Rule rule) => rule.RequirementArray.SelectMany(ConditionsOf).Prepend(rule.When);

    private static IEnumerable<Condition?> ConditionsOf(Requirement requirement) =>
    [
        requirement.When,
        requirement.Test,
        requirement.PresumedWhen,
    ];

    private static bool IsReckoned(Condition? condition) => condition?.Tests.Any(IsReckonedTest) == true;

    private static bool IsReckonedTest(Condition test) => test is Compare compare && compare.Operand.All.Any(v => v is Computation);

    /// <summary>
    /// Says how the rules that hold give a field; nothing where it is not reckoned from facts, so that one answer tells its
    /// value.
    /// </summary>
    private string? SaidOf(QuestionDefinition question, int field, Case facts, Draft draft)
    {
        bool isReckoned = false;
        var all = new SortedSet<string>(StringComparer.Ordinal);
        bool hasUnmet = draft.Requirements.Exists(r => r.Met == Truth.False && !r.Requirement.IsDuty);
        foreach (Rule rule in draft.Rules.Where(r => r.Question == question))
        {
            IEnumerable<Assignment> drawn = rule.Always.Concat(!hasUnmet ? rule.Fulfilled : HasUnmet(rule, draft) ? rule.Unfulfilled : []);
            foreach (Assignment assignment in drawn.Where(a => a.Field == field))
            {
                all.Add(Say(assignment.Value, facts, out bool reads));
                isReckoned |= reads;
            }
        }

        return isReckoned ? string.Join(" or ", all) : null;
    }

    private static bool HasUnmet(Rule rule, Draft draft) =>
        draft.Requirements
            .Exists(r => r.Met == Truth.False && !r.Requirement.IsDuty && Array.IndexOf(rule.RequirementArray, r.Requirement) >= 0);

    /// <summary>Says an expression under the readings used, answers to other questions as those are reckoned.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="facts">The case.</param>
    /// <param name="isReckoned">Whether anything in it is reckoned from facts.</param>
    private string Say(ValueExpression expression, Case facts, out bool isReckoned)
    {
        var wording = new Wording(this);
        string text = expression.Accept(wording, facts);
        isReckoned = wording.IsReckoned;
        if (isReckoned)
        {
            _facts.UnionWith(wording.Facts);
        }

        return text;
    }

    /// <summary>Says the tests against something reckoned, of all that may hold.</summary>
    private IEnumerable<string> Conditions(Case facts)
    {
        IEnumerable<Condition?> live = _derivations
            .Concat(_presuppositions.SelectMany(p => (Condition?[])[p.When, p.Condition]))
            .Concat(_rules.Where(r => MayHold(r.When, facts) != Truth.False)
                .SelectMany(r => r.RequirementArray
                    .Where(q => MayHold(q.When, facts) != Truth.False)
                    .SelectMany(ConditionsOf)
                    .Prepend(r.When)));
        foreach (Compare test in live.SelectMany(c => c?.Accept(TestsRead.Instance, facts) ?? []).Where(IsReckonedTest).Cast<Compare>())
        {
            string operand = Say(test.Operand, facts, out bool reads);
            if (reads)
            {
                _facts.Add(test.Fact.Name);
                yield return $"{test.Fact.Name} {test.Comparison} {operand}";
            }
        }
    }

    /// <summary>Says what is expected of the answers to other questions that are reckoned.</summary>
    private IEnumerable<string> Expected(Case facts)
    {
        foreach (Presupposition presupposition
            in _side.AskedRules.SelectMany(q => q.Presuppositions).Where(p => p.Asks is not null && MayHold(p.When, facts) != Truth.False))
        {
            using Draft asked = _side.Decide(presupposition.Asks!, facts);
            string?[] said =
            [
                .. presupposition.Expected.Select(e => SaidOf(presupposition.Asks!, e.Field, facts, asked) is { } field
                    ? $"{presupposition.Id}: {field} is {e.Value.Signature}"
                    : null),
            ];
            foreach (string one in said.OfType<string>())
            {
                yield return one;
            }
        }
    }

    private static Truth MayHold(Condition condition, Case facts) => condition.Accept(Outlook.Instance, facts);

    private static string Number(Value number) => Arithmetic.Trim(Arithmetic.Number(number)).ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// Says an expression under the readings used: equal numbers alike, answers to other questions as those are reckoned.
    /// </summary>
    private sealed class Wording(ReckoningSignature signature) : SourceVisitor<Case, string>
    {
        private bool _computes;
        private bool _leans;

        public HashSet<string> Facts { get; } = new(StringComparer.Ordinal);

        public bool IsReckoned => _leans || (_computes && Facts.Count > 0);

        public override string Visit(Literal literal, Case facts) => Said(literal.Value);

        public override string Visit(FactValue fact, Case facts)
        {
            Facts.Add(fact.Fact.Name);
            return fact.Signature;
        }

        public override string Visit(ValueByReading byReading, Case facts) =>
            byReading.ByReading[facts.ReadingOf(byReading.Interpretation)].Accept(this, facts);

        public override string Visit(AnswerTo asked, Case facts)
        {
            using Draft draft = signature._side.Decide(asked.Question, facts);
            string? said = signature.SaidOf(asked.Question, asked.Field, facts, draft);
            _leans |= said is not null;
            Value value = draft.Values[asked.Field];
            return said ?? Said(value);
        }

        protected override string VisitParts(ValueExpression whole, Case facts)
        {
            _computes |= whole is Computation;
            return whole.Say(p => p.Accept(this, facts));
        }

        private static string Said(Value value) =>
            value.Kind is ValueKind.Integer or ValueKind.Decimal ? Number(value) : $"{value.Kind} {value}";
    }

    /// <summary>Collects the tests of a condition under the readings used.</summary>
    private sealed class TestsRead : PartsVisitor<Case, IEnumerable<Test>>
    {
        public static readonly TestsRead Instance = new();

        public override IEnumerable<Test> Visit(Always always, Case facts) => [];
        public override IEnumerable<Test> Visit(All all, Case facts) => all.Parts.SelectMany(p => p.Accept(this, facts));
        public override IEnumerable<Test> Visit(Any any, Case facts) => any.Parts.SelectMany(p => p.Accept(this, facts));
        public override IEnumerable<Test> Visit(Not not, Case facts) => not.Part.Accept(this, facts);
        public override IEnumerable<Test> Visit(ConditionByReading byReading, Case facts) => facts.AsRead(byReading).Accept(this, facts);
        protected override IEnumerable<Test> VisitTest(Test test, Case facts) => [test];
    }

    /// <summary>Tells whether a condition may hold with other numbers: a test against something reckoned may.</summary>
    private sealed class Outlook : PartsVisitor<Case, Truth>
    {
        public static readonly Outlook Instance = new();

        public override Truth Visit(Always always, Case facts) => Truth.True;
        public override Truth Visit(All all, Case facts) => all.Parts.Min(p => p.Accept(this, facts));
        public override Truth Visit(Any any, Case facts) => any.Parts.Max(p => p.Accept(this, facts));
        public override Truth Visit(Not not, Case facts) => Truth.True - (int)not.Part.Accept(this, facts);
        public override Truth Visit(ConditionByReading byReading, Case facts) => facts.AsRead(byReading).Accept(this, facts);
        protected override Truth VisitTest(Test test, Case facts) => IsReckonedTest(test) ? Truth.Unknown : facts.Evaluate(test);
    }
}
