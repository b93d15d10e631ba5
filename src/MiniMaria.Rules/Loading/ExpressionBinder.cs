using System.Text.RegularExpressions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>Understands the values that rules compare with and conclude: literals, names, days, facts, other questions.</summary>
internal sealed partial class ExpressionBinder(Scope scope)
{
    private static readonly FactType Period = new(ValueKind.Period, null);
    private static readonly FactType Date = new(ValueKind.Date, null);
    private static readonly FactType Integer = new(ValueKind.Integer, null);

    private const string Plus = "plus";
    private const string Minus = "minus";

    private static readonly string[] OrNextWorkday = ["eller", "nästa", "vardag"];

    /// <summary>More names than this behind one are taken for a trap, not for a rule.</summary>
    private const int MaximumNames = 100;

    private readonly Dictionary<(MapNode, FactType, QuestionDefinition), Computation> _computations = [];
    private readonly List<NamedDefinition> _resolving = [];
    private readonly HashSet<NamedDefinition> _cyclic = new(ReferenceEqualityComparer.Instance);
    private ScalarNode? _outermost;
    private int _names;
    private bool _trapped;

    /// <summary>Gets what writes out the names in texts.</summary>
    public TextBinder Texts => field ??= new TextBinder(scope, this);

    /// <summary>Binds a value to the type expected where it stands.</summary>
    /// <returns>The value, or <see langword="null"/> after a report.</returns>
    public ValueExpression? Bind(Node node, FactType type, QuestionDefinition question)
    {
        switch (node)
        {
            case var _ when type.Kind == ValueKind.None:
                // The type itself is unknown, which is reported where it is declared.
                return null;
            case ScalarNode { IsEmpty: true }:
                scope.Bag.Report(Messages.Empty, node.Span);
                return null;
            case ScalarNode word:
                return AsList(BindWord(word, type, question), type);
            case ListNode list when type.Kind == ValueKind.Terms:
                return BindList(list, type, question);
            case MapNode or ListNode when type.Kind == ValueKind.Rows:
                return RowBinder.Bind(node, type, question, this, scope.Bag);
            case MapNode map when ComputationBinder.IsComputation(map, type):
                return Reckoned(map, type, question);
            case MapNode table when type is { Kind: ValueKind.Table, List: not null } && table["fråga"] is null:
                return new Literal(table.Span, TableReader.Read(table, type, scope.Bag));
            case MapNode map:
                return AsList(BindAnswer(map, type), type);
            default:
                (string swedish, string english) = Literals.Name(type.Kind);
                scope.Bag.Report(Messages.WrongType, node.Span, node.Kind.Swedish, swedish, node.Kind.English, english);
                return null;
        }
    }

    /// <summary>Gives a computation, the same each time: an answer reckons it once, however many names lead to it.</summary>
    private Computation? Reckoned(MapNode map, FactType type, QuestionDefinition question)
    {
        if (!_computations.TryGetValue((map, type, question), out Computation? computation)
            && new ComputationBinder(scope, this, question).Bind(map, type) is { } bound)
        {
            _computations[(map, type, question)] = computation = bound;
        }

        return computation;
    }

    /// <summary>Gives what a name stands for by running <paramref name="bind"/> on its nodes, guarded against cycles.</summary>
    public T? Resolve<T>(ScalarNode use, NamedDefinition definition, Func<Node, T?> bind, Func<Interpretation, T[], T> byReading)
        where T : class
    {
        scope.Use(definition);
        int cycle = _resolving.FindIndex(d => ReferenceEquals(d, definition));
        if (cycle >= 0)
        {
            if (_resolving.Skip(cycle).Count(_cyclic.Add) == _resolving.Count - cycle)
            {
                scope.Bag.Report(Messages.NameCycle, use.Span, definition.Name);
            }

            return null;
        }

        if (_resolving.Count == 0)
        {
            _outermost = use;
            _names = 0;
        }

        if (_trapped)
        {
            return null;
        }

        if (++_names > MaximumNames)
        {
            scope.Bag.Report(Messages.TooManyNames, _outermost!.Span, _outermost.Text, MaximumNames);
            _trapped = true;
            return null;
        }

        _resolving.Add(definition);
        Place before = scope.Enter(definition.Home);
        T?[] bound = [.. definition.Nodes.Select(bind)];
        scope.Enter(before);
        _resolving.RemoveAt(_resolving.Count - 1);
        if (Array.Exists(bound, b => b is null))
        {
            return null;
        }

        return definition.Interpretation is { } interpretation ? byReading(interpretation, bound!) : bound[0];
    }

