using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Questions;

/// <summary>Which municipality runs the service, and where.</summary>
public sealed class HostMunicipalityAnswer : TypedAnswer
{
    internal HostMunicipalityAnswer(Answer answer)
        : base(answer)
    {
    }

    /// <summary>The municipality that runs the service; <see langword="null"/> when the answer does not tell.</summary>
    public Term? HostMunicipality => TermAt("värdkommun");

    /// <summary>The main reception of the area; <see langword="null"/> when the answer does not tell.</summary>
    public Term? MainReception => TermAt("huvudmottagning");

    /// <summary>The satellite reception of the area; <see langword="null"/> when the answer does not tell.</summary>
    public Term? SatelliteReception => TermAt("satellitmottagning");

    /// <summary>
    /// Whether the municipality is a party to the sub-agreement of its area; <see langword="null"/> where the sources do not
    /// tell.
    /// </summary>
    public bool? IsPartyToSubAgreement => BooleanAt("part-i-underavtal");

    /// <summary>
    /// How many main receptions the county shall have, where the documents name no place; otherwise <see langword="null"/>.
    /// </summary>
    public int? MainReceptionCount => IntegerAt("antal-huvudmottagningar");

    /// <summary>
    /// Whether there shall be smaller receptions near by, where the documents name no place; otherwise
    /// <see langword="null"/>.
    /// </summary>
    public bool? HasNearbyReceptions => BooleanAt("närmottagningar");
}
