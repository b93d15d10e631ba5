using System.Diagnostics.CodeAnalysis;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>Understands conditions: a mapping of facts to what they must be, and <c>alla</c>, <c>någon</c>, <c>inte</c>, <c>tolkning</c>, <c>hänvisning</c>.</summary>
internal sealed class ConditionBinder(Scope scope, ExpressionBinder expressions, ReferenceBinder references)
{
    private const string OrMissing = "om-lämnat";

    private const string AsGiven = "lämnat";

    // A condition for each question and document, which its rules share.
    private readonly Dictionary<(QuestionDefinition, DocumentEntry, bool), Condition> _ofOwn = [];

    /// <summary>Gets or sets what tells which documents a question may mean that names none.</summary>
    public MeantDocuments? Documents { get; set; }

    /// <summary>Binds a condition; what cannot be understood is reported and left out.</summary>
    public Condition Bind(MapNode? map, QuestionDefinition question)
    {
        if (map is null)
        {
            return Always.Instance;
        }

        if (map.Entries.Length == 0)
        {
            scope.Bag.Report(Messages.Empty, map.Span);
        }

        var parts = new List<Condition>();
        foreach ((ScalarNode key, Node value) in map.Entries)
        {
            if (BindEntry(key, value, question) is { } part)
            {
                parts.Add(part);
            }
        }

        return Join(map.Span, parts);
    }

    /// <summary>
    /// Gives the condition under which a rule of the document being read answers a question that goes by document: it is the one
    /// named. Where none is, rows of all documents stand together; of anything else the question must mean the document.
    /// </summary>
    /// <param name="span">Where the rule stands.</param>
    /// <param name="question">The question.</param>
    /// <param name="onlyAdds">Whether the rule only adds rows to those of others.</param>
    public Condition OfOwnDocument(SourceSpan span, QuestionDefinition question, bool onlyAdds)
    {
        if (!question.IsByDocument || question.DocumentFact is not { } fact || scope.Place.Document is not { } document)
        {
            return Always.Instance;
        }

        if (!_ofOwn.TryGetValue((question, document, onlyAdds), out Condition? condition))
        {
            var isNamed = new TermIn(span, fact, fact.Type.List?.Named(document.Name) is { } term ? [term] : []);
            condition = onlyAdds ? new Any(span, [new Given(span, fact, given: false), isNamed]) : OrMissingTest(span, fact, isNamed, question);
            _ofOwn.Add((question, document, onlyAdds), condition);
        }

        return condition;
    }

    /// <summary>
    /// Gives the condition under which a presupposition or remark of the document being read concerns a question that goes by
    /// document: it names no other of the same kind.
    /// </summary>
    public Condition OfNoRival(SourceSpan span, QuestionDefinition question) =>
        question.IsByDocument && question.DocumentFact is { } fact && scope.Place.Document is { } document
            && Documents?.RivalsOf(document, question) is { Length: > 0 } rivals
            ? new Any(span, [new Given(span, fact, given: false), new Not(span, new TermIn(span, fact, rivals))])
            : Always.Instance;

    /// <summary>Gives the condition that any of these holds, without needless nesting.</summary>
    public static Condition AnyOf(SourceSpan span, IEnumerable<Condition> conditions)
    {
        Condition[] parts = [.. conditions.DistinctBy(c => c.Signature)];
        return parts is [var only] ? only : parts.FirstOrDefault(p => p is Always) ?? new Any(span, parts);
    }

    /// <summary>Joins conditions that must all hold into one, without needless nesting.</summary>
    public static Condition Join(SourceSpan span, IReadOnlyList<Condition> conditions)
    {
        if (conditions is [var only])
        {
            return only;
        }

        var parts = new List<Condition>();
        foreach (Condition condition in conditions)
        {
            if (condition is All or Always)
            {
                parts.AddRange(condition.Conjuncts);
            }
            else
            {
                parts.Add(condition);
            }
        }

        return parts.Count switch
        {
            0 => Always.Instance,
            1 => parts[0],
            _ => new All(span, [.. parts]),
        };
    }

