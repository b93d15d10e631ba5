using System.CommandLine;

namespace MiniMaria.Rules.Cli.Commands;

/// <summary>All commands and options of the program.</summary>
internal sealed class CommandTree
{
    /// <summary>How words are read: no response files, and no options of one letter run together.</summary>
    public static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    /// <param name="verbs">The verbs, in the order of the help.</param>
    /// <param name="setting">What their commands are made from.</param>
    public CommandTree(IEnumerable<Verb> verbs, CommandSetting setting)
    {
        Setting = setting;
        Root = new RootCommand(HelpPhrases.About.In(setting.Language));
        Root.Options.Clear();
        foreach (Option option in (Option[])[setting.Common.Version, .. setting.Common.OfAll])
        {
            Root.Add(option);
        }

        foreach (ToolCommand command in verbs.Select(v => v.Make(setting)).OfType<ToolCommand>())
        {
            Root.Add(command);
        }

        // The parser reports a command without an action as lacking one of its subcommands.
        foreach (Command command in Root.Subcommands.Where(c => c.Subcommands.Count > 0).Prepend(Root))
        {
            command.SetAction(_ => { });
        }
    }

    /// <summary>Gets what the commands are made from.</summary>
    public CommandSetting Setting { get; }

    /// <summary>Gets the program itself, without a verb.</summary>
    public RootCommand Root { get; }

    /// <summary>Gives the options that a command takes, its own first.</summary>
    public static IEnumerable<Option> OptionsOf(Command command) =>
        command.Options.Concat(Above(command).SelectMany(c => c.Options).Where(o => o.Recursive)).Distinct();

    /// <summary>Gives what a person types to reach a command.</summary>
    public static string PathOf(Command command) =>
        string.Join(' ', Above(command).Prepend(command).Select(c => c is RootCommand ? Tool.Name : c.Name).Reverse());

    /// <summary>Gives the commands that a command stands below, the nearest first.</summary>
    private static IEnumerable<Command> Above(Command command)
    {
        for (Command? at = ParentOf(command); at is not null; at = ParentOf(at))
        {
            yield return at;
        }
    }

    private static Command? ParentOf(Command command) => command.Parents.OfType<Command>().FirstOrDefault();
}
