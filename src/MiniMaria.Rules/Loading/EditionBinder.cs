using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>Understands all clauses in force during a stretch of days, in three passes: names, readings, provisions.</summary>
internal sealed class EditionBinder
{
    private const string Whole = "summa";

    private readonly Lexicon _lexicon;
    private readonly DiagnosticBag _bag;
    private readonly Scope _scope;
    private readonly ExpressionBinder _expressions;
    private readonly ConditionBinder _conditions;
    private readonly RuleBinder _rules;
    private readonly ExampleBinder _examples;
    private readonly ReferenceBinder _references;
    private readonly ReconciliationBinder _reconciliations;
    private readonly SilenceBinder _silences;
    private readonly LimitBinder _limits;
    private readonly TransitionBinder _transitions;
    private readonly DormantProvisions _dormant;
    private readonly HashSet<Node> _days = [];
    private readonly HashSet<Node> _reckoned = [];
    private readonly List<(QuestionDefinition Question, Presupposition Presupposition)> _presuppositions = [];
    private readonly List<(QuestionDefinition Question, Remark Remark)> _remarks = [];
    private readonly List<(QuestionDefinition Question, ScalarNode Name)> _contradicting = [];

    public EditionBinder(Lexicon lexicon, DiagnosticBag bag, ExampleBinder examples, DormantProvisions dormant)
    {
        _lexicon = lexicon;
        _bag = bag;
        _examples = examples;
        _dormant = dormant;
        _scope = new Scope(lexicon, bag);
        _expressions = new ExpressionBinder(_scope);
        _references = new ReferenceBinder(_scope, examples.Versions, dormant);
        _conditions = new ConditionBinder(_scope, _expressions, _references);
        _rules = new RuleBinder(_scope, _expressions, _conditions, _references, dormant);
        _reconciliations = new ReconciliationBinder(_scope, _expressions);
        _silences = new SilenceBinder(_scope, _conditions);
        _limits = new LimitBinder(_scope, _expressions, dormant);
        _transitions = new TransitionBinder(_scope, _expressions, _conditions, examples.Versions);
    }

    /// <summary>Gets the names that the clauses declare.</summary>
    public IEnumerable<DeclaredName> Names => _scope.Declared;

    /// <summary>Gets what is accepted as unanswered, on whichever days.</summary>
    public IReadOnlyList<Silence> Silences => _silences.Silences;

    public Edition Bind(Stretch stretch, MapNode? silences)
    {
        DateOnly from = stretch.From;
        IReadOnlyList<ClauseInForce> clauses = stretch.Clauses();
        _scope.Day = from;
        _scope.Shared = stretch.Shared.Value;
        var meant = new MeantDocuments(_lexicon, clauses, from);
        _conditions.Documents = meant;
        _limits.Documents = meant;
        _dormant.Repealed = clauses.SelectMany(c => PartialClause.RepealedIn(c.Stated)).DistinctBy(r => r.Name).ToDictionary(StringComparer.Ordinal);
        (ClauseInForce Clause, MapReader Reader)[] read = [.. clauses.Select(c => (c, new MapReader(c.Node, _bag, KeyTable.Clause)))];
        foreach ((ClauseInForce clause, MapReader reader) in read)
        {
            _scope.Enter(clause);
            CheckHeading(clause, reader);
            DeclareValues(reader, clause);
        }

        foreach ((ClauseInForce clause, MapReader reader) in read)
        {
            _scope.Enter(clause);
            _expressions.Texts.Enter(reader.Map("värden")?.Entries ?? []);
            foreach (MapNode interpretation in Items(reader.List("tolkningar")))
            {
                DeclareInterpretation(interpretation, clause);
                _bag.TakeMissed();
            }
        }

        _references.InForce = stretch.Applying;
        foreach ((ClauseInForce clause, MapReader reader) in read)
        {
            _scope.Enter(clause);
            foreach (MapNode reference in Items(reader.List("hänvisningar")))
            {
                _references.Bind(reference, clause);
            }
        }

        foreach ((ClauseInForce clause, MapReader reader) in read)
        {
            _scope.Enter(clause);
            foreach (MapNode satisfaction in Items(reader.List("uppfyller")))
            {
                _references.BindSatisfaction(satisfaction, clause);
            }
        }

        CheckValues();
        CheckDays();
        _scope.IsReadingProvisions = true;
        (FactDefinition Fact, FactDefinition From, Condition Test)[] derivations = CheckDerivations([.. read.SelectMany(c => Derivations(c.Clause, c.Reader))]);
        foreach ((ClauseInForce clause, MapReader reader) in read)
        {
            _scope.Enter(clause);
            _expressions.Texts.Enter(reader.Map("värden")?.Entries ?? []);
            BindProvisions(clause, reader);
        }

        _scope.Enter();

        _rules.Connect();
        CheckContradicting();
        CheckAsking();
        _scope.IsReadingProvisions = false;
        _silences.Bind(silences, from, stretch.Through);
        QuestionRules[] byQuestion = [.. _lexicon.Questions.Select(RulesFor)];
        return new Edition(_lexicon, from, stretch.Through, stretch.Applying, byQuestion, [.. _scope.Interpretations.OrderBy(i => i.Ordinal)], derivations)
        {
            Ended = stretch.Ended,
            Pending = stretch.Pending,
            Files = read.Select(c => c.Clause.Node.Span.File).ToHashSet(StringComparer.Ordinal),
            References = [.. _references.References],
            Transitions = _transitions.Transitions,
            Reconciliations = [.. _reconciliations.Reconciliations],
            Dormant = _rules.Dormant,
            Implied = meant.Implied,
            Contested = meant.Contested,
            Named = [.. clauses.SelectMany(c => NamedTexts.Of(c, from))],
            Contents = ContentsOf(stretch),
            Stated = StatedIn(stretch),
            AsWritten = _expressions.Texts.AsWritten,
        };
    }

