using System.Text.Json.Serialization;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Review.Mutation;

namespace MiniMaria.Rules.Cli.Verbs.Mutate;

/// <summary>What became of removals, as one JSON object.</summary>
/// <param name="Removals">How many were tried.</param>
/// <param name="Noticed">How many an example notices.</param>
/// <param name="Refused">Those without which the files cannot be loaded.</param>
/// <param name="Unnoticed">Those that no example notices.</param>
/// <param name="Uncovered">The inventory ids of which nothing that carries them is noticed.</param>
internal sealed partial record RemovalJson(
    int Removals,
    int Noticed,
    IReadOnlyList<RemovalJson.Removed> Refused,
    IReadOnlyList<RemovalJson.Removed> Unnoticed,
    IReadOnlyList<string> Uncovered)
{
    private static readonly RemovalTypes Types = new(JsonText.NewOptions(indented: true));

    /// <summary>Writes the result.</summary>
    public static void Write(RemovalResult result, TextWriter output) => JsonText.Write(
        new RemovalJson(
            result.Count, result.Noticed, [.. result.Refused.Select(Of)], [.. result.Unnoticed.Select(Of)], result.Uncovered),
        Types.RemovalJson,
        output);

    private static Removed Of(Removal removal) => new(removal.Provision, removal.Span.File, removal.Span.Line, removal.Statements);

    /// <summary>A provision that was taken away.</summary>
    internal sealed record Removed(string Provision, string File, int Line, IReadOnlyList<string> Statements);

    [JsonSerializable(typeof(RemovalJson))]
    private sealed partial class RemovalTypes : JsonSerializerContext;
}
