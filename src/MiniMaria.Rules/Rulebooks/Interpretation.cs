using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Rulebooks;

/// <summary>Open wording of a document, the ways it can be read, and the one that the rules choose.</summary>
public sealed class Interpretation
{
    internal Interpretation(
        string id,
        string wording,
        string question,
        IReadOnlyList<Reading> readings,
        int chosen,
        string? noEffect,
        Citation citation,
        IReadOnlyList<string> sources,
        int ordinal,
        SourceSpan span)
    {
        Id = id;
        Wording = wording;
        Question = question;
        Readings = readings;
        ChosenIndex = chosen;
        NoEffect = noEffect;
        Citation = citation;
        Sources = sources;
        Ordinal = ordinal;
        Span = span;
    }

    /// <summary>The id, such as <c>T-01</c>.</summary>
    public string Id { get; }

    /// <summary>The words that can be read in more than one way.</summary>
    public string Wording { get; }

    /// <summary>What the words leave open, as a Swedish question.</summary>
    public string Question { get; }

    /// <summary>The ways of reading them; at least two.</summary>
    public IReadOnlyList<Reading> Readings { get; }

    /// <summary>The reading that is used unless a host chooses another.</summary>
    public Reading Chosen => Readings[ChosenIndex];

    /// <summary>Why no question reaches the wording; <see langword="null"/> when one does.</summary>
    public string? NoEffect { get; }

    /// <summary>The clause that holds the wording.</summary>
    public Citation Citation { get; }

    /// <summary>The inventory ids that it covers.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>Where the interpretation stands.</summary>
    public SourceSpan Span { get; }

    internal int ChosenIndex { get; }

    /// <summary>A number that is unique among the interpretations of an edition.</summary>
    internal int Ordinal { get; }

    /// <summary>Gives the place of a reading, or -1.</summary>
    internal int IndexOf(string reading)
    {
        for (int i = 0; i < Readings.Count; i++)
        {
            if (string.Equals(Readings[i].Id, reading, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Gives the id.</summary>
    public override string ToString() => Id;
}
