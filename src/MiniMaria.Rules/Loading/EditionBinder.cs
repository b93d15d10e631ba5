using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>Understands all clauses in force during a stretch of days, in three passes: names, readings, provisions.</summary>
internal sealed class EditionBinder
{
    private static readonly string[] ClauseKeys = ["punkt", "rubrik", "värden", "dagar", "härleds", "tolkningar", "förutsättningar", "regler", "anmärkningar"];

    private readonly Lexicon _lexicon;
    private readonly DiagnosticBag _bag;
    private readonly Scope _scope;
    private readonly ExpressionBinder _expressions;
    private readonly ConditionBinder _conditions;
    private readonly RuleBinder _rules;
    private readonly ExampleBinder _examples;
    private readonly List<(QuestionDefinition Question, Presupposition Presupposition)> _presuppositions = [];
    private readonly List<(QuestionDefinition Question, Remark Remark)> _remarks = [];

    public EditionBinder(Lexicon lexicon, DiagnosticBag bag, ExampleBinder examples)
    {
        _lexicon = lexicon;
        _bag = bag;
        _examples = examples;
        _scope = new Scope(lexicon, bag);
        _expressions = new ExpressionBinder(_scope);
        _conditions = new ConditionBinder(_scope, _expressions);
        _rules = new RuleBinder(_scope, _expressions, _conditions);
    }

    public Edition Bind(DateOnly from, DateOnly? through, IReadOnlyList<DocumentVersion> versions, IReadOnlyList<ClauseInForce> clauses)
    {
        (ClauseInForce Clause, MapReader Reader)[] read = [.. clauses.Select(c => (c, new MapReader(c.Node, _bag, ClauseKeys)))];
        foreach ((ClauseInForce clause, MapReader reader) in read)
        {
            CheckHeading(clause, reader);
            DeclareValues(reader);
            foreach (MapNode interpretation in Items(reader.List("tolkningar")))
            {
                DeclareInterpretation(interpretation, clause);
            }
        }

        CheckValues();
        (FactDefinition Fact, FactDefinition From, Condition Test)[] derivations = [.. read.SelectMany(c => Derivations(c.Reader))];
        foreach ((ClauseInForce clause, MapReader reader) in read)
        {
            BindProvisions(clause, reader);
        }

        _rules.ConnectExceptions();
        CheckAsking();
        QuestionRules[] byQuestion = [.. _lexicon.Questions.Select(RulesFor)];
        return new Edition(_lexicon, from, through, versions, byQuestion, [.. _scope.Interpretations.OrderBy(i => i.Ordinal)], derivations);
    }

    private QuestionRules RulesFor(QuestionDefinition question) => new(
        question,
        [.. _rules.Rules.Where(r => r.Question == question)],
        [.. _presuppositions.Where(p => p.Question == question).Select(p => p.Presupposition)],
        [.. _remarks.Where(r => r.Question == question).Select(r => r.Remark)]);

    private IEnumerable<MapNode> Items(ListNode? list)
    {
        foreach (Node item in list?.Items ?? [])
        {
            if (item is MapNode map)
            {
                yield return map;
            }
            else
            {
                _bag.Report(Messages.WrongType, item.Span, item.Kind.Swedish, "nycklar med värden", item.Kind.English, "keys with values");
            }
        }
    }

    private void CheckHeading(ClauseInForce clause, MapReader reader)
    {
        string expected = clause.Version.Document.Clauses[clause.Number];
        if (reader.Scalar("rubrik", required: true) is { } heading && heading.Text != expected)
        {
            _bag.ReportUnknown(Messages.WrongHeading, heading.Span, heading.Text, [expected], clause.Number);
        }
    }

