using MiniMaria.Rules.Answers;

namespace MiniMaria.Rules.Questions;

/// <summary>Asks whether information may be shared by consent (<c>sekretess</c>).</summary>
public sealed record ConfidentialityQuestion : TypedQuestion<ConfidentialityAnswer>
{
    /// <summary>The consent that there is, a term of the list <c>samtycke</c>.</summary>
    public string? Consent { get; init; }

    /// <summary>Who has consented, a term of the list <c>samtyckande</c>.</summary>
    public string? ConsentBy { get; init; }

    /// <summary>
    /// Whether the young person is old and mature enough to decide, as a person has assessed it; needed when consent is read
    /// so.
    /// </summary>
    public bool? DecidesAlone { get; init; }

    /// <summary>The age of the young person in full years, 0 to 120; instead of <see cref="BirthDate"/>.</summary>
    public int? Age { get; init; }

    /// <summary>The date of birth of the young person; the age is counted on the day asked about.</summary>
    public DateOnly? BirthDate { get; init; }

    internal override string Name => "sekretess";

    internal override void AddFacts(ref FactBinder facts)
    {
        facts.Add("samtycke", Consent);
        facts.Add("samtycke-av", ConsentBy);
        facts.Add("råder-själv", DecidesAlone);
        facts.Add("ålder", Age);
        facts.Add("födelsedatum", BirthDate);
    }

    internal override ConfidentialityAnswer Wrap(Answer answer) => new(answer);
}
