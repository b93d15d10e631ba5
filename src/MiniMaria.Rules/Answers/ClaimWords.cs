using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Answers;

/// <summary>Says a test of a fact as a Swedish sentence: what is needed, what was found, what is not known.</summary>
internal static class ClaimWords
{
    /// <summary>Beside what was found no more terms than this are told that would have done.</summary>
    private const int MostTerms = 5;

    /// <summary>Says what a test needs, as it stands after <c>att</c> or <c>om</c>: <c>uppsägningen är lämnad senast 2025-12-31</c>.</summary>
    /// <param name="test">A test without parts.</param>
    /// <param name="wanted">Whether the test is to hold, or not to.</param>
    /// <param name="facts">The case.</param>
    public static string Needed(Condition test, bool wanted, Case facts)
    {
        switch (test)
        {
            case TermIn termIn:
                return Say(termIn.Fact, wanted, true, NeededWords.Or(termIn.Terms));
            case Contains contains:
                Term[] has = contains.ListIn(facts[contains.Fact]).ToArray();
                Term[] missing = [.. contains.Terms.Except(has)];
                return (wanted, contains.All) switch
                {
                    (true, true) => Say(contains, true, true, (has.Length > 0 && missing.Length > 0 ? "också " : string.Empty) + NeededWords.And(missing.Length > 0 ? missing : contains.Terms)),
                    (true, false) => Say(contains, true, true, NeededWords.Or(contains.Terms)),
                    (false, false) when contains.Terms.Length > 1 && missing.Length == contains.Terms.Length => Say(contains, true, true, "ingen av " + NeededWords.And(contains.Terms)),
                    (false, true) when contains.Terms.Length > 1 => Say(contains, false, true, "någon av " + NeededWords.And(contains.Terms)),
                    _ => Say(contains, false, true, NeededWords.And(contains.Terms.Intersect(has).DefaultIfEmpty(contains.Terms[0]))),
                };
            case Compare { Fact.Type.Kind: ValueKind.Boolean } compare:
                Value operand = ConditionEvaluator.Evaluate(compare.Operand, facts);
                return Say(compare.Fact, operand.HasValue && operand.Boolean == wanted, true);
            case Compare { Comparison: Comparison.Equal } compare:
                return Say(compare.Fact, wanted, true, LimitWords.Of(compare, true, facts, swedish: true));
            case Compare compare:
                return Say(compare.Fact, true, true, LimitWords.Of(compare, wanted, facts, swedish: true));
            case Given given:
                return given.Expected == wanted ? $"uppgift om {given.Fact.Label} är lämnad" : $"uppgift om {given.Fact.Label} inte är lämnad";
            default:
                return string.Empty;
        }
    }

    /// <summary>Gives a sentence without full stop on a test that is not as it is wanted: what was found, or that it is not known.</summary>
    /// <param name="test">A test without parts.</param>
    /// <param name="wanted">Whether the test is to hold, or not to.</param>
    /// <param name="facts">The case.</param>
    /// <param name="language">The language of the framing words; what the vocabulary says is always Swedish.</param>
    public static string Sentence(Condition test, bool wanted, Case facts, Language language)
    {
        bool sv = language == Language.Swedish;
        string needed = NeededWords.Needed(test, wanted, facts, language);
        switch (test)
        {
            case ReadingIs reading:
                string used = reading.Interpretation.Readings[facts.ReadingOf(reading.Interpretation)].Meaning;
                return sv
                    ? $"»{reading.Interpretation.Wording}« läses så: {used} Här krävs: {needed} ({reading.Interpretation.Id})"
                    : $"'{reading.Interpretation.Wording}' is read so: {used} Needed here: {needed} ({reading.Interpretation.Id})";
            case Given given:
                return sv ? $"för {given.Fact.Label} krävs {needed}" : $"{given.Fact.Label} needs {needed}";
            case TermIn or Contains or Compare when sv:
                return ConditionEvaluator.Evaluate(test, facts) == Truth.Unknown
                    ? $"det är inte känt om {Needed(test, wanted || test is Compare { Fact.Type.Kind: ValueKind.Boolean }, facts)}"
                    : Found(test, wanted, facts, test is TermIn { Terms.Length: > MostTerms } ? string.Empty : needed);
            case Contains contains when facts[contains.Fact].HasValue && wanted && contains.All:
                return $"{contains.Fact.Label}: {NeededWords.And(contains.Terms.Except(contains.ListIn(facts[contains.Fact]).ToArray()), swedish: false)} missing";
            default:
                FactDefinition fact = test is TermIn termIn ? termIn.Fact : test is Compare compare ? compare.Fact : ((Contains)test).Fact;
                return Sentence(fact.Label, facts[fact], needed, swedish: false);
        }
    }

    /// <summary>Says what was found of a test that is not as it is wanted, as a main clause: <c>uppsägningen är inte delgiven</c>.</summary>
    public static string Found(Condition test, bool wanted, Case facts) => Found(test, wanted, facts, test is Compare ? NeededWords.Needed(test, wanted, facts, Language.Swedish) : string.Empty);

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

    private static string Found(Condition test, bool wanted, Case facts, string needed)
    {
        switch (test)
        {
            case TermIn termIn:
                return WithNeeded(Say(termIn.Fact, true, false, facts[termIn.Fact].ToLabel()));
            case Contains contains:
                Term[] has = contains.ListIn(facts[contains.Fact]).ToArray();
                return (wanted, contains.All) switch
                {
                    (true, true) => Say(contains, false, false, NeededWords.And(contains.Terms.Except(has))),
                    (true, false) => Say(contains, false, false, NeededWords.Or(contains.Terms)),
                    (false, _) => Say(contains, true, false, NeededWords.And(contains.Terms.Intersect(has))),
                };
            case Compare { Fact.Type.Kind: ValueKind.Boolean } compare:
                return Say(compare.Fact, facts[compare.Fact].Boolean, false);
            case Compare compare:
                string found = Say(compare.Fact, true, false, facts[compare.Fact].ToLabel());
                return !wanted && facts[compare.Fact] == ConditionEvaluator.Evaluate(compare.Operand, facts) ? found : WithNeeded(found);
            default:
                return Sentence(test, wanted, facts, Language.Swedish);
        }

        string WithNeeded(string found) => needed.Length == 0 || (!wanted && test is TermIn or Compare { Comparison: Comparison.Equal }) ? found : $"{found}, inte {needed}";
    }

    private static string Say(Contains contains, bool holds, bool subordinate, string keys)
    {
        // Of a table the claim names the value too; without one to look for it is about the keys.
        if (contains.Fact.Claim is { } claim && claim.ValueCount == (contains.Column is null ? 1 : 2))
        {
            return Say(claim, holds, subordinate, keys, contains.Column?.Label ?? string.Empty);
        }

        string label = contains.Fact.Label + (contains.Column is { } column ? $" {column.Label}" : string.Empty);
        string not = holds ? string.Empty : "inte ";
        return subordinate ? $"{label} {not}anges för {keys}" : $"{label} anges {not}för {keys}";
    }

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
}
