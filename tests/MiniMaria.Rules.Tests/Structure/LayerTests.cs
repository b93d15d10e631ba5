using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniMaria.Rules.Tests.Structure;

/// <summary>The folders of the library are the stages of one way: each uses only those before it.</summary>
public sealed class LayerTests
{
    private const string Library = "src/MiniMaria.Rules/";
    private const string RootNamespace = "MiniMaria.Rules";

    /// <summary>The stages, in the order of the way.</summary>
    private static readonly string[] Stages =
    [
        "Diagnostics", "Wording", "Vocabulary", "Rulebooks", "Loading", "Matching",
        "Answers", "Questions", "Analysis", "Review", "Rendering", "Hosting",
    ];

    /// <summary>Files that hold a closed family of types, named after one of them; relative to the library.</summary>
    private static readonly string[] ClosedFamilies = ["Loading/Node.cs", "Rulebooks/Computation.cs", "Rulebooks/Condition.cs", "Rulebooks/ValueExpression.cs"];

    [Fact]
    public void Library_EveryFile_StandsInAStageUnderItsNamespace() => AssertNone(SourceFile.ReadAll(Library).SelectMany(MisplacedNamespaces));

    [Fact]
    public void Library_EveryFile_HoldsTheTypeOfItsName() => AssertNone(SourceFile.ReadAll(Library).SelectMany(MisplacedTypes));

    [Fact]
    public void Library_EveryStage_UsesOnlyEarlierStages() => AssertNone(SourceFile.ReadAll(Library).SelectMany(BackwardUses));

    [Theory]
    [InlineData("using MiniMaria.Rules.Answers;")]
    [InlineData("using static MiniMaria.Rules.Answers.Answer;")]
    [InlineData("using A = MiniMaria.Rules.Answers.Answer;")]
    [InlineData("class C { MiniMaria.Rules.Answers.Answer? a; }")]
    [InlineData("class C { Answers.Answer? a; }")]
    [InlineData("class C { int a = MiniMaria.Rules.Answers.Answer.Count; }")]
    [InlineData("global using MiniMaria.Rules.Diagnostics;")]
    public void BackwardUses_LaterStage_IsFound(string text) =>
        Assert.Single(BackwardUses(SourceFile.Parse(Library + "Matching/C.cs", text)));

    [Theory]
    [InlineData("using MiniMaria.Rules.Diagnostics;")]
    [InlineData("using MiniMaria.Rules.Matching;")]
    [InlineData("using System.Text;")]
    [InlineData("class C { int a = Answers.Count; }")]
    public void BackwardUses_EarlierStageOrOther_IsAllowed(string text) =>
        Assert.Empty(BackwardUses(SourceFile.Parse(Library + "Matching/C.cs", text)));

    [Theory]
    [InlineData("Matching/C.cs", "namespace MiniMaria.Rules.Answers; class C;")]
    [InlineData("Matching/C.cs", "namespace MiniMaria.Rules; class C;")]
    [InlineData("Matching/Inner/C.cs", "namespace MiniMaria.Rules.Matching; class C;")]
    [InlineData("Matching/C.cs", "class C;")]
    [InlineData("Helpers/C.cs", "namespace MiniMaria.Rules.Helpers; class C;")]
    [InlineData("C.cs", "namespace MiniMaria.Rules; class C;")]
    public void MisplacedNamespaces_OtherNamespaceThanFolder_IsFound(string path, string text) =>
        Assert.Single(MisplacedNamespaces(SourceFile.Parse(Library + path, text)));

    [Theory]
    [InlineData("class D;")]
    [InlineData("class C; class D;")]
    [InlineData("class C; delegate void D();")]
    [InlineData("")]
    public void MisplacedTypes_OtherTypesThanTheFileSays_IsFound(string text) =>
        Assert.Single(MisplacedTypes(SourceFile.Parse(Library + "Matching/C.cs", text)));

    private static IEnumerable<string> MisplacedNamespaces(SourceFile file)
    {
        var folders = file.Path[Library.Length..].Split('/')[..^1];
        if (folders.Length == 0 || !Stages.Contains(folders[0]))
        {
            return [$"{file.Path}: stands in none of the stages {string.Join(", ", Stages)}"];
        }

        var expected = $"{RootNamespace}.{string.Join('.', folders)}";
        var declared = file.Root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().Select(space => space.Name.ToString()).ToList();
        return declared is [var only] && only == expected ? [] : [$"{file.Path}: namespace {string.Join(", ", declared)}, expected {expected}"];
    }

    private static IEnumerable<string> MisplacedTypes(SourceFile file)
    {
        var types = file.Root.DescendantNodes()
            .Where(node => node.Parent is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .Select(node => node switch
            {
                BaseTypeDeclarationSyntax type => type.Identifier.Text,
                DelegateDeclarationSyntax type => type.Identifier.Text,
                _ => null,
            })
            .OfType<string>()
            .ToList();
        var name = Path.GetFileNameWithoutExtension(file.Path);
        var family = ClosedFamilies.Contains(file.Path[Library.Length..]);
        return types.Contains(name) && (family || types.Count == 1)
            ? []
            : [$"{file.Path}: declares {string.Join(", ", types)}, expected {name} alone"];
    }

    private static IEnumerable<string> BackwardUses(SourceFile file)
    {
        var own = Array.IndexOf(Stages, file.Path[Library.Length..].Split('/')[0]);
        foreach (var use in file.Root.Usings.Where(use => use.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)))
        {
            yield return $"{file.At(use.GetLocation())}: global using";
        }

        foreach (var name in file.Root.DescendantNodes().Where(IsOutermostName))
        {
            var stage = StageOf(name);
            if (stage > own)
            {
                yield return $"{file.At(name.GetLocation())}: {Stages[own]} uses {Stages[stage]}";
            }
        }
    }

    private static bool IsOutermostName(SyntaxNode node) =>
        node is QualifiedNameSyntax or MemberAccessExpressionSyntax && node.Parent is not (QualifiedNameSyntax or MemberAccessExpressionSyntax);

    // The stage that a dotted name leads into, or -1. A short one (Answers.Answer) counts where a type is meant:
    // in an expression it may as well be a property of that name.
    private static int StageOf(SyntaxNode name)
    {
        var text = string.Concat(name.DescendantTokens().Select(token => token.Text)).Replace("global::", "", StringComparison.Ordinal);
        var prefix = RootNamespace + ".";
        if (text.StartsWith(prefix, StringComparison.Ordinal))
        {
            text = text[prefix.Length..];
        }
        else if (name is MemberAccessExpressionSyntax)
        {
            return -1;
        }

        return Array.IndexOf(Stages, text.Split('.', '<', '(')[0]);
    }

    private static void AssertNone(IEnumerable<string> faults) => Assert.True(!faults.Any(), string.Join('\n', faults));
}
