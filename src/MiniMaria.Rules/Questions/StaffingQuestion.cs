using MiniMaria.Rules.Answers;

namespace MiniMaria.Rules.Questions;

/// <summary>Asks how much staff of a profession a reception has, and when a satellite has times to book (<c>bemanning</c>).</summary>
public sealed record StaffingQuestion : TypedQuestion<StaffingAnswer>
{
    /// <summary>The town of the reception, a term of the list <c>ort</c>.</summary>
    public string? Town { get; init; }

    /// <summary>The profession, a term of the list <c>profession</c>.</summary>
    public string? Profession { get; init; }

    /// <summary>Whether the employee has the competence asked for; matters only when given.</summary>
    public bool? HasCompetence { get; init; }

    internal override string Name => "bemanning";

    internal override void AddFacts(ref FactBinder facts)
    {
        facts.Add("ort", Town);
        facts.Add("profession", Profession);
        facts.Add("har-kompetens", HasCompetence);
    }

    internal override StaffingAnswer Wrap(Answer answer) => new(answer);
}
