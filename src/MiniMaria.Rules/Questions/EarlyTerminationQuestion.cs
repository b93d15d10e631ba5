using MiniMaria.Rules.Answers;

namespace MiniMaria.Rules.Questions;

/// <summary>Asks whether a termination for breach is valid (<c>förtida-upphörande</c>).</summary>
public sealed record EarlyTerminationQuestion : TypedQuestion<EarlyTerminationAnswer>
{
    /// <summary>The day on which the demand to rectify reached the party in breach.</summary>
    public DateOnly? DemandMade { get; init; }

    /// <summary>The day on which the demand was sent; needed when the time is read to run from it.</summary>
    public DateOnly? DemandSent { get; init; }

    /// <summary>The form of the demand, a term of the list <c>form</c>.</summary>
    public string? DemandForm { get; init; }

    /// <summary>The day on which the breach was rectified; <see langword="null"/> when it was not, or is not known.</summary>
    public DateOnly? Rectified { get; init; }

    /// <summary>Whether the breach was rectified in time; follows from <see cref="Rectified"/> when that is given.</summary>
    public bool? IsRectifiedInTime { get; init; }

    /// <summary>The day on which notice of termination is given.</summary>
    public DateOnly? NoticeGiven { get; init; }

    /// <summary>The form of the notice, a term of the list <c>form</c>.</summary>
    public string? Form { get; init; }

    /// <summary>Whether notice was given without unreasonable delay, as a person has assessed it.</summary>
    public bool? WithoutUnreasonableDelay { get; init; }

    /// <summary>Whether notice was given within a few weeks, as a person has assessed it; needed when delay is read so.</summary>
    public bool? WithinWeeks { get; init; }

    /// <summary>The agreement, a term of the list <c>avtal</c>; left out, the only agreement of that kind that applies.</summary>
    public string? Agreement { get; init; }

    /// <summary>The last day of the agreement's current period.</summary>
    public DateOnly? AgreementEnds { get; init; }

    /// <summary>Whether the other party has broken the agreement; left out, the answer takes it for granted and says so.</summary>
    public bool? Breach { get; init; }

    /// <summary>The day that the demand gives as the agreement's end.</summary>
    public DateOnly? DemandEnds { get; init; }

    /// <summary>The day that the notice gives as the agreement's end.</summary>
    public DateOnly? NoticeEnds { get; init; }

    /// <summary>The first day of the agreement.</summary>
    public DateOnly? AgreementStarts { get; init; }

    /// <summary>The day on which the agreement ended or ends, where that is known; it is then not extended.</summary>
    public DateOnly? AgreementEnded { get; init; }

    internal override string Name => "förtida-upphörande";

    internal override void AddFacts(ref FactBinder facts)
    {
        facts.Add("anmaningsdag", DemandMade);
        facts.Add("avsändningsdag", DemandSent);
        facts.Add("anmaningens-form", DemandForm);
        facts.Add("rättelsedag", Rectified);
        facts.Add("rättelse-vidtagen", IsRectifiedInTime);
        facts.Add("uppsägningsdag", NoticeGiven);
        facts.Add("form", Form);
        facts.Add("utan-oskäligt-uppehåll", WithoutUnreasonableDelay);
        facts.Add("inom-några-veckor", WithinWeeks);
        facts.Add("avtal", Agreement);
        facts.Add("avtalets-slut", AgreementEnds);
        facts.Add("avtalsbrott", Breach);
        facts.Add("anmaningens-slutdag", DemandEnds);
        facts.Add("uppsägningens-slutdag", NoticeEnds);
        facts.Add("upphörandedag", AgreementEnded);
        facts.Add("avtalets-början", AgreementStarts);
    }

    internal override EarlyTerminationAnswer Wrap(Answer answer) => new(answer);
}
