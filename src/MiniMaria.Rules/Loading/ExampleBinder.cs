using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Loading;

/// <summary>Reads the examples that stand beside rules. An example is read once, however many stretches of days its clause applies to.</summary>
internal sealed class ExampleBinder(Lexicon lexicon, DiagnosticBag bag, IReadOnlyList<DocumentVersion> versions, DateOnly day, HashSet<SourceSpan> seen)
{
    /// <summary>How a question may turn out, the usual first.</summary>
    public static readonly string[] Outcomes = ["besvarad", "saknar-fakta", "utanför", "oreglerat", "konflikt"];

    /// <summary>The keys that say what the answer should be, the one that refuses the question first.</summary>
    public static readonly string[] Expectations = ["nekas", "utfall", "svar", "saknas", "krav", "brister", "tolkningar", "anmärkningar"];

    /// <summary>What is said of a requirement.</summary>
    public static readonly string[] MetWords = ["ja", "nej", "okänt"];

    public List<Example> Examples { get; } = [];

    /// <summary>Gets a value indicating whether the examples are read already, so that they are passed over.</summary>
    public bool AreKnown { get; init; }

    /// <summary>Gets a value indicating whether those read now stand in proposals that a version in force keeps out.</summary>
    public bool AreOfProposals { get; init; }

    public IReadOnlyList<DocumentVersion> Versions { get; } = versions;

    /// <summary>Reads the examples of one provision.</summary>
    public void Bind(MapNode provision, Scope scope, ClauseInForce clause)
    {
        if (AreKnown || provision["exempel"] is null)
        {
            return;
        }

        // The other keys are read where the provision is.
        MapReader owner = MapReader.WithAnyKeys(provision, bag);
        string id = (provision["id"] as ScalarNode)?.Text ?? string.Empty;
        foreach (Node item in owner.List("exempel")?.Items ?? [])
        {
            if (item is not MapNode { Entries: [{ Key: var name, Value: MapNode content }] })
            {
                bag.Report(Messages.WrongType, item.Span, item.Kind.Swedish, "en mening och under den exemplet", item.Kind.English, "a sentence with the example below it");
            }
            else if (seen.Add(name.Span))
            {
                Bind(id, name, content, owner, scope, clause);
            }
        }
    }

    private void Bind(string provision, ScalarNode name, MapNode content, MapReader owner, Scope scope, ClauseInForce clause)
    {
        var reader = new MapReader(content, bag, KeyTable.Example);
        if (Array.TrueForAll(Expectations, e => reader.Find(e) is null))
        {
            bag.Report(Messages.ExampleExpectsNothing, name.Span, name.Text);
        }

        ScalarNode? questionName = reader.Find("fråga") is not null ? reader.Scalar("fråga") : owner.Words("fråga").Concat(owner.Words("frågor")).FirstOrDefault();
        if (questionName is null || Scope.FindQuestion(lexicon, questionName, bag) is not { } question)
        {
            return;
        }

        DocumentVersion version = clause.StatedBy;
        bool applies = version.From <= day && (version.Through is not { } through || through >= day);
        string? refused = FactNames(reader, "nekas", question).FirstOrDefault();
        if (refused is not null)
        {
            Array.ForEach(Expectations[1..], reader.Refuse);
        }

        (Dictionary<FieldDefinition, Value> fields, Dictionary<FieldDefinition, ExpectedRows> rows) = Fields(reader, question);
        Examples.Add(new Example
        {
            Name = name.Text,
            Provision = provision,
            Question = question,
            Day = reader.Day("dag") ?? (applies ? day : version.From ?? day),
            Facts = Facts(reader, question),
            Readings = Readings(reader, scope),
            Span = name.Span,
            Refused = refused,
            AgreedEnd = reader.Day("slut"),
            IsOfProposal = AreOfProposals,
            Document = version.Document.Name,
            Outcome = OneOf("utfall", reader.Scalar("utfall"), Outcomes),
            Fields = fields,
            Rows = rows,
            MissingFacts = reader.Find("saknas") is null ? null : FactNames(reader, "saknas", question),
            Requirements = Requirements(reader),
            Missing = Missing(reader),
            Interpretations = [.. reader.Words("tolkningar").Select(w => scope.FindInterpretation(w)?.Name ?? (bag.TakeMissed() is null ? null : w.Text)).OfType<string>()],
            Remarks = reader.Find("anmärkningar") is null ? null : [.. reader.Words("anmärkningar").Select(w => w.Text)],
        });
    }

    private string OneOf(string key, ScalarNode? word, string[] allowed)
    {
        if (word is null)
        {
            return allowed[0];
        }

        if (!allowed.Contains(word.Text))
        {
            bag.ReportUnknown(Messages.UnknownTerm, word.Span, word.Text, allowed, key);
        }

        return word.Text;
    }

    private Dictionary<string, object> Facts(MapReader reader, QuestionDefinition question)
    {
        var facts = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach ((ScalarNode name, Node value) in reader.Map("givet", mayBeEmpty: true)?.Entries ?? [])
        {
            if (question.FactNamed(name.Text) is not { } fact)
            {
                bag.ReportUndeclared(Messages.UnknownFact, name.Span, name.Text, [.. question.Facts.Select(f => f.Name)], question.Name);
            }
            else if (Given(fact, value) is { } given)
            {
                facts[name.Text] = given;
            }
        }

        return facts;
    }

