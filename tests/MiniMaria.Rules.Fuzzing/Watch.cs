namespace MiniMaria.Rules.Fuzzing;

/// <summary>Ends the process when an input takes too long: to a fuzzer that is a crash like any other.</summary>
internal static class Watch
{
    /// <summary>More than the first input takes, for which the rules are loaded, when a fuzzer counts every step.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Gives what tries an input and ends the process when it takes too long.</summary>
    public static Action<byte[]> Over(Action<byte[]> attempt) => input =>
    {
        using var timer = new Timer(_ => Environment.FailFast($"The input takes longer than {Patience}."), null, Patience, Timeout.InfiniteTimeSpan);
        attempt(input);
    };
}
