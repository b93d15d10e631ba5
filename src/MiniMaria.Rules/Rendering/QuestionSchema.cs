using System.Text.Json.Nodes;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Rendering;

/// <summary>The schema of what the facts and answer fields of a question decide: conditions, answers, examples.</summary>
/// <param name="definitions">Takes the parts.</param>
/// <param name="readings">Gives what stands at <c>tolkning</c> in a condition.</param>
/// <param name="sources">Gives what stands at <c>underlag</c>.</param>
internal sealed class QuestionSchema(SchemaDefinitions definitions, Func<JsonObject> readings, Func<JsonObject> sources)
{
    private readonly Dictionary<(MapShape, QuestionDefinition), bool> _adding = [];

    /// <summary>Gives a part.</summary>
    public JsonObject Of(QuestionPart part, QuestionDefinition question) => part switch
    {
        QuestionPart.Condition => Condition(question),
        QuestionPart.Conclusion => definitions.Reference("svar", question, question.Name, () => Fields(question, Concluded)),
        QuestionPart.Row => definitions.Reference("rad", question, question.Name, () => Row(question)),
        QuestionPart.Given => definitions.Reference("givet", question, question.Name, () => Facts(question, Given, 0)),
        QuestionPart.Expected => definitions.Reference("vantat", question, question.Name, () => Fields(question, Expected)),
        _ => SchemaParts.Any(FactName(question), SchemaParts.List(FactName(question), differ: true)),
    };

    /// <summary>Gives what a rule may answer in a field.</summary>
    public JsonObject Concluded(FieldDefinition field) => field.Type.Kind switch
    {
        ValueKind.Rows => definitions.Reference("rader", field, field.Name, () => Rows(field.Type)),
        ValueKind.Terms => SchemaParts.Any(
            Word(field.Type),
            SchemaParts.List(SchemaParts.Any(Word(field.Type), SchemaParts.AnyObject)),
            SchemaParts.AnyObject),
        _ => SchemaParts.Any(Word(field.Type), SchemaParts.AnyObject),
    };

    private JsonObject Text => definitions.Reference("text", () => SchemaParts.Text);

    /// <summary>Gives the name of a fact of a question.</summary>
    public JsonObject FactName(QuestionDefinition question) =>
        definitions.Reference(
            "fakta-i",
            question,
            question.Name,
            () => SchemaParts.OneOf([.. question.Facts.Select(f => (f.Name, f.Meaning))]));

    /// <summary>Gives the name of an answer field of a question.</summary>
    public JsonObject FieldName(QuestionDefinition question) =>
        definitions.Reference(
            "svarsfalt-i",
            question,
            question.Name,
            () => SchemaParts.OneOf([.. question.Fields.Select(f => (f.Name, f.Meaning))]));

    /// <summary>Gives what a question adds to a mapping, once for all places in which it stands.</summary>
    public JsonObject? Named(MapShape shape, QuestionDefinition question, Func<JsonObject?> make)
    {
        if (!_adding.TryGetValue((shape, question), out bool adds))
        {
            JsonObject? made = make();
            adds = _adding[(shape, question)] = made is not null;
            return made is null ? null : definitions.Reference(shape.Name, (shape, question), question.Name, () => made);
        }

        return adds ? definitions.Reference(shape.Name, (shape, question), question.Name, () => []) : null;
    }

    private static JsonObject Fields(QuestionDefinition question, Func<FieldDefinition, JsonObject> content)
    {
        var properties = new JsonObject(question.Fields.Select(
            f => KeyValuePair.Create<string,
            JsonNode?>(f.Name, SchemaParts.Described(content(f), f.Meaning))));
        return SchemaParts.Map(properties, [], others: null, least: 1);
    }

    private static JsonObject Facts(QuestionDefinition question, Func<FactDefinition, JsonObject> content, int least)
    {
        var properties = new JsonObject(question.Facts.Select(
            f => KeyValuePair.Create<string,
            JsonNode?>(f.Name, SchemaParts.Described(content(f), f.Meaning))));
        return SchemaParts.Map(properties, [], others: null, least);
    }

    private JsonObject Condition(QuestionDefinition question) => definitions.Reference("villkor", question, question.Name, () =>
    {
        JsonObject facts = Facts(question, f => Test(f), least: 1);
        var properties = (JsonObject)facts["properties"]!;
        foreach (FactDefinition table in question.Facts.Where(f => f.Type.Values?.List is not null))
        {
            foreach (Term term in table.Type.Values!.List!.Terms)
            {
                properties[$"{table.Name}.{term.Name}"] = SchemaParts.Described(ColumnTest(table), $"{table.Meaning} {term.Meaning}");
            }
        }

        foreach (KeyDefinition key in KeyTable.Conditions.Definitions)
        {
            JsonObject content = key.Content switch
            {
                ListOf => SchemaParts.List(Condition(question), least: 1),
                OfQuestion => Condition(question),
                Keys => readings(),
                _ => Text,
            };
            properties[key.Name] = SchemaParts.Described(content, key.About);
        }

        return facts;
    });

