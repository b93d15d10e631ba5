using MiniMaria.Rules.Cli.Arguments;
using MiniMaria.Rules.Cli.Asking;
using MiniMaria.Rules.Cli.Commands;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Cli.Verbs.Ask;

/// <summary><c>minimaria ask QUESTION</c>: asks one question, or a file of questions, and prints what is answered.</summary>
internal sealed class AskCommand : ToolCommand
{
    /// <summary>The verb.</summary>
    public static readonly Verb Verb = new(QuestionNames.Ask, QuestionNames.AskAliases, s => new AskCommand(s)) { NeedsRules = true };

    private readonly QuestionOptions _options;

    private AskCommand(CommandSetting setting)
        : base(Verb, AskPhrases.About, setting)
    {
        _options = new QuestionOptions(Language);
        AddOptions(_options.All);
        IReadOnlyList<QuestionDefinition> questions = setting.Rulebook?.Lexicon.Questions ?? [];
        var words = SymbolNames.Of(this).Concat(questions.Select(q => q.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (QuestionDefinition question in questions)
        {
            string word = QuestionNames.WordOf(question.Name, words);
            string[] aliases = [.. QuestionNames.AliasesOf(question, word, words)];
            words.UnionWith(aliases);
            Add(new QuestionCommand(question, word, aliases, _options, setting));
        }
    }

    /// <inheritdoc/>
    public override string Usage => $"<{AskPhrases.UsageQuestion.In(Language)}> [{AskingPhrases.UsageFacts.In(Language)}]";

    /// <inheritdoc/>
    public override string? Example => Subcommands.OfType<QuestionCommand>().FirstOrDefault()?.Example;

    /// <inheritdoc/>
    public override CallFault UnknownOption(string option, CallFault fault) =>
        Subcommands.SelectMany(q => q.Options).SelectMany(SymbolNames.Of).Contains(option)
            ? new CallFault(AskPhrases.OptionBeforeQuestion.In(Language, option))
            : fault;

    /// <summary>Says that the word after the verb is no question.</summary>
    public override ExitCode? Refuse(Call call)
    {
        string? word = call.Parse.UnmatchedTokens.Count > 0 ? call.Parse.UnmatchedTokens[0] : null;
        return word is null || word.StartsWith('-')
            || RulesEngine.ForFewQuestions(Setting.Rulebook!).TryAsk(new Question { Name = word }, out _, out QuestionError? error)
            ? null
            : Asker.WriteError(error, _options, call);
    }

    /// <inheritdoc/>
    public override Task<ExitCode> RunAsync(Call call) => new Batch(_options, call).RunAsync();
}
