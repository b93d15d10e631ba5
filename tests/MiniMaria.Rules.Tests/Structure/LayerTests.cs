namespace MiniMaria.Rules.Tests.Structure;

/// <summary>The folders of the library, of its review and of the tool are the stages of one way: each uses only those before it.</summary>
public sealed class LayerTests
{
    private const string Verbs = "Verbs";

    private static readonly Layers Library = new(
        "src/MiniMaria.Rules/",
        "MiniMaria.Rules",
        [
            "Diagnostics", "Wording", "Vocabulary", "Rulebooks", "Loading", "Matching",
            "Answers", "Questions", "Rendering", "Hosting",
        ],
        ["Loading/Node.cs", "Rulebooks/Computation.cs", "Rulebooks/Condition.cs", "Rulebooks/ValueExpression.cs"],
        []);

    private static readonly Layers Review = new(
        "src/MiniMaria.Rules.Review/",
        "MiniMaria.Rules.Review",
        ["Space", "Checking", "Coverage", "Comparison", "Amendment", "Mutation", "Matrices"],
        [],
        []);

    private static readonly Layers Tool = new(
        "src/MiniMaria.Rules.Cli/",
        "MiniMaria.Rules.Cli",
        ["Output", "Arguments", "Git", "Commands", "Asking", Verbs],
        [],
        ["AllVerbs.cs", "CommandLine.cs", "Program.cs"]);

    private static readonly string List = Tool.Folder + "AllVerbs.cs";

    public static TheoryData<string> All => ["library", "review", "tool"];

    [Theory]
    [MemberData(nameof(All))]
    public void EveryFile_StandsInAStageUnderItsNamespace(string program) => AssertNone(program, l => l.MisplacedNamespaces);

    [Theory]
    [MemberData(nameof(All))]
    public void EveryFile_HoldsTheTypeOfItsName(string program) => AssertNone(program, l => l.MisplacedTypes);

    [Theory]
    [MemberData(nameof(All))]
    public void EveryStage_UsesOnlyEarlierStages(string program) => AssertNone(program, l => l.BackwardUses);

    /// <summary>
    /// What two verbs share stands in a stage before them; and the list of verbs alone names them, so that a new verb is a folder and
    /// a line.
    /// </summary>
    [Fact]
    public void Tool_NoVerb_IsUsedButByTheListOfVerbs() =>
        AssertNone(SourceFile.ReadAll(Tool.Folder).Where(file => file.Path != List).SelectMany(file => Tool.SidewaysUses(file, Verbs)));

