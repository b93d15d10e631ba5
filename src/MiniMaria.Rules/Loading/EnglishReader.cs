using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>
/// Reads <c>engelska.yaml</c>: what the vocabulary is called in C#. Typed questions, answers and constants are made of it when the
/// library is built; the rules and their answers do without.
/// </summary>
/// <param name="vocabulary">The vocabulary as it is written, for the places of its names.</param>
/// <param name="lexicon">The vocabulary.</param>
/// <param name="bag">Takes the findings.</param>
internal sealed class EnglishReader(MapNode vocabulary, Lexicon lexicon, DiagnosticBag bag)
{
    public const string Lists = "listnamn";
    public const string Facts = "faktanamn";
    public const string Questions = "frågenamn";
    public const string Name = "namn";
    public const string Terms = "termer";
    public const string Fields = "svar";
    public const string Row = "rad";
    public const string Columns = "kolumner";

    /// <summary>How the types of a question and its answer end, after its name.</summary>
    public const string QuestionType = "Question";
    public const string AnswerType = "Answer";

    /// <summary>The type of the terms, list by list.</summary>
    public const string TermTypes = "Terms";

    private const string Meaning = "betyder";

    // What the types have already that are made of names; a test holds the lists whole.
    private static readonly string[] OfObjects =
    [
        "object.Equals", "object.Finalize", "object.GetHashCode", "object.GetType", "object.MemberwiseClone", "object.ReferenceEquals",
        "object.ToString",
    ];

    private static readonly string[] OfRecords =
        [.. OfObjects, "record.Clone", "record.Deconstruct", "record.EqualityContract", "record.PrintMembers"];

    private static readonly string[] OfQuestions =
    [
        .. OfRecords, "TypedQuestion.AddFacts", "TypedQuestion.AsOf", "TypedQuestion.Name", "TypedQuestion.Readings", "TypedQuestion.Wrap",
    ];

    private static readonly string[] OfAnswers =
    [
        .. OfObjects, "TypedAnswer.Answer", "TypedAnswer.Citations", "TypedAnswer.Outcome", "TypedAnswer.BooleanAt", "TypedAnswer.DateAt",
        "TypedAnswer.DecimalAt", "TypedAnswer.IntegerAt", "TypedAnswer.RowsAt", "TypedAnswer.TableAt", "TypedAnswer.TermAt",
        "TypedAnswer.TermsAt", "TypedAnswer.TextAt",
    ];

    private readonly EnglishNames _names = new();

    // What has a name that does not do, as has been told where it stands.
    private readonly HashSet<object> _refused = new(ReferenceEqualityComparer.Instance);

    /// <summary>Reads the file; reports names that cannot be, and what of the vocabulary has none.</summary>
    public EnglishNames Read(MapNode file)
    {
        var root = new MapReader(file, bag, KeyTable.English);
        ReadLists(root.Map(Lists));
        ReadFacts(root.Map(Facts));
        ReadQuestions(root.Map(Questions));
        return _names;
    }

    private void ReadLists(MapNode? lists)
    {
        Dictionary<string, string> taken = Taken(OfObjects);
        foreach ((TermList list, MapReader reader) in Entries(lists, KeyTable.EnglishList, lexicon.Lists, Messages.UnknownList))
        {
            ReadName(list, list.Name, reader, string.Empty, taken);
            ReadTerms(list, reader.Map(Terms));
        }

        foreach (TermList list in lexicon.Lists)
        {
            Require(list, Lists, "listor", list.Name);
            CheckTerms(list);
        }
    }

    private void ReadTerms(TermList list, MapNode? terms)
    {
        string[] own = [.. OwnTerms(list).Select(t => t.Name)];
        foreach ((ScalarNode key, _) in terms?.Entries ?? [])
        {
            if (!own.Contains(key.Text))
            {
                bag.ReportUndeclared(Messages.UnknownTerm, key.Span, key.Text, own, list.Name);
            }
            else if (MapReader.WithAnyKeys(terms!, bag).Scalar(key.Text) is { } name && IsIdentifier(name))
            {
                _names.Add(list.Named(key.Text)!, new EnglishName(name.Text, string.Empty, name.Span));
            }
            else
            {
                _refused.Add(list.Named(key.Text)!);
            }
        }
    }

