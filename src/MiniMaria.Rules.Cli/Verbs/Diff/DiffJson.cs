using System.Text.Json.Serialization;
using MiniMaria.Rules.Answers;
using MiniMaria.Rules.Cli.Asking;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rendering;
using MiniMaria.Rules.Review.Amendment;
using MiniMaria.Rules.Review.Comparison;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Cli.Verbs.Diff;

/// <summary>A comparison as one JSON object that mirrors <see cref="ComparisonResult"/>. Absent days and texts are null.</summary>
internal sealed partial record DiffJson(
    DiffJson.Side Old,
    DiffJson.Side New,
    string Step,
    bool ByProposals,
    IReadOnlyList<DiffJson.EditedItem> NoLongerAsDecided,
    bool IsComplete,
    long Regions,
    IReadOnlyList<DiffJson.VersionItem> Versions,
    bool VocabularyDiffers,
    IReadOnlyList<DiffJson.ClauseItem> Clauses,
    IReadOnlyList<DiffJson.DeadlineItem> Deadlines,
    IReadOnlyList<string> Unchanged,
    IReadOnlyList<string> Unfinished,
    IReadOnlyList<DiffJson.ReadingItem> OnlyUnderReadings,
    IReadOnlyList<string> AddedQuestions,
    IReadOnlyList<string> RemovedQuestions,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<DiffJson.NeedItem>? Authority)
{
    private static readonly DiffTypes Types = new(JsonText.NewOptions(indented: true));

    /// <summary>Writes a comparison.</summary>
    public static void Write(DiffReport report, Language language, TextWriter output)
    {
        ComparisonResult result = report.Result;
        var json = new DiffJson(
            Of(report.Old, result.Old),
            Of(report.New, result.New),
            JsonText.NameOf(result.Step),
            report.ByProposals,
            [.. report.NoLongerAsDecided.Select(d => new EditedItem(d.Span.File, d.Span.Line, d.Span.Column, d.Code, d.Message(language)))],
            result.IsComplete,
            result.Regions,
            [.. result.Versions.Select(Of)],
            result.VocabularyDiffers,
            [.. result.Clauses.Select(c => Of(c, language))],
            [
                .. result.Deadlines.Select(d => new DeadlineItem(
                    d.Question.Name, d.Label, d.Document, d.Clause, d.Old, d.New, d.OldRule, d.NewRule)),
            ],
            Names(result.Unchanged),
            Names(result.Unfinished),
            [.. report.OnlyUnderReadings.Select(r => Of(r, language))],
            Names(result.AddedQuestions),
            Names(result.RemovedQuestions),
            report.Authority is { } authority ? [.. authority.Select(Of)] : null);
        JsonText.Write(json, Types.DiffJson, output);
    }

    private static Side Of(string name, Rulebook rulebook) => new(name, rulebook.Version, rulebook.Fingerprint);

    private static VersionItem Of(VersionChange change)
    {
        DocumentVersion version = (change.New ?? change.Old)!;
        return new VersionItem(version.Document.Name, version.Id, Head(change.Old), Head(change.New));

        static VersionHead? Head(DocumentVersion? version) =>
            version is null ? null : new VersionHead(version.Status.Name, Day(version.From), Day(version.Through), version.Amends);
    }

    private static ClauseItem Of(ClauseChange clause, Language language) => new(
        clause.Document?.Name ?? string.Empty,
        clause.Clause,
        JsonText.NameOf(clause.Step),
        [.. clause.Provisions.Select(Of)],
        [.. clause.Answers.Select(a => Of(a, language))]);

    private static ProvisionItem Of(ProvisionChange provision) => new(
        JsonText.NameOf(provision.Provision),
        JsonText.NameOf(provision.Change),
        provision.Id,
        provision.Old,
        provision.New,
        provision.HasEffect,
        provision.IsAffected,
        provision.Span.File,
        provision.Span.Line,
        provision.Span.Column);

    private static AnswerItem Of(AnswerChange change, Language language) => new(
        change.Question.Name,
        change.Rule,
        change.Parts,
        change.IsCertain,
        change.Positions,
        change.PositionsInAll,
        Day(change.From),
        Day(change.Through),
        change.Example is { } example ? Of(example) : null,
        change.Differences(language),
        Whole(change.Old, language),
        Whole(change.New, language));

    private static ExampleItem Of(Question example) =>
        new(Day(example.AsOf), new FactsJson(example.Facts), example.Readings.Count > 0 ? example.Readings : null);

    private static ReadingItem Of(ReadingChange change, Language language) =>
        new(change.Interpretation.Name, change.Reading.Id, [.. change.Answers.Select(a => Of(a, language))], Names(change.Unfinished));

    private static NeedItem Of(AuthorityNeed need) => new(
        need.Document.Name, need.Clauses, Day(need.Answer.AsOf), need.CalledAs, need.IsValid, [.. need.Demands.Select(Of)]);

    private static DemandItem Of(AuthorityDemand demand)
    {
        Requirement requirement = demand.Result.Requirement;
        return new DemandItem(
            requirement.Id,
            requirement.Text,
            requirement.IsDuty,
            demand.Result.Met,
            demand.Wanted,
            [.. demand.Recorded],
            demand.Result.Missing,
            Of(requirement.Citation));
    }

    private static CitationItem Of(Citation citation) =>
        new(citation.Rule, citation.Document, citation.Version, citation.Clause, citation.Status);

    private static RawJson? Whole(Answer? answer, Language language) =>
        answer is null ? null : new RawJson(AnswerJson.Write(answer, language: language));

    private static string[] Names(IEnumerable<QuestionDefinition> questions) => [.. questions.Select(q => q.Name)];

    /// <summary>Gives a day; <see langword="null"/> for one from which everything has applied ever since.</summary>
    private static DateOnly? Day(DateOnly? day) => day == DateOnly.MinValue ? null : day;

    internal sealed record Side(string Name, string Version, string Fingerprint);

    internal sealed record EditedItem(string File, int Line, int Column, string Code, string Message);

    internal sealed record VersionItem(string Document, string Version, VersionHead? Old, VersionHead? New);

    internal sealed record VersionHead(string Status, DateOnly? From, DateOnly? Through, string? Amends);

    internal sealed record ClauseItem(
        string Document, string Clause, string Step, IReadOnlyList<ProvisionItem> Provisions, IReadOnlyList<AnswerItem> Answers);

    internal sealed record ProvisionItem(
        string Provision,
        string Change,
        string Id,
        string Old,
        string New,
        bool HasEffect,
        bool IsAffected,
        string File,
        int Line,
        int Column);

    internal sealed record AnswerItem(
        string Question,
        string Rule,
        IReadOnlyDictionary<string, long> Parts,
        bool IsCertain,
        long Positions,
        long PositionsInAll,
        DateOnly? From,
        DateOnly? Through,
        ExampleItem? Example,
        IReadOnlyList<AnswerDifference> Differences,
        RawJson? Old,
        RawJson? New);

    internal sealed record ExampleItem(
        DateOnly? AsOf,
        FactsJson Facts,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, string>? Readings);

    internal sealed record DeadlineItem(
        string Question, string Label, string Document, string Clause, string? Old, string? New, string? OldRule, string? NewRule);

    internal sealed record ReadingItem(
        string Interpretation, string Reading, IReadOnlyList<AnswerItem> Answers, IReadOnlyList<string> Unfinished);

    internal sealed record NeedItem(
        string Document, IReadOnlyList<string> Clauses, DateOnly? AsOf, string CalledAs, bool? IsValid, IReadOnlyList<DemandItem> Demands);

    internal sealed record DemandItem(
        string Id,
        string Text,
        bool Duty,
        bool? Met,
        IReadOnlyList<string> Wanted,
        IReadOnlyList<string> Recorded,
        IReadOnlyList<string> Missing,
        CitationItem Citation);

    internal sealed record CitationItem(string Rule, string Document, string Version, string Clause, string Status);

    [JsonSerializable(typeof(DiffJson))]
    private sealed partial class DiffTypes : JsonSerializerContext;
}