    /// <summary>Binds what one fact must be, or of a table one column.</summary>
    public Condition? BindTest(FactDefinition fact, Node node, QuestionDefinition question, Term? column = null)
    {
        switch (node)
        {
            case var _ when fact.Type.Kind == ValueKind.None:
                // The fact's type is unknown, which is reported where it is declared.
                return null;
            case MapNode { Entries.Length: 0 }:
                scope.Bag.Report(Messages.Empty, node.Span);
                return null;
            case MapNode map:
                return BindOperators(fact, column, map, question);
            case ScalarNode word when !IsTermOf(fact, word.Text) && scope.Find(word) is { } definition:
                return BindName(fact, column, word, definition, question);
            case ScalarNode word when fact.Type.Kind == ValueKind.Term:
                return IsOneOf(fact, word, word.Span);
            case ScalarNode word when fact.Type.IsListed:
                return HasTerms(fact, column, word, word.Span, all: true);
            case ScalarNode word:
                return Operand(word, fact.Type, question) is { } operand ? new Compare(word.Span, fact, Comparison.Equal, operand) : null;
            case ListNode list when fact.Type.Kind == ValueKind.Term:
                return IsOneOf(fact, list, list.Span);
            case ListNode list when fact.Type.IsListed:
                return HasTerms(fact, column, list, list.Span, all: false);
            default:
                (string swedish, string english) = Literals.Name(fact.Type.Kind);
                scope.Bag.Report(Messages.WrongType, node.Span, node.Kind.Swedish, swedish, node.Kind.English, english);
                return null;
        }
    }

    private Condition BindOperators(FactDefinition fact, Term? column, MapNode map, QuestionDefinition question)
    {
        var parts = new List<Condition>(map.Entries.Length);
        foreach ((ScalarNode name, Node operand) in map.Entries)
        {
            if (BindOperator(fact, column, name, operand, map, question) is { } part)
            {
                parts.Add(part);
            }
        }

        return Join(map.Span, parts);
    }

    private Condition? BindName(FactDefinition fact, Term? column, ScalarNode word, NamedDefinition definition, QuestionDefinition question) => expressions.Resolve(
        word,
        definition,
        n => n is ListNode && fact.Type.IsListed ? HasTerms(fact, column, n, n.Span, all: true) : BindTest(fact, n, question, column),
        (i, all) => new ConditionByReading(word.Span, i, all));

    private static bool IsTermOf(FactDefinition fact, string word) => fact.Type.List?.Named(word) is not null;

    /// <summary>Gives the keys that test a fact, or of a table the keys that have one term.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="isColumn">Whether one term of the table is meant.</param>
    public static string[] OperatorsFor(FactDefinition fact, bool isColumn)
    {
        string[] names = (fact.Type.Kind switch
        {
            ValueKind.Term => KeyTable.TermTest,
            ValueKind.Table when isColumn => KeyTable.ColumnTest,
            ValueKind.Terms or ValueKind.Table => KeyTable.TermsTest,
            ValueKind.Integer or ValueKind.Decimal => KeyTable.NumberTest,
            ValueKind.Date => KeyTable.DayTest,
            _ => KeyTable.OtherTest,
        }).Names;
        return fact.IsPartial ? [.. names, AsGiven] : names;
    }

    private Condition? BindEntry(ScalarNode key, Node value, QuestionDefinition question)
    {
        switch (key.Text)
        {
            case "alla":
                return BindParts(value, question) is { } all ? Join(key.Span, all) : null;
            case "någon":
                return BindParts(value, question) is { } any ? new Any(key.Span, any) : null;
            case "inte":
                return value is MapNode negated ? new Not(key.Span, Bind(negated, question)) : ReportNotMap(value);
            case "tolkning":
                return BindReading(value);
            case "hänvisning":
                return BindReference(value, question);
        }

        if (question.FactNamed(key.Text) is { } fact)
        {
            return BindTest(fact, value, question);
        }

        if (TryFindTable(key, question, out FactDefinition? table, out ScalarNode? column))
        {
            return TermFinder.Find(table.Type.Values!.List!, column, scope.Bag) is { } term ? BindTest(table, value, question, term) : null;
        }

        scope.Bag.ReportUndeclared(Messages.UnknownFact, key.Span, key.Text, [.. question.Facts.Select(f => f.Name), .. KeyTable.Conditions.Names], question.Name);
        return null;
    }

    private Condition? BindReference(Node node, QuestionDefinition question)
    {
        if (node is ScalarNode { IsEmpty: false } id)
        {
            return references.ConditionFor(id, question, map => Bind(map, question));
        }

        scope.Bag.Report(Messages.WrongType, node.Span, node.Kind.Swedish, "en hänvisning", node.Kind.English, "a reference");
        return null;
    }

