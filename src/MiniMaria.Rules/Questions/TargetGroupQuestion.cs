using MiniMaria.Rules.Answers;

namespace MiniMaria.Rules.Questions;

/// <summary>Asks whether a person belongs to the target group (<c>målgrupp</c>).</summary>
public sealed record TargetGroupQuestion : TypedQuestion<TargetGroupAnswer>
{
    /// <summary>The young person's age in full years on the day asked about, also when a relative asks.</summary>
    public int? Age { get; init; }

    /// <summary>The young person's date of birth, from which the age is counted; an alternative to <see cref="Age"/>.</summary>
    public DateOnly? DateOfBirth { get; init; }

    /// <summary>What the young person has problems with, terms of the list <c>problem</c>.</summary>
    public IEnumerable<string>? Problems { get; init; }

    /// <summary>How far the use has gone, a term of the list <c>nivå</c>.</summary>
    public string? Level { get; init; }

    /// <summary>
    /// How severe the problems are, a term of the list <c>svårighetsgrad</c>; the inquiry of 2023 limits it, later documents
    /// do not.
    /// </summary>
    public string? Severity { get; init; }

    /// <summary>Whether the young person or a relative asks, a term of the list <c>relation</c>.</summary>
    public string? Relation { get; init; }

    /// <summary>Whether the young person also has a mental illness; matters only when given.</summary>
    public bool? HasComorbidity { get; init; }

    internal override string Name => "målgrupp";

    internal override void AddFacts(ref FactBinder facts)
    {
        facts.Add("ålder", Age);
        facts.Add("födelsedatum", DateOfBirth);
        facts.Add("problem", Problems);
        facts.Add("nivå", Level);
        facts.Add("svårighetsgrad", Severity);
        facts.Add("relation", Relation);
        facts.Add("samsjuklighet", HasComorbidity);
    }

    internal override TargetGroupAnswer Wrap(Answer answer) => new(answer);
}
