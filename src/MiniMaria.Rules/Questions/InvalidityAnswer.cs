using MiniMaria.Rules.Answers;

namespace MiniMaria.Rules.Questions;

/// <summary>What follows when a clause is void.</summary>
public sealed class InvalidityAnswer : TypedAnswer
{
    internal InvalidityAnswer(Answer answer)
        : base(answer)
    {
    }

    /// <summary>Whether the rest of the agreement stands; <see langword="null"/> when the answer does not tell.</summary>
    public bool? AgreementStands => BooleanAt("avtalet-består");

    /// <summary>Whether the agreement is to be adjusted; <see langword="null"/> when the answer does not tell.</summary>
    public bool? IsAdjusted => BooleanAt("jämkning");
}
