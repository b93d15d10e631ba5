using System.Text.Encodings.Web;
using System.Text.Json;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Decisions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Explanations;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Remedies;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Rendering;

/// <summary>Writes answers and errors as JSON on one line. The same answer gives the same bytes everywhere.</summary>
public static class AnswerJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<Outcome, string> Outcomes = new()
    {
        [Outcome.Answered] = "answered",
        [Outcome.NeedsFacts] = "needsFacts",
        [Outcome.OutsideScope] = "outsideScope",
        [Outcome.Silent] = "silent",
        [Outcome.Conflict] = "conflict",
    };

    /// <summary>Writes an answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="rulebook">The rules in service; the answer names those that it was given by, which may be older.</param>
    /// <param name="id">The question's id, echoed; <see langword="null"/> for none.</param>
    /// <param name="language">The language of the explanation's framing sentences.</param>
    /// <param name="why">What became of a rule that is asked about, in the field <c>why</c>; <see langword="null"/> for none.</param>
    /// <returns>One JSON object without line breaks.</returns>
    public static string Write(
        Answer answer,
        Rulebook rulebook,
        QuestionId? id = null,
        Language language = Language.Swedish,
        RuleFinding? why = null)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        return Write(answer, id, language, why);
    }

    /// <summary>Writes an answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="id">The question's id, echoed; <see langword="null"/> for none.</param>
    /// <param name="language">The language of the explanation's framing sentences.</param>
    /// <param name="why">What became of a rule that is asked about, in the field <c>why</c>; <see langword="null"/> for none.</param>
    /// <returns>One JSON object without line breaks.</returns>
    public static string Write(Answer answer, QuestionId? id = null, Language language = Language.Swedish, RuleFinding? why = null)
    {
        ArgumentNullException.ThrowIfNull(answer);
        RemedyResult remedies = answer.FindRemedies();
        return Write(json =>
        {
            WriteId(json, id);
            json.WriteString("question", answer.Question.Name);
            json.WriteString("asOf", IsoDay.Write(answer.AsOf));
            json.WriteString("outcome", Outcomes[answer.Outcome]);
            WriteFields(json, answer);
            JsonParts.WriteTexts(json, "missingFacts", answer.MissingFacts.Select(f => f.Name));
            JsonParts.WriteTexts(json, "assumptions", answer.Assumptions);
            WriteRequirements(json, answer);
            JsonParts.WriteCitations(json, "citations", answer.Citations);
            WriteInterpretations(json, answer);
            WriteRemarks(json, answer);
            RemediesJson.Write(json, remedies);
            if (why is not null)
            {
                RuleFindingJson.Write(json, why, language);
            }

            json.WriteString("explanation", Explanation.Write(answer, remedies, language));
            json.WriteStartObject("ruleSet");
            json.WriteString("version", answer.RuleSet.Version);
            json.WriteString("fingerprint", answer.RuleSet.Fingerprint);
            json.WriteEndObject();
        });
    }

    /// <summary>Writes why a question could not be asked.</summary>
    /// <param name="error">The error.</param>
    /// <param name="id">The question's id, echoed; <see langword="null"/> for none.</param>
    /// <param name="language">The language of the message.</param>
    /// <returns>One JSON object without line breaks.</returns>
    public static string Write(QuestionError error, QuestionId? id = null, Language language = Language.Swedish)
    {
        ArgumentNullException.ThrowIfNull(error);
        return WriteError(error.Code, error.Message(language), error.Fact, error.Suggestion, error.Allowed, id);
    }

    /// <summary>Writes what is wrong, with a question or with more than a question.</summary>
    internal static string WriteError(
        string code,
        string message,
        string? fact = null,
        string? suggestion = null,
        IReadOnlyList<string>? allowed = null,
        QuestionId? id = null) => Write(json =>
    {
        WriteId(json, id);
        json.WriteStartObject("error");
        json.WriteString("code", code);
        json.WriteString("message", message);
        json.WriteString("fact", fact);
        json.WriteString("suggestion", suggestion);
        JsonParts.WriteTexts(json, "allowed", allowed ?? []);
        json.WriteEndObject();
    });

    private static string Write(Action<Utf8JsonWriter> content)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void WriteId(Utf8JsonWriter json, QuestionId? id)
    {
        if (id is not null)
        {
            json.WritePropertyName("id");
            json.WriteRawValue(id.Json);
        }
    }

    private static void WriteFields(Utf8JsonWriter json, Answer answer)
    {
        json.WriteStartObject("answer");
        foreach (FieldDefinition field in answer.Question.Fields)
        {
            JsonParts.WriteValue(json, field.Name, answer[field.Name]);
        }

        json.WriteEndObject();
    }

    private static void WriteRequirements(Utf8JsonWriter json, Answer answer)
    {
        json.WriteStartArray("requirements");
        foreach (RequirementResult result in answer.Requirements)
        {
            json.WriteStartObject();
            json.WriteString("id", result.Requirement.Id);
            json.WriteString("text", result.Requirement.Text);
            if (result.Met is { } met)
            {
                json.WriteBoolean("met", met);
            }
            else
            {
                json.WriteNull("met");
            }

            JsonParts.WriteTexts(json, "missing", result.Missing);
            if (result.LookUp.Count > 0)
            {
                WriteLookUp(json, result.LookUp);
            }

            if (result.Requirement.IsDuty)
            {
                json.WriteBoolean("duty", true);
            }

            json.WritePropertyName("citation");
            JsonParts.WriteCitation(json, result.Requirement.Citation);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLookUp(Utf8JsonWriter json, IReadOnlyList<Citation> clauses)
    {
        json.WriteStartArray("lookUp");
        foreach (Citation clause in clauses)
        {
            json.WriteStartObject();
            json.WriteString("document", clause.Document);
            json.WriteString("clause", clause.Clause);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteInterpretations(Utf8JsonWriter json, Answer answer)
    {
        json.WriteStartArray("interpretations");
        foreach (ReadingUsed used in answer.Interpretations)
        {
            json.WriteStartObject();
            json.WriteString("id", used.Interpretation.Name);
            json.WriteString("reading", used.Reading.Id);
            JsonParts.WriteTexts(json, "alternatives", used.Alternatives.Select(a => a.Id));
            if (used.ChosenByHost)
            {
                json.WriteBoolean("chosenByHost", true);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRemarks(Utf8JsonWriter json, Answer answer)
    {
        json.WriteStartArray("remarks");
        foreach (Remark remark in answer.Remarks)
        {
            json.WriteStartObject();
            json.WriteString("id", remark.Id);
            json.WriteString("text", remark.Text);
            JsonParts.WriteCitations(json, "citations", remark.Citations);
            if (remark.IsReservation)
            {
                json.WriteBoolean("reservation", true);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