    /// <summary>Each own term has a name, and no two of a list the same, whichever list declares them.</summary>
    private void CheckTerms(TermList list)
    {
        foreach (Term term in OwnTerms(list).Where(t => _names.OfTerm(t) is null && !_refused.Contains(t)))
        {
            Report(term.Name, $"{Lists}: {list.Name}: {Terms}", "listor", list.Name, "termer", term.Name);
        }

        // The class of the list has no member of its own name.
        Dictionary<string, string> taken = Taken([.. OfObjects, .. _names.Of(list) is { } called ? [called.Name] : (string[])[]]);
        foreach (Term term in list.Terms)
        {
            if (_names.OfTerm(term) is { } name && !taken.TryAdd(name, term.Name))
            {
                bag.Report(Messages.DuplicateName, _names.Of(term)?.Span ?? term.Span, name, taken[name]);
            }
        }
    }

    /// <summary>Gives the terms that a list declares itself, not those of lists that it includes.</summary>
    private IEnumerable<Term> OwnTerms(TermList list)
    {
        var declared = (vocabulary["listor"] as MapNode)?[list.Name] as MapNode;
        return list.Terms.Where(t => (declared?["termer"] as MapNode)?[t.Name] is not null);
    }

    private void ReadFacts(MapNode? facts)
    {
        Dictionary<string, string> taken = Taken(OfQuestions);
        FactDefinition[] given = [.. lexicon.Facts.Where(f => !f.IsAskedDay)];
        foreach ((FactDefinition fact, MapReader reader) in Entries(facts, KeyTable.EnglishKeys, given, Messages.UnknownDeclaredFact))
        {
            ReadName(fact, fact.Name, reader, reader.Text(Meaning), taken);
        }

        foreach (FactDefinition fact in given)
        {
            Require(fact, Facts, "fakta", fact.Name);
        }
    }

    private void ReadQuestions(MapNode? questions)
    {
        Dictionary<string, string> taken = Taken([]);
        Dictionary<string, string> types = Taken([TermTypes]);
        (QuestionDefinition Question, MapReader Reader)[] entries =
            [.. Entries(questions, KeyTable.EnglishQuestion, lexicon.Questions, Messages.UnknownQuestion)];
        foreach ((QuestionDefinition question, MapReader reader) in entries)
        {
            ReadName(question, question.Name, reader, reader.Text(Meaning), taken);
            if (_names.Of(question) is { } name)
            {
                types[name.Name + QuestionType] = question.Name;
                types[name.Name + AnswerType] = question.Name;
            }
        }

        foreach ((QuestionDefinition question, MapReader reader) in entries)
        {
            ReadFields(question, reader.Map(Fields), types);
        }

        foreach (QuestionDefinition question in lexicon.Questions)
        {
            Require(question, Questions, "frågor", question.Name);
            foreach (FieldDefinition field in _names.Of(question) is null ? [] : question.Fields)
            {
                string fields = $"{Questions}: {question.Name}: {Fields}";
                Require(field, fields, "frågor", question.Name, "svar", field.Name);
                foreach (ColumnDefinition column in _names.Of(field) is null ? [] : field.Type.Columns)
                {
                    string columns = $"{fields}: {field.Name}: {Columns}";
                    Require(column, columns, "frågor", question.Name, "svar", field.Name, "kolumner", column.Name);
                }
            }
        }
    }

    private void ReadFields(QuestionDefinition question, MapNode? fields, Dictionary<string, string> types)
    {
        Dictionary<string, string> taken = Taken(OfAnswers);
        foreach ((FieldDefinition field, MapReader reader) in
            Entries(fields, KeyTable.EnglishField, question.Fields, Messages.UnknownField, question.Name))
        {
            ReadName(field, field.Name, reader, reader.Text(Meaning), taken);
            if (field.Type.Kind == ValueKind.Rows)
            {
                ReadRows(question, field, reader, types);
            }
            else
            {
                Array.ForEach([Row, Columns], reader.Refuse);
            }
        }
    }

