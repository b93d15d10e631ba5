using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Questions;

/// <summary>Where a dispute is settled.</summary>
public sealed class DisputeAnswer : TypedAnswer
{
    internal DisputeAnswer(Answer answer)
        : base(answer)
    {
    }

    /// <summary>Where the dispute is to be settled now; <see langword="null"/> when the answer does not tell.</summary>
    public Term? Forum => TermAt("forum");

    /// <summary>The law that the court applies; <see langword="null"/> as long as no court is to decide.</summary>
    public Term? Law => TermAt("rätt");
}
