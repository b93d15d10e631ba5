using System.Text.Json.Nodes;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Rendering;

/// <summary>What a question adds to the schema of a mapping that asks it: its facts and its answer fields.</summary>
/// <param name="parts">Gives the parts.</param>
/// <param name="question">The question.</param>
internal sealed class QuestionAdditions(QuestionSchema parts, QuestionDefinition question) : IContentVisitor<JsonObject?>
{
    /// <summary>Gives the key of a mapping that names its question, or several.</summary>
    public static KeyDefinition? QuestionKeyOf(MapShape shape) =>
        shape.Definitions.FirstOrDefault(
            d => d.Content is Word { Kind: WordKind.Question } or Either { Options: [Word { Kind: WordKind.Question }, ..] });

    /// <summary>Gives what the question adds to some keys of a mapping; <see langword="null"/> when that is nothing.</summary>
    public JsonObject? Of(MapShape shape, Func<string, bool>? concerns = null)
    {
        var properties = new JsonObject();
        var depending = new JsonArray();
        foreach (KeyDefinition key in shape.Definitions.Where(d => concerns?.Invoke(d.Name) != false))
        {
            JsonObject? usual = key.Content.Accept(this);
            if (key.Beside is { } beside)
            {
                JsonObject choice = new() { ["if"] = SchemaParts.Require(beside.Key) };
                choice["then"] = SchemaParts.At(key.Name, beside.Content.Accept(this) ?? []);
                choice["else"] = SchemaParts.At(key.Name, usual ?? []);
                depending.Add((JsonNode)choice);
            }
            else if (usual is not null)
            {
                properties[key.Name] = usual;
            }
        }

        var added = new JsonObject();
        if (shape.Others is { Kind: WordKind.Field })
        {
            foreach (KeyDefinition key in shape.Definitions.Where(d => !properties.ContainsKey(d.Name)))
            {
                properties[key.Name] = true;
            }

            foreach (FieldDefinition field in question.Fields)
            {
                properties[field.Name] = SchemaParts.Described(parts.Concluded(field), field.Meaning);
            }

            added["additionalProperties"] = false;
        }
        else if (shape.Others?.Content.Accept(this) is { } others)
        {
            added["additionalProperties"] = others;
        }

        if (properties.Count > 0)
        {
            added["properties"] = properties;
        }

        if (depending.Count > 0)
        {
            added["allOf"] = depending;
        }

        return added.Count > 0 ? added : null;
    }

    JsonObject? IContentVisitor<JsonObject?>.Visit(Word word) => word.Kind switch
    {
        WordKind.Fact => parts.FactName(question),
        WordKind.Field => parts.FieldName(question),
        _ => null,
    };

    JsonObject? IContentVisitor<JsonObject?>.Visit(ListOf list) =>
        list.Item.Accept(this) is { } item ? new JsonObject { ["items"] = item } : null;

    JsonObject? IContentVisitor<JsonObject?>.Visit(Keys keys) => QuestionKeyOf(keys.Shape) switch
    {
        null => Whole(keys.Shape),
        { IsRequired: true } => null,
        { Name: var own } => Whole(keys.Shape) is { } added ? SchemaParts.When(
            new JsonObject { ["not"] = SchemaParts.Require(own) },
            added) : null,
    };

    JsonObject? IContentVisitor<JsonObject?>.Visit(Either either) => null;

    private JsonObject? Whole(MapShape shape) => parts.Named(shape, question, () => Of(shape));

    JsonObject? IContentVisitor<JsonObject?>.Visit(OfQuestion part) => parts.Of(part.Part, question);
}
