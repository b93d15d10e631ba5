using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace MiniMaria.Rules.Vocabulary;

/// <summary>Everything that the documents say, statement by statement, and what was found when they were read. Immutable.</summary>
public sealed class Inventory
{
    private readonly FrozenDictionary<string, Statement> _statements;
    private readonly IReadOnlyDictionary<DocumentEntry, Dictionary<string, string>> _silentClauses;

    internal Inventory(
        IReadOnlyList<Statement> statements,
        IReadOnlyList<Observation> observations,
        IReadOnlyDictionary<DocumentEntry, Dictionary<string, string>> silentClauses)
    {
        Statements = statements;
        Observations = observations;
        _statements = statements.ToFrozenDictionary(s => s.Id, StringComparer.Ordinal);
        _silentClauses = silentClauses;
    }

    /// <summary>The statements, in the order of the register and of each document.</summary>
    public IReadOnlyList<Statement> Statements { get; }

    /// <summary>The contradictions, lacks, open wordings and checked sums.</summary>
    public IReadOnlyList<Observation> Observations { get; }

    /// <summary>The inventory of a rule set that has none.</summary>
    internal static Inventory Empty { get; } = new([], [], new Dictionary<DocumentEntry, Dictionary<string, string>>());

    /// <summary>Finds a statement.</summary>
    /// <param name="id">Its id, exactly.</param>
    /// <param name="statement">The statement, when found.</param>
    public bool TryFind(string id, [NotNullWhen(true)] out Statement? statement) => _statements.TryGetValue(id, out statement);

    /// <summary>Gives why a clause makes no statement of its own, in Swedish.</summary>
    /// <param name="document">The document.</param>
    /// <param name="clause">The clause number as printed.</param>
    /// <returns>The reason; <see langword="null"/> when the inventory gives none.</returns>
    public string? WhySilent(DocumentEntry document, string clause) =>
        _silentClauses.GetValueOrDefault(document)?.GetValueOrDefault(clause);

    /// <summary>Tells whether a document has been gone through.</summary>
    internal bool Covers(DocumentEntry document) => Statements.Any(s => s.Document == document);
}
