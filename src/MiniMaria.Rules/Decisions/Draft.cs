using System.Runtime.CompilerServices;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Decisions;

/// <summary>
/// An answer in the making. Reused from question to question on one thread, once disposed of, so that asking allocates
/// little.
/// </summary>
internal sealed class Draft : IDisposable
{
    [ThreadStatic]
    private static Draft? _free;

    private Draft? _next;

    private Draft()
    {
    }

    public List<RuleMatch> Matches { get; } = [];

    /// <summary>Gets the rules that hold and are exceptions, those that nothing can defeat first.</summary>
    public List<Rule> Exceptions { get; } = [];

    /// <summary>Gets the rules that yield to an exception, whether they hold or not.</summary>
    public HashSet<Rule> Defeated { get; } = [];

    /// <summary>
    /// Gets the rules that the answer comes from: those that hold and are not defeated, and those of the questions leaned
    /// on.
    /// </summary>
    public List<Rule> Rules { get; } = [];

    /// <summary>Gets the presuppositions that fail by their own condition.</summary>
    public List<Presupposition> Failed { get; } = [];

    public List<string> Assumptions { get; } = [];

    /// <summary>Gets the requirements that apply, or may apply, and whether they are met.</summary>
    public List<(Requirement Requirement, Truth Met)> Requirements { get; } = [];

    public List<Rule> Conflicting { get; } = [];

    public List<Interpretation> Readings { get; } = [];

    /// <summary>Gets the fields' values; only as many as the question has fields are in use.</summary>
    public Value[] Values { get; private set; } = [];

    /// <summary>Gets for each field the rule that set it.</summary>
    public Rule?[] SetBy { get; private set; } = [];

    public Outcome Outcome { get; set; }

    /// <summary>Gets or sets a value indicating whether a presupposition is false.</summary>
    public bool LiesOutside { get; set; }

    /// <summary>Gets or sets a value indicating whether a missing fact may matter.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Gets or sets a value indicating whether a rule may yet hold, so that even the fields that are set may change.</summary>
    public bool IsUnsettled { get; set; }

    /// <summary>Gets a value indicating whether the fields that are set cannot change any more.</summary>
    public bool IsSettled => Outcome == Outcome.Answered && !IsUnsettled;

    /// <summary>Gets or sets what keeps a value from being reckoned, the first of it; <see langword="null"/> when nothing does.</summary>
    public Obstacle? Obstacle { get; set; }

    /// <summary>Gets what allotments leave over.</summary>
    public List<Remark> LeftOver { get; } = [];

    /// <summary>Gets or sets the missing facts of the question on which it hangs, by slot.</summary>
    public FactSet OpenFacts { get; set; }

    /// <summary>
    /// Gets or sets those of the missing facts from which something is reckoned: whatever they are supposed to be, they
    /// matter.
    /// </summary>
    public FactSet ReckonedFacts { get; set; }

    /// <summary>Gets for each field that is reckoned from missing facts those facts.</summary>
    public Dictionary<int, FactSet> ReckonedFields { get; } = [];

    /// <summary>Gets what the other questions come to that have been asked on the way, so that each is asked once.</summary>
    public Dictionary<QuestionDefinition, Draft> Asked { get; } = [];

    /// <summary>Gets the values of the computations that have been made on the way, for each rule that makes them.</summary>
    public Dictionary<(Computation Computation, Rule Rule), Value> Computed { get; } = new(new ByReference());

    public static Draft Rent(int fields)
    {
        Draft draft = _free ?? new Draft();
        _free = draft._next;
        draft.Reset(fields);
        return draft;
    }

    /// <summary>Gives it back to be used again; it must not be read any more.</summary>
    public void Dispose()
    {
        Clear();
        _next = _free;
        _free = this;
    }

    /// <summary>Takes back all that has been found so far; no field has been set yet.</summary>
    public void Clear()
    {
        Matches.Clear();
        Exceptions.Clear();
        Defeated.Clear();
        Rules.Clear();
        Failed.Clear();
        Assumptions.Clear();
        Requirements.Clear();
        Conflicting.Clear();
        Readings.Clear();
        Outcome = Outcome.Silent;
        LiesOutside = false;
        IsOpen = false;
        IsUnsettled = false;
        OpenFacts = default;
        ReckonedFacts = default;
        ReckonedFields.Clear();
        Obstacle = null;
        LeftOver.Clear();
        Computed.Clear();
        foreach (Draft asked in Asked.Values)
        {
            asked.Dispose();
        }

        Asked.Clear();
    }

    /// <summary>Computations and rules are the same when they are the same objects; their hash codes are as good as any.</summary>
    private sealed class ByReference : IEqualityComparer<(Computation Computation, Rule Rule)>
    {
        public bool Equals((Computation Computation, Rule Rule) x, (Computation Computation, Rule Rule) y) =>
            x.Computation == y.Computation && x.Rule == y.Rule;

        public int GetHashCode((Computation Computation, Rule Rule) obj) => RuntimeHelpers.GetHashCode(obj.Computation) ^ obj.Rule.Ordinal;
    }

    private void Reset(int fields)
    {
        if (Values.Length < fields)
        {
            Values = new Value[fields];
            SetBy = new Rule?[fields];
        }
        else
        {
            Array.Clear(Values, 0, fields);
            Array.Clear(SetBy, 0, fields);
        }
    }
}
