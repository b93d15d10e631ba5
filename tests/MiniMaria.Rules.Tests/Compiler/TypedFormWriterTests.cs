using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using MiniMaria.Rules.Compiler;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Tests.Loading;
using MiniMaria.Rules.Tests.Snapshots;
using static MiniMaria.Rules.Tests.Loading.RuleFiles;

namespace MiniMaria.Rules.Tests.Compiler;

/// <summary>Typed questions, answers and terms are made of the vocabulary and its names in C#; here of small ones.</summary>
public sealed class TypedFormWriterTests
{
    /// <summary>An assembly that may see what the library keeps to itself, as its own generated code does.</summary>
    private const string Friend = "MiniMaria.Rules.Fuzzing";

    private const string Fees = "avtal/2026/2-uppsagning.yaml";

    /// <summary>A jurist adds a question with a fact and two fields and a rule that answers it; a programmer its names.</summary>
    private static readonly RuleFiles WithNewQuestion = WithEnglish
        .Append(
            Words,
            """
              avgift:
                rubrik: Vad är avgiften?
                fakta: [hemkommun, i-tid]
                svar:
                  avgift: { typ: belopp, betyder: Avgiften i kronor. }
                  betalas-till: { typ: term, lista: part, betyder: Den som får den. }
            """)
        .Replace(
            Fees,
            "\nregler:\n",
            """

            regler:
              - id: r-avgift
                text: Den som är sen betalar till Falun.
                fråga: avgift
                när: { hemkommun: Mora, i-tid: nej }
                svar: { avgift: 70 kr, betalas-till: Falun }
                underlag: [AV-2-01]
                exempel:
                  - En sen uppsägning i Mora:
                      givet: { hemkommun: Mora, i-tid: nej }
                      svar: { avgift: 70 kr, betalas-till: Falun }

            """.ReplaceLineEndings("\n"))
        .Append(
            English,
            """
              avgift:
                namn: Fee
                betyder: What the fee is.
                svar:
                  avgift: { namn: Amount, betyder: "The fee, in kronor." }
                  betalas-till: { namn: PaidTo, betyder: Who gets it. }
            """);

    [Fact]
    public async Task Write_SmallVocabulary_IsAsApproved() => await Verifier.Verify(CodeOf(WithEnglish));

    [Fact]
    public void Write_NewQuestion_CanBeAskedWithItsTypes()
    {
        Assert.Empty(WithNewQuestion.Load().Diagnostics);
        const string Use = """
            using MiniMaria.Rules.Questions;

            internal static class Use
            {
                public static string Ask(RulesEngine engine)
                {
                    FeeAnswer answer = engine.Ask(new FeeQuestion { HomeMunicipality = Terms.Municipality.Mora, IsInTime = false });
                    decimal? amount = answer.Amount;
                    return $"{amount} {answer.PaidTo?.Name} {answer.PaidTo?.Name == Terms.Party.Falun} {answer.Outcome}";
                }
            }
            """;

        Assert.Equal("70 Falun True Answered", Run(CodeOf(WithNewQuestion), Use));
    }

    [Fact]
    public void Write_RowsAndTables_HoldWhatTheAnswerHolds()
    {
        const string Use = """
            using System.Collections.Generic;
            using System.Linq;
            using MiniMaria.Rules.Questions;

            internal static class Use
            {
                public static string Ask(RulesEngine engine)
                {
                    var populations = new Dictionary<string, int> { [Terms.Municipality.Falun] = 75, [Terms.Municipality.Mora] = 25 };
                    CostAnswer answer = engine.Ask(new CostQuestion { Amount = 100, Populations = populations });
                    IEnumerable<string> shares = answer.Shares.Select(s => $"{s.Municipality.Name} {s.Cost}");
                    IEnumerable<string> basis = answer.Basis!.Select(b => $"{b.Key.Name} {b.Value}");
                    CostAnswer open = engine.Ask(new CostQuestion());
                    return $"{string.Join(", ", shares)}; {answer.Sum}; {string.Join(", ", basis)}; {open.Shares.Count} {open.Sum is null} {open.Basis is null}";
                }
            }
            """;

        Assert.Equal("Falun 75, Mora 25; 100; Falun 75, Mora 25; 0 True True", Run(CodeOf(WithEnglish), Use));
    }

