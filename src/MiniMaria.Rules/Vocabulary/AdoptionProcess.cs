namespace MiniMaria.Rules.Vocabulary;

/// <summary>
/// How the rules themselves are asked whether a document has come about; declared in the register under <c>tillkomst</c>.
/// </summary>
/// <param name="Question">The question asked, such as <c>giltighet</c>.</param>
/// <param name="Valid">The yes-or-no field of its answer that says so.</param>
/// <param name="Decisions">The fact that takes what each party has decided: a table of terms.</param>
/// <param name="Approved">The term there that stands for an approval.</param>
/// <param name="Signatures">The fact that takes who has signed; <see langword="null"/> when the question takes none.</param>
public sealed record AdoptionProcess(
    QuestionDefinition Question,
    FieldDefinition Valid,
    FactDefinition Decisions,
    Term Approved,
    FactDefinition? Signatures);
