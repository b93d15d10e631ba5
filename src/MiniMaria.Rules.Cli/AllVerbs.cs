using MiniMaria.Rules.Cli.Commands;
using MiniMaria.Rules.Cli.Verbs.Ask;
using MiniMaria.Rules.Cli.Verbs.Check;
using MiniMaria.Rules.Cli.Verbs.Coverage;
using MiniMaria.Rules.Cli.Verbs.Deadlines;
using MiniMaria.Rules.Cli.Verbs.Diff;
using MiniMaria.Rules.Cli.Verbs.Fmt;
using MiniMaria.Rules.Cli.Verbs.Freeze;
using MiniMaria.Rules.Cli.Verbs.Mutate;
using MiniMaria.Rules.Cli.Verbs.NewVersion;
using MiniMaria.Rules.Cli.Verbs.Schema;
using MiniMaria.Rules.Cli.Verbs.Search;
using MiniMaria.Rules.Cli.Verbs.Show;

namespace MiniMaria.Rules.Cli;

/// <summary>The verbs of the program.</summary>
internal static class AllVerbs
{
    /// <summary>Gets the verbs, in the order of the help. Nothing else names them.</summary>
    public static IReadOnlyList<Verb> InOrder { get; } =
    [
        AskCommand.Verb,
        SearchCommand.Verb,
        ShowCommand.Verb,
        CheckCommand.Verb,
        CoverageCommand.Verb,
        MutateCommand.Verb,
        NewVersionCommand.Verb,
        FreezeCommand.Verb,
        FmtCommand.Verb,
        SchemaCommand.Verb,
        DiffCommand.Verb,
        DeadlinesCommand.Verb,
    ];
}
