using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Space;

/// <summary>A part of a question's space within which no side's rules tell two questions apart. Valid during the visit only.</summary>
/// <param name="Leaf">The number of the region in its walk; less than zero for one that no walk reached.</param>
/// <param name="Set">
/// The facts that matter and their values, in the order in which they were set; no value for a fact that is left out.
/// </param>
/// <param name="Cases">The case of each side; none where a side's vocabulary lacks a value.</param>
/// <param name="Drafts">What each side decides.</param>
internal readonly record struct Region(
    int Leaf,
    IReadOnlyList<(FactDefinition Fact, Value Value)> Set,
    IReadOnlyList<Case?> Cases,
    IReadOnlyList<Draft?> Drafts)
{
    /// <summary>Gives the question that stands for the region on the first side, which can ask it.</summary>
    public Question ToQuestion() => ToQuestion(Cases[0]!.Question.Name, Cases[0]!.AsOf);

    /// <summary>Gives the question that stands for the region, its facts in the order of the question.</summary>
    public Question ToQuestion(string name, DateOnly day) => QuestionOf(name, day, (Cases[0] ?? Cases[^1])!.Question.FactArray, Set);

    /// <summary>Gives the question with some facts, in a given order.</summary>
    public static Question QuestionOf(
        string name,
        DateOnly day,
        FactDefinition[] facts,
        IEnumerable<(FactDefinition Fact, Value Value)> set) =>
        new()
        {
            Name = name,
            AsOf = day,
            Facts = set.Where(s => s.Value.HasValue && !s.Fact.IsAskedDay)
                .OrderBy(s => Array.FindIndex(facts, f => f.Name == s.Fact.Name))
                .ToDictionary(s => s.Fact.Name, s => Plain(s.Value), StringComparer.Ordinal),
        };

    private static object? Plain(Value value) => value.Kind switch
    {
        ValueKind.Terms => value.Terms.Select(t => t.Name).ToArray(),
        ValueKind.Table => value.Table.Entries.ToDictionary(e => e.Key.Name, e => Plain(e.Value), StringComparer.Ordinal),
        ValueKind.Integer => value.Integer,
        ValueKind.Decimal => value.Decimal,
        ValueKind.Boolean => value.Boolean,
        _ => value.ToString(),
    };
}
