using System.Text.Json.Serialization;
using MiniMaria.Rules.Cli.Output;

namespace MiniMaria.Rules.Cli.Verbs.Search;

/// <summary>What a search has found as one JSON object.</summary>
/// <param name="Words">The words looked for.</param>
/// <param name="Total">In how many places all of them stand.</param>
/// <param name="Hits">The places, in the order of the documents and of the vocabulary.</param>
internal sealed partial record SearchJson(IReadOnlyList<SearchJson.Word> Words, int Total, IReadOnlyList<SearchJson.Hit> Hits)
{
    private static readonly SearchTypes Types = new(JsonText.NewOptions(indented: true));

    /// <param name="result">What was found.</param>
    /// <param name="output">Takes the object.</param>
    public static void Write(SearchResult result, TextWriter output)
    {
        Word[] words = [.. result.Each.Select(w => new Word(w.Word, w.Places, w.Nearest))];
        Hit[] hits = [.. result.Hits.Select(h => Of(h, result.Words))];
        JsonText.Write(new SearchJson(words, hits.Length, hits), Types.SearchJson, output);
    }

    private static Hit Of(SearchEntry hit, SearchWords words) => new(
        JsonText.NameOf(hit.Kind),
        hit.Id,
        hit.Document?.Name,
        hit.Version,
        hit.Clause,
        hit.Of,
        SearchContext.Of(hit, words),
        hit.Span?.File,
        hit.Span?.Line);

    /// <summary>A word looked for.</summary>
    internal sealed record Word([property: JsonPropertyName("word")] string Text, int Places, string? Nearest);

    /// <summary>A place where all words stand.</summary>
    internal sealed record Hit(
        string Kind,
        string Id,
        string? Document,
        string? Version,
        string? Clause,
        string? Of,
        IReadOnlyList<string> Texts,
        string? File,
        int? Line);

    [JsonSerializable(typeof(SearchJson))]
    private sealed partial class SearchTypes : JsonSerializerContext;
}
