using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Coverage;

/// <summary>What became of the statements of one document.</summary>
/// <param name="Document">The document.</param>
/// <param name="Clauses">Its clauses, in the order of the register; first what stands outside them.</param>
public sealed record DocumentCoverage(DocumentEntry Document, IReadOnlyList<ClauseCoverage> Clauses)
{
    /// <summary>How many of its statements became what.</summary>
    public CoverageTotals Totals { get; } = CoverageTotals.Of(Clauses.SelectMany(c => c.Statements));
}
