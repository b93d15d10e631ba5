using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Comparison;

/// <summary>What differs in one clause of a document, and the answers that differ because of it.</summary>
/// <param name="Document">The document; <see langword="null"/> for what comes from no single clause.</param>
/// <param name="Clause">The clause number as printed; empty for what comes from no single clause.</param>
/// <param name="Step">How far the clause is from what it was.</param>
/// <param name="Provisions">The provisions that differ.</param>
/// <param name="Answers">The answers that differ, by rule and question.</param>
public sealed record ClauseChange(
    DocumentEntry? Document,
    string Clause,
    VersionStep Step,
    IReadOnlyList<ProvisionChange> Provisions,
    IReadOnlyList<AnswerChange> Answers);
