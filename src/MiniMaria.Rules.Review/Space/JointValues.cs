using MiniMaria.Rules.MissingFacts;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Space;

/// <summary>
/// Gives for a list or a table values that several editions together tell apart. Where each tests for other terms, what one
/// finds alike the other may not: two lists with one term exchanged overlap in all but that term.
/// </summary>
internal static class JointValues
{
    /// <summary>Gives values beyond those that each side gives by itself; none where all sides test for the same.</summary>
    public static IReadOnlyList<Value> Of(IReadOnlyList<SpaceSide> sides, FactDefinition fact)
    {
        if (fact.Type.Kind is not (ValueKind.Terms or ValueKind.Table) || sides.Count < 2)
        {
            return [];
        }

        Contains[] tests = [.. sides.SelectMany(s => s.TestsOfContent(fact.Name)).DistinctBy(t => t.Signature)];
        if (sides.All(s => s.TestsOfContent(fact.Name).Select(t => t.Signature).Distinct().Count() == tests.Length))
        {
            return [];
        }

        // Terms of two vocabularies are the same when their names are.
        Term[][] groups =
        [
            .. tests.SelectMany(t => t.Terms).DistinctBy(t => t.Name)
                .GroupBy(term => string.Concat(tests.Select(t => t.Terms.Any(other => other.Name == term.Name) ? '1' : '0')))
                .Select(g => g.ToArray()),
        ];
        return fact.Type.Kind == ValueKind.Terms ? EquivalenceClasses.TermSets(groups, out _) : Tables(groups, fact.Type.Values?.List);
    }

    /// <summary>Gives tables in which each group has a term alone, and in which it alone lacks it.</summary>
    private static IReadOnlyList<Value> Tables(Term[][] groups, TermList? terms) =>
    [
        .. from term in terms?.Terms ?? []
           from Term[] keys in groups.SelectMany(g => (Term[][])[g, [.. groups.Where(o => o != g).SelectMany(o => o)]])
           select Value.Of(new Table(keys.Select(k => KeyValuePair.Create(k, Value.Of(term))))),
    ];
}
