using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Answers;

/// <summary>What an answer says, apart from the facts that it was given for. Immutable, so that like questions can share it.</summary>
internal sealed class AnswerContent
{
    private readonly Lazy<IReadOnlyList<ReadingUsed>>? _interpretations;

    /// <summary>Gets what it was concluded with.</summary>
    public required Concluder Concluder { get; init; }

    public required Outcome Outcome { get; init; }

    /// <summary>Gets the fields' values, in the order of the question's fields.</summary>
    public required Value[] Values { get; init; }

    public required IReadOnlyList<Citation> Citations { get; init; }

    /// <summary>Gets those of the citations that stand whatever the missing facts are; <see langword="null"/> when all do.</summary>
    public IReadOnlyList<Citation>? Settled { get; init; }

    public IReadOnlyList<string> Assumptions { get; init; } = [];

    public IReadOnlyList<FactDefinition> MissingFacts { get; init; } = [];

    public IReadOnlyList<RequirementResult> Requirements { get; init; } = [];

    /// <summary>Gets the readings that the answer rests on; looked for when first asked for.</summary>
    public IReadOnlyList<ReadingUsed> Interpretations => _interpretations?.Value ?? [];

    /// <summary>Sets the facts and the open wording that was met on the way to the answer.</summary>
    public (Case Facts, IReadOnlyList<Interpretation> Wording) Met
    {
        init => _interpretations = value.Wording.Count == 0 ? null : new(() => DecisiveReadings.Of(this, value.Facts, value.Wording));
    }

    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    /// <summary>Gets what keeps the answer from being reckoned; such an answer is given to nobody.</summary>
    public Obstacle? Obstacle { get; init; }

    /// <summary>Gets what tells of other days; only where nothing answers on this one.</summary>
    public OtherDays? OtherDays { get; init; }
}
