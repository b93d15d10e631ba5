using System.Diagnostics;
using System.Xml.Linq;
using MiniMaria.Rules.Cli.Checking;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Tests.Questions;
using MiniMaria.Rules.Tests.Review;
using MiniMaria.Rules.Tests.Snapshots;

namespace MiniMaria.Rules.Tests.Structure;

/// <summary>The tests build and run on both processors, so nothing runs beside them.</summary>
[CollectionDefinition(nameof(JuristsChangeTests), DisableParallelization = true)]
public sealed class JuristsChangeAlone;

/// <summary>
/// What a jurist changes in <c>rules/</c> changes approved texts and nothing else: no test in C# states what the law says.
/// </summary>
[Collection(nameof(JuristsChangeTests))]
public sealed class JuristsChangeTests : IDisposable
{
    /// <summary>The short tests but those that show the jurist which examples and reckonings beside the rules are to be mended.</summary>
    private static readonly string[] Others = ["-trait-", "Category=Long", "-trait-", "Judges=Rules"];

    private static readonly Dictionary<string, Func<EditedRules, EditedRules>> Changes = new(StringComparer.Ordinal)
    {
        ["time to rectify"] = rules => rules.Give("rättelsetid", $"{Law.Number("rättelsetid") + 11} dagar"),
        ["budget"] = rules => rules.RaiseBudget(101_000),
        ["party"] = rules => rules.LeaveOut(Law.Parties[^2]),
        ["term"] = rules => rules.Rename(Term, Term + "-insats").Relabel("sociala-stödinsatser", "socialt stöd"),
    };

    private readonly DirectoryInfo _copy = Directory.CreateTempSubdirectory("minimaria-jurist-");

    public static TheoryData<string> Names => [.. Changes.Keys];

    /// <summary>A word of the law that no host needs to know.</summary>
    private static string Term => "utökad-utredning";

    public void Dispose() => _copy.Delete(recursive: true);

    /// <summary>The files can be loaded, and what <c>check</c> finds is only what the jurist mends beside the rules.</summary>
    [Trait("Category", "Long")]
    [Theory]
    [MemberData(nameof(Names))]
    public void Check_AfterTheChange_FindsOnlyExamplesAndReckoningsToMend(string change)
    {
        CheckReport report = CheckReport.Of(Changes[change](new EditedRules()).Source);

        Assert.DoesNotContain(report.Findings, f => f.Diagnostic.Severity != Severity.Information && !IsBesideTheRules(f.Diagnostic.Code));
    }

    /// <summary>
    /// All changes at once in a copy of the repository: of its short tests only those fail that compare with an approved text, which
    /// texts they are is approved here, and approved as the guide tells they hold.
    /// </summary>
    [Trait("Category", "Long")]
    [Fact]
    public async Task Tests_AfterTheChanges_DifferInApprovedTextsOnly()
    {
        CopyRepository();
        Changes.Values.Aggregate(new EditedRules(), (rules, change) => change(rules)).WriteTo(Path.Combine(_copy.FullName, "rules"));
        (int built, string output) = Run("build", "tests/MiniMaria.Rules.Tests", "-c", "Release", "-p:RunAnalyzers=false");
        Assert.True(built == 0, output);

        XElement[] failed = Tests(accepts: false, Others);
        string[] classes = [.. failed.Select(t => t.Attribute("type")!.Value).Distinct()];

        Assert.All(failed, t => Assert.Matches(@"^\S+\.received\.txt differs from \S+\.verified\.txt ", Message(t)));
        Assert.Empty(Tests(accepts: true, [.. Others, .. classes.SelectMany(c => (string[])["-class", c])]));
        await Verifier.Verify(string.Join('\n', failed.Select(t => Message(t).Split(".received.txt")[0]).Order(StringComparer.Ordinal)));
    }

    /// <summary>Examples are MM0601 to MM0609; a reckoning that comes to something else is MM0731, and a table that is not the whole MM0734.</summary>
    private static bool IsBesideTheRules(string code) => code.StartsWith("MM060", StringComparison.Ordinal) || code is "MM0731" or "MM0734";

    private static string Message(XElement test) => test.Element("failure")!.Element("message")!.Value;

    /// <summary>Runs tests of the copy and gives those that failed.</summary>
    private XElement[] Tests(bool accepts, params string[] filter)
    {
        string results = Path.Combine(_copy.FullName, "results.xml");
        const string Program = "artifacts/bin/MiniMaria.Rules.Tests/release/MiniMaria.Rules.Tests.dll";
        (_, string output) = Run([Program, .. filter, "-xml", results], accepts);
        Assert.True(File.Exists(results), output);
        XElement[] tests = [.. XDocument.Load(results).Descendants("test")];
        File.Delete(results);
        Assert.NotEmpty(tests);
        return [.. tests.Where(t => t.Attribute("result")!.Value == "Fail")];
    }

    private (int Code, string Output) Run(params string[] arguments) => Run(arguments, accepts: false);

    private (int Code, string Output) Run(string[] arguments, bool accepts)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = _copy.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["MINIMARIA_ACCEPT"] = accepts ? "1" : "0";
        start.Environment.Remove("CI");
        start.Environment.Remove("TF_BUILD");
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }

    private void CopyRepository()
    {
        var from = new DirectoryInfo(SourceFile.Repository);
        foreach (FileInfo file in Below(from))
        {
            string to = Path.Combine(_copy.FullName, Path.GetRelativePath(from.FullName, file.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            file.CopyTo(to);
        }

        static IEnumerable<FileInfo> Below(DirectoryInfo folder) =>
        [
            .. folder.EnumerateFiles().Where(f => !f.Name.EndsWith(".received.txt", StringComparison.Ordinal)),
            .. folder.EnumerateDirectories().Where(d => d.Name is not (".git" or "artifacts" or "bin" or "obj")).SelectMany(Below),
        ];
    }
}
