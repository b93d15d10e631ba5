using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>The names that the clauses in force on a day declare: values, days, readings.</summary>
internal sealed class Scope(Lexicon lexicon, DiagnosticBag bag)
{
    private readonly Dictionary<string, NamedDefinition> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Interpretation> _interpretations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceSpan> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<NamedDefinition> _used = [];
    private readonly Dictionary<string, DocumentEntry> _endedInterpretations = new(StringComparer.Ordinal);

    // The document that has ended and is being read; null while others are.
    private DocumentEntry? _ended;

    public Lexicon Lexicon { get; } = lexicon;

    public DiagnosticBag Bag { get; } = bag;

    /// <summary>Gets or sets the first of the days being read.</summary>
    public DateOnly Day { get; set; }

    public IReadOnlyCollection<Interpretation> Interpretations => _interpretations.Values;

    public IEnumerable<string> Names => _names.Keys;

    public IEnumerable<NamedDefinition> Definitions => _names.Values;

    /// <summary>Gets or sets a value indicating whether provisions are being read, so that a name that is looked up is used.</summary>
    public bool IsReadingProvisions { get; set; }

    /// <summary>Gets all names, and whether a provision uses them.</summary>
    public IEnumerable<DeclaredName> Declared => _names.Values
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

    /// <summary>Remembers which clause is being read: the names of an agreement that has ended are its own only.</summary>
    public void Enter(ClauseInForce clause) => _ended = clause.HasEnded ? clause.Version.Document : null;

    /// <summary>Remembers what name is being read.</summary>
    public void Enter(NamedDefinition definition) => _ended = definition.Ended;

    /// <summary>Remembers that the clauses have been read.</summary>
    public void Leave() => _ended = null;

    public NamedDefinition? Find(string name) =>
        _names.TryGetValue(name, out NamedDefinition? definition) && (definition.Ended is null || definition.Ended == _ended) ? definition : null;

    public void Declare(NamedDefinition definition)
    {
        CheckFree(definition.Name, definition.Span);
        if (ClaimId(definition.Name, definition.Span))
        {
            _names.Add(definition.Name, definition with { Ended = _ended });
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
            _interpretations.Add(interpretation.Id, interpretation);
            if (_ended is { } document)
            {
                _endedInterpretations.Add(interpretation.Id, document);
            }
        }
    }

    /// <summary>Takes an id or name for a value, day, rule, requirement, interpretation, presupposition or remark.</summary>
    /// <returns>Whether the id was free.</returns>
    public bool ClaimId(string id, SourceSpan span)
    {
        if (id.Length == 0 || _ids.TryAdd(id, span))
        {
            return true;
        }

        Bag.Report(Messages.DuplicateId, span, id, _ids[id].ToString());
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

    public Interpretation? FindInterpretation(ScalarNode id)
    {
        if (_interpretations.TryGetValue(id.Text, out Interpretation? interpretation) && (!_endedInterpretations.TryGetValue(id.Text, out DocumentEntry? ended) || ended == _ended))
        {
            return interpretation;
        }

        Bag.ReportUndeclared(Messages.UnknownInterpretation, id.Span, id.Text, _interpretations.Keys);
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