    /// <summary>Gives the terms that a word, a name or a list of them stands for.</summary>
    /// <returns>The terms; those that are unknown are reported and left out.</returns>
    public Term[] Terms(Node node, TermList list)
    {
        switch (node)
        {
            case ScalarNode word when list.Named(word.Text) is { } term:
                return [term];
            case ScalarNode word when scope.Find(word) is { Interpretation: null } definition:
                return NamedTerms(word, definition, list);
            case ScalarNode { IsEmpty: true } or ListNode { Items.Length: 0 }:
                scope.Bag.Report(Messages.Empty, node.Span);
                return [];
            case ScalarNode word:
                return TermFinder.Find(list, word, scope.Bag) is { } found ? [found] : [];
            case ListNode items:
                MapReader.CheckRepeated(items.Items, scope.Bag);
                return EachOf(items.Items, list);
            default:
                scope.Bag.Report(Messages.WrongType, node.Span, node.Kind.Swedish, "termer", node.Kind.English, "terms");
                return [];
        }
    }

    private Term[] NamedTerms(ScalarNode word, NamedDefinition definition, TermList list) => Resolve(word, definition, n => Terms(n, list), (_, all) => all[0]) ?? [];

    /// <summary>Gives the terms of all items, each once.</summary>
    private Term[] EachOf(Node[] items, TermList list)
    {
        // Looking through a few terms takes less than hashing them.
        const int Few = 8;
        var terms = new List<Term>(items.Length);
        HashSet<Term>? taken = null;
        foreach (Node item in items)
        {
            foreach (Term term in Terms(item, list))
            {
                if (terms.Count < Few ? !terms.Contains(term) : (taken ??= [.. terms]).Add(term))
                {
                    terms.Add(term);
                }
            }
        }

        return [.. terms];
    }

    /// <summary>What gives one term stands as a list of one where a list is expected.</summary>
    private static ValueExpression? AsList(ValueExpression? bound, FactType type) =>
        type.Kind == ValueKind.Terms && bound is FactValue or AnswerTo ? new TermsOf(bound.Span, [bound]) : bound;

    /// <summary>Tells whether a value needs the answer to another question.</summary>
    public static bool NeedsAsking(ValueExpression value) => value is AnswerTo || value.Parts.Any(NeedsAsking);

    private static bool Fits(FactType from, FactType to) => from.Kind switch
    {
        ValueKind.Rows => false,
        ValueKind.Table => to.Kind == ValueKind.Table && (to.List is null || from.List == to.List),
        _ => from.Kind == to.Kind || (from.Kind == ValueKind.Term && to.Kind == ValueKind.Terms),
    };

    /// <summary>Tells whether a name looks as if it stood for a value of the type, to be listed as allowed.</summary>
    private static bool Fits(NamedDefinition definition, FactType type) => definition.Nodes[0] switch
    {
        MapNode when definition.List is not null => type.Kind == ValueKind.Table,
        _ when definition.List is not null => type.List is not null && type.Kind != ValueKind.Table,
        MapNode map => ComputationBinder.IsComputation(map, type),
        ScalarNode scalar => Literals.Read(scalar.Text, type.Kind).HasValue || (type.Kind == ValueKind.Date && !Literals.Read(scalar.Text).HasValue),
        _ => false,
    };

