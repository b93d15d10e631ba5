using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Reasons;

/// <summary>Says a test of a fact as a Swedish sentence: what is needed, what was found, what is not known.</summary>
internal static class ClaimWords
{
    /// <summary>Beside what was found no more terms than this are told that would have done.</summary>
    private const int MostTerms = 5;

    /// <summary>
    /// Says what a test needs, as it stands after <c>att</c> or <c>om</c>: <c>uppsägningen är lämnad senast 2025-12-31</c>.
    /// </summary>
    /// <param name="test">The test.</param>
    /// <param name="wanted">Whether the test is to hold, or not to.</param>
    /// <param name="facts">The case.</param>
    public static string Needed(Test test, bool wanted, Case facts) => test.Accept(new Needs(facts), wanted);

    /// <summary>
    /// Gives a sentence without full stop on a test that is not as it is wanted: what was found, or that it is not known.
    /// </summary>
    /// <param name="test">The test.</param>
    /// <param name="wanted">Whether the test is to hold, or not to.</param>
    /// <param name="facts">The case.</param>
    /// <param name="language">The language of the framing words; what the vocabulary says is always Swedish.</param>
    public static string Sentence(Test test, bool wanted, Case facts, Language language) =>
        test.Accept(new Sentences(facts, language), wanted);

    /// <summary>
    /// Says what was found of a test that is not as it is wanted, as a main clause: <c>uppsägningen är inte delgiven</c>.
    /// </summary>
    public static string Found(Test test, bool wanted, Case facts) =>
        test.Accept(
            new Findings(facts, test is Compare ? NeededWords.Needed(test, wanted, facts, Language.Swedish) : string.Empty),
            wanted);

    /// <summary>Gives a sentence without full stop for a value that is another than the one needed.</summary>
    public static string Sentence(string label, Value found, string needed, bool swedish) => (found.HasValue, swedish) switch
    {
        (true, true) => $"{label} är {found.ToLabel()}, inte {needed}",
        (true, false) => $"{label} is {found.ToLabel()}, not {needed}",
        (false, true) => $"uppgift om {label} saknas; här gäller {needed}",
        (false, false) => $"{label} is not given; this is about {needed}",
    };

    /// <summary>Says a value of a fact as a main clause, in words that somebody else has put together.</summary>
    public static string Supposed(FactDefinition fact, Value value, string words) =>
        value.Kind == ValueKind.Boolean ? Say(fact, value.Boolean, false) : Say(fact, true, false, words);

    private static string Say(Contains contains, bool holds, bool subordinate, string keys)
    {
        if (ClaimOf(contains) is { } claim)
        {
            return Say(claim, holds, subordinate, keys, contains.Column?.Label ?? string.Empty);
        }

        string label = contains.Fact.Label + (contains.Column is { } column ? $" {column.Label}" : string.Empty);
        string not = holds ? string.Empty : "inte ";
        return subordinate ? $"{label} {not}finns för {keys}" : $"{label} finns {not}för {keys}";
    }

    /// <summary>Of a table the claim names the value too; without one to look for it is about the keys.</summary>
    private static Claim? ClaimOf(Contains contains) =>
        contains.Fact.Claim is { } claim && claim.ValueCount == (contains.Column is null ? 1 : 2) ? claim : null;

    /// <summary>Says a yes or no; where it answers for what a reference points to, as that says it.</summary>
    private static string Say(Compare test, bool holds, bool subordinate) =>
        test.Reference?.Claim is { } claim ? Say(claim, holds, subordinate) : Say(test.Fact, holds, subordinate);

    private static string Say(FactDefinition fact, bool holds, bool subordinate, params ReadOnlySpan<string> values)
    {
        if (fact.Claim is { } claim)
        {
            return Say(claim, holds, subordinate, values);
        }

        if (fact.Type.Kind == ValueKind.Boolean)
        {
            return $"{fact.Label} är {Value.Of(holds)}";
        }

        string not = holds ? string.Empty : "inte ";
        return subordinate ? $"{fact.Label} {not}är {values[0]}" : $"{fact.Label} är {not}{values[0]}";
    }

    private static string Say(Claim claim, bool holds, bool subordinate, params ReadOnlySpan<string> values) =>
        subordinate ? claim.Subordinate(holds, values) : claim.Main(holds, values);

    private sealed class Needs(Case facts) : TestVisitor<bool, string>
    {
        public override string Visit(TermIn test, bool wanted) => Say(test.Fact, wanted, true, NeededWords.Or(test.Terms));

        public override string Visit(Contains test, bool wanted)
        {
            Term[] has = test.ListIn(facts[test.Fact]).ToArray();
            Term[] missing = [.. test.Terms.Except(has)];
            bool isRest = missing.Length > 0 && missing.Length < test.Terms.Length && ClaimOf(test)?.BeginsWithValue == true;
            return (wanted, test.All) switch
            {
                (true, true) =>
                    Say(test, true, true, (isRest ? "också " : string.Empty) + NeededWords.And(missing.Length > 0 ? missing : test.Terms)),
                (true, false) => Say(test, true, true, NeededWords.Or(test.Terms)),
                (false, false) when test.Terms.Length > 1 && missing.Length == test.Terms.Length =>
                    Say(test, true, true, "ingen av " + NeededWords.And(test.Terms)),
                (false, true) when test.Terms.Length > 1 => Say(test, false, true, "någon av " + NeededWords.And(test.Terms)),
                _ => Say(test, false, true, NeededWords.And(test.Terms.Intersect(has).DefaultIfEmpty(test.Terms[0]))),
            };
        }

