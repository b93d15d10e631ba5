using MiniMaria.Rules.Cli.Output;

namespace MiniMaria.Rules.Tests.Cli;

/// <summary>What stands in the rules calls nobody, links nowhere and formats nothing in a comment.</summary>
public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("Fråga @torvalds", "Fråga @<!-- -->torvalds")]
    [InlineData("a@b.se", "a@<!-- -->b.se")]
    [InlineData("mora/avtal#12", @"mora/avtal\#<!-- -->12")]
    [InlineData("gh-12", "gh-<!-- -->12")]
    [InlineData("~~allt~~", @"\~\~allt\~\~")]
    [InlineData("$x$", "<span>$</span>x<span>$</span>")]
    [InlineData("https://example.org/", "https:<!-- -->//example.org/")]
    [InlineData("WWW.example.org", "WWW<!-- -->.example.org")]
    [InlineData("mailto:a", "mailto<!-- -->:a")]
    [InlineData("[x](y) `z` *a* _b_ # c | d\ne", @"\[x\](y) \`z\` \*a\* \_b\_ \# c \| d e")]
    [InlineData("<img src=x> &amp;", "&lt;img src=x&gt; &amp;amp;")]
    [InlineData("2 345 678 kr, 50 %, 2026-03-01: ja.", "2 345 678 kr, 50 %, 2026-03-01: ja.")]
    public void Escape_Text_IsShownAsItStands(string text, string expected) => Assert.Equal(expected, MarkdownText.Escape(text));

    [Theory]
    [InlineData("vb-6.3-suicidrisk", "`vb-6.3-suicidrisk`")]
    [InlineData("a`@b`", @"a\`@<!-- -->b\`")]
    public void Code_Name_IsShownAsItStands(string name, string expected) => Assert.Equal(expected, MarkdownText.Code(name));
}
