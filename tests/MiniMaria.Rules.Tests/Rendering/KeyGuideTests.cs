using MiniMaria.Rules.Rendering;
using MiniMaria.Rules.Tests.Structure;

namespace MiniMaria.Rules.Tests.Rendering;

/// <summary>The guide of the rules lists the keys as the table has them.</summary>
public sealed class KeyGuideTests
{
    private const string Begin = "<!-- nycklar -->\n";
    private const string End = "<!-- /nycklar -->\n";

    /// <summary>When the table has changed, this writes the guide as it should read beside it, as <c>README.received.md</c>.</summary>
    [Fact]
    public void Write_IsWhatTheGuideLists()
    {
        string path = Path.Combine(SourceFile.Repository, "rules", "README.md");
        string received = Path.Combine(SourceFile.Repository, "rules", "README.received.md");
        string guide = File.ReadAllText(path);
        string expected = guide[..(guide.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)] + "\n" + KeyGuide.Write() + guide[guide.IndexOf(End, StringComparison.Ordinal)..];
        if (guide == expected)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, expected);
        Assert.Fail("rules/README.md lists other keys than the table; rules/README.received.md is as it should read.");
    }
}
