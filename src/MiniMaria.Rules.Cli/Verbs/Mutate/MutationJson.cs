using System.Text.Json.Serialization;
using MiniMaria.Rules.Cli.Asking;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Review.Comparison;
using MiniMaria.Rules.Review.Mutation;

namespace MiniMaria.Rules.Cli.Verbs.Mutate;

/// <summary>What became of mutants, as one JSON object.</summary>
/// <param name="Mutants">How many were tried.</param>
/// <param name="Caught">How many an example notices.</param>
/// <param name="Refused">How many cannot be loaded.</param>
/// <param name="Equivalent">Those that change no answer.</param>
/// <param name="Survivors">Those that no example notices.</param>
internal sealed partial record MutationJson(
    int Mutants, int Caught, int Refused, IReadOnlyList<MutationJson.Mutant> Equivalent, IReadOnlyList<MutationJson.Mutant> Survivors)
{
    private static readonly MutationTypes Types = new(JsonText.NewOptions(indented: true, leavesOutNull: true));

    /// <summary>Writes the result.</summary>
    public static void Write(MutationResult result, TextWriter output)
    {
        var json = new MutationJson(
            result.Count,
            result.Caught,
            result.Refused,
            [.. result.Equivalent.Select(m => Of(m, null))],
            [.. result.Survivors.Select(s => Of(s.Mutant, s.Change))]);
        JsonText.Write(json, Types.MutationJson, output);
    }

    private static Mutant Of(RuleMutant mutant, AnswerChange? change) => new(
        mutant.Span.File,
        mutant.Span.Line,
        mutant.Span.Column,
        mutant.From,
        mutant.To,
        change?.Question.Name,
        change?.Example is { } example ? new FactsJson(example.Facts) : null);

    /// <summary>A change of the rule files, with a question that it changes where one is known.</summary>
    internal sealed record Mutant(string File, int Line, int Column, string From, string To, string? Question, FactsJson? Facts);

    [JsonSerializable(typeof(MutationJson))]
    private sealed partial class MutationTypes : JsonSerializerContext;
}
