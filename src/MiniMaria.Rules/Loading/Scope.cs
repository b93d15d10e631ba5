using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>The names that the clauses in force on a day declare, those of each document apart: values, days, readings.</summary>
internal sealed class Scope(Lexicon lexicon, DiagnosticBag bag)
{
    private readonly DocumentNames<NamedDefinition> _names = new();
    private readonly DocumentNames<Interpretation> _interpretations = new();
    private readonly Dictionary<(DocumentEntry? Document, string Id), SourceSpan> _ids = [];
    private readonly HashSet<NamedDefinition> _used = new(ReferenceEqualityComparer.Instance);

    public Lexicon Lexicon { get; } = lexicon;

    public DiagnosticBag Bag { get; } = bag;

    /// <summary>Gets or sets the first of the days being read.</summary>
    public DateOnly Day { get; set; }

    /// <summary>Gets or sets the names that several documents declare, on whichever days.</summary>
    public IReadOnlySet<string> Shared { get; set; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Gets whose words are being read.</summary>
    public Place Place { get; private set; }

    public IReadOnlyList<Interpretation> Interpretations => _interpretations.All;

    public IReadOnlyList<NamedDefinition> Definitions => _names.All;

    /// <summary>Gets or sets a value indicating whether provisions are being read, so that a name that is looked up is used.</summary>
    public bool IsReadingProvisions { get; set; }

    /// <summary>Gets all names, and whether a provision uses them.</summary>
    public IEnumerable<DeclaredName> Declared => _names.All
        .Where(d => d.Interpretation?.NoEffect is null)
        .Select(d => new DeclaredName(d.Name, d.Span, d.Through, _used.Contains(d)));

    /// <summary>Remembers that a name is used, when it is a provision that uses it.</summary>
    public void Use(NamedDefinition definition)
    {
        if (IsReadingProvisions)
        {
            _used.Add(definition);
        }
    }

    /// <summary>Remembers which clause is being read.</summary>
    public void Enter(ClauseInForce clause) => Enter(new Place(clause.Version.Document, clause.HasEnded));

    /// <summary>Remembers whose words are being read; those of no document when there is none.</summary>
    /// <returns>Whose were read before.</returns>
    public Place Enter(Place place = default)
    {
        Place before = Place;
        Place = place;
        Bag.Qualifier = place.Document is { } document ? DocumentEntry.Qualify(document.Name, string.Empty) : null;
        return before;
    }

    /// <summary>
    /// Gives what a name stands for: in the document being read, or else in the only one that declares it; reports one that
    /// several others declare. <c>AV/tid</c> is the name of the document with that abbreviation, or name.
    /// </summary>
    public NamedDefinition? Find(ScalarNode word) => Find(_names, word);

    private T? Find<T>(DocumentNames<T> names, ScalarNode word)
        where T : class
    {
        (DocumentEntry? of, string name) = Split(word.Text);
        IReadOnlyList<(Place Home, T Item)> found = names.Find(name, Place, of);
        if (found.Count == 0 || (of is null && found[0].Home.Document != Place.Document && Bag.IsAbsentHere(name)))
        {
            return null;
        }

        if (found.Count == 1)
        {
            return found[0].Item;
        }

        Bag.Add(new Diagnostic(Messages.AmbiguousName, word.Span, [name], [.. found.Select(f => f.Home.Document!.Qualify(name))], suggestion: null));
        Bag.Silence(word.Span);
        return null;
    }

    private (DocumentEntry? Document, string Name) Split(string text)
    {
        int slash = text.IndexOf(DocumentEntry.NameSeparator, StringComparison.Ordinal);
        return slash > 0 && Lexicon.Documents.FirstOrDefault(d => text[..slash] == d.Prefix || text[..slash] == d.Name) is { } document
            ? (document, text[(slash + 1)..])
            : (null, text);
    }

    public void Declare(NamedDefinition definition)
    {
        CheckFree(definition.Name, definition.Span);
        if (ClaimId(definition.Name, definition.Span))
        {
            _names.Add(Place, definition.Name, definition with { Home = Place });
        }
    }

    public void Declare(Interpretation interpretation)
    {
        foreach (Reading reading in interpretation.Readings)
        {
            CheckFree(reading.Id, interpretation.Span);
        }

        if (interpretation.Id.Length > 0 && ClaimId(interpretation.Id, interpretation.Span))
        {
            _interpretations.Add(Place, interpretation.Id, interpretation);
        }
    }

    /// <summary>Takes an id or name of the document being read for a value, day, requirement, interpretation, presupposition or remark.</summary>
    /// <returns>Whether the id was free in the document.</returns>
    public bool ClaimId(string id, SourceSpan span) => Claim(Place.Document, id, span);

    /// <summary>Takes an id for a rule or a reference, which no other document may have for one of its own.</summary>
    /// <returns>Whether the id was free in the document, and in all others for a rule or reference.</returns>
    public bool ClaimSharedId(string id, SourceSpan span) => ClaimId(id, span) && Claim(null, id, span);

    private bool Claim(DocumentEntry? document, string id, SourceSpan span)
    {
        if (id.Length == 0 || _ids.TryAdd((document, id), span))
        {
            return true;
        }

        Bag.Report(Messages.DuplicateId, span, id, _ids[(document, id)].ToString());
        return false;
    }

    /// <summary>A value or reading that is called as a fact or a question could be taken for it.</summary>
    private void CheckFree(string name, SourceSpan span)
    {
        if (Lexicon.TryFindFact(name, out _))
        {
            Bag.Report(Messages.NameTaken, span, name, "ett faktum", "a fact");
        }
        else if (Lexicon.TryFindQuestion(name, out _))
        {
            Bag.Report(Messages.NameTaken, span, name, "en fråga", "a question");
        }
    }

    /// <summary>Gives the interpretation of an id, found as <see cref="Find(ScalarNode)"/> finds a name; reports one that does not exist.</summary>
    public Interpretation? FindInterpretation(ScalarNode id)
    {
        if (Find(_interpretations, id) is { } interpretation)
        {
            return interpretation;
        }

        Bag.ReportUndeclared(Messages.UnknownInterpretation, id.Span, id.Text, [.. _interpretations.All.Select(i => i.Id).Distinct()]);
        return null;
    }

    /// <summary>Gives the question of exactly this name; reports one that does not exist.</summary>
    public static QuestionDefinition? FindQuestion(Lexicon lexicon, ScalarNode name, DiagnosticBag bag)
    {
        QuestionDefinition? question = lexicon.QuestionNamed(name.Text);
        if (question is null)
        {
            bag.ReportUndeclared(Messages.UnknownQuestion, name.Span, name.Text, [.. lexicon.Questions.Select(q => q.Name)]);
        }

        return question;
    }

    public QuestionDefinition? FindQuestion(ScalarNode name) => FindQuestion(Lexicon, name, Bag);

    /// <summary>Gives the term list of exactly this name; reports one that does not exist.</summary>
    public TermList FindList(ScalarNode name)
    {
        if (Lexicon.TryFindList(name.Text, out TermList? list))
        {
            return list;
        }

        Bag.ReportUndeclared(Messages.UnknownList, name.Span, name.Text, [.. Lexicon.Lists.Select(l => l.Name)]);
        return TermFinder.NoList;
    }

    /// <summary>Gives the place of a reading of an interpretation; reports one that does not exist.</summary>
    public int FindReading(Interpretation interpretation, ScalarNode reading)
    {
        int index = interpretation.IndexOf(reading.Text);
        if (index < 0)
        {
            Bag.ReportUndeclared(Messages.UnknownReading, reading.Span, reading.Text, [.. interpretation.Readings.Select(r => r.Id)], interpretation.Id);
        }

        return index;
    }

    /// <summary>Checks that the inventory has the ids; of a document that has no inventory yet, that they are of the right form.</summary>
    public IReadOnlyList<string> Sources(IReadOnlyList<ScalarNode> ids)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        string[] names = new string[ids.Count];
        for (int i = 0; i < names.Length; i++)
        {
            ScalarNode id = ids[i];
            names[i] = id.Text;
            if (DocumentOf(id.Text) is not null)
            {
                continue;
            }

            if (Lexicon.Inventory.Statements.Count == 0)
            {
                Bag.ReportUnknown(Messages.WrongInventoryId, id.Span, id.Text, [.. Lexicon.Documents.Where(d => d.Prefix is not null).Select(d => d.Prefix + "-")]);
            }
            else
            {
                Bag.ReportUndeclared(Messages.UnknownStatement, id.Span, id.Text, [.. Lexicon.Inventory.Statements.Select(s => s.Id)]);
            }
        }

        return names;
    }

    /// <summary>Gives the document and clause that an inventory id names; the clause is empty where the id has none.</summary>
    public (DocumentEntry Document, string Clause)? DocumentOf(string id)
    {
        if (Lexicon.Inventory.TryFind(id, out Statement? statement))
        {
            return (statement.Document, statement.Clause);
        }

        string[] parts = id.Split('-');
        if (parts.Length is not (2 or 3) || Lexicon.Documents.FirstOrDefault(d => d.Prefix == parts[0]) is not { } document || Lexicon.Inventory.Covers(document))
        {
            return null;
        }

        string clause = parts.Length == 3 ? parts[1] : string.Empty;
        bool known = clause.Length == 0 || document.Clauses.ContainsKey(clause);
        return known && parts[^1].Length > 0 && parts[^1].All(char.IsAsciiDigit) ? (document, clause) : null;
    }
}
