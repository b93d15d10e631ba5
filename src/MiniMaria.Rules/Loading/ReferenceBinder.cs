using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>Understands where the clauses point: at a clause that must exist, or at a document that is not among the sources.</summary>
internal sealed class ReferenceBinder(Scope scope, IReadOnlyList<DocumentVersion> versions, DormantProvisions dormant)
{
    private static readonly FactType YesOrNo = new(ValueKind.Boolean, null);

    private readonly Dictionary<string, Reference> _references = new(StringComparer.Ordinal);
    private readonly List<(string Reference, Place At, MapNode When)> _satisfactions = [];
    private readonly List<string> _resolving = [];

    /// <summary>Gets or sets the versions that apply on the days being read.</summary>
    public IReadOnlyList<DocumentVersion> InForce { get; set; } = [];

    public IReadOnlyCollection<Reference> References => _references.Values;

    /// <summary>Binds one entry of <c>hänvisningar</c>.</summary>
    public void Bind(MapNode node, ClauseInForce clause)
    {
        var reader = new MapReader(node, scope.Bag, KeyTable.Reference);
        ScalarNode id = reader.Scalar("id") ?? new ScalarNode(node.Span, string.Empty);
        string wording = reader.Text("ord");
        DocumentEntry[] documents = [.. reader.Words("till").Select(DocumentOf).OfType<DocumentEntry>()];
        ScalarNode? number = reader.Scalar("punkt");
        FactDefinition? fact = reader.Scalar("faktum") is { } name ? FactOf(name) : null;

        // Without a fact nothing is said, and without an act of the fact nothing is to be done.
        Array.ForEach(fact is null ? ["påstående", "åtgärd"] : fact.Act is null ? ["åtgärd"] : (string[])[], reader.Refuse);
        Claim? claim = fact is null ? null : LexiconLoader.ReadClaim(reader, YesOrNo, scope.Bag);
        string? act = fact?.Act is null ? null : new ActReader(scope.Bag).Read(reader, YesOrNo);
        IReadOnlyList<string> sources = scope.Sources(reader.Words("underlag"));
        if (!scope.ClaimSharedId(id.Text, id.Span))
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
        Citation[] toLookUp = [.. targets.Where(t => !IsInForce(t.Document))];
        _references[id.Text] = new Reference(id.Text, wording, targets, toLookUp, fact, RuleBinder.Cite(id.Text, wording, clause), sources, id.Span) { Claim = claim, Act = act };
    }

    /// <summary>Binds one entry of <c>uppfyller</c>: when a reference to the clause's document is satisfied.</summary>
    public void BindSatisfaction(MapNode node, ClauseInForce clause)
    {
        var reader = new MapReader(node, scope.Bag, KeyTable.Satisfaction);
        ScalarNode? id = reader.Scalar("hänvisning");
        MapNode? when = reader.Map("när");
        scope.Sources(reader.Words("underlag"));
        if (id is null || when is null)
        {
            return;
        }

        Reference? reference = Find(id);
        dormant.Settle(id.Span, id.Text, scope.Bag.TakeMissed(), scope.Day);
        string document = clause.Version.Document.Name;
        if (reference is not null && reference.Targets.All(t => t.Document != document))
        {
            scope.Bag.Report(Messages.NotReferredTo, id.Span, id.Text, document);
        }
        else if (reference is not null)
        {
            _satisfactions.Add((id.Text, scope.Place, when));
        }
    }

    /// <summary>
    /// Gives the condition that a reference stands for: what its targets say where a version of them applies, and a person's
    /// answer for all others.
    /// </summary>
    /// <param name="id">The reference's name, where it is used.</param>
    /// <param name="question">The question for which it is used.</param>
    /// <param name="bind">Binds what a target says.</param>
    public Condition? ConditionFor(ScalarNode id, QuestionDefinition question, Func<MapNode, Condition> bind)
    {
        if (Find(id) is not { } reference)
        {
            return null;
        }

        if (_resolving.Contains(id.Text))
        {
            scope.Bag.Report(Messages.NameCycle, id.Span, id.Text);
            return null;
        }

        _resolving.Add(id.Text);
        var parts = new List<Condition>();
        foreach (string document in reference.Targets.Select(t => t.Document).Where(IsInForce))
        {
            (string Reference, Place At, MapNode When)[] said = [.. _satisfactions.Where(s => s.Reference == id.Text && s.At.Document!.Name == document)];
            if (said.Length == 0)
            {
                scope.Bag.Report(Messages.NoSatisfaction, id.Span, id.Text, document);
            }

            // What the target says is said with the target's own names.
            Place before = scope.Place;
            foreach ((_, Place at, MapNode when) in said)
            {
                scope.Enter(at);
                parts.Add(bind(when));
            }

            scope.Enter(before);
        }

        _resolving.RemoveAt(_resolving.Count - 1);
        if (reference.ToLookUp.Count > 0 && Answered(reference, id, question) is { } answered)
        {
            parts.Add(answered);
        }

        return ConditionBinder.Join(id.Span, parts);
    }

    private Compare? Answered(Reference reference, ScalarNode id, QuestionDefinition question)
    {
        if (reference.Fact is not { } fact)
        {
            scope.Bag.Report(Messages.NobodyToAsk, id.Span, id.Text, string.Join(", ", reference.ToLookUp.Select(t => t.Document)));
            return null;
        }

        if (question.SlotOf(fact) < 0)
        {
            scope.Bag.ReportUndeclared(Messages.UnknownFact, id.Span, fact.Name, [.. question.Facts.Select(f => f.Name)], question.Name);
            return null;
        }

        return new Compare(id.Span, fact, Comparison.Equal, new Literal(id.Span, Value.Of(true))) { Reference = reference };
    }

    private bool IsInForce(string document) => InForce.Any(v => v.Document.Name == document);

    private FactDefinition? FactOf(ScalarNode name)
    {
        if (scope.Lexicon.FactNamed(name.Text) is not { } fact)
        {
            scope.Bag.ReportUndeclared(Messages.UnknownDeclaredFact, name.Span, name.Text, [.. scope.Lexicon.Facts.Select(f => f.Name)]);
            return null;
        }

        if (fact.Type.Kind is ValueKind.Boolean or ValueKind.None)
        {
            return fact.Type.Kind == ValueKind.Boolean ? fact : null;
        }

        (string swedish, string english) = Literals.Name(ValueKind.Boolean);
        scope.Bag.Report(Messages.WrongType, name.Span, fact.Name, swedish, fact.Name, english);
        return null;
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
