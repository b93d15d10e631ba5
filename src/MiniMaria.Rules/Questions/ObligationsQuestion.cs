using MiniMaria.Rules.Answers;

namespace MiniMaria.Rules.Questions;

/// <summary>Asks what a party or body must do (<c>skyldigheter</c>).</summary>
public sealed record ObligationsQuestion : TypedQuestion<ObligationsAnswer>
{
    /// <summary>The party, the body or the part of the operation, a term of the list <c>aktör</c>.</summary>
    public string? Party { get; init; }

    /// <summary>
    /// What each party has decided on the letter of intent, by party: a term of the list <c>beslutsutfall</c>; left out, the
    /// answer takes for granted that all have approved and says so.
    /// </summary>
    public IReadOnlyDictionary<string, string>? LetterOfIntentDecisions { get; init; }

    internal override string Name => "skyldigheter";

    internal override void AddFacts(ref FactBinder facts)
    {
        facts.Add("part", Party);
        facts.Add("beslut-om-avsiktsförklaringen", LetterOfIntentDecisions);
    }

    internal override ObligationsAnswer Wrap(Answer answer) => new(answer);
}
