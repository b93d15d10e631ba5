using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Analysis;

/// <summary>Walks every question's space on every stretch of days and keeps what it finds.</summary>
internal sealed class RulebookWalk(Rulebook rulebook)
{
    private readonly Dictionary<(string Document, string Version, string Id), RuleRecord> _records = [];
    private readonly Dictionary<(string Kind, string Question, string Where), Finding> _findings = [];
    private long _regions;
    private bool _isComplete = true;

    public AnalysisResult Run()
    {
        foreach (Edition edition in rulebook.Editions)
        {
            var concluder = new Concluder(edition, new IndexedMatcher(edition), keep: false);
            foreach (Rule rule in edition.Rules)
            {
                _records.TryAdd(KeyOf(rule), new RuleRecord(rule));
            }

            foreach (QuestionDefinition question in edition.Lexicon.Questions)
            {
                Walk(concluder, question);
            }
        }

        foreach (RuleRecord record in _records.Values)
        {
            Judge(record);
        }

        return new AnalysisResult([.. _findings.Values.OrderBy(f => f.Diagnostic.Span.File, StringComparer.Ordinal).ThenBy(f => f.Diagnostic.Span.Line).ThenBy(f => f.Diagnostic.Code, StringComparer.Ordinal)], _regions, _isComplete);
    }

    private static (string Document, string Version, string Id) KeyOf(Rule rule) => (rule.Citation.Document, rule.Citation.Version, rule.Id);

    private void Walk(Concluder concluder, QuestionDefinition question)
    {
        Edition edition = concluder.Edition;
        Rule[] rules = edition.RulesFor(question).Rules;
        if (rules.Length == 0)
        {
            return;
        }

        Walk(concluder, question, readings: null, deep: false);

        // What has not shown where answers differ may show where they do not, or under another reading.
        Reading(null);
        foreach (Interpretation interpretation in edition.Interpretations.Where(i => i.NoEffect is null))
        {
            for (int reading = 0; reading < interpretation.Readings.Count; reading++)
            {
                if (reading != interpretation.ChosenIndex)
                {
                    byte[] readings = [.. edition.Interpretations.Select(i => (byte)i.ChosenIndex)];
                    readings[interpretation.Ordinal] = (byte)reading;
                    Reading(readings);
                }
            }
        }

        void Reading(byte[]? readings)
        {
            if (!Array.TrueForAll(rules, r => _records[KeyOf(r)].IsSettled))
            {
                Walk(concluder, question, readings, deep: true);
            }
        }
    }

    private void Walk(Concluder concluder, QuestionDefinition question, byte[]? readings, bool deep)
    {
        DateOnly day = DayIn(concluder.Edition);
        var space = new QuestionSpace([new SpaceSide(concluder, question, day, readings)], region => Visit(region, concluder, !deep), deep);
        space.Walk();
        _regions += space.Regions;
        _isComplete &= space.IsComplete;
    }

    /// <summary>Gives a day of the edition, the rulebook's own example day if it can.</summary>
    private DateOnly DayIn(Edition edition)
    {
        DateOnly day = rulebook.ExampleDay;
        return day < edition.From ? edition.From : day > edition.Through ? edition.Through.Value : day;
    }

