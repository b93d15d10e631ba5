namespace MiniMaria.Rules.Cli;

/// <summary>Thrown when the program is called wrongly.</summary>
internal sealed class CallException(IReadOnlyList<string> faults) : Exception(string.Join(' ', faults))
{
    public CallException(string fault)
        : this([fault])
    {
    }

    /// <summary>What is wrong, each in a sentence or two, in the language of the call.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;

    /// <summary>The command whose help tells how to call it; <see langword="null"/> when it is not known yet.</summary>
    public string? Command { get; set; }
}
