using System.Text.Json.Nodes;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Tests.Loading;
using MiniMaria.Rules.Tests.Rendering;

namespace MiniMaria.Rules.Tests.Cli;

/// <summary><c>minimaria schema</c>: what an editor is given.</summary>
public sealed class SchemaTests
{
    [Fact]
    public async Task Schema_WithoutKind_IsForEveryFile()
    {
        Run run = await Run.Of("schema");

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", JsonNode.Parse(run.Output)!["$schema"]!.GetValue<string>());
        Assert.Empty(CheckedBySchema.Faults(run.Output, RuleFiles.Embedded.TextOf("dokument.yaml")));
    }

    [Fact]
    public async Task Schema_Kind_IsForFilesOfTheKind()
    {
        Run run = await Run.Of("schema", "inventering");

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Empty(CheckedBySchema.Faults(run.Output, RuleFiles.Embedded.TextOf("budget-falun/inventering.yaml")));
        Assert.NotEmpty(CheckedBySchema.Faults(run.Output, RuleFiles.Embedded.TextOf("dokument.yaml")));
    }

    [Fact]
    public async Task Schema_UnknownKind_IsAWrongCallWithTheKinds()
    {
        Run run = await Run.Of("schema inventerin");

        Assert.Equal(ExitCode.WrongCall, run.Code);
        Assert.Contains("»inventerin« är inget slag av regelfil.", run.Unwrapped, StringComparison.Ordinal);
        Assert.Contains("Menade du »inventering«?", run.Unwrapped, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schema_FaultyRules_AreToldInstead()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("schema");
        try
        {
            Run run = await Run.Of("schema", "--regler", folder.FullName);

            Assert.Equal((ExitCode.FaultyRules, ""), (run.Code, run.Output));
            Assert.Contains("begrepp.yaml:1:1 fel MM0116", run.Error, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Schema_Suggest_CompletesTheKinds()
    {
        const string typed = "minimaria schema inv";

        Assert.Contains("inventering", (await Run.Of($"[suggest:{typed.Length}]", typed)).Lines);
    }
}
