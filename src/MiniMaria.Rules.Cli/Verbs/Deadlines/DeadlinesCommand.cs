using MiniMaria.Rules.Cli.Asking;
using MiniMaria.Rules.Cli.Commands;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Cli.Verbs.Deadlines;

/// <summary><c>minimaria deadlines</c>: asks the question of deadlines without a word more.</summary>
internal sealed class DeadlinesCommand : QuestionCommand
{
    /// <summary>The question that has this verb of its own.</summary>
    private const string Asked = "frister";

    /// <summary>The verb.</summary>
    public static readonly Verb Verb = new("deadlines", [Asked], Make) { NeedsRules = true };

    private DeadlinesCommand(QuestionDefinition question, QuestionOptions options, CommandSetting setting)
        : base(question, Verb.Name, Verb.Aliases, options, setting) => AddOptions(options.All.Where(o => o != options.Batch));

    private static DeadlinesCommand? Make(CommandSetting setting) =>
        setting.Rulebook is { } rulebook && rulebook.Lexicon.TryFindQuestion(Asked, out QuestionDefinition? question)
            ? new DeadlinesCommand(question, new QuestionOptions(setting.Language), setting)
            : null;
}
