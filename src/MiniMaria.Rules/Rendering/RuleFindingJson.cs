using System.Text.Json;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Explanations;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Reasons;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Rendering;

/// <summary>Writes what became of a rule as JSON.</summary>
internal static class RuleFindingJson
{
    /// <summary>Writes the field <c>why</c>.</summary>
    public static void Write(Utf8JsonWriter json, RuleFinding finding, Language language)
    {
        json.WriteStartObject("why");
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("question", finding.Rule.Question.Name);
        json.WriteString("state", JsonNamingPolicy.CamelCase.ConvertName(finding.State.ToString()));
        WriteConditions(json, "conditions", finding.Conditions);
        JsonParts.WriteTexts(json, "others", finding.Others.Select(o => o.Id));
        JsonParts.WriteTexts(json, "missingFacts", finding.MissingFacts.Select(f => f.Name));
        JsonParts.WriteCitations(json, "presuppositions", finding.Presuppositions);
        WriteDay(json, "from", finding.From);
        WriteDay(json, "through", finding.Through);
        json.WritePropertyName("citation");
        JsonParts.WriteCitation(json, finding.Rule.Citation);
        json.WriteString("text", finding.Explain(language));
        json.WriteEndObject();
    }

    private static void WriteConditions(Utf8JsonWriter json, string name, IReadOnlyList<ConditionFinding> conditions)
    {
        json.WriteStartArray(name);
        WriteItems(json, conditions);
        json.WriteEndArray();
    }

    private static void WriteItems(Utf8JsonWriter json, IReadOnlyList<ConditionFinding> conditions)
    {
        foreach (ConditionFinding condition in conditions)
        {
            json.WriteStartObject();
            WriteText(json, "requirement", condition.Requirement?.Id);
            WriteText(json, "fact", condition.Fact?.Name);
            WriteText(json, "interpretation", condition.Interpretation?.Name);
            if (condition.Alternatives.Count == 0)
            {
                json.WriteString("label", condition.Label);
                JsonParts.WriteValue(json, "found", condition.Found);
                json.WriteString("needed", condition.Needed);
            }
            else
            {
                json.WriteStartArray("alternatives");
                foreach (IReadOnlyList<ConditionFinding> alternative in condition.Alternatives)
                {
                    json.WriteStartArray();
                    WriteItems(json, alternative);
                    json.WriteEndArray();
                }

                json.WriteEndArray();
            }

            if (condition.Truth == Truth.Unknown)
            {
                json.WriteNull("holds");
            }
            else
            {
                json.WriteBoolean("holds", condition.Truth == Truth.True);
            }

            json.WriteEndObject();
        }
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteDay(Utf8JsonWriter json, string name, DateOnly? day) =>
        WriteText(json, name, day is { } known ? IsoDay.Write(known) : null);
}