    private void DeclareValues(MapReader reader)
    {
        foreach ((ScalarNode name, Node node) in reader.Map("värden")?.Entries ?? [])
        {
            if (node is not MapNode map)
            {
                _bag.Report(Messages.WrongType, node.Span, node.Kind.Swedish, "är och underlag", node.Kind.English, "är and underlag");
                continue;
            }

            var value = new MapReader(map, _bag, "är", "lista", "underlag");
            _scope.Sources(value.Words("underlag", required: true));
            TermList? list = null;
            if (value.Scalar("lista") is { } listName && !_lexicon.TryFindList(listName.Text, out list))
            {
                _bag.ReportUnknown(Messages.UnknownList, listName.Span, listName.Text, [.. _lexicon.Lists.Select(l => l.Name)]);
            }

            if (value.Find("är") is { } content)
            {
                _scope.Declare(new NamedDefinition(name.Text, name.Span, [content], list, null));
            }
            else
            {
                _bag.Report(Messages.MissingKey, map.Span, "är");
            }
        }

        foreach ((ScalarNode name, Node node) in reader.Map("dagar")?.Entries ?? [])
        {
            _scope.Declare(new NamedDefinition(name.Text, name.Span, [node], null, null));
        }
    }

    /// <summary>Values that stand in the files are checked even where no rule uses them.</summary>
    private void CheckValues()
    {
        foreach (NamedDefinition definition in _scope.Definitions)
        {
            if (definition.List is { } list)
            {
                _expressions.Terms(definition.Nodes[0], list);
            }
            else if (definition.Interpretation is null && definition.Nodes[0] is ListNode items)
            {
                _bag.Report(Messages.MissingKey, items.Span, "lista");
            }
        }
    }

    private void DeclareInterpretation(MapNode node, ClauseInForce clause)
    {
        var reader = new MapReader(node, _bag, "id", "ord", "fråga", "läsningar", "vald", "utan-verkan", "underlag");
        if (reader.Scalar("id", required: true) is not { } id || reader.Map("läsningar", required: true) is not { } map)
        {
            return;
        }

        var readings = new List<Reading>();
        var sets = new List<(ScalarNode Reading, MapNode? Sets)>();
        foreach ((ScalarNode name, Node content) in map.Entries)
        {
            if (content is MapNode readingMap)
            {
                var reading = new MapReader(readingMap, _bag, "innebär", "sätter", "skäl");
                readings.Add(new Reading(name.Text, reading.Text("innebär", required: true), reading.Text("skäl", required: true)));
                sets.Add((name, reading.Map("sätter")));
            }
            else
            {
                _bag.Report(Messages.WrongType, content.Span, content.Kind.Swedish, "en läsning", content.Kind.English, "a reading");
            }
        }

        if (readings.Count < 2)
        {
            _bag.Report(Messages.TooFewReadings, id.Span, id.Text);
            return;
        }

        ScalarNode? chosen = reader.Scalar("vald", required: true);
        int index = chosen is null ? 0 : readings.FindIndex(r => r.Id == chosen.Text);
        if (index < 0)
        {
            _bag.ReportUnknown(Messages.UnknownReading, chosen!.Span, chosen.Text, [.. readings.Select(r => r.Id)], id.Text);
            index = 0;
        }

        string wording = reader.Text("ord", required: true);
        string noEffect = reader.Text("utan-verkan");
        var interpretation = new Interpretation(
            id.Text,
            wording,
            reader.Text("fråga", required: true),
            readings,
            index,
            noEffect.Length > 0 ? noEffect : null,
            RuleBinder.Cite(id.Text, wording, clause),
            _scope.Sources(reader.Words("underlag", required: true)),
            _scope.Interpretations.Count,
            id.Span);
        _scope.Declare(interpretation);
        DeclareSettings(interpretation, sets);
    }

    private void DeclareSettings(Interpretation interpretation, List<(ScalarNode Reading, MapNode? Sets)> sets)
    {
        string[] names = [.. sets[0].Sets?.Entries.Select(e => e.Key.Text) ?? []];
        foreach ((ScalarNode reading, MapNode? set) in sets.Skip(1))
        {
            if (!names.ToHashSet(StringComparer.Ordinal).SetEquals(set?.Entries.Select(e => e.Key.Text) ?? []))
            {
                _bag.Report(Messages.ReadingsDiffer, reading.Span, reading.Text, names.Length == 0 ? "–" : string.Join(", ", names));
                return;
            }
        }

        foreach (string name in names)
        {
            ScalarNode key = sets[0].Sets!.Entries.First(e => e.Key.Text == name).Key;
            _scope.Declare(new NamedDefinition(name, key.Span, [.. sets.Select(s => s.Sets![name]!)], null, interpretation));
        }
    }

