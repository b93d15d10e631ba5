using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Vocabulary;

/// <summary>A fact that a question may be given, declared in <c>begrepp.yaml</c>.</summary>
public sealed class FactDefinition
{
    /// <summary>Stands in the words of an act where the value goes.</summary>
    internal const char ActValue = '…';

    internal FactDefinition(string name, string label, string meaning, FactType type, int ordinal)
    {
        Name = name;
        Label = label;
        Meaning = meaning;
        Type = type;
        Ordinal = ordinal;
    }

    /// <summary>The name that questions use, in Swedish.</summary>
    public string Name { get; }

    /// <summary>
    /// How the fact is called in running Swedish text; unless declared (<c>etikett</c>) its name with blanks for hyphens.
    /// </summary>
    public string Label { get; }

    /// <summary>What the fact means, in one Swedish sentence.</summary>
    public string Meaning { get; }

    /// <summary>The type of its value.</summary>
    public FactType Type { get; }

    /// <summary>The least number allowed, for a table at each key, inclusive; <see langword="null"/> when there is no limit.</summary>
    public int? Minimum { get; internal init; }

    /// <summary>The greatest number allowed, for a table at each key, inclusive; <see langword="null"/> when there is no limit.</summary>
    public int? Maximum { get; internal init; }

    /// <summary>Whether a table need not be whole: what stands at a key that it lacks is not known yet, and is not absent.</summary>
    public bool IsPartial { get; internal init; }

    /// <summary>
    /// The date from which this fact counts full years up to the day asked about; <see langword="null"/> when it is not
    /// counted.
    /// </summary>
    public FactDefinition? CountedFrom { get; internal set; }

    /// <summary>The days before which this day cannot lie, also by way of other days; none for most facts.</summary>
    public IReadOnlyList<FactDefinition> NotBefore { get; internal set; } = [];

    /// <summary>
    /// Gets the facts that must have one of some values, where they are given, for this fact to be given, or to be yes; none
    /// for most facts.
    /// </summary>
    internal IReadOnlyList<(FactDefinition Fact, Value[] Values)> Presupposes { get; set; } = [];

    /// <summary>
    /// What it is when nobody gives it and the host has said so of a document; <see langword="null"/> when it is then
    /// missing.
    /// </summary>
    public AgreementDefault? Default { get; internal set; }

    /// <summary>Gets a value indicating whether it says which document the question is about.</summary>
    internal bool NamesDocument { get; init; }

    /// <summary>Whether it is the day asked about, which every question has and nobody gives as a fact.</summary>
    public bool IsAskedDay { get; internal set; }

    /// <summary>Whether a person must assess it because the agreement uses an open norm.</summary>
    public bool NeedsJudgement { get; internal init; }

    /// <summary>What to weigh when a person assesses it, in Swedish; empty for other facts.</summary>
    public IReadOnlyList<string> ToWeigh { get; internal init; } = [];

    /// <summary>Why no answer hangs on it although a question takes it; <see langword="null"/> when one does.</summary>
    public string? NoEffect { get; internal init; }

    /// <summary>
    /// What somebody does to bring about a value, in Swedish, with <c>…</c> where the value goes; <see langword="null"/>
    /// when nobody can act on the fact.
    /// </summary>
    public string? Act { get; internal init; }

    /// <summary>
    /// The days on which that is done; when one of them has passed, the act is done anew on a new day. None for most facts.
    /// </summary>
    public IReadOnlyList<FactDefinition> ActDays { get; internal set; } = [];

    /// <summary>
    /// The acts that it tells something about, such as how long one took; what was told of one act need not be so of the
    /// next. None for most facts.
    /// </summary>
    public IReadOnlyList<FactDefinition> TellsOf { get; internal set; } = [];

    /// <summary>Gets how it is said in a sentence (<c>påstående</c>); <see langword="null"/> when only its label says it.</summary>
    internal Claim? Claim { get; init; }

    /// <summary>Where the fact is declared.</summary>
    internal SourceSpan Span { get; init; }

    /// <summary>A number that is unique among all facts of the vocabulary.</summary>
    internal int Ordinal { get; }

    /// <summary>Gives the name.</summary>
    public override string ToString() => Name;
}
