namespace MiniMaria.Rules.Cli;

/// <summary>What is wrong with a call.</summary>
/// <param name="Text">It in a sentence or two, in the language of the call.</param>
/// <param name="Suggestion">What was probably meant; <see langword="null"/> when nothing is near.</param>
internal sealed record CallFault(string Text, string? Suggestion = null);
