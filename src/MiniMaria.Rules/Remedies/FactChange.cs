using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Remedies;

/// <summary>What a fact must become for a remedy. Immutable.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Value">The whole value: ask again with it. Of days that will do the last, or the first when there is no last.</param>
/// <param name="Added">The terms that the list gains, or the keys of the table at which something new stands; none for other kinds.</param>
/// <param name="Alternatives">Other values that do just as well; none for a day.</param>
/// <param name="Earliest">
/// The first day that will do, inclusive; <see langword="null"/> when any earlier day will, as of a day that has passed, and
/// for other kinds.
/// </param>
/// <param name="Latest">The last day that will do, inclusive; <see langword="null"/> when there is none, and for other kinds.</param>
public sealed record FactChange(
    FactDefinition Fact,
    Value Value,
    IReadOnlyList<Term> Added,
    IReadOnlyList<Value> Alternatives,
    DateOnly? Earliest,
    DateOnly? Latest);
