using MiniMaria.Rules.Answers;

namespace MiniMaria.Rules.Questions;

/// <summary>Asks how much staff of a profession a main reception has (<c>bemanning</c>).</summary>
public sealed record StaffingQuestion : TypedQuestion<StaffingAnswer>
{
    /// <summary>The town of the main reception, a term of the list <c>ort</c>.</summary>
    public string? Town { get; init; }

    /// <summary>The profession, a term of the list <c>profession</c>.</summary>
    public string? Profession { get; init; }

    internal override string Name => "bemanning";

    internal override void AddFacts(FactBinder facts)
    {
        facts.Add("ort", Town);
        facts.Add("profession", Profession);
    }

    internal override StaffingAnswer Wrap(Answer answer) => new(answer);
}
