using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Review.Checking;

/// <summary>What became of one rule in all regions reached so far, on all days.</summary>
internal sealed class RuleRecord(Rule rule)
{
    private readonly Dictionary<string, Rule> _targets = rule.ExceptionTo.ToDictionary(r => r.Id, StringComparer.Ordinal);

    public Rule Rule { get; } = rule;

    /// <summary>Gets the ids of the rules that it is an exception to on any day.</summary>
    public IEnumerable<string> Targets => _targets.Keys;

    /// <summary>
    /// Gets or sets a question for which the rule holds but yields to an exception; <see langword="null"/> when there is
    /// none.
    /// </summary>
    public Question? Defeated { get; set; }

    /// <summary>Gets or sets the id of the exception that it yields to there.</summary>
    public string DefeatedBy { get; set; } = string.Empty;

    /// <summary>
    /// Gets or sets a question for which the rule holds and yields to no exception; <see langword="null"/> when there is
    /// none.
    /// </summary>
    public Question? Decided { get; set; }

    /// <summary>Gets the ids of the requirements that have been met somewhere.</summary>
    public HashSet<string> Met { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets by requirement a question for which it is not met.</summary>
    public Dictionary<string, Question> Unmet { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the ids of the rules that it has been an exception to somewhere.</summary>
    public HashSet<string> Hits { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets a value indicating whether the rule adds to others on any day.</summary>
    public bool Adds { get; private set; } = rule.AddsTo.Count > 0;

    /// <summary>Gets or sets a value indicating whether the rule has held together with one that it adds to.</summary>
    public bool HasAdded { get; set; }

    /// <summary>Gets a value indicating whether nothing more can be learnt about the rule.</summary>
    public bool IsSettled => Decided is not null
        && Rule.RequirementArray.All(r => r.IsDuty || Met.Contains(r.Id))
        && _targets.Keys.All(Hits.Contains)
        && (HasAdded || !Adds);

    /// <summary>Adds what the rule is an exception to, and whether it adds to others, on other days.</summary>
    public void Extend(Rule same)
    {
        Adds |= same.AddsTo.Count > 0;
        foreach (Rule target in same.ExceptionTo)
        {
            _targets.TryAdd(target.Id, target);
        }
    }

    /// <summary>Takes over what became of the same rule in another walk.</summary>
    public void Add(RuleRecord other)
    {
        if (Defeated is null)
        {
            (Defeated, DefeatedBy) = (other.Defeated, other.DefeatedBy);
        }

        Decided ??= other.Decided;
        Met.UnionWith(other.Met);
        Hits.UnionWith(other.Hits);
        HasAdded |= other.HasAdded;
        foreach ((string requirement, Question unmet) in other.Unmet)
        {
            Unmet.TryAdd(requirement, unmet);
        }
    }
}
