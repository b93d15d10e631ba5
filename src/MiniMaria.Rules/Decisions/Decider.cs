using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Reasons;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Decisions;

/// <summary>
/// Decides a question with the facts at hand: exceptions defeat what they are exceptions to, what remains agrees, conflicts
/// or is silent, requirements are checked. Serves one edition; thread-safe.
/// </summary>
internal sealed class Decider
{
    private readonly IMatcher _matcher;
    private readonly ComputationIndex _computations;
    private readonly Func<QuestionDefinition, Case, Draft> _decide;
    private Decider? _tracing;

    /// <summary>Initializes a new instance of the <see cref="Decider"/> class.</summary>
    /// <param name="edition">The provisions to serve.</param>
    /// <param name="matcher">Finds the rules that hold.</param>
    /// <param name="keep">Whether to find out which computations reckon the same, which pays where many questions are decided.</param>
    public Decider(Edition edition, IMatcher matcher, bool keep)
    {
        Edition = edition;
        _matcher = matcher;
        _computations = new ComputationIndex(keep);
        _decide = Decide;
    }

    public Edition Edition { get; }

    /// <summary>
    /// Gets a value indicating whether drafts hold the open wording that was met on the way; without it they are sooner
    /// made.
    /// </summary>
    public bool TracesReadings { get; init; }

    /// <summary>Gets what decides the same and traces readings.</summary>
    public Decider Tracing => TracesReadings ? this : _tracing ??= new Decider(Edition, _matcher, keep: false) { TracesReadings = true };

    /// <summary>Decides a question with the facts at hand. The caller disposes of the draft.</summary>
    /// <param name="question">The case's own question, or one that it leans on.</param>
    /// <param name="facts">The case.</param>
    public Draft Decide(QuestionDefinition question, Case facts)
    {
        Draft draft = Draft.Rent(question.FieldArray.Length);
        _matcher.Match(facts, question, draft.Matches);
        bool isInScope = CheckPresuppositions(question, facts, draft);
        if (isInScope && draft.Matches.Count > 0)
        {
            SettleExceptions(facts, draft);
            Truth fulfilled = RequirementCheck.Run(facts, draft);
            int own = draft.Rules.Count;
            new FieldOutputs(_computations, _decide, facts, draft).Run(question, fulfilled);
            if (SaysNothing(draft, question))
            {
                BeSilent(question, facts, draft);
                return draft;
            }

            if (TracesReadings)
            {
                RuleReadings.Trace(own, facts, draft, fulfilled);
                RuleReadings.TraceAbsent(Edition.RulesFor(question), facts, draft);
            }
        }
        else if (isInScope)
        {
            BeSilent(question, facts, draft);
        }
        else
        {
            LieOutside(question, facts, draft);
            draft.LiesOutside = true;
        }

        return draft;
    }

    /// <summary>Gives the remarks that touch the case; none when it lies outside, where no fault of the provisions matters.</summary>
    public IReadOnlyList<Remark> RemarksFor(Case facts, Outcome outcome) => outcome == Outcome.OutsideScope
        ? []
        : Array.FindAll(Edition.RulesFor(facts.Question).Remarks, r => ConditionEvaluator.Evaluate(r.When, facts) == Truth.True);

    /// <summary>Gives the citations of presuppositions that fail and of rules, in the order of the documents.</summary>
    public static IReadOnlyList<Citation> Cite(IEnumerable<Rule> rules, IEnumerable<Presupposition> failed)
    {
        Rule[] ordered = [.. rules];
        Array.Sort(ordered, static (a, b) => a.Ordinal.CompareTo(b.Ordinal));
        var citations = new List<Citation>(ordered.Length);
        foreach (Presupposition presupposition in failed)
        {
            citations.Add(presupposition.Citation);
        }

        foreach (Rule rule in ordered)
        {
            citations.Add(rule.Citation);
        }

        return [.. citations];
    }

    /// <summary>Gives the decision that a draft comes to, of which no missing fact is left open.</summary>
    public Decision Settle(Case facts, Draft draft) => new()
    {
        Outcome = draft.Outcome,
        Values = draft.Outcome == Outcome.Answered ? draft.Values[..facts.Question.Fields.Count] : new Value[facts.Question.Fields.Count],
        Citations = Cite(draft.Outcome == Outcome.Conflict ? draft.Conflicting : draft.Rules, draft.Failed),
        Assumptions = [.. draft.Assumptions],
        Requirements = RequirementCheck.ResultsOf(facts, draft),
        Wording = TracesReadings ? [.. draft.Readings] : [],
        Remarks = draft.LeftOver.Count == 0 ? RemarksFor(facts, draft.Outcome) : [.. RemarksFor(facts, draft.Outcome), .. draft.LeftOver],
        Obstacle = draft.Outcome is Outcome.OutsideScope or Outcome.Conflict ? null : draft.Obstacle,
    };