    private IEnumerable<(FactDefinition Fact, FactDefinition From, Condition Test)> Derivations(MapReader reader)
    {
        foreach ((ScalarNode name, Node node) in reader.Map("härleds")?.Entries ?? [])
        {
            FactDefinition? fact = DeclaredFact(name);
            if (node is not MapNode map)
            {
                _bag.Report(Messages.WrongType, node.Span, node.Kind.Swedish, "av och är", node.Kind.English, "av and är");
                continue;
            }

            var derived = new MapReader(map, _bag, "av", "är");
            FactDefinition? from = derived.Scalar("av", required: true) is { } source ? DeclaredFact(source) : null;
            if (fact is null || from is null || derived.Find("är") is not { } test)
            {
                continue;
            }

            if (fact.Type.Kind != ValueKind.Boolean)
            {
                (string swedish, string english) = Literals.Name(ValueKind.Boolean);
                _bag.Report(Messages.WrongType, name.Span, fact.Name, swedish, fact.Name, english);
                continue;
            }

            // A question that takes both facts is where the test's names are looked up.
            if (_lexicon.Questions.FirstOrDefault(q => q.SlotOf(fact) >= 0 && q.SlotOf(from) >= 0) is { } question
                && _conditions.BindTest(from, test, question) is { } condition)
            {
                yield return (fact, from, condition);
            }
        }
    }

    private FactDefinition? DeclaredFact(ScalarNode name)
    {
        if (_lexicon.Facts.FirstOrDefault(f => f.Name == name.Text) is { } fact)
        {
            return fact;
        }

        _bag.ReportUnknown(Messages.UnknownDeclaredFact, name.Span, name.Text, [.. _lexicon.Facts.Select(f => f.Name)]);
        return null;
    }

    private void BindProvisions(ClauseInForce clause, MapReader reader)
    {
        foreach (MapNode node in Items(reader.List("förutsättningar")))
        {
            BindPresupposition(node, clause);
        }

        foreach (MapNode node in Items(reader.List("regler")))
        {
            _rules.Bind(node, clause);
            _examples.Bind(node, _scope, clause);
        }

        foreach (MapNode node in Items(reader.List("anmärkningar")))
        {
            BindRemark(node, clause);
        }
    }

    private void BindPresupposition(MapNode node, ClauseInForce clause)
    {
        var reader = new MapReader(node, _bag, "id", "text", "frågor", "att", "svar-på", "underlag", "exempel");
        if (reader.Scalar("id", required: true) is not { } id || !_scope.ClaimId(id.Text, id.Span))
        {
            return;
        }

        if (reader.Find("att") is null == reader.Find("svar-på") is null)
        {
            _bag.Report(Messages.BothOrNeither, id.Span, id.Text);
            return;
        }

        Citation citation = RuleBinder.Cite(id.Text, reader.Text("text", required: true), clause);
        IReadOnlyList<string> sources = _scope.Sources(reader.Words("underlag", required: true));
        (QuestionDefinition Question, Assignment[] Expected)? asked = reader.Map("svar-på") is { } map ? AskedQuestion(map) : null;
        foreach (QuestionDefinition question in Questions(reader))
        {
            Condition? condition = reader.Map("att") is { } att ? _conditions.Bind(att, question) : null;
            if (condition is not null || asked is not null)
            {
                _presuppositions.Add((question, new Presupposition(id.Text, citation, condition, asked?.Question, asked?.Expected ?? [], sources, id.Span)));
            }
        }

        _examples.Bind(node, _scope, clause);
    }

    /// <summary>Understands <c>svar-på: { fråga: målgrupp, i-målgruppen: ja }</c>.</summary>
    private (QuestionDefinition Question, Assignment[] Expected)? AskedQuestion(MapNode map)
    {
        if (map["fråga"] is not ScalarNode name)
        {
            _bag.Report(Messages.MissingKey, map.Span, "fråga");
            return null;
        }

        if (!_lexicon.TryFindQuestion(name.Text, out QuestionDefinition? question))
        {
            _bag.ReportUnknown(Messages.UnknownQuestion, name.Span, name.Text, [.. _lexicon.Questions.Select(q => q.Name)]);
            return null;
        }

        var expected = new MapNode(map.Span, [.. map.Entries.Where(e => e.Key.Text != "fråga")]);
        return (question, _rules.Assignments(expected, question));
    }