    /// <summary>Understands <c>beslut.godkänt</c>: a table, and the term whose keys are meant.</summary>
    private static bool TryFindTable(ScalarNode key, QuestionDefinition question, [NotNullWhen(true)] out FactDefinition? table, [NotNullWhen(true)] out ScalarNode? column)
    {
        int dot = key.Text.IndexOf('.', StringComparison.Ordinal);
        table = dot >= 0 && question.FactNamed(key.Text[..dot]) is { Type.Values.List: not null } named ? named : null;
        column = table is null ? null : key.Part((dot + 1)..);
        return table is not null && column is not null;
    }

    private Condition? ReportNotMap(Node node)
    {
        scope.Bag.Report(Messages.WrongType, node.Span, node.Kind.Swedish, "ett villkor", node.Kind.English, "a condition");
        return null;
    }

    private Condition[]? BindParts(Node node, QuestionDefinition question)
    {
        if (node is not ListNode list)
        {
            scope.Bag.Report(Messages.WrongType, node.Span, node.Kind.Swedish, "en lista med villkor", node.Kind.English, "a list of conditions");
            return null;
        }

        if (list.Items.Length == 0)
        {
            scope.Bag.Report(Messages.Empty, list.Span);
        }

        var parts = new List<Condition>(list.Items.Length);
        foreach (Node item in list.Items)
        {
            if (item is MapNode map)
            {
                parts.Add(Bind(map, question));
            }
            else
            {
                ReportNotMap(item);
            }
        }

        return [.. parts];
    }

    /// <summary>Binds <c>{ T-01: reading }</c>: open wording is read so.</summary>
    public Condition? BindReading(Node node)
    {
        if (node is not MapNode map)
        {
            return ReportNotMap(node);
        }

        if (map.Entries.Length == 0)
        {
            scope.Bag.Report(Messages.Empty, map.Span);
        }

        var parts = new List<Condition>();
        foreach ((ScalarNode id, Node reading) in map.Entries)
        {
            if (reading is not ScalarNode name)
            {
                scope.Bag.Report(Messages.WrongType, reading.Span, reading.Kind.Swedish, "en läsning", reading.Kind.English, "a reading");
            }
            else if (scope.FindInterpretation(id) is { } interpretation
                && scope.FindReading(interpretation, name) is var index and >= 0)
            {
                parts.Add(new ReadingIs(id.Span, interpretation, index));
            }
        }

        return Join(map.Span, parts);
    }

    private Condition? BindOperator(FactDefinition fact, Term? column, ScalarNode name, Node operand, MapNode map, QuestionDefinition question)
    {
        string[] allowed = OperatorsFor(fact, column is not null);
        if (!allowed.Contains(name.Text))
        {
            (string swedish, string english) = Literals.Name(fact.Type.Kind);
            scope.Bag.ReportUnknown(Messages.WrongOperator, name.Span, name.Text, allowed, fact.Name, swedish, english);
            return null;
        }

        if (name.Text == "saknas")
        {
            return BindMissing(fact, name, operand);
        }

        if (name.Text == OrMissing)
        {
            return BindTest(fact, operand, question, column) is { } test ? OrMissingTest(name.Span, fact, test, question) : null;
        }

        if (name.Text == AsGiven)
        {
            return BindAsGiven(fact, column, operand);
        }

        return fact.Type.Kind switch
        {
            ValueKind.Term => IsOneOf(fact, operand, name.Span) is { } within ? new Not(name.Span, within) : null,
            ValueKind.Terms or ValueKind.Table => HasTerms(fact, column, operand, name.Span, name.Text == "alla"),
            _ => BindComparison(fact, name, operand, map, question),
        };
    }

    /// <summary>Gives the condition that a fact is missing or passes a test; where it names a document, that the question can mean it.</summary>
    private Condition OrMissingTest(SourceSpan span, FactDefinition fact, Condition test, QuestionDefinition question)
    {
        string[] named = fact.NamesDocument ? [.. test.Tests.OfType<TermIn>().SelectMany(t => t.Terms).Select(t => t.Name)] : [];
        return (named.Length == 0 || Documents is null ? true : Documents.IsMet(named, question)) switch
        {
            true => new Any(span, [new Given(span, fact, given: false), test]),
            false => new All(span, [new Given(span, fact, given: true), test]),
            null => test,
        };
    }