    /// <summary>Rules hold, but what they lean on gives no field a value, whatever the missing facts are.</summary>
    private static bool SaysNothing(Draft draft, QuestionDefinition question) =>
        draft is { Outcome: Outcome.Answered, IsOpen: false, Obstacle: null, Requirements.Count: 0 }
            && !draft.Values.AsSpan(0, question.FieldArray.Length).ContainsAnyExcept(default(Value));

    /// <summary>No rule can hold whatever the missing facts are: nothing is presupposed, and nothing is asked for.</summary>
    private void BeSilent(QuestionDefinition question, Case facts, Draft draft)
    {
        draft.Clear();
        if (TracesReadings)
        {
            RuleReadings.TraceAbsent(Edition.RulesFor(question), facts, draft);
        }
    }

    /// <summary>
    /// What lies outside rests on what is false, on nothing taken for granted. Where no rule could hold even if the facts
    /// that put it outside were others, the documents are silent instead.
    /// </summary>
    private void LieOutside(QuestionDefinition question, Case facts, Draft draft)
    {
        draft.Outcome = Outcome.OutsideScope;
        draft.Assumptions.Clear();
        draft.OpenFacts = default;
        if (!draft.Matches.Exists(m => m.Truth == Truth.True))
        {
            FactSet outside = FactsThatLieOutside(question, facts);
            Case within = facts.Without(outside);
            draft.Matches.Clear();
            _matcher.Match(within, question, draft.Matches);
            if (draft.Matches.Count == 0)
            {
                BeSilent(question, facts, draft);
                return;
            }

            FactSet[] missing = [.. draft.Matches.Select(m => ConditionEvaluator.MissingFor(m.Rule.When, within) - outside)];
            draft.OpenFacts = missing.Contains(default) ? default : missing.Aggregate((all, slots) => all | slots);
        }

        draft.IsOpen = !draft.OpenFacts.IsEmpty;
        draft.Matches.Clear();
    }

    /// <summary>Gives the facts each of which alone makes a presupposition false, with those that follow from them.</summary>
    private FactSet FactsThatLieOutside(QuestionDefinition question, Case facts)
    {
        FactSet outside = default;
        Presupposition[] presuppositions =
        [
            .. Edition.RulesFor(question).Presuppositions.Where(p => ConditionEvaluator.Evaluate(p.When, facts) == Truth.True),
        ];
        foreach (Case alone in facts.OneByOne())
        {
            if (Array.Exists(presuppositions, p => Fails(p, alone)))
            {
                outside |= alone.Known;
            }
        }

        return outside;
    }

    /// <summary>Tells whether a presupposition is false for the facts, if it applies.</summary>
    public bool Fails(Presupposition presupposition, Case facts)
    {
        if (presupposition.Asks is not { } question)
        {
            return ConditionEvaluator.Evaluate(presupposition.Condition!, facts) == Truth.False;
        }

        using Draft asked = Decide(question, facts);
        return Agrees(asked, presupposition.Expected, facts) == Truth.False;
    }

    private bool CheckPresuppositions(QuestionDefinition question, Case facts, Draft draft)
    {
        bool holds = true;
        foreach (Presupposition presupposition in Edition.RulesFor(question).Presuppositions)
        {
            Truth applies = ConditionEvaluator.Evaluate(presupposition.When, facts);
            if (applies == Truth.False)
            {
                continue;
            }

            if (applies == Truth.Unknown)
            {
                LeaveOpen(presupposition, presupposition.When, facts, draft);
                continue;
            }

            Truth truth = presupposition.Asks is null
                ? CheckCondition(presupposition, facts, draft)
                : CheckAnswer(presupposition, facts, draft);
            if (truth == Truth.False)
            {
                holds = false;
            }
        }

        return holds;
    }

