using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Vocabulary;

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
    public static ValidityQuestion[] Validities(Lexicon lexicon)
    {
        var random = new Random(Seed);
        string[] parties = Parties(lexicon);
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
    public static CostSharingQuestion[] Costs(Lexicon lexicon)
    {
        var random = new Random(Seed);
        string[] parties = Parties(lexicon);
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

    private static string[] Parties(Lexicon lexicon) =>
        [.. QuestionSet.Names(lexicon, "kommun").Where(p => p is "Falun" or "Avesta" or "Borlänge" or "Gagnef" or "Hedemora" or "Ludvika" or "Säter")];
}
