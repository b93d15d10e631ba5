namespace MiniMaria.Rules.Cli.Output;

/// <summary>What the program tells its caller when it ends.</summary>
internal enum ExitCode
{
    /// <summary>Asked and answered, whatever the outcome; or checked and found clean (warnings allowed).</summary>
    Done = 0,

    /// <summary>
    /// The rule files are faulty: they cannot be loaded, an example does not hold, or they are laid out otherwise than in
    /// the one way.
    /// </summary>
    FaultyRules = 1,

    /// <summary>The call or a question is wrong; for a batch, at least one line of it.</summary>
    WrongCall = 2,

    /// <summary>The program could not finish: what it writes cannot be written (a full disk), or it is at fault itself.</summary>
    Failed = 3,

    /// <summary>
    /// There was more to compare or check than the limit allows, and what was not reached may hold something; nothing worse was found.
    /// </summary>
    Incomplete = 4,

    /// <summary>A person interrupted the work before it was done; nothing was written. The number is that of shells.</summary>
    Interrupted = 130,
}
