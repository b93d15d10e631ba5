using MiniMaria.Rules.Answers;

namespace MiniMaria.Rules.Questions;

/// <summary>Asks who decides a matter and how (<c>beslutsordning</c>).</summary>
public sealed record DecisionOrderQuestion : TypedQuestion<DecisionOrderAnswer>
{
    /// <summary>The matter, a term of the list <c>ärende</c>.</summary>
    public string? Matter { get; init; }

    /// <summary>
    /// What each party has decided about the letter of intent, by party, as terms of the list <c>beslutsutfall</c>. A party
    /// that is left out has not decided; an empty dictionary means that nobody has, <see langword="null"/> that it is not known.
    /// </summary>
    public IReadOnlyDictionary<string, string>? LetterDecisions { get; init; }

    internal override string Name => "beslutsordning";

    internal override void AddFacts(ref FactBinder facts)
    {
        facts.Add("ärende", Matter);
        facts.Add("beslut-om-avsiktsförklaringen", LetterDecisions);
    }

    internal override DecisionOrderAnswer Wrap(Answer answer) => new(answer);
}
