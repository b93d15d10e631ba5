using System.Text.Encodings.Web;
using System.Text.Json;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rendering;
using MiniMaria.Rules.Review;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Cli;

/// <summary>Writes a comparison as one JSON object that mirrors the records of the library.</summary>
internal static class DiffJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    public static void Write(DiffReport report, Language language, TextWriter output)
    {
        ComparisonResult result = report.Result;
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            WriteSide(json, "old", report.Old, result.Old);
            WriteSide(json, "new", report.New, result.New);
            json.WriteString("step", Camel(result.Step));
            json.WriteBoolean("isComplete", result.IsComplete);
            json.WriteNumber("regions", result.Regions);
            WriteArray(json, "versions", result.Versions, v => WriteVersion(json, v));
            json.WriteBoolean("vocabularyDiffers", result.VocabularyDiffers);
            WriteArray(json, "clauses", result.Clauses, c => WriteClause(json, c, result, language));
            WriteArray(json, "deadlines", result.Deadlines, d => WriteDeadline(json, d));
            WriteNames(json, "unchanged", result.Unchanged);
            WriteNames(json, "unfinished", result.Unfinished);
            WriteArray(json, "onlyUnderReadings", report.OnlyUnderReadings, r =>
            {
                json.WriteString("interpretation", r.Interpretation.Id);
                json.WriteString("reading", r.Reading.Id);
                WriteArray(json, "answers", r.Answers, a => WriteAnswer(json, a, result, language));
                WriteNames(json, "unfinished", r.Unfinished);
            });
            WriteNames(json, "addedQuestions", result.AddedQuestions);
            WriteNames(json, "removedQuestions", result.RemovedQuestions);
            if (report.Authority is { } authority)
            {
                WriteArray(json, "authority", authority, n => WriteNeed(json, n));
            }

            json.WriteEndObject();
        }

        output.Write(System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n");
    }

    private static void WriteSide(Utf8JsonWriter json, string name, string side, Rulebook rulebook)
    {
        json.WriteStartObject(name);
        json.WriteString("name", side);
        json.WriteString("version", rulebook.Version);
        json.WriteString("fingerprint", rulebook.Fingerprint);
        json.WriteEndObject();
    }

    private static void WriteVersion(Utf8JsonWriter json, VersionChange change)
    {
        DocumentVersion version = (change.New ?? change.Old)!;
        json.WriteString("document", version.Document.Name);
        json.WriteString("version", version.Id);
        foreach ((string name, DocumentVersion? head) in ((string, DocumentVersion?)[])[("old", change.Old), ("new", change.New)])
        {
            if (head is null)
            {
                json.WriteNull(name);
                continue;
            }

            json.WriteStartObject(name);
            json.WriteString("status", head.Status.Name);
            json.WriteString("from", Day(head.From));
            json.WriteString("through", Day(head.Through));
            json.WriteString("amends", head.Amends);
            json.WriteEndObject();
        }
    }

    private static void WriteClause(Utf8JsonWriter json, ClauseChange clause, ComparisonResult result, Language language)
    {
        json.WriteString("document", clause.Document?.Name ?? string.Empty);
        json.WriteString("clause", clause.Clause);
        json.WriteString("step", Camel(clause.Step));
        WriteArray(json, "provisions", clause.Provisions, provision =>
        {
            json.WriteString("provision", Camel(provision.Provision));
            json.WriteString("change", Camel(provision.Change));
            json.WriteString("id", provision.Id);
            json.WriteString("old", provision.Old);
            json.WriteString("new", provision.New);
            json.WriteBoolean("hasEffect", provision.HasEffect);
            json.WriteString("file", provision.Span.File);
            json.WriteNumber("line", provision.Span.Line);
            json.WriteNumber("column", provision.Span.Column);
        });
        WriteArray(json, "answers", clause.Answers, answer => WriteAnswer(json, answer, result, language));
    }

    private static void WriteAnswer(Utf8JsonWriter json, AnswerChange change, ComparisonResult result, Language language)
    {
        json.WriteString("question", change.Question.Name);
        json.WriteString("rule", change.Rule);
        json.WriteStartObject("parts");
        foreach ((string part, long positions) in change.Parts)
        {
            json.WriteNumber(part, positions);
        }

        json.WriteEndObject();
        json.WriteBoolean("isCertain", change.IsCertain);
        json.WriteNumber("positions", change.Positions);
        json.WriteNumber("positionsInAll", change.PositionsInAll);
        json.WriteString("from", Day(change.From));
        json.WriteString("through", Day(change.Through));
        WriteExample(json, change.Example);
        WriteArray(json, "differences", change.Differences(language), difference =>
        {
            json.WriteString("part", difference.Part);
            json.WriteString("label", difference.Label);
            json.WriteString("old", difference.Old);
            json.WriteString("new", difference.New);
        });
        WriteWhole(json, "old", change.Old, language);
        WriteWhole(json, "new", change.New, language);
    }

    private static void WriteExample(Utf8JsonWriter json, Question? example)
    {
        if (example is null)
        {
            json.WriteNull("example");
            return;
        }

        json.WriteStartObject("example");
        json.WriteString("asOf", Day(example.AsOf));
        ExampleText.WriteFacts(json, "facts", example);
        if (example.Readings.Count > 0)
        {
            json.WriteStartObject("readings");
            foreach ((string interpretation, string reading) in example.Readings)
            {
                json.WriteString(interpretation, reading);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Writes an answer as <c>ask --json</c> does.</summary>
    private static void WriteWhole(Utf8JsonWriter json, string name, Answer? answer, Language language)
    {
        json.WritePropertyName(name);
        if (answer is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteRawValue(AnswerJson.Write(answer, language: language));
    }

    private static void WriteDeadline(Utf8JsonWriter json, MovedDeadline deadline)
    {
        json.WriteString("question", deadline.Question.Name);
        json.WriteString("label", deadline.Label);
        json.WriteString("document", deadline.Document);
        json.WriteString("clause", deadline.Clause);
        json.WriteString("old", deadline.Old);
        json.WriteString("new", deadline.New);
    }

    private static void WriteNeed(Utf8JsonWriter json, AuthorityNeed need)
    {
        json.WriteString("document", need.Document.Name);
        AnswerJson.WriteTexts(json, "clauses", need.Clauses);
        json.WriteString("asOf", Day(need.Answer.AsOf));
        json.WriteString("calledAs", need.CalledAs);
        WriteTruth(json, "isValid", need.IsValid);
        WriteArray(json, "demands", need.Demands, demand =>
        {
            json.WriteString("id", demand.Result.Requirement.Id);
            json.WriteString("text", demand.Result.Requirement.Text);
            json.WriteBoolean("duty", demand.Result.Requirement.IsDuty);
            WriteTruth(json, "met", demand.Result.Met);
            AnswerJson.WriteTexts(json, "wanted", demand.Wanted);
            AnswerJson.WriteTexts(json, "recorded", demand.Recorded);
            AnswerJson.WriteTexts(json, "missing", demand.Result.Missing);
            json.WritePropertyName("citation");
            AnswerJson.WriteCitation(json, demand.Result.Requirement.Citation);
        });
    }

    private static void WriteTruth(Utf8JsonWriter json, string name, bool? truth)
    {
        if (truth is { } known)
        {
            json.WriteBoolean(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteNames(Utf8JsonWriter json, string name, IEnumerable<QuestionDefinition> questions) => AnswerJson.WriteTexts(json, name, questions.Select(q => q.Name));

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string? Day(DateOnly? day) => day is { } known && known != DateOnly.MinValue ? IsoDay.Write(known) : null;

    private static string Camel<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
