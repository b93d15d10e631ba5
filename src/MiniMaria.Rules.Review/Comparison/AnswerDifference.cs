namespace MiniMaria.Rules.Review.Comparison;

/// <summary>One thing that two answers say differently, in the agreement's words.</summary>
/// <param name="Part">The name of the answer's field, the id of a requirement, or <c>outcome</c>.</param>
/// <param name="Label">What it is called; of a row what the row is about.</param>
/// <param name="Old">What the old answer says; <see langword="null"/> when it says nothing.</param>
/// <param name="New">What the new answer says; <see langword="null"/> when it says nothing.</param>
public sealed record AnswerDifference(string Part, string Label, string? Old, string? New);
