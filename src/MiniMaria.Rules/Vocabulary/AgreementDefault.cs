namespace MiniMaria.Rules.Vocabulary;

/// <summary>What a fact is when nobody gives it: a part of what the host says of a document.</summary>
/// <param name="Part">The part.</param>
/// <param name="Of">The name of the document, or of the fact of the same question that names it.</param>
public sealed record AgreementDefault(AgreementPart Part, string Of);
