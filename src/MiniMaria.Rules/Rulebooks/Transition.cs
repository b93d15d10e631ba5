using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Rulebooks;

/// <summary>Says which wording applies to what was done before an amendment of its document.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Citation">Where it is said, and in which words.</param>
/// <param name="Questions">The questions that it is about; empty for all that go by the wording of a day.</param>
/// <param name="Amendment">The version that it is about; <see langword="null"/> for every amendment of the document.</param>
/// <param name="KeepsEarlier">
/// When the earlier wording applies, which hangs on nothing but readings; <see langword="null"/> when the later one does.
/// </param>
/// <param name="Interpretation">The open wording on which it hangs; <see langword="null"/> when it is said outright.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record Transition(
    string Id,
    Citation Citation,
    IReadOnlyList<QuestionDefinition> Questions,
    string? Amendment,
    Condition? KeepsEarlier,
    Interpretation? Interpretation,
    SourceSpan Span)
{
    /// <summary>Tells whether it is about what a question answers over an amendment.</summary>
    public bool Concerns(QuestionDefinition question, DocumentVersion amendment) =>
        Citation.Document == amendment.Document.Name
        && (Amendment is null || Amendment == amendment.Id)
        && (Questions.Count == 0 || Questions.Contains(question));
}
