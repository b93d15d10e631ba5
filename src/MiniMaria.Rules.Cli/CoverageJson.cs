using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MiniMaria.Rules.Analysis;

namespace MiniMaria.Rules.Cli;

/// <summary>Writes a coverage as one JSON object on one line.</summary>
internal static class CoverageJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="coverage">The coverage.</param>
    /// <param name="only">The document to write; <see langword="null"/> for all, with the observations.</param>
    /// <param name="output">Takes the object.</param>
    public static void Write(Coverage coverage, DocumentCoverage? only, TextWriter output)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            WriteList(json, "documents", only is null ? coverage.Documents : [only], Write);
            if (only is null)
            {
                WriteList(json, "observations", coverage.Observations, Write);
            }

            Write(json, only?.Totals ?? coverage.Totals);
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n");
    }

    private static void Write(Utf8JsonWriter json, DocumentCoverage document)
    {
        json.WriteString("document", document.Document.Name);
        WriteList(json, "clauses", document.Clauses, Write);
        Write(json, document.Totals);
    }

    private static void Write(Utf8JsonWriter json, ClauseCoverage clause)
    {
        json.WriteString("clause", clause.Number);
        json.WriteString("heading", clause.Heading);
        json.WriteString("whySilent", clause.WhySilent);
        WriteList(json, "statements", clause.Statements, Write);
    }

    private static void Write(Utf8JsonWriter json, StatementCoverage statement)
    {
        json.WriteString("id", statement.Statement.Id);
        json.WriteString("text", statement.Statement.Text);
        json.WriteString("state", statement.State switch
        {
            CoverageState.Encoded => "encoded",
            CoverageState.NotNormative => "notNormative",
            CoverageState.NotEncoded => "notEncoded",
            CoverageState.NotAsked => "notAsked",
            CoverageState.NotShown => "notShown",
            _ => "unaccounted",
        });
        json.WriteString("reason", statement.Reason);
        json.WriteWords("provisions", statement.Provisions);
        json.WriteWords("remarks", statement.Remarks);
        if (statement.ShownIn is { } example)
        {
            json.WriteStartObject("shownIn");
            json.WriteString("question", example.Question.Name);
            json.WriteString("example", example.Name);
            json.WriteString("file", example.Span.File);
            json.WriteNumber("line", example.Span.Line);
            json.WriteEndObject();
        }
    }

    private static void Write(Utf8JsonWriter json, ObservationCoverage observation)
    {
        json.WriteString("id", observation.Observation.Id);
        json.WriteString("text", observation.Observation.Text);
        json.WriteString("noEffect", observation.Observation.NoEffect);
        json.WriteWords("places", observation.Places);
    }

    private static void Write(Utf8JsonWriter json, CoverageTotals totals)
    {
        json.WriteStartObject("totals");
        json.WriteNumber("all", totals.All);
        json.WriteNumber("encoded", totals.Encoded);
        json.WriteNumber("notNormative", totals.NotNormative);
        json.WriteNumber("notEncoded", totals.NotEncoded);
        json.WriteNumber("notAsked", totals.NotAsked);
        json.WriteNumber("notShown", totals.NotShown);
        json.WriteNumber("unaccounted", totals.Unaccounted);
        json.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
