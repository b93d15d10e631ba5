using System.Globalization;
using MiniMaria.Rules.Analysis;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review;

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
        _derivations = [.. side.Edition.Derivations.Where(d => side.Question.SlotOf(d.Fact) >= 0 && IsReckoned(d.Test)).Select(d => d.Test)];
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
    public IEnumerable<Compare> Tests => _derivations.Concat(_presuppositions.SelectMany(p => (Condition?[])[p.When, p.Condition])).Concat(_rules.SelectMany(ConditionsOf))
        .SelectMany(c => c?.Tests ?? []).Where(IsReckonedTest).Cast<Compare>();

    /// <summary>Gives for each part of the answer that is reckoned from facts how it is; the conditions that are stand under no name.</summary>
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

    private static IEnumerable<Condition?> ConditionsOf(Requirement requirement) => [requirement.When, requirement.Test, requirement.PresumedWhen];

    private static bool IsReckoned(Condition? condition) => condition?.Tests.Any(IsReckonedTest) == true;

    private static bool IsReckonedTest(Condition test) => test is Compare compare && compare.Operand.All.Any(v => v is Computation);

    /// <summary>Says how the rules that hold give a field; nothing where it is not reckoned from facts, so that one answer tells its value.</summary>
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
        draft.Requirements.Exists(r => r.Met == Truth.False && !r.Requirement.IsDuty && Array.IndexOf(rule.RequirementArray, r.Requirement) >= 0);

    /// <summary>Says an expression under the readings used, answers to other questions as those are reckoned.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="facts">The case.</param>
    /// <param name="isReckoned">Whether anything in it is reckoned from facts.</param>
    private string Say(ValueExpression expression, Case facts, out bool isReckoned)
    {
        bool computes = false;
        bool readsOthers = false;
        var read = new HashSet<string>(StringComparer.Ordinal);
        string text = expression.SignatureWith(Said);
        isReckoned = computes && (readsOthers || read.Count > 0);
        if (isReckoned)
        {
            _facts.UnionWith(read);
        }

        return text;

        string? Said(ValueExpression part)
        {
            switch (part)
            {
                case FactValue fact:
                    read.Add(fact.Fact.Name);
                    return null;
                case Literal { Value: { Kind: ValueKind.Integer or ValueKind.Decimal } number }:
                    return Arithmetic.Trim(Arithmetic.Number(number)).ToString(CultureInfo.InvariantCulture);
                case ValueByReading byReading:
                    return byReading.ByReading[facts.ReadingOf(byReading.Interpretation)].SignatureWith(Said);
                case AnswerTo answer:
                    return Asked(answer.Question, answer.Field);
                case Computation:
                    computes = true;
                    return null;
                default:
                    return null;
            }
        }

        string Asked(QuestionDefinition question, int field)
        {
            Draft asked = _side.Decide(question, facts);
            try
            {
                if (SaidOf(question, field, facts, asked) is { } said)
                {
                    computes = readsOthers = true;
                    return said;
                }

                Value value = asked.Values[field];
                return value.Kind is ValueKind.Integer or ValueKind.Decimal ? Arithmetic.Trim(Arithmetic.Number(value)).ToString(CultureInfo.InvariantCulture) : $"{value.Kind} {value}";
            }
            finally
            {
                Draft.Return(asked);
            }
        }
    }

    /// <summary>Says the tests against something reckoned, of all that may hold.</summary>
    private IEnumerable<string> Conditions(Case facts)
    {
        IEnumerable<Condition?> live = _derivations
            .Concat(_presuppositions.SelectMany(p => (Condition?[])[p.When, p.Condition]))
            .Concat(_rules.Where(r => MayHold(r.When, facts) != Truth.False)
                .SelectMany(r => r.RequirementArray.Where(q => MayHold(q.When, facts) != Truth.False).SelectMany(ConditionsOf).Prepend(r.When)));
        foreach (Compare test in live.SelectMany(c => c is null ? [] : TestsRead(c, facts)).Where(IsReckonedTest).Cast<Compare>())
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
        foreach (Presupposition presupposition in _side.AskedRules.SelectMany(q => q.Presuppositions).Where(p => p.Asks is not null && MayHold(p.When, facts) != Truth.False))
        {
            Draft asked = _side.Decide(presupposition.Asks!, facts);
            string?[] said = [.. presupposition.Expected.Select(e => SaidOf(presupposition.Asks!, e.Field, facts, asked) is { } field ? $"{presupposition.Id}: {field} is {e.Value.Signature}" : null)];
            Draft.Return(asked);
            foreach (string one in said.OfType<string>())
            {
                yield return one;
            }
        }
    }

    private static IEnumerable<Condition> TestsRead(Condition condition, Case facts) => condition switch
    {
        All all => all.Parts.SelectMany(p => TestsRead(p, facts)),
        Any any => any.Parts.SelectMany(p => TestsRead(p, facts)),
        Not not => TestsRead(not.Part, facts),
        ConditionByReading byReading => TestsRead(byReading.ByReading[facts.ReadingOf(byReading.Interpretation)], facts),
        _ => [condition],
    };

    /// <summary>Tells whether a condition may hold with other numbers: a test against something reckoned may.</summary>
    private static Truth MayHold(Condition condition, Case facts) => condition switch
    {
        All all => all.Parts.Min(p => MayHold(p, facts)),
        Any any => any.Parts.Max(p => MayHold(p, facts)),
        Not not => Truth.True - (int)MayHold(not.Part, facts),
        ConditionByReading byReading => MayHold(byReading.ByReading[facts.ReadingOf(byReading.Interpretation)], facts),
        _ => IsReckonedTest(condition) ? Truth.Unknown : facts.Evaluate(condition),
    };
}
