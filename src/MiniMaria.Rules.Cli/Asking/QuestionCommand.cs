using System.CommandLine;
using MiniMaria.Rules.Cli.Arguments;
using MiniMaria.Rules.Cli.Commands;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Review.Space;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Cli.Asking;

/// <summary>The command of one question of the vocabulary, with an option for each of its facts.</summary>
internal class QuestionCommand : ToolCommand
{
    private readonly QuestionOptions _options;

    /// <param name="question">The question.</param>
    /// <param name="name">The word that asks it.</param>
    /// <param name="aliases">Its other words.</param>
    /// <param name="options">The options that every question takes.</param>
    /// <param name="setting">What the command is made from; it has the rules.</param>
    public QuestionCommand(
        QuestionDefinition question, string name, IEnumerable<string> aliases, QuestionOptions options, CommandSetting setting)
        : base(name, aliases, question.Title, setting)
    {
        Question = question;
        _options = options;

        // Every fact has its own name before any has one without diacritics.
        (FactDefinition Fact, string Name)[] facts = [.. QuestionNames.OptionsOf(question)];
        var names = new HashSet<string>([.. QuestionOptions.TakenNames, .. facts.Select(o => o.Name)], StringComparer.Ordinal);
        foreach ((FactDefinition fact, string option) in facts)
        {
            string withoutDiacritics = Spelling.WithoutDiacritics(option);
            Add(new FactOption(fact, option, names.Add(withoutDiacritics) ? [withoutDiacritics] : [], Language));
        }
    }

    /// <summary>Gets the question.</summary>
    public QuestionDefinition Question { get; }

    /// <summary>Gets the options that give its facts.</summary>
    public IEnumerable<FactOption> FactOptions => Options.OfType<FactOption>();

    /// <inheritdoc/>
    public override string Usage => $"[{AskingPhrases.UsageFacts.In(Language)}]";

    /// <summary>Gives a call made from an example in the rule files.</summary>
    public override string? Example
    {
        get
        {
            if (QuestionExample.Of(Question, Setting.Rulebook!) is not { Facts: var facts })
            {
                return null;
            }

            IEnumerable<string> words = FactOptions.Where(o => facts.ContainsKey(o.Fact.Name))
                .Select(o => $"{o.Name} {QuestionText.Quoted(facts[o.Fact.Name])}");
            return string.Join(' ', words.Prepend(CommandTree.PathOf(this)));
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<HelpSection> BeforeOptions =>
    [
        new(AskingPhrases.HelpFacts, [.. FactOptions.Where(f => !f.Hidden).Select(f => (Help.NameOf(f), f.Explain(Language)))]),
    ];

    /// <summary>Gets the open wording that the question may rest on, on the last days; the rules' own reading first.</summary>
    public override IEnumerable<HelpSection> AfterOptions =>
    [
        new(
            AskingPhrases.HelpReadings,
            [
                .. QuestionSignature.ReadingsOf(Setting.Rulebook!.Editions[^1], Question)
                    .Select(i => (i.Name, (IEnumerable<string>)[$"»{i.Wording}«: {string.Join(", ", ReadingsOf(i))}"])),
            ]),
    ];

    /// <inheritdoc/>
    public override bool Lists(Option option) => option is not FactOption && option != _options.Batch;

    /// <inheritdoc/>
    public override CallFault StrayWord(string word, CallFault fault) =>
        fault with { Text = $"{fault.Text} {AskingPhrases.StrayWordHint.In(Language)}" };

    /// <inheritdoc/>
    public override CallFault UnknownOption(string option, CallFault fault)
    {
        string facts = string.Join(", ", FactOptions.Where(o => !o.Hidden).Select(o => o.Name));
        return fault with { Text = $"{fault.Text} {AskingPhrases.QuestionTakes.In(Language, Question.Name, facts)}" };
    }

    /// <inheritdoc/>
    public override Task<ExitCode> RunAsync(Call call) => Task.FromResult(new Asker(this, _options, call).Ask());

    private static IEnumerable<string> ReadingsOf(Interpretation interpretation) =>
        interpretation.Readings.Select(r => r.Id).OrderBy(id => id != interpretation.Chosen.Id);
}
