namespace MiniMaria.Rules.Vocabulary;

/// <summary>How the rules themselves are asked whether a document may be changed; declared in the register under <c>ändring</c>.</summary>
/// <param name="Question">The question asked, such as <c>ändring</c>.</param>
/// <param name="Valid">The yes-or-no field of its answer that says whether the change is valid.</param>
/// <param name="Approvals">The fact that takes who has approved.</param>
/// <param name="Form">The fact that takes the form of the approvals.</param>
/// <param name="Notices">The fact that takes who has been told; <see langword="null"/> when the question takes none.</param>
/// <param name="Statuses">The statuses that a version may bear only when its change is valid; any other is a proposal.</param>
public sealed record AmendmentProcess(
    QuestionDefinition Question,
    FieldDefinition Valid,
    FactDefinition Approvals,
    FactDefinition Form,
    FactDefinition? Notices,
    IReadOnlyList<Term> Statuses)
{
    /// <summary>The list of those who can be parties; <see langword="null"/> when the register names none.</summary>
    public TermList? Parties { get; init; }

    /// <summary>The list of the bodies that decide for a party; <see langword="null"/> when the register names none.</summary>
    public TermList? Bodies { get; init; }
}
