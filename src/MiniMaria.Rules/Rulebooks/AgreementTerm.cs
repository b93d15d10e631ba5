namespace MiniMaria.Rules.Rulebooks;

/// <summary>What a host knows of a document and its text leaves blank: from when to when it applies, and who has decided what.</summary>
public sealed class AgreementTerm
{
    /// <summary>
    /// The first day on which the document applies; before it the text is what its own status says. <value>Unknown by
    /// default.</value>
    /// </summary>
    public DateOnly? Start { get; set; }

    /// <summary>
    /// The day on which the agreement did end, or will, inclusive; after it only what has effect after the end answers. A question
    /// may not give another. The end of the running period is not this day but a fact of the question; where nobody knows that the
    /// agreement ends, leave this out. <value>Unknown by default.</value>
    /// </summary>
    public DateOnly? End { get; set; }

    /// <summary>The decisions made, a term by party, both as the vocabulary names them. <value>None by default.</value></summary>
    public IDictionary<string, string> Decisions { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
}
