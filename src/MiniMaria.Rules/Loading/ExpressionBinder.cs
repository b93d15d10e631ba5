using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>Understands the values that rules compare with and conclude: literals, names, days, facts, other questions.</summary>
internal sealed class ExpressionBinder(Scope scope)
{
    private static readonly FactType Period = new(ValueKind.Period, null);

    private readonly Stack<string> _resolving = new();

    /// <summary>Binds a value to the type expected where it stands.</summary>
    /// <returns>The value, or <see langword="null"/> after a report.</returns>
    public ValueExpression? Bind(Node node, FactType type, QuestionDefinition question)
    {
        switch (node)
        {
            case ScalarNode word:
                return AsList(BindWord(word, type, question), type);
            case ListNode list when type.Kind == ValueKind.Terms:
                return BindList(list, type, question);
            case MapNode map:
                return AsList(BindAnswer(map, type), type);
            default:
                (string swedish, string english) = Literals.Name(type.Kind);
                scope.Bag.Report(Messages.WrongType, node.Span, node.Kind.Swedish, swedish, node.Kind.English, english);
                return null;
        }
    }

    /// <summary>Gives what a name stands for by running <paramref name="bind"/> on its nodes, guarded against circles.</summary>
    public T? Resolve<T>(ScalarNode use, NamedDefinition definition, Func<Node, T?> bind, Func<Interpretation, T[], T> byReading)
        where T : class
    {
        if (_resolving.Contains(definition.Name))
        {
            scope.Bag.Report(Messages.NameCircle, use.Span, definition.Name);
            return null;
        }

        _resolving.Push(definition.Name);
        T?[] bound = [.. definition.Nodes.Select(bind)];
        _resolving.Pop();
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
            case ScalarNode word when list.Terms.FirstOrDefault(t => t.Name == word.Text) is { } term:
                return [term];
            case ScalarNode word when scope.Find(word.Text) is { Interpretation: null } definition:
                return Resolve(word, definition, n => Terms(n, list), (_, all) => all[0]) ?? [];
            case ScalarNode word:
                scope.Bag.ReportUnknown(Messages.UnknownTerm, word.Span, word.Text, [.. list.Terms.Select(t => t.Name)], list.Name);
                return [];
            case ListNode items:
                return [.. items.Items.SelectMany(i => Terms(i, list)).Distinct()];
            default:
                scope.Bag.Report(Messages.WrongType, node.Span, node.Kind.Swedish, "termer", node.Kind.English, "terms");
                return [];
        }
    }

    /// <summary>What gives one term stands as a list of one where a list is expected.</summary>
    private static ValueExpression? AsList(ValueExpression? bound, FactType type) =>
        type.Kind == ValueKind.Terms && bound is FactValue or AnswerTo ? new TermsOf(bound.Span, [bound]) : bound;

    private static bool Fits(FactType from, FactType to) =>
        from.Kind == to.Kind || (from.Kind == ValueKind.Term && to.Kind == ValueKind.Terms);

    private ValueExpression? BindWord(ScalarNode word, FactType type, QuestionDefinition question)
    {
        if (type.List?.Terms.FirstOrDefault(t => t.Name == word.Text) is { } term)
        {
            return new Literal(word.Span, type.Kind == ValueKind.Terms ? Value.Of(term.Alone) : Value.Of(term));
        }

        if (type.List is null && Literals.Read(word.Text, type.Kind) is { HasValue: true } literal)
        {
            return new Literal(word.Span, literal);
        }

        if (scope.Find(word.Text) is { } definition)
        {
            return Resolve(word, definition, n => Bind(n, type, question), (i, all) => new ValueByReading(word.Span, i, all));
        }

        if (question.Facts.FirstOrDefault(f => f.Name == word.Text) is { } fact && Fits(fact.Type, type))
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

    private void ReportUnfit(ScalarNode word, FactType type, QuestionDefinition question)
    {
        if (type.Kind == ValueKind.Boolean)
        {
            Literals.Boolean(word, scope.Bag);
            return;
        }

        (string swedish, string english) = Literals.Name(type.Kind);
        string[] allowed =
        [
            .. type.List?.Terms.Select(t => t.Name) ?? [],
            .. scope.Names,
            .. question.Facts.Where(f => Fits(f.Type, type)).Select(f => f.Name),
        ];
        scope.Bag.ReportUnknown(Messages.UnknownName, word.Span, word.Text, allowed, swedish, english);
    }

    /// <summary>Binds <c>avtalets-slut minus uppsägningstid plus 1 dag</c>: a day, then periods added or taken away.</summary>
    private ValueExpression? BindDay(ScalarNode text, QuestionDefinition question)
    {
        string[] words = text.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int next = Array.FindIndex(words, w => w is "plus" or "minus");
        if (next <= 0)
        {
            ReportUnfit(text, new FactType(ValueKind.Date, null), question);
            return null;
        }

        ValueExpression? day = Bind(new ScalarNode(text.Span, string.Join(' ', words[..next])), new FactType(ValueKind.Date, null), question);
        while (day is not null && next < words.Length)
        {
            int sign = words[next] == "plus" ? 1 : -1;
            int end = Array.FindIndex(words, next + 1, w => w is "plus" or "minus");
            end = end < 0 ? words.Length : end;
            ValueExpression? period = Bind(new ScalarNode(text.Span, string.Join(' ', words[(next + 1)..end])), Period, question);
            day = period is null ? null : new ShiftedDay(text.Span, day, sign, period);
            next = end;
        }

        return day;
    }

    private ValueExpression? BindList(ListNode list, FactType type, QuestionDefinition question)
    {
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
        var reader = new MapReader(map, scope.Bag, "fråga", "fält");
        if (reader.Scalar("fråga", required: true) is not { } name || reader.Scalar("fält", required: true) is not { } fieldName)
        {
            return null;
        }

        if (!scope.Lexicon.TryFindQuestion(name.Text, out QuestionDefinition? question))
        {
            scope.Bag.ReportUnknown(Messages.UnknownQuestion, name.Span, name.Text, [.. scope.Lexicon.Questions.Select(q => q.Name)]);
            return null;
        }

        string[] fields = [.. question.Fields.Where(f => Fits(f.Type, type)).Select(f => f.Name)];
        if (fields.Contains(fieldName.Text))
        {
            return new AnswerTo(map.Span, question, question.FieldIndex(fieldName.Text));
        }

        scope.Bag.ReportUnknown(Messages.UnknownField, fieldName.Span, fieldName.Text, fields, question.Name);
        return null;
    }
}
