using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Rulebooks;

/// <summary>Something that must hold for an act to be valid, or a duty to note.</summary>
public sealed class Requirement
{
    internal Requirement(
        string id,
        string text,
        bool isDuty,
        Condition when,
        Condition? test,
        Condition? presumedWhen,
        Interpretation[] tags,
        Citation citation,
        IReadOnlyList<string> sources,
        SourceSpan span)
    {
        Id = id;
        Text = text;
        IsDuty = isDuty;
        When = when;
        Test = test;
        PresumedWhen = presumedWhen;
        Tags = tags;
        Citation = citation;
        Sources = sources;
        Span = span;
        UsesReadings = tags.Length > 0 || when.UsesReadings || test?.UsesReadings == true || presumedWhen?.UsesReadings == true;
    }

    /// <summary>The id, unique among the requirements in force.</summary>
    public string Id { get; }

    /// <summary>What must hold, in Swedish.</summary>
    public string Text { get; }

    /// <summary>Whether it is a duty, which does not decide the answer: it is told, as done or not where that can be known.</summary>
    public bool IsDuty { get; }

    /// <summary>Where it comes from.</summary>
    public Citation Citation { get; }

    /// <summary>The inventory ids that it covers.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>Where the requirement stands.</summary>
    public SourceSpan Span { get; }

    internal Condition When { get; }

    /// <summary>Gets what must hold; <see langword="null"/> for a duty of which nobody can tell whether it is done.</summary>
    internal Condition? Test { get; }

    internal Condition? PresumedWhen { get; }

    /// <summary>Readings that it rests on beside those of its conditions.</summary>
    internal Interpretation[] Tags { get; }

    internal bool UsesReadings { get; }

    /// <summary>Gives the id.</summary>
    public override string ToString() => Id;
}
