using System.CommandLine;

namespace MiniMaria.Rules.Cli.Arguments;

/// <summary>An option without a value.</summary>
internal sealed class FlagOption : Option<bool>
{
    /// <param name="about">What it is for, in the language of the help.</param>
    /// <param name="name">Its name.</param>
    /// <param name="aliases">Its other names.</param>
    public FlagOption(string about, string name, params string[] aliases)
        : base(name, aliases)
    {
        Description = about;
        Arity = ArgumentArity.Zero;
    }
}
