using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Reasons;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Explanations;

/// <summary>
/// Tells how the amounts and days of an answer were reckoned, a sentence a step, from the first to the last: what is
/// reckoned bears the name that the rules give it, and of a table one key shows how all are done: the key that the answer
/// takes out of it, otherwise the first.
/// </summary>
/// <param name="answer">The answer.</param>
/// <param name="language">The language of the framing words.</param>
internal sealed class Reckoning(Answer answer, Language language)
{
    private const decimal Whole = 100;

    private readonly Case _facts = answer.Facts;
    private readonly List<string> _steps = [];
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>The key of the tables that are told of at the moment; <see langword="null"/> when none is taken out of them.</summary>
    private Term? _key;

    private bool Swedish => language == Language.Swedish;

    /// <summary>Gives the steps; none for an answer that nothing was reckoned for.</summary>
    public IReadOnlyList<string> Steps()
    {
        if (answer.Outcome is Outcome.Answered or Outcome.NeedsFacts)
        {
            Tell(answer.Question, field => answer[field.Name]);
        }

        return _steps;
    }

    /// <summary>Says in Swedish from what a day of an answer is counted, and how far.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="field">The name of the field that holds the day.</param>
    /// <param name="isCountedBy">
    /// Tells of the expression of a rule that gives the day whether it is looked for; <see langword="null"/> for any.
    /// </param>
    /// <returns>The words; <see langword="null"/> when the field is no day, or no rule gives it so.</returns>
    public static string? RuleOf(Answer answer, string field, Func<ValueExpression, bool>? isCountedBy = null)
    {
        int index = answer.Question.FieldIndex(field);
        if (index < 0 || answer.Question.Fields[index].Type.Kind != ValueKind.Date)
        {
            return null;
        }

        using Draft draft = answer.Decider.Decide(answer.Question, answer.Facts);
        return draft.Rules.SelectMany(r => (Assignment[])[.. r.Always, .. r.Fulfilled, .. r.Unfulfilled])
            .Where(a => a.Field == index
                && isCountedBy?.Invoke(a.Value) != false
                && ConditionEvaluator.Evaluate(a.Value, answer.Facts) == answer[field])
            .Select(a => LimitWords.Counted(a.Value, answer.Facts, swedish: true, withValues: true))
            .FirstOrDefault();
    }

    /// <summary>Tells of each field that has the value that a rule reckons for it; gives whether there was anything to tell.</summary>
    private bool Tell(QuestionDefinition question, Func<FieldDefinition, Value> valueOf)
    {
        int told = _steps.Count;
        using Draft draft = answer.Decider.Decide(question, _facts);
        Rule[] rules = [.. draft.Rules.Where(r => r.Question == question)];
        foreach (FieldDefinition field in question.Fields)
        {
            Value value = valueOf(field);
            ValueExpression? source = value.HasValue && !field.IsCollected
                ? rules.SelectMany(r => (Assignment[])[.. r.Always, .. r.Fulfilled, .. r.Unfulfilled])
                    .Where(a => question.Fields[a.Field] == field)
                    .Select(a => a.Value)
                    .FirstOrDefault(v => IsReckoned(v) && Evaluate(v) == value)
                : null;
            if (source is not null)
            {
                Tell(source, field.Label, isField: true);
            }
        }

        return _steps.Count > told;
    }

    private static bool IsReckoned(ValueExpression value) => value.All.Any(v => v is Computation or ShiftedDay or NextWorkday or AnswerTo);

    private bool Tell(ValueExpression value, string label, bool isField = false)
    {
        // What is reckoned for a field bears the field's name, what is reckoned on the way the name that the rules give it.
        label = value.Name is { } name && !isField ? name.Replace('-', ' ') : label;
        return value.Accept(new Telling(this), label);
    }

    private bool TellAsked(AnswerTo asked) =>
        asked.Question != answer.Question
            && Tell(asked.Question, field => field == asked.Question.Fields[asked.Field] ? Evaluate(asked) : default);

    private bool TellCounted(ValueExpression value, string label) =>
        Add(value, label, Is(LimitWords.Counted(value, _facts, Swedish, withValues: true), Evaluate(value)));

    /// <summary>Tells how what a value is reckoned from was reckoned, and then how the value was.</summary>
    private bool TellReckoned(Computation computation, string label, Func<Value[], Value, string?> say)
    {
        foreach (ValueExpression operand in computation.Operands)
        {
            Tell(operand, string.Empty);
        }

        Value[] operands = Array.ConvertAll(computation.Operands, Evaluate);
        return Array.TrueForAll(operands, o => o.HasValue) && computation.Compute(operands) is { HasValue: true } result
            && Add(computation, label, say(operands, result));
    }

