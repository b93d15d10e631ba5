using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Questions;

/// <summary>A host's own id of a question, echoed as it came: a text, a number or any other JSON.</summary>
public sealed class QuestionId
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _text;

    private QuestionId(string text, string json)
    {
        _text = text;
        Json = json;
    }

    /// <summary>The id as JSON on one line.</summary>
    public string Json { get; }

    /// <summary>Takes a text as an id.</summary>
    /// <param name="text">The text; <see langword="null"/> for no id.</param>
    public static implicit operator QuestionId?(string? text) => FromString(text);

    /// <summary>Takes a text as an id.</summary>
    /// <param name="text">The text; <see langword="null"/> for no id.</param>
    public static QuestionId? FromString(string? text) =>
        text is null ? null : new QuestionId(text, Write(json => json.WriteStringValue(Utf16.Mend(text))));

    /// <summary>Takes the id of a question in JSON.</summary>
    /// <exception cref="InvalidOperationException">It holds half a surrogate pair.</exception>
    internal static QuestionId FromJson(JsonElement element) =>
        new(element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText(), Write(element.WriteTo));

    /// <summary>Gives the text, or the JSON of an id that is none.</summary>
    public override string ToString() => _text;

    private static string Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
