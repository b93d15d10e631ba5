using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>Reads the vocabulary, <c>begrepp.yaml</c>, and the register of documents, <c>dokument.yaml</c>.</summary>
internal sealed class LexiconLoader
{
    /// <summary>The key of what decides which wording answers.</summary>
    public const string WordingBy = "lydelse-efter";

    private const string Partial = "ofullständig";
    private const string NamesDocument = "handling";
    private const string ByDocument = "per-handling";

    /// <summary>The day asked about, of which a fact may be made.</summary>
    public const string AskedDay = "frågans-dag";

    private static readonly Dictionary<string, AgreementPart> Parts = new(StringComparer.Ordinal)
    {
        ["början"] = AgreementPart.Start,
        ["slut"] = AgreementPart.End,
        ["beslut"] = AgreementPart.Decisions,
    };

    /// <summary>Gets of what a fact may be made by default.</summary>
    public static IReadOnlyCollection<string> DefaultParts { get; } = [.. Parts.Keys, AskedDay];

    private readonly Dictionary<string, (ScalarNode Name, MapNode Node)> _listNodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TermList?> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FactDefinition> _facts = new(StringComparer.Ordinal);
    private readonly DiagnosticBag _bag;
    private readonly TypeReader _types;
    private int _terms;

    public LexiconLoader(DiagnosticBag bag)
    {
        _bag = bag;
        _types = new TypeReader(_lists, bag);
    }

    /// <summary>Reads what there is of both files.</summary>
    /// <returns>The vocabulary, or <see langword="null"/> when so much is missing that nothing can be checked against it.</returns>
    public Lexicon? Load(MapNode? vocabulary, MapNode? register)
    {
        List<DocumentEntry>? documents = register is null ? null : ReadDocuments(register);
        if (vocabulary is null)
        {
            return null;
        }

        var root = new MapReader(vocabulary, _bag, KeyTable.Vocabulary);
        MapNode? listNodes = root.Map("listor");
        MapNode? factNodes = root.Map("fakta");
        MapNode? questionNodes = root.Map("frågor");
        foreach ((ScalarNode name, MapNode node) in Maps(listNodes))
        {
            _listNodes.Add(name.Text, (name, node));
        }

        List<TermList> lists = [.. _listNodes.Values.Select(l => ReadList(l.Name, 1)).OfType<TermList>()];
        if (listNodes is null || factNodes is null)
        {
            return null;
        }

        IReadOnlyList<FactDefinition> facts = ReadFacts(factNodes, documents);
        List<QuestionDefinition> questions = [];
        Dictionary<string, string> taken = questionNodes?.Entries.DistinctBy(e => Spelling.Fold(e.Key.Text)).ToDictionary(e => Spelling.Fold(e.Key.Text), e => e.Key.Text, StringComparer.Ordinal) ?? [];
        foreach ((ScalarNode name, MapNode node) in Maps(questionNodes))
        {
            questions.Add(ReadQuestion(name, node, taken, questions.Count));
        }

        CheckSpellings([.. factNodes.Entries.Select(e => e.Key)]);
        CheckSpellings([.. questionNodes?.Entries.Select(e => e.Key) ?? []]);
        if (documents is null || questionNodes is null)
        {
            return null;
        }

        var lexicon = new Lexicon(lists, facts, questions, documents);
        new AmendmentReader(lexicon, _bag).Read(register!);
        return lexicon;
    }

    /// <summary>Names that differ in case only cannot be told apart by those who ask.</summary>
    private void CheckSpellings(IReadOnlyCollection<ScalarNode> names)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (ScalarNode name in names.Where(n => !Spelling.IsCallable(n.Text)))
        {
            _bag.Add(new Diagnostic(Messages.NotCallable, name.Span, [name.Text], allowed: null, Spelling.ToCallable(name.Text)));
        }