    private ValueExpression? BindWord(ScalarNode word, FactType type, QuestionDefinition question)
    {
        if (type.Kind != ValueKind.Table && type.List?.Named(word.Text) is { } term)
        {
            return new Literal(word.Span, type.Kind == ValueKind.Terms ? Value.Of(term.Alone) : Value.Of(term));
        }

        if (type.Kind == ValueKind.Text)
        {
            return new Literal(word.Span, Value.Of(Texts.Fill(word)));
        }

        if (type.List is null && Literals.Read(word.Text, type.Kind) is { HasValue: true } literal)
        {
            return new Literal(word.Span, literal);
        }

        if (scope.Find(word) is { } definition)
        {
            return BindName(word, definition, type is { Kind: ValueKind.Table, List: null } ? type with { List = definition.List } : type, question);
        }

        if (question.FactNamed(word.Text) is { } fact && Fits(fact.Type, type))
        {
            return new FactValue(word.Span, fact);
        }

        if (scope.Lexicon.TryFindQuestion(word.Text, out QuestionDefinition? other)
            && other.FieldIndex(other.Name) is var field and >= 0 && Fits(other.Fields[field].Type, type))
        {
            return new AnswerTo(word.Span, other, field);
        }

        if (type.Kind == ValueKind.Date && word.Text.Contains(' ', StringComparison.Ordinal))
        {
            return BindDay(word, question);
        }

        ReportUnfit(word, type, question);
        return null;
    }

    private ValueExpression? BindName(ScalarNode word, NamedDefinition definition, FactType type, QuestionDefinition question)
    {
        ValueExpression? named = Resolve(word, definition, n => Bind(n, type, question), (i, all) => new ValueByReading(word.Span, i, all));
        named?.Name ??= definition.Name;
        return named;
    }

    private void ReportUnfit(ScalarNode word, FactType type, QuestionDefinition question)
    {
        if (type.Kind == ValueKind.Boolean)
        {
            Literals.Boolean(word, scope.Bag);
            return;
        }

        if (type.List == TermFinder.NoList)
        {
            return;
        }

        string[] allowed =
        [
            .. type.Kind == ValueKind.Table ? [] : type.List?.Terms.Select(t => t.Name) ?? [],
            .. scope.Definitions.Where(d => Fits(d, type)).Select(d => d.Name).Distinct(),
            .. question.Facts.Where(f => Fits(f.Type, type)).Select(f => f.Name),
        ];
        if (type.List is { } list && type.Kind != ValueKind.Table)
        {
            scope.Bag.ReportUndeclared(Messages.UnknownTerm, word.Span, word.Text, allowed, list.Name);
            return;
        }

        (string swedish, string english) = Literals.Name(type.Kind);
        scope.Bag.ReportUndeclared(Messages.UnknownName, word.Span, word.Text, allowed, swedish, english);
    }

    /// <summary>Binds <c>avtalets-slut minus uppsägningstid plus 1 dag</c>: a day, then periods added or taken away.</summary>
    private ValueExpression? BindDay(ScalarNode text, QuestionDefinition question)
    {
        Range[] words = WordsIn(text.Text);
        if (words.Length > MaximumNames)
        {
            scope.Bag.Report(Messages.TooManyNames, text.Span, text.Text, MaximumNames);
            return null;
        }

        if (words.Length > OrNextWorkday.Length && words[^OrNextWorkday.Length..].Select(w => text.Text[w]).SequenceEqual(OrNextWorkday))
        {
            return BindWorkday(text, Part(0, words.Length - OrNextWorkday.Length), question);
        }

        int next = SignFrom(0);
        if (next < 0 && words.Length == YearlyDay.Words)
        {
            return BindYearlyDay(text, Part(0, 2), Part(2, 3), question);
        }

        if (next <= 0)
        {
            ReportUnfit(text, Date, question);
            return null;
        }

        ScalarNode start = Part(0, next);
        ValueExpression? day = Bind(start, Date, question);
        if (day is not null && NeedsAsking(day))
        {
            scope.Bag.Report(Messages.NotHere, start.Span);
            return null;
        }

        while (next < words.Length)
        {
            int end = SignFrom(next + 1);
            end = end < 0 ? words.Length : end;
            ValueExpression? period = end > next + 1 ? Bind(Part(next + 1, end), Period, question) : MissingPeriod(Part(next, end));
            day = day is null || period is null ? null : new ShiftedDay(text.Span, day, IsWord(next, Plus) ? 1 : -1, period);
            next = end;
        }

        return day;

        ScalarNode Part(int from, int to) => text.Part(words[from].Start..words[to - 1].End);

        bool IsWord(int word, string said) => text.Text.AsSpan()[words[word]].SequenceEqual(said);

        int SignFrom(int from)
        {
            int sign = from;
            while (sign < words.Length && !IsWord(sign, Plus) && !IsWord(sign, Minus))
            {
                sign++;
            }

            return sign < words.Length ? sign : -1;
        }

        ValueExpression? MissingPeriod(ScalarNode sign)
        {
            ReportUnfit(sign, Period, question);
            return null;
        }
    }

