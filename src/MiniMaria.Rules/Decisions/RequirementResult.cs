using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Reasons;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Decisions;

/// <summary>A requirement and how it fares with the facts given.</summary>
public sealed class RequirementResult
{
    private readonly Case _facts;
    private IReadOnlyList<string>? _missing;
    private IReadOnlyList<Citation>? _lookUp;

    internal RequirementResult(Requirement requirement, bool? met, Case facts)
    {
        Requirement = requirement;
        Met = met;
        _facts = facts;
    }

    /// <summary>The requirement.</summary>
    public Requirement Requirement { get; }

    /// <summary>
    /// Whether it is met; for a duty whether it is done; <see langword="null"/> when a fact is missing or nobody can tell.
    /// </summary>
    public bool? Met { get; }

    /// <summary>What would make it met: parties, terms, days; empty when it is met. Worked out when first asked for.</summary>
    public IReadOnlyList<string> Missing => _missing ??= Met == true ? [] : MissingWords.Of(Requirement, _facts);

    /// <summary>
    /// Gets what would make it met as clauses that begin with <c>att</c>; empty when it is met, or when nothing that anybody
    /// can do would.
    /// </summary>
    internal IReadOnlyList<string> MissingInSentences => Met == true ? [] : MissingWords.InSentences(Requirement, _facts);

    /// <summary>
    /// The clauses of documents that do not apply here, mostly because they are not among the sources, that a person must
    /// look up; empty when nothing hangs on them.
    /// </summary>
    public IReadOnlyList<Citation> LookUp => _lookUp ??= Met is null ? LookUps.Of(Requirement, _facts) : [];

    /// <summary>Tells whether a requirement fails that is no duty: then the answer rests on none that is presumed beside it.</summary>
    internal static bool AnyFails(IReadOnlyList<RequirementResult> results) => results.Any(r => !r.Requirement.IsDuty && r.Met == false);
}
