using System.CommandLine;

namespace MiniMaria.Rules.Cli.Arguments;

/// <summary>An option with a value after it, which also stands for the questions below a verb that takes it.</summary>
internal class TextOption : Option<string[]>
{
    /// <param name="about">What it is for, in the language of the help.</param>
    /// <param name="value">What the help calls its value.</param>
    /// <param name="name">Its name.</param>
    /// <param name="aliases">Its other names.</param>
    public TextOption(string about, string value, string name, params string[] aliases)
        : base(name, aliases)
    {
        Description = about;
        HelpName = value;
        Recursive = true;

        // However many values stand there, the program says itself what is wrong with them.
        Arity = ArgumentArity.ZeroOrMore;
    }

    /// <summary>Whether several values may be given; false unless said otherwise.</summary>
    public bool TakesSeveral { get; init; }

    /// <summary>Whether the option alone, without a value, says yes; false unless said otherwise.</summary>
    public bool AloneMeansYes { get; init; }

    /// <summary>Gives the values in a call, in order; none when it is not given.</summary>
    public IEnumerable<string> AllIn(ParseResult parse) => parse.GetResult(this)?.Tokens.Select(t => t.Value) ?? [];

    /// <summary>Gives the first value in a call; <see langword="null"/> when it is not given.</summary>
    public string? FirstIn(ParseResult parse) => AllIn(parse).FirstOrDefault();
}
