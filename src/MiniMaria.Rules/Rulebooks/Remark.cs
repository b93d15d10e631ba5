using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Rulebooks;

/// <summary>A known fault of the sources, told with the answers that it touches.</summary>
public sealed class Remark
{
    internal Remark(
        string id,
        string text,
        Condition when,
        IReadOnlyList<Citation> citations,
        IReadOnlyList<string> sources,
        SourceSpan span)
    {
        Id = id;
        Text = text;
        When = when;
        Citations = citations;
        Sources = sources;
        Span = span;
    }

    /// <summary>The id, such as <c>K-01</c>.</summary>
    public string Id { get; }

    /// <summary>What is wrong or missing, in Swedish.</summary>
    public string Text { get; }

    /// <summary>The clauses that it concerns.</summary>
    public IReadOnlyList<Citation> Citations { get; }

    /// <summary>The inventory ids that it covers.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>Where the remark stands.</summary>
    public SourceSpan Span { get; }

    /// <summary>Whether an answer holds only with this reservation, which is then told first.</summary>
    public bool IsReservation { get; internal init; }

    /// <summary>Gets the document and the clause in whose file it stands; empty for what no file says.</summary>
    internal (string Document, string Clause) Home { get; init; } = (string.Empty, string.Empty);

    /// <summary>Gets a value indicating whether it says that the documents are silent, so that no answer is no finding.</summary>
    internal bool TellsOfSilence { get; init; }

    /// <summary>Gets the rules, or tables of rules, that it says contradict each other, so that this contradiction is no error.</summary>
    internal IReadOnlyList<string> Contradicting { get; init; } = [];

    internal Condition When { get; }

    /// <summary>Gets a value indicating whether it accepts a silence or a contradiction.</summary>
    internal bool Excuses => TellsOfSilence || Contradicting.Count > 0;

    /// <summary>Tells whether it says that these rules contradict each other; of one that it does not name it says nothing.</summary>
    internal bool TellsOf(IEnumerable<Rule> conflicting) =>
        conflicting.All(r => Contradicting.Contains(r.Id) || Contradicting.Contains(r.Table));

    /// <summary>Gives the id.</summary>
    public override string ToString() => Id;
}
