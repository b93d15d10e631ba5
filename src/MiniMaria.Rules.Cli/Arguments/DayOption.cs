using System.CommandLine;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Cli.Arguments;

/// <summary>The day that a call is about.</summary>
internal sealed class DayOption(string about, Language language)
    : TextOption(about, ArgumentPhrases.ValueDay.In(language), "--dag", "--as-of")
{
    /// <summary>Gives the day in a call; <see langword="null"/> when it names none.</summary>
    /// <param name="parse">The call.</param>
    /// <param name="hint">What is said besides when it is no day.</param>
    /// <exception cref="CallException">It is no day.</exception>
    public DateOnly? ReadFrom(ParseResult parse, string hint = "") => FirstIn(parse) switch
    {
        null => null,
        var text when IsoDay.TryRead(text, out DateOnly day) => day,
        var text => throw new CallException(ArgumentPhrases.NotADay.In(language, text) + hint),
    };
}