    /// <summary>Binds <c>lämnat: { alla: parterna }</c>: what stands in a table that need not be whole.</summary>
    private Condition? BindAsGiven(FactDefinition fact, Term? column, Node operand)
    {
        if (operand is MapNode { Entries: [{ Key: { Text: "alla" or "någon" } name, Value: var terms }] })
        {
            return HasTerms(fact, column, terms, name.Span, name.Text == "alla", asGiven: true);
        }

        scope.Bag.Report(Messages.WrongType, operand.Span, operand.Kind.Swedish, "nyckeln alla eller någon", operand.Kind.English, "the key alla or någon");
        return null;
    }

    private Given? BindMissing(FactDefinition fact, ScalarNode name, Node operand)
    {
        if (operand is ScalarNode flag)
        {
            return Literals.Boolean(flag, scope.Bag) is { } missing ? new Given(name.Span, fact, !missing) : null;
        }

        (string swedish, string english) = Literals.Name(ValueKind.Boolean);
        scope.Bag.Report(Messages.WrongType, operand.Span, operand.Kind.Swedish, swedish, operand.Kind.English, english);
        return null;
    }

    private Condition? BindComparison(FactDefinition fact, ScalarNode name, Node operand, MapNode map, QuestionDefinition question)
    {
        switch (name.Text)
        {
            case "inom":
                return BindWithin(fact, name, operand, map, question);
            case "från":
                if (map["inom"] is null && map.Entries.All(e => KeyTable.DayTest.Names.Contains(e.Key.Text)))
                {
                    scope.Bag.Report(Messages.MissingKey, name.Span, "inom");
                }

                return null;
        }

        Comparison comparison = name.Text switch
        {
            "under" or "före" => Comparison.Below,
            "högst" or "senast" => Comparison.AtMost,
            "minst" or "tidigast" => Comparison.AtLeast,
            "över" or "efter" => Comparison.Above,
            _ => Comparison.Equal,
        };
        return Operand(operand, fact.Type, question) is { } value ? new Compare(name.Span, fact, comparison, value) : null;
    }

    /// <summary>Binds <c>{ inom: tid, från: dag }</c>: from the day, inclusive, to the period after it, inclusive.</summary>
    private All? BindWithin(FactDefinition fact, ScalarNode name, Node operand, MapNode map, QuestionDefinition question)
    {
        if (map["från"] is not { } start)
        {
            scope.Bag.Report(Messages.MissingKey, name.Span, "från");
            return null;
        }

        ValueExpression? from = Operand(start, fact.Type, question);
        ValueExpression? period = Operand(operand, new FactType(ValueKind.Period, null), question);
        return from is null || period is null
            ? null
            : new All(name.Span, [new Compare(start.Span, fact, Comparison.AtLeast, from), new Compare(name.Span, fact, Comparison.AtMost, new ShiftedDay(name.Span, from, 1, period))]);
    }

    private Condition? IsOneOf(FactDefinition fact, Node node, SourceSpan span) => TestTerms(fact, node, terms => new TermIn(span, fact, terms));

    private Condition? HasTerms(FactDefinition fact, Term? column, Node node, SourceSpan span, bool all, bool asGiven = false) =>
        TestTerms(fact, node, terms => new Contains(span, fact, column, terms, all) { AsGiven = asGiven });

    private Condition? TestTerms(FactDefinition fact, Node node, Func<Term[], Condition> test)
    {
        if (node is ScalarNode word && !IsTermOf(fact, word.Text) && scope.Find(word) is { Interpretation: not null } definition)
        {
            return expressions.Resolve(word, definition, n => TestTerms(fact, n, test), (i, all) => new ConditionByReading(word.Span, i, all));
        }

        return expressions.Terms(node, fact.Type.List!) is { Length: > 0 } terms ? test(terms) : null;
    }

    /// <summary>Binds what a fact is compared with, which must not need another question.</summary>
    private ValueExpression? Operand(Node node, FactType type, QuestionDefinition question)
    {
        ValueExpression? operand = expressions.Bind(node, type, question);
        if (operand is null || !ExpressionBinder.NeedsAsking(operand))
        {
            return operand;
        }

        scope.Bag.Report(Messages.NotHere, node.Span);
        return null;
    }
}
