using MiniMaria.Rules.Answers;

namespace MiniMaria.Rules.Questions;

/// <summary>Whether a party is released; the duties are among the requirements of the general answer.</summary>
public sealed class ForceMajeureAnswer : TypedAnswer
{
    internal ForceMajeureAnswer(Answer answer)
        : base(answer)
    {
    }

    /// <summary>Whether the party is released; <see langword="null"/> when the answer does not tell.</summary>
    public bool? IsReleased => BooleanAt("befriad");
}
