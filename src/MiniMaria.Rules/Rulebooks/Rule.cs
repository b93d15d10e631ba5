using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Rulebooks;

/// <summary>A provision that answers a question when its conditions hold. Immutable once loaded.</summary>
public sealed class Rule
{
    internal Rule(string id, QuestionDefinition question, Condition when, Citation citation, int ordinal, SourceSpan span)
    {
        Id = id;
        Question = question;
        When = when;
        Citation = citation;
        Ordinal = ordinal;
        Span = span;
        Conjuncts = when.Conjuncts;
    }

    /// <summary>The id, unique among the rules in force.</summary>
    public string Id { get; }

    /// <summary>What the clause says, in the rule file's own short Swedish.</summary>
    public string Text => Citation.Text;

    /// <summary>The question that the rule helps to answer.</summary>
    public QuestionDefinition Question { get; }

    /// <summary>The conditions, all of which must hold; none means always.</summary>
    public IReadOnlyList<Condition> Conjuncts { get; }

    /// <summary>The document, version and clause.</summary>
    public Citation Citation { get; }

    /// <summary>The rules that this rule is an exception to.</summary>
    public IReadOnlyList<Rule> ExceptionTo { get; internal set; } = [];

    /// <summary>Gets how long the longest chain of exceptions to it is, each an exception to the one before; set by the loader.</summary>
    internal int Rank { get; set; }

    /// <summary>The rules that this rule adds to: what both conclude in a list is put together, and contradicts nothing.</summary>
    public IReadOnlyList<Rule> AddsTo { get; internal set; } = [];

    /// <summary>The requirements that it makes, in order; none for a rule that only concludes.</summary>
    public IReadOnlyList<Requirement> Requirements => RequirementArray;

    /// <summary>The inventory ids that the rule covers.</summary>
    public IReadOnlyList<string> Sources { get; internal init; } = [];

    /// <summary>Where the rule stands.</summary>
    public SourceSpan Span { get; }

    internal Condition When { get; }

    /// <summary>
    /// Gets the reading that lets the rule have effect after the end of the agreement, which has passed;
    /// <see langword="null"/> before the end.
    /// </summary>
    internal Condition? AfterEffect { get; init; }

    /// <summary>Gets what the rule says of its effect after the end of the agreement; empty when it has none.</summary>
    internal string AfterEnd { get; init; } = string.Empty;

    internal Requirement[] RequirementArray { get; init; } = [];

    internal Assignment[] Always { get; init; } = [];

    internal Assignment[] Fulfilled { get; init; } = [];

    internal Assignment[] Unfulfilled { get; init; } = [];

    internal Interpretation[] Tags { get; init; } = [];

    /// <summary>Gets the id of the table that the rule is a row of; its own id when it is not.</summary>
    internal string Table { get; init; } = string.Empty;

    /// <summary>Gets the rule's place among all rules in force, in the order of the documents.</summary>
    internal int Ordinal { get; }

    /// <summary>Gets a value indicating whether any part of the rule depends on how open wording is read; set by the loader.</summary>
    internal bool UsesReadings { get; init; }

    /// <summary>Gives the id.</summary>
    public override string ToString() => Id;
}
