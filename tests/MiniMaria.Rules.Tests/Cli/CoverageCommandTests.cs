using System.Text.Json;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Tests.Snapshots;

namespace MiniMaria.Rules.Tests.Cli;

/// <summary><c>minimaria coverage</c>.</summary>
public sealed class CoverageCommandTests
{
    [Theory]
    [InlineData("coverage verksamhetsbeskrivning")]
    [InlineData("täckning VB")]
    [InlineData("tackning vb")]
    public async Task Coverage_OneDocument_IsFoundByNameAndAbbreviation(string call)
    {
        Run run = await Run.Of(call);

        Assert.StartsWith("verksamhetsbeskrivning: ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("SA-1-01", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Coverage_UnknownDocument_SuggestsTheNearest()
    {
        Run run = await Run.Of("coverage", "verksamhetsbeskrivningen");

        Assert.Equal((ExitCode.WrongCall, ""), (run.Code, run.Output));
        Assert.Contains("Menade du »verksamhetsbeskrivning«?", run.Unwrapped, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Coverage_UnknownOption_IsAWrongCall() => Assert.Equal(ExitCode.WrongCall, (await Run.Of("coverage", "--jsn")).Code);

    [Fact]
    public async Task Coverage_Json_SaysTheSameAsTheTable()
    {
        using var all = JsonDocument.Parse((await Run.Of("coverage", "--json")).Output);
        using var one = JsonDocument.Parse((await Run.Of("coverage", "SA", "--json")).Output);

        JsonElement[] statements = [.. all.RootElement.GetProperty("documents").EnumerateArray().SelectMany(Statements)];
        Assert.Equal(statements.Length, all.RootElement.GetProperty("totals").GetProperty("all").GetInt32());
        Assert.Equal(statements.Count(s => s.GetProperty("state").GetString() == "encoded"), all.RootElement.GetProperty("totals").GetProperty("encoded").GetInt32());
        JsonElement agreement = Assert.Single(one.RootElement.GetProperty("documents").EnumerateArray());
        Assert.Equal(Statements(agreement).Count(), one.RootElement.GetProperty("totals").GetProperty("all").GetInt32());
        Assert.All(statements, s => Assert.Equal(s.GetProperty("state").GetString() is "encoded" or "notShown", s.GetProperty("provisions").GetArrayLength() > 0));
    }

    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public async Task Coverage_Totals_AreApproved(string language)
    {
        Run run = await Run.Of("coverage", "--lang", language);

        string head = new string(' ', 26) + "Al";
        await Verifier.Verify(run.Output[run.Output.IndexOf(head, StringComparison.Ordinal)..]).UseMethodName("Coverage_totals_" + language);
    }

    [Fact]
    public async Task Coverage_LetterOfIntent_IsApproved()
    {
        Run run = await Run.Of(["täckning", "AF"], [], new Terminal(80, Colour: false));

        Assert.All(run.Lines, line => Assert.InRange(line.Length, 1, 80));
        await Verifier.Verify(run.ToString()).UseMethodName("Coverage_letterOfIntent");
    }

    private static IEnumerable<JsonElement> Statements(JsonElement document) =>
        document.GetProperty("clauses").EnumerateArray().SelectMany(c => c.GetProperty("statements").EnumerateArray());
}
