using System.CommandLine;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Vocabulary;

namespace MiniMaria.Rules.Cli.Arguments;

/// <summary>The day that a call is about.</summary>
internal sealed class DayOption(string about, Language language)
    : TextOption(about, ArgumentPhrases.ValueDay.In(language), "--dag", "--as-of")
{
    /// <summary>Gives the day in a call; <see langword="null"/> when it names none.</summary>
    /// <param name="parse">The call.</param>
    /// <param name="hint">What is said besides when it is no day.</param>
    /// <exception cref="CallException">It is no day.</exception>
    public DateOnly? ReadFrom(ParseResult parse, string hint = "") =>
        FirstIn(parse) is { } text ? Read(text, Name, language, hint) : null;

    /// <summary>Reads the day that an option gives.</summary>
    /// <param name="text">What stands there.</param>
    /// <param name="option">The option.</param>
    /// <param name="language">The language in which to say that it is no day.</param>
    /// <param name="hint">What is said besides.</param>
    /// <exception cref="CallException">It is no day, or may be one of two.</exception>
    public static DateOnly Read(string text, string option, Language language, string hint = "")
    {
        if (WrittenDay.TryRead(text, out DateOnly day))
        {
            return day;
        }

        var error = QuestionError.NotADay(option, text, fact: null);
        throw new CallException(error.Message(language) + hint, error.Suggestion);
    }
}
