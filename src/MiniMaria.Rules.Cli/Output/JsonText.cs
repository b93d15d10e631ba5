using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace MiniMaria.Rules.Cli.Output;

/// <summary>How the tool writes a report as JSON: names in camelCase, letters as they are, lines that end alike on every system.</summary>
internal static class JsonText
{
    /// <summary>Makes the settings of a report; each report needs its own.</summary>
    /// <param name="indented">Whether each value stands on a line of its own.</param>
    /// <param name="leavesOutNull">Whether what is <see langword="null"/> is left out, unless a property says otherwise.</param>
    public static JsonSerializerOptions NewOptions(bool indented, bool leavesOutNull = false) => new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = leavesOutNull ? JsonIgnoreCondition.WhenWritingNull : JsonIgnoreCondition.Never,
        WriteIndented = indented,
        NewLine = "\n",
    };

    /// <summary>Writes a report, and a line break after it.</summary>
    public static void Write<T>(T report, JsonTypeInfo<T> type, TextWriter output)
    {
        output.Write(JsonSerializer.Serialize(report, type));
        output.Write('\n');
    }

    /// <summary>Gives the name that a value of an enumeration has in JSON.</summary>
    public static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