    private bool TellEntry(EntryOf entry)
    {
        Term? outer = _key;
        _key = entry.Key;
        bool told = Tell(entry.Operands[0], string.Empty);
        _key = outer;
        return told;
    }

    private bool Add(ValueExpression value, string label, string? said)
    {
        if (said is not null && label.Length > 0 && _told.Add($"{_key?.Name} {value.Signature}"))
        {
            _steps.Add($"{Sentences.Begin(label)}: {said}.");
            return true;
        }

        return false;
    }

    /// <summary>Gives the key by which to show how a table is reckoned.</summary>
    private Term ShownKeyOf(Table table) => _key is { } key && table[key].HasValue ? key : table.Entries[0].Key;

    private string Allotted(Allotment allotment, Value[] operands, Table parts)
    {
        decimal amount = Arithmetic.Number(operands[0]);
        decimal step = Arithmetic.Number(operands[2]);
        Table weights = operands[1].Table;
        decimal whole = weights.Entries.Sum(e => Arithmetic.Number(e.Value));
        (Term Key, decimal Exact, decimal Part)[] all =
        [
            .. weights.Entries.Select(e => (e.Key, amount * Arithmetic.Number(e.Value) / whole, Arithmetic.Number(parts[e.Key]))),
        ];
        (Term first, decimal exact, decimal part) = _key is { } key && Array.Exists(all, a => a.Key == key)
            ? Array.Find(all, a => a.Key == key)
            : all[0];
        string[] more =
        [
            .. all.Where(a => a.Part > decimal.Floor(a.Exact / step) * step && allotment.Method is AllotmentMethod.LargestRemainder)
                .Select(a => a.Key.Label),
        ];
        string how = (allotment.Method, Swedish) switch
        {
            (AllotmentMethod.LargestRemainder, true) => "varje del avrundas nedåt, och det som är kvar går till de största resterna",
            (AllotmentMethod.LargestRemainder, false) => "each part is rounded down, and what is left goes to the largest remainders",
            (AllotmentMethod.EachByItself, true) => "varje del avrundas för sig",
            (AllotmentMethod.EachByItself, false) => "each part is rounded by itself",
            (AllotmentMethod.RoundedDown, true) => "varje del avrundas nedåt",
            (AllotmentMethod.RoundedDown, false) => "each part is rounded down",
            (_, true) => "delarna hör till de största kvoterna",
            (_, false) => "the parts go by the largest quotients",
        };
        string rounded = more.Length == 0 ? how : how + (Swedish ? ", här " : ", here ") + Sentences.Join(more, Swedish ? "och" : "and");
        string weight = WithName(allotment.Operands[1], default);
        return Swedish
            ? $"{WithName(allotment.Operands[0], operands[0])} fördelas efter {weight}, som tillsammans är {Show(whole)}, i steg om "
                + $"{Show(step)}; {rounded}. För {first.Label}: {Show(amount)} × {Show(weights[first])} / {Show(whole)} = "
                + $"{Rounded(exact, part, step)}"
            : $"{WithName(allotment.Operands[0], operands[0])} is allotted by {weight}, together {Show(whole)}, in steps of {Show(step)}; "
                + $"{rounded}. For {first.Label}: {Show(amount)} × {Show(weights[first])} / {Show(whole)} = {Rounded(exact, part, step)}";
    }

    private string Shared(ShareOf share, Value[] operands, Value result)
    {
        decimal step = Arithmetic.Number(operands[2]);
        decimal amount = Arithmetic.Number(operands[1]);
        bool isTable = operands[0].Kind == ValueKind.Table;
        Term? first = isTable ? ShownKeyOf(operands[0].Table) : null;
        decimal percent = Arithmetic.Number(first is null ? operands[0] : operands[0].Table[first]);
        decimal part = Arithmetic.Number(first is null ? result : result.Table[first]);
        // Which of the two is the per cent is the same to the result, not to who reads it.
        bool isReversed = amount <= Whole && percent > Whole;
        string of =
            $"{WithName(share.Operands[0], default)} "
                + $"{(isReversed ? "×" : Swedish ? "i procent av" : "in per cent of")} "
                + $"{WithName(share.Operands[1], operands[1])}{(isReversed ? " %" : string.Empty)}, "
                + $"{(Swedish ? "avrundat till" : "rounded to")} {Show(step)}";
        string reckoned = $"{(isReversed ? $"{Show(percent)} × {Show(amount)} %" : $"{Show(percent)} % × {Show(amount)}")} = "
            + $"{Rounded(percent * amount / Whole, part, step)}";
        return first is null ? $"{of}: {reckoned}" : $"{of}. {(Swedish ? "För" : "For")} {first.Label}: {reckoned}";
    }

