using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Vocabulary;

/// <summary>One thing that a document says, as its inventory has it. Immutable.</summary>
public sealed class Statement
{
    internal Statement(string id, DocumentEntry document, string clause, string text, SourceSpan span)
    {
        Id = id;
        Document = document;
        Clause = clause;
        Text = text;
        Span = span;
    }

    /// <summary>The inventory id, such as <c>VB-6.3-07</c>; unique among all documents.</summary>
    public string Id { get; }

    /// <summary>The document that says it.</summary>
    public DocumentEntry Document { get; }

    /// <summary>The clause number as printed; empty for what stands outside the clauses, such as a cover.</summary>
    public string Clause { get; }

    /// <summary>What it says, in one Swedish line of own words.</summary>
    public string Text { get; }

    /// <summary>Why it binds nobody, in Swedish; <see langword="null"/> when it does or a rule encodes it.</summary>
    public string? NotNormative { get; internal init; }

    /// <summary>Why no rule encodes it although it binds somebody, in Swedish; <see langword="null"/> when one does.</summary>
    public string? NotEncoded { get; internal init; }

    /// <summary>
    /// Whether a host would ask about it although no rule encodes it (<c>frågas</c>); <see langword="false"/> for what is
    /// encoded or binds nobody.
    /// </summary>
    public bool IsAsked { get; internal init; }

    /// <summary>Where the inventory states it.</summary>
    public SourceSpan Span { get; }

    /// <summary>Gives the id.</summary>
    public override string ToString() => Id;
}