    /// <summary>What has no name is left out; the rest can be built and used.</summary>
    [Fact]
    public void Write_NamesThatAreWanting_LeavesOutWhatTheyName()
    {
        RuleFiles files = WithEnglish
            .Replace(English, "  ålder: { namn: Age, betyder: The age in full years. }\n", "")
            .Replace(English, "      senast: { namn: Latest, betyder: The last day. }\n", "")
            .Replace(English, "      muntlig: Oral\n", "");

        string code = CodeOf(files);

        Compile(code, string.Empty);
        Assert.All(["ålder", "senast", "muntlig"], word => Assert.Contains($"\"{word}\"", CodeOf(WithEnglish), StringComparison.Ordinal));
        Assert.All(["ålder", "senast", "muntlig"], word => Assert.DoesNotContain($"\"{word}\"", code, StringComparison.Ordinal));
    }

    [Fact]
    public void Write_NoNames_IsNoQuestion() => Compile(CodeOf(WithReckoning), string.Empty);

    /// <summary>The terms of a list that has no name in C# are told of by its own.</summary>
    [Fact]
    public void Write_ListWithoutName_IsNamedInTheDocumentation() =>
        Compile(CodeOf(WithEnglish.Replace(English, "  kommun: { namn: Municipality }\n", "")), string.Empty);

    [Fact]
    public void Compile_FaultInARule_StillGivesTheTypes()
    {
        CompilerOutput compiled = RuleCompiler.Compile(WithEnglish.Replace(Responsibility, "svar: { ansvarig: Falun }\n    underlag", "svar: { ansvarig: Fallun }\n    underlag").ToSource());

        Assert.Null(compiled.Form);
        Assert.Equal(CodeOf(WithEnglish), compiled.Code);
        Assert.Empty(compiled.Errors);
    }

    [Theory]
    [InlineData(English, "namn: Age,", "namn: age,", "MM0252")]
    [InlineData(English, "faktanamn:", "faktanamn: [", "MM0112")]
    [InlineData(Words, "typ: heltal, betyder: Ålder", "typ: hetal, betyder: Ålder", "MM0208")]
    [InlineData(Words, "listor:\n", "listor: [\n", "MM0112")]
    public void Compile_FaultInTheVocabularyOrItsNames_IsTold(string file, string text, string fault, string code)
    {
        CompilerOutput compiled = RuleCompiler.Compile(WithEnglish.Replace(file, text, fault).ToSource());

        Assert.Null(compiled.Form);
        Assert.Null(compiled.Code);
        Assert.Contains(compiled.Errors, e => e.Code == code && e.Span.File == file);
    }

    private static string CodeOf(RuleFiles files) => RuleCompiler.Compile(files.ToSource()).Code!;

    /// <summary>Compiles what uses the types beside them, and asks.</summary>
    private static string Run(string code, string use)
    {
        RuleFiles files = code.Contains("FeeQuestion", StringComparison.Ordinal) ? WithNewQuestion : WithEnglish;
        MethodInfo ask = Compile(code, use).GetType("Use")!.GetMethod("Ask")!;
        return (string)ask.Invoke(null, [new RulesEngine(new RulesEngineOptions { Source = files.ToSource() })])!;
    }

    /// <summary>Compiles as the library is: every warning, also of documentation that is not whole, is an error.</summary>
    private static Assembly Compile(string code, string use)
    {
        const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq;";
        string[] assemblies = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var documented = new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Diagnose);
        CSharpCompilation compilation = CSharpCompilation.Create(
            Friend,
            [
                CSharpSyntaxTree.ParseText(code, documented),
                CSharpSyntaxTree.ParseText(use, documented),
                CSharpSyntaxTree.ParseText(Usings, documented),
            ],
            [.. assemblies.Select(a => MetadataReference.CreateFromFile(a))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
                .WithSpecificDiagnosticOptions([
                    // The library has types of the same names, made of its own vocabulary.
                    KeyValuePair.Create("CS0436", ReportDiagnostic.Suppress),
                ]));
        using var stream = new MemoryStream();
        EmitResult result = compilation.Emit(stream, options: new EmitOptions());
        Assert.Empty(result.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning));
        return Assembly.Load(stream.ToArray());
    }
}
