using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Review.Checking;

/// <summary>Why no rule answers: nothing known, or something that has ended.</summary>
/// <param name="Message">What to report.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Rules">The rules that it concerns.</param>
/// <param name="Name">What has ended; empty for a mere gap.</param>
/// <param name="LastDay">Its last day, as a rule file writes it; empty for a mere gap.</param>
internal sealed record GapCause(Message Message, SourceSpan Span, IReadOnlyList<string> Rules, string Name, string LastDay)
{
    /// <summary>Gets what tells this cause from others of the same question.</summary>
    public string Key => $"{Message.Code} {Name} {LastDay}";
}
