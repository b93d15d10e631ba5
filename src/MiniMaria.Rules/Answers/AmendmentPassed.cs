using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Answers;

/// <summary>An amendment between the day on which something was done and the day asked about.</summary>
/// <param name="Turn">The day from which the document reads otherwise.</param>
/// <param name="Transition">What says which wording applies; <see langword="null"/> when nothing does.</param>
/// <param name="KeepsEarlier">Whether the earlier wording does.</param>
internal sealed record AmendmentPassed(Turn Turn, Transition? Transition, bool KeepsEarlier);
