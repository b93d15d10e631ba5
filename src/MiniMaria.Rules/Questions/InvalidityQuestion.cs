using MiniMaria.Rules.Answers;

namespace MiniMaria.Rules.Questions;

/// <summary>Asks what follows when a clause of the agreement is void (<c>ogiltighet</c>).</summary>
public sealed record InvalidityQuestion : TypedQuestion<InvalidityAnswer>
{
    /// <summary>The clause that is void, in the host's own words; the answer is the same for all.</summary>
    public string? Provision { get; init; }

    /// <summary>Whether it materially affects what a party gets or gives, as a person has assessed it.</summary>
    public bool? HasMaterialEffect { get; init; }

    /// <summary>Whether the parties agree that the effect is material; needed when they are read to decide it.</summary>
    public bool? PartiesAgree { get; init; }

    /// <summary>The agreement, a term of the list <c>avtal</c>; left out, the only agreement of that kind that applies.</summary>
    public string? Agreement { get; init; }

    internal override string Name => "ogiltighet";

    internal override void AddFacts(ref FactBinder facts)
    {
        facts.Add("bestämmelse", Provision);
        facts.Add("väsentlig-påverkan", HasMaterialEffect);
        facts.Add("parterna-överens", PartiesAgree);
        facts.Add("avtal", Agreement);
    }

    internal override InvalidityAnswer Wrap(Answer answer) => new(answer);
}
