using System.Text.Encodings.Web;
using System.Text.Json;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Review;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Cli;

/// <summary>Tells which provisions that carry statements of the inventory can be taken away without an example noticing.</summary>
internal sealed class RemovalPage(Rulebook rulebook)
{
    private const int Indent = 4;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    public void Write(RemovalResult result, bool asJson, Language language, Streams streams)
    {
        if (asJson)
        {
            WriteJson(result, streams.Output);
        }
        else
        {
            Write(result, language, new Page(streams.Output, streams.OutputTerminal));
        }
    }

    private void Write(RemovalResult result, Language language, Page page)
    {
        foreach ((Removal removal, Phrase phrase) in result.Unnoticed.Select(r => (r, Phrases.RemovalUnnoticed)).Concat(result.Refused.Select(r => (r, Phrases.RemovalRefused))))
        {
            page.Write([(removal.Span.ToString(), Page.Strong), (phrase.In(language, removal.Provision), Page.Fault)], string.Empty, Page.Plain, Indent);
            foreach (string id in removal.Statements)
            {
                page.Write([(id, Page.Name), (TextOf(id), Page.Plain)], new string(' ', Indent), Page.Plain, Indent + 2);
            }
        }

        if (result.Uncovered.Count > 0)
        {
            page.Write(Phrases.RemovalUncovered.In(language, string.Join(", ", result.Uncovered)), Page.Fault, hang: Indent);
        }

        page.Write(Phrases.RemovalSum.In(language, result.Count, result.Noticed, result.Refused.Count, result.Unnoticed.Count), Page.Strong);
    }

    private string TextOf(string id) => rulebook.Lexicon.Inventory.TryFind(id, out var statement) ? statement.Text : string.Empty;

    private static void WriteJson(RemovalResult result, TextWriter output)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("removals", result.Count);
            json.WriteNumber("noticed", result.Noticed);
            WriteList(json, "refused", result.Refused);
            WriteList(json, "unnoticed", result.Unnoticed);
            json.WriteWords("uncovered", result.Uncovered);
            json.WriteEndObject();
        }

        output.Write(System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n");
    }

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<Removal> removals)
    {
        json.WriteStartArray(name);
        foreach (Removal removal in removals)
        {
            json.WriteStartObject();
            json.WriteString("provision", removal.Provision);
            json.WriteString("file", removal.Span.File);
            json.WriteNumber("line", removal.Span.Line);
            json.WriteWords("statements", removal.Statements);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
