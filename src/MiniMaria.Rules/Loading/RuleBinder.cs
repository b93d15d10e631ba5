using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>Understands the rules of a clause: conditions, requirements, conclusions, tables.</summary>
internal sealed class RuleBinder(Scope scope, ExpressionBinder expressions, ConditionBinder conditions, ReferenceBinder references, DormantProvisions dormant)
{
    private readonly List<(Rule Rule, RuleLinks Links)> _linked = [];
    private readonly Dictionary<QuestionDefinition, string[]> _columns = [];

    /// <summary>Gets by the id of each rule that is dormant the name that it needs and that does not apply.</summary>
    public Dictionary<string, string> Dormant { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the rules bound so far, in order.</summary>
    public List<Rule> Rules { get; } = [];

    public void Bind(MapNode node, ClauseInForce clause)
    {
        var reader = new MapReader(node, scope.Bag, KeyTable.Rule);
        ScalarNode id = reader.Scalar("id") ?? new ScalarNode(node.Span, string.Empty);
        string text = expressions.Texts.Read(reader);
        QuestionDefinition? asked = Question(reader);
        CheckSource(id, reader.Find("underlag") is not null || reader.Find("rader") is not null);
        IReadOnlyList<string> sources = scope.Sources(reader.Words("underlag"));
        if (asked is not { } question)
        {
            scope.Bag.Lose(node.Texts);
            return;
        }

        var links = new RuleLinks(reader.Words("undantag-från"), reader.Words("kompletterar"));
        Condition afterEffect = AfterEffect(reader);
        Condition when = conditions.Bind(reader.Map("när"), question);
        var parts = new RuleParts(
            question,
            clause.HasEnded ? ConditionBinder.Join(node.Span, [when, afterEffect]) : when,
            Requirements(reader.List("kräver"), question, clause),
            Conclusions(reader, question),
            [.. reader.Words("tolkning").Select(scope.FindInterpretation).OfType<Interpretation>()])
        {
            AfterEffect = clause.HasEnded ? afterEffect : null,
            AfterEnd = ClauseOutline.RuleHasAfterEffect(node) ? afterEffect.Signature : string.Empty,
            Concludes = reader.Find("svar") is not null || reader.Find("kräver") is not null,
            HasSources = reader.Find("underlag") is not null,
        };
        CheckWhole(id, parts.Concludes || reader.Find("rader") is not null);
        if (reader.Find("exempel") is null)
        {
            scope.Bag.Report(Messages.NoExample, id.Span, id.Text);
        }

        reader.Stretch();
        parts = parts with { Missed = scope.Bag.TakeMissed() };
        if (!ClauseOutline.AppliesOn(node, scope.Day))
        {
            return;
        }

        if (reader.List("rader") is not { } rows)
        {
            Add(id, id.Text, text, parts, sources, links, clause);
            return;
        }

        scope.ClaimSharedId(id.Text, id.Span);
        foreach (Node row in rows.Items)
        {
            if (row is MapNode map)
            {
                BindRow(map, id.Text, text, parts, sources, links, clause);
            }
            else
            {
                scope.Bag.Report(Messages.WrongType, row.Span, row.Kind.Swedish, "en rad med nycklar", row.Kind.English, "a row of keys");
                scope.Bag.Lose(row.Texts);
            }
        }
    }

    /// <summary>Connects rules to those that they are exceptions to or add to, once all rules are known.</summary>
    public void Connect()
    {
        var exceptions = new CycleSearch<Rule>();
        var additions = new CycleSearch<Rule>();
        ILookup<(QuestionDefinition, string), Rule> named = Rules.SelectMany(r => r.Id == r.Table ? [r.Id] : (string[])[r.Id, r.Table], (r, name) => (Rule: r, Name: name)).ToLookup(n => (n.Rule.Question, n.Name), n => n.Rule);
        foreach ((Rule rule, RuleLinks links) in _linked)
        {
            rule.ExceptionTo = Targets(rule, links.ExceptionTo, named, exceptions, Messages.ExceptionCycle);
            rule.AddsTo = Targets(rule, links.AddsTo, named, additions, Messages.AdditionCycle);
        }

        Report(exceptions, Messages.ExceptionCycle);
        Report(additions, Messages.AdditionCycle);
        SetRanks();
    }

    private IReadOnlyList<Rule> Targets(Rule rule, IReadOnlyList<ScalarNode> names, ILookup<(QuestionDefinition, string), Rule> named, CycleSearch<Rule> cycles, Message toItself)
    {
        if (names.Count == 0)
        {
            return [];
        }

        var targets = new List<Rule>();
        foreach (ScalarNode name in names)
        {
            Rule[] found = [.. named[(rule.Question, name.Text)].Where(r => r != rule)];
            if (name.Text == rule.Id)
            {
                scope.Bag.Report(toItself, name.Span, rule.Id);
            }
            else if (found.Length == 0)
            {
                // While a rule does not apply there is nothing to except from it or to add to it.
                scope.Bag.ReportUndeclared(Messages.UnknownRule, name.Span, name.Text, [.. Rules.Where(r => r.Question == rule.Question && r != rule).Select(r => r.Id)]);
            }

            dormant.SettleLink(name.Span, rule.Id, scope.Bag.TakeMissed(), scope.Day);
            targets.AddRange(found);
            Array.ForEach(found, f => cycles.Add(rule, f, name.Span));
        }

        return [.. targets.Distinct()];
    }

    private void Report(CycleSearch<Rule> cycles, Message message)
    {
        foreach ((Rule[] path, SourceSpan span) in cycles.Find())
        {
            scope.Bag.Report(message, span, path[^1].Id);
        }
    }

    /// <summary>Gives each rule its rank, those without exceptions first; rules in a cycle, which is reported, get none.</summary>
    private void SetRanks()
    {
        var waiting = new Dictionary<Rule, int>();
        foreach (Rule target in Rules.SelectMany(r => r.ExceptionTo))
        {
            waiting[target] = waiting.GetValueOrDefault(target) + 1;
        }

        var ready = new Queue<Rule>(Rules.Where(r => r.ExceptionTo.Count > 0 && !waiting.ContainsKey(r)));
        while (ready.TryDequeue(out Rule? exception))
        {
            foreach (Rule target in exception.ExceptionTo)
            {
                target.Rank = Math.Max(target.Rank, exception.Rank + 1);
                if (--waiting[target] == 0)
                {
                    ready.Enqueue(target);
                }
            }
        }
    }

    /// <summary>Understands <c>efterverkan: ja</c> and <c>efterverkan: { T-44: fortsätter }</c>.</summary>
    private Condition AfterEffect(MapReader reader)
    {
        if (reader.Find(ClauseOutline.AfterEffect) is MapNode readings)
        {
            return conditions.BindReading(readings) ?? Always.Instance;
        }

        reader.Flag(ClauseOutline.AfterEffect);
        return Always.Instance;
    }

    private static bool OnlyAdds(RuleConclusions conclusions, QuestionDefinition question) =>
        conclusions.Always.Length > 0
        && Array.TrueForAll([.. conclusions.Always, .. conclusions.Fulfilled, .. conclusions.Unfulfilled], a => question.FieldArray[a.Field].IsCollected);

    private QuestionDefinition? Question(MapReader reader) =>
        reader.Scalar("fråga") is { } name ? scope.FindQuestion(name) : null;

    private void CheckWhole(ScalarNode id, bool concludes)
    {
        if (!concludes)
        {
            scope.Bag.Report(Messages.NoConclusion, id.Span, id.Text);
        }
    }

    private void CheckSource(ScalarNode id, bool hasSources)
    {
        if (!hasSources)
        {
            scope.Bag.Report(Messages.NoSource, id.Span, id.Text);
        }
    }

    private void BindRow(MapNode map, string table, string text, RuleParts parts, IReadOnlyList<string> sources, RuleLinks links, ClauseInForce clause)
    {
        QuestionDefinition question = parts.Question;
        bool concludes = parts.Concludes;
        var tests = new List<Condition> { parts.When };
        var assignments = new List<Assignment>(parts.Conclusions.Always);
        foreach ((ScalarNode column, Node value) in map.Entries)
        {
            FactDefinition? fact = question.FactNamed(column.Text);
            int field = question.FieldIndex(column.Text);
            if (fact is not null && field >= 0)
            {
                scope.Bag.Report(Messages.RowColumnAmbiguous, column.Span, column.Text, question.Name);
            }
            else if (fact is not null)
            {
                tests.AddRange(conditions.BindTest(fact, value, question) is { } test ? [test] : []);
            }
            else if (field >= 0)
            {
                concludes = true;
                assignments.AddRange(expressions.Bind(value, question.Fields[field].Type, question) is { } concluded ? [new Assignment(field, concluded)] : []);
            }
        }

        var reader = new MapReader(map, scope.Bag, KeyTable.Row, ColumnsOf(question));
        ScalarNode id = reader.Scalar("id") ?? new ScalarNode(map.Span, string.Empty);
        CheckWhole(id, concludes);
        CheckSource(id, parts.HasSources || reader.Find("underlag") is not null);
        string rowText = expressions.Texts.Read(reader);
        RuleParts row = parts with
        {
            When = ConditionBinder.Join(map.Span, tests),
            Conclusions = parts.Conclusions with { Always = [.. assignments] },
            Missed = parts.Missed ?? scope.Bag.TakeMissed(),
        };
        Add(id, table, rowText.Length > 0 ? rowText : text, row, [.. sources, .. scope.Sources(reader.Words("underlag"))], links, clause);
    }

    /// <summary>Gives the facts and fields that a row of a question may have as keys.</summary>
    private string[] ColumnsOf(QuestionDefinition question)
    {
        if (!_columns.TryGetValue(question, out string[]? columns))
        {
            columns = [.. question.Facts.Select(f => f.Name), .. question.Fields.Select(f => f.Name)];
            _columns.Add(question, columns);
        }

        return columns;
    }

    private void Add(ScalarNode id, string table, string text, RuleParts parts, IReadOnlyList<string> sources, RuleLinks links, ClauseInForce clause)
    {
        if (!scope.ClaimSharedId(id.Text, id.Span))
        {
            return;
        }

        if (dormant.Settle(id.Span, id.Text, parts.Missed, scope.Day))
        {
            Dormant[id.Text] = parts.Missed!;
            return;
        }

        Condition ownDocument = conditions.OfOwnDocument(id.Span, parts.Question, OnlyAdds(parts.Conclusions, parts.Question));
        Condition when = ConditionBinder.Join(id.Span, [parts.When, ownDocument]);
        var rule = new Rule(id.Text, parts.Question, when, Cite(id.Text, text, clause), Rules.Count, id.Span)
        {
            Table = table,
            Sources = sources,
            RequirementArray = parts.Requirements,
            Always = parts.Conclusions.Always,
            Fulfilled = parts.Conclusions.Fulfilled,
            Unfulfilled = parts.Conclusions.Unfulfilled,
            Tags = parts.Tags,
            AfterEffect = parts.AfterEffect,
            AfterEnd = parts.AfterEnd,
            UsesReadings = parts.UsesReadings,
        };
        Rules.Add(rule);
        _linked.Add((rule, links));
    }

    public static Citation Cite(string id, string text, ClauseInForce clause) =>
        new(id, clause.Version.Document.Name, clause.Version.Id, clause.Number, clause.Version.Status.Name, text);

    private Requirement[] Requirements(ListNode? list, QuestionDefinition question, ClauseInForce clause)
    {
        var requirements = new List<Requirement>();
        foreach (Node node in list?.Items ?? [])
        {
            if (node is not MapNode map)
            {
                scope.Bag.Report(Messages.WrongType, node.Span, node.Kind.Swedish, "ett krav", node.Kind.English, "a requirement");
                scope.Bag.Lose(node.Texts);
                continue;
            }

            var reader = new MapReader(map, scope.Bag, KeyTable.Requirement);
            ScalarNode id = reader.Scalar("id") ?? new ScalarNode(map.Span, string.Empty);
            scope.ClaimId(id.Text, id.Span);
            Condition? test = reader.Map("att") is { } att ? conditions.Bind(att, question) : null;
            bool isDuty = reader.Flag("plikt");
            if (!isDuty && reader.Find("att") is null)
            {
                scope.Bag.Report(Messages.NoTest, id.Span, id.Text);
            }

            string text = expressions.Texts.Read(reader);
            IReadOnlyList<string> sources = scope.Sources(reader.Words("underlag"));
            requirements.Add(new Requirement(
                id.Text,
                text,
                isDuty,
                conditions.Bind(reader.Map("när"), question),
                test,
                reader.Map("presumeras-när") is { } presumed ? conditions.Bind(presumed, question) : null,
                [.. reader.Words("tolkning").Select(scope.FindInterpretation).OfType<Interpretation>()],
                CiteSource(id.Text, text, sources, clause),
                sources,
                id.Span));
        }

        return [.. requirements];
    }

    /// <summary>Cites the clause of the rule, or where none of the sources stands in it, the one in which the first does.</summary>
    private Citation CiteSource(string id, string text, IReadOnlyList<string> sources, ClauseInForce clause)
    {
        (DocumentEntry Document, string Clause)[] places = [.. sources.Select(scope.DocumentOf).OfType<(DocumentEntry Document, string Clause)>()];
        return places.Length == 0 || Array.Exists(places, p => p.Document == clause.Version.Document && p.Clause == clause.Number)
            ? Cite(id, text, clause)
            : references.Cite(id, text, places[0].Document, places[0].Clause, clause);
    }

    private RuleConclusions Conclusions(MapReader reader, QuestionDefinition question)
    {
        if (reader.Map("svar") is not { } map)
        {
            return new RuleConclusions([], [], []);
        }

        if (reader.Find("kräver") is null)
        {
            return new RuleConclusions(Assignments(map, question), [], []);
        }

        var parts = new MapReader(map, scope.Bag, KeyTable.Conclusions);
        return new RuleConclusions(
            Assignments(parts.Map("alltid"), question),
            Assignments(parts.Map("uppfyllt"), question),
            Assignments(parts.Map("brister"), question));
    }

    public Assignment[] Assignments(MapNode? map, QuestionDefinition question)
    {
        var assignments = new List<Assignment>();
        foreach ((ScalarNode name, Node value) in map?.Entries ?? [])
        {
            int field = question.FieldIndex(name.Text);
            if (field < 0)
            {
                scope.Bag.ReportUndeclared(Messages.UnknownField, name.Span, name.Text, [.. question.Fields.Select(f => f.Name)], question.Name);
            }
            else if (expressions.Bind(value, question.Fields[field].Type, question) is { } concluded)
            {
                assignments.Add(new Assignment(field, concluded));
            }
        }

        return [.. assignments];
    }

    /// <summary>What a rule says of other rules, by id.</summary>
    private sealed record RuleLinks(IReadOnlyList<ScalarNode> ExceptionTo, IReadOnlyList<ScalarNode> AddsTo);

    private sealed record RuleConclusions(Assignment[] Always, Assignment[] Fulfilled, Assignment[] Unfulfilled)
    {
        public bool UsesReadings => Always.Concat(Fulfilled).Concat(Unfulfilled).Any(a => a.Value.UsesReadings);
    }

    private sealed record RuleParts(QuestionDefinition Question, Condition When, Requirement[] Requirements, RuleConclusions Conclusions, Interpretation[] Tags)
    {
        /// <summary>Gets a value indicating whether the rule itself, not only a row of it, concludes or requires something.</summary>
        public required bool Concludes { get; init; }

        public required bool HasSources { get; init; }

        /// <summary>Gets the reading under which the rule has effect after the end; <see langword="null"/> before the end.</summary>
        public Condition? AfterEffect { get; init; }

        public string AfterEnd { get; init; } = string.Empty;

        /// <summary>Gets a name that the rule needs and that does not apply on the day.</summary>
        public string? Missed { get; init; }

        public bool UsesReadings =>
            Tags.Length > 0 || When.UsesReadings || Conclusions.UsesReadings || Array.Exists(Requirements, r => r.UsesReadings);
    }
}
