using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Vocabulary;

/// <summary>
/// Something that a reader of the documents has found: a contradiction, a lack, an open wording, a sum that was checked.
/// Immutable.
/// </summary>
public sealed class Observation
{
    internal Observation(string id, string group, string text, string? noEffect, SourceSpan span)
    {
        Id = id;
        Group = group;
        Text = text;
        NoEffect = noEffect;
        Span = span;
    }

    /// <summary>The id, such as <c>K-01</c>.</summary>
    public string Id { get; }

    /// <summary>The heading under which it stands, in Swedish.</summary>
    public string Group { get; }

    /// <summary>What was found, in one Swedish line.</summary>
    public string Text { get; }

    /// <summary>Why no question reaches it, in Swedish; <see langword="null"/> when the rules name it.</summary>
    public string? NoEffect { get; }

    /// <summary>Where it stands.</summary>
    public SourceSpan Span { get; }

    /// <summary>Gives the id.</summary>
    public override string ToString() => Id;
}
