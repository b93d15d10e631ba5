using System.Text.Json;
using MiniMaria.Rules.Remedies;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Rendering;

/// <summary>Writes what would make the requirements of an answer met as JSON.</summary>
internal static class RemediesJson
{
    /// <summary>Writes the field <c>remedies</c>, which is left out when nothing waits to be met.</summary>
    public static void Write(Utf8JsonWriter json, RemedyResult remedies)
    {
        if (remedies.State == RemedyState.NotNeeded)
        {
            return;
        }

        json.WriteStartObject("remedies");
        json.WriteString("state", JsonNamingPolicy.CamelCase.ConvertName(remedies.State.ToString()));
        json.WriteStartArray("ways");
        foreach (Remedy way in remedies.Ways)
        {
            json.WriteStartObject();
            json.WriteStartArray("steps");
            foreach (RemedyStep step in way.Steps)
            {
                WriteStep(json, step);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("obstacles");
        foreach (RemedyObstacle obstacle in remedies.Obstacles)
        {
            json.WriteStartObject();
            json.WriteString("requirement", obstacle.Requirement.Id);
            WriteDay(json, "lastDay", obstacle.LastDay);
            json.WritePropertyName("citation");
            JsonParts.WriteCitation(json, obstacle.Requirement.Citation);
            json.WriteString("text", obstacle.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        JsonParts.WriteTexts(json, "missingFacts", remedies.MissingFacts.Select(f => f.Name));
        json.WriteBoolean("complete", remedies.IsComplete);
        json.WriteEndObject();
    }

    private static void WriteStep(Utf8JsonWriter json, RemedyStep step)
    {
        json.WriteStartObject();
        WriteChange(json, step.Changes[0]);
        if (step.Changes.Count > 1)
        {
            json.WriteStartArray("also");
            foreach (FactChange change in step.Changes.Skip(1))
            {
                json.WriteStartObject();
                WriteChange(json, change);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteBoolean("act", step.IsAct);
        if (step.IsAgain)
        {
            json.WriteBoolean("again", true);
        }

        JsonParts.WriteTexts(json, "requirements", step.Requirements.Select(r => r.Id));
        JsonParts.WriteCitations(json, "citations", step.Citations);
        json.WriteString("text", step.Text);
        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, FactChange change)
    {
        json.WriteString("fact", change.Fact.Name);
        JsonParts.WriteValue(json, "value", change.Value);
        if (change.Added.Count > 0)
        {
            JsonParts.WriteTexts(json, "added", change.Added.Select(t => t.Name));
        }

        if (change.Alternatives.Count > 0)
        {
            // An object each, as the same value can be a list.
            json.WriteStartArray("alternatives");
            foreach (Vocabulary.Value value in change.Alternatives)
            {
                json.WriteStartObject();
                JsonParts.WriteValue(json, "value", value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        WriteDay(json, "earliest", change.Earliest);
        WriteDay(json, "latest", change.Latest);
    }

    private static void WriteDay(Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is { } known)
        {
            json.WriteString(name, IsoDay.Write(known));
        }
    }
}
