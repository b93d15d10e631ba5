using MiniMaria.Rules.Answers;

namespace MiniMaria.Rules.Questions;

/// <summary>Whether a notice is valid, and when the agreement ends.</summary>
public sealed class NoticeAnswer : TypedAnswer
{
    internal NoticeAnswer(Answer answer)
        : base(answer)
    {
    }

    /// <summary>Whether the notice is valid; <see langword="null"/> when the answer does not tell.</summary>
    public bool? IsValid => BooleanAt("giltig");

    /// <summary>
    /// The last day of the agreement, inclusive, when the notice is valid or it is known when the agreement ends; otherwise
    /// <see langword="null"/> (SA 4).
    /// </summary>
    public DateOnly? Ends => DateAt("upphör");

    /// <summary>The last day, inclusive, on which notice is in time; <see langword="null"/> when the answer does not tell.</summary>
    public DateOnly? LastDayOfNotice => DateAt("sista-uppsägningsdag");

    /// <summary>
    /// The new last day, inclusive, when the agreement is extended for want of a valid notice; <see langword="null"/> when
    /// it is not, also when it is known when the agreement ends (SA 4).
    /// </summary>
    public DateOnly? ExtendedUntil => DateAt("förlängs-till");
}
