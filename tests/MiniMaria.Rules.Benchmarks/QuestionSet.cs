using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Benchmarks;

/// <summary>Seeded random questions of responsibility with all facts, the same in every run.</summary>
internal static class QuestionSet
{
    public const int Count = 10_000;

    private const int Seed = 20261121;

    public static ResponsibilityQuestion[] Make(Lexicon lexicon)
    {
        var random = new Random(Seed);
        string[] interventions = [.. Names(lexicon, "insats").Where(HandWritten.Knows)];
        string[] homes = Names(lexicon, "hemkommun");
        string[] relations = Names(lexicon, "relation");
        return
        [
            .. Enumerable.Range(0, Count).Select(_ => new ResponsibilityQuestion
            {
                Intervention = interventions[random.Next(interventions.Length)],
                HomeMunicipality = homes[random.Next(homes.Length)],
                Age = random.Next(10, 24),
                Relation = relations[random.Next(relations.Length)],
                ComplexProblems = random.Next(2) == 0,
                AsOf = new DateOnly(2026, 3, 1),
            }),
        ];
    }

    /// <summary>Gives the terms of a list, but those that were added to multiply the rules.</summary>
    /// <exception cref="InvalidOperationException">There is no such list.</exception>
    public static string[] Names(Lexicon lexicon, string list) =>
        lexicon.TryFindList(list, out TermList? found)
            ? [.. found.Terms.Select(t => t.Name).Where(n => !n.StartsWith(MultipliedRules.Prefix, StringComparison.Ordinal))]
            : throw new InvalidOperationException($"There is no list of terms {list}.");
}
