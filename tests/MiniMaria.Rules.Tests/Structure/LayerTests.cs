namespace MiniMaria.Rules.Tests.Structure;

/// <summary>The folders of the library, of its review and of the tool are the stages of one way: each uses only those before it.</summary>
public sealed class LayerTests
{
    private const string Verbs = "Verbs";

    private static readonly Layers Library = new(
        "src/MiniMaria.Rules/",
        "MiniMaria.Rules",
        [
            "Diagnostics", "Wording", "Vocabulary", "Rulebooks", "Loading", "Layout", "Matching", "Reasons", "Decisions", "MissingFacts",
            "Answers", "Remedies", "Explanations", "Questions", "Rendering", "Hosting",
        ],
        ["Layout/LaidOut.cs", "Loading/Content.cs", "Loading/Node.cs", "Rulebooks/Computation.cs", "Rulebooks/Condition.cs", "Rulebooks/ValueExpression.cs"],
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
        ["Output", "Arguments", "Git", "Commands", "Asking", "Checking", Verbs],
        [],
        ["AllVerbs.cs", "CommandLine.cs", "Program.cs"]);

    /// <summary>The cycles that there are, by program: no other may come.</summary>
    private static readonly Dictionary<string, string[]> Families = new(StringComparer.Ordinal)
    {
        ["library"] =
        [
            // Maps hold content, content maps; values, maps and terms hold each other, and so do those who read them.
            "MiniMaria.Rules/Layout: LaidOut, LaidOutItem",
            "MiniMaria.Rules/Loading: Content, KeyDefinition, MapShape, OtherKeys",
            "MiniMaria.Rules/Loading: ClauseOutline, Literals, MapReader, TermFinder",

            // The table of keys names words that its readers declare.
            "MiniMaria.Rules/Loading: AmendmentReader, ComputationBinder, Declarations, EnglishReader, ExampleBinder, "
                + "ExpressionBinder, FrozenFiles, InventoryLoader, KeyTable, LexiconLoader, RowBinder, TextBinder, TypeReader",
            "MiniMaria.Rules/Loading: ConditionBinder, ReferenceBinder, RuleBinder",
            "MiniMaria.Rules/Matching: Case, ConditionEvaluator",
            "MiniMaria.Rules/Rulebooks: Computation, ValueExpression",
            "MiniMaria.Rules/Vocabulary: ColumnDefinition, FactType",
            "MiniMaria.Rules/Vocabulary: Row, Table, Value",
        ],
        ["review"] = [],
        ["tool"] =
        [
            // The command of a question and what it is made of; a verb and the command that it makes.
            "MiniMaria.Rules.Cli/Asking: AnswerPage, Asker, QuestionCommand, QuestionNames, QuestionOptions, QuestionText",
            "MiniMaria.Rules.Cli/Commands: ToolCommand, Verb",
        ],
    };

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

    /// <summary>Types of a folder use each other one way; only those that make one thing together may know each other.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void EveryFolder_TypesOfDifferentConcerns_UseEachOtherOneWay(string program)
    {
        string[] cycles = [.. LayersOf(program).Cycles()];

        Assert.True(cycles.Except(Families[program]).Concat(Families[program].Except(cycles)).ToArray() is [], $"There are these cycles:\n{string.Join('\n', cycles)}");
    }

    /// <summary>The picture in the map is drawn from the code: what differs is to be copied from the message.</summary>
    [Fact]
    public void Map_Picture_IsOfTheFoldersAsTheyAre()
    {
        string map = File.ReadAllText(Path.Combine(SourceFile.Repository, "src/README.md")).ReplaceLineEndings("\n");
        string picture = FolderPicture.Of(("MiniMaria.Rules", Library), ("MiniMaria.Rules.Review", Review), ("minimaria", Tool));

        Assert.True(map.Contains(picture, StringComparison.Ordinal), $"src/README.md should hold:\n{picture}");
    }

    [Theory]
    [InlineData("class A { B? b; }", "class B { void C(A a) { } }")]
    [InlineData("class A { object b = new B(); }", "class B { object a = A.One; }")]
    [InlineData("class A : C<B>;", "class B { bool Is(object a) => a is A; }")]
    public void Cycles_TypesThatUseEachOther_AreFound(string a, string b) => Assert.Equal(["A, B"], CyclesIn(a, b));

    [Theory]
    [InlineData("class A { B? b; }", "class B { int A { get; } int C() => A; }")]
    [InlineData("class A { B? b; }", "class B { object a = c.A; object d = new C { A = 1 }; }")]
    [InlineData("class A { int b; }", "class B { A? a; }")]
    public void Cycles_MembersOfTheSameName_AreNone(string a, string b) => Assert.Empty(CyclesIn(a, b));

    private static IEnumerable<string> CyclesIn(string a, string b)
    {
        Dictionary<string, HashSet<string>> uses = new(StringComparer.Ordinal) { ["A"] = UsesOf("A", a), ["B"] = UsesOf("B", b) };
        return TypeCycles.In(uses).Select(cycle => string.Join(", ", cycle));

        static HashSet<string> UsesOf(string name, string text) => [.. Layers.TypesNamedIn(SourceFile.Parse($"src/{name}.cs", text)).Where(n => n is "A" or "B" && n != name)];
    }

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

    private static Layers LayersOf(string program) => program == "library" ? Library : program == "review" ? Review : Tool;

    private static void AssertNone(string program, Func<Layers, Func<SourceFile, IEnumerable<string>>> faultsOf)
    {
        Layers layers = LayersOf(program);
        AssertNone(layers.Files.SelectMany(faultsOf(layers)));
    }

    private static void AssertNone(IEnumerable<string> faults) => Assert.True(!faults.Any(), string.Join('\n', faults));
}