    private void ReadRows(QuestionDefinition question, FieldDefinition field, MapReader reader, Dictionary<string, string> types)
    {
        ScalarNode? row = reader.Scalar(Row, required: true);
        if (row is not null
            && IsIdentifier(row)
            && IsFree(row, $"{question.Name}: {field.Name}", types)
            && _names.Of(field) is { } name)
        {
            _names.Add(field, name with { Row = row.Text });
        }

        // A type in C# has no member of its own name.
        Dictionary<string, string> taken = Taken([.. OfRecords, .. row is null ? (string[])[] : [row.Text]]);
        foreach ((ColumnDefinition column, MapReader entry) in
            Entries(reader.Map(Columns, required: true), KeyTable.EnglishKeys, field.Type.Columns, Messages.UnknownKey))
        {
            ReadName(column, column.Name, entry, entry.Text(Meaning), taken);
        }
    }

    /// <summary>Gives what is named, each with its names; reports names of what the vocabulary lacks.</summary>
    private IEnumerable<(T Declared, MapReader Reader)> Entries<T>(
        MapNode? map,
        MapShape shape,
        IReadOnlyList<T> declared,
        Message unknown,
        params object[] more)
        where T : class
    {
        foreach ((ScalarNode key, Node value) in map?.Entries ?? [])
        {
            if (declared.FirstOrDefault(d => d.ToString() == key.Text) is not { } named)
            {
                bag.ReportUndeclared(unknown, key.Span, key.Text, [.. declared.Select(d => d.ToString()!)], more);
            }
            else if (value is MapNode node)
            {
                yield return (named, new MapReader(node, bag, shape));
            }
            else
            {
                (string swedish, string english) = value.Kind;
                bag.Report(Messages.WrongType, value.Span, swedish, "nycklar med värden", english, "keys with values");
                _refused.Add(named);
            }
        }
    }

    private void ReadName(object declared, string word, MapReader reader, string meaning, Dictionary<string, string> taken)
    {
        if (reader.Scalar(Name) is { } name && IsIdentifier(name) && IsFree(name, word, taken))
        {
            _names.Add(declared, new EnglishName(name.Text, meaning, name.Span));
        }
        else
        {
            _refused.Add(declared);
        }
    }

    private bool IsIdentifier(ScalarNode name)
    {
        bool isOne = EnglishName.IsIdentifier(name.Text);
        if (!isOne)
        {
            bag.Add(new Diagnostic(Messages.NotIdentifier, name.Span, [name.Text], allowed: null, EnglishName.From(name.Text)));
        }

        return isOne;
    }

    private bool IsFree(ScalarNode name, string word, Dictionary<string, string> taken)
    {
        bool isFree = taken.TryAdd(name.Text, word);
        if (!isFree)
        {
            bag.Report(Messages.DuplicateName, name.Span, name.Text, taken[name.Text]);
        }

        return isFree;
    }

    /// <summary>Gives what is taken from the start, each by its own name; that names differ in case only does not tell them apart.</summary>
    private static Dictionary<string, string> Taken(IEnumerable<string> members) =>
        members.ToDictionary(m => m[(m.IndexOf('.', StringComparison.Ordinal) + 1)..], StringComparer.OrdinalIgnoreCase);

    private void Require(object declared, string under, params string[] path)
    {
        if (_names.Of(declared) is null && !_refused.Contains(declared))
        {
            Report(path[^1], under, path);
        }
    }

    /// <summary>Reports what has no name, where the vocabulary declares it.</summary>
    private void Report(string word, string under, params string[] path)
    {
        Node node = vocabulary;
        SourceSpan span = vocabulary.Span;
        foreach (string key in path)
        {
            KeyValuePair<ScalarNode, Node> entry = ((MapNode)node).Entries.First(e => e.Key.Text == key);
            (span, node) = (entry.Key.Span, entry.Value);
        }

        bag.Report(Messages.NoEnglishName, span, word, under);
    }
}
