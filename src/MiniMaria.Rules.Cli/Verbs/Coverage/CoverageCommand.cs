using MiniMaria.Rules.Cli.Arguments;
using MiniMaria.Rules.Cli.Commands;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Review.Coverage;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Cli.Verbs.Coverage;

/// <summary><c>minimaria coverage [DOCUMENT]</c>: tells what became, in the rules, of every statement of the documents.</summary>
internal sealed class CoverageCommand : ToolCommand
{
    /// <summary>The verb.</summary>
    public static readonly Verb Verb = new("coverage", ["täckning", "tackning"], s => new CoverageCommand(s));

    private readonly DocumentArgument _document;
    private readonly FlagOption _json;

    private CoverageCommand(CommandSetting setting)
        : base(Verb, CoveragePhrases.About, setting)
    {
        _document = new DocumentArgument(CoveragePhrases.AboutDocument.In(Language), Language);
        _json = CommonOptions.NewJson(Language);
        Add(_document);
        Add(_json);
    }

    /// <summary>Goes through the inventory; what is not accounted for makes the rules faulty.</summary>
    public override Task<ExitCode> RunAsync(Call call)
    {
        LoadResult result = RulebookLoader.Load(call.Source);
        if (result.Rulebook is not { } rulebook)
        {
            return Task.FromResult(call.RefuseRules(result.Diagnostics));
        }

        DocumentEntry? document = _document.FindIn(call.Parse, rulebook);
        var coverage = RulebookCoverage.Of(rulebook);
        DocumentCoverage? only = document is null ? null : coverage.Documents.First(d => d.Document == document);
        if (call.Parse.GetValue(_json))
        {
            CoverageJson.Write(coverage, only, call.Streams.Output);
        }
        else
        {
            new CoveragePage(call.Streams.NewPage(), Language).Write(coverage, only);
        }

        return Task.FromResult(coverage.Findings.Count == 0 ? ExitCode.Done : ExitCode.FaultyRules);
    }
}
