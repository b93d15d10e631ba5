using MiniMaria.Rules.Answers;

namespace MiniMaria.Rules.Questions;

/// <summary>Asks who decides a matter and how (<c>beslutsordning</c>).</summary>
public sealed record DecisionOrderQuestion : TypedQuestion<DecisionOrderAnswer>
{
    /// <summary>The matter, a term of the list <c>ärende</c>.</summary>
    public string? Matter { get; init; }

    internal override string Name => "beslutsordning";

    internal override void AddFacts(FactBinder facts)
    {
        facts.Add("ärende", Matter);
    }

    internal override DecisionOrderAnswer Wrap(Answer answer) => new(answer);
}
