namespace MiniMaria.Rules.Rulebooks;

/// <summary>One way of reading open wording.</summary>
/// <param name="Id">The name that a host uses to choose the reading.</param>
/// <param name="Meaning">What the wording then means, in Swedish.</param>
/// <param name="Reason">What speaks for it, in Swedish.</param>
public sealed record Reading(string Id, string Meaning, string Reason);
