using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using MiniMaria.Rules.Questions;
using MiniMaria.Rules.Rendering;
using MiniMaria.Rules.Tests.Structure;

namespace MiniMaria.Rules.Tests.Readme;

/// <summary>What the README shows is what happens.</summary>
public sealed partial class ReadmeTests
{
    private const string Runner = "dotnet run --project src/MiniMaria.Rules.Cli -- ";

    private static readonly string Repository = SourceFile.Repository;
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository, "README.md"));

    [Fact]
    public void Readme_FirstCommand_AnswersTheQuestion()
    {
        string command = Blocks(string.Empty).First(b => b.StartsWith(Runner, StringComparison.Ordinal)).Trim();
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "minimaria.dll"));
        foreach (string word in command[Runner.Length..].Split(' '))
        {
            start.ArgumentList.Add(word);
        }

        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        Assert.Equal(0, process.ExitCode);
        Assert.Contains("Utförs av: Region Dalarna", output, StringComparison.Ordinal);
        Assert.Contains("punkt 6.3", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Readme_CSharp_CompilesAndPrintsWhatItsCommentsSay()
    {
        string code = Blocks("csharp").First();

        string[] printed = Run(code);

        string[] promised = [.. PrintComments().Matches(code).Select(m => m.Groups["comment"].Value.Trim())];
        Assert.Equal(promised.Length, printed.Length);
        Assert.Equal(promised[..^1], printed[..^1]);
        Assert.Contains("Mora", printed[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Readme_Snapshot_CompilesAndVerifiesTheMatrix()
    {
        const string Verify = """
            namespace VerifyXunit
            {
                public static class Verifier
                {
                    public static string Text = "";
                    public static System.Threading.Tasks.Task Verify(string text)
                    {
                        Text = text;
                        return System.Threading.Tasks.Task.CompletedTask;
                    }
                }
            }
            """;
        Assembly assembly = Compile(Blocks("csharp").ElementAt(1), Verify, OutputKind.DynamicallyLinkedLibrary);
        Type test = assembly.GetTypes().Single(t => t.GetMethods().Any(m => m.IsDefined(typeof(FactAttribute))));

        test.GetMethods().Single(m => m.IsDefined(typeof(FactAttribute))).Invoke(Activator.CreateInstance(test), null);

        string text = (string)assembly.GetType("VerifyXunit.Verifier")!.GetField("Text")!.GetValue(null)!;
        Assert.Contains("SA 10 (sa-10-samtycke)", text, StringComparison.Ordinal);
        Assert.Contains("VB 3.2 (vb-3.2-falun)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Readme_Yaml_StandsSoInTheRules()
    {
        string[] shown = Blocks("yaml").Single().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] rules = File.ReadAllLines(Path.Combine(Repository, "rules", "verksamhetsbeskrivning", "2025-04-11", "6.4-kommun.yaml"));

        Assert.All(shown, line => Assert.Contains(line, rules));
    }

    [Fact]
    public void Readme_Json_IsTheAnswer()
    {
        JsonObject shown = JsonNode.Parse(Blocks("json").Single())!.AsObject();
        var engine = new RulesEngine();
        var question = new Question
        {
            Name = shown["question"]!.GetValue<string>(),
            AsOf = DateOnly.Parse(shown["asOf"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture),
            Facts = new Dictionary<string, object?>(StringComparer.Ordinal) { ["insats"] = "suicidriskbedömning", ["hemkommun"] = "Gagnef", ["ålder"] = 17 },
        };
        JsonObject answer = JsonNode.Parse(AnswerJson.Write(engine.Ask(question), engine.Rulebook))!.AsObject();

        answer.Remove("explanation");
        shown["ruleSet"]!["fingerprint"] = answer["ruleSet"]!["fingerprint"]!.DeepClone();
        Assert.Equal(answer.ToJsonString(), shown.ToJsonString());
    }

    private static IEnumerable<string> Blocks(string language) =>
        FencedBlocks().Matches(Text).Where(m => m.Groups["language"].Value == language).Select(m => m.Groups["text"].Value);

    /// <summary>Compiles the code with a console of its own and gives what it prints.</summary>
    private static string[] Run(string code)
    {
        const string Surroundings = """
            global using System;
            global using System.Collections.Generic;
            global using System.Linq;
            internal static class Console
            {
                public static readonly List<string> Lines = [];
                public static void WriteLine(object? line) => Lines.Add(line?.ToString() ?? "");
            }
            """;
        Assembly assembly = Compile(code, Surroundings, OutputKind.ConsoleApplication);
        assembly.EntryPoint!.Invoke(null, assembly.EntryPoint.GetParameters().Length == 0 ? null : [Array.Empty<string>()]);
        return [.. (List<string>)assembly.GetType("Console")!.GetField("Lines")!.GetValue(null)!];
    }

    private static Assembly Compile(string code, string surroundings, OutputKind kind)
    {
        string[] assemblies = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Readme" + kind,
            [CSharpSyntaxTree.ParseText(code), CSharpSyntaxTree.ParseText(surroundings)],
            [.. assemblies.Select(a => MetadataReference.CreateFromFile(a))],
            new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable));
        using var stream = new MemoryStream();
        EmitResult result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return Assembly.Load(stream.ToArray());
    }

    [GeneratedRegex("^```(?<language>[a-z]*)\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline, 1000)]
    private static partial Regex FencedBlocks();

    [GeneratedRegex(@"Console\.WriteLine\([^\n]*//(?<comment>[^\n]*)", RegexOptions.None, 1000)]
    private static partial Regex PrintComments();
}
