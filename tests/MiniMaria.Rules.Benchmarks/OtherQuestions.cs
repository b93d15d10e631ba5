using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Benchmarks;

/// <summary>Seeded random questions with days, lists and amounts, the same in every run.</summary>
internal static class OtherQuestions
{
    public const int Count = 1_000;

    private const int Seed = 20261127;
    private const int FewYears = 1_500;

    private static readonly DateOnly Day = new(2026, 3, 1);

    /// <summary>Gives questions of notice: days, a form, whether it is served.</summary>
    public static NoticeQuestion[] Notices()
    {
        var random = new Random(Seed);
        return
        [
            .. Enumerable.Range(0, Count).Select(_ => new NoticeQuestion
            {
                AgreementEnds = Day.AddDays(random.Next(FewYears)),
                NoticeGiven = Day.AddDays(random.Next(FewYears)),
                Form = random.Next(4) == 0 ? "muntlig" : "skriftlig",
                Served = random.Next(4) != 0,
                AsOf = Day,
            }),
        ];
    }

    /// <summary>Gives questions of validity: who has decided what, and who has signed.</summary>
    public static ValidityQuestion[] Validities(Rulebook rules)
    {
        var random = new Random(Seed);
        string[] parties = Parties(rules);
        return
        [
            .. Enumerable.Range(0, Count).Select(_ => new ValidityQuestion
            {
                Agreement = "underavtal-nedre-dalarna",
                Decisions = parties.Where(_ => random.Next(2) == 0).ToDictionary(p => p, _ => random.Next(20) == 0 ? "avslag" : "godkänt", StringComparer.Ordinal),
                SignedBy = parties.Where(_ => random.Next(10) != 0).ToArray(),
                AsOf = Day,
            }),
        ];
    }

    /// <summary>Gives questions of the sharing of costs: a year and an amount.</summary>
    public static CostSharingQuestion[] Costs(Rulebook rules)
    {
        var random = new Random(Seed);
        string[] parties = Parties(rules);
        return
        [
            .. Enumerable.Range(0, Count).Select(_ => new CostSharingQuestion
            {
                Year = 2027 + random.Next(3),
                Amount = random.Next(1_000_000, 9_000_000),
                Populations = parties.ToDictionary(p => p, _ => random.Next(9_000, 60_000), StringComparer.Ordinal),
                AsOf = Day,
            }),
        ];
    }

    /// <summary>Gives the parties of the agreement between the municipalities, in the order of the vocabulary.</summary>
    private static string[] Parties(Rulebook rules)
    {
        string[] parties = rules.EditionOn(Day).Named.Single(n => n.Name == "parterna").Text.Split(", ");
        return [.. QuestionSet.Names(rules.Lexicon, "kommun").Where(parties.Contains)];
    }
}
