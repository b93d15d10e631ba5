using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Amendment;

/// <summary>What it takes to change some clauses of a document, as the rules in force answer, and whether what is recorded suffices.</summary>
/// <param name="Document">The document.</param>
/// <param name="Clauses">The clauses that change, in the order of the document.</param>
/// <param name="CalledAs">What the change is called where a person must judge which it is, such as <c>ändringstyp: tillägg</c>; empty where it can be called one thing only.</param>
/// <param name="Answer">The answer to the question; its requirements say what is met by what is recorded and what is lacking.</param>
/// <param name="IsValid">Whether the change is valid by what is recorded; <see langword="null"/> when the rules do not tell.</param>
public sealed record AuthorityNeed(DocumentEntry Document, IReadOnlyList<string> Clauses, string CalledAs, Answer Answer, bool? IsValid)
{
    /// <summary>The requirements and duties one by one, in the order of the documents, with what is recorded of each.</summary>
    public IReadOnlyList<AuthorityDemand> Demands { get; init; } = [];
}
