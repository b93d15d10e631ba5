using System.Reflection;
using System.Text.RegularExpressions;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Tests.Structure;

namespace MiniMaria.Rules.Tests.Diagnostics;

/// <summary>All message texts: stable codes, one grammar, both languages, each with a test.</summary>
public sealed partial class MessagesTests
{
    private static readonly Message[] All =
        [.. typeof(Messages).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => f.GetValue(null)).OfType<Message>()];

    public static TheoryData<string> Codes => [.. All.Select(m => m.Code)];

    [Fact]
    public void Messages_Codes_AreUniqueAndInOrder()
    {
        string[] codes = [.. All.Select(m => m.Code)];

        Assert.Equal(codes.Order(StringComparer.Ordinal).Distinct(), codes);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Messages_Text_IsOneSentenceInEitherLanguage(string code)
    {
        Message message = All.Single(m => m.Code == code);

        Assert.Matches("^MM[0-9]{4}$", code);
        foreach (string text in (string[])[message.Swedish, message.English])
        {
            Assert.Matches(@"^[A-ZÅÄÖ»'{].*(\.|: \{[0-9]\})$", text);
            Assert.True(text.Length <= 110, text);
            Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("'", message.Swedish, StringComparison.Ordinal);
        Assert.DoesNotContain("»", message.English, StringComparison.Ordinal);
        Assert.Equal(message.Swedish.Count(c => c == '»'), message.Swedish.Count(c => c == '«'));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Messages_Code_StandsInAnExpectedTextOfATest(string code) => Assert.Contains(code, TestedCodes.Value);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Messages_Help_IsWrittenForEveryKind(string code)
    {
        Message message = All.Single(m => m.Code == code);
        MessageHelp help = MessageHelp.Of(message);

        Assert.Matches("^[A-Z][A-Za-z0-9]+$", message.Name);
        foreach (Language language in Enum.GetValues<Language>())
        {
            Assert.DoesNotMatch(@"\{[0-9]\}", help.Title(language));
            Assert.Matches(@"^[A-ZÅÄÖ].*\.$", help.Advice(language));
        }

        if (code.StartsWith("MM07", StringComparison.Ordinal))
        {
            Assert.DoesNotContain("…", help.Title(Language.Swedish), StringComparison.Ordinal);
        }
    }

    /// <summary>The codes in what tests expect: at the start of a rendered finding or error.</summary>
    private static readonly Lazy<HashSet<string>> TestedCodes = new(() =>
        [.. SourceFile.ReadAll("tests/MiniMaria.Rules.Tests").SelectMany(f => Expected().Matches(f.Root.ToFullString())).Select(m => m.Groups["code"].Value)]);

    [GeneratedRegex(@"(^\s*|"")(?<code>MM[0-9]{4}) (Error|Warning|Information|[a-zåäö-]*:)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Expected();
}
