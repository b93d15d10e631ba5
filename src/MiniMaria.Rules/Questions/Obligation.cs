namespace MiniMaria.Rules.Questions;

/// <summary>Something that a party or body must do.</summary>
/// <param name="Text">What is to be done, in Swedish.</param>
/// <param name="When">When it is to be done, and whether it only ought to be, in Swedish.</param>
/// <param name="Clause">The document and clause in short, such as <c>AV 4</c>.</param>
public sealed record Obligation(string Text, string When, string Clause);
