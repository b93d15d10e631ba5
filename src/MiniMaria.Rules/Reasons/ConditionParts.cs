using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Reasons;

/// <summary>Takes a condition apart and keeps the parts on which it falls, or on which it waits.</summary>
internal static class ConditionParts
{
    private const string SubItem = "\n  - ";

    /// <summary>Gives the parts that have the condition's own truth, in the order of the rule file.</summary>
    /// <param name="condition">A condition that does not hold, or is unknown.</param>
    /// <param name="facts">The case.</param>
    /// <param name="requirement">The requirement that it belongs to, if any.</param>
    public static IReadOnlyList<ConditionFinding> Of(Condition condition, Case facts, Requirement? requirement = null) =>
        [.. new Finder(ConditionEvaluator.Evaluate(condition, facts), new Place(facts, requirement, null)).In(condition, true)];

    /// <summary>
    /// Gives what was really said where a tested fact only follows from it: the test from which it follows, and whether that
    /// is to hold.
    /// </summary>
    public static (Condition Said, bool Yes)? Source(Test test, Case facts) =>
        test is Compare compare
            && facts.DerivationOf(compare.Fact) is { } said
            && (!facts[compare.Fact].HasValue || ConditionEvaluator.Evaluate(said, facts) != Truth.Unknown)
        && ConditionEvaluator.Evaluate(compare.Operand, facts) is { Kind: ValueKind.Boolean } operand ? (said, operand.Boolean) : null;

    private static string Text(IReadOnlyList<ConditionFinding>[] alternatives, Language language)
    {
        bool sv = language == Language.Swedish;
        IEnumerable<string> lines =
            alternatives.Select(parts => string.Join(sv ? ", och " : ", and ", parts.Select(p => Inline(p.Explain(language)))));
        return (sv ? "ett av detta skulle ha varit annorlunda:" : "one of these would have to be otherwise:")
            + string.Concat(lines.Distinct().Select(l => SubItem + l));

        string Inline(string text)
        {
            string[] items = text.Split(SubItem);
            return items.Length == 1 ? text : items[0] + " " + string.Join(sv ? ", eller " : ", or ", items[1..]);
        }
    }

    private static ConditionFinding Found(Test test, bool wanted, Truth truth, Place place)
    {
        Case facts = place.Facts;
        FactDefinition? fact = test.Tested;
        Interpretation? reading = ReadingTrace.In(test, withOperands: true).FirstOrDefault() ?? place.Reading;
        string mark = reading is null || test is ReadingIs ? string.Empty : $" ({reading.Name})";
        return new ConditionFinding(
            fact?.Label ?? reading?.Wording ?? string.Empty,
            fact is null ? default : facts[fact],
            truth,
            language => NeededWords.Needed(test, wanted, facts, language),
            language => ClaimWords.Sentence(test, wanted, facts, language) + mark,
            () => truth == Truth.Unknown
                ? ClaimWords.Sentence(test, wanted, facts, Language.Swedish)
                : ClaimWords.Found(test, wanted, facts))
        {
            Fact = fact,
            Interpretation = reading,
            Requirement = place.Requirement,
        };
    }

    /// <summary>Where a part stands: the case, the requirement that it belongs to, the wording whose reading put it there.</summary>
    private readonly record struct Place(Case Facts, Requirement? Requirement, Interpretation? Reading);

    /// <summary>Finds the parts that have a truth, of those that are to hold and, the other way round, of those that are not.</summary>
    private sealed class Finder(Truth truth, Place place) : WantedVisitor<IEnumerable<ConditionFinding>>(place.Facts)
    {
        private readonly Possibility _possibility = new(place.Facts);

        public IEnumerable<ConditionFinding> In(Condition condition, bool wanted)
        {
            Truth own = ConditionEvaluator.Evaluate(condition, Facts);
            return (wanted ? own : Truth.True - (int)own) == truth ? condition.Accept(this, wanted) : [];
        }

        public override IEnumerable<ConditionFinding> Visit(Always always, bool wanted) => [];

        public override IEnumerable<ConditionFinding> Visit(ConditionByReading byReading, bool wanted) =>
            new Finder(truth, place with { Reading = byReading.Interpretation }).In(Facts.AsRead(byReading), wanted);

        protected override IEnumerable<ConditionFinding> VisitTest(Test test, bool wanted) =>
            Source(test, Facts) is var (said, yes) ? In(said, wanted == yes) : [Found(test, wanted, truth, place)];

        protected override IEnumerable<ConditionFinding> Jointly(Condition[] parts, bool wanted) => parts.SelectMany(p => In(p, wanted));

        protected override IEnumerable<ConditionFinding> Either(Condition[] parts, bool wanted)
        {
            // What lies in how the question was asked could not have been otherwise, where something else could.
            Condition[] changeable = [.. parts.Where(p => p.Accept(_possibility, wanted))];

            // One of several of which one is again one of several is one of them all.
            IReadOnlyList<ConditionFinding>[] alternatives =
            [
                .. (changeable.Length > 0 ? changeable : parts).Select(p => In(p, wanted).ToArray())
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
    }

    /// <summary>
    /// Tells whether a condition could be as it is wanted without the question being asked on another day, or without other
    /// facts being given at all.
    /// </summary>
    private sealed class Possibility(Case facts) : WantedVisitor<bool>(facts)
    {
        public override bool Visit(Always always, bool wanted) => true;

        protected override bool VisitTest(Test test, bool wanted) =>
            test.CanBeBroughtAbout
                || test.Tested is null
                || ConditionEvaluator.Evaluate(test, Facts) == (wanted ? Truth.True : Truth.False);

        protected override bool Jointly(Condition[] parts, bool wanted) => Array.TrueForAll(parts, p => p.Accept(this, wanted));

        protected override bool Either(Condition[] parts, bool wanted) => Array.Exists(parts, p => p.Accept(this, wanted));
    }
}
