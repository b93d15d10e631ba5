using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Answers;

/// <summary>Takes a condition apart and keeps the parts on which it falls, or on which it waits.</summary>
internal static class ConditionParts
{
    private const string SubItem = "\n  - ";

    /// <summary>Gives the parts that have the condition's own truth, in the order of the rule file.</summary>
    /// <param name="condition">A condition that does not hold, or is unknown.</param>
    /// <param name="facts">The case.</param>
    /// <param name="requirement">The requirement that it belongs to, if any.</param>
    public static IReadOnlyList<ConditionFinding> Of(Condition condition, Case facts, Requirement? requirement = null) =>
        [.. Parts(condition, true, ConditionEvaluator.Evaluate(condition, facts), new Place(facts, requirement, null))];

    /// <summary>Gives the open wordings on whose readings a condition hangs.</summary>
    public static IEnumerable<Interpretation> ReadingsOf(Condition condition) => condition switch
    {
        ReadingIs reading => [reading.Interpretation],
        ConditionByReading byReading => byReading.ByReading.SelectMany(ReadingsOf).Prepend(byReading.Interpretation),
        Compare compare => compare.Operand.All.OfType<ValueByReading>().Select(v => v.Interpretation),
        Not not => ReadingsOf(not.Part),
        All all => all.Parts.SelectMany(ReadingsOf),
        Any any => any.Parts.SelectMany(ReadingsOf),
        _ => [],
    };

    private static IEnumerable<ConditionFinding> Parts(Condition condition, bool wanted, Truth truth, Place place)
    {
        Truth own = ConditionEvaluator.Evaluate(condition, place.Facts);
        if ((wanted ? own : Truth.True - (int)own) != truth)
        {
            return [];
        }

        return condition switch
        {
            Not not => Parts(not.Part, !wanted, truth, place),
            ConditionByReading byReading => Parts(byReading.ByReading[place.Facts.ReadingOf(byReading.Interpretation)], wanted, truth, place with { Reading = byReading.Interpretation }),
            All all => wanted ? Joint(all.Parts, wanted, truth, place) : Alternatives(all.Parts, wanted, truth, place),
            Any any => wanted ? Alternatives(any.Parts, wanted, truth, place) : Joint(any.Parts, wanted, truth, place),
            Compare compare when Source(compare, place.Facts) is var (test, yes) => Parts(test, wanted == yes, truth, place),
            _ => [Test(condition, wanted, truth, place)],
        };
    }

    /// <summary>Gives what was really said where a tested fact only follows from it: the test from which it follows, and whether that is to hold.</summary>
    public static (Condition Test, bool Yes)? Source(Compare compare, Case facts) =>
        facts.DerivationOf(compare.Fact) is { } test && (!facts[compare.Fact].HasValue || ConditionEvaluator.Evaluate(test, facts) != Truth.Unknown)
        && ConditionEvaluator.Evaluate(compare.Operand, facts) is { Kind: ValueKind.Boolean } operand ? (test, operand.Boolean) : null;

    private static IEnumerable<ConditionFinding> Joint(Condition[] parts, bool wanted, Truth truth, Place place) =>
        parts.SelectMany(p => Parts(p, wanted, truth, place));

    private static IReadOnlyList<ConditionFinding> Alternatives(Condition[] parts, bool wanted, Truth truth, Place place)
    {
        // What lies in how the question was asked could not have been otherwise, where something else could.
        Condition[] changeable = [.. parts.Where(p => CouldBe(p, wanted, place.Facts))];

        // One of several of which one is again one of several is one of them all.
        IReadOnlyList<ConditionFinding>[] alternatives =
        [
            .. (changeable.Length > 0 ? changeable : parts).Select(p => Parts(p, wanted, truth, place).ToArray())
                .Where(a => a.Length > 0)
                .SelectMany(a => a is [{ Alternatives: { Count: > 0 } inner }] ? inner : [a]),
        ];
        if (alternatives.Length == 1)
        {
            return alternatives[0];
        }

        return
        [
            new ConditionFinding(string.Empty, default, truth, static _ => string.Empty, language => Text(alternatives, language))
            {
                Requirement = place.Requirement,
                Interpretation = place.Reading,
                Alternatives = alternatives,
            },
        ];
    }

    /// <summary>Tells whether a condition could be as it is wanted without the question being asked on another day, or without other facts being given at all.</summary>
    private static bool CouldBe(Condition condition, bool wanted, Case facts) => condition switch
    {
        Not not => CouldBe(not.Part, !wanted, facts),
        ConditionByReading byReading => CouldBe(byReading.ByReading[facts.ReadingOf(byReading.Interpretation)], wanted, facts),
        All all => wanted ? Array.TrueForAll(all.Parts, p => CouldBe(p, wanted, facts)) : Array.Exists(all.Parts, p => CouldBe(p, wanted, facts)),
        Any any => wanted ? Array.Exists(any.Parts, p => CouldBe(p, wanted, facts)) : Array.TrueForAll(any.Parts, p => CouldBe(p, wanted, facts)),
        Given or Compare { Fact.IsAskedDay: true } => ConditionEvaluator.Evaluate(condition, facts) == (wanted ? Truth.True : Truth.False),
        _ => true,
    };

    private static string Text(IReadOnlyList<ConditionFinding>[] alternatives, Language language)
    {
        bool sv = language == Language.Swedish;
        IEnumerable<string> lines = alternatives.Select(parts => string.Join(sv ? ", och " : ", and ", parts.Select(p => Inline(p.Explain(language)))));
        return (sv ? "ett av detta skulle ha varit annorlunda:" : "one of these would have to be otherwise:") + string.Concat(lines.Distinct().Select(l => SubItem + l));

        string Inline(string text)
        {
            string[] items = text.Split(SubItem);
            return items.Length == 1 ? text : items[0] + " " + string.Join(sv ? ", eller " : ", or ", items[1..]);
        }
    }

    private static ConditionFinding Test(Condition test, bool wanted, Truth truth, Place place)
    {
        Case facts = place.Facts;
        FactDefinition? fact = test switch
        {
            TermIn termIn => termIn.Fact,
            Contains contains => contains.Fact,
            Compare compare => compare.Fact,
            Given given => given.Fact,
            _ => null,
        };
        Interpretation? reading = ReadingsOf(test).FirstOrDefault() ?? place.Reading;
        string mark = reading is null || test is ReadingIs ? string.Empty : $" ({reading.Id})";
        return new ConditionFinding(
            fact?.Label ?? reading?.Wording ?? string.Empty,
            fact is null ? default : facts[fact],
            truth,
            language => NeededWords.Needed(test, wanted, facts, language),
            language => ClaimWords.Sentence(test, wanted, facts, language) + mark,
            () => truth == Truth.Unknown ? ClaimWords.Sentence(test, wanted, facts, Language.Swedish) : ClaimWords.Found(test, wanted, facts))
        {
            Fact = fact,
            Interpretation = reading,
            Requirement = place.Requirement,
        };
    }

    /// <summary>Where a part stands: the case, the requirement that it belongs to, the wording whose reading put it there.</summary>
    private readonly record struct Place(Case Facts, Requirement? Requirement, Interpretation? Reading);
}
