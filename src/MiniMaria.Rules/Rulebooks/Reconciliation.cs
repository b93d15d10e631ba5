using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Rulebooks;

/// <summary>A figure of the documents that is reckoned from other figures and compared (<c>avstämning</c>). Immutable.</summary>
public sealed class Reconciliation
{
    internal Reconciliation(
        string id,
        Citation citation,
        ValueExpression reckoned,
        ValueExpression stated,
        Value deviation,
        IReadOnlyList<string> seeAlso,
        IReadOnlyList<string> sources,
        SourceSpan span)
    {
        Id = id;
        Citation = citation;
        Reckoned = reckoned;
        Stated = stated;
        KnownDeviation = deviation;
        SeeAlso = seeAlso;
        Sources = sources;
        Span = span;
    }

    /// <summary>The id, such as <c>N-05</c>.</summary>
    public string Id { get; }

    /// <summary>What is compared, in Swedish.</summary>
    public string Text => Citation.Text;

    /// <summary>The clause that holds it.</summary>
    public Citation Citation { get; }

    /// <summary>
    /// By how much the reckoned figure is known to exceed the stated one, or each of a table; no value when they are to
    /// agree.
    /// </summary>
    public Value KnownDeviation { get; }

    /// <summary>The observations that tell more of a known deviation, such as <c>K-28</c>.</summary>
    public IReadOnlyList<string> SeeAlso { get; }

    /// <summary>The inventory ids that it covers.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>Where it stands.</summary>
    public SourceSpan Span { get; }

    /// <summary>Gets a value indicating whether it holds the figures of a table against what they make together.</summary>
    internal bool IsWhole { get; init; }

    internal ValueExpression Reckoned { get; }

    internal ValueExpression Stated { get; }

    /// <summary>Gives the id.</summary>
    public override string ToString() => Id;
}
