using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MiniMaria.Rules.Tests.Questions;

namespace MiniMaria.Rules.Tests.Structure;

/// <summary>
/// No test states an amount of the law or lists the parties of its agreement: it reads them by name (<see cref="Law"/>), so that a
/// jurist can change them. Periods and ages, which look like any number, are found by <see cref="JuristsChangeTests"/>.
/// </summary>
public sealed partial class LawInTestsTests
{
    private const string Listed = "lists the parties";

    /// <summary>What is written by hand to be compared with.</summary>
    private static readonly string[] Exceptions = ["tests/MiniMaria.Rules.Benchmarks/HandWritten.cs"];

    private static readonly HashSet<string> Amounts =
    [
        .. Asking.Engine.Rulebook.Editions.SelectMany(e => e.Named).SelectMany(n => AmountsIn(n.Text)).Where(IsTelling),
    ];

    [Fact]
    public void Tests_Literals_HoldNoAmountAndNoPartiesOfTheLaw()
    {
        var faults = SourceFile.ReadAll("tests").Where(f => !Exceptions.Contains(f.Path)).SelectMany(Faults).ToList();

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void Faults_AmountInAnySpelling_IsFound()
    {
        int amount = Law.Number("budgetsumma");
        string[] groups = amount.ToString("N0", System.Globalization.CultureInfo.InvariantCulture).Split(',');

        Assert.Single(FaultsIn($"{amount}"));
        Assert.Single(FaultsIn($"{string.Join('_', groups)}m"));
        Assert.Single(FaultsIn($"\"{string.Join(' ', groups)} kr\""));
        Assert.Single(FaultsIn($"\"{string.Join('\u00A0', groups)}\""));
        Assert.Single(FaultsIn($"$\"{{x}} {amount}\""));
    }

    [Fact]
    public void Faults_PartiesInAnyForm_AreFound()
    {
        string[] quoted = [.. Law.Parties.Select(p => $"\"{p}\"")];

        Assert.Single(FaultsIn($"\"{string.Join(", ", Law.Parties)}\""));
        Assert.Single(FaultsIn($"[{string.Join(", ", quoted)}]"));
        Assert.Single(FaultsIn($"new[] {{ {string.Join(", ", quoted[..^1])} }}"));
    }

    [Fact]
    public void Faults_OtherLiterals_AreAllowed()
    {
        Assert.Empty(FaultsIn("2_345_678"));
        Assert.Empty(FaultsIn("\"100 000 kr\""));
        Assert.Empty(FaultsIn($"[\"{Law.Parties[0]}\", \"{Law.Parties[1]}\"]"));
    }

    private static List<string> FaultsIn(string expression) =>
        [.. Faults(SourceFile.Parse("tests/C.cs", $"class C {{ object a = {expression}; }}"))];

    private static IEnumerable<string> Faults(SourceFile file) =>
        from place in file.Root.DescendantNodesAndTokens()
        let found = place.AsNode() is { } node ? Parties(node) : Literal(place.AsToken())
        where found is not null
        select $"{file.At(place.GetLocation()!)}: {found}";

    /// <summary>Finds an array or a list that names all parties, or all but one.</summary>
    private static string? Parties(SyntaxNode node) =>
        IsList(node) && !node.Ancestors().Any(IsList) && AreMost(node.DescendantTokens().Select(t => t.ValueText).Contains) ? Listed : null;

    private static bool IsList(SyntaxNode node) => node is CollectionExpressionSyntax or InitializerExpressionSyntax;

    private static string? Literal(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.NumericLiteralToken => AmountIn(token.ValueText),
        SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.InterpolatedStringTextToken =>
            AmountIn(token.ValueText) ?? (AreMost(p => token.ValueText.Contains(p, StringComparison.Ordinal)) ? Listed : null),
        _ => null,
    };

    private static bool AreMost(Func<string, bool> names) => Law.Parties.Count(names) >= Law.Parties.Length - 1;

    private static string? AmountIn(string text) =>
        AmountsIn(text).FirstOrDefault(Amounts.Contains) is { } amount ? $"states the amount {amount}" : null;

    private static IEnumerable<string> AmountsIn(string text) =>
        Written().Matches(text).Select(m => string.Concat(m.Value.Where(char.IsDigit)));

    /// <summary>Whether an amount is so uneven that nobody writes it by chance; a year is none.</summary>
    private static bool IsTelling(string amount) => amount.TrimEnd('0').Length > 2 && amount.Length > 4;

    [GeneratedRegex(@"(?<!\d)(?:\d{1,3}(?:[ \u00A0\u202F]\d{3})+|\d{4,})(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Written();
}
