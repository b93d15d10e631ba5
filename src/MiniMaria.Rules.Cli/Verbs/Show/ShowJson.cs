using System.Text.Json.Serialization;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Review.Comparison;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Cli.Verbs.Show;

/// <summary>A clause as one JSON object on one line.</summary>
/// <param name="Document">The document's name.</param>
/// <param name="Clause">The clause number as printed.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="AsOf">The day on which it reads so.</param>
/// <param name="Version">The version that it is cited as.</param>
/// <param name="Status">The status of that version.</param>
/// <param name="Amends">The version before it; null when there is none.</param>
/// <param name="Provisions">What it states, and what is repealed.</param>
internal sealed partial record ShowJson(
    string Document,
    string Clause,
    string Heading,
    string AsOf,
    string Version,
    string Status,
    string? Amends,
    IReadOnlyList<ShowJson.Provision> Provisions)
{
    private static readonly ShowTypes Types = new(JsonText.NewOptions(indented: false));

    /// <param name="clause">The clause.</param>
    /// <param name="day">The day on which it reads so.</param>
    /// <param name="output">Takes the object.</param>
    public static void Write(ConsolidatedClause clause, DateOnly day, TextWriter output)
    {
        var json = new ShowJson(
            clause.Document.Name,
            clause.Number,
            clause.Document.Clauses[clause.Number],
            IsoDay.Write(day),
            clause.Version.Id,
            clause.Version.Status.Name,
            clause.Amended?.Id,
            [.. clause.Provisions.Select(Of)]);
        JsonText.Write(json, Types.ShowJson, output);
    }

    private static Provision Of(ClauseProvision provision) => new(
        JsonText.NameOf(provision.Kind),
        provision.Id,
        provision.Said,
        provision.Rule?.Question.Name,
        [.. provision.Rule?.Requirements.Select(r => new Requirement(r.Id, r.Text, r.IsDuty)) ?? []],
        [.. provision.Interpretation?.Readings.Select(r => new Reading(r.Id, r.Meaning, r == provision.Interpretation.Chosen)) ?? []],
        provision.Rule?.Sources ?? provision.Interpretation?.Sources ?? [],
        provision.Examples,
        provision.IsAffected ? "affected" : provision.Change is { } change ? JsonText.NameOf(change) : null,
        provision.Was.Length > 0 ? provision.Was : null);

    /// <summary>A provision, with what became of it.</summary>
    internal sealed record Provision(
        string Kind,
        string Id,
        string Text,
        string? Question,
        IReadOnlyList<Requirement> Requirements,
        IReadOnlyList<Reading> Readings,
        IReadOnlyList<string> Sources,
        IReadOnlyList<string> Examples,
        string? Change,
        string? Was);

    /// <summary>A requirement of a rule.</summary>
    internal sealed record Requirement(string Id, string Text, bool IsDuty);

    /// <summary>A reading of open wording.</summary>
    internal sealed record Reading(string Id, string Meaning, bool IsChosen);

    [JsonSerializable(typeof(ShowJson))]
    private sealed partial class ShowTypes : JsonSerializerContext;
}
