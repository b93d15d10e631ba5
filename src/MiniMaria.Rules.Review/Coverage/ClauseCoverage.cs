namespace MiniMaria.Rules.Review.Coverage;

/// <summary>What became of the statements of one clause.</summary>
/// <param name="Number">The clause number as printed; empty for what stands outside the clauses.</param>
/// <param name="Heading">Its heading; empty outside the clauses.</param>
/// <param name="WhySilent">Why the clause makes no statement of its own, in Swedish; <see langword="null"/> when it does.</param>
/// <param name="Statements">Its statements, in the order of the document.</param>
public sealed record ClauseCoverage(string Number, string Heading, string? WhySilent, IReadOnlyList<StatementCoverage> Statements);