    /// <summary>Reports rules that remarks say contradict others, and that there are not.</summary>
    private void CheckContradicting()
    {
        foreach (IGrouping<ScalarNode, QuestionDefinition> named in _contradicting.GroupBy(c => c.Name, c => c.Question))
        {
            Rule[] rules = [.. _rules.Rules.Where(r => named.Contains(r.Question))];
            if (!Array.Exists(rules, r => r.Id == named.Key.Text || r.Table == named.Key.Text))
            {
                _bag.ReportUndeclared(Messages.UnknownRule, named.Key.Span, named.Key.Text, [.. rules.Select(r => r.Id)]);
                _bag.TakeMissed();
            }
        }
    }

    // On its own, so that what reads the contents later does not keep the binder.
    private static Lazy<IReadOnlyDictionary<string, string>> ContentsOf(Stretch stretch) => new(() => NamedTexts.ContentsOf(stretch.Clauses()));

    private static Lazy<IReadOnlyDictionary<SourceSpan, string>> StatedIn(Stretch stretch) => new(() => NamedTexts.StatedIn(stretch.Clauses()));

    private QuestionRules RulesFor(QuestionDefinition question) => new(
        question,
        [.. _rules.Rules.Where(r => r.Question == question)],
        [.. _presuppositions.Where(p => p.Question == question).Select(p => p.Presupposition)],
        [.. _remarks.Where(r => r.Question == question).Select(r => r.Remark)])
    {
        Silences = [.. _silences.InForce.Where(s => s.Question == question)],
        Limits = _limits.For(question),
    };

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
                _bag.Lose(item.Texts);
            }
        }
    }

    private void CheckHeading(ClauseInForce clause, MapReader reader)
    {
        string expected = clause.Version.Document.Clauses[clause.Number];
        if (reader.Scalar("rubrik") is { } heading && heading.Text != expected)
        {
            _bag.ReportUnknown(Messages.WrongHeading, heading.Span, heading.Text, [expected], clause.Number);
        }
    }

    private void DeclareValues(MapReader reader, ClauseInForce clause)
    {
        foreach ((ScalarNode name, Node node) in reader.Map("värden")?.Entries ?? [])
        {
            if (node is MapNode map)
            {
                DeclareValue(name, new MapReader(map, _bag, KeyTable.ValueKeys), clause, ClauseOutline.AppliesOn(map, _scope.Day));
            }
            else
            {
                _bag.Report(Messages.WrongType, node.Span, node.Kind.Swedish, "nycklarna är och underlag", node.Kind.English, "the keys är and underlag");
                _bag.Lose(name.Text);
            }
        }

        foreach ((ScalarNode name, Node node) in reader.Map("dagar")?.Entries ?? [])
        {
            _scope.Declare(new NamedDefinition(name.Text, name.Span, [node], null, null));
            _days.Add(node);
        }

        foreach ((ScalarNode name, Node node) in reader.Map("beräkningar")?.Entries ?? [])
        {
            if (node is MapNode)
            {
                _scope.Declare(new NamedDefinition(name.Text, name.Span, [node], null, null));
                _reckoned.Add(node);
            }
            else
            {
                _bag.Report(Messages.WrongType, node.Span, node.Kind.Swedish, "en beräkning", node.Kind.English, "a computation");
                _bag.Lose(name.Text);
            }
        }
    }

    private void DeclareValue(ScalarNode name, MapReader value, ClauseInForce clause, bool applies)
    {
        (_, DateOnly? through) = value.Stretch();
        IReadOnlyList<string> sources = _scope.Sources(value.Words("underlag"));
        TermList? list = value.Scalar("lista") is { } listName ? _scope.FindList(listName) : null;
        if (value.Require("är") is { } content)
        {
            if (!applies)
            {
                return;
            }

            _scope.Declare(new NamedDefinition(name.Text, name.Span, [content], list, null) { Through = through });
            if (value.Scalar(Whole) is { } whole)
            {
                _reconciliations.BindWhole(name, whole, content, list, sources, clause);
            }
        }
        else
        {
            _bag.Lose(name.Text);
        }
    }

    /// <summary>Values that stand in the files are checked even where no rule uses them.</summary>
    private void CheckValues()
    {
        foreach (NamedDefinition definition in _scope.Definitions.Where(d => d.Interpretation is null && !_reckoned.Contains(d.Nodes[0])))
        {
            _scope.Enter(definition.Home);
            Node content = definition.Nodes[0];
            if (definition.List is { } list && content is MapNode table)
            {
                TableReader.Read(table, list, _bag);
            }
            else if (definition.List is not null)
            {
                _expressions.Terms(content, definition.List);
            }
            else if (content is ListNode or MapNode)
            {
                _bag.Report(Messages.MissingKey, content.Span, "lista");
            }
            else if (content is ScalarNode scalar && !_days.Contains(content) && !Literals.Read(scalar.Text).HasValue && _scope.Find(scalar) is null && !_bag.Absent.Contains(scalar.Text))
            {
                _bag.Add(new Diagnostic(Messages.NoLiteral, scalar.Span, [scalar.Text], allowed: null, Literals.NearestPeriod(scalar.Text)));
                _bag.Silence(scalar.Span);
            }

            _bag.TakeMissed();
        }
    }

    /// <summary>Days are checked even where no rule uses them, as if a question took every date and every number.</summary>
    private void CheckDays()
    {
        FactDefinition[] dates = [.. _lexicon.Facts.Where(f => f.Type.Kind is ValueKind.Date or ValueKind.Integer).OrderBy(f => f.Type.Kind == ValueKind.Integer).Take(QuestionDefinition.MaximumFacts)];
        var everyDate = new QuestionDefinition(string.Empty, string.Empty, [], dates, [], _lexicon.Facts.Count, -1);
        foreach (NamedDefinition definition in _scope.Definitions.Where(d => _days.Contains(d.Nodes[0])))
        {
            _scope.Enter(definition.Home);
            _expressions.Bind(definition.Nodes[0], new FactType(ValueKind.Date, null), everyDate);
            _bag.TakeMissed();
        }
    }

    private void DeclareInterpretation(MapNode node, ClauseInForce clause)
    {
        var reader = new MapReader(node, _bag, KeyTable.Interpretation);
        ScalarNode id = IdOf(reader, node);
        var readings = new List<Reading>();
        var sets = new List<(ScalarNode Reading, MapNode? Sets)>();
        MapNode? map = reader.Map("läsningar");
        foreach ((ScalarNode name, Node content) in map?.Entries ?? [])
        {
            if (content is MapNode readingMap)
            {
                var reading = new MapReader(readingMap, _bag, KeyTable.ReadingKeys);
                readings.Add(new Reading(name.Text, _expressions.Texts.Read(reading, "innebär"), _expressions.Texts.Read(reading, "skäl")));
                sets.Add((name, reading.Map("sätter")));
            }
            else
            {
                _bag.Report(Messages.WrongType, content.Span, content.Kind.Swedish, "en läsning", content.Kind.English, "a reading");
                _bag.Lose(name.Text);
            }
        }

        string wording = reader.Text("ord");
        string question = _expressions.Texts.Read(reader, "fråga");
        int index = FindChosen(reader, id, readings);
        string noEffect = reader.Text("utan-verkan");
        IReadOnlyList<string> sources = _scope.Sources(reader.Words("underlag"));
        if (map is { Entries.Length: < 2 })
        {
            _bag.Report(Messages.TooFewReadings, id.Span, id.Text);
        }

        if (map is null || readings.Count < 2)
        {
            _bag.Lose(node.Texts);
            return;
        }

        var interpretation = new Interpretation(
            id.Text,
            wording,
            question,
            readings,
            index,
            noEffect.Length > 0 ? noEffect : null,
            RuleBinder.Cite(id.Text, wording, clause),
            sources,
            _scope.Interpretations.Count,
            id.Span,
            clause.Version.Document,
            _scope.Shared.Contains(id.Text));
        _scope.Declare(interpretation);
        DeclareSettings(interpretation, sets);
    }

    /// <summary>Gives the id of a provision; an empty one when it is missing, so that the rest is checked all the same.</summary>
    private static ScalarNode IdOf(MapReader reader, MapNode node) => reader.Scalar("id") ?? new ScalarNode(node.Span, string.Empty);

    private int FindChosen(MapReader reader, ScalarNode id, List<Reading> readings)
    {
        if (reader.Scalar("vald") is not { } chosen)
        {
            return 0;
        }

        int index = readings.FindIndex(r => r.Id == chosen.Text);
        if (index < 0)
        {
            _bag.ReportUndeclared(Messages.UnknownReading, chosen.Span, chosen.Text, [.. readings.Select(r => r.Id)], id.Text);
        }

        return Math.Max(0, index);
    }

    private void DeclareSettings(Interpretation interpretation, List<(ScalarNode Reading, MapNode? Sets)> sets)
    {
        string[] names = [.. sets[0].Sets?.Entries.Select(e => e.Key.Text) ?? []];
        foreach ((ScalarNode reading, MapNode? set) in sets.Skip(1))
        {
            if (!names.ToHashSet(StringComparer.Ordinal).SetEquals(set?.Entries.Select(e => e.Key.Text) ?? []))
            {
                _bag.Report(Messages.ReadingsDiffer, reading.Span, reading.Text, names.Length == 0 ? "–" : string.Join(", ", names));
                _bag.Lose(sets.SelectMany(s => s.Sets?.Entries ?? []).Select(e => e.Key.Text));
                return;
            }
        }

        foreach (string name in names)
        {
            ScalarNode key = sets[0].Sets!.Entries.First(e => e.Key.Text == name).Key;
            _scope.Declare(new NamedDefinition(name, key.Span, [.. sets.Select(s => s.Sets![name]!)], null, interpretation));
        }
    }

    private IEnumerable<Derived> Derivations(ClauseInForce clause, MapReader reader)
    {
        _scope.Enter(clause);
        foreach ((ScalarNode name, Node node) in reader.Map("härleds")?.Entries ?? [])
        {
            FactDefinition? fact = DeclaredFact(name);
            if (node is not MapNode map)
            {
                _bag.Report(Messages.WrongType, node.Span, node.Kind.Swedish, "nycklarna av och är", node.Kind.English, "the keys av and är");
                continue;
            }

            var derived = new MapReader(map, _bag, KeyTable.Derivation);
            FactDefinition? from = derived.Scalar("av") is { } source ? DeclaredFact(source) : null;
            Node? test = derived.Require("är");
            if (fact is null or { Type.Kind: ValueKind.None } || from is null || test is null)
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
            if (_lexicon.Questions.FirstOrDefault(q => q.SlotOf(fact) >= 0 && q.SlotOf(from) >= 0) is not { } question)
            {
                _bag.Report(Messages.NoSharedQuestion, name.Span, fact.Name, from.Name);
            }
            else if (_conditions.BindTest(from, test, question) is { } condition && !IsDormant(name))
            {
                yield return new Derived(name, fact, from, condition, clause.Version.Document);
            }
        }
    }

    /// <summary>A fact may follow from a fact that follows from another, but not in a cycle.</summary>
    private (FactDefinition Fact, FactDefinition From, Condition Test)[] CheckDerivations(Derived[] derivations)
    {
        var cycles = new CycleSearch<FactDefinition>();
        foreach ((ScalarNode name, FactDefinition fact, FactDefinition from, Condition test, _) in derivations)
        {
            cycles.Add(fact, from, name.Span);
            foreach (FactDefinition used in test.Tests.SelectMany(t => t.Against?.Facts ?? []))
            {
                cycles.Add(fact, used, name.Span);
            }
        }

        foreach ((FactDefinition[] path, SourceSpan span) in cycles.Find())
        {
            _bag.Report(Messages.NameCycle, span, path[0].Name);
        }

        return [.. derivations.GroupBy(d => (d.Fact, d.From)).Select(d => (d.Key.Fact, d.Key.From, OfEach([.. d])))];
    }

    /// <summary>Gives the test from which a fact follows: that of the document which the question is about, where several derive it.</summary>
    private Condition OfEach(Derived[] derivations)
    {
        if (derivations.Length == 1)
        {
            return derivations[0].Test;
        }

        Derived first = derivations[0];
        FactDefinition[] naming = [.. _lexicon.Questions.Where(q => q.SlotOf(first.Fact) >= 0).Select(q => q.DocumentFact).Distinct().OfType<FactDefinition>()];
        if (naming is not [var document] || _lexicon.Questions.Any(q => q.SlotOf(first.Fact) >= 0 && q.SlotOf(document) < 0))
        {
            _bag.Report(Messages.DerivedBySeveral, derivations[1].Name.Span, first.Fact.Name, first.Document.Name);
            return first.Test;
        }

        return ConditionBinder.AnyOf(first.Name.Span, derivations.Select(d => ConditionBinder.Join(d.Name.Span, [IsAbout(document, d), d.Test])));
    }

    private static TermIn IsAbout(FactDefinition fact, Derived derived) => new TermIn(
        derived.Name.Span,
        fact,
        fact.Type.List?.Named(derived.Document.Name) is { } term ? [term] : []);

    private FactDefinition? DeclaredFact(ScalarNode name)
    {
        if (_lexicon.FactNamed(name.Text) is { } fact)
        {
            return fact;
        }

        _bag.ReportUndeclared(Messages.UnknownDeclaredFact, name.Span, name.Text, [.. _lexicon.Facts.Select(f => f.Name)]);
        return null;
    }

    private void BindProvisions(ClauseInForce clause, MapReader reader)
    {
        if (clause.HasEnded)
        {
            BindAfterEffects(clause, reader);
            return;
        }

        foreach (MapNode node in Items(reader.List("förutsättningar")))
        {
            BindPresupposition(node, clause);
        }

        foreach (MapNode node in Items(reader.List("begränsas")))
        {
            _limits.Bind(node, clause);
            _examples.Bind(node, _scope, clause);
        }

        foreach (MapNode node in Items(reader.List("regler")))
        {
            _rules.Bind(node, clause);
            _examples.Bind(node, _scope, clause);
        }

        foreach (MapNode node in Items(reader.List("avstämningar")))
        {
            _reconciliations.Bind(node, clause);
        }

        foreach (MapNode node in Items(reader.List("övergångar")))
        {
            _transitions.Bind(node, clause);
            _bag.TakeMissed();
        }

        foreach (MapNode node in Items(reader.List("anmärkningar")))
        {
            BindRemark(node, clause);
        }
    }

    /// <summary>Understands what goes on after the end: some rules, and with them what the clause takes for granted and remarks on their questions.</summary>
    private void BindAfterEffects(ClauseInForce clause, MapReader reader)
    {
        int before = _rules.Rules.Count;
        foreach (MapNode node in Items(reader.List("regler")).Where(ClauseOutline.RuleHasAfterEffect))
        {
            _rules.Bind(node, clause);
        }

        ILookup<QuestionDefinition, Condition> effects = _rules.Rules.Skip(before).ToLookup(r => r.Question, r => r.AfterEffect!);
        foreach (MapNode node in Items(reader.List("förutsättningar")))
        {
            BindPresupposition(node, clause, effects);
        }

        foreach (MapNode node in Items(reader.List("anmärkningar")))
        {
            BindRemark(node, clause, effects);
        }
    }

    private void BindPresupposition(MapNode node, ClauseInForce clause, ILookup<QuestionDefinition, Condition>? effects = null)
    {
        var reader = new MapReader(node, _bag, KeyTable.Presupposition);
        ScalarNode id = IdOf(reader, node);
        _scope.ClaimId(id.Text, id.Span);
        if (reader.Find("att") is null == reader.Find("svar-på") is null)
        {
            _bag.Report(Messages.BothOrNeither, id.Span, id.Text);
        }

        Citation citation = RuleBinder.Cite(id.Text, _expressions.Texts.Read(reader), clause);
        IReadOnlyList<string> sources = _scope.Sources(reader.Words("underlag"));
        (QuestionDefinition Question, Assignment[] Expected)? asked = reader.Map("svar-på") is { } map ? AskedQuestion(map) : null;
        foreach (QuestionDefinition question in Questions(reader).Where(q => effects?.Contains(q) != false))
        {
            Condition? condition = reader.Map("att") is { } att ? _conditions.Bind(att, question) : null;
            Condition when = During(node, question, reader, effects);
            if ((condition is not null || asked is not null) && !IsDormant(id))
            {
                _presuppositions.Add((question, new Presupposition(id.Text, citation, when, condition, asked?.Question, asked?.Expected ?? [], sources, id.Span)));
            }
        }

        if (effects is null)
        {
            _examples.Bind(node, _scope, clause);
        }
    }

    /// <summary>Understands <c>svar-på: { fråga: målgrupp, i-målgruppen: ja }</c>.</summary>
    private (QuestionDefinition Question, Assignment[] Expected)? AskedQuestion(MapNode map)
    {
        var reader = MapReader.WithAnyKeys(map, _bag, KeyTable.AskedAnswer);
        if (reader.Scalar("fråga") is not { } name || _scope.FindQuestion(name) is not { } question)
        {
            return null;
        }

        var expected = new MapNode(map.Span, [.. map.Entries.Where(e => e.Key.Text != "fråga")]);
        if (expected.Entries.Length == 0)
        {
            _bag.Report(Messages.Empty, map.Span);
        }

        Assignment[] assignments = _rules.Assignments(expected, question);
        foreach (Assignment assignment in assignments.Where(a => a.Value.All.Any(v => v is TermsOf or RowsOf or AnswerTo)))
        {
            _bag.Report(Messages.NotHere, assignment.Value.Span);
        }

        return (question, assignments);
    }

    /// <summary>Tells whether a provision just bound is dormant, because a name that it needs does not apply.</summary>
    private bool IsDormant(ScalarNode provision) => _dormant.Settle(provision.Span, provision.Text, _bag.TakeMissed(), _scope.Day);

    private IEnumerable<QuestionDefinition> Questions(MapReader reader) =>
        reader.Words("frågor").Select(_scope.FindQuestion).OfType<QuestionDefinition>();

    private void BindRemark(MapNode node, ClauseInForce clause, ILookup<QuestionDefinition, Condition>? effects = null)
    {
        var reader = new MapReader(node, _bag, KeyTable.Remark);
        reader.Stretch();
        ScalarNode id = IdOf(reader, node);
        bool isReservation = reader.Flag("förbehåll");
        bool tellsOfSilence = reader.Flag("tystnad");
        IReadOnlyList<ScalarNode> contradicting = reader.Words("motsägelse");
        string text = _expressions.Texts.Read(reader);
        Reference[] references = [.. reader.Words("hänvisningar").Select(_references.Find).OfType<Reference>()];
        IReadOnlyList<string> sources = _scope.Sources(reader.Words("underlag"));
        Citation[] citations =
        [
            .. sources.Select(_scope.DocumentOf).OfType<(DocumentEntry Document, string Clause)>().Distinct()
                .Select(s => _references.Cite(id.Text, text, s.Document, s.Clause, clause)),
            .. references.SelectMany(r => r.Targets).Select(t => t with { Rule = id.Text, Text = text }),
        ];
        foreach (QuestionDefinition question in Questions(reader).Where(q => effects?.Contains(q) != false))
        {
            // The same remark may be worded differently for different questions.
            if (_remarks.Find(r => r.Question == question && r.Remark.Id == id.Text && r.Remark.Home.Document == clause.Version.Document.Name && id.Text.Length > 0).Remark is { } other)
            {
                _bag.Report(Messages.DuplicateId, id.Span, id.Text, other.Span.ToString());
            }

            Condition when = During(node, question, reader, effects);
            _contradicting.AddRange(contradicting.Select(c => (question, c)));
            if (!IsDormant(id) && ClauseOutline.AppliesOn(node, _scope.Day))
            {
                _remarks.Add((question, new Remark(id.Text, text, when, citations, sources, id.Span)
                {
                    Home = (clause.Version.Document.Name, clause.Number),
                    IsReservation = isReservation,
                    TellsOfSilence = tellsOfSilence,
                    Contradicting = [.. contradicting.Select(c => c.Text)],
                }));
            }
        }
    }

    /// <summary>Understands when something applies; after the end only while a rule on the question has effect.</summary>
    private Condition During(MapNode node, QuestionDefinition question, MapReader reader, ILookup<QuestionDefinition, Condition>? effects)
    {
        Condition when = _conditions.Bind(reader.Map("när"), question);
        when = ConditionBinder.Join(node.Span, [when, _conditions.OfNoRival(node.Span, question)]);
        return effects is null ? when : ConditionBinder.Join(node.Span, [when, ConditionBinder.AnyOf(node.Span, effects[question])]);
    }

    /// <summary>Questions may lean on each other, but not in a cycle, not too deep and not too often.</summary>
    private void CheckAsking()
    {
        var asked = new List<(QuestionDefinition From, QuestionDefinition To, SourceSpan Span)>();
        foreach (Rule rule in _rules.Rules)
        {
            AddAsked(rule.Question, rule.Always, asked);
            AddAsked(rule.Question, rule.Fulfilled, asked);
            AddAsked(rule.Question, rule.Unfulfilled, asked);
        }

        asked.AddRange(_presuppositions.Where(p => p.Presupposition.Asks is not null).Select(p => (p.Question, p.Presupposition.Asks!, p.Presupposition.Span)));
        var cycles = new CycleSearch<QuestionDefinition>();
        asked.ForEach(a => cycles.Add(a.From, a.To, a.Span));
        bool goesRound = false;
        foreach ((QuestionDefinition[] path, SourceSpan span) in cycles.Find())
        {
            _bag.Report(Messages.AskingCycle, span, path[0].Name, string.Join(" → ", path.Append(path[0])));
            goesRound = true;
        }

        if (!goesRound)
        {
            CheckDepth(asked);
        }
    }

    private static void AddAsked(QuestionDefinition question, Assignment[] assignments, List<(QuestionDefinition From, QuestionDefinition To, SourceSpan Span)> asked)
    {
        foreach (Assignment assignment in assignments)
        {
            if (ExpressionBinder.NeedsAsking(assignment.Value))
            {
                asked.AddRange(assignment.Value.All.OfType<AnswerTo>().Select(a => (question, a.Question, a.Span)));
            }
        }
    }

    /// <summary>Goes from the questions that lean on none to those that lean on them, and reports where that has gone too far.</summary>
    private void CheckDepth(List<(QuestionDefinition From, QuestionDefinition To, SourceSpan Span)> asked)
    {
        Dictionary<QuestionDefinition, int> waiting = asked.GroupBy(a => a.From).ToDictionary(g => g.Key, g => g.Count());
        ILookup<QuestionDefinition, (QuestionDefinition From, SourceSpan Span)> askers = asked.ToLookup(a => a.To, a => (a.From, a.Span));
        var depths = new Dictionary<QuestionDefinition, int>();
        var counts = new Dictionary<QuestionDefinition, long>();
        var ready = new Queue<QuestionDefinition>(_lexicon.Questions.Where(q => !waiting.ContainsKey(q)));
        while (ready.TryDequeue(out QuestionDefinition? question))
        {
            foreach ((QuestionDefinition asker, SourceSpan span) in askers[question])
            {
                int depth = Math.Max(depths.GetValueOrDefault(asker), depths.GetValueOrDefault(question) + 1);
                if (depth == Limits.Asking + 1 && depths.GetValueOrDefault(asker) < depth)
                {
                    _bag.Report(Messages.AskingTooDeep, span, asker.Name, Limits.Asking);
                }

                long count = Math.Min(counts.GetValueOrDefault(asker) + counts.GetValueOrDefault(question) + 1, int.MaxValue);
                if (count > Limits.Asked && counts.GetValueOrDefault(asker) <= Limits.Asked && counts.GetValueOrDefault(question) <= Limits.Asked)
                {
                    _bag.Report(Messages.AskingTooMuch, span, asker.Name, Limits.Asked);
                }

                (depths[asker], counts[asker]) = (depth, count);
                if (--waiting[asker] == 0)
                {
                    ready.Enqueue(asker);
                }
            }
        }
    }

    /// <summary>That a fact follows from another by what a document says.</summary>
    private sealed record Derived(ScalarNode Name, FactDefinition Fact, FactDefinition From, Condition Test, DocumentEntry Document);
}
