using System.Text.Json;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Rendering;

/// <summary>What stands alike in several places of an answer's JSON.</summary>
internal static class JsonParts
{
    public static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    public static void WriteCitations(Utf8JsonWriter json, string name, IEnumerable<Citation> citations)
    {
        json.WriteStartArray(name);
        foreach (Citation citation in citations)
        {
            WriteCitation(json, citation);
        }

        json.WriteEndArray();
    }

    public static void WriteCitation(Utf8JsonWriter json, Citation citation)
    {
        json.WriteStartObject();
        json.WriteString("rule", citation.Rule);
        json.WriteString("document", citation.Document);
        json.WriteString("version", citation.Version);
        json.WriteString("clause", citation.Clause);
        json.WriteString("status", citation.Status);
        json.WriteEndObject();
    }

    public static void WriteValue(Utf8JsonWriter json, string name, Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.None:
                break;
            case ValueKind.Terms:
                WriteTexts(json, name, value.Terms.Select(t => t.Name));
                break;
            case ValueKind.Rows:
                WriteRows(json, name, value.Rows);
                break;
            case ValueKind.Table:
                WriteTable(json, name, value.Table);
                break;
            case ValueKind.Integer:
                json.WriteNumber(name, value.Integer);
                break;
            case ValueKind.Decimal:
                json.WriteNumber(name, value.Decimal);
                break;
            case ValueKind.Boolean:
                json.WriteBoolean(name, value.Boolean);
                break;
            default:
                json.WriteString(name, value.ToString());
                break;
        }
    }

    private static void WriteTable(Utf8JsonWriter json, string name, Table table)
    {
        json.WriteStartObject(name);
        foreach ((Term key, Value value) in table.Entries)
        {
            WriteValue(json, key.Name, value);
        }

        json.WriteEndObject();
    }

    private static void WriteRows(Utf8JsonWriter json, string name, IReadOnlyList<Row> rows)
    {
        json.WriteStartArray(name);
        foreach (Row row in rows)
        {
            json.WriteStartObject();
            foreach (ColumnDefinition column in row.Columns)
            {
                WriteValue(json, column.Name, row[column.Name]);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
