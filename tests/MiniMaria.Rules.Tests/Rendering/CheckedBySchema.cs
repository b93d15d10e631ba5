using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Json.Schema;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MiniMaria.Rules.Tests.Rendering;

/// <summary>What an editor makes of a rule file: it reads the YAML and holds it against the schema.</summary>
internal static partial class CheckedBySchema
{
    private static readonly ConcurrentDictionary<string, JsonSchema> Schemas = new(StringComparer.Ordinal);

    /// <summary>Gives where a file breaks a schema; nothing when it does not.</summary>
    public static IReadOnlyList<string> Faults(string schema, string yaml)
    {
        JsonElement file = JsonSerializer.SerializeToElement(Read(yaml));
        EvaluationResults result = Schemas.GetOrAdd(schema, text => JsonSchema.FromText(text, new BuildOptions { SchemaRegistry = new SchemaRegistry() })).Evaluate(file, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return result.IsValid ? [] : [.. (result.Details ?? []).Where(d => d.Errors is not null).Select(d => $"{d.InstanceLocation} {string.Join(' ', d.Errors!.Select(e => e.Value))}").Append("invalid")];
    }

    /// <summary>Reads YAML as its core schema says: numbers, true, false and null are no texts.</summary>
    public static JsonNode? Read(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        parser.Consume<StreamStart>();
        return parser.TryConsume<DocumentStart>(out _) ? ReadNode(parser) : null;
    }

    private static JsonNode? ReadNode(Parser parser)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return ReadScalar(scalar);
        }

        if (parser.TryConsume<SequenceStart>(out _))
        {
            var list = new JsonArray();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                list.Add(ReadNode(parser));
            }

            return list;
        }

        parser.Consume<MappingStart>();
        var map = new JsonObject();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            map[parser.Consume<Scalar>().Value] = ReadNode(parser);
        }

        return map;
    }

    private static JsonValue? ReadScalar(Scalar scalar) => scalar.Value switch
    {
        var text when scalar.Style != ScalarStyle.Plain => JsonValue.Create(text),
        "" or "~" or "null" => null,
        "true" => JsonValue.Create(true),
        "false" => JsonValue.Create(false),
        var number when Number().IsMatch(number) => JsonValue.Create(double.Parse(number, CultureInfo.InvariantCulture)),
        var text => JsonValue.Create(text),
    };

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
