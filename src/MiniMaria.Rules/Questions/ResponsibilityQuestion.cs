using MiniMaria.Rules.Answers;

namespace MiniMaria.Rules.Questions;

/// <summary>Asks who is responsible for an intervention for a young person (<c>ansvar</c>).</summary>
public sealed record ResponsibilityQuestion : TypedQuestion<ResponsibilityAnswer>
{
    /// <summary>The intervention, a term of the list <c>insats</c>.</summary>
    public string? Intervention { get; init; }

    /// <summary>The young person's home municipality, or the term for one outside the county.</summary>
    public string? HomeMunicipality { get; init; }

    /// <summary>The young person's age in full years on the day asked about, also when a relative asks.</summary>
    public int? Age { get; init; }

    /// <summary>The young person's date of birth, from which the age is counted; an alternative to <see cref="Age"/>.</summary>
    public DateOnly? DateOfBirth { get; init; }

    /// <summary>Whether the young person or a relative asks, a term of the list <c>relation</c>.</summary>
    public string? Relation { get; init; }

    /// <summary>Whether the problems are complex, as a person has assessed them.</summary>
    public bool? ComplexProblems { get; init; }

    /// <summary>
    /// Whether the young person has a risky use, a harmful use or an addiction; tested where the question is about care
    /// round the clock.
    /// </summary>
    public bool? HasUse { get; init; }

    internal override string Name => "ansvar";

    internal override void AddFacts(ref FactBinder facts)
    {
        facts.Add("insats", Intervention);
        facts.Add("hemkommun", HomeMunicipality);
        facts.Add("ålder", Age);
        facts.Add("födelsedatum", DateOfBirth);
        facts.Add("relation", Relation);
        facts.Add("komplex-problematik", ComplexProblems);
        facts.Add("har-bruk", HasUse);
    }

    internal override ResponsibilityAnswer Wrap(Answer answer) => new(answer);
}
