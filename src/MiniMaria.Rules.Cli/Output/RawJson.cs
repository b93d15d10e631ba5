using System.Text.Json;
using System.Text.Json.Serialization;

namespace MiniMaria.Rules.Cli.Output;

/// <summary>A value in a report that the library writes itself, put in as it is.</summary>
/// <param name="Text">The JSON of the value.</param>
[JsonConverter(typeof(Converter))]
internal sealed record RawJson(string Text)
{
    internal sealed class Converter : JsonConverter<RawJson>
    {
        public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) => writer.WriteRawValue(value.Text);
    }
}
