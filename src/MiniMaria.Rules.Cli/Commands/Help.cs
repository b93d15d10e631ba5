using System.CommandLine;
using System.Globalization;
using MiniMaria.Rules.Cli.Arguments;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Cli.Commands;

/// <summary>Writes the help of a command, in the language of the call.</summary>
internal sealed class Help(CommandTree tree, Page page)
{
    private const int Column = 30;
    private const int CodeColumn = 8;

    private static readonly (ExitCode Code, Phrase Meaning)[] Codes =
    [
        (ExitCode.Done, HelpPhrases.ExitDone),
        (ExitCode.FaultyRules, HelpPhrases.ExitFaultyRules),
        (ExitCode.WrongCall, HelpPhrases.ExitWrongCall),
        (ExitCode.Failed, HelpPhrases.ExitFailed),
        (ExitCode.Incomplete, HelpPhrases.ExitIncomplete),
        (ExitCode.Interrupted, HelpPhrases.ExitInterrupted),
    ];

    private readonly Language _language = tree.Setting.Language;

    /// <summary>Writes the help.</summary>
    /// <param name="command">The command of a verb or below one, or the program itself.</param>
    public void Write(Command command)
    {
        var own = command as ToolCommand;
        page.Write(command.Description ?? string.Empty);
        WriteHeading(HelpPhrases.Usage);
        page.Write($"{CommandTree.PathOf(command)} {UsageOf(own)} [{HelpPhrases.UsageOptions.In(_language)}]", prefix: "  ", hang: 4);
        foreach (HelpSection section in (HelpSection[])
            [Below(command), ArgumentsOf(command), .. own?.BeforeOptions ?? [], OptionsOf(command), .. own?.AfterOptions ?? []])
        {
            Write(section);
        }

        WritePlainName(command);
        if ((own ?? tree.Root.Subcommands[0] as ToolCommand)?.Example is { } example)
        {
            WriteHeading(HelpPhrases.Example);
            page.Write(example, prefix: "  ", hang: 4);
        }

        if (own is null)
        {
            Write(
                new HelpSection(
                    HelpPhrases.ExitCodes,
                    [.. Codes.Select(c => (((int)c.Code).ToString(CultureInfo.InvariantCulture), Paragraph(c.Meaning.In(_language))))]),
                CodeColumn);
        }
    }

    private string UsageOf(ToolCommand? command) => command?.Usage ?? $"<{HelpPhrases.UsageVerb.In(_language)}>";

    private static HelpSection Below(Command command) => command is RootCommand
        ? new HelpSection(HelpPhrases.Verbs, [.. command.Subcommands.Select(c => (Names(SymbolNames.Of(c)), Paragraph(c.Description)))])
        : new HelpSection(HelpPhrases.Questions, [.. command.Subcommands.Select(c => (c.Name, Paragraph(c.Description)))]);

    private static HelpSection ArgumentsOf(Command command) =>
        new(HelpPhrases.Arguments, [.. command.Arguments.Select(a => (a.Name, Paragraph(a.Description)))]);

    private static HelpSection OptionsOf(Command command)
    {
        var own = command as ToolCommand;
        return new HelpSection(
            HelpPhrases.Options,
            [
                .. CommandTree.OptionsOf(command).Where(o => own?.Lists(o) ?? true)
                    .Select(o => (NameOf(o), Paragraph(own is null ? o.Description : own.Describe(o)))),
            ]);
    }

    /// <summary>Names an option, without names that only lack the diacritics of another, and its value.</summary>
    public static string NameOf(Option option)
    {
        string names = Names(SymbolNames.Of(option));
        return option.HelpName is { Length: > 0 } value ? $"{names} {value}" : names;
    }

    /// <summary>Shows by one name that those with diacritics can be written without.</summary>
    private void WritePlainName(Command command)
    {
        IEnumerable<IEnumerable<string>> all =
            [.. command.Subcommands.Select(SymbolNames.Of), .. command.Options.Where(o => !o.Hidden).Select(SymbolNames.Of)];
        if (all.SelectMany(PlainNames).FirstOrDefault() is { } plain)
        {
            page.Blank();
            page.Write(HelpPhrases.PlainNames.In(_language, plain));
        }
    }

    private void Write(HelpSection section, int column = Column)
    {
        if (section.Rows.Count == 0)
        {
            return;
        }

        WriteHeading(section.Heading);
        foreach ((string name, IEnumerable<string> about) in section.Rows)
        {
            page.WriteColumns(name, about, column);
        }
    }

    private void WriteHeading(Phrase heading)
    {
        page.Blank();
        page.Write(heading.In(_language), Page.Strong);
    }

    private static IEnumerable<string> Paragraph(string? text) => [text ?? string.Empty];

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Except(PlainNames(names)));

    private static IEnumerable<string> PlainNames(IEnumerable<string> names) =>
        names.Where(n => Spelling.WithoutDiacritics(n) != n).Select(Spelling.WithoutDiacritics).Intersect(names);
}
