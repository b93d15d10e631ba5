using MiniMaria.Rules.Answers;

namespace MiniMaria.Rules.Questions;

/// <summary>Whether a change is valid; the requirements are on the general answer.</summary>
public sealed class AmendmentAnswer : TypedAnswer
{
    internal AmendmentAnswer(Answer answer)
        : base(answer)
    {
    }

    /// <summary>Whether the change is valid; <see langword="null"/> when the answer does not tell.</summary>
    public bool? IsValid => BooleanAt("giltig");
}
