using MiniMaria.Rules.Answers;

namespace MiniMaria.Rules.Questions;

/// <summary>Asks whether a visit may take place at a reception or digitally (<c>besök</c>).</summary>
public sealed record VisitQuestion : TypedQuestion<VisitAnswer>
{
    /// <summary>The home municipality, or the term for one outside the county.</summary>
    public string? HomeMunicipality { get; init; }

    /// <summary>Where the visit is to take place, a term of the list <c>plats</c>.</summary>
    public string? Place { get; init; }

    /// <summary>The profession to meet, a term of the list <c>profession</c>.</summary>
    public string? Profession { get; init; }

    /// <summary>The age of the young person in full years, 0 to 120; instead of <see cref="BirthDate"/>.</summary>
    public int? Age { get; init; }

    /// <summary>The date of birth of the young person; the age is counted on the day asked about.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>Who seeks help, a term of the list <c>relation</c>.</summary>
    public string? Relation { get; init; }

    internal override string Name => "besök";

    internal override void AddFacts(ref FactBinder facts)
    {
        facts.Add("hemkommun", HomeMunicipality);
        facts.Add("plats", Place);
        facts.Add("profession", Profession);
        facts.Add("ålder", Age);
        facts.Add("födelsedatum", BirthDate);
        facts.Add("relation", Relation);
    }

    internal override VisitAnswer Wrap(Answer answer) => new(answer);
}