    private void Visit(Region region, Concluder concluder, bool answers)
    {
        Case facts = region.Cases[0]!;
        Draft draft = region.Drafts[0]!;
        foreach (Rule rule in draft.Rules)
        {
            if (_records.TryGetValue(KeyOf(rule), out RuleRecord? record))
            {
                record.Decides = true;
            }
        }

        foreach ((Requirement requirement, Truth met) in draft.Requirements)
        {
            if (met == Truth.True && draft.Rules.Find(r => Array.IndexOf(r.RequirementArray, requirement) >= 0) is { } owner)
            {
                _records[KeyOf(owner)].Met.Add(requirement.Id);
            }
        }

        NoteExceptions(region, draft);
        if (!answers)
        {
            return;
        }

        if (draft.Outcome == Outcome.Silent && !draft.IsOpen)
        {
            bool known = concluder.RemarksFor(facts, draft.Outcome).Count > 0;
            (FactDefinition Fact, Value Value)? first = region.Set.Count > 0 ? region.Set[0] : null;
            Note(known ? Messages.KnownGap : Messages.Gap, facts.Question.Span, first?.Value.ToString() ?? string.Empty, region, []);
        }
        else if (draft.Outcome == Outcome.Conflict)
        {
            bool known = concluder.RemarksFor(facts, draft.Outcome).Count > 0;
            string[] rules = [.. draft.Conflicting.Select(r => r.Id).Order(StringComparer.Ordinal)];
            Note(known ? Messages.KnownConflict : Messages.RulesConflict, draft.Conflicting[^1].Span, string.Join(", ", rules), region, rules);
        }
    }

    private void NoteExceptions(Region region, Draft draft)
    {
        foreach (RuleMatch match in draft.Matches)
        {
            if (match.Truth != Truth.True)
            {
                continue;
            }

            foreach (RuleMatch other in draft.Matches)
            {
                if (other.Truth == Truth.True && match.Rule.ExceptionTo.Contains(other.Rule))
                {
                    _records[KeyOf(match.Rule)].Hits.Add(other.Rule.Id);
                    RuleRecord defeated = _records[KeyOf(other.Rule)];
                    defeated.Defeated ??= QuestionOf(region);
                    defeated.DefeatedBy = match.Rule.Id;
                }
            }
        }
    }

    private void Judge(RuleRecord record)
    {
        Rule rule = record.Rule;
        if (!record.Decides)
        {
            Add(record.Defeated is null
                ? new Finding(new Diagnostic(Messages.DeadRule, rule.Span, [rule.Id], null, null), [rule.Id], null, 0)
                : new Finding(new Diagnostic(Messages.ShadowedRule, rule.Span, [rule.Id, record.DefeatedBy, Describe(record.Defeated)], null, null), [rule.Id, record.DefeatedBy], record.Defeated, 1));
            return;
        }

        foreach (Requirement requirement in rule.RequirementArray.Where(r => !r.IsDuty && !record.Met.Contains(r.Id)))
        {
            Add(new Finding(new Diagnostic(Messages.UnmeetableRequirement, requirement.Span, [requirement.Id], null, null), [rule.Id], null, 0));
        }

        foreach (Rule target in rule.ExceptionTo.Where(e => !record.Hits.Contains(e.Id)))
        {
            Add(new Finding(new Diagnostic(Messages.IdleException, rule.Span, [rule.Id, target.Id], null, null), [rule.Id, target.Id], null, 0));
        }

        void Add(Finding finding) => _findings[(finding.Diagnostic.Code, rule.Question.Name, finding.Diagnostic.ToString())] = finding;
    }

    private void Note(Message message, SourceSpan span, string where, Region region, string[] rules)
    {
        var key = (message.Code, region.Cases[0]!.Question.Name, where);
        if (_findings.TryGetValue(key, out Finding? known))
        {
            _findings[key] = known with { Regions = known.Regions + 1 };
            return;
        }

        Question question = QuestionOf(region);
        object[] arguments = rules.Length == 0 ? [question.Name, Describe(question)] : [where, Describe(question)];
        _findings[key] = new Finding(new Diagnostic(message, span, arguments, null, null), rules, question, 1);
    }

    private static Question QuestionOf(Region region) => region.ToQuestion(region.Cases[0]!.Question.Name, region.Cases[0]!.AsOf);

    private static string Describe(Question question) => question.Facts.Count == 0
        ? "–"
        : string.Join(", ", question.Facts.Select(f => $"{f.Key}: {(f.Value is string[] many ? "[" + string.Join(", ", many) + "]" : f.Value)}"));
}
