using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>Reads the vocabulary, <c>begrepp.yaml</c>, and the register of documents, <c>dokument.yaml</c>.</summary>
internal sealed class LexiconLoader(DiagnosticBag bag)
{
    private static readonly Dictionary<string, ValueKind> Kinds = new(StringComparer.Ordinal)
    {
        ["term"] = ValueKind.Term,
        ["termer"] = ValueKind.Terms,
        ["heltal"] = ValueKind.Integer,
        ["datum"] = ValueKind.Date,
        ["ja-nej"] = ValueKind.Boolean,
        ["belopp"] = ValueKind.Decimal,
        ["text"] = ValueKind.Text,
    };

    private readonly Dictionary<string, MapNode> _listNodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TermList?> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FactDefinition> _facts = new(StringComparer.Ordinal);
    private int _terms;

    public Lexicon Load(MapNode vocabulary, MapNode register)
    {
        var root = new MapReader(vocabulary, bag, "listor", "fakta", "frågor");
        foreach ((ScalarNode name, MapNode node) in Maps(root.Map("listor", required: true)))
        {
            _listNodes.Add(name.Text, node);
        }

        List<TermList> lists = [];
        foreach (string name in _listNodes.Keys)
        {
            if (ReadList(name) is { } list)
            {
                lists.Add(list);
            }
        }

        IReadOnlyList<FactDefinition> facts = ReadFacts(root.Map("fakta", required: true));
        List<QuestionDefinition> questions = [];
        Dictionary<string, string> taken = root.Map("frågor")?.Entries.DistinctBy(e => Spelling.Fold(e.Key.Text)).ToDictionary(e => Spelling.Fold(e.Key.Text), e => e.Key.Text, StringComparer.Ordinal) ?? [];
        foreach ((ScalarNode name, MapNode node) in Maps(root.Map("frågor", required: true)))
        {
            questions.Add(ReadQuestion(name, node, taken, questions.Count));
        }

        return new Lexicon(lists, facts, questions, ReadDocuments(register));
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
                bag.Report(Messages.WrongType, node.Span, node.Kind.Swedish, "nycklar med värden", node.Kind.English, "keys with values");
            }
        }
    }

    private TermList? ReadList(string name)
    {
        if (_lists.TryGetValue(name, out TermList? known))
        {
            return known;
        }

        MapNode node = _listNodes[name];
        var reader = new MapReader(node, bag, "betyder", "innefattar", "föreslå", "termer");
        _lists[name] = null;
        var terms = new List<Term>();
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (ScalarNode included in reader.Words("innefattar"))
        {
            if (!_listNodes.ContainsKey(included.Text))
            {
                bag.ReportUnknown(Messages.UnknownList, included.Span, included.Text, _listNodes.Keys);
            }
            else if (ReadList(included.Text) is { } other)
            {
                terms.AddRange(other.Terms.Except(terms));
            }
            else
            {
                bag.Report(Messages.ListCircle, included.Span, included.Text);
            }
        }

        foreach (Term term in terms)
        {
            foreach (string spelling in (string[])[term.Name, .. term.Synonyms])
            {
                taken.TryAdd(Spelling.Fold(spelling), term.Name);
            }
        }

        foreach ((ScalarNode termName, MapNode termNode) in Maps(reader.Map("termer")))
        {
            terms.Add(ReadTerm(termName, termNode, taken));
        }

        Term? lastResort = null;
        if (reader.Scalar("föreslå") is { } suggested)
        {
            lastResort = terms.Find(t => t.Name == suggested.Text);
            if (lastResort is null)
            {
                bag.ReportUnknown(Messages.UnknownTerm, suggested.Span, suggested.Text, [.. terms.Select(t => t.Name)], name);
            }
        }

        return _lists[name] = new TermList(name, reader.Text("betyder", required: true), terms, lastResort);
    }

    private Term ReadTerm(ScalarNode name, MapNode node, Dictionary<string, string> taken)
    {
        var reader = new MapReader(node, bag, "etikett", "betyder", "synonymer");
        IReadOnlyList<ScalarNode> synonyms = reader.Words("synonymer");
        foreach (ScalarNode spelling in (ScalarNode[])[name, .. synonyms])
        {
            if (!taken.TryAdd(Spelling.Fold(spelling.Text), name.Text))
            {
                bag.Report(Messages.DuplicateName, spelling.Span, spelling.Text, taken[Spelling.Fold(spelling.Text)]);
            }
        }

        string label = reader.Text("etikett");
        return new Term(
            name.Text,
            label.Length > 0 ? label : name.Text,
            reader.Text("betyder", required: true),
            [.. synonyms.Select(s => s.Text)],
            _terms++);
    }

    private FactType ReadType(MapReader reader)
    {
        ScalarNode? type = reader.Scalar("typ", required: true);
        ValueKind kind = ValueKind.Text;
        if (type is not null && !Kinds.TryGetValue(type.Text, out kind))
        {
            bag.ReportUnknown(Messages.UnknownType, type.Span, type.Text, Kinds.Keys);
            kind = ValueKind.Text;
        }

        if (kind is not (ValueKind.Term or ValueKind.Terms))
        {
            return new FactType(kind, null);
        }

        TermList none = new(string.Empty, string.Empty, [], null);
        if (reader.Scalar("lista", required: true) is not { } list)
        {
            return new FactType(kind, none);
        }

        if (_lists.TryGetValue(list.Text, out TermList? found) && found is not null)
        {
            return new FactType(kind, found);
        }

        bag.ReportUnknown(Messages.UnknownList, list.Span, list.Text, _lists.Keys);
        return new FactType(kind, none);
    }

    private List<FactDefinition> ReadFacts(MapNode? map)
    {
        var facts = new List<FactDefinition>();
        var counted = new List<(FactDefinition Fact, ScalarNode From)>();
        foreach ((ScalarNode name, MapNode node) in Maps(map))
        {
            var reader = new MapReader(node, bag, "typ", "lista", "etikett", "betyder", "minst", "högst", "räknas-från", "bedömning", "väg-in");
            string label = reader.Text("etikett");
            FactType type = ReadType(reader);
            var fact = new FactDefinition(name.Text, label.Length > 0 ? label : name.Text, reader.Text("betyder", required: true), type, facts.Count)
            {
                Minimum = reader.Number("minst"),
                Maximum = reader.Number("högst"),
                NeedsJudgement = reader.Flag("bedömning"),
                ToWeigh = [.. reader.Words("väg-in").Select(w => w.Text)],
            };
            facts.Add(fact);
            _facts.Add(name.Text, fact);
            if (reader.Scalar("räknas-från") is { } from)
            {
                counted.Add((fact, from));
            }
        }

        foreach ((FactDefinition fact, ScalarNode from) in counted)
        {
            string[] days = [.. facts.Where(f => f.Type.Kind == ValueKind.Date).Select(f => f.Name)];
            if (days.Contains(from.Text))
            {
                fact.CountedFrom = _facts[from.Text];
            }
            else
            {
                bag.ReportUnknown(Messages.UnknownDeclaredFact, from.Span, from.Text, days);
            }
        }

        return facts;
    }

    private QuestionDefinition ReadQuestion(ScalarNode name, MapNode node, Dictionary<string, string> taken, int ordinal)
    {
        var reader = new MapReader(node, bag, "rubrik", "synonymer", "fakta", "svar");
        IReadOnlyList<ScalarNode> synonyms = reader.Words("synonymer");
        foreach (ScalarNode synonym in synonyms)
        {
            if (!taken.TryAdd(Spelling.Fold(synonym.Text), name.Text))
            {
                bag.Report(Messages.DuplicateName, synonym.Span, synonym.Text, taken[Spelling.Fold(synonym.Text)]);
            }
        }

        var facts = new List<FactDefinition>();
        foreach (ScalarNode word in reader.Words("fakta", required: true))
        {
            if (!_facts.TryGetValue(word.Text, out FactDefinition? fact))
            {
                bag.ReportUnknown(Messages.UnknownDeclaredFact, word.Span, word.Text, _facts.Keys);
            }
            else if (facts.Contains(fact))
            {
                bag.Report(Messages.DuplicateName, word.Span, word.Text, word.Text);
            }
            else
            {
                facts.Add(fact);
            }
        }

        if (facts.Count > QuestionDefinition.MaximumFacts)
        {
            bag.Report(Messages.TooManyFacts, reader.SpanOf("fakta"), name.Text, QuestionDefinition.MaximumFacts);
            facts.RemoveRange(QuestionDefinition.MaximumFacts, facts.Count - QuestionDefinition.MaximumFacts);
        }

        List<FieldDefinition> fields = [.. Maps(reader.Map("svar", required: true)).Select(f => ReadField(f.Name, f.Node))];
        return new QuestionDefinition(name.Text, reader.Text("rubrik", required: true), [.. synonyms.Select(s => s.Text)], facts, fields, _facts.Count, ordinal);
    }

    private FieldDefinition ReadField(ScalarNode name, MapNode node)
    {
        var reader = new MapReader(node, bag, "typ", "lista", "annars", "etikett", "betyder");
        FactType type = ReadType(reader);
        string label = reader.Text("etikett");
        return new FieldDefinition(
            name.Text,
            label.Length > 0 ? label : name.Text,
            reader.Text("betyder", required: true),
            type,
            ReadOtherwise(reader, type));
    }

    private Value ReadOtherwise(MapReader reader, FactType type)
    {
        if (reader.Find("annars") is null)
        {
            return default;
        }

        if (type.List is null)
        {
            ScalarNode? scalar = reader.Scalar("annars");
            Value value = scalar is null ? default : Literals.Read(scalar.Text, type.Kind);
            if (scalar is not null && !value.HasValue)
            {
                (string swedish, string english) = Literals.Name(type.Kind);
                bag.Report(Messages.WrongType, scalar.Span, $"»{scalar.Text}«", swedish, $"'{scalar.Text}'", english);
            }

            return value;
        }

        var terms = new List<Term>();
        foreach (ScalarNode word in reader.Words("annars"))
        {
            if (type.List.TryFind(word.Text, out Term? term))
            {
                terms.Add(term);
            }
            else
            {
                bag.ReportUnknown(Messages.UnknownTerm, word.Span, word.Text, [.. type.List.Terms.Select(t => t.Name)], type.List.Name);
            }
        }

        return type.Kind == ValueKind.Term ? terms.Select(Value.Of).FirstOrDefault() : Value.Of(terms.ToArray());
    }

    private List<DocumentEntry> ReadDocuments(MapNode register)
    {
        var root = new MapReader(register, bag, "version", "exempeldag", "dokument");
        var documents = new List<DocumentEntry>();
        foreach ((ScalarNode name, MapNode node) in Maps(root.Map("dokument", required: true)))
        {
            var reader = new MapReader(node, bag, "titel", "i-text", "förkortning", "diarienummer", "datum", "saknas", "punkter");
            var clauses = new Dictionary<string, string>(StringComparer.Ordinal);
            var order = new List<string>();
            foreach ((ScalarNode number, Node heading) in reader.Map("punkter")?.Entries ?? [])
            {
                if (heading is not ScalarNode text)
                {
                    bag.Report(Messages.WrongType, heading.Span, heading.Kind.Swedish, "en rubrik", heading.Kind.English, "a heading");
                    continue;
                }

                clauses.Add(number.Text, text.Text);
                order.Add(number.Text);
            }

            string prefix = reader.Text("förkortning");
            if (prefix.Length > 0 && documents.Find(d => d.Prefix == prefix) is { } other)
            {
                bag.Report(Messages.DuplicateName, reader.SpanOf("förkortning"), prefix, other.Name);
            }

            string missing = reader.Text("saknas");
            string record = reader.Text("diarienummer");
            documents.Add(new DocumentEntry(
                name.Text,
                reader.Text("titel", required: true),
                reader.Text("i-text", required: true),
                prefix.Length > 0 ? prefix : null,
                record.Length > 0 ? record : null,
                reader.Day("datum"),
                missing.Length > 0 ? missing : null,
                clauses,
                order));
        }

        return documents;
    }
}