    /// <summary>Binds <c>avtalets-slut eller nästa vardag</c>.</summary>
    private NextWorkday? BindWorkday(ScalarNode text, ScalarNode start, QuestionDefinition question)
    {
        ValueExpression? day = Bind(start, Date, question);
        if (day is not null && NeedsAsking(day))
        {
            scope.Bag.Report(Messages.NotHere, start.Span);
            return null;
        }

        return day is null ? null : new NextWorkday(text.Span, day);
    }

    /// <summary>Binds <c>31 januari år</c>: a day and a month, then the year as a number or a fact.</summary>
    private DayInYear? BindYearlyDay(ScalarNode text, ScalarNode day, ScalarNode year, QuestionDefinition question)
    {
        if (YearlyDay.Read(day.Text) is not { } yearly)
        {
            scope.Bag.ReportUnknown(Messages.NoYearlyDay, day.Span, day.Text, YearlyDay.Meant(day.Text));
            return null;
        }

        return Bind(year, Integer, question) is { } number ? new DayInYear(text.Span, yearly.Month, yearly.Day, number) : null;
    }

    private ValueExpression? BindList(ListNode list, FactType type, QuestionDefinition question)
    {
        MapReader.CheckRepeated(list.Items, scope.Bag);
        ValueExpression?[] parts = [.. list.Items.Select(i => Bind(i, type, question))];
        if (Array.Exists(parts, p => p is null))
        {
            return null;
        }

        return Array.TrueForAll(parts, p => p is Literal)
            ? new Literal(list.Span, Value.Of(parts.SelectMany(p => ((Literal)p!).Value.Terms).Distinct().ToArray()))
            : new TermsOf(list.Span, parts!);
    }

    /// <summary>Binds <c>{ fråga: målgrupp, fält: i-målgruppen }</c>.</summary>
    private AnswerTo? BindAnswer(MapNode map, FactType type)
    {
        var reader = new MapReader(map, scope.Bag, KeyTable.Answer);
        if (reader.Scalar("fråga") is not { } name || reader.Scalar("fält") is not { } fieldName)
        {
            return null;
        }

        if (scope.FindQuestion(name) is not { } question)
        {
            return null;
        }

        string[] fields = [.. question.Fields.Where(f => Fits(f.Type, type)).Select(f => f.Name)];
        if (fields.Contains(fieldName.Text))
        {
            return new AnswerTo(map.Span, question, question.FieldIndex(fieldName.Text));
        }

        scope.Bag.ReportUndeclared(Messages.UnknownField, fieldName.Span, fieldName.Text, fields, question.Name);
        return null;
    }

    private static Range[] WordsIn(string text)
    {
        var words = new List<Range>();
        foreach (ValueMatch word in Word().EnumerateMatches(text))
        {
            words.Add(word.Index..(word.Index + word.Length));
        }

        return [.. words];
    }

    [GeneratedRegex(@"\S+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
