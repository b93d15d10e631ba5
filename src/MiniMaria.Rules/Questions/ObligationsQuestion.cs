using MiniMaria.Rules.Answers;

namespace MiniMaria.Rules.Questions;

/// <summary>Asks what a party or body must do (<c>skyldigheter</c>).</summary>
public sealed record ObligationsQuestion : TypedQuestion<ObligationsAnswer>
{
    /// <summary>The party, the body or the part of the operation, a term of the list <c>aktör</c>.</summary>
    public string? Party { get; init; }

    internal override string Name => "skyldigheter";

    internal override void AddFacts(FactBinder facts)
    {
        facts.Add("part", Party);
    }

    internal override ObligationsAnswer Wrap(Answer answer) => new(answer);
}
