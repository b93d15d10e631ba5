using System.Text.Json.Serialization;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Review.Coverage;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Cli.Verbs.Coverage;

/// <summary>A coverage as one JSON object on one line.</summary>
/// <param name="Documents">The documents that are told of.</param>
/// <param name="Observations">What was found in the documents; left out when one document is told of.</param>
/// <param name="Totals">How many statements there are.</param>
internal sealed partial record CoverageJson(
    IReadOnlyList<CoverageJson.Document> Documents,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<CoverageJson.Observation>? Observations,
    CoverageJson.Sum Totals)
{
    private static readonly CoverageTypes Types = new(JsonText.NewOptions(indented: false));

    /// <param name="coverage">The coverage.</param>
    /// <param name="only">The document to write; <see langword="null"/> for all, with the observations.</param>
    /// <param name="output">Takes the object.</param>
    public static void Write(RulebookCoverage coverage, DocumentCoverage? only, TextWriter output)
    {
        IEnumerable<DocumentCoverage> documents = only is null ? coverage.Documents : [only];
        IEnumerable<Observation>? observations = only is null
            ? coverage.Observations.Select(o => new Observation(o.Observation.Id, o.Observation.Text, o.Observation.NoEffect, o.Places))
            : null;
        var json = new CoverageJson([.. documents.Select(Of)], observations?.ToArray(), Of(only?.Totals ?? coverage.Totals));
        JsonText.Write(json, Types.CoverageJson, output);
    }

    private static Document Of(DocumentCoverage document) =>
        new(document.Document.Name, [.. document.Clauses.Select(Of)], Of(document.Totals));

    private static Clause Of(ClauseCoverage clause) =>
        new(clause.Number, clause.Heading, clause.WhySilent, [.. clause.Statements.Select(Of)]);

    private static Statement Of(StatementCoverage statement) => new(
        statement.Statement.Id,
        statement.Statement.Text,
        JsonText.NameOf(statement.State),
        statement.Reason,
        statement.Provisions,
        statement.Remarks,
        statement.ShownIn is { } example ? Of(example) : null);

    private static Shown Of(Example example) => new(example.Question.Name, example.Name, example.Span.File, example.Span.Line);

    private static Sum Of(CoverageTotals totals) => new(
        totals.All, totals.Encoded, totals.NotNormative, totals.NotEncoded, totals.NotAsked, totals.NotShown, totals.Unaccounted);

    /// <summary>A document, by its name.</summary>
    internal sealed record Document([property: JsonPropertyName("document")] string Name, IReadOnlyList<Clause> Clauses, Sum Totals);

    /// <summary>A clause, by its number.</summary>
    internal sealed record Clause(
        [property: JsonPropertyName("clause")] string Number, string Heading, string? WhySilent, IReadOnlyList<Statement> Statements);

    /// <summary>A statement of the inventory, with what became of it.</summary>
    internal sealed record Statement(
        string Id,
        string Text,
        string State,
        string? Reason,
        IReadOnlyList<string> Provisions,
        IReadOnlyList<string> Remarks,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Shown? ShownIn);

    /// <summary>The example that shows a statement.</summary>
    internal sealed record Shown(string Question, string Example, string File, int Line);

    /// <summary>An observation, with where the rules tell of it.</summary>
    internal sealed record Observation(string Id, string Text, string? NoEffect, IReadOnlyList<string> Places);

    /// <summary>How many statements there are of each state.</summary>
    internal sealed record Sum(int All, int Encoded, int NotNormative, int NotEncoded, int NotAsked, int NotShown, int Unaccounted);

    [JsonSerializable(typeof(CoverageJson))]
    private sealed partial class CoverageTypes : JsonSerializerContext;
}
