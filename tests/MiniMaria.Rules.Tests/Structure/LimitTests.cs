using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Tests.Structure;

/// <summary>What is bounded is written down.</summary>
public sealed class LimitTests
{
    [Fact]
    public void Limits_All_StandInTheMapWithTheirNumbers()
    {
        string map = File.ReadAllText(Path.Combine(SourceFile.Repository, "src", "README.md"));

        Assert.Equal(
            typeof(Limits).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => $"{f.Name} {((int)f.GetValue(null)!).ToString("N0", CultureInfo.InvariantCulture)}"),
            Regex.Matches(map, @"^\| `(?<name>\w+)` \| (?<value>[0-9,]+) ", RegexOptions.Multiline, TimeSpan.FromSeconds(1)).Select(m => $"{m.Groups["name"]} {m.Groups["value"]}"));
    }
}
