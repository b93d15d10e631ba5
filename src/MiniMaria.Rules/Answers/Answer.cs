using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Answers;

/// <summary>The answer to one question, with what it rests on. Immutable.</summary>
public sealed class Answer
{
    /// <summary>What the id of an assumption on a document's days begins with.</summary>
    internal const string AgreedPrefix = "avtalstid-";

    private readonly Decision _decision;
    private readonly DecisionStore _decisions;
    private Later? _later;

    internal Answer(Case facts, DecisionStore decisions)
        : this(facts, decisions, decisions.For(facts))
    {
    }

    private Answer(Case facts, DecisionStore decisions, Decision decision)
    {
        Facts = facts;
        _decisions = decisions;
        _decision = decision;
    }

    /// <summary>The question as declared in the vocabulary.</summary>
    public QuestionDefinition Question => Facts.Question;

    /// <summary>The day asked about.</summary>
    public DateOnly AsOf => Facts.AsOf;

    /// <summary>The rules that it was given by, whatever rules are in service since.</summary>
    public RuleSetId RuleSet => Facts.Edition.RuleSet;

    /// <summary>What became of the question.</summary>
    public Outcome Outcome => _decision.Outcome;

    /// <summary>
    /// The rules that the answer comes from, in the order of the documents; in a conflict those that contradict each other.
    /// </summary>
    public IReadOnlyList<Citation> Citations => _decision.Citations;

    /// <summary>The facts that can change the answer, in the order in which to ask for them; empty unless facts are needed.</summary>
    public IReadOnlyList<FactDefinition> MissingFacts => _decision.MissingFacts;

    /// <summary>
    /// What the answer takes for granted: the ids of presuppositions and presumed requirements; of a cited document whose
    /// days the host has said <c>avtalstid-</c> and its name; the names of facts that the host's options gave; and
    /// <c>alla-som-saknas</c> where so many facts are missing that not every way to fill them in was tried: then
    /// <see cref="MissingFacts"/> may name more than can change the answer.
    /// </summary>
    public IReadOnlyList<string> Assumptions =>
        Citations.Count > 0 && (Facts.Edition.IsAgreed || Facts.FromAgreements.Count > 0)
            ? [
                .. _decision.Assumptions,
                .. Facts.Edition.AgreedAmong(Citations).Select(v => AgreedPrefix + v.Document.Name),
                .. Facts.FromAgreements.Select(f => f.Name),
            ]
            : _decision.Assumptions;

    /// <summary>The requirements of the rules that hold, met or not, in the order of the documents.</summary>
    public IReadOnlyList<RequirementResult> Requirements => _decision.Requirements;

    /// <summary>The readings of open wording that the answer rests on.</summary>
    public IReadOnlyList<ReadingUsed> Interpretations => Found.Readings ??= _decisions.ReadingsFor(Facts, _decision);

    /// <summary>
    /// Gets the answer by the wording in force on the day asked about, where this one is by the wording of the day on which something
    /// was or is to be done; <see langword="null"/> where it is that wording itself.
    /// </summary>
    internal Answer? ByWordingInForce => _later?.ByWordingInForce;

    /// <summary>
    /// Known faults of the sources that touch the answer; where the documents are silent on the day also what has ended
    /// (<c>upphört</c>) and what comes later (<c>senare</c>), with the day; beside an answer what an agreement said as well
    /// that has ended by the host's options, and how its clauses will read by a version that is decided (<c>beslutad-ändring</c>)
    /// or would by a proposal (<c>föreslagen-ändring</c>); and over an amendment by which wording the question is answered
    /// (<c>övergång</c>).
    /// </summary>
    public IReadOnlyList<Remark> Remarks =>
        OnOtherDays is var others && OverAmendments is var transitions && others.Count + transitions.Count > 0
            ? [.. _decision.Remarks, .. others, .. transitions]
            : _decision.Remarks;

    private IReadOnlyList<Remark> OverAmendments => _later?.OverAmendments ?? [];

    /// <summary>Gets what keeps the answer from being reckoned; <see langword="null"/> when nothing does.</summary>
    internal Obstacle? Obstacle => _decision.Obstacle;

    /// <summary>Gets those of the citations that stand whatever the missing facts are.</summary>
    internal IReadOnlyList<Citation> SettledCitations => _decision.Settled ?? Citations;

    /// <summary>
    /// Gets what is told of other days: where nothing answers on this one, and beside an answer what an agreement that has
    /// ended said as well.
    /// </summary>
    internal IReadOnlyList<Remark> OnOtherDays => _decisions.TellsOfOtherDays(Outcome)
        ? Found.OnOtherDays ??= _decisions.OnOtherDays(Facts, Outcome, Citations)
        : [];

    /// <summary>Gets the facts that the answer was given for.</summary>
    internal Case Facts { get; }

    /// <summary>Gets what the answer was decided by.</summary>
    internal Decider Decider => _decisions.Decider;

    private Later Found => _later ??= new Later();

    /// <summary>Gives the value of a field; no value when the answer does not tell.</summary>
    /// <param name="field">The field's name.</param>
    /// <exception cref="ArgumentException">The question has no such field.</exception>
    public Value this[string field]
    {
        get
        {
            int index = Question.FieldIndex(field);
            return index >= 0
                ? _decision.Values[index]
                : throw new ArgumentException(
                    $"The answer to '{Question.Name}' has no field '{field}'; it has {string.Join(", ", Question.Fields)}.",
                    nameof(field));
        }
    }

    /// <summary>Gives the same answer with what is to be told of the wording that it goes by.</summary>
    /// <param name="decisions">What the answer was decided by.</param>
    /// <param name="remarks">What is told.</param>
    /// <param name="readings">The readings on which the choice of wording hangs.</param>
    /// <param name="inForce">The answer by the wording in force; <see langword="null"/> when this is it.</param>
    /// <param name="decision">Another decision than the answer's own, put together of several.</param>
    internal Answer With(
        DecisionStore decisions,
        IReadOnlyList<Remark> remarks,
        IReadOnlyList<ReadingUsed> readings,
        Answer? inForce = null,
        Decision? decision = null) =>
        new(Facts, decisions, decision ?? _decision)
        {
            _later = new Later
            {
                OverAmendments = remarks,
                Readings = readings.Count == 0 ? null
                    : [.. Interpretations.Where(r => readings.All(o => o.Interpretation.Id != r.Interpretation.Id)), .. readings],
                ByWordingInForce = inForce,
            },
        };

    /// <summary>What is worked out only when asked for; most answers are read without it.</summary>
    private sealed class Later
    {
        public IReadOnlyList<Remark>? OnOtherDays { get; set; }

        public IReadOnlyList<ReadingUsed>? Readings { get; set; }

        public IReadOnlyList<Remark> OverAmendments { get; init; } = [];

        public Answer? ByWordingInForce { get; init; }
    }
}
