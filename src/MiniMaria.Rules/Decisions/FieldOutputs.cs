using System.Runtime.CompilerServices;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Reasons;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Decisions;

/// <summary>Lets the rules that hold set the fields of the answer, asking other questions where a rule leans on them.</summary>
/// <param name="computations">What is known of the computations of the edition.</param>
/// <param name="decide">Decides another question with the facts.</param>
/// <param name="facts">The case.</param>
/// <param name="draft">What has been found so far: the rules, and what becomes of their requirements.</param>
internal readonly struct FieldOutputs(ComputationIndex computations, Func<QuestionDefinition, Case, Draft> decide, Case facts, Draft draft)
{
    /// <summary>The id of the remark on what an allotment leaves over.</summary>
    private const string LeftOverId = "rest";

    public void Run(QuestionDefinition question, Truth fulfilled)
    {
        if (draft.Rules.Count == 0)
        {
            return;
        }

        draft.Outcome = Outcome.Answered;
        int own = draft.Rules.Count;
        List<(Rule Rule, int Field, Value Value)>? additions = null;
        for (int i = 0; i < own; i++)
        {
            Rule rule = draft.Rules[i];
            Assign(rule, rule.Always, own, ref additions);
            if (fulfilled == Truth.True)
            {
                Assign(rule, rule.Fulfilled, own, ref additions);
            }
            else if (fulfilled == Truth.False && HasUnmet(rule))
            {
                Assign(rule, rule.Unfulfilled, own, ref additions);
            }
        }

        foreach (IGrouping<int, (Rule Rule, int Field, Value Value)> added in additions?.GroupBy(a => a.Field) ?? [])
        {
            PutTogether(added.Key, added);
        }

        if (draft.Conflicting.Count > 0)
        {
            draft.Outcome = Outcome.Conflict;
            return;
        }

        for (int i = 0; i < question.FieldArray.Length; i++)
        {
            FieldDefinition field = question.FieldArray[i];
            if (!draft.Values[i].HasValue && draft.SetBy[i] is null)
            {
                draft.Values[i] = field.Otherwise;
            }
            else if (field.Order.Count > 0 && draft.Values[i].HasValue)
            {
                draft.Values[i] = CollectedRows.Sort(draft.Values[i], field.Order);
            }
        }
    }

    private bool HasUnmet(Rule rule)
    {
        foreach ((Requirement requirement, Truth met) in draft.Requirements)
        {
            if (met == Truth.False && !requirement.IsDuty && Array.IndexOf(rule.RequirementArray, requirement) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private void Assign(Rule rule, Assignment[] assignments, int own, ref List<(Rule Rule, int Field, Value Value)>? additions)
    {
        foreach (Assignment assignment in assignments)
        {
            int field = assignment.Field;
            Value value = EvaluateFor(field, assignment.Value, rule);
            if (rule.AddsTo.Count > 0 && rule.Question.FieldArray[field] is { Type.Kind: ValueKind.Terms } && AddsToOther(rule, field, own))
            {
                (additions ??= []).Add((rule, field, value));
            }
            else if (!value.HasValue)
            {
                draft.SetBy[field] ??= rule;
            }
            else if (rule.Question.FieldArray[field].IsCollected)
            {
                draft.SetBy[field] ??= rule;
                draft.Values[field] = CollectedRows.Add(draft.Values[field], value);
            }
            else if (!draft.Values[field].HasValue)
            {
                draft.SetBy[field] = rule;
                draft.Values[field] = value;
            }
            else if (draft.Values[field] != value)
            {
                AddOnce(draft.SetBy[field]!, draft.Conflicting);
                AddOnce(rule, draft.Conflicting);
            }
        }
    }

    /// <summary>Gives the value of a field, and notes whether it is reckoned from what is missing.</summary>
    private Value EvaluateFor(int field, ValueExpression expression, Rule rule)
    {
        FactSet before = draft.ReckonedFacts;
        draft.ReckonedFacts = default;
        Value value = Evaluate(expression, rule);
        if (!draft.ReckonedFacts.IsEmpty)
        {
            draft.ReckonedFields[field] = draft.ReckonedFields.GetValueOrDefault(field) | draft.ReckonedFacts;
        }

        draft.ReckonedFacts |= before;
        return value;
    }

    /// <summary>Tells whether a rule that the rule adds to holds too and concludes the same field.</summary>
    private bool AddsToOther(Rule rule, int field, int own)
    {
        for (int i = 0; i < own; i++)
        {
            Rule other = draft.Rules[i];
            if (rule.AddsTo.Contains(other) && Concludes(other, field))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Concludes(Rule rule, int field) =>
        Array.Exists(rule.Always, a => a.Field == field)
            || Array.Exists(rule.Fulfilled, a => a.Field == field)
            || Array.Exists(rule.Unfulfilled, a => a.Field == field);

    /// <summary>Adds to a list what other rules add to it, in the order of the documents; a list that lacks a part is not known.</summary>
    private void PutTogether(int field, IEnumerable<(Rule Rule, int Field, Value Value)> added)
    {
        IEnumerable<(Rule Rule, Value Value)> own = draft.SetBy[field] is { } first ? [(first, draft.Values[field])] : [];
        (Rule Rule, Value Value)[] parts = [.. own.Concat(added.Select(a => (a.Rule, a.Value))).OrderBy(p => p.Rule.Ordinal)];
        draft.SetBy[field] ??= parts[0].Rule;
        draft.Values[field] = Array.TrueForAll(parts, p => p.Value.HasValue)
            ? Value.Of(parts.SelectMany(p => p.Value.Terms).Distinct().ToArray())
            : default;
    }

    private static void AddOnce(List<Rule> added, List<Rule> rules)
    {
        foreach (Rule rule in added)
        {
            AddOnce(rule, rules);
        }
    }

    private static void AddOnce(Rule rule, List<Rule> rules)
    {
        if (!rules.Contains(rule))
        {
            rules.Add(rule);
        }
    }

    private Value Evaluate(ValueExpression expression, Rule rule) =>
        // The most frequent kinds are told apart without a call.
        expression is Literal literal ? literal.Value
        : expression is Computation computation ? EvaluateComputation(computation, rule)
        : expression is AnswerTo asked ? Ask(asked)
        : expression is ValueByReading byReading ? EvaluateAsRead(byReading, rule)
        : expression is FactValue fact ? EvaluateAtOnce(fact)
        : expression.Accept(Values.Instance, (this, rule));

    private Value EvaluateAsRead(ValueByReading byReading, Rule rule) => Evaluate(facts.AsRead(byReading), rule);

    private Value EvaluateAtOnce(ValueExpression expression)
    {
        Value value = ConditionEvaluator.Evaluate(expression, facts);
        if (!value.HasValue)
        {
            FactSet missing = ConditionEvaluator.MissingFor(expression, facts);
            draft.IsOpen = true;
            draft.OpenFacts |= missing;
            draft.ReckonedFacts |= missing & facts.Question.FigureSlots;
            draft.Obstacle ??= missing.IsEmpty ? Obstacle.In(expression, facts) : null;
        }

        return value;
    }

    private Value EvaluateTerms(TermsOf terms, Rule rule)
    {
        if (terms.Terms.Length == 1)
        {
            Value only = Evaluate(terms.Terms[0], rule);
            return only.TermOrNull is { } term ? Value.Of(term.Alone) : only;
        }

        var all = new List<Term>(terms.Terms.Length);
        foreach (ValueExpression part in terms.Terms)
        {
            Value value = Evaluate(part, rule);
            if (!value.HasValue)
            {
                return default;
            }

            foreach (Term term in value.TermSpan)
            {
                if (!all.Contains(term))
                {
                    all.Add(term);
                }
            }
        }

        return Value.Of(all.ToArray());
    }

    /// <summary>All operands are looked at, so that every fact that one of them lacks is asked for.</summary>
    private Value EvaluateComputation(Computation computation, Rule rule)
    {
        (Computation, Rule) reckoned = (computations.FirstAlike(computation), rule);
        if (draft.Computed.TryGetValue(reckoned, out Value known))
        {
            return known;
        }

        Few few = default;
        int count = computation.Operands.Length;
        Span<Value> operands = count <= Few.Length ? ((Span<Value>)few)[..count] : new Value[count];
        bool isWhole = true;
        for (int i = 0; i < operands.Length; i++)
        {
            operands[i] = Evaluate(computation.Operands[i], rule);
            isWhole &= operands[i].HasValue;
        }

        if (!isWhole)
        {
            return default;
        }

        Value value = computation.Compute(operands, out ReckoningFault fault);
        if (!value.HasValue)
        {
            draft.Obstacle ??= Obstacle.Of(computation, operands, fault);
        }
        else if (computation is Allotment allotment
            && Allotment.LeftOver(operands, value) is not 0 and var left
            && !TellsItself(allotment, rule))
        {
            AddLeftOver(allotment.Method, left, operands, rule);
        }

        if (value.HasValue)
        {
            draft.Computed.Add(reckoned, value);
        }

        return value;
    }

    /// <summary>
    /// Tells whether the rule reckons on with parts that need not be the whole, such as their sum or what they differ by.
    /// </summary>
    private bool TellsItself(Allotment allotment, Rule rule)
    {
        if (allotment.Method != AllotmentMethod.EachByItself)
        {
            return false;
        }

        if (facts.HasReadings)
        {
            return ReckonsOnWith(allotment, rule);
        }

        if (!computations.ReckonsOn.TryGetValue((allotment, rule), out bool reckonsOn))
        {
            computations.ReckonsOn[(allotment, rule)] = reckonsOn = ReckonsOnWith(allotment, rule);
        }

        return reckonsOn;
    }

    private bool ReckonsOnWith(Allotment allotment, Rule rule)
    {
        Func<Interpretation, int> readingOf = facts.ReadingOf;
        return ((Assignment[])[.. rule.Always, .. rule.Fulfilled, .. rule.Unfulfilled]).SelectMany(a => a.Value.AllRead(readingOf))
            .OfType<Computation>().Where(c => c is not RowsByKey)
            .SelectMany(c => c.Operands).SelectMany(o => o.AllRead(readingOf))
            .Any(v => v is Allotment && v.Signature == allotment.Signature);
    }

    /// <summary>Says what an allotment in whole steps gives to nobody, or gives beyond the amount.</summary>
    private void AddLeftOver(AllotmentMethod method, decimal left, ReadOnlySpan<Value> operands, Rule rule)
    {
        static string Label(decimal number) => Value.Of(number).ToLabel();
        decimal amount = Arithmetic.Number(operands[0]);
        string what = decimal.Sign(left) == decimal.Sign(amount)
            ? $"Av {Label(amount)} fördelas inte {Label(left)}"
            : $"Utöver {Label(amount)} fördelas {Label(-left)}";
        string why = method == AllotmentMethod.EachByItself ? "varje del avrundas för sig till hela steg om" : "delarna är hela steg om";
        string text = $"{what}: {why} {Label(Arithmetic.Number(operands[2]))}.";
        if (!draft.LeftOver.Exists(r => r.Text == text))
        {
            draft.LeftOver.Add(new Remark(LeftOverId, text, Always.Instance, [rule.Citation], [], rule.Span));
        }
    }

    /// <summary>A row that hangs on a missing fact is left out; no row at all is no value.</summary>
    private Value EvaluateRows(RowsOf expression, Rule rule)
    {
        var rows = new List<Row>(expression.Rows.Length);
        foreach (ValueExpression?[] cells in expression.Rows)
        {
            var values = new Value[cells.Length];
            for (int i = 0; i < cells.Length; i++)
            {
                values[i] = cells[i] is { } cell ? Evaluate(cell, rule) : FromRule(expression.Columns[i], rule);
            }

            NameDays(expression.Columns, values);

            if (Array.TrueForAll(values, v => v.HasValue))
            {
                rows.Add(new Row(expression.Columns, values));
            }
        }

        return rows.Count == 0 ? default : Value.Of(rows.ToArray());
    }

    private Value FromRule(ColumnDefinition column, Rule rule) => column.Source switch
    {
        ColumnSource.RuleText => Value.Of(rule.Text),
        ColumnSource.Clause => Value.Of(facts.Edition.Abbreviate(rule.Citation)),
        _ => default,
    };

    /// <summary>Fills the columns that name the row's day.</summary>
    private static void NameDays(IReadOnlyList<ColumnDefinition> columns, Value[] values)
    {
        Value day = Array.Find(values, v => v.Kind == ValueKind.Date);
        for (int i = 0; i < values.Length; i++)
        {
            if (columns[i].Source == ColumnSource.DayName && day.HasValue)
            {
                values[i] = Value.Of(SwedishCalendar.NameOf(day.Date));
            }
        }
    }

    private Value Ask(AnswerTo answer)
    {
        if (!draft.Asked.TryGetValue(answer.Question, out Draft? asked))
        {
            draft.Asked.Add(answer.Question, asked = decide(answer.Question, facts));
        }

        Value value = asked.IsSettled ? asked.Values[answer.Field] : default;
        if (!value.HasValue)
        {
            draft.IsOpen |= asked.IsOpen;
            draft.OpenFacts |= asked.OpenFacts;
            draft.ReckonedFacts |= asked.ReckonedFields.GetValueOrDefault(answer.Field);
            draft.Obstacle ??= asked.Obstacle;
            return value;
        }

        // Of a question leaned on, only the rule that gave the field belongs to the answer; of a field that none gave, all.
        if (asked.SetBy[answer.Field] is { } rule)
        {
            AddOnce(rule, draft.Rules);
            foreach (Rule other in asked.Rules)
            {
                if (other.AddsTo.Count > 0 && Concludes(other, answer.Field))
                {
                    AddOnce(other, draft.Rules);
                }
            }
        }
        else
        {
            AddOnce(asked.Rules, draft.Rules);
        }

        foreach (Remark left in asked.LeftOver)
        {
            if (!draft.LeftOver.Contains(left))
            {
                draft.LeftOver.Add(left);
            }
        }

        foreach (Interpretation reading in asked.Readings)
        {
            ReadingTrace.AddOnce(reading, draft.Readings);
        }

        return value;
    }

    /// <summary>Room for the operands of most computations, so that asking allocates little.</summary>
    [InlineArray(Length)]
    private struct Few
    {
        public const int Length = 5;

        private Value _first;
    }

    private sealed class Values : ExpressionVisitor<(FieldOutputs Outputs, Rule Rule), Value>
    {
        public static readonly Values Instance = new();

        public override Value Visit(Literal literal, (FieldOutputs Outputs, Rule Rule) at) => literal.Value;
        public override Value Visit(FactValue fact, (FieldOutputs Outputs, Rule Rule) at) => at.Outputs.EvaluateAtOnce(fact);
        public override Value Visit(ShiftedDay shifted, (FieldOutputs Outputs, Rule Rule) at) => at.Outputs.EvaluateAtOnce(shifted);
        public override Value Visit(NextWorkday workday, (FieldOutputs Outputs, Rule Rule) at) => at.Outputs.EvaluateAtOnce(workday);
        public override Value Visit(DayInYear yearly, (FieldOutputs Outputs, Rule Rule) at) => at.Outputs.EvaluateAtOnce(yearly);
        public override Value Visit(TermsOf terms, (FieldOutputs Outputs, Rule Rule) at) => at.Outputs.EvaluateTerms(terms, at.Rule);
        public override Value Visit(RowsOf rows, (FieldOutputs Outputs, Rule Rule) at) => at.Outputs.EvaluateRows(rows, at.Rule);
        public override Value Visit(AnswerTo asked, (FieldOutputs Outputs, Rule Rule) at) => at.Outputs.Ask(asked);
        public override Value Visit(ValueByReading byReading, (FieldOutputs Outputs, Rule Rule) at) =>
            at.Outputs.EvaluateAsRead(byReading, at.Rule);
        public override Value Visit(Computation computation, (FieldOutputs Outputs, Rule Rule) at) =>
            at.Outputs.EvaluateComputation(computation, at.Rule);
    }
}
