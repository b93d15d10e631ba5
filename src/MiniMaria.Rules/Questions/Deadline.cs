using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Questions;

/// <summary>A day to keep.</summary>
/// <param name="Day">The day.</param>
/// <param name="What">What the day means, in Swedish.</param>
/// <param name="Who">The parties and bodies that it concerns.</param>
/// <param name="Clause">The document and clause in short, such as <c>AV 4</c>.</param>
public sealed record Deadline(DateOnly Day, string What, IReadOnlyList<Term> Who, string Clause);
