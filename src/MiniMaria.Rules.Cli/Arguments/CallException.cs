using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Cli.Arguments;

/// <summary>Thrown when the program is called wrongly.</summary>
internal sealed class CallException(IReadOnlyList<CallFault> faults) : Exception(string.Join(' ', faults.Select(f => f.Text)))
{
    public CallException(string fault, string? suggestion = null)
        : this([new CallFault(fault, suggestion)])
    {
    }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<CallFault> Faults { get; } = faults;

    /// <summary>The command whose help tells how to call it; <see langword="null"/> when it is not known yet.</summary>
    public string? Command { get; set; }

    /// <summary>Says that a word is none of those that are allowed, with these and the one that is nearest.</summary>
    public static CallException Unknown(string fault, string word, IReadOnlyList<string> allowed, Language language)
    {
        string? near = NearestMatch.Find(word, allowed);
        return new CallException($"{fault} {Messages.Help(language, allowed, near)}", near);
    }
}
