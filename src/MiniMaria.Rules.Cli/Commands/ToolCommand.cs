using System.CommandLine;
using MiniMaria.Rules.Cli.Arguments;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Cli.Commands;

/// <summary>
/// The command of a verb, or of what stands below one: its arguments, its help, what of a call can be wrong with it, and what it does.
/// </summary>
internal abstract class ToolCommand : Command
{
    /// <param name="name">The word that calls it.</param>
    /// <param name="aliases">Its other words.</param>
    /// <param name="about">What it does, in the language of the help.</param>
    /// <param name="setting">What it is made from.</param>
    protected ToolCommand(string name, IEnumerable<string> aliases, string about, CommandSetting setting)
        : base(name, about)
    {
        Setting = setting;
        foreach (string alias in aliases)
        {
            Aliases.Add(alias);
        }
    }

    /// <param name="verb">The verb.</param>
    /// <param name="about">What it does.</param>
    /// <param name="setting">What it is made from.</param>
    protected ToolCommand(Verb verb, Phrase about, CommandSetting setting)
        : this(verb.Name, verb.Aliases, about.In(setting.Language), setting)
    {
    }

    /// <summary>Gets what the help shows after the words that call it; all arguments can be left out unless said otherwise.</summary>
    public virtual string Usage => string.Join(' ', Arguments.Select(a => $"[{a.Name}]"));

    /// <summary>Gets a call that works, for the help; <see langword="null"/> when there is none to show.</summary>
    public virtual string? Example => null;

    /// <summary>Gets what the help tells before the options.</summary>
    public virtual IEnumerable<HelpSection> BeforeOptions => [];

    /// <summary>Gets what the help tells after the options.</summary>
    public virtual IEnumerable<HelpSection> AfterOptions => [];

    /// <summary>Gets what it is made from.</summary>
    protected CommandSetting Setting { get; }

    /// <summary>Gets the language of texts and help.</summary>
    protected Language Language => Setting.Language;

    /// <summary>Tells whether the help lists an option among the others.</summary>
    public virtual bool Lists(Option option) => true;

    /// <summary>Says what an option is for here.</summary>
    public virtual string Describe(Option option) => option.Description ?? string.Empty;

    /// <summary>Says what is wrong with a word that belongs to nothing; without more than that unless said otherwise.</summary>
    public virtual CallFault StrayWord(string word, CallFault fault) => fault;

    /// <summary>Says what is wrong with an option that it does not take; without more than that unless said otherwise.</summary>
    public virtual CallFault UnknownOption(string option, CallFault fault) => fault;

    /// <summary>Tells what is wrong with a call in a way of its own, before other faults; nothing unless said otherwise.</summary>
    /// <returns>How the call ends when something has been told; <see langword="null"/> when not.</returns>
    public virtual ExitCode? Refuse(Call call) => null;

    /// <summary>Does what a call without faults asks for.</summary>
    /// <exception cref="CallException">What the values in the call say is wrong.</exception>
    public abstract Task<ExitCode> RunAsync(Call call);

    /// <summary>Adds options, in the order of the help.</summary>
    protected void AddOptions(params IEnumerable<Option> options)
    {
        foreach (Option option in options)
        {
            Add(option);
        }
    }
}
