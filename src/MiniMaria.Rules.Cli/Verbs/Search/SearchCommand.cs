using System.CommandLine;
using MiniMaria.Rules.Cli.Arguments;
using MiniMaria.Rules.Cli.Commands;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Loading;

namespace MiniMaria.Rules.Cli.Verbs.Search;

/// <summary><c>minimaria search WORD…</c>: finds where words stand in the documents' clauses, the rules and the vocabulary.</summary>
internal sealed class SearchCommand : ToolCommand
{
    /// <summary>The verb.</summary>
    public static readonly Verb Verb = new("search", ["sök", "sok"], s => new SearchCommand(s));

    private readonly Argument<string[]> _words;
    private readonly FormatOption<SearchFormat> _format;
    private readonly FlagOption _json;

    private SearchCommand(CommandSetting setting)
        : base(Verb, SearchPhrases.About, setting)
    {
        _words = new Argument<string[]>(SearchPhrases.ValueWord.In(Language))
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = SearchPhrases.AboutWord.In(Language),
        };
        _format = new FormatOption<SearchFormat>(SearchPhrases.AboutFormat.In(Language), Language);
        _json = CommonOptions.NewJson(Language);
        Add(_words);
        AddOptions(_format, _json);
    }

    /// <summary>Gets the words, of which one must stand.</summary>
    public override string Usage => $"{_words.Name}…";

    /// <summary>Looks for the words; that they stand nowhere is an answer, too.</summary>
    public override Task<ExitCode> RunAsync(Call call) => Task.FromResult(Run(call));

    private ExitCode Run(Call call)
    {
        SearchFormat format = _format.ReadFrom(call.Parse, call.Parse.GetValue(_json) ? SearchFormat.Json : null);
        string[] words =
            [.. (call.Parse.GetValue(_words) ?? []).SelectMany(w => w.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))];
        if (words.Length == 0)
        {
            throw new CallException(SearchPhrases.NeedsWord.In(Language));
        }

        LoadResult loaded = RulebookLoader.Load(call.Source);
        if (loaded.Rulebook is not { } rulebook)
        {
            return call.RefuseRules(loaded.Diagnostics);
        }

        var result = SearchResult.Of(rulebook, new SearchWords(words));
        if (format == SearchFormat.Json)
        {
            SearchJson.Write(result, call.Streams.Output);
        }
        else
        {
            new SearchPage(call.Streams.NewPage(), Language).Write(result);
        }

        return ExitCode.Done;
    }
}
