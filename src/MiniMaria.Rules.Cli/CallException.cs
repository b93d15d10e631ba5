namespace MiniMaria.Rules.Cli;

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
}
