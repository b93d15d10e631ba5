using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>Understands where the clauses point: at a clause that must exist, or at a document that is not among the sources.</summary>
internal sealed class ReferenceBinder(Scope scope, IReadOnlyList<DocumentVersion> versions)
{
    private readonly Dictionary<string, Reference> _references = new(StringComparer.Ordinal);

    public IReadOnlyCollection<Reference> References => _references.Values;

    /// <summary>Binds one entry of <c>hänvisningar</c>.</summary>
    public void Bind(MapNode node, ClauseInForce clause)
    {
        var reader = new MapReader(node, scope.Bag, "id", "ord", "till", "punkt", "underlag");
        ScalarNode id = reader.Scalar("id", required: true) ?? new ScalarNode(node.Span, string.Empty);
        string wording = reader.Text("ord", required: true);
        DocumentEntry[] documents = [.. reader.Words("till", required: true).Select(DocumentOf).OfType<DocumentEntry>()];
        ScalarNode? number = reader.Scalar("punkt");
        IReadOnlyList<string> sources = scope.Sources(reader.Words("underlag", required: true));
        if (!scope.ClaimId(id.Text, id.Span))
        {
            return;
        }

        string[] missing = [.. documents.Where(d => d.MissingBecause is not null).Select(d => d.Name)];
        if (missing.Length > 0)
        {
            scope.Bag.Report(Messages.RefersToMissing, id.Span, id.Text, string.Join(", ", missing));
        }

        foreach (DocumentEntry document in documents.Where(d => d.MissingBecause is null && number is not null && !d.Clauses.ContainsKey(number.Text)))
        {
            scope.Bag.ReportUndeclared(Messages.UnknownClause, number!.Span, number.Text, [.. document.ClauseOrder], document.Name);
        }

        Citation[] targets = [.. documents.Select(d => Cite(id.Text, wording, d, number?.Text ?? string.Empty, clause))];
        _references[id.Text] = new Reference(id.Text, wording, targets, RuleBinder.Cite(id.Text, wording, clause), sources, id.Span);
    }

    /// <summary>Gives the reference of a name; reports one that does not exist.</summary>
    public Reference? Find(ScalarNode id)
    {
        if (_references.TryGetValue(id.Text, out Reference? reference))
        {
            return reference;
        }

        scope.Bag.ReportUndeclared(Messages.UnknownReference, id.Span, id.Text, _references.Keys);
        return null;
    }

    /// <summary>Cites a clause of a document as it reads when the clause that names it applies.</summary>
    public Citation Cite(string id, string text, DocumentEntry document, string number, ClauseInForce clause)
    {
        if (document.MissingBecause is not null)
        {
            return new Citation(id, document.Name, string.Empty, number, Reference.Missing, text);
        }

        DocumentVersion[] all = [.. versions.Where(v => v.Document == document && v.From is not null)];
        DocumentVersion? version = clause.Version.Document == document
            ? clause.Version
            : Array.FindLast(all, v => v.From <= clause.Version.From) ?? all.FirstOrDefault();
        return new Citation(id, document.Name, version?.Id ?? string.Empty, number, version?.Status.Name ?? string.Empty, text);
    }

    private DocumentEntry? DocumentOf(ScalarNode name)
    {
        if (scope.Lexicon.TryFindDocument(name.Text, out DocumentEntry? document))
        {
            return document;
        }

        scope.Bag.ReportUndeclared(Messages.UnknownDocument, name.Span, name.Text, [.. scope.Lexicon.Documents.Select(d => d.Name)]);
        return null;
    }
}