    [Fact]
    public void Tool_EveryVerb_IsInTheListOfVerbs()
    {
        var listed = string.Join('\n', SourceFile.ReadAll(Tool.Folder).Single(file => file.Path == List).Root.Usings);
        var folders = Directory.GetDirectories(Path.Combine(SourceFile.Repository, Tool.Folder, Verbs))
            .Select(folder => Path.GetFileName(folder)!)
            .ToList();

        Assert.Contains("Check", folders);
        Assert.All(folders, folder => Assert.Contains($"MiniMaria.Rules.Cli.Verbs.{folder};", listed, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("using MiniMaria.Rules.Answers;")]
    [InlineData("using static MiniMaria.Rules.Answers.Answer;")]
    [InlineData("using A = MiniMaria.Rules.Answers.Answer;")]
    [InlineData("class C { MiniMaria.Rules.Answers.Answer? a; }")]
    [InlineData("class C { Answers.Answer? a; }")]
    [InlineData("class C { int a = MiniMaria.Rules.Answers.Answer.Count; }")]
    [InlineData("global using MiniMaria.Rules.Diagnostics;")]
    public void BackwardUses_LaterStage_IsFound(string text) =>
        Assert.Single(Library.BackwardUses(SourceFile.Parse(Library.Folder + "Matching/C.cs", text)));

    [Theory]
    [InlineData("using MiniMaria.Rules.Diagnostics;")]
    [InlineData("using MiniMaria.Rules.Matching;")]
    [InlineData("using System.Text;")]
    [InlineData("class C { int a = Answers.Count; }")]
    public void BackwardUses_EarlierStageOrOther_IsAllowed(string text) =>
        Assert.Empty(Library.BackwardUses(SourceFile.Parse(Library.Folder + "Matching/C.cs", text)));

    [Theory]
    [InlineData("Git/C.cs", "using MiniMaria.Rules.Cli.Commands;")]
    [InlineData("Asking/C.cs", "using MiniMaria.Rules.Cli.Verbs.Check;")]
    [InlineData("Asking/C.cs", "class C { Verbs.Check.CheckReport? a; }")]
    public void BackwardUses_LaterStageOfTheTool_IsFound(string path, string text) =>
        Assert.Single(Tool.BackwardUses(SourceFile.Parse(Tool.Folder + path, text)));

    [Theory]
    [InlineData("Verbs/Diff/C.cs", "using MiniMaria.Rules.Cli.Verbs.Check;")]
    [InlineData("Verbs/Diff/C.cs", "class C { Check.CheckReport? a; }")]
    [InlineData("Verbs/Diff/C.cs", "class C { Verbs.Check.CheckReport? a; }")]
    [InlineData("Verbs/Diff/C.cs", "class C { object a = MiniMaria.Rules.Cli.Verbs.Check.CheckCommand.Verb; }")]
    [InlineData("CommandLine.cs", "using MiniMaria.Rules.Cli.Verbs.Check;")]
    public void SidewaysUses_OtherVerb_IsFound(string path, string text) =>
        Assert.Single(Tool.SidewaysUses(SourceFile.Parse(Tool.Folder + path, text), Verbs));

    [Theory]
    [InlineData("using MiniMaria.Rules.Cli.Verbs.Diff;")]
    [InlineData("using MiniMaria.Rules.Cli.Commands;")]
    [InlineData("class C { Checking.Finding? a; int b = Check.Count; }")]
    public void SidewaysUses_OwnVerbOrOther_IsAllowed(string text) =>
        Assert.Empty(Tool.SidewaysUses(SourceFile.Parse(Tool.Folder + "Verbs/Diff/C.cs", text), Verbs));

    [Theory]
    [InlineData("Matching/C.cs", "namespace MiniMaria.Rules.Answers; class C;")]
    [InlineData("Matching/C.cs", "namespace MiniMaria.Rules; class C;")]
    [InlineData("Matching/Inner/C.cs", "namespace MiniMaria.Rules.Matching; class C;")]
    [InlineData("Matching/C.cs", "class C;")]
    [InlineData("Helpers/C.cs", "namespace MiniMaria.Rules.Helpers; class C;")]
    [InlineData("C.cs", "namespace MiniMaria.Rules; class C;")]
    public void MisplacedNamespaces_OtherNamespaceThanFolder_IsFound(string path, string text) =>
        Assert.Single(Library.MisplacedNamespaces(SourceFile.Parse(Library.Folder + path, text)));

    [Theory]
    [InlineData("class D;")]
    [InlineData("class C; class D;")]
    [InlineData("class C; delegate void D();")]
    [InlineData("")]
    public void MisplacedTypes_OtherTypesThanTheFileSays_IsFound(string text) =>
        Assert.Single(Library.MisplacedTypes(SourceFile.Parse(Library.Folder + "Matching/C.cs", text)));

    private static void AssertNone(string program, Func<Layers, Func<SourceFile, IEnumerable<string>>> faultsOf)
    {
        Layers layers = program == "library" ? Library : program == "review" ? Review : Tool;
        AssertNone(layers.Files.SelectMany(faultsOf(layers)));
    }

    private static void AssertNone(IEnumerable<string> faults) => Assert.True(!faults.Any(), string.Join('\n', faults));
}
