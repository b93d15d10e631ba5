using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Rendering;

/// <summary>
/// Writes the JSON Schema (2020-12) of the rule files: the keys of the <see cref="KeyTable"/>, with what each is for, and the words of
/// the vocabulary, with what each means. A file that the loader takes, it takes.
/// </summary>
internal sealed class RuleSchema : IContentVisitor<JsonObject>
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SchemaDefinitions _definitions = new();
    private readonly Lexicon _lexicon;
    private readonly IReadOnlyList<Interpretation> _interpretations;
    private readonly QuestionSchema _questions;

    private RuleSchema(Lexicon lexicon, IReadOnlyList<Interpretation> interpretations)
    {
        _lexicon = lexicon;
        _interpretations = interpretations;
        _questions = new QuestionSchema(_definitions, () => Reference(KeyTable.Readings), () => Visit(new Word(WordKind.Statement)));
    }

    /// <summary>Gets the files of which a schema can be written for itself, by what they are called.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. KeyTable.Files.Select(f => f.Name)];

    /// <summary>Writes the schema.</summary>
    /// <param name="lexicon">The vocabulary with the register and the inventories.</param>
    /// <param name="interpretations">The interpretations that are known.</param>
    /// <param name="kind">The files that it is for, one of <see cref="Kinds"/>; <see langword="null"/> for all.</param>
    public static string Write(Lexicon lexicon, IReadOnlyList<Interpretation> interpretations, string? kind = null) =>
        new RuleSchema(lexicon, interpretations).Write(kind) + "\n";

    JsonObject IContentVisitor<JsonObject>.Visit(Word word) => Visit(word);

    JsonObject IContentVisitor<JsonObject>.Visit(ListOf list) =>
        SchemaParts.List(list.Item.Accept(this), list.MayBeEmpty ? 0 : 1, list.IsSet);

    JsonObject IContentVisitor<JsonObject>.Visit(Keys keys) => Visit(keys);

    JsonObject IContentVisitor<JsonObject>.Visit(Either either)
    {
        MapShape[] told = [.. either.Options.OfType<Keys>().Select(k => k.Shape).Where(s => s.FirstKey is not null)];
        List<JsonNode> options = [.. either.Options.Where(o => o is not Keys { Shape.FirstKey: not null }).Select(o => o.Accept(this))];
        if (told.Length == 0)
        {
            return SchemaParts.Any(options);
        }

        // What a mapping is its first key tells; one without such a key is one of the other options.
        IEnumerable<JsonNode> ways = told.Select(s => SchemaParts.When(SchemaParts.Require(s.FirstKey!), Reference(s)));
        JsonNode others = options.Count > 0 ? SchemaParts.Any(options) : JsonValue.Create(false);
        return new JsonObject
        {
            ["if"] = new JsonObject
            {
                ["type"] = "object",
                ["anyOf"] = new JsonArray([.. told.Select(s => SchemaParts.Require(s.FirstKey!))]),
            },
            ["then"] = new JsonObject { ["allOf"] = new JsonArray([.. ways]) },
            ["else"] = others,
        };
    }

    JsonObject IContentVisitor<JsonObject>.Visit(OfQuestion part) => part.Part switch
    {
        QuestionPart.Fact => part.Generally.Accept(this),
        QuestionPart.Given => new JsonObject { ["type"] = "object" },
        _ => SchemaParts.AnyObject,
    };

    private string Write(string? kind)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "Regelfiler",
        };
        JsonObject root = kind is null ? AnyFile() : Reference(KeyTable.Files.First(f => f.Name == kind));
        foreach ((string key, JsonNode? value) in root.ToArray())
        {
            root.Remove(key);
            schema[key] = value;
        }

        schema["$defs"] = _definitions.All;
        return Lines(schema, string.Empty);
    }

    /// <summary>Writes the keys of the schema and of its parts one a line: what changes is seen, and editors read no blanks.</summary>
    private static string Lines(JsonObject schema, string indent) =>
        "{\n"
            + string.Join(",\n", schema.Select(p => $"{indent}  {JsonValue.Create(p.Key).ToJsonString(Readable)}: "
            + $"{(p.Key == "$defs" ? Lines((JsonObject)p.Value!, indent + "  ") : p.Value!.ToJsonString(Readable))}"))
            + $"\n{indent}}}";

    /// <summary>Gives the schema of any file: a key that only one kind has tells which it is.</summary>
    private JsonObject AnyFile()
    {
        MapShape[] told = [.. KeyTable.Files.Where(f => OwnKeys(f).Length > 0)];
        JsonNode rest =
            SchemaParts.Any(KeyTable.Files.Where(f => f.Others is not null || OwnKeys(f).Length < f.Names.Length).Select(Reference));
        return (JsonObject)told.Reverse().Aggregate(rest, (others, file) => new JsonObject
        {
            ["if"] = SchemaParts.Any(OwnKeys(file).Select(k => SchemaParts.Require(k))),
            ["then"] = Reference(file),
            ["else"] = others,
        });
    }

    private static string[] OwnKeys(MapShape file) => [.. file.Names.Where(n => KeyTable.Files.Count(f => f.Names.Contains(n)) == 1)];

    private JsonObject Visit(Word word) => word.Kind switch
    {
        WordKind.Choice => SchemaParts.OneOf(word.Choices),
        WordKind.YesOrNo => SchemaParts.OneOf(["ja", "nej"]),
        WordKind.Day => _definitions.Reference("dag", () => SchemaParts.Day),
        WordKind.Integer => _definitions.Reference("heltal", () => SchemaParts.Integer),
        WordKind.Amount => _definitions.Reference("belopp", () => SchemaParts.Amount),
        WordKind.Question => _definitions.Reference(
            "frågor",
            () => SchemaParts.OneOf([.. _lexicon.Questions.Select(q => (q.Name, q.Title))])),
        WordKind.Fact => _definitions.Reference("fakta", () => SchemaParts.OneOf([.. _lexicon.Facts.Select(f => (f.Name, f.Meaning))])),
        WordKind.TermList => _definitions.Reference(
            "listor",
            () => SchemaParts.OneOf([.. _lexicon.Lists.Select(l => (l.Name, l.Meaning))])),
        WordKind.Document => _definitions.Reference(
            "handlingar",
            () => SchemaParts.OneOf([.. _lexicon.Documents.Select(d => (d.Name, d.Title))])),
        WordKind.DocumentOrFact =>
            SchemaParts.OneOf([.. _lexicon.Documents.Select(d => (d.Name, d.Title)), .. _lexicon.Facts
                .Where(f => f.Type.Kind == ValueKind.Term)
                .Select(f => (f.Name, f.Meaning))]),
        WordKind.Status when _lexicon.TryFindList(VersionLoader.StatusList, out TermList? statuses) => SchemaParts.OneOf(statuses),
        WordKind.Statement => _definitions.Reference("poster", Statements),
        WordKind.Interpretation when _interpretations.Count > 0 => _definitions.Reference(
            "tolkningar",
            () => SchemaParts.Any(SchemaParts.OneOf([.. _interpretations.Select(i => (i.Id, i.Question))]), SchemaParts.Text)),
        _ => _definitions.Reference("text", () => SchemaParts.Text),
    };

    /// <summary>Gives the statements of the inventories; those of documents without one are told by how they begin.</summary>
    private JsonObject Statements()
    {
        IReadOnlyList<Statement> statements = _lexicon.Inventory.Statements;
        string[] prefixes =
        [
            .. _lexicon.Documents
                .Where(d => d.Prefix is not null && !_lexicon.Inventory.Covers(d))
                .Select(d => System.Text.RegularExpressions.Regex.Escape(d.Prefix!)),
        ];
        var options = new List<JsonNode>();
        if (statements.Count > 0)
        {
            options.Add(SchemaParts.OneOf([.. statements.Select(s => (s.Id, s.Text))]));
        }

        if (prefixes.Length > 0)
        {
            options.Add(new JsonObject { ["type"] = "string", ["pattern"] = $"^({string.Join('|', prefixes)})-(.+-)?[0-9]+$" });
        }

        return options.Count > 0 ? SchemaParts.Any(options) : SchemaParts.Text;
    }

    private JsonObject Visit(Keys keys) => Reference(keys.Shape);

    private JsonObject Reference(MapShape shape) => shape != KeyTable.Clause ? ReferenceTo(shape) : new JsonObject
    {
        ["if"] = SchemaParts.Has(ClauseOutline.Partly, SchemaParts.OneOf(["ja"])),
        ["then"] = ReferenceTo(KeyTable.PartOfClause),
        ["else"] = ReferenceTo(KeyTable.Clause),
    };

    private JsonObject ReferenceTo(MapShape shape) => _definitions.Reference(shape, () => SchemaOf(shape));

    private JsonObject SchemaOf(MapShape shape)
    {
        var properties = new JsonObject();
        foreach (KeyDefinition key in shape.Definitions)
        {
            // What depends on another key is told below.
            JsonObject content = key.Beside is null ? key.Content.Accept(this) : new JsonObject();
            properties[key.Name] = SchemaParts.Described(key.IsRequired ? Filled(content) : content, key.About);
        }

        JsonNode? others = shape.Others is { } names ? OthersOf(names, properties) : null;
        int least = shape.Definitions.Any(d => d.IsRequired) ? 0 : shape.Least;
        JsonObject schema = SchemaParts.Map(properties, shape.Definitions.Where(d => d.IsRequired).Select(d => d.Name), others, least);
        schema["description"] = Sentences.Whole(shape.Place);
        JsonNode[] more =
        [
            .. shape.Definitions.Where(d => d.Beside is not null).Select(Depending),
            .. shape.Relations.Select(RelationOf),
            .. OfQuestions(shape),
            .. OfDocuments(shape),
        ];
        if (more.Length > 0)
        {
            schema["allOf"] = new JsonArray(more);
        }

        return schema;
    }

    /// <summary>A list that must be there must hold something.</summary>
    private static JsonObject Filled(JsonObject content)
    {
        IEnumerable<JsonNode?> options = content["anyOf"] is JsonArray any ? any : (JsonNode[])[content];
        foreach (JsonObject list in options.OfType<JsonObject>().Where(o => o.ContainsKey("items")))
        {
            list["minItems"] = 1;
        }

        return content;
    }

    /// <summary>Gives what stands at names that are keys; those that are known are told with what they mean.</summary>
    private JsonNode? OthersOf(OtherKeys names, JsonObject properties)
    {
        switch (names.Kind)
        {
            case WordKind.Fact:
                foreach (FactDefinition fact in _lexicon.Facts.Where(f => !properties.ContainsKey(f.Name)))
                {
                    properties[fact.Name] = SchemaParts.Described(names.Content.Accept(this), fact.Meaning);
                    foreach (Term term in fact.Type.Values?.List?.Terms ?? [])
                    {
                        properties[$"{fact.Name}.{term.Name}"] = SchemaParts.Described(names.Content.Accept(this), fact.Meaning);
                    }
                }

                return null;
            case WordKind.TermList:
                foreach (TermList list in _lexicon.Lists)
                {
                    properties[list.Name] = SchemaParts.Described(names.Content.Accept(this), list.Meaning);
                }

                return null;
            case WordKind.Question:
                foreach (QuestionDefinition question in _lexicon.Questions)
                {
                    properties[question.Name] = SchemaParts.Described(names.Content.Accept(this), question.Title);
                }

                return null;
            case WordKind.Interpretation:
                foreach (Interpretation interpretation in _interpretations)
                {
                    properties[interpretation.Id] = SchemaParts.Described(
                        SchemaParts.Any(
                            SchemaParts.OneOf([.. interpretation.Readings.Select(r => (r.Id, r.Meaning))]),
                            names.Content.Accept(this)),
                        interpretation.Question);
                }

                break;
        }

        return SchemaParts.Described(names.Content.Accept(this), names.About);
    }

    private JsonObject Depending(KeyDefinition key)
    {
        (string other, Content content) = key.Beside!.Value;
        return new JsonObject
        {
            ["if"] = SchemaParts.Require(other),
            ["then"] = SchemaParts.At(key.Name, content.Accept(this)),
            ["else"] = SchemaParts.At(key.Name, key.Content.Accept(this)),
        };
    }

    private static JsonObject RelationOf(KeyRelation relation)
    {
        JsonObject demand = relation.Kind switch
        {
            KeyRelationKind.All => SchemaParts.Require(relation.Keys),
            KeyRelationKind.Any => SchemaParts.Any(relation.Keys.Select(k => SchemaParts.Require(k))),
            KeyRelationKind.One => new JsonObject { ["oneOf"] = new JsonArray([.. relation.Keys.Select(k => SchemaParts.Require(k))]) },
            KeyRelationKind.Word => new JsonObject { ["properties"] = Each(relation.Keys, () => SchemaParts.Text) },
            KeyRelationKind.NotAll => new JsonObject { ["not"] = SchemaParts.Require(relation.Keys) },
            _ => new JsonObject { ["properties"] = Each(relation.Keys, () => false) },
        };
        JsonObject? at = relation.Is.Count > 0 ? SchemaParts.OneOf(relation.Is)
            : relation.IsNot.Count > 0 ? new JsonObject { ["not"] = SchemaParts.OneOf(relation.IsNot) }
            : relation.IsNoWord ? new JsonObject { ["type"] = new JsonArray("array", "object") }
            : null;
        return relation.When is { } key ? SchemaParts.When(SchemaParts.Has(key, at), demand) : demand;

        static JsonObject Each(IEnumerable<string> keys, Func<JsonNode> content) => new(keys.Select(
            k => KeyValuePair.Create<string,
            JsonNode?>(k, content())));
    }

    /// <summary>Gives what each question adds to a mapping that names it.</summary>
    private IEnumerable<JsonNode> OfQuestions(MapShape shape)
    {
        if (QuestionAdditions.QuestionKeyOf(shape) is not { } asked)
        {
            yield break;
        }

        bool mayBeSeveral = asked.Content is Either;
        foreach (QuestionDefinition question in _lexicon.Questions)
        {
            var additions = new QuestionAdditions(_questions, question);
            var one = new JsonObject { ["const"] = question.Name };
            if (!mayBeSeveral)
            {
                if (additions.Of(shape) is { } added)
                {
                    yield return SchemaParts.When(SchemaParts.Has(asked.Name, one), added);
                }

                continue;
            }

            JsonObject among = SchemaParts.Any(one, new JsonObject { ["type"] = "array", ["contains"] = one.DeepClone() });
            if (additions.Of(shape, k => k != KeyTable.Examples) is { } each)
            {
                yield return SchemaParts.When(SchemaParts.Has(asked.Name, among), each);
            }

            // An example asks the first of several questions; where there are more, nothing is said of it.
            var alone = new JsonObject { ["enum"] = new JsonArray(JsonValue.Create(question.Name), SchemaParts.Array([question.Name])) };
            if (additions.Of(shape, k => k == KeyTable.Examples) is { } examples)
            {
                yield return SchemaParts.When(SchemaParts.Has(asked.Name, alone), examples);
            }
        }
    }

    /// <summary>Gives what each document adds to a mapping that names it: the numbers of its clauses.</summary>
    private IEnumerable<JsonNode> OfDocuments(MapShape shape)
    {
        if (shape.Definitions.FirstOrDefault(d => Kind(d.Content) == WordKind.Document) is not { } named)
        {
            yield break;
        }

        foreach (DocumentEntry document in _lexicon.Documents.Where(d => d.Clauses.Count > 0))
        {
            var properties = new JsonObject();
            foreach (KeyDefinition key in shape.Definitions)
            {
                if (key.Content is Keys { Shape.Others.Kind: WordKind.Clause })
                {
                    properties[key.Name] =
                        new JsonObject { ["propertyNames"] = SchemaParts.OneOf([.. document.ClauseOrder, InventoryLoader.OutsideClauses]) };
                }
                else if (Kind(key.Content) == WordKind.Clause)
                {
                    JsonObject clauses = Clauses(document);
                    properties[key.Name] = SchemaParts.Any(
                        clauses,
                        SchemaParts.List(clauses.DeepClone()),
                        new JsonObject { ["type"] = "number" });
                }
            }

            if (properties.Count > 0)
            {
                yield return SchemaParts.When(
                    SchemaParts.Has(named.Name, new JsonObject { ["const"] = document.Name }),
                    new JsonObject { ["properties"] = properties });
            }
        }

        static WordKind? Kind(Content content) => content switch
        {
            Word word => word.Kind,
            Either { Options: [Word word, ..] } => word.Kind,
            _ => null,
        };
    }

    private JsonObject Clauses(DocumentEntry document) =>
        _definitions.Reference(
            "punkter",
            document,
            document.Name,
            () => SchemaParts.OneOf([.. document.ClauseOrder.Select(c => (c, document.Clauses[c]))]));
}
