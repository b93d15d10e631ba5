namespace MiniMaria.Rules.Diagnostics;

/// <summary>
/// How much is read, followed and told, whatever the files or the caller hold. What goes beyond is said, never cut in silence;
/// <c>src/README.md</c> lists the limits.
/// </summary>
internal static class Limits
{
    /// <summary>The bytes of one rule file.</summary>
    public const int FileBytes = 1 << 20;

    /// <summary>The bytes of all rule files of a source together.</summary>
    public const int SourceBytes = 64 << 20;

    /// <summary>The rule files of a source.</summary>
    public const int Files = 10_000;

    /// <summary>The files of any kind that are passed on the way to the rule files of a folder or a git revision.</summary>
    public const int Entries = 100_000;

    /// <summary>The levels of a rule file.</summary>
    public const int Levels = 32;

    /// <summary>The links that a path may lead through.</summary>
    public const int Links = 40;

    /// <summary>The findings of one severity that are kept and listed.</summary>
    public const int Findings = 1_000;

    /// <summary>The years over which a number is raised.</summary>
    public const int Years = 1_000;

    /// <summary>The questions that lean on each other in a row.</summary>
    public const int Asking = 32;

    /// <summary>The questions, counted anew each time, that are asked to answer one.</summary>
    public const int Asked = 1_000_000;

    /// <summary>The regions of one question that are walked through to compare or check rules.</summary>
    public const int Regions = 400_000;

    /// <summary>The values supposed for missing facts to see which of them can change an answer.</summary>
    public const int Supposed = 50_000;

    /// <summary>The answers to one question that are kept, so that like questions need not be worked out again.</summary>
    public const int Kept = 100_000;

    /// <summary>The places, filled or not, that are made to keep them in.</summary>
    public const int Places = 2_000_000;

    /// <summary>The seconds that git may take for one answer.</summary>
    public const int GitSeconds = 60;
}
