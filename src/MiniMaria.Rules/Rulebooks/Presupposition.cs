using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Rulebooks;

/// <summary>Something that the agreement takes for granted; when it is false, the question lies outside the agreement.</summary>
internal sealed class Presupposition(
    string id,
    Citation citation,
    Condition when,
    Condition? condition,
    QuestionDefinition? asks,
    Assignment[] expected,
    IReadOnlyList<string> sources,
    SourceSpan span)
{
    public string Id { get; } = id;

    public Citation Citation { get; } = citation;

    /// <summary>Gets when it is taken for granted at all.</summary>
    public Condition When { get; } = when;

    /// <summary>Gets the condition; <see langword="null"/> when another question is asked instead.</summary>
    public Condition? Condition { get; } = condition;

    /// <summary>Gets the question to ask with the same facts.</summary>
    public QuestionDefinition? Asks { get; } = asks;

    /// <summary>Gets the fields that its answer must have; literals.</summary>
    public Assignment[] Expected { get; } = expected;

    public IReadOnlyList<string> Sources { get; } = sources;

    public SourceSpan Span { get; } = span;
}