    private static string? Summed(Value[] operands, Value result)
    {
        decimal[] terms =
        [
            .. operands.SelectMany(o => o.Kind == ValueKind.Table
                ? o.Table.Entries.Select(e => Arithmetic.Number(e.Value))
                : [Arithmetic.Number(o)]),
        ];
        return terms.Length < 2 ? null : $"{string.Join(" + ", terms.Select(Show))} = {result.ToLabel()}";
    }

    private string Subtracted(Difference difference, Value[] operands, Value result)
    {
        if (result.Kind != ValueKind.Table)
        {
            return $"{Show(operands[0])} − {Show(operands[1])} = {result.ToLabel()}";
        }

        Term first = ShownKeyOf(result.Table);
        return $"{WithName(difference.Operands[0], default)} {(Swedish ? "minus" : "less")} {WithName(difference.Operands[1], default)}. "
            + $"{(Swedish ? "För" : "For")} {first.Label}: {Show(operands[0].Table[first])} − {Show(operands[1].Table[first])} = "
            + $"{Show(result.Table[first])}";
    }

    private string Raised(Uprating uprating, Value[] operands, Value result)
    {
        Term? first = result.Kind == ValueKind.Table ? ShownKeyOf(result.Table) : null;
        var years = new List<string>();
        for (int year = operands[2].Integer; year <= operands[3].Integer; year++)
        {
            Value[] until = [operands[0], operands[1], operands[2], Value.Of(year), operands[4]];
            Value then = uprating.Compute(until);
            years.Add(
                $"{year.ToString(System.Globalization.CultureInfo.InvariantCulture)} {Show(first is null ? then : then.Table[first])}");
        }

        string how = Swedish
            ? $"{WithName(uprating.Operands[0], first is null ? operands[0] : default)} höjs med {Show(operands[1])} % för varje år, "
                + $"avrundat till {Show(operands[4])}"
            : $"{WithName(uprating.Operands[0], first is null ? operands[0] : default)} is raised by {Show(operands[1])} % for every "
                + $"year, rounded to {Show(operands[4])}";
        return $"{how}{(first is null ? string.Empty : $". {(Swedish ? "För" : "For")} {first.Label}")}: {string.Join(", ", years)}";
    }

    private string Is(string counted, Value value) => $"{counted} {(Swedish ? "är" : "is")} {value.ToLabel()}";

    /// <summary>Gives what the rules, the question or the vocabulary calls a value, with the value where it is given.</summary>
    private string WithName(ValueExpression value, Value shown)
    {
        string name = NameOf(value);
        return (name.Length > 0, shown.HasValue) switch
        {
            (true, true) => $"{name} ({Show(shown)})",
            (true, false) => name,
            (false, _) => Show(shown.HasValue ? shown : Evaluate(value)),
        };
    }

    private string NameOf(ValueExpression value) => value.Name is { } name ? name.Replace('-', ' ') : value.Accept(Names.Instance, this);

    private static string Rounded(decimal exact, decimal part, decimal step)
    {
        // Two digits more than what is kept show which way it went.
        decimal shown = decimal.Round(exact, Math.Min(Digits(step) + 2, 28), MidpointRounding.AwayFromZero);
        return shown == part ? Show(part) : $"{Show(Arithmetic.Trim(shown))} → {Show(part)}";
    }

    private static int Digits(decimal step)
    {
        int digits = 0;
        while (digits < 8 && step != decimal.Floor(step))
        {
            step *= 10;
            digits++;
        }

        return digits;
    }

    private static string Show(decimal number) => Value.Of(number).ToLabel();

    private static string Show(Value value) => value.Kind == ValueKind.Integer ? Show((decimal)value.Integer) : value.ToLabel();

    private Value Evaluate(ValueExpression value) => value.Accept(Values.Instance, this);

    private Value Ask(AnswerTo asked)
    {
        using Draft draft = answer.Decider.Decide(asked.Question, _facts);
        return draft.IsSettled ? draft.Values[asked.Field] : default;
    }

