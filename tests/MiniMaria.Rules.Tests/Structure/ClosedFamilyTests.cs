using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniMaria.Rules.Tests.Structure;

/// <summary>What is done by kind of condition or value is done by a visitor, so that a kind that some part forgets does not compile.</summary>
public sealed class ClosedFamilyTests
{
    private const string Rulebooks = "src/MiniMaria.Rules/Rulebooks/";

    /// <summary>The kinds of conditions, of expressions and of computations.</summary>
    private static readonly HashSet<string> Kinds =
    [
        .. SourceFile.ReadAll(Rulebooks)
            .Where(file => file.Path[Rulebooks.Length..] is "Condition.cs" or "ValueExpression.cs" or "Computation.cs")
            .SelectMany(file => file.Root.DescendantNodes().OfType<ClassDeclarationSyntax>())
            .Select(type => type.Identifier.Text)
            .Where(name => !name.EndsWith("Visitor", StringComparison.Ordinal)),
    ];

    [Fact]
    public void Source_NoSwitch_TellsKindsApart()
    {
        Assert.Superset(new HashSet<string> { "TermIn", "ConditionByReading", "ShiftedDay", "ValueByReading", "Allotment" }, Kinds);
        var faults = SourceFile.ReadAll("src/").SelectMany(SwitchesOverKinds).ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [InlineData("var a = condition switch { TermIn test => 1, _ => 0 };")]
    [InlineData("var a = condition switch { Always or ReadingIs => 1, _ => 0 };")]
    [InlineData("var a = value switch { FactValue { Fact.IsAskedDay: true } => 1, _ => 0 };")]
    [InlineData("switch (value) { case Literal: return; default: break; }")]
    [InlineData("switch (value) { case not Literal when true: return; }")]
    public void SwitchesOverKinds_Kind_IsFound(string text) => Assert.Single(SwitchesOverKinds(SourceFile.Parse("C.cs", text)));

    [Theory]
    [InlineData("var a = comparison switch { Comparison.Equal => 1, _ => 0 };")]
    [InlineData("var a = (one, other) switch { (TermIn a, TermIn b) => 1, _ => 0 };")]
    [InlineData("var a = value is Literal;")]
    public void SwitchesOverKinds_Other_IsAllowed(string text) => Assert.Empty(SwitchesOverKinds(SourceFile.Parse("C.cs", text)));

    private static IEnumerable<string> SwitchesOverKinds(SourceFile file) =>
        from node in file.Root.DescendantNodes()
        where PatternsOf(node).Any(IsKind)
        select $"{file.At(node.GetLocation())}: tells kinds apart in a switch, and not by a visitor";

    private static IEnumerable<SyntaxNode?> PatternsOf(SyntaxNode node) => node switch
    {
        SwitchExpressionSyntax expression => expression.Arms.Select(arm => arm.Pattern),
        SwitchStatementSyntax statement => statement.Sections.SelectMany(section => section.Labels).Select(label => label switch
        {
            CasePatternSwitchLabelSyntax pattern => pattern.Pattern,
            CaseSwitchLabelSyntax constant => (SyntaxNode)constant.Value,
            _ => null,
        }),
        _ => [],
    };

    // Without knowing types, the parser takes the name of a kind alone for a constant.
    private static bool IsKind(SyntaxNode? pattern) => pattern switch
    {
        IdentifierNameSyntax name => Kinds.Contains(name.Identifier.Text),
        ConstantPatternSyntax constant => IsKind(constant.Expression),
        TypePatternSyntax type => IsKind(type.Type),
        DeclarationPatternSyntax declaration => IsKind(declaration.Type),
        RecursivePatternSyntax recursive => IsKind(recursive.Type),
        UnaryPatternSyntax not => IsKind(not.Pattern),
        BinaryPatternSyntax either => IsKind(either.Left) || IsKind(either.Right),
        ParenthesizedPatternSyntax inner => IsKind(inner.Pattern),
        _ => false,
    };
}
