using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Questions;

namespace MiniMaria.Rules.Review.Checking;

/// <summary>Something that the analysis of the rules found, with a question that shows it.</summary>
/// <param name="Diagnostic">What is found, where it stands and how serious it is.</param>
/// <param name="Rules">The ids of the rules that it concerns; empty when it concerns none.</param>
/// <param name="Example">A question that shows it; <see langword="null"/> when no question can, as for a term that nothing uses.</param>
/// <param name="Regions">In how many regions of the question's space it shows; zero without an example.</param>
public sealed record Finding(Diagnostic Diagnostic, IReadOnlyList<string> Rules, Question? Example, long Regions);
