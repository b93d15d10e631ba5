using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Questions;

/// <summary>What one municipality pays.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="Population">The population that the share is reckoned from.</param>
/// <param name="Percent">The share in per cent, in hundredths.</param>
/// <param name="Cost">The cost in whole kronor.</param>
public sealed record CostShare(Term Municipality, int Population, decimal Percent, decimal Cost);
