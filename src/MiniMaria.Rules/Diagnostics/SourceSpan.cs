namespace MiniMaria.Rules.Diagnostics;

/// <summary>A stretch of text on one line of one file.</summary>
/// <param name="File">The path below the rule folder, with forward slashes.</param>
/// <param name="Line">The line; the first is 1.</param>
/// <param name="Column">The column in characters; the first is 1.</param>
/// <param name="Length">How many characters the stretch has; at least 1.</param>
public readonly record struct SourceSpan(string File, int Line, int Column, int Length)
{
    /// <summary>Gives <c>file:line:column</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");
}
