using MiniMaria.Rules.Answers;

namespace MiniMaria.Rules.Questions;

/// <summary>Whether information may be shared by consent.</summary>
public sealed class ConfidentialityAnswer : TypedAnswer
{
    internal ConfidentialityAnswer(Answer answer)
        : base(answer)
    {
    }

    /// <summary>Whether the consent allows the information to be shared; <see langword="null"/> when the answer does not tell.</summary>
    public bool? MayBeShared => BooleanAt("får-delas");
}
