using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Vocabulary;

/// <summary>A document of the register, <c>dokument.yaml</c>.</summary>
public sealed class DocumentEntry
{
    internal DocumentEntry(
        string name,
        string title,
        string inText,
        string? prefix,
        string? recordNumber,
        DateOnly? date,
        string? missingBecause,
        IReadOnlyDictionary<string, string> clauses,
        IReadOnlyList<string> clauseOrder)
    {
        Name = name;
        Title = title;
        InText = inText;
        Prefix = prefix;
        RecordNumber = recordNumber;
        Date = date;
        MissingBecause = missingBecause;
        Clauses = clauses;
        ClauseOrder = clauseOrder;
    }

    /// <summary>The name that citations use.</summary>
    public string Name { get; }

    /// <summary>The title, in Swedish.</summary>
    public string Title { get; }

    /// <summary>What the document is called inside a Swedish sentence.</summary>
    public string InText { get; }

    /// <summary>The prefix of the inventory ids that come from the document; <see langword="null"/> when it has none.</summary>
    public string? Prefix { get; }

    /// <summary>
    /// Gets what kind of document it is, so that a question that names none means the only one of its kind; <see langword="null"/>
    /// when it is one of its own.
    /// </summary>
    internal string? Kind { get; init; }

    /// <summary>The record number (diarienummer); <see langword="null"/> when the document has none.</summary>
    public string? RecordNumber { get; }

    /// <summary>The date printed on the document; <see langword="null"/> when it is undated.</summary>
    public DateOnly? Date { get; }

    /// <summary>Why the document is not among the sources; <see langword="null"/> when it is.</summary>
    public string? MissingBecause { get; }

    /// <summary>The headings of the clauses by number as printed.</summary>
    public IReadOnlyDictionary<string, string> Clauses { get; }

    /// <summary>The clause numbers in the order of the document.</summary>
    public IReadOnlyList<string> ClauseOrder { get; }

    /// <summary>
    /// What a change of the document is called when the rules are asked whether it may be made; empty when they cannot be
    /// asked.
    /// </summary>
    public IReadOnlyList<AmendmentCase> AmendedAs { get; internal set; } = [];

    /// <summary>The facts with which the rules are asked whether the document has come about; empty when they are not asked.</summary>
    public IReadOnlyDictionary<FactDefinition, Term> AdoptedAs { get; internal set; } = new Dictionary<FactDefinition, Term>();

    /// <summary>Gets where the register names it.</summary>
    internal SourceSpan Span { get; init; } = new(string.Empty, 1, 1, 1);

    /// <summary>Gives a clause in short, such as <c>AV 6.3</c>; its printed number alone where that names the document already.</summary>
    internal string Abbreviate(string clause) =>
        Prefix is { } prefix && clause.StartsWith(prefix + " ", StringComparison.Ordinal) ? clause : $"{Prefix ?? Name} {clause}";

    /// <summary>What stands between a document and a name that it declares, as in <c>AV/T-01</c>.</summary>
    internal const char NameSeparator = '/';

    /// <summary>Gives a name with the document that declares it, by its abbreviation where it has one.</summary>
    internal string Qualify(string name) => Qualify(Prefix ?? Name, name);

    /// <summary>Gives a name with what its document is called.</summary>
    internal static string Qualify(string document, string name) => $"{document}{NameSeparator}{name}";

    /// <summary>Gives the name.</summary>
    public override string ToString() => Name;
}
