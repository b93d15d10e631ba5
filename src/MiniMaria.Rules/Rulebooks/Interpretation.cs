using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

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
        SourceSpan span,
        DocumentEntry document,
        bool isShared)
    {
        Id = id;
        Document = document;
        Name = isShared ? document.Qualify(id) : id;
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

    /// <summary>The id, such as <c>T-01</c>, which no other of the document has.</summary>
    public string Id { get; }

    /// <summary>
    /// What a question calls it to choose a reading: the id, and before it the document where another document has the same id,
    /// such as <c>AV/T-01</c>.
    /// </summary>
    public string Name { get; }

    /// <summary>Gets the document that holds the wording.</summary>
    internal DocumentEntry Document { get; }

    /// <summary>Gets the id with the document's name, which no other interpretation has.</summary>
    internal string Key => field ??= DocumentEntry.Qualify(Document.Name, Id);

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

    /// <summary>
    /// Tells whether somebody who says this may mean it: its id, alone or after its document's name or abbreviation and a slash
    /// or blank.
    /// </summary>
    internal bool IsCalled(string said)
    {
        int end = said.Length - Id.Length;
        if (end < 0 || !said.AsSpan(end).Equals(Id, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        ReadOnlySpan<char> document = end == 0 ? [] : said.AsSpan(0, end - 1);
        return end == 0
            || (said[end - 1] is DocumentEntry.NameSeparator or ' '
                && (document.Equals(Document.Name, StringComparison.OrdinalIgnoreCase)
                    || document.Equals(Document.Prefix, StringComparison.OrdinalIgnoreCase)));
    }

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

    /// <summary>Gives the name.</summary>
    public override string ToString() => Name;
}
