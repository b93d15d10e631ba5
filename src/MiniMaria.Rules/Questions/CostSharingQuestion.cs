using MiniMaria.Rules.Answers;

namespace MiniMaria.Rules.Questions;

/// <summary>
/// Asks how the parties share the cost (<c>kostnadsfördelning</c>): of a year's budget, or of an amount and populations that
/// are given.
/// </summary>
public sealed record CostSharingQuestion : TypedQuestion<CostSharingAnswer>
{
    /// <summary>The budget year, from 1900 to 2199; not needed beside an amount and populations.</summary>
    public int? Year { get; init; }

    /// <summary>The amount to share, in kronor, instead of the year's budget; not negative.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The population by municipality, instead of the one that the documents give for the year; each at least 1.</summary>
    public IReadOnlyDictionary<string, int>? Populations { get; init; }

    /// <summary>The agreement, a term of the list <c>avtal</c>; left out, the only agreement of that kind that applies.</summary>
    public string? Agreement { get; init; }

    internal override string Name => "kostnadsfördelning";

    internal override void AddFacts(ref FactBinder facts)
    {
        facts.Add("år", Year);
        facts.Add("belopp", Amount);
        facts.Add("folkmängd", Populations);
        facts.Add("avtal", Agreement);
    }

    internal override CostSharingAnswer Wrap(Answer answer) => new(answer);
}
