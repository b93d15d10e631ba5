using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Answers;

/// <summary>Finds the readings of open wording that a result rests on.</summary>
internal static class ReadingTrace
{
    /// <summary>
    /// Adds the readings of the tests that decided: of alternatives the first that holds, of joint conditions the first
    /// that fails, otherwise all.
    /// </summary>
    public static void Add(Condition condition, Case facts, List<Interpretation> readings)
    {
        if (!condition.UsesReadings)
        {
            return;
        }

        switch (condition)
        {
            case ConditionByReading byReading:
                AddOnce(byReading.Interpretation, readings);
                Add(byReading.ByReading[facts.ReadingOf(byReading.Interpretation)], facts, readings);
                break;
            case ReadingIs reading:
                AddOnce(reading.Interpretation, readings);
                break;
            case Compare compare:
                Add(compare.Operand, facts, readings);
                break;
            case Not not:
                Add(not.Part, facts, readings);
                break;
            case All all:
                AddParts(all.Parts, Truth.False, facts, readings);
                break;
            case Any any:
                AddParts(any.Parts, Truth.True, facts, readings);
                break;
        }
    }

    public static void Add(ValueExpression expression, Case facts, List<Interpretation> readings)
    {
        if (!expression.UsesReadings)
        {
            return;
        }

        switch (expression)
        {
            case ValueByReading byReading:
                AddOnce(byReading.Interpretation, readings);
                Add(byReading.ByReading[facts.ReadingOf(byReading.Interpretation)], facts, readings);
                break;
            default:
                foreach (ValueExpression part in expression.Parts)
                {
                    Add(part, facts, readings);
                }

                break;
        }
    }

    /// <summary>Adds the readings that turn the truth of a condition: another reading would give another result.</summary>
    /// <returns>Whether the condition turns on a reading.</returns>
    public static bool AddDecisive(Condition condition, Case facts, List<Interpretation> readings)
    {
        if (!condition.UsesReadings)
        {
            return false;
        }

        switch (condition)
        {
            case ConditionByReading byReading:
                Truth used = ConditionEvaluator.Evaluate(condition, facts);
                bool turns = Array.Exists(byReading.ByReading, alternative => ConditionEvaluator.Evaluate(alternative, facts) != used);
                if (turns)
                {
                    AddOnce(byReading.Interpretation, readings);
                }

                return turns;
            case ReadingIs reading:
                AddOnce(reading.Interpretation, readings);
                return true;
            case Not not:
                return AddDecisive(not.Part, facts, readings);
            case All all:
                return AddDecisiveParts(all.Parts, Truth.True, facts, readings);
            case Any any:
                return AddDecisiveParts(any.Parts, Truth.False, facts, readings);
            default:
                return false;
        }
    }

    /// <summary>Gives the interpretations on whose reading a condition hangs.</summary>
    public static IEnumerable<Interpretation> In(Condition condition) => condition switch
    {
        ConditionByReading byReading => byReading.ByReading.SelectMany(In).Prepend(byReading.Interpretation),
        ReadingIs reading => [reading.Interpretation],
        Not not => In(not.Part),
        All all => all.Parts.SelectMany(In),
        Any any => any.Parts.SelectMany(In),
        _ => [],
    };

    public static void AddOnce(Interpretation interpretation, List<Interpretation> readings)
    {
        if (!readings.Contains(interpretation))
        {
            readings.Add(interpretation);
        }
    }

    private static void AddParts(Condition[] parts, Truth decisive, Case facts, List<Interpretation> readings)
    {
        foreach (Condition part in parts)
        {
            if (ConditionEvaluator.Evaluate(part, facts) == decisive)
            {
                Add(part, facts, readings);
                return;
            }
        }

        foreach (Condition part in parts)
        {
            Add(part, facts, readings);
        }
    }

    /// <summary>A part turns the whole only when no other part settles it, that is when all others are neutral.</summary>
    private static bool AddDecisiveParts(Condition[] parts, Truth neutral, Case facts, List<Interpretation> readings)
    {
        bool turns = false;
        foreach (Condition part in parts)
        {
            if (part.UsesReadings && Array.TrueForAll(parts, other => other == part || ConditionEvaluator.Evaluate(other, facts) == neutral))
            {
                turns |= AddDecisive(part, facts, readings);
            }
        }

        return turns;
    }
}
