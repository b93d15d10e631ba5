using System.CommandLine;

namespace MiniMaria.Rules.Cli.Arguments;

/// <summary>A word after a verb, which may be left out.</summary>
internal class WordArgument : Argument<string?>
{
    /// <param name="name">What the help calls it.</param>
    /// <param name="about">What it is, in the language of the help.</param>
    public WordArgument(string name, string about)
        : base(name)
    {
        Arity = ArgumentArity.ZeroOrOne;
        Description = about;
    }
}