    private Truth CheckCondition(Presupposition presupposition, Case facts, Draft draft)
    {
        Truth truth = ConditionEvaluator.Evaluate(presupposition.Condition!, facts);
        if (truth == Truth.False)
        {
            draft.Failed.Add(presupposition);
            if (TracesReadings)
            {
                ReadingTrace.Add(presupposition.Condition!, facts, draft.Readings);
            }
        }
        else if (truth == Truth.Unknown)
        {
            LeaveOpen(presupposition, presupposition.Condition!, facts, draft);
        }
        else if (TracesReadings)
        {
            ReadingTrace.AddDecisive(presupposition.Condition!, facts, draft.Readings);
        }

        return truth;
    }

    private Truth CheckAnswer(Presupposition presupposition, Case facts, Draft draft)
    {
        using Draft asked = Decide(presupposition.Asks!, facts);
        Truth truth = Agrees(asked, presupposition.Expected, facts);
        if (truth == Truth.Unknown)
        {
            LeaveOpen(presupposition, asked.OpenFacts, draft, asked.Obstacle);
        }

        if (truth == Truth.False)
        {
            draft.Rules.AddRange(asked.Rules);
            asked.Readings.ForEach(r => ReadingTrace.AddOnce(r, draft.Readings));
            return truth;
        }

        // A presupposition that holds rests only on those readings that would make it fail.
        foreach ((Requirement requirement, _) in asked.Requirements)
        {
            if (TracesReadings && requirement is { IsDuty: false, Test: { } test })
            {
                ReadingTrace.AddDecisive(test, facts, draft.Readings);
            }
        }

        return truth;
    }

    /// <summary>Tells whether the answer to another question has the expected fields.</summary>
    private static Truth Agrees(Draft asked, Assignment[] expected, Case facts)
    {
        if (!asked.IsSettled)
        {
            return Truth.Unknown;
        }

        Truth truth = Truth.True;
        foreach (Assignment assignment in expected)
        {
            Value value = asked.Values[assignment.Field];
            Truth same = !value.HasValue
                ? Truth.Unknown
                : value == ConditionEvaluator.Evaluate(assignment.Value, facts) ? Truth.True
                : Truth.False;
            truth = same < truth ? same : truth;
        }

        return truth;
    }

    private static void LeaveOpen(Presupposition presupposition, Condition condition, Case facts, Draft draft)
    {
        FactSet missing = ConditionEvaluator.MissingFor(condition, facts);
        LeaveOpen(presupposition, missing, draft, missing.IsEmpty ? Obstacle.In(condition, facts) : null);
    }

    /// <summary>A presupposition that hangs only on facts that the question does not take is assumed.</summary>
    private static void LeaveOpen(Presupposition presupposition, FactSet missing, Draft draft, Obstacle? obstacle)
    {
        if (missing.IsEmpty && obstacle is not null)
        {
            draft.IsOpen = true;
            draft.Obstacle ??= obstacle;
        }
        else if (missing.IsEmpty)
        {
            draft.Assumptions.Add(presupposition.Id);
        }
        else
        {
            draft.IsOpen = true;
            draft.OpenFacts |= missing;
        }
    }

    private static void SettleExceptions(Case facts, Draft draft)
    {
        Defeat(draft);
        foreach (RuleMatch match in draft.Matches)
        {
            if (draft.Defeated.Contains(match.Rule))
            {
                continue;
            }

            if (match.Truth == Truth.True)
            {
                draft.Rules.Add(match.Rule);
            }
            else
            {
                draft.IsOpen = true;
                draft.IsUnsettled = true;
                FactSet missing = ConditionEvaluator.MissingFor(match.Rule.When, facts);
                draft.OpenFacts |= missing;
                draft.Obstacle ??= missing.IsEmpty ? Obstacle.In(match.Rule.When, facts) : null;
            }
        }
    }

    /// <summary>
    /// A rule is defeated by an exception that holds and is not itself defeated; what can defeat an exception has a lower
    /// rank.
    /// </summary>
    private static void Defeat(Draft draft)
    {
        foreach (RuleMatch match in draft.Matches)
        {
            if (match.Truth == Truth.True && match.Rule.ExceptionTo.Count > 0)
            {
                draft.Exceptions.Add(match.Rule);
            }
        }

        if (draft.Exceptions.Count > 1)
        {
            draft.Exceptions.Sort(static (a, b) => a.Rank.CompareTo(b.Rank));
        }

        foreach (Rule exception in draft.Exceptions)
        {
            if (!draft.Defeated.Contains(exception))
            {
                draft.Defeated.UnionWith(exception.ExceptionTo);
            }
        }
    }
}
