using MiniMaria.Rules.Answers;

namespace MiniMaria.Rules.Questions;

/// <summary>Asks which days are to be kept (<c>frister</c>).</summary>
public sealed record DeadlinesQuestion : TypedQuestion<DeadlinesAnswer>
{
    /// <summary>The last day of the current period of the agreement.</summary>
    public DateOnly? AgreementEnds { get; init; }

    /// <summary>The year of operation, from 1900 to 2199.</summary>
    public int? Year { get; init; }

    /// <summary>The agreement, a term of the list <c>avtal</c>; left out, the only agreement of that kind that applies.</summary>
    public string? Agreement { get; init; }

    /// <summary>The first day of the agreement.</summary>
    public DateOnly? AgreementStarts { get; init; }

    /// <summary>The day on which the agreement ended or ends, where that is known; it is then not extended.</summary>
    public DateOnly? AgreementEnded { get; init; }

    internal override string Name => "frister";

    internal override void AddFacts(ref FactBinder facts)
    {
        facts.Add("avtalets-slut", AgreementEnds);
        facts.Add("år", Year);
        facts.Add("avtal", Agreement);
        facts.Add("avtalets-början", AgreementStarts);
        facts.Add("upphörandedag", AgreementEnded);
    }

    internal override DeadlinesAnswer Wrap(Answer answer) => new(answer);
}
