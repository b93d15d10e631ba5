using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Rulebooks;
using MiniMaria.Rules.Vocabulary;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Questions;

/// <summary>Why a question could not be asked: an unknown name or term, a wrong type, facts that contradict each other.</summary>
public sealed class QuestionError
{
    private readonly Message _message;
    private readonly object[] _arguments;

    internal QuestionError(
        Message message,
        object[] arguments,
        string? fact = null,
        IReadOnlyList<string>? allowed = null,
        string? suggestion = null)
    {
        _message = message;
        _arguments = arguments;
        Fact = fact is null ? null : Utf16.Mend(fact);
        Allowed = allowed ?? [];
        Suggestion = suggestion;
    }

    /// <summary>The stable code, such as <c>MM0503</c>.</summary>
    public string Code => _message.Code;

    /// <summary>The fact that is wrong; <see langword="null"/> when it is not a fact.</summary>
    public string? Fact { get; }

    /// <summary>What is allowed; empty when that cannot be listed.</summary>
    public IReadOnlyList<string> Allowed { get; }

    /// <summary>What was probably meant; <see langword="null"/> when nothing is near.</summary>
    public string? Suggestion { get; }

    /// <summary>Says what is wrong, what is allowed and what was probably meant.</summary>
    /// <param name="language">The language of the sentence.</param>
    public string Message(Language language)
    {
        // What is allowed is not told beside what may have been meant.
        string help = _message == Messages.SeveralTerms ? string.Empty : Messages.Help(language, Allowed, Suggestion);
        string message = _message.Text(language, _arguments);
        return help.Length == 0 ? message : message + " " + help;
    }

    /// <summary>Says that what was given is no day, or may be one of two, and which day was meant or what it lacks.</summary>
    /// <param name="name">What is given: a fact, one key of its table, or an option.</param>
    /// <param name="given">What stands there.</param>
    /// <param name="fact">The fact; <see langword="null"/> when it is none.</param>
    internal static QuestionError NotADay(string name, string given, string? fact)
    {
        string[] days = [.. WrittenDay.Readings(given).Select(IsoDay.Write)];
        (string swedish, string english) = WrittenDay.Expected(given);
        return days is [var first, var second]
            ? new QuestionError(Messages.TwoReadings, [given, name, first, second], fact)
            : new QuestionError(Messages.NotOfType, [given, name, swedish, english], fact, null, days.FirstOrDefault());
    }

    /// <summary>Says that no rule of any day has an id; <see langword="null"/> when one has.</summary>
    internal static QuestionError? OfRule(string id, Rulebook rulebook)
    {
        if (RuleNames.TryFind(rulebook.Editions, id, out _))
        {
            return null;
        }

        (IReadOnlyList<string> rows, string? nearest) = RuleNames.Near(rulebook.Editions, id);
        return new QuestionError(Messages.NoSuchRule, [id], null, rows, nearest);
    }

    /// <summary>Gives the code and the English message.</summary>
    public override string ToString() => $"{Code}: {Message(Language.English)}";
}
