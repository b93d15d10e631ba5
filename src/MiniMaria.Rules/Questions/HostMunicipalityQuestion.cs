using MiniMaria.Rules.Answers;

namespace MiniMaria.Rules.Questions;

/// <summary>Asks which municipality runs the service for a home municipality (<c>värdkommun</c>, host municipality).</summary>
public sealed record HostMunicipalityQuestion : TypedQuestion<HostMunicipalityAnswer>
{
    /// <summary>The home municipality, or the term for one outside the county.</summary>
    public string? HomeMunicipality { get; init; }

    internal override string Name => "värdkommun";

    internal override void AddFacts(ref FactBinder facts)
    {
        facts.Add("hemkommun", HomeMunicipality);
    }

    internal override HostMunicipalityAnswer Wrap(Answer answer) => new(answer);
}
