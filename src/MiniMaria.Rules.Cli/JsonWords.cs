using System.Text.Json;

namespace MiniMaria.Rules.Cli;

/// <summary>Writes lists of words as JSON.</summary>
internal static class JsonWords
{
    /// <summary>Writes a property that is an array of texts.</summary>
    public static void WriteWords(this Utf8JsonWriter json, string name, IEnumerable<string> words)
    {
        json.WriteStartArray(name);
        foreach (string word in words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }
}
