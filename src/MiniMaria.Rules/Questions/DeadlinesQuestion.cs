using MiniMaria.Rules.Answers;

namespace MiniMaria.Rules.Questions;

/// <summary>Asks which days are to be kept (<c>frister</c>).</summary>
public sealed record DeadlinesQuestion : TypedQuestion<DeadlinesAnswer>
{
    /// <summary>The last day of the current period of the agreement.</summary>
    public DateOnly? AgreementEnds { get; init; }

    /// <summary>The year of operation, from 1900 to 2199.</summary>
    public int? Year { get; init; }

    internal override string Name => "frister";

    internal override void AddFacts(FactBinder facts)
    {
        facts.Add("avtalets-slut", AgreementEnds);
        facts.Add("år", Year);
    }

    internal override DeadlinesAnswer Wrap(Answer answer) => new(answer);
}
