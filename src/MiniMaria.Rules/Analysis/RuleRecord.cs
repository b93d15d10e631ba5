using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Analysis;

/// <summary>What became of one rule in all regions reached so far.</summary>
internal sealed class RuleRecord(Rule rule)
{
    public Rule Rule { get; } = rule;

    /// <summary>Gets or sets a question for which the rule holds but yields to an exception; <see langword="null"/> when there is none.</summary>
    public Question? Defeated { get; set; }

    /// <summary>Gets or sets the id of the exception that it yields to there.</summary>
    public string DefeatedBy { get; set; } = string.Empty;

    /// <summary>Gets or sets a value indicating whether the rule holds somewhere and yields to no exception.</summary>
    public bool Decides { get; set; }

    /// <summary>Gets the ids of the requirements that have been met somewhere.</summary>
    public HashSet<string> Met { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the ids of the rules that it has been an exception to somewhere.</summary>
    public HashSet<string> Hits { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets a value indicating whether nothing more can be learnt about the rule.</summary>
    public bool IsSettled => Decides && Rule.RequirementArray.All(r => r.IsDuty || Met.Contains(r.Id)) && Rule.ExceptionTo.All(e => Hits.Contains(e.Id));
}
