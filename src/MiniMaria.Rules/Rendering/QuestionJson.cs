using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Rendering;

/// <summary>Reads questions from JSON, one object each.</summary>
public static class QuestionJson
{
    /// <summary>The greatest length of a question in UTF-8, in bytes, inclusive.</summary>
    public const int MaximumBytes = Limits.FileBytes;

    private static readonly string[] Properties = ["id", "question", "asOf", "facts", "readings"];

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 8 };

    /// <summary>Reads one question.</summary>
    /// <param name="json">
    /// A JSON object with <c>question</c> and optionally <c>id</c>, <c>asOf</c>, <c>facts</c> and <c>readings</c>.
    /// </param>
    /// <param name="question">The question, when the text holds one.</param>
    /// <param name="id">The id, also when the rest is wrong; <see langword="null"/> when there is none.</param>
    /// <param name="error">What is wrong with the text, when it holds none.</param>
    /// <returns>Whether the text holds a question. Whether it can be asked is seen when it is asked.</returns>
    public static bool TryRead(
        string json,
        [NotNullWhen(true)] out Question? question,
        out QuestionId? id,
        [NotNullWhen(false)] out QuestionError? error)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (!string.IsNullOrWhiteSpace(json))
        {
            return TryRead(() => JsonDocument.Parse(json, Options), out question, out id, out error);
        }

        question = null;
        id = null;
        error = new QuestionError(Messages.LineEmpty, []);
        return false;
    }

    /// <summary>Reads one question in UTF-8, as it stands on a line of a batch.</summary>
    /// <param name="utf8">
    /// A JSON object as in <see cref="TryRead(string, out Question, out QuestionId, out QuestionError)"/>, of at most
    /// <see cref="MaximumBytes"/>.
    /// </param>
    /// <param name="question">The question, when the text holds one.</param>
    /// <param name="id">The id, also when the rest is wrong; <see langword="null"/> when there is none.</param>
    /// <param name="error">What is wrong with the text, when it holds none.</param>
    /// <returns>Whether the text holds a question. Whether it can be asked is seen when it is asked.</returns>
    public static bool TryRead(
        ReadOnlyMemory<byte> utf8,
        [NotNullWhen(true)] out Question? question,
        out QuestionId? id,
        [NotNullWhen(false)] out QuestionError? error)
    {
        bool isEmpty = utf8.Span.Trim(" \t\r\n"u8).IsEmpty;
        if (!isEmpty && utf8.Length <= MaximumBytes && Utf8.IsValid(utf8.Span))
        {
            return TryRead(() => JsonDocument.Parse(utf8, Options), out question, out id, out error);
        }

        question = null;
        id = null;
        error = utf8.Length > MaximumBytes
            ? new QuestionError(Messages.LineTooLong, [MaximumBytes])
            : new QuestionError(isEmpty ? Messages.LineEmpty : Messages.LineNotUtf8, []);
        return false;
    }

    private static bool TryRead(
        Func<JsonDocument> parse,
        [NotNullWhen(true)] out Question? question,
        out QuestionId? id,
        [NotNullWhen(false)] out QuestionError? error)
    {
        question = null;
        id = null;
        try
        {
            using JsonDocument document = parse();
            question = Read(document.RootElement, ref id, out error);
            return question is not null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The second is half a surrogate pair in an escaped text.
            error = Broken(e.Message);
            return false;
        }
    }

    private static Question? Read(JsonElement root, ref QuestionId? id, out QuestionError? error)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            error = Broken(root.ValueKind.ToString());
            return null;
        }

        if (root.TryGetProperty("id", out JsonElement idElement))
        {
            id = QuestionId.FromJson(idElement);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonProperty property in root.EnumerateObject())
        {
            if (!seen.Add(property.Name))
            {
                error = new QuestionError(Messages.PropertyTwice, [property.Name]);
                return null;
            }

            if (!Properties.Contains(property.Name))
            {
                error = new QuestionError(
                    Messages.UnknownProperty,
                    [property.Name],
                    null,
                    Properties,
                    NearestMatch.Find(property.Name, Properties));
                return null;
            }
        }

        if (!root.TryGetProperty("question", out JsonElement name) || name.ValueKind != JsonValueKind.String)
        {
            error =
                new QuestionError(Messages.NoSuchQuestion, [name.ValueKind == JsonValueKind.Undefined ? string.Empty : name.GetRawText()]);
            return null;
        }

        DateOnly? asOf = null;
        if (root.TryGetProperty("asOf", out JsonElement day) && day.ValueKind != JsonValueKind.Null)
        {
            if (day.ValueKind != JsonValueKind.String || !IsoDay.TryRead(day.GetString(), out DateOnly parsed))
            {
                error = QuestionError.NotADay("asOf", day.ValueKind == JsonValueKind.String ? day.GetString()! : day.GetRawText(), "asOf");
                return null;
            }

            asOf = parsed;
        }

        var facts = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (!ReadMembers(root, "facts", out error, (member, value) => facts.TryAdd(member, value)))
        {
            return null;
        }

        var readings = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!ReadMembers(root, "readings", out error, (member, value) => readings.TryAdd(member, value as string ?? string.Empty)))
        {
            return null;
        }

        return new Question { Name = name.GetString()!, Id = id?.ToString(), AsOf = asOf, Facts = facts, Readings = readings };
    }

    private static bool ReadMembers(JsonElement root, string name, out QuestionError? error, Func<string, object?, bool> add)
    {
        error = null;
        if (!root.TryGetProperty(name, out JsonElement members) || members.ValueKind == JsonValueKind.Null)
        {
            return true;
        }

        if (members.ValueKind != JsonValueKind.Object)
        {
            error = Broken(name);
            return false;
        }

        foreach (JsonProperty member in members.EnumerateObject())
        {
            if (!add(member.Name, ToObject(member.Value)))
            {
                error = new QuestionError(Messages.FactTwice, [member.Name], member.Name);
                return false;
            }
        }

        return true;
    }

    private static object? ToObject(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number when value.TryGetInt32(out int number) => number,
        JsonValueKind.Number when value.TryGetDecimal(out decimal number) => number,
        JsonValueKind.Array => value.EnumerateArray().Select(ToObject).ToArray(),
        JsonValueKind.Object => value.EnumerateObject().Select(p => new KeyValuePair<string, object?>(p.Name, ToObject(p.Value))).ToArray(),
        _ => value.GetRawText(),
    };

    private static QuestionError Broken(string what) => new(Messages.BrokenJson, [what]);
}
