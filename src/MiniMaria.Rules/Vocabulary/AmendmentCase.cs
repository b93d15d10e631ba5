namespace MiniMaria.Rules.Vocabulary;

/// <summary>What a change of some clauses of a document is called when the rules are asked about it.</summary>
/// <param name="Clauses">The clauses that it concerns; none means all that no other case names.</param>
/// <param name="Facts">The facts that say so; several terms where a person must judge which it is.</param>
public sealed record AmendmentCase(IReadOnlyList<string> Clauses, IReadOnlyDictionary<FactDefinition, IReadOnlyList<Term>> Facts);
