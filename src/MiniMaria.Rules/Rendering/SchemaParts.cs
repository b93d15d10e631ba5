using System.Text.Json.Nodes;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Rendering;

/// <summary>The small parts of a JSON Schema.</summary>
internal static class SchemaParts
{
    // What YAML reads as something else than a text is a text to the loader.
    public static JsonObject Text => new() { ["type"] = new JsonArray("string", "number", "boolean"), ["pattern"] = @"\S" };

    public static JsonObject Day => new() { ["type"] = "string", ["format"] = "date", ["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" };

    public static JsonObject Integer => Number(@"^[+-]?([0-9]{1,3}([ \u00A0][0-9]{3})+|[0-9]+)$");

    public static JsonObject Amount => Number(@"^[+-]?([0-9]{1,3}([ \u00A0][0-9]{3})+|[0-9]+)(,[0-9]+)?( kr| %)?$");

    /// <summary>Gets ja or nej, or a name that stands for one; not what others write for yes and no.</summary>
    public static JsonObject YesOrNoOrName => Any(
        OneOf(["ja", "nej"]),
        new JsonObject
        {
            ["type"] = "string",
            ["pattern"] = @"\S",
            ["not"] = new JsonObject
            {
                ["pattern"] = $"^({string.Join('|', Literals.OtherYesAndNo.Select(InAnyCase))})$",
            },
        });

    private static string InAnyCase(string word) => string.Concat(word.Select(c => $"[{Sentences.Begin(c.ToString())}{c}]"));

    public static JsonObject AnyObject => new() { ["type"] = "object", ["minProperties"] = 1 };

    /// <summary>Gives one of some words.</summary>
    public static JsonObject OneOf(IEnumerable<string> words) => new() { ["enum"] = Array(words) };

    /// <summary>Gives one of some words with what each means, as editors show it.</summary>
    public static JsonObject OneOf(IReadOnlyCollection<(string Name, string Meaning)> words) => new()
    {
        ["enum"] = Array(words.Select(w => w.Name)),
        ["enumDescriptions"] = Array(words.Select(w => w.Meaning)),
    };

    public static JsonObject OneOf(TermList list) => OneOf([.. list.Terms.Select(t => (t.Name, t.Meaning))]);

    public static JsonObject Any(params IEnumerable<JsonNode> options)
    {
        JsonNode[] all = [.. options];
        return all is [JsonObject only] ? only : new JsonObject { ["anyOf"] = new JsonArray(all) };
    }

    /// <summary>Gives a list.</summary>
    /// <param name="items">What each item is.</param>
    /// <param name="least">How many there must be.</param>
    /// <param name="differ">Whether none may be there twice.</param>
    public static JsonObject List(JsonNode items, int least = 0, bool differ = false)
    {
        var list = new JsonObject { ["type"] = "array", ["items"] = items };
        if (least > 0)
        {
            list["minItems"] = least;
        }

        if (differ)
        {
            list["uniqueItems"] = true;
        }

        return list;
    }

    /// <summary>Gives a mapping.</summary>
    /// <param name="properties">What stands at its keys.</param>
    /// <param name="required">The keys that must be there.</param>
    /// <param name="others">What stands at other keys; <see langword="null"/> when there may be none.</param>
    /// <param name="least">How many keys there must be.</param>
    public static JsonObject Map(JsonObject properties, IEnumerable<string> required, JsonNode? others, int least)
    {
        var map = new JsonObject { ["type"] = "object", ["properties"] = properties };
        JsonArray names = Array(required);
        if (names.Count > 0)
        {
            map["required"] = names;
        }

        if (least > 0)
        {
            map["minProperties"] = least;
        }

        map["additionalProperties"] = others ?? false;
        return map;
    }

    public static JsonObject Require(params IEnumerable<string> keys) => new() { ["required"] = Array(keys) };

    public static JsonObject When(JsonNode test, JsonNode then) => new() { ["if"] = test, ["then"] = then };

    /// <summary>Tells what stands at a key, if it is there.</summary>
    public static JsonObject At(string key, JsonNode content) => new() { ["properties"] = new JsonObject { [key] = content } };

    /// <summary>Tells that a key is there, and what stands at it.</summary>
    public static JsonObject Has(string key, JsonNode? content = null)
    {
        JsonObject has = Require(key);
        if (content is not null)
        {
            has["properties"] = new JsonObject { [key] = content };
        }

        return has;
    }

    /// <summary>Gives a schema with what it is for.</summary>
    public static JsonObject Described(JsonObject schema, string about)
    {
        schema["description"] = about;
        return schema;
    }

    public static JsonArray Array(IEnumerable<string> words) => new([.. words.Select(w => JsonValue.Create(w))]);

    private static JsonObject Number(string pattern) => Any(
        new JsonObject { ["type"] = "integer" },
        new JsonObject { ["type"] = "string", ["pattern"] = pattern });
}
