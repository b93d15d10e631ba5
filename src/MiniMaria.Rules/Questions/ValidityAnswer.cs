using MiniMaria.Rules.Answers;

namespace MiniMaria.Rules.Questions;

/// <summary>Whether a document is in force and binds; the decisions that are missing or differ are requirements of the general answer.</summary>
public sealed class ValidityAnswer : TypedAnswer
{
    internal ValidityAnswer(Answer answer)
        : base(answer)
    {
    }

    /// <summary>Whether the document's own conditions are met; <see langword="null"/> when it states none or the answer does not tell.</summary>
    public bool? IsInForce => BooleanAt("gäller");

    /// <summary>Whether the document binds the parties as a contract; <see langword="null"/> when the answer does not tell.</summary>
    public bool? IsBinding => BooleanAt("bindande");
}
