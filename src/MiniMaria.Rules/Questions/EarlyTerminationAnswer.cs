using MiniMaria.Rules.Answers;

namespace MiniMaria.Rules.Questions;

/// <summary>Whether a termination for breach is valid, and its dates.</summary>
public sealed class EarlyTerminationAnswer : TypedAnswer
{
    internal EarlyTerminationAnswer(Answer answer)
        : base(answer)
    {
    }

    /// <summary>Whether the termination is valid; <see langword="null"/> when the answer does not tell.</summary>
    public bool? IsValid => BooleanAt("giltig");

    /// <summary>The last day, inclusive, for rectifying; <see langword="null"/> when the answer does not tell.</summary>
    public DateOnly? RectifyBy => DateAt("rättelse-senast");

    /// <summary>The first day on which notice can be given; <see langword="null"/> when the answer does not tell.</summary>
    public DateOnly? EarliestNotice => DateAt("tidigaste-uppsägningsdag");

    /// <summary>Whether the party in breach is liable for damages; <see langword="null"/> when the answer does not tell.</summary>
    public bool? Damages => BooleanAt("skadestånd");
}
