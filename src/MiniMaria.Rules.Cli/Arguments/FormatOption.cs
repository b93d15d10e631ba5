using System.CommandLine;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Cli.Arguments;

/// <summary>The option that says how a result is written; the first format is the one for people.</summary>
/// <typeparam name="T">The formats; a call names them in small letters.</typeparam>
internal sealed class FormatOption<T> : TextOption
    where T : struct, Enum
{
    private static readonly string[] Names = [.. Enum.GetValues<T>().Select(JsonText.NameOf)];

    private readonly Language _language;

    /// <param name="about">What it is for, in the language of the help.</param>
    /// <param name="language">The language of the help and of faults.</param>
    public FormatOption(string about, Language language)
        : base(about, string.Join('|', Names), "--format")
    {
        _language = language;
        CompletionSources.Add(Names);
    }

    /// <summary>Gets the format that a call names, or the one for people.</summary>
    /// <param name="parse">The call.</param>
    /// <param name="json">The format that it asks for by another option; <see langword="null"/> when it does not.</param>
    /// <exception cref="CallException">The name is unknown, or two formats are named.</exception>
    public T ReadFrom(ParseResult parse, T? json)
    {
        if (FirstIn(parse) is not { } name)
        {
            return json ?? default;
        }

        if (json is not null)
        {
            throw new CallException(ArgumentPhrases.TwoFormats.In(_language));
        }

        int index = Array.FindIndex(Names, n => string.Equals(n, name, StringComparison.OrdinalIgnoreCase));
        return index >= 0
            ? Enum.GetValues<T>()[index]
            : throw CallException.Unknown(ArgumentPhrases.NotAFormat.In(_language, name), name, Names, _language);
    }
}
