using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Review.Space;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Review.Checking;

/// <summary>Keeps what becomes of each rule in the regions of a walk and reports the rules that come to nothing.</summary>
internal sealed class RuleCheck
{
    private readonly Rulebook _rulebook;
    private readonly QuestionDefinition? _question;
    private readonly Dictionary<(string Document, string Version, string Id), RuleRecord> _records = [];
    private readonly Dictionary<Rule, RuleRecord> _recordOf = [];

    // The requirements in which something is reckoned.
    private readonly HashSet<Requirement> _reckoning = [];

    // The rules that are exceptions to a rule or add to it.
    private readonly Dictionary<(string Document, string Version, string Id), List<RuleRecord>> _concerning = [];
    private readonly HashSet<(string Document, string Version, string Id)> _met = [];

    /// <summary>Initializes a new instance of the <see cref="RuleCheck"/> class, to which nothing has come yet.</summary>
    /// <param name="rulebook">The rules.</param>
    /// <param name="question">
    /// The question walked, of whose rules more is to be learnt; <see langword="null"/> when all walks are put together.
    /// </param>
    public RuleCheck(Rulebook rulebook, QuestionDefinition? question)
    {
        _rulebook = rulebook;
        _question = question;
        for (int i = rulebook.Editions.Count - 1; i >= 0; i--)
        {
            Add(rulebook.Editions[i]);
        }
    }

    /// <summary>Takes over what became of the rules in another walk.</summary>
    public void Add(RuleCheck other)
    {
        foreach ((var key, RuleRecord record) in other._records)
        {
            _records[key].Add(record);
        }
    }

    private void Add(Edition edition)
    {
        foreach (Rule rule in edition.Rules)
        {
            if (!_records.TryAdd(KeyOf(rule), new RuleRecord(rule)))
            {
                _records[KeyOf(rule)].Extend(rule);
            }

            _recordOf[rule] = _records[KeyOf(rule)];
            _reckoning.UnionWith(
                rule.RequirementArray.Where(r => r.Test?.Tests.Any(t => t.Against?.All.OfType<Computation>().Any() == true) == true));

            foreach (Rule other in rule.ExceptionTo.Concat(rule.AddsTo))
            {
                if (!_concerning.TryGetValue(KeyOf(other), out List<RuleRecord>? records))
                {
                    _concerning[KeyOf(other)] = records = [];
                }

                records.Add(_records[KeyOf(rule)]);
            }
        }
    }

    /// <summary>Tells whether nothing more can be learnt about some rules.</summary>
    public bool AreSettled(IEnumerable<Rule> rules) => rules.All(r => _recordOf[r].IsSettled);

    /// <summary>
    /// Tells whether more is to be learnt about a rule or those that hit it or add to it, or about a requirement: whether it is
    /// ever met, and whether what is reckoned in it can be.
    /// </summary>
    public bool Wants(object provision) => provision is Requirement requirement
        ? _reckoning.Contains(requirement) || !_met.Contains(KeyOf(requirement))
        : ((Rule)provision).Question == _question && (!_recordOf[(Rule)provision].IsSettled
            || _concerning.GetValueOrDefault(KeyOf((Rule)provision), []).Exists(r => !r.IsSettled));

    /// <summary>Notes what the rules do in a region.</summary>
    public void Visit(Region region)
    {
        Draft draft = region.Drafts[0]!;
        foreach (Rule rule in draft.Rules)
        {
            _recordOf[rule].Decided ??= region.ToQuestion();
        }

        foreach ((Requirement requirement, Truth met) in draft.Requirements)
        {
            if (draft.Rules.Find(r => Array.IndexOf(r.RequirementArray, requirement) >= 0) is not { } owner)
            {
                continue;
            }

            RuleRecord record = _recordOf[owner];
            if (met == Truth.True)
            {
                record.Met.Add(requirement.Id);
                _met.Add(KeyOf(requirement));
            }
            else if (met == Truth.False && !record.Unmet.ContainsKey(requirement.Id))
            {
                record.Unmet.Add(requirement.Id, region.ToQuestion());
            }
        }

        NoteExceptions(region, draft);
    }

    /// <summary>
    /// Reports, once all regions are visited, rules that never decide, requirements never met, exceptions that hit nothing
    /// and rules that add to nothing.
    /// </summary>
    public void Report(FindingList findings)
    {
        foreach (RuleRecord record in _records.Values)
        {
            Report(record, findings);
        }
    }

    private static (string Document, string Version, string Id) KeyOf(Rule rule) =>
        (rule.Citation.Document, rule.Citation.Version, rule.Id);

    private static (string Document, string Version, string Id) KeyOf(Requirement requirement) =>
        (requirement.Citation.Document, requirement.Citation.Version, requirement.Id);

    private void NoteExceptions(Region region, Draft draft)
    {
        if (!draft.Matches.Exists(m => m.Rule.ExceptionTo.Count > 0 || m.Rule.AddsTo.Count > 0))
        {
            return;
        }

        HashSet<Rule> holding = [.. draft.Matches.Where(m => m.Truth == Truth.True).Select(m => m.Rule)];
        foreach (Rule rule in holding)
        {
            if (rule.AddsTo.Any(holding.Contains))
            {
                _recordOf[rule].HasAdded = true;
            }

            foreach (Rule other in rule.ExceptionTo.Where(holding.Contains))
            {
                _recordOf[rule].Hits.Add(other.Id);
                RuleRecord defeated = _recordOf[other];
                if (defeated.Defeated is null)
                {
                    defeated.Defeated = region.ToQuestion();
                    defeated.DefeatedBy = rule.Id;
                }
            }
        }
    }

    private void Report(RuleRecord record, FindingList findings)
    {
        Rule rule = record.Rule;
        if (record.Decided is null)
        {
            if (record.Defeated is null)
            {
                findings.Note(Messages.DeadRule, rule.Span.ToString(), rule.Span, [rule.Id], null, 0, rule.Id);
            }
            else
            {
                var where = Situation.Of(record.Defeated, _rulebook.ExampleDay);
                findings.Note(
                    Messages.ShadowedRule,
                    rule.Span.ToString(),
                    rule.Span,
                    [rule.Id, record.DefeatedBy],
                    record.Defeated,
                    1,
                    rule.Id,
                    record.DefeatedBy,
                    where.Swedish,
                    where.English);
            }

            return;
        }

        foreach (Requirement requirement in rule.RequirementArray.Where(r => !r.IsDuty && !record.Met.Contains(r.Id)))
        {
            Question example = record.Unmet.GetValueOrDefault(requirement.Id, record.Decided);
            findings.Note(
                Messages.UnmeetableRequirement,
                requirement.Span.ToString(),
                requirement.Span,
                [rule.Id],
                example,
                1,
                requirement.Id);
        }

        foreach (string target in record.Targets.Where(t => !record.Hits.Contains(t)))
        {
            findings.Note(
                Messages.IdleException,
                $"{rule.Span} {target}",
                rule.Span,
                [rule.Id, target],
                record.Decided,
                1,
                rule.Id,
                target);
        }

        if (record.Adds && !record.HasAdded)
        {
            findings.Note(Messages.IdleAddition, rule.Span.ToString(), rule.Span, [rule.Id], record.Decided, 1, rule.Id);
        }
    }
}
