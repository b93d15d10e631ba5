using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using MiniMaria.Rules.Cli;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Tests.Loading;
using MiniMaria.Rules.Tests.Structure;

namespace MiniMaria.Rules.Tests.Cli;

/// <summary>
/// The workflow that whoever keeps rule files copies: its commands are run in a repository of their own, with the tool itself, and what
/// they post is held by a stand-in for the client of the host.
/// </summary>
[Trait("Category", "Long")]
public sealed class ReviewWorkflowTests : IDisposable
{
    private const string File = "rules/.github/workflows/granskning.yml";

    private static readonly MapNode Workflow = Read();

    private readonly GitRepository _repository = new();
    private readonly string _temp;
    private readonly string _programs;
    private readonly Dictionary<string, string> _outputs = new(StringComparer.Ordinal);

    public ReviewWorkflowTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The workflow runs on Linux.");
        _temp = _repository.Beside("temp");
        _programs = _repository.Beside("programs");
        WriteProgram("minimaria", $"exec dotnet '{typeof(CommandLine).Assembly.Location}' \"$@\"");

        // The client writes down its call and the body; of the comments that there are it gives the one asked for.
        WriteProgram("gh", $$"""
            printf '%s\n' "$*" >> '{{_temp}}/calls'
            for word in "$@"; do case "$word" in body=@*) cp "${word#body=@}" '{{_temp}}/posted';; esac; done
            case "$*" in *--paginate*) printf '%s' "$MINE";; esac
            """);
        _repository.WriteRules(RuleFiles.Accounted);
        _repository.Commit("before");
    }

    private static IEnumerable<MapNode> Steps => ((ListNode)Inner("jobs", "granskning", "steps")).Items.Cast<MapNode>();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Review_NothingAtFault_PostsTheCommentAndPasses()
    {
        int code = Review(RuleFiles.Accounted.Replace(RuleFiles.Register, "version: \"1\"", "version: \"2\""));

        Assert.Equal(0, code);
        string posted = ReadTemp("posted");
        Assert.StartsWith("<!-- minimaria -->\n### ", posted, StringComparison.Ordinal);
        Assert.Contains("Redaktionell ändring", posted, StringComparison.Ordinal);
        Assert.Contains("**Granskningen:** inga fel", posted, StringComparison.Ordinal);
        Assert.Equal(posted["<!-- minimaria -->\n".Length..], ReadTemp("summary"));
        Assert.Equal(
            ["--paginate repos/dalarna/regler/issues/7/comments", "--silent --method POST repos/dalarna/regler/issues/7/comments"],
            Calls.Select(c => c.Split(" --jq ")[0].Split(" --field ")[0]["api ".Length..]));
    }

    [Fact]
    public void Review_CommentThere_IsWrittenOver()
    {
        Review(RuleFiles.Accounted.Replace(RuleFiles.Register, "version: \"1\"", "version: \"2\""), mine: "42\n");

        Assert.StartsWith("api --silent --method PATCH repos/dalarna/regler/issues/comments/42 ", Calls[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(Calls, c => c.Contains("POST", StringComparison.Ordinal));
    }

    [Fact]
    public void Review_FailingExample_IsToldAndFails()
    {
        int code = Review(RuleFiles.Accounted.Replace(RuleFiles.Notice, "är: 3 månader", "är: 2 månader"));

        Assert.Equal(1, code);
        Assert.Matches("^<!-- minimaria -->\n### .*fel i granskningen\n", ReadTemp("posted"));
        Assert.Contains("exempel stämmer inte", ReadTemp("posted"), StringComparison.Ordinal);
    }

    [Fact]
    public void Review_UnreadableRules_IsToldAndFails()
    {
        int code = Review(RuleFiles.Accounted.Replace(RuleFiles.Responsibility, "regler:", "regeler:"));

        Assert.Equal(1, code);
        Assert.StartsWith("<!-- minimaria -->\n### Reglerna går inte att läsa: ", ReadTemp("posted"), StringComparison.Ordinal);
        Assert.Contains("»regeler«", ReadTemp("posted"), StringComparison.Ordinal);
    }

    /// <summary>The tool cannot compare with what is no revision: the comment says so, and the run fails.</summary>
    [Fact]
    public void Review_NothingToCompareWith_IsToldAndFails()
    {
        WriteProgram("minimaria", "exit 3");

        int code = Review(RuleFiles.Accounted);

        Assert.Equal(3, code);
        Assert.Equal("<!-- minimaria -->\n### Ändringen gick inte att jämföra (felkod 3); se loggen\n", ReadTemp("posted"));
    }

    /// <summary>What was not reached is a warning, and a long comment loses what is folded.</summary>
    [Fact]
    public void Review_LongAndIncomplete_IsCutAndWarns()
    {
        WriteProgram("minimaria", "printf '### Kort\\n\\n<details>'; head -c 70000 /dev/zero | tr '\\0' 'x'; echo '</details>'; exit 4");

        int code = Review(RuleFiles.Accounted);

        Assert.Equal(0, code);
        Assert.Contains("::warning::", ReadTemp("log"), StringComparison.Ordinal);
        Assert.Equal("<!-- minimaria -->\n### Kort\n\nHela texten står i sammanfattningen av körningen.\n", ReadTemp("posted"));
    }

    /// <summary>Nothing of the branch is run, and the run may read files and write a comment, no more.</summary>
    [Fact]
    public void Workflow_OnlyReadsTheBranch()
    {
        Assert.Equal(["pull_request"], ((MapNode)Inner("on")).Entries.Select(e => e.Key.Text));
        Assert.Equal(
            ["contents: read", "pull-requests: write"],
            ((MapNode)Inner("permissions")).Entries.Select(e => $"{e.Key.Text}: {((ScalarNode)e.Value).Text}"));
        Assert.All(Steps, s => Assert.Matches("^(?:|actions/[a-z-]+@[0-9a-f]{40})$", Text(s, "uses")));
        Assert.All(Steps, s => Assert.DoesNotContain("${{", Text(s, "run"), StringComparison.Ordinal));
        MapNode checkout = Steps.Single(s => Text(s, "uses").StartsWith("actions/checkout@", StringComparison.Ordinal));
        Assert.Equal("false", Text((MapNode)checkout["with"]!, "persist-credentials"));

        // The tool is there before the branch is, and comes from outside it.
        MapNode install = Steps.Single(s => Text(s, "run").Contains("dotnet tool install", StringComparison.Ordinal));
        Assert.Equal("${{ runner.temp }}", Text(install, "working-directory"));
        Assert.True(Array.IndexOf([.. Steps], install) < Array.IndexOf([.. Steps], checkout));
    }

    /// <summary>The version installed is the one that the tool has.</summary>
    [Fact]
    public void Workflow_InstallsThisVersion() =>
        Assert.Equal(
            typeof(CommandLine).Assembly.GetName().Version!.ToString(3),
            Text((MapNode)Inner("env"), "VERSION"));

    private string[] Calls => ReadTemp("calls").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Commits a change on a branch while the main one goes on, and runs the commands of the workflow.</summary>
    /// <returns>How the last step ended.</returns>
    private int Review(RuleFiles changed, string mine = "")
    {
        _repository.Git("checkout", "--quiet", "-b", "change");
        _repository.WriteRules(changed);
        _repository.Commit("change");
        string head = _repository.Git("rev-parse", "HEAD").Trim();
        _repository.Git("checkout", "--quiet", "main");
        _repository.WriteRules(RuleFiles.Accounted.Replace(RuleFiles.Notice, "rubrik: ", "rubrik:  "));
        _repository.Commit("meanwhile");
        string @base = _repository.Git("rev-parse", "HEAD").Trim();
        _repository.Git("checkout", "--quiet", "change");

        int code = -1;
        IEnumerable<MapNode> steps = Steps
            .Where(s => Text(s, "run") is { Length: > 0 } run && !run.Contains("tool install", StringComparison.Ordinal));
        foreach (MapNode step in steps)
        {
            code = Run(step, new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["github.event.pull_request.base.sha"] = @base,
                ["github.event.pull_request.head.sha"] = head,
                ["github.event.pull_request.number"] = "7",
                ["github.token"] = "none",
            }, mine);
        }

        return code;
    }

    /// <summary>Runs a step as the host does, with what its expressions stand for.</summary>
    private int Run(MapNode step, Dictionary<string, string> values, string mine)
    {
        string outputs = Path.Combine(_temp, "outputs");
        System.IO.File.WriteAllText(outputs, string.Empty);
        string script = Path.Combine(_temp, "step.sh");
        System.IO.File.WriteAllText(script, Text(step, "run"));
        var start = new ProcessStartInfo("bash", ["-e", script])
        {
            WorkingDirectory = _repository.Top,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["PATH"] = $"{_programs}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["RUNNER_TEMP"] = _temp;
        start.Environment["GITHUB_OUTPUT"] = outputs;
        start.Environment["GITHUB_STEP_SUMMARY"] = Path.Combine(_temp, "summary");
        start.Environment["GITHUB_REPOSITORY"] = "dalarna/regler";
        start.Environment["MINE"] = mine;
        foreach ((ScalarNode name, Node value) in step["env"] is MapNode env ? env.Entries : [])
        {
            start.Environment[name.Text] = Regex.Replace(
                ((ScalarNode)value).Text,
                @"\$\{\{ (?<it>[\w.-]+) \}\}",
                m => values.GetValueOrDefault(m.Groups["it"].Value) ?? _outputs[m.Groups["it"].Value],
                RegexOptions.ExplicitCapture,
                TimeSpan.FromSeconds(1));
        }

        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        System.IO.File.AppendAllText(Path.Combine(_temp, "log"), output + error.GetAwaiter().GetResult());
        foreach (string line in System.IO.File.ReadAllLines(outputs))
        {
            _outputs[$"steps.{Text(step, "id")}.outputs.{line.Split('=')[0]}"] = line.Split('=')[1];
        }

        return process.ExitCode;
    }

    private void WriteProgram(string name, string script)
    {
        string file = Path.Combine(_programs, name);
        System.IO.File.WriteAllText(file, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            System.IO.File.SetUnixFileMode(file, (UnixFileMode)0b111_101_101);
        }
    }

    private string ReadTemp(string name) => System.IO.File.ReadAllText(Path.Combine(_temp, name));

    private static Node Inner(params string[] keys) => keys.Aggregate((Node)Workflow, (node, key) => ((MapNode)node)[key]!);

    private static string Text(MapNode map, string key) => (map[key] as ScalarNode)?.Text ?? string.Empty;

    private static MapNode Read()
    {
        var bag = new DiagnosticBag();
        byte[] content = System.IO.File.ReadAllBytes(Path.Combine(SourceFile.Repository, File));
        MapNode? workflow = YamlReader.Read(new RuleFile("granskning.yaml", content), bag);
        Assert.True(workflow is not null, string.Join('\n', bag.ToList()));
        return workflow;
    }
}
