namespace MiniMaria.Rules.Cli.Verbs.Check;

/// <summary>How the result of a check is written.</summary>
internal enum CheckFormat
{
    /// <summary>For a person.</summary>
    Text,

    /// <summary>One JSON object with a finding on each line.</summary>
    Json,

    /// <summary>SARIF 2.1.0, which shows findings at their lines in a pull request.</summary>
    Sarif,
}