    /// <summary>
    /// Gives what a fact may be tested for: a word, which may be the name of a value, a list, or more than a word can say.
    /// </summary>
    private JsonObject Test(FactDefinition fact) => definitions.Reference("provning", fact, fact.Name, () => fact.Type.Kind switch
    {
        ValueKind.None => [],
        ValueKind.Term or ValueKind.Terms or ValueKind.Table => SchemaParts.Any(
            Word(fact.Type),
            Words(fact.Type, 1),
            Operators(fact, isColumn: false)),
        _ => SchemaParts.Any(Word(fact.Type), Operators(fact, isColumn: false)),
    });

    private JsonObject ColumnTest(FactDefinition table) => definitions.Reference("provning-i", table, table.Name, () =>
        SchemaParts.Any(Word(table.Type), Words(table.Type, 1), Operators(table, isColumn: true)));

    private JsonObject Operators(FactDefinition fact, bool isColumn)
    {
        var properties = new JsonObject();
        foreach (string name in ConditionBinder.OperatorsFor(fact, isColumn))
        {
            KeyDefinition key = KeyTable.Test.Definitions.First(d => d.Name == name);
            bool isOptional = key.Content is Either && name is "om-lämnat";
            JsonObject content = key.Content switch
            {
                Loading.Word => SchemaParts.OneOf(["ja", "nej"]),
                Keys => SomeOf(fact),
                _ when isOptional && !isColumn => Test(fact),
                _ when fact.Type.List is not null => SchemaParts.Any(Word(fact.Type), Words(fact.Type, 1)),
                _ => Operand(fact.Type),
            };
            properties[name] = SchemaParts.Described(content, key.About);
        }

        JsonObject operators = SchemaParts.Map(properties, [], others: null, least: 1);
        if (fact.Type.Kind == ValueKind.Date)
        {
            operators["dependentRequired"] =
                new JsonObject { ["inom"] = SchemaParts.Array(["från"]), ["från"] = SchemaParts.Array(["inom"]) };
        }

        return operators;
    }

    /// <summary>Gives what a fact is compared with: no other question, and reckoned only where amounts are.</summary>
    private JsonObject Operand(FactType type)
    {
        if (type.Kind != ValueKind.Decimal)
        {
            return Word(type);
        }

        JsonObject reckoned = SchemaParts.AnyObject;
        reckoned["not"] = SchemaParts.Require(KeyTable.Answer.FirstKey!);
        return SchemaParts.Any(Text, reckoned);
    }

    private JsonObject SomeOf(FactDefinition fact)
    {
        var properties = new JsonObject(KeyTable.ColumnTest.Definitions.Select(
            d => KeyValuePair.Create<string,
            JsonNode?>(d.Name, SchemaParts.Described(SchemaParts.Any(Word(fact.Type), Words(fact.Type, 1)), d.About))));
        JsonObject some = SchemaParts.Map(properties, [], others: null, least: 1);
        some["maxProperties"] = 1;
        return some;
    }

    private JsonObject Row(QuestionDefinition question)
    {
        JsonObject row = Facts(question, f => Test(f), least: 0);
        var properties = (JsonObject)row["properties"]!;
        foreach (FieldDefinition field in question.Fields)
        {
            // What could be a fact or a field says neither.
            properties[field.Name] = properties.ContainsKey(field.Name) ? false : SchemaParts.Described(Concluded(field), field.Meaning);
        }

        foreach (KeyDefinition key in KeyTable.Row.Definitions)
        {
            properties[key.Name] = SchemaParts.Described(
                key.Content is Loading.Word ? Text : SchemaParts.Any(sources(), SchemaParts.List(sources(), differ: true)),
                key.About);
        }

        row["required"] = SchemaParts.Array(KeyTable.Row.Definitions.Where(d => d.IsRequired).Select(d => d.Name));
        return row;
    }

    /// <summary>Gives rows that a rule answers: one, several, or one for each key of tables.</summary>
    private JsonObject Rows(FactType type)
    {
        ColumnDefinition[] concluded = [.. type.Columns.Where(c => c.Source == ColumnSource.Concluded)];
        JsonObject row = SchemaParts.Map(
            Columns(concluded, c => SchemaParts.Any(Word(c.Type), SchemaParts.List(Text), SchemaParts.AnyObject)),
            concluded.Select(c => c.Name),
            others: null,
            least: 0);
        ColumnDefinition[] keys = [.. type.Columns.Where(c => c.Type.Kind == ValueKind.Term)];
        if (keys.Length == 0)
        {
            return SchemaParts.Any(row, SchemaParts.List(row.DeepClone(), least: 1));
        }

        JsonObject byKey = SchemaParts.Map(
            Columns(type.Columns, _ => SchemaParts.Any(Text, SchemaParts.AnyObject)),
            [KeyTable.RowsByKey.FirstKey!],
            others: null,
            least: 0);
        ((JsonObject)byKey["properties"]!)[KeyTable.RowsByKey.FirstKey!] = SchemaParts.Described(
            SchemaParts.OneOf([.. keys.Select(c => (c.Name, c.Meaning))]),
            KeyTable.RowsByKey.Definitions[0].About);
        byKey["allOf"] = new JsonArray([.. keys.Select(k => SchemaParts.When(
            SchemaParts.Has(KeyTable.RowsByKey.FirstKey!, new JsonObject { ["const"] = k.Name }),
            SchemaParts.Require(type.Columns.Select(c => c.Name).Where(n => n != k.Name))))]);
        return new JsonObject
        {
            ["if"] = new JsonObject { ["type"] = "object", ["required"] = SchemaParts.Array([KeyTable.RowsByKey.FirstKey!]) },
            ["then"] = byKey,
            ["else"] = SchemaParts.Any(row, SchemaParts.List(row.DeepClone(), least: 1)),
        };
    }

