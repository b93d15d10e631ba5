using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Answers;

/// <summary>Says what a test needs, and what was found instead, in the words of the vocabulary.</summary>
internal static class NeededWords
{
    /// <summary>Gives what the test needs, such as <c>Falun eller Mora</c> or <c>senast 2026-12-31</c>.</summary>
    /// <param name="test">A test without parts.</param>
    /// <param name="wanted">Whether the test is to hold, or not to.</param>
    /// <param name="facts">The case.</param>
    /// <param name="language">The language of the framing words.</param>
    public static string Needed(Condition test, bool wanted, Case facts, Language language)
    {
        bool sv = language == Language.Swedish;
        switch (test)
        {
            case TermIn termIn:
                return wanted ? Or(termIn.Terms, sv) : (sv ? "annat än " : "other than ") + And(termIn.Terms, sv);
            case Contains contains:
                return Needed(contains, wanted, facts, sv);
            case Compare compare:
                return Needed(compare, wanted, facts, sv);
            case Given given:
                return given.Expected == wanted
                    ? sv ? "att uppgiften är lämnad" : "that the fact is given"
                    : sv ? "att uppgiften inte är lämnad" : "that the fact is not given";
            case ReadingIs reading:
                return wanted ? reading.Interpretation.Readings[reading.Reading].Meaning : sv ? "en annan läsning" : "another reading";
            default:
                return string.Empty;
        }
    }

    /// <summary>Gives a sentence without full stop: what was found and what is needed.</summary>
    public static string Sentence(Condition test, bool wanted, Case facts, Language language)
    {
        bool sv = language == Language.Swedish;
        string needed = Needed(test, wanted, facts, language);
        switch (test)
        {
            case ReadingIs reading:
                string used = reading.Interpretation.Readings[facts.ReadingOf(reading.Interpretation)].Meaning;
                return sv
                    ? $"»{reading.Interpretation.Wording}« läses så: {used} Här krävs: {needed} ({reading.Interpretation.Id})"
                    : $"'{reading.Interpretation.Wording}' is read so: {used} Needed here: {needed} ({reading.Interpretation.Id})";
            case Contains contains when facts[contains.Fact].HasValue:
                return Sentence(contains, wanted, facts, needed, sv);
            case Given given:
                return sv ? $"för {given.Fact.Label} krävs {needed}" : $"{given.Fact.Label} needs {needed}";
            default:
                FactDefinition fact = test is TermIn termIn ? termIn.Fact : test is Compare compare ? compare.Fact : ((Contains)test).Fact;
                return Sentence(fact.Label, facts[fact], needed, sv);
        }
    }

    /// <summary>Gives a sentence without full stop for a value that is to be another.</summary>
    public static string Sentence(string label, Value found, string needed, bool swedish) => (found.HasValue, swedish) switch
    {
        (true, true) => $"{label} är {found.ToLabel()} men ska vara {needed}",
        (true, false) => $"{label} is {found.ToLabel()} but must be {needed}",
        (false, true) => $"uppgift om {label} saknas; det ska vara {needed}",
        (false, false) => $"{label} is not given; it must be {needed}",
    };

    /// <summary>Joins words as a sentence does: <c>A, B och C</c>.</summary>
    public static string Join(IReadOnlyList<string> words, string last) => words.Count switch
    {
        0 => "–",
        1 => words[0],
        _ => string.Join(", ", words.Take(words.Count - 1)) + $" {last} " + words[^1],
    };

    private static string Or(IEnumerable<Term> terms, bool sv) => Join([.. terms.Select(t => t.Label)], sv ? "eller" : "or");

    private static string And(IEnumerable<Term> terms, bool sv) => Join([.. terms.Select(t => t.Label)], sv ? "och" : "and");

    private static Term[] ListOf(Contains contains, Case facts) => contains.ListIn(facts[contains.Fact]).ToArray();

    private static Term[] MissingOf(Contains contains, Case facts) => [.. contains.Terms.Except(ListOf(contains, facts))];

    private static string Needed(Contains contains, bool wanted, Case facts, bool sv)
    {
        Term[] missing = MissingOf(contains, facts);
        if (wanted && contains.All)
        {
            bool some = ListOf(contains, facts).Length > 0;
            return (some ? sv ? "också " : "also " : string.Empty) + And(missing, sv);
        }

        string all = And(contains.Terms, sv);
        return (wanted, contains.All, contains.Terms.Length) switch
        {
            (true, _, 1) => all,
            (true, _, _) => (sv ? "minst en av " : "at least one of ") + all,
            (false, _, 1) => (sv ? "inte " : "not ") + all,
            (false, true, _) => (sv ? "inte alla av " : "not all of ") + all,
            (false, false, _) => (sv ? "ingen av " : "none of ") + all,
        };
    }

    private static string Sentence(Contains contains, bool wanted, Case facts, string needed, bool sv)
    {
        string label = contains.Fact.Label + (contains.Column is { } column ? $" ({column.Label})" : string.Empty);
        if (!wanted)
        {
            return Sentence(label, Value.Of(ListOf(contains, facts)), needed, sv);
        }

        string missing = contains.All ? And(MissingOf(contains, facts), sv) : needed;
        return sv ? $"{label}: {missing} saknas" : $"{label}: {missing} missing";
    }

    private static string Needed(Compare compare, bool wanted, Case facts, bool sv)
    {
        Value limit = ConditionEvaluator.Evaluate(compare.Operand, facts);
        if (limit.Kind == ValueKind.Boolean)
        {
            return Value.Of(limit.Boolean == wanted).ToString();
        }

        string text = limit.HasValue ? limit.ToLabel() : Counted(compare.Operand, sv);
        bool isDay = compare.Fact.Type.Kind == ValueKind.Date;
        Comparison comparison = wanted ? compare.Comparison : Opposite(compare.Comparison);
        return (comparison, wanted) switch
        {
            (Comparison.Below, _) => (isDay ? sv ? "före " : "before " : "under ") + text,
            (Comparison.AtMost, _) => (isDay ? sv ? "senast " : "no later than " : sv ? "högst " : "at most ") + text,
            (Comparison.AtLeast, _) => (isDay ? sv ? "tidigast " : "no earlier than " : sv ? "minst " : "at least ") + text,
            (Comparison.Above, _) => (isDay ? sv ? "efter " : "after " : sv ? "över " : "over ") + text,
            (_, true) => text,
            (_, false) => (sv ? "annat än " : "other than ") + text,
        };
    }

    /// <summary>Names what a limit is counted from when it cannot be counted yet.</summary>
    private static string Counted(ValueExpression operand, bool sv)
    {
        string from = Join([.. operand.All.OfType<FactValue>().Select(f => f.Fact.Label).Distinct()], sv ? "och" : "and");
        return sv ? $"det som följer av {from}" : $"what follows from {from}";
    }

    private static Comparison Opposite(Comparison comparison) => comparison switch
    {
        Comparison.Below => Comparison.AtLeast,
        Comparison.AtMost => Comparison.Above,
        Comparison.AtLeast => Comparison.Below,
        Comparison.Above => Comparison.AtMost,
        _ => comparison,
    };
}
