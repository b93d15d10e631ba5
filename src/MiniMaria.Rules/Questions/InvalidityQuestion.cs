using MiniMaria.Rules.Answers;

namespace MiniMaria.Rules.Questions;

/// <summary>Asks what follows when a clause of the agreement is void (<c>ogiltighet</c>).</summary>
public sealed record InvalidityQuestion : TypedQuestion<InvalidityAnswer>
{
    /// <summary>Whether it materially affects what a party gets or gives, as a person has assessed it.</summary>
    public bool? HasMaterialEffect { get; init; }

    internal override string Name => "ogiltighet";

    internal override void AddFacts(FactBinder facts)
    {
        facts.Add("väsentlig-påverkan", HasMaterialEffect);
    }

    internal override InvalidityAnswer Wrap(Answer answer) => new(answer);
}
