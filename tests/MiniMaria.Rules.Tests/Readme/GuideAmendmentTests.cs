using System.Text.RegularExpressions;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Loading;
using MiniMaria.Rules.Review.Amendment;
using MiniMaria.Rules.Tests.Cli;
using MiniMaria.Rules.Tests.Review;
using MiniMaria.Rules.Tests.Structure;

namespace MiniMaria.Rules.Tests.Readme;

/// <summary>The amendment that the guide works through from draft to decided version, with its files and its commands.</summary>
public sealed partial class GuideAmendmentTests : IDisposable
{
    private const string Heading = "## En ändring från början till slut";
    private const string Placeholder = "sha256:…";

    private readonly GitRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    /// <summary>A file is written as it stands, a command is called, and what stands behind it in the guide is a part of what it tells.</summary>
    [Trait("Category", "Long")]
    [Fact]
    public void Guide_Amendment_GoesAsItSays()
    {
        new EditedRules().WriteTo(Path.Combine(_repository.Top, "rules"));
        _repository.Commit("the rules");
        int files = 0;
        int commands = 0;
        foreach (Match block in Blocks().Matches(Section()))
        {
            string content = block.Groups["content"].Value;
            if (block.Groups["language"].Value == "yaml")
            {
                string[] parts = content.Split('\n', 2);
                Assert.StartsWith("# rules/", parts[0], StringComparison.Ordinal);
                Write(parts[0][2..], parts[1]);
                files++;
                continue;
            }

            foreach (string call in content.Split("minimaria ", StringSplitOptions.RemoveEmptyEntries))
            {
                string[] lines = call.Split('\n', StringSplitOptions.RemoveEmptyEntries);
                Follow(lines[0], lines[1..]);
                commands++;
            }
        }

        Assert.Equal((3, 8), (files, commands));
    }

    /// <summary>Writes a file; a fingerprint that the guide leaves open is the one that the check gives.</summary>
    private void Write(string file, string content)
    {
        if (!content.Contains(Placeholder, StringComparison.Ordinal))
        {
            _repository.Write(file, content);
            return;
        }

        string without = Open().Replace(content, string.Empty);
        Assert.NotEqual(content, without);
        _repository.Write(file, without);
        Match told = Told().Match(string.Join('\n', AmendmentAuthority.Check(RulebookLoader.Load(RuleSource.Folder(Path.Combine(_repository.Top, "rules"))).Rulebook!).Select(d => d.Message(Language.Swedish))));
        Assert.True(told.Success, "What a check finds in the heads does not say which fingerprint to write.");
        _repository.Write(file, content.Replace(Placeholder, told.Value, StringComparison.Ordinal));
    }

    private void Follow(string command, string[] expected)
    {
        string[] arguments = [.. Arguments().Matches(command).Select(a => a.Value.Replace("\"", string.Empty, StringComparison.Ordinal))];
        Run run = Call(arguments);

        Assert.True(run.Code == ExitCode.Done, run.ToString());
        Assert.All(expected, line => Assert.Contains(line[2..], run.Unwrapped, StringComparison.Ordinal));
        if (arguments[0] == "check")
        {
            _repository.Commit("checked");
        }
    }

    private Run Call(params string[] arguments) => _repository.Call(string.Empty, [], arguments);

    private static string Section()
    {
        string guide = File.ReadAllText(Path.Combine(SourceFile.Repository, "rules/README.md")).ReplaceLineEndings("\n");
        int start = guide.IndexOf(Heading, StringComparison.Ordinal);
        return guide[start..guide.IndexOf("\n## ", start + 1, StringComparison.Ordinal)];
    }

    [GeneratedRegex("^```(?<language>[a-z]*)\n(?<content>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blocks();

    [GeneratedRegex("^godkänd-text: .*\n", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Open();

    [GeneratedRegex("sha256:[0-9a-f]{64}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Told();

    [GeneratedRegex("(?:\"[^\"]*\"|[^ \"])+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Arguments();
}
