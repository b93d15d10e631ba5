using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Questions;

/// <summary>
/// Whether a document is in force and binds; the decisions that are missing or differ are requirements of the general
/// answer.
/// </summary>
public sealed class ValidityAnswer : TypedAnswer
{
    internal ValidityAnswer(Answer answer)
        : base(answer)
    {
    }

    /// <summary>
    /// Whether the document's own conditions are met; <see langword="null"/> when it states none or the answer does not
    /// tell.
    /// </summary>
    public bool? IsInForce => BooleanAt("gäller");

    /// <summary>Whether the document binds the parties as a contract; <see langword="null"/> when the answer does not tell.</summary>
    public bool? IsBinding => BooleanAt("bindande");

    /// <summary>The parties that answer themselves for that the decisions needed are taken; empty when the answer does not tell.</summary>
    public IReadOnlyList<Term> OwnDecisionsBy => TermsAt("egna-beslut-av");

    /// <summary>The parties whose own decision has a condition that the document does not state; empty when there are none.</summary>
    public IReadOnlyList<Term> ConditionsOf => TermsAt("villkor-hos");
}