        public override string Visit(Compare test, bool wanted)
        {
            if (test.Fact.Type.Kind == ValueKind.Boolean)
            {
                Value operand = ConditionEvaluator.Evaluate(test.Operand, facts);
                return Say(test, operand.HasValue && operand.Boolean == wanted, true);
            }

            bool isEqual = test.Comparison == Comparison.Equal;
            return Say(test.Fact, !isEqual || wanted, true, LimitWords.Of(test, isEqual || wanted, facts, swedish: true));
        }

        public override string Visit(Given test, bool wanted) =>
            test.Expected == wanted ? $"uppgift om {test.Fact.Label} är lämnad" : $"uppgift om {test.Fact.Label} inte är lämnad";

        public override string Visit(ReadingIs test, bool wanted) => string.Empty;
    }

    private sealed class Sentences(Case facts, Language language) : TestVisitor<bool, string>
    {
        private bool Swedish => language == Language.Swedish;

        public override string Visit(TermIn test, bool wanted) =>
            Swedish
                ? InSwedish(test, wanted, wanted, test.Terms.Length > MostTerms ? string.Empty : Needed(test, wanted))
                : Plain(test.Fact, Needed(test, wanted));

        public override string Visit(Contains test, bool wanted) => Swedish ? InSwedish(test, wanted, wanted, Needed(test, wanted))
            : facts[test.Fact].HasValue && wanted && test.All
                ? $"{test.Fact.Label}: "
                    + $"{NeededWords.And(test.Terms.Except(test.ListIn(facts[test.Fact]).ToArray()), swedish: false)} missing"
            : Plain(test.Fact, Needed(test, wanted));

        public override string Visit(Compare test, bool wanted) =>
            Swedish
                ? InSwedish(test, wanted, wanted || test.Fact.Type.Kind == ValueKind.Boolean, Needed(test, wanted))
                : Plain(test.Fact, Needed(test, wanted));

        public override string Visit(Given test, bool wanted) =>
            Swedish ? $"för {test.Fact.Label} krävs {Needed(test, wanted)}" : $"{test.Fact.Label} needs {Needed(test, wanted)}";

        public override string Visit(ReadingIs test, bool wanted)
        {
            string used = test.Interpretation.Readings[facts.ReadingOf(test.Interpretation)].Meaning;
            return Swedish
                ? $"»{test.Interpretation.Wording}« läses så: {used} Här krävs: {Needed(test, wanted)} ({test.Interpretation.Name})"
                : $"'{test.Interpretation.Wording}' is read so: {used} Needed here: {Needed(test, wanted)} ({test.Interpretation.Name})";
        }

        private string Needed(Test test, bool wanted) => NeededWords.Needed(test, wanted, facts, language);

        private string Plain(FactDefinition fact, string needed) => Sentence(fact.Label, facts[fact], needed, swedish: false);

        private string InSwedish(Test test, bool wanted, bool open, string needed) =>
            ConditionEvaluator.Evaluate(test, facts) == Truth.Unknown
            ? $"det är inte känt om {ClaimWords.Needed(test, open, facts)}"
            : test.Accept(new Findings(facts, needed), wanted);
    }

    private sealed class Findings(Case facts, string needed) : TestVisitor<bool, string>
    {
        public override string Visit(TermIn test, bool wanted) =>
            WithNeeded(Say(test.Fact, true, false, facts[test.Fact].ToLabel()), wanted);

        public override string Visit(Contains test, bool wanted)
        {
            Term[] has = test.ListIn(facts[test.Fact]).ToArray();
            return (wanted, test.All) switch
            {
                (true, true) => Say(test, false, false, NeededWords.And(test.Terms.Except(has))),
                (true, false) => Say(test, false, false, NeededWords.Or(test.Terms)),
                (false, _) => Say(test, true, false, NeededWords.And(test.Terms.Intersect(has))),
            };
        }

        public override string Visit(Compare test, bool wanted)
        {
            if (test.Fact.Type.Kind == ValueKind.Boolean)
            {
                return Say(test, facts[test.Fact].Boolean, false);
            }

            string found = Say(test.Fact, true, false, facts[test.Fact].ToLabel());
            return !wanted && facts[test.Fact] == ConditionEvaluator.Evaluate(test.Operand, facts)
                ? found
                : WithNeeded(found, wanted || test.Comparison != Comparison.Equal);
        }

        public override string Visit(Given test, bool wanted) => Sentence(test, wanted, facts, Language.Swedish);
        public override string Visit(ReadingIs test, bool wanted) => Sentence(test, wanted, facts, Language.Swedish);

        private string WithNeeded(string found, bool tells) => needed.Length == 0 || !tells ? found : $"{found}, inte {needed}";
    }
}