    /// <summary>Tells how a value was reckoned, by its label; gives whether there was anything to tell.</summary>
    private sealed class Telling(Reckoning reckoning) : ExpressionVisitor<string, bool>
    {
        public override bool Visit(Literal literal, string label) => false;
        public override bool Visit(FactValue fact, string label) => false;
        public override bool Visit(ShiftedDay shifted, string label) => reckoning.TellCounted(shifted, label);
        public override bool Visit(NextWorkday workday, string label) => reckoning.TellCounted(workday, label);
        public override bool Visit(DayInYear yearly, string label) => false;
        public override bool Visit(TermsOf terms, string label) => false;
        public override bool Visit(RowsOf rows, string label) => false;
        public override bool Visit(AnswerTo asked, string label) => reckoning.TellAsked(asked);
        public override bool Visit(ValueByReading byReading, string label) =>
            reckoning.Tell(reckoning._facts.AsRead(byReading), label, isField: true);
        public override bool Visit(Computation computation, string label) =>
            computation.Accept(new TellingOfComputations(reckoning), label);
    }

    private sealed class TellingOfComputations(Reckoning reckoning) : ComputationVisitor<string, bool>
    {
        public override bool Visit(Allotment allotment, string label) =>
            reckoning.TellReckoned(allotment, label, (from, result) => reckoning.Allotted(allotment, from, result.Table));
        public override bool Visit(ShareOf share, string label) =>
            reckoning.TellReckoned(share, label, (from, result) => reckoning.Shared(share, from, result));
        public override bool Visit(Sum sum, string label) => reckoning.TellReckoned(sum, label, Summed);
        public override bool Visit(Uprating uprating, string label) =>
            reckoning.TellReckoned(uprating, label, (from, result) => reckoning.Raised(uprating, from, result));
        public override bool Visit(Difference difference, string label) =>
            reckoning.TellReckoned(difference, label, (from, result) => reckoning.Subtracted(difference, from, result));
        public override bool Visit(EntryOf entry, string label) => reckoning.TellEntry(entry);
        public override bool Visit(RowsByKey rows, string label) =>
            rows.Operands.Zip(rows.TableColumns).Aggregate(false, (isTold, t) => reckoning.Tell(t.First, t.Second.Label) | isTold);
    }

    /// <summary>Gives what the question or the vocabulary calls a value.</summary>
    private sealed class Names : SourceVisitor<Reckoning, string>
    {
        public static readonly Names Instance = new();

        public override string Visit(Literal literal, Reckoning reckoning) => string.Empty;
        public override string Visit(FactValue fact, Reckoning reckoning) => fact.Fact.Label;
        public override string Visit(AnswerTo asked, Reckoning reckoning) => Sentences.Inside(asked.Question.Fields[asked.Field].Label);
        public override string Visit(ValueByReading byReading, Reckoning reckoning) => reckoning.NameOf(reckoning._facts.AsRead(byReading));
        protected override string VisitParts(ValueExpression whole, Reckoning reckoning) => string.Empty;
    }

    private sealed class Values : ExpressionVisitor<Reckoning, Value>
    {
        public static readonly Values Instance = new();

        public override Value Visit(Literal literal, Reckoning reckoning) => literal.Value;
        public override Value Visit(FactValue fact, Reckoning reckoning) => reckoning._facts[fact.Fact];
        public override Value Visit(ShiftedDay shifted, Reckoning reckoning) => ConditionEvaluator.Evaluate(shifted, reckoning._facts);
        public override Value Visit(NextWorkday workday, Reckoning reckoning) => ConditionEvaluator.Evaluate(workday, reckoning._facts);
        public override Value Visit(DayInYear yearly, Reckoning reckoning) => ConditionEvaluator.Evaluate(yearly, reckoning._facts);
        public override Value Visit(TermsOf terms, Reckoning reckoning) => default;
        public override Value Visit(RowsOf rows, Reckoning reckoning) => default;
        public override Value Visit(AnswerTo asked, Reckoning reckoning) => reckoning.Ask(asked);
        public override Value Visit(ValueByReading byReading, Reckoning reckoning) =>
            reckoning.Evaluate(reckoning._facts.AsRead(byReading));

        public override Value Visit(Computation computation, Reckoning reckoning)
        {
            Value[] operands = Array.ConvertAll(computation.Operands, reckoning.Evaluate);
            return Array.TrueForAll(operands, o => o.HasValue) ? computation.Compute(operands) : default;
        }
    }
}