    private IEnumerable<QuestionDefinition> Questions(MapReader reader)
    {
        foreach (ScalarNode name in reader.Words("frågor", required: true))
        {
            if (_lexicon.TryFindQuestion(name.Text, out QuestionDefinition? question))
            {
                yield return question;
            }
            else
            {
                _bag.ReportUnknown(Messages.UnknownQuestion, name.Span, name.Text, [.. _lexicon.Questions.Select(q => q.Name)]);
            }
        }
    }

    private void BindRemark(MapNode node, ClauseInForce clause)
    {
        var reader = new MapReader(node, _bag, "id", "frågor", "när", "text", "underlag");
        if (reader.Scalar("id", required: true) is not { } id)
        {
            return;
        }

        string text = reader.Text("text", required: true);
        IReadOnlyList<string> sources = _scope.Sources(reader.Words("underlag", required: true));
        Citation[] citations =
        [
            .. sources.Select(_scope.DocumentOf).OfType<(DocumentEntry Document, string Clause)>().Distinct()
                .Select(s => Cite(id.Text, text, s.Document, s.Clause, clause)),
        ];
        foreach (QuestionDefinition question in Questions(reader))
        {
            _remarks.Add((question, new Remark(id.Text, text, _conditions.Bind(reader.Map("när"), question), citations, sources, id.Span)));
        }
    }

    private Citation Cite(string id, string text, DocumentEntry document, string number, ClauseInForce clause)
    {
        DocumentVersion? version = clause.Version.Document == document
            ? clause.Version
            : _examples.Versions.LastOrDefault(v => v.Document == document && v.From <= clause.Version.From)
                ?? _examples.Versions.FirstOrDefault(v => v.Document == document);
        return new Citation(id, document.Name, version?.Id ?? string.Empty, number, version?.Status.Name ?? string.Empty, text);
    }

    /// <summary>Questions may lean on each other, but not in a circle.</summary>
    private void CheckAsking()
    {
        var edges = new Dictionary<QuestionDefinition, Dictionary<QuestionDefinition, SourceSpan>>();
        foreach (Rule rule in _rules.Rules)
        {
            foreach (AnswerTo asked in rule.Always.Concat(rule.Fulfilled).Concat(rule.Unfulfilled).SelectMany(a => AskedIn(a.Value)))
            {
                AddEdge(rule.Question, asked.Question, asked.Span);
            }
        }

        foreach ((QuestionDefinition question, Presupposition presupposition) in _presuppositions)
        {
            if (presupposition.Asks is { } asked)
            {
                AddEdge(question, asked, presupposition.Span);
            }
        }

        foreach (QuestionDefinition question in _lexicon.Questions)
        {
            FindCircle(question, [question]);
        }

        void AddEdge(QuestionDefinition from, QuestionDefinition to, SourceSpan span)
        {
            if (!edges.TryGetValue(from, out Dictionary<QuestionDefinition, SourceSpan>? targets))
            {
                edges[from] = targets = [];
            }

            targets.TryAdd(to, span);
        }

        void FindCircle(QuestionDefinition current, List<QuestionDefinition> path)
        {
            foreach ((QuestionDefinition next, SourceSpan span) in edges.GetValueOrDefault(current, []))
            {
                if (next == path[0])
                {
                    _bag.Report(Messages.AskingCircle, span, next.Name, string.Join(" → ", path.Append(next)));
                }
                else if (!path.Contains(next))
                {
                    FindCircle(next, [.. path, next]);
                }
            }
        }
    }

    private static IEnumerable<AnswerTo> AskedIn(ValueExpression expression) => expression switch
    {
        AnswerTo asked => [asked],
        TermsOf terms => terms.Parts.SelectMany(AskedIn),
        ValueByReading byReading => byReading.ByReading.SelectMany(AskedIn),
        _ => [],
    };
}
