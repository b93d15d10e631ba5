using MiniMaria.Rules.Answers;

namespace MiniMaria.Rules.Questions;

/// <summary>Asks whether an event releases a party from its obligations (<c>force-majeure</c>).</summary>
public sealed record ForceMajeureQuestion : TypedQuestion<ForceMajeureAnswer>
{
    /// <summary>The event, a term of the list <c>händelse</c>.</summary>
    public string? Event { get; init; }

    /// <summary>Whether the event could not be foreseen, as a person has assessed it.</summary>
    public bool? Unforeseeable { get; init; }

    /// <summary>Whether the event is beyond the parties' control, as a person has assessed it.</summary>
    public bool? BeyondControl { get; init; }

    /// <summary>What the event does to performance, a term of the list <c>verkan</c>.</summary>
    public string? Effect { get; init; }

    /// <summary>Whether the party acts to limit the damage.</summary>
    public bool? DamageLimited { get; init; }

    /// <summary>How the other party was told, a term of the list <c>underrättelseform</c>.</summary>
    public string? Notification { get; init; }

    /// <summary>Whether the other party was told at once, as a person has assessed it.</summary>
    public bool? NotifiedAtOnce { get; init; }

    /// <summary>The day on which the party itself learned of the event; needed when at once is read as the same day.</summary>
    public DateOnly? Learned { get; init; }

    /// <summary>The day on which the other party was told; needed when at once is read as the same day.</summary>
    public DateOnly? Notified { get; init; }

    /// <summary>Whether the event has ended.</summary>
    public bool? HasEnded { get; init; }

    /// <summary>The agreement, a term of the list <c>avtal</c>; left out, the only agreement of that kind that applies.</summary>
    public string? Agreement { get; init; }

    internal override string Name => "force-majeure";

    internal override void AddFacts(ref FactBinder facts)
    {
        facts.Add("händelse", Event);
        facts.Add("oförutsägbar", Unforeseeable);
        facts.Add("utom-parternas-kontroll", BeyondControl);
        facts.Add("verkan", Effect);
        facts.Add("skada-begränsas", DamageLimited);
        facts.Add("underrättelse", Notification);
        facts.Add("underrättad-omedelbart", NotifiedAtOnce);
        facts.Add("kännedomsdag", Learned);
        facts.Add("underrättelsedag", Notified);
        facts.Add("upphört", HasEnded);
        facts.Add("avtal", Agreement);
    }

    internal override ForceMajeureAnswer Wrap(Answer answer) => new(answer);
}