    private static JsonObject Columns(IEnumerable<ColumnDefinition> columns, Func<ColumnDefinition, JsonObject> content) =>
        new(columns.Select(c => KeyValuePair.Create<string, JsonNode?>(c.Name, SchemaParts.Described(content(c), c.Meaning))));

    /// <summary>Gives a fact as somebody who asks gives it, who may use synonyms.</summary>
    private JsonObject Given(FactDefinition fact) => definitions.Reference("givet-faktum", fact, fact.Name, () => fact.Type.Kind switch
    {
        ValueKind.None => [],
        ValueKind.Term => Word(fact.Type),
        ValueKind.Terms => SchemaParts.Any(Word(fact.Type), Words(fact.Type, 0)),
        ValueKind.Table => SchemaParts.Any(Text, Table(fact.Type, Text, isStrict: false)),
        _ => Literal(fact.Type),
    });

    private JsonObject Expected(FieldDefinition field) => definitions.Reference("vantat-falt", field, field.Name, () =>
    {
        JsonObject missing = SchemaParts.OneOf(["saknas"]);
        switch (field.Type.Kind)
        {
            case ValueKind.None:
                return [];
            case ValueKind.Table:
                return SchemaParts.Any(Text, Table(field.Type, Literal(field.Type.Values!), isStrict: true));
            case ValueKind.Rows:
                JsonObject row = SchemaParts.Map(Columns(field.Type.Columns, c => Literal(c.Type)), [], others: null, least: 0);
                JsonObject rows = definitions.Reference(
                    "vantade-rader",
                    field,
                    field.Name,
                    () => SchemaParts.Any(row, SchemaParts.List(row.DeepClone(), least: 1)));
                var some = new JsonObject(KeyTable.SomeRows.Definitions.Select(
                    d => KeyValuePair.Create<string,
                    JsonNode?>(d.Name, SchemaParts.Described((JsonObject)rows.DeepClone(), d.About))));
                return new JsonObject
                {
                    ["if"] = new JsonObject
                    {
                        ["type"] = "object",
                        ["anyOf"] = new JsonArray([.. KeyTable.SomeRows.Names.Select(n => SchemaParts.Require(n))]),
                    },
                    ["then"] = SchemaParts.Map(some, [], others: null, least: 1),
                    ["else"] = SchemaParts.Any(rows, missing),
                };
            default:
                return SchemaParts.Any(Literal(field.Type), missing);
        }
    });

    private static JsonObject Table(FactType type, JsonObject value, bool isStrict)
    {
        var properties = new JsonObject((type.List?.Terms ?? []).Select(
            t => KeyValuePair.Create<string,
            JsonNode?>(t.Name, SchemaParts.Described((JsonObject)value.DeepClone(), t.Meaning))));
        return SchemaParts.Map(properties, [], isStrict && type.List != TermFinder.NoList ? null : value, least: isStrict ? 1 : 0);
    }

    /// <summary>Gives a literal of a type, in which no name may stand.</summary>
    private JsonObject Literal(FactType type) => type.Kind switch
    {
        ValueKind.None => [],
        _ when type.List == TermFinder.NoList => [],
        ValueKind.Term => Terms(type.List!),
        ValueKind.Terms => SchemaParts.Any(Terms(type.List!), SchemaParts.List(Terms(type.List!), differ: true)),
        ValueKind.Boolean => SchemaParts.OneOf(["ja", "nej"]),
        ValueKind.Date => definitions.Reference("dag", () => SchemaParts.Day),
        ValueKind.Integer => definitions.Reference("heltal", () => SchemaParts.Integer),
        ValueKind.Decimal => definitions.Reference("belopp", () => SchemaParts.Amount),
        _ => Text,
    };

    /// <summary>Gives a word of a type, or a name that stands for one.</summary>
    private JsonObject Word(FactType type) =>
        type.Kind == ValueKind.Boolean ? definitions.Reference("ja-nej", () => SchemaParts.YesOrNoOrName)
        : type.List is { } list && list != TermFinder.NoList ? SchemaParts.Any(Terms(list), Text)
        : Text;

    private JsonObject Words(FactType type, int least) => SchemaParts.List(Word(type), least, differ: true);

    private JsonObject Terms(TermList list) => definitions.Reference("termer", list, list.Name, () => SchemaParts.OneOf(list));
}
