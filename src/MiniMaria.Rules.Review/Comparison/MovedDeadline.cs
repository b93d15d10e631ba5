using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Comparison;

/// <summary>A day or a thing to do that two rulebooks place differently, with one example.</summary>
/// <param name="Question">The question whose answer tells it.</param>
/// <param name="Label">What it is, in Swedish.</param>
/// <param name="Document">The document of the provision from which the change comes; empty when it comes from no single one.</param>
/// <param name="Clause">The clause of that provision; empty when the change comes from no single one.</param>
/// <param name="Old">When it was, as the example's old answer says; <see langword="null"/> when it is new.</param>
/// <param name="New">When it is; <see langword="null"/> when it is gone.</param>
public sealed record MovedDeadline(QuestionDefinition Question, string Label, string Document, string Clause, string? Old, string? New)
{
    /// <summary>
    /// From what the old day is counted and how far, in Swedish, with the example's day: <c>14 dagar efter mötesdagen (2026-03-01)</c>;
    /// <see langword="null"/> for a thing to do.
    /// </summary>
    public string? OldRule { get; init; }

    /// <summary>The same of the new day.</summary>
    public string? NewRule { get; init; }
}
