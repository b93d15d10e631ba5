using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MiniMaria.Rules.Wording;

namespace MiniMaria.Rules.Tests.Structure;

/// <summary>How days are written and how sentences begin and end is decided in one folder.</summary>
public sealed class WordingTests
{
    private const string Home = "src/MiniMaria.Rules/Wording/";

    [Fact]
    public void Source_FormatsOfDaysAndCapitals_StandInWordingOnly()
    {
        var faults = SourceFile.ReadAll("src").Where(file => !file.Path.StartsWith(Home, StringComparison.Ordinal))
            .SelectMany(Faults)
            .ToList();

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [InlineData("day.ToString(\"yyyy-MM-dd\")")]
    [InlineData("$\"{day:yyyy-MM-dd}\"")]
    [InlineData("DateOnly.ParseExact(text, \"yyyyMMdd\")")]
    [InlineData("char.ToUpperInvariant(text[0]) + text[1..]")]
    [InlineData("char.ToLower(text[0], culture)")]
    public void Faults_OwnWayOfWriting_IsFound(string code) => Assert.Single(Faults(Parse(code)));

    [Theory]
    [InlineData("text.ToUpperInvariant()")]
    [InlineData("IsoDay.Write(day)")]
    [InlineData("\"ÅÅÅÅ-MM-DD\"")]
    public void Faults_Other_IsAllowed(string code) => Assert.Empty(Faults(Parse(code)));

    [Theory]
    [InlineData("", "", "", ".")]
    [InlineData("åtta dagar", "Åtta dagar", "åtta dagar", "Åtta dagar.")]
    [InlineData("Säg upp.", "Säg upp.", "säg upp.", "Säg upp.")]
    [InlineData("LVM gäller", "LVM gäller", "LVM gäller", "LVM gäller.")]
    [InlineData("krav:\n- ett", "Krav:\n- ett", "krav:\n- ett", "Krav:\n- ett")]
    public void Sentences_Text_HasItsFirstLetterAndFullStop(string text, string begun, string inside, string whole) =>
        Assert.Equal((begun, inside, whole), (Sentences.Begin(text), Sentences.Inside(text), Sentences.Whole(text)));

    [Fact]
    public void IsoDay_Day_IsReadAsItIsWritten()
    {
        Assert.Equal("0814-01-28", IsoDay.Write(new DateOnly(814, 1, 28)));
        Assert.True(IsoDay.TryRead("2026-03-01", out DateOnly day));
        Assert.Equal(new DateOnly(2026, 3, 1), day);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-3-1")]
    [InlineData("1 mars 2026")]
    [InlineData("2026-02-30")]
    [InlineData(" 2026-03-01")]
    public void IsoDay_OtherText_IsNoDay(string? text) => Assert.False(IsoDay.TryRead(text, out _));

    private static SourceFile Parse(string code) => SourceFile.Parse("src/C.cs", $"class C {{ object A() => {code}; }}");

    private static IEnumerable<string> Faults(SourceFile file)
    {
        var formats =
            from token in file.Root.DescendantTokens()
            where token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
            where token.ValueText.Contains("yyyy", StringComparison.Ordinal)
            select $"{file.At(token.GetLocation())}: a format of days";
        var capitals =
            from access in file.Root.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            where access.Expression.ToString() == "char"
            where access.Name.Identifier.Text is "ToUpper" or "ToUpperInvariant" or "ToLower" or "ToLowerInvariant"
            select $"{file.At(access.GetLocation())}: a capital";
        return formats.Concat(capitals);
    }
}
