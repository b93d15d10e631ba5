using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Reasons;

/// <summary>Says what a test needs, in the words of the vocabulary.</summary>
internal static class NeededWords
{
    /// <summary>Gives what the test needs, such as <c>Falun eller Mora</c> or <c>senast 2026-12-31</c>.</summary>
    /// <param name="test">The test.</param>
    /// <param name="wanted">Whether the test is to hold, or not to.</param>
    /// <param name="facts">The case.</param>
    /// <param name="language">The language of the framing words.</param>
    public static string Needed(Test test, bool wanted, Case facts, Language language) =>
        test.Accept(new Needs(facts, language == Language.Swedish), wanted);

    /// <summary>Joins the labels of terms with <c>eller</c>.</summary>
    public static string Or(IEnumerable<Term> terms, bool swedish = true) =>
        Sentences.Join([.. terms.Select(t => t.Label)], swedish ? "eller" : "or");

    /// <summary>Joins the labels of terms with <c>och</c>.</summary>
    public static string And(IEnumerable<Term> terms, bool swedish = true) =>
        Sentences.Join([.. terms.Select(t => t.Label)], swedish ? "och" : "and");

    private sealed class Needs(Case facts, bool sv) : TestVisitor<bool, string>
    {
        public override string Visit(TermIn test, bool wanted) =>
            wanted ? Or(test.Terms, sv) : (sv ? "annat än " : "other than ") + Or(test.Terms, sv);

        public override string Visit(Contains test, bool wanted)
        {
            Term[] has = test.ListIn(facts[test.Fact]).ToArray();
            if (wanted && test.All)
            {
                Term[] missing = [.. test.Terms.Except(has)];
                return (missing.Length < test.Terms.Length ? sv ? "också " : "also " : string.Empty) + And(missing, sv);
            }

            string all = And(test.Terms, sv);
            return (wanted, test.All, test.Terms.Length) switch
            {
                (true, _, 1) => all,
                (true, _, _) => (sv ? "minst en av " : "at least one of ") + all,
                (false, _, 1) => (sv ? "inte " : "not ") + all,
                (false, true, _) => (sv ? "inte alla av " : "not all of ") + all,
                (false, false, _) => (sv ? "ingen av " : "none of ") + all,
            };
        }

        public override string Visit(Compare test, bool wanted)
        {
            if (ConditionEvaluator.Evaluate(test.Operand, facts) is { Kind: ValueKind.Boolean } answer)
            {
                return Value.Of(answer.Boolean == wanted).ToString();
            }

            string limit = LimitWords.Of(test, wanted, facts, sv);
            return wanted || test.Comparison != Comparison.Equal ? limit : (sv ? "annat än " : "other than ") + limit;
        }

        public override string Visit(Given test, bool wanted) => test.Expected == wanted
            ? sv ? "att uppgiften är lämnad" : "that the fact is given"
            : sv ? "att uppgiften inte är lämnad" : "that the fact is not given";

        public override string Visit(ReadingIs test, bool wanted) =>
            wanted ? test.Interpretation.Readings[test.Reading].Meaning : sv ? "en annan läsning" : "another reading";
    }
}
