using System.Text.RegularExpressions;

namespace MiniMaria.Rules.Tests.Structure;

/// <summary>No file of the repository holds what git writes where it could not merge.</summary>
public sealed partial class UnfinishedMergeTests
{
    private static readonly string[] Passed = [".git", "artifacts"];

    [Fact]
    public void Files_All_HoldNoMarkerOfAConflict() => Assert.Empty(
        Directory.EnumerateDirectories(SourceFile.Repository).Where(d => !Passed.Contains(Path.GetFileName(d)))
            .SelectMany(d => Directory.EnumerateFiles(d, "*", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(SourceFile.Repository))
            .Where(f => Marker().IsMatch(File.ReadAllText(f)))
            .Select(f => Path.GetRelativePath(SourceFile.Repository, f)));

    [Theory]
    [InlineData("<", " ours", true)]
    [InlineData(">", " theirs", true)]
    [InlineData("|", "", true)]
    [InlineData("|", "|", false)]
    public void Marker_AtTheStartOfALine_IsFound(string sign, string rest, bool found) =>
        Assert.Equal(found, Marker().IsMatch("a\n" + string.Concat(Enumerable.Repeat(sign, 7)) + rest + "\nb"));

    [GeneratedRegex(@"^(<{7}|\|{7}|>{7})( |\r?$)", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Marker();
}
