using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Answers;

/// <summary>Says what a test needs, in the words of the vocabulary.</summary>
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
                return wanted ? Or(termIn.Terms, sv) : (sv ? "annat än " : "other than ") + Or(termIn.Terms, sv);
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

    /// <summary>Joins words as a sentence does: <c>A, B och C</c>.</summary>
    public static string Join(IReadOnlyList<string> words, string last) => words.Count switch
    {
        0 => "–",
        1 => words[0],
        _ => string.Join(", ", words.Take(words.Count - 1)) + $" {last} " + words[^1],
    };

    /// <summary>Joins the labels of terms with <c>eller</c>.</summary>
    public static string Or(IEnumerable<Term> terms, bool swedish = true) => Join([.. terms.Select(t => t.Label)], swedish ? "eller" : "or");

    /// <summary>Joins the labels of terms with <c>och</c>.</summary>
    public static string And(IEnumerable<Term> terms, bool swedish = true) => Join([.. terms.Select(t => t.Label)], swedish ? "och" : "and");

    private static string Needed(Contains contains, bool wanted, Case facts, bool sv)
    {
        Term[] has = contains.ListIn(facts[contains.Fact]).ToArray();
        if (wanted && contains.All)
        {
            return (has.Length > 0 ? sv ? "också " : "also " : string.Empty) + And(contains.Terms.Except(has), sv);
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

    private static string Needed(Compare compare, bool wanted, Case facts, bool sv)
    {
        if (ConditionEvaluator.Evaluate(compare.Operand, facts) is { Kind: ValueKind.Boolean } answer)
        {
            return Value.Of(answer.Boolean == wanted).ToString();
        }

        string limit = LimitWords.Of(compare, wanted, facts, sv);
        return wanted || compare.Comparison != Comparison.Equal ? limit : (sv ? "annat än " : "other than ") + limit;
    }
}
