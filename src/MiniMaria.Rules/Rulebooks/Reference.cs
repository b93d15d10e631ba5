using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Rulebooks;

/// <summary>What a clause says about another clause or document: "enligt punkt 13".</summary>
public sealed class Reference
{
    internal Reference(string id, string wording, IReadOnlyList<Citation> targets, Citation citation, IReadOnlyList<string> sources, SourceSpan span)
    {
        Id = id;
        Wording = wording;
        Targets = targets;
        Citation = citation;
        Sources = sources;
        Span = span;
    }

    /// <summary>The status of a target that is not among the sources.</summary>
    internal const string Missing = "saknas";

    /// <summary>The id, unique among the provisions in force.</summary>
    public string Id { get; }

    /// <summary>The words that refer.</summary>
    public string Wording { get; }

    /// <summary>What they refer to; a document that is not among the sources has no version and the status <c>saknas</c>.</summary>
    public IReadOnlyList<Citation> Targets { get; }

    /// <summary>The clause that refers.</summary>
    public Citation Citation { get; }

    /// <summary>The inventory ids that it covers.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>Where the reference stands.</summary>
    public SourceSpan Span { get; }

    /// <summary>Gives the id.</summary>
    public override string ToString() => Id;
}
