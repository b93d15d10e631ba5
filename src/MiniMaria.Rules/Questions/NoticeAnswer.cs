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

    /// <summary>The last day of the agreement when the notice is valid; otherwise <see langword="null"/>.</summary>
    public DateOnly? Ends => DateAt("upphör");

    /// <summary>The last day, inclusive, on which notice is in time; <see langword="null"/> when the answer does not tell.</summary>
    public DateOnly? LastDayOfNotice => DateAt("sista-uppsägningsdag");

    /// <summary>The new last day when the notice is not valid; otherwise <see langword="null"/>.</summary>
    public DateOnly? ExtendedUntil => DateAt("förlängs-till");
}
