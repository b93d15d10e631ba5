using System.CommandLine;
using MiniMaria.Rules.Cli.Arguments;
using MiniMaria.Rules.Cli.Commands;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Rendering;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Cli.Verbs.Schema;

/// <summary><c>minimaria schema [KIND]</c>: prints the JSON Schema by which editors complete and check rule files.</summary>
internal sealed class SchemaCommand : ToolCommand
{
    /// <summary>The verb.</summary>
    public static readonly Verb Verb = new("schema", [], s => new SchemaCommand(s));

    private readonly WordArgument _kind;

    private SchemaCommand(CommandSetting setting)
        : base(Verb, SchemaPhrases.About, setting)
    {
        _kind = new WordArgument(SchemaPhrases.ValueKind.In(Language), SchemaPhrases.AboutKind.In(Language));
        _kind.CompletionSources.Add((string[])[.. RuleSchema.Kinds]);
        Add(_kind);
    }

    /// <summary>Prints the schema of the rules that a call names.</summary>
    public override Task<ExitCode> RunAsync(Call call) => Task.FromResult(Run(call));

    private ExitCode Run(Call call)
    {
        string? kind = call.Parse.GetValue(_kind);
        if (kind is not null && !RuleSchema.Kinds.Contains(kind))
        {
            throw CallException.Unknown(SchemaPhrases.NotAKind.In(Language, kind), kind, RuleSchema.Kinds, Language);
        }

        LoadResult loaded = RulebookLoader.Load(call.Source);
        if (loaded.Rulebook is not { } rulebook)
        {
            return call.RefuseRules(loaded.Diagnostics);
        }

        Interpretation[] interpretations = [.. rulebook.Editions.SelectMany(e => e.Interpretations).DistinctBy(i => i.Id)];
        call.Streams.Output.Write(RuleSchema.Write(rulebook.Lexicon, interpretations, kind));
        return ExitCode.Done;
    }
}
