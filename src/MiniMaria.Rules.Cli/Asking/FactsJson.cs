using System.Text.Json;
using System.Text.Json.Serialization;

namespace MiniMaria.Rules.Cli.Asking;

/// <summary>The facts of a question in a report: an object with each fact under its name, as a host would give it.</summary>
/// <param name="Facts">The facts by name.</param>
[JsonConverter(typeof(Converter))]
internal sealed record FactsJson(IReadOnlyDictionary<string, object?> Facts)
{
    internal sealed class Converter : JsonConverter<FactsJson>
    {
        public override FactsJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, FactsJson value, JsonSerializerOptions options) => Write(writer, value.Facts);

        private static void Write(Utf8JsonWriter json, object? value)
        {
            switch (value)
            {
                case string[] terms:
                    json.WriteStartArray();
                    Array.ForEach(terms, json.WriteStringValue);
                    json.WriteEndArray();
                    break;
                case IReadOnlyDictionary<string, object?> table:
                    json.WriteStartObject();
                    foreach ((string key, object? entry) in table)
                    {
                        json.WritePropertyName(key);
                        Write(json, entry);
                    }

                    json.WriteEndObject();
                    break;
                case int number:
                    json.WriteNumberValue(number);
                    break;
                case decimal number:
                    json.WriteNumberValue(number);
                    break;
                case bool yes:
                    json.WriteBooleanValue(yes);
                    break;
                default:
                    json.WriteStringValue(value?.ToString());
                    break;
            }
        }
    }
}