    /// <summary>Gives a fact as a host would give it, so that the example also tries how facts are read.</summary>
    private object? Given(FactDefinition fact, Node value)
    {
        switch (value)
        {
            case ScalarNode { IsEmpty: true }:
                bag.Report(Messages.Empty, value.Span);
                return null;
            case MapNode map when fact.Type.Kind == ValueKind.Table:
                return map.Entries.Select(e => new KeyValuePair<string, object?>(e.Key.Text, GivenAt(fact.Type.Values!, e.Value))).ToArray();
            case ScalarNode scalar when fact.Type.List is null:
                return Number(scalar, fact.Type) ?? (Literals.Expect(scalar, fact.Type.Kind, bag).HasValue ? scalar.Text : null);
            case ScalarNode scalar:
                return scalar.Text;
            case ListNode list when fact.Type.Kind == ValueKind.Terms:
                return MapReader.Words(list, bag).Select(w => w.Text).ToArray();
            default:
                (string swedish, string english) = Literals.Name(fact.Type.Kind);
                bag.Report(Messages.WrongType, value.Span, value.Kind.Swedish, swedish, value.Kind.English, english);
                return null;
        }
    }

    private object? GivenAt(FactType type, Node node)
    {
        if (node is ScalarNode { IsEmpty: false } scalar)
        {
            return Number(scalar, type) ?? scalar.Text;
        }

        bag.Report(Messages.WrongType, node.Span, node.Kind.Swedish, "ett värde", node.Kind.English, "a value");
        return null;
    }

    /// <summary>Gives a number as a number: the small written forms of the rule files are no host's.</summary>
    private static object? Number(ScalarNode scalar, FactType type) => Literals.Read(scalar.Text, type.Kind) switch
    {
        { Kind: ValueKind.Integer } number => number.Integer,
        { Kind: ValueKind.Decimal } number => number.Decimal,
        _ => null,
    };

    private Dictionary<string, string> Readings(MapReader reader, Scope scope)
    {
        var readings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((ScalarNode id, Node node) in reader.Map("läsning")?.Entries ?? [])
        {
            if (node is not ScalarNode reading)
            {
                bag.Report(Messages.WrongType, node.Span, node.Kind.Swedish, "en läsning", node.Kind.English, "a reading");
            }
            else if (scope.FindInterpretation(id) is not { } interpretation)
            {
                // One that does not apply when the clause first does may apply on the example's day; asking will show.
                if (bag.TakeMissed() is not null)
                {
                    readings[id.Text] = reading.Text;
                }
            }
            else if (scope.FindReading(interpretation, reading) >= 0)
            {
                readings[interpretation.Name] = reading.Text;
            }
        }

        return readings;
    }

    private (Dictionary<FieldDefinition, Value> Fields, Dictionary<FieldDefinition, ExpectedRows> Rows) Fields(MapReader reader, QuestionDefinition question)
    {
        var fields = new Dictionary<FieldDefinition, Value>();
        var rows = new Dictionary<FieldDefinition, ExpectedRows>();
        foreach ((ScalarNode name, Node node) in reader.Map("svar")?.Entries ?? [])
        {
            if (question.FieldNamed(name.Text) is not { } field)
            {
                bag.ReportUndeclared(Messages.UnknownField, name.Span, name.Text, [.. question.Fields.Select(f => f.Name)], question.Name);
            }
            else if (field.Type.Kind == ValueKind.Rows && node is not ScalarNode)
            {
                rows[field] = RowBinder.Expect(node, field.Type, bag);
            }
            else if (node is ScalarNode { Text: "saknas" })
            {
                fields[field] = default;
            }
            else if (field.Type.Kind == ValueKind.Table && node is MapNode table)
            {
                fields[field] = TableReader.Read(table, field.Type, bag);
            }
            else
            {
                fields[field] = Literals.Expect(node, field.Type, bag);
            }
        }

        return (fields, rows);
    }

    private List<string> FactNames(MapReader reader, string key, QuestionDefinition question)
    {
        var names = new List<string>();
        foreach (ScalarNode word in reader.Words(key))
        {
            if (question.SlotOf(word.Text) >= 0)
            {
                names.Add(word.Text);
            }
            else
            {
                bag.ReportUndeclared(Messages.UnknownFact, word.Span, word.Text, [.. question.Facts.Select(f => f.Name)], question.Name);
            }
        }

        return names;
    }

    private Dictionary<string, bool?> Requirements(MapReader reader)
    {
        var requirements = new Dictionary<string, bool?>(StringComparer.Ordinal);
        foreach ((ScalarNode id, Node node) in reader.Map("krav")?.Entries ?? [])
        {
            if (node is ScalarNode word)
            {
                string met = OneOf("krav", word, MetWords);
                requirements[id.Text] = met == "ja" ? true : met == "nej" ? false : null;
            }
            else
            {
                bag.Report(Messages.WrongType, node.Span, node.Kind.Swedish, "ja, nej eller okänt", node.Kind.English, "ja, nej or okänt");
            }
        }

        return requirements;
    }

    private Dictionary<string, IReadOnlyList<string>> Missing(MapReader reader)
    {
        var missing = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (reader.Map("brister") is { } map)
        {
            MapReader inner = MapReader.WithAnyKeys(map, bag);
            foreach ((ScalarNode id, _) in map.Entries)
            {
                missing[id.Text] = [.. inner.Words(id.Text).Select(w => w.Text)];
            }
        }

        return missing;
    }
}
