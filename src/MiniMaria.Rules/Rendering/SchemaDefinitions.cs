using System.Globalization;
using System.Text.Json.Nodes;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Rendering;

/// <summary>The parts of a JSON Schema that have names, each made when it is first named.</summary>
internal sealed class SchemaDefinitions
{
    private readonly Dictionary<(string Kind, object? Of), string> _names = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>Gets all of them.</summary>
    public JsonObject All { get; } = [];

    /// <summary>Refers to a part.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="make">Makes it.</param>
    public JsonObject Reference(string kind, Func<JsonObject> make) => Reference((kind, null), kind, make);

    /// <summary>Refers to the keys of a mapping.</summary>
    public JsonObject Reference(MapShape shape, Func<JsonObject> make) => Reference((string.Empty, shape), shape.Name, make);

    /// <summary>Refers to a part that belongs to something named.</summary>
    public JsonObject Reference(string kind, object of, string name, Func<JsonObject> make) =>
        Reference((kind, of), $"{kind}-{name}", make);

    private JsonObject Reference((string Kind, object? Of) part, string name, Func<JsonObject> make)
    {
        if (!_names.TryGetValue(part, out string? known))
        {
            known = Free(name);
            _names.Add(part, known);

            // Its place is taken before it is made, for it may refer to itself.
            All[known] = null;
            All[known] = make();
        }

        return new JsonObject { ["$ref"] = "#/$defs/" + known };
    }

    /// <summary>Gives a name of letters that every reader of references understands.</summary>
    private string Free(string name)
    {
        string plain =
            string.Concat(Spelling.WithoutDiacritics(name).ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        string free = plain;
        for (int i = 2; !_taken.Add(free); i++)
        {
            free = plain + "-" + i.ToString(CultureInfo.InvariantCulture);
        }

        return free;
    }
}
