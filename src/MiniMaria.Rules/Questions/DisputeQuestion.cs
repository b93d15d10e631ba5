using MiniMaria.Rules.Answers;

namespace MiniMaria.Rules.Questions;

/// <summary>Asks where a dispute over the agreement is settled (<c>tvist</c>).</summary>
public sealed record DisputeQuestion : TypedQuestion<DisputeAnswer>
{
    /// <summary>Whether the parties have negotiated without agreeing.</summary>
    public bool? HasNegotiated { get; init; }

    /// <summary>
    /// Who have negotiated without agreeing, a term of the list <c>förhandlingskrets</c>; <see cref="HasNegotiated"/>
    /// follows from it.
    /// </summary>
    public string? NegotiatedBetween { get; init; }

    /// <summary>Whether the dispute is about the agreement, as its clause on disputes has it; left out, that is presumed.</summary>
    public bool? IsAboutAgreement { get; init; }

    /// <summary>The agreement, a term of the list <c>avtal</c>; left out, the only agreement of that kind that applies.</summary>
    public string? Agreement { get; init; }

    internal override string Name => "tvist";

    internal override void AddFacts(ref FactBinder facts)
    {
        facts.Add("förhandling-genomförd", HasNegotiated);
        facts.Add("förhandlat-mellan", NegotiatedBetween);
        facts.Add("tvist-om-avtalet", IsAboutAgreement);
        facts.Add("avtal", Agreement);
    }

    internal override DisputeAnswer Wrap(Answer answer) => new(answer);
}
