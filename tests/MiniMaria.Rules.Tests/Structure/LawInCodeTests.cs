using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MiniMaria.Rules.Tests.Structure;

/// <summary>No party, term, document or clause number of <c>rules/</c> stands in a literal of the C# code.</summary>
public sealed class LawInCodeTests
{
    /// <summary>Literals that only look like law, as <c>file: literal</c>.</summary>
    private static readonly string[] Exceptions = [];

    private static readonly DeclaredWords Words = DeclaredWords.Read(SourceFile.Repository);

    [Fact]
    public void Source_Literals_HoldNoLaw()
    {
        var faults = SourceFile.ReadAll("src").SelectMany(Faults).ToList();

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [InlineData("\"Gagnef\"", "Gagnef")]
    [InlineData("\"gagnef\"", "Gagnef")]
    [InlineData("\"Svaret gäller Malung-Sälen, inte andra.\"", "Malung-Sälen")]
    [InlineData("$\"{x} utförs av Region Dalarna\"", "Region Dalarna")]
    [InlineData("\"\"\"Falu kommun\"\"\"", "Falu kommun")]
    [InlineData("@\"suicidriskbedömning\"", "suicidriskbedömning")]
    [InlineData("\"Sa\\u0308ter\"", "Säter")]
    [InlineData("\"rules/verksamhetsbeskrivning/x.yaml\"", "verksamhetsbeskrivning")]
    [InlineData("\"underavtal-nedre-dalarna\"u8", "underavtal-nedre-dalarna")]
    [InlineData("\"styrgruppen\"", "styrgruppen")]
    [InlineData("\"Asks the rules of Mini-Maria in the county.\"", "Mini-Maria")]
    [InlineData("\"6.3\"", "6.3")]
    [InlineData("\"enligt punkt 8.2.1.\"", "8.2.1")]
    [InlineData("\"14\"", "14")]
    [InlineData("6.3m", "6.3")]
    public void Faults_LawInLiteral_IsFound(string literal, string word)
    {
        var fault = Assert.Single(Faults(SourceFile.Parse("src/C.cs", $"class C\n{{\n    object a = {literal};\n}}")));

        Assert.StartsWith("src/C.cs:3: ", fault, StringComparison.Ordinal);
        Assert.EndsWith($" names {word}", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"ansvar\"")] // question
    [InlineData("\"hemkommun\"")] // fact
    [InlineData("\"i-målgruppen\"")] // answer field
    [InlineData("\"värdkommun\"")] // question and answer field
    [InlineData("\"en annan regel\"")] // common word in a sentence
    [InlineData("\"Moran\"")]
    [InlineData("\"16.3.0\"")]
    [InlineData("14")]
    [InlineData("/* Gagnef 6.3 */ 1")]
    public void Faults_OtherLiteral_IsAllowed(string literal) =>
        Assert.Empty(Faults(SourceFile.Parse("src/C.cs", $"class C {{ object a = {literal}; }}")));

    private static IEnumerable<string> Faults(SourceFile file) =>
        from token in file.Root.DescendantTokens()
        let found = Find(token)
        where found is not null && !Exceptions.Contains($"{file.Path}: {token.Text}")
        select $"{file.At(token.GetLocation())}: {token.Text} names {found}";

    private static string? Find(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken
            or SyntaxKind.InterpolatedStringTextToken => Words.FindIn(token.ValueText),
        SyntaxKind.NumericLiteralToken => Words.FindClause(token.Text),
        _ => null,
    };
}