        foreach (ScalarNode name in names.Where(n => !taken.TryAdd(Spelling.Fold(n.Text), n.Text)))
        {
            _bag.Report(Messages.DuplicateName, name.Span, name.Text, taken[Spelling.Fold(name.Text)]);
        }
    }

    private IEnumerable<(ScalarNode Name, MapNode Node)> Maps(MapNode? map)
    {
        foreach ((ScalarNode name, Node node) in map?.Entries ?? [])
        {
            if (node is MapNode value)
            {
                yield return (name, value);
            }
            else
            {
                _bag.Report(Messages.WrongType, node.Span, node.Kind.Swedish, "nycklar med värden", node.Kind.English, "keys with values");
                _bag.Lose(name.Text);
            }
        }
    }

    private TermList? ReadList(ScalarNode name, int depth)
    {
        if (_lists.TryGetValue(name.Text, out TermList? known))
        {
            return known;
        }

        MapNode node = _listNodes[name.Text].Node;
        var reader = new MapReader(node, _bag, KeyTable.Terms);
        string meaning = reader.Text("betyder");
        _lists[name.Text] = null;
        var terms = new List<Term>();
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (ScalarNode included in reader.Words("innefattar"))
        {
            if (depth == Limits.Levels)
            {
                _bag.Report(Messages.TooDeep, included.Span, Limits.Levels);
            }
            else if (!_listNodes.ContainsKey(included.Text))
            {
                _bag.ReportUndeclared(Messages.UnknownList, included.Span, included.Text, _listNodes.Keys);
                LoseTerms(NearestMatch.Find(included.Text, _listNodes.Keys));
            }
            else if (ReadList(included, depth + 1) is { } other)
            {
                Include(other, included, terms, taken);
            }
            else
            {
                _bag.Report(Messages.ListCycle, included.Span, included.Text);
                LoseTerms(included.Text);
            }
        }

        MapNode? own = terms.Count == 0 && reader.Find("innefattar") is null ? reader.Map("termer", required: true) : reader.Map("termer");
        foreach ((ScalarNode termName, MapNode termNode) in Maps(own))
        {
            Term term = ReadTerm(termName, termNode, taken);
            if (terms.TrueForAll(t => t.Name != term.Name))
            {
                terms.Add(term);
            }
        }

        Term? lastResort = reader.Scalar("föreslå") is { } suggested ? TermFinder.Find(new TermList(name.Text, meaning, terms, null), suggested, _bag) : null;
        return _lists[name.Text] = new TermList(name.Text, meaning, terms, lastResort);
    }

    /// <summary>That a list lacks the terms of another is told where it is not included.</summary>
    private void LoseTerms(string? list) => _bag.Lose(list is null ? [] : _listNodes[list].Node.Texts);

    private void Include(TermList other, ScalarNode included, List<Term> terms, Dictionary<string, string> taken)
    {
        foreach (Term term in other.Terms.Except(terms).ToList())
        {
            string[] spellings = [term.Name, term.Label, .. term.Synonyms];
            if (Array.Find(spellings, s => taken.TryGetValue(Spelling.Fold(s), out string? owner) && owner != term.Name && other.Terms.All(t => t.Name != owner)) is { } clash)
            {
                _bag.Report(Messages.DuplicateName, included.Span, clash, taken[Spelling.Fold(clash)]);
            }
            else if (terms.Exists(t => t.Name == term.Name))
            {
                _bag.Report(Messages.DuplicateName, included.Span, term.Name, term.Name);
            }
            else
            {
                terms.Add(term);
            }

            Array.ForEach(spellings, s => taken.TryAdd(Spelling.Fold(s), term.Name));
        }
    }

    private Term ReadTerm(ScalarNode name, MapNode node, Dictionary<string, string> taken)
    {
        var reader = new MapReader(node, _bag, KeyTable.TermKeys);
        IReadOnlyList<ScalarNode> synonyms = reader.Words("synonymer");
        ScalarNode? label = reader.Scalar("etikett");
        foreach (ScalarNode spelling in (ScalarNode[])[name, .. label is null ? [] : (ScalarNode[])[label], .. synonyms])
        {
            string folded = Spelling.Fold(spelling.Text);
            if (!taken.TryAdd(folded, name.Text) && (taken[folded] != name.Text || spelling == name))
            {
                _bag.Report(Messages.DuplicateName, spelling.Span, spelling.Text, taken[folded]);
            }
        }

        return new Term(
            name.Text,
            label?.Text ?? name.Text,
            reader.Text("betyder"),
            [.. synonyms.Select(s => s.Text)],
            _terms++)
        { Span = name.Span };
    }

    private List<FactDefinition> ReadFacts(MapNode? map, IReadOnlyList<DocumentEntry>? documents)
    {
        var facts = new List<FactDefinition>();
        var counted = new List<(FactDefinition Fact, ScalarNode From)>();
        var defaulted = new List<(FactDefinition Fact, MapNode Default)>();
        var acts = new ActReader(_bag);
        var order = new DayOrderReader(_bag);
        var presupposed = new PresupposedReader(_bag);
        foreach ((ScalarNode name, MapNode node) in Maps(map))
        {
            var reader = new MapReader(node, _bag, KeyTable.FactKeys);
            string label = reader.Text("etikett");
            FactType type = _types.ReadFact(reader);
            var fact = new FactDefinition(name.Text, label.Length > 0 ? label : name.Text.Replace('-', ' '), reader.Text("betyder"), type, facts.Count)
            {
                Minimum = reader.Number("minst"),
                Maximum = reader.Number("högst"),
                IsPartial = reader.Flag(Partial),
                NamesDocument = reader.Flag(NamesDocument),
                NeedsJudgement = reader.Flag("bedömning"),
                ToWeigh = [.. reader.Words("väg-in").Select(w => w.Text)],
                NoEffect = reader.Scalar("utan-verkan")?.Text,
                Act = acts.Read(reader, type),
                Claim = ReadClaim(reader, type, _bag),
                Span = name.Span,
            };
            facts.Add(fact);
            _facts.Add(name.Text, fact);
            CheckNumbers(reader, fact);
            acts.ReadOthers(reader, fact);
            order.Read(reader, fact);
            presupposed.Read(reader, fact);
            if (reader.Map("förval") is { } byDefault)
            {
                defaulted.Add((fact, byDefault));
            }

            if (fact.Type.Kind == ValueKind.Integer && reader.Scalar("räknas-från") is { } from)
            {
                counted.Add((fact, from));
            }
        }

        acts.Bind(_facts);
        order.Bind(_facts);
        presupposed.Bind(_facts);
        foreach ((FactDefinition fact, ScalarNode from) in counted)
        {
            string[] days = [.. facts.Where(f => f.Type.Kind == ValueKind.Date).Select(f => f.Name)];
            if (days.Contains(from.Text))
            {
                fact.CountedFrom = _facts[from.Text];
            }
            else if (_facts.ContainsKey(from.Text))
            {
                _bag.Report(Messages.WrongType, from.Span, $"»{from.Text}«", "ett faktum av typen datum", $"'{from.Text}'", "a fact of the type datum");
            }
            else
            {
                _bag.ReportUndeclared(Messages.UnknownDeclaredFact, from.Span, from.Text, days);
            }
        }

        foreach ((FactDefinition fact, MapNode node) in defaulted)
        {
            fact.IsAskedDay = ReadAskedDay(fact, node);
            fact.Default = fact.IsAskedDay ? null : ReadDefault(fact, node, documents);
        }

        return facts;
    }

    /// <summary>Understands <c>förval: { del: frågans-dag }</c>, for a day that nobody gives or does anything on.</summary>
    private bool ReadAskedDay(FactDefinition fact, MapNode node)
    {
        bool isAskedDay = node["del"] is ScalarNode { Text: AskedDay } && fact.Type.Kind == ValueKind.Date;
        if (isAskedDay)
        {
            var reader = new MapReader(node, _bag, KeyTable.Default);
            reader.Refuse("av");
            if (fact.Act is not null)
            {
                _bag.Report(Messages.AskedDayActs, fact.Span, fact.Name);
            }
        }

        return isAskedDay;
    }

    /// <summary>Understands <c>förval: { del: slut, av: underavtal-nedre-dalarna }</c>, where <c>av</c> may also be a fact that names the document.</summary>
    private AgreementDefault? ReadDefault(FactDefinition fact, MapNode node, IReadOnlyList<DocumentEntry>? documents)
    {
        var reader = new MapReader(node, _bag, KeyTable.Default);
        ScalarNode? part = reader.Scalar("del");
        ScalarNode? of = reader.Scalar("av", required: true);
        if (part is null || of is null)
        {
            return null;
        }

        // A day can be filled by a day, a table by the decisions.
        string[] allowed = [.. Parts.Keys.Where(k => (Parts[k] == AgreementPart.Decisions ? ValueKind.Table : ValueKind.Date) == fact.Type.Kind), .. fact.Type.Kind == ValueKind.Date ? [AskedDay] : (string[])[]];
        if (!allowed.Contains(part.Text))
        {
            _bag.ReportUnknown(Messages.NoSuchPart, part.Span, part.Text, allowed, fact.Name);
            return null;
        }

        string[] names = [.. documents?.Select(d => d.Name) ?? [], .. _facts.Values.Where(f => f.Type.Kind == ValueKind.Term).Select(f => f.Name)];
        if (documents is not null && !names.Contains(of.Text))
        {
            _bag.ReportUndeclared(Messages.UnknownDocument, of.Span, of.Text, names);
            return null;
        }

        return new AgreementDefault(Parts[part.Text], of.Text);
    }

    /// <summary>Reads how the fact is said: yes or no names no value, a table of terms names the keys and the term, everything else one value.</summary>
    public static Claim? ReadClaim(MapReader reader, FactType type, DiagnosticBag bag)
    {
        if (reader.Scalar("påstående") is not { } words)
        {
            return null;
        }

        int wanted = type.Kind == ValueKind.Boolean ? 0 : type.Values?.Kind == ValueKind.Term ? 2 : 1;
        Claim? claim = Claim.Read(words.Text);
        if (type.Kind != ValueKind.None && claim?.ValueCount != wanted)
        {
            string[] swedish = ["ingenstans", "en gång, för värdet", "två gånger, för nycklarna och värdet"];
            string[] english = ["nowhere", "once, for the value", "twice, for the keys and the value"];
            bag.Report(Messages.ClaimMarks, words.Span, words.Text, swedish[wanted], english[wanted]);
        }

        return claim;
    }

    private void CheckNumbers(MapReader reader, FactDefinition fact)
    {
        ValueKind kind = fact.Type.Kind;
        if (kind is not (ValueKind.Integer or ValueKind.None))
        {
            reader.Refuse("räknas-från");
        }

        if ((fact.Type.Values?.Kind ?? kind) is not (ValueKind.Integer or ValueKind.Decimal or ValueKind.None))
        {
            Array.ForEach(["minst", "högst"], reader.Refuse);
        }

        if (kind is not (ValueKind.Term or ValueKind.None))
        {
            reader.Refuse(NamesDocument);
        }

        if (kind is not (ValueKind.Table or ValueKind.None))
        {
            reader.Refuse(Partial);
        }

        if (!fact.NeedsJudgement)
        {
            reader.Refuse("väg-in");
        }

        if (fact.Minimum > fact.Maximum)
        {
            _bag.Report(Messages.LimitsCross, reader.SpanOf("högst"), fact.Minimum, fact.Maximum);
        }
    }

    private QuestionDefinition ReadQuestion(ScalarNode name, MapNode node, Dictionary<string, string> taken, int ordinal)
    {
        var reader = new MapReader(node, _bag, KeyTable.QuestionKeys);
        IReadOnlyList<ScalarNode> synonyms = reader.Words("synonymer");
        foreach (ScalarNode synonym in synonyms)
        {
            if (!taken.TryAdd(Spelling.Fold(synonym.Text), name.Text))
            {
                _bag.Report(Messages.DuplicateName, synonym.Span, synonym.Text, taken[Spelling.Fold(synonym.Text)]);
            }
        }

        var facts = new List<FactDefinition>();
        foreach (ScalarNode word in reader.Words("fakta"))
        {
            if (!_facts.TryGetValue(word.Text, out FactDefinition? fact))
            {
                _bag.ReportUndeclared(Messages.UnknownDeclaredFact, word.Span, word.Text, _facts.Keys);

                // Rules name the fact that was meant; that the question lacks it is told here.
                _bag.Lose(word.Text, NearestMatch.Find(word.Text, _facts.Keys) ?? word.Text);
            }
            else
            {
                facts.Add(fact);
            }
        }

        if (facts.Count > QuestionDefinition.MaximumFacts)
        {
            _bag.Report(Messages.TooManyFacts, reader.SpanOf("fakta"), name.Text, QuestionDefinition.MaximumFacts);
            _bag.Lose(facts.Skip(QuestionDefinition.MaximumFacts).Select(f => f.Name));
            facts.RemoveRange(QuestionDefinition.MaximumFacts, facts.Count - QuestionDefinition.MaximumFacts);
        }

        FactDefinition? wordingBy = null;
        if (reader.Scalar(WordingBy) is { } by)
        {
            FactDefinition[] days = [.. facts.Where(f => f.Type.Kind is ValueKind.Date or ValueKind.Integer)];
            wordingBy = Array.Find(days, f => f.Name == by.Text);
            if (wordingBy is null)
            {
                _bag.ReportUndeclared(Messages.WordingByWhat, by.Span, by.Text, [.. days.Select(f => f.Name)], name.Text);
            }
        }

        bool isByDocument = reader.Flag(ByDocument);
        if (isByDocument && !facts.Exists(f => f.NamesDocument))
        {
            _bag.Report(Messages.NoDocumentFact, reader.SpanOf(ByDocument), name.Text);
            isByDocument = false;
        }

        List<FieldDefinition> fields = [.. Maps(reader.Map("svar")).Select(f => _types.ReadField(f.Name, f.Node))];
        return new QuestionDefinition(name.Text, reader.Text("rubrik"), [.. synonyms.Select(s => s.Text)], facts, fields, _facts.Count, ordinal) { Span = name.Span, IsByDocument = isByDocument, WordingBy = wordingBy };
    }

    private List<DocumentEntry>? ReadDocuments(MapNode register)
    {
        var root = new MapReader(register, _bag, KeyTable.Register);
        if (root.Map("dokument") is not { } map)
        {
            return null;
        }

        var documents = new List<DocumentEntry>();
        foreach ((ScalarNode name, MapNode node) in Maps(map))
        {
            var reader = new MapReader(node, _bag, KeyTable.Document);
            var clauses = new Dictionary<string, string>(StringComparer.Ordinal);
            var order = new List<string>();
            string missing = reader.Text("saknas");
            foreach ((ScalarNode number, Node heading) in reader.Map("punkter", required: reader.Find("saknas") is null)?.Entries ?? [])
            {
                if (heading is not ScalarNode { IsEmpty: false } text)
                {
                    _bag.Report(Messages.WrongType, heading.Span, heading.Kind.Swedish, "en rubrik", heading.Kind.English, "a heading");
                    _bag.Lose(number.Text);
                    continue;
                }

                clauses.Add(number.Text, text.Text);
                order.Add(number.Text);
            }

            string prefix = reader.Text("förkortning");
            if (prefix.Length > 0 && documents.Find(d => d.Prefix == prefix) is { } other)
            {
                _bag.Report(Messages.DuplicateName, reader.SpanOf("förkortning"), prefix, other.Name);
            }

            string kind = reader.Text("slag");
            string record = reader.Text("diarienummer");
            documents.Add(new DocumentEntry(
                name.Text,
                reader.Text("titel"),
                reader.Text("i-text"),
                prefix.Length > 0 ? prefix : null,
                record.Length > 0 ? record : null,
                reader.Day("datum"),
                missing.Length > 0 ? missing : null,
                clauses,
                order)
            {
                Kind = kind.Length > 0 ? kind : null,
                Span = name.Span,
            });
        }

        return documents;
    }
}
