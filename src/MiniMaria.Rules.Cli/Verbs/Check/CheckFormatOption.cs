using System.CommandLine;
using MiniMaria.Rules.Cli.Arguments;
using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Cli.Verbs.Check;

/// <summary>The option that says how the result of a check is written.</summary>
internal sealed class CheckFormatOption : TextOption
{
    /// <summary>The names of the formats, in the order of <see cref="CheckFormat"/>.</summary>
    private static readonly string[] Names = ["text", "json", "sarif"];

    private readonly Language _language;

    /// <param name="language">The language of the help and of faults.</param>
    public CheckFormatOption(Language language)
        : base(CheckPhrases.AboutFormat.In(language), string.Join('|', Names), "--format")
    {
        _language = language;
        CompletionSources.Add(Names);
    }

    /// <summary>Gives the format that a call names, or the one for people.</summary>
    /// <param name="parse">The call.</param>
    /// <param name="json">Whether it asks for JSON by another option.</param>
    /// <exception cref="CallException">The name is unknown, or two formats are named.</exception>
    public CheckFormat ReadFrom(ParseResult parse, bool json)
    {
        if (FirstIn(parse) is not { } name)
        {
            return json ? CheckFormat.Json : CheckFormat.Text;
        }

        if (json)
        {
            throw new CallException(CheckPhrases.TwoFormats.In(_language));
        }

        int index = Array.FindIndex(Names, n => string.Equals(n, name, StringComparison.OrdinalIgnoreCase));
        return index >= 0
            ? (CheckFormat)index
            : throw CallException.Unknown(CheckPhrases.NotAFormat.In(_language, name), name, Names, _language);
    }
}
