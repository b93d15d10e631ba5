using System.Text;

namespace MiniMaria.Rules.Cli.Git;

/// <summary>What git answers.</summary>
/// <param name="Succeeded">Whether git could answer.</param>
/// <param name="Output">What it writes; longer than wanted when there is more.</param>
/// <param name="Reason">Why it could not, in its own words.</param>
internal sealed record GitAnswer(bool Succeeded, byte[] Output, string Reason)
{
    /// <summary>Gets the first line; empty when git could not answer.</summary>
    public string Line => Succeeded ? Encoding.UTF8.GetString(Output).Split('\n')[0].TrimEnd('\r') : string.Empty;

    /// <summary>Gets the lines that are not empty, whether or not git could answer all.</summary>
    public IEnumerable<string> Lines => Encoding.UTF8.GetString(Output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
