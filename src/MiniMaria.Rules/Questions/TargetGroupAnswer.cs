using MiniMaria.Rules.Answers;

namespace MiniMaria.Rules.Questions;

/// <summary>Whether a person belongs to the target group.</summary>
public sealed class TargetGroupAnswer : TypedAnswer
{
    internal TargetGroupAnswer(Answer answer)
        : base(answer)
    {
    }

    /// <summary>Whether the person belongs to the target group; <see langword="null"/> when the answer does not tell.</summary>
    public bool? IsInTargetGroup => BooleanAt("i-målgruppen");
}
