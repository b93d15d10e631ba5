using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>Reads what the documents say, <c>inventering.yaml</c> of each, and what was found in them, <c>iakttagelser.yaml</c>.</summary>
internal sealed class InventoryLoader(Lexicon lexicon, DiagnosticBag bag)
{
    /// <summary>What stands outside the clauses of a document, such as a cover.</summary>
    public const string OutsideClauses = "utan-punkt";

    private readonly List<Statement> _statements = [];
    private readonly List<Observation> _observations = [];
    private readonly Dictionary<DocumentEntry, Dictionary<string, string>> _silent = [];
    private readonly Dictionary<DocumentEntry, SourceSpan> _read = [];
    private readonly Dictionary<string, SourceSpan> _ids = new(StringComparer.Ordinal);

    /// <summary>Reads the files; what is faulty in them is reported and left out.</summary>
    /// <param name="inventories">The inventories, one a document.</param>
    /// <param name="observations">What was found; <see langword="null"/> when there is no such file.</param>
    public Inventory Load(IEnumerable<MapNode> inventories, MapNode? observations)
    {
        foreach (MapNode inventory in inventories)
        {
            ReadInventory(inventory);
        }

        foreach ((ScalarNode group, Node node) in observations?.Entries ?? [])
        {
            foreach ((ScalarNode id, Node entry) in Entries(node))
            {
                ReadObservation(group.Text, id, entry);
            }
        }

        Dictionary<DocumentEntry, int> order = lexicon.Documents.Index().ToDictionary(d => d.Item, d => d.Index);
        return new Inventory([.. _statements.OrderBy(s => order[s.Document])], _observations, _silent);
    }

    private void ReadInventory(MapNode node)
    {
        var reader = new MapReader(node, bag, KeyTable.Inventory);
        DocumentEntry? document = reader.Scalar("dokument") is { } name ? Document(name) : null;
        Dictionary<string, string> reasons = Reasons(reader);
        MapNode? clauses = reader.Map("poster");
        if (document is null || clauses is null)
        {
            bag.Lose(node.Texts);
            return;
        }

        if (!_read.TryAdd(document, node.Span))
        {
            bag.Report(Messages.DuplicateInventory, reader.SpanOf("dokument"), document.Name, _read[document].File);
            return;
        }

        _silent.Add(document, new Dictionary<string, string>(StringComparer.Ordinal));
        foreach ((ScalarNode number, Node content) in clauses.Entries)
        {
            string clause = number.Text == OutsideClauses ? string.Empty : number.Text;
            if (clause.Length > 0 && !document.Clauses.ContainsKey(clause))
            {
                bag.ReportUndeclared(Messages.UnknownClause, number.Span, clause, [.. document.ClauseOrder, OutsideClauses], document.Name);
            }

            ReadClause(document, clause, content, reasons);
        }
    }

    private void ReadClause(DocumentEntry document, string clause, Node content, Dictionary<string, string> reasons)
    {
        if (content is ScalarNode { IsEmpty: false } reason)
        {
            _silent[document][clause] = Reason(reason, reasons);
            return;
        }

        foreach ((ScalarNode id, Node entry) in Entries(content))
        {
            ReadStatement(document, clause, id, entry, reasons);
        }
    }

    private void ReadStatement(DocumentEntry document, string clause, ScalarNode id, Node entry, Dictionary<string, string> reasons)
    {
        if (!Claim(id))
        {
            return;
        }

        if (entry is ScalarNode { IsEmpty: false } text)
        {
            _statements.Add(new Statement(id.Text, document, clause, text.Text, id.Span));
        }
        else if (entry is MapNode map)
        {
            var reader = new MapReader(map, bag, KeyTable.StatementKeys);
            ScalarNode? notNormative = reader.Scalar("ej-normativ");
            ScalarNode? notEncoded = reader.Scalar("ej-kodad");
            if (notNormative is not null && notEncoded is not null)
            {
                bag.Report(Messages.TwoAccounts, id.Span, id.Text);
            }

            if (notEncoded is null)
            {
                reader.Refuse("frågas");
            }
            else if (reader.Find("frågas") is null)
            {
                bag.Report(Messages.AskedOrNot, id.Span, id.Text);
            }

            _statements.Add(new Statement(id.Text, document, clause, reader.Text("text"), id.Span)
            {
                IsAsked = notEncoded is not null && reader.Flag("frågas"),
                NotNormative = notNormative is null ? null : Reason(notNormative, reasons),
                NotEncoded = notEncoded is null ? null : Reason(notEncoded, reasons),
            });
        }
        else
        {
            ReportNoEntry(entry);
        }
    }

    private void ReadObservation(string group, ScalarNode id, Node entry)
    {
        if (!Claim(id))
        {
            return;
        }

        if (entry is ScalarNode { IsEmpty: false } text)
        {
            _observations.Add(new Observation(id.Text, group, text.Text, noEffect: null, id.Span));
        }
        else if (entry is MapNode map)
        {
            var reader = new MapReader(map, bag, KeyTable.Observation);
            _observations.Add(new Observation(id.Text, group, reader.Text("text"), reader.Text("utan-verkan"), id.Span));
        }
        else
        {
            ReportNoEntry(entry);
        }
    }

    private void ReportNoEntry(Node entry) =>
        bag.Report(Messages.WrongType, entry.Span, entry.Kind.Swedish, "en text, eller text och skäl", entry.Kind.English, "a text, or a text and a reason");

    private DocumentEntry? Document(ScalarNode name)
    {
        if (lexicon.TryFindDocument(name.Text, out DocumentEntry? document))
        {
            return document;
        }

        bag.ReportUndeclared(Messages.UnknownDocument, name.Span, name.Text, [.. lexicon.Documents.Select(d => d.Name)]);
        return null;
    }

    private Dictionary<string, string> Reasons(MapReader reader)
    {
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((ScalarNode name, Node node) in reader.Map("skäl")?.Entries ?? [])
        {
            if (node is ScalarNode { IsEmpty: false } text)
            {
                reasons[name.Text] = text.Text;
            }
            else
            {
                bag.Report(Messages.WrongType, node.Span, node.Kind.Swedish, "ett skäl", node.Kind.English, "a reason");
                bag.Lose(name.Text);
            }
        }

        return reasons;
    }

    /// <summary>Gives the reason that a word names; a sentence is a reason itself.</summary>
    private string Reason(ScalarNode node, Dictionary<string, string> reasons)
    {
        if (reasons.TryGetValue(node.Text, out string? reason))
        {
            return reason;
        }

        if (!node.Text.Contains(' ', StringComparison.Ordinal))
        {
            bag.ReportUndeclared(Messages.UnknownReason, node.Span, node.Text, reasons.Keys);
        }

        return node.Text;
    }

    private bool Claim(ScalarNode id)
    {
        if (_ids.TryAdd(id.Text, id.Span))
        {
            return true;
        }

        bag.Report(Messages.DuplicateId, id.Span, id.Text, _ids[id.Text].ToString());
        return false;
    }

    private IEnumerable<KeyValuePair<ScalarNode, Node>> Entries(Node node)
    {
        if (node is MapNode { Entries.Length: > 0 } map)
        {
            return map.Entries;
        }

        bag.Report(Messages.WrongType, node.Span, node.Kind.Swedish, "nycklar med värden", node.Kind.English, "keys with values");
        return [];
    }
}
