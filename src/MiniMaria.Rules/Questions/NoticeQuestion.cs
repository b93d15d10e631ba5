using MiniMaria.Rules.Answers;

namespace MiniMaria.Rules.Questions;

/// <summary>Asks whether a notice of termination at the end of the agreement is valid (<c>uppsägning</c>).</summary>
public sealed record NoticeQuestion : TypedQuestion<NoticeAnswer>
{
    /// <summary>The last day of the agreement's current period.</summary>
    public DateOnly? AgreementEnds { get; init; }

    /// <summary>The day on which notice is given.</summary>
    public DateOnly? NoticeGiven { get; init; }

    /// <summary>The form of the notice, a term of the list <c>form</c>.</summary>
    public string? Form { get; init; }

    /// <summary>Whether the notice has been served on the other parties.</summary>
    public bool? Served { get; init; }

    /// <summary>
    /// On whom the notice has been served, a term of the list <c>delgivningskrets</c>; <see cref="Served"/> follows from it.
    /// </summary>
    public string? ServedOn { get; init; }

    /// <summary>The agreement, a term of the list <c>avtal</c>; left out, the only agreement of that kind that applies.</summary>
    public string? Agreement { get; init; }

    /// <summary>The day on which the notice was served; not before it was written.</summary>
    public DateOnly? ServedDay { get; init; }

    /// <summary>The first day of the agreement.</summary>
    public DateOnly? AgreementStarts { get; init; }

    /// <summary>The day on which the agreement ended or ends, where that is known; it is then not extended.</summary>
    public DateOnly? AgreementEnded { get; init; }

    internal override string Name => "uppsägning";

    internal override void AddFacts(ref FactBinder facts)
    {
        facts.Add("avtalets-slut", AgreementEnds);
        facts.Add("uppsägningsdag", NoticeGiven);
        facts.Add("form", Form);
        facts.Add("delgiven", Served);
        facts.Add("delgiven-till", ServedOn);
        facts.Add("avtal", Agreement);
        facts.Add("delgivningsdag", ServedDay);
        facts.Add("upphörandedag", AgreementEnded);
        facts.Add("avtalets-början", AgreementStarts);
    }

    internal override NoticeAnswer Wrap(Answer answer) => new(answer);
}
