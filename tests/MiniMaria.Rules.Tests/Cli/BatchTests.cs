using System.Text;
using System.Text.Json;
using MiniMaria.Rules.Cli;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Cli.Verbs.Ask;
using MiniMaria.Rules.Diagnostics;
using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Questions;

namespace MiniMaria.Rules.Tests.Cli;

public sealed class BatchTests
{
    private const string Good = """{"id":"g","question":"värdkommun","facts":{"hemkommun":"Orsa"}}""";

    [Fact]
    public async Task Batch_GoodLines_AreAnsweredInOrder()
    {
        Run run = await Run.OfBatch(string.Join('\n', Enumerable.Range(0, 500).Select(i => Good.Replace("\"g\"", $"\"{i}\"", StringComparison.Ordinal))));

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Equal(Enumerable.Range(0, 500).Select(i => $"{i}"), run.Lines.Select(Id));
    }

    [Theory]
    [InlineData("hej", "MM0509")]
    [InlineData("[]", "MM0509")]
    [InlineData("{\"question\":\"ansvr\"}", "MM0501")]
    [InlineData("{\"question\":\"ansvar\",\"facts\":{\"insats\":\"\\ud800\"}}", "MM0509")]
    [InlineData("{\"question\":\"ansvar\",\"asOf\":\"0050-01-01\",\"facts\":{\"födelsedatum\":\"1999-01-01\"}}", "MM0505")]
    [InlineData("{\"question\":\"ansvar\",\"frågor\":1}", "MM0511")]
    public async Task Batch_BadLineBetweenGoodOnes_IsAnErrorAndTheOthersAreAnswered(string line, string code)
    {
        Run run = await Run.OfBatch($"{Good}\n{line}\n{Good}\n");

        Assert.Equal(ExitCode.WrongCall, run.Code);
        Assert.Equal(3, run.Lines.Length);
        Assert.Equal(code, ErrorCode(run.Lines[1]));
        Assert.Equal(run.Lines[0], run.Lines[2]);
        Assert.Equal("g", Id(run.Lines[0]));
    }

    [Theory]
    [InlineData("\"7\"")]
    [InlineData("7")]
    [InlineData("7.50")]
    [InlineData("12345678901234567890123")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("[1,\"ö\"]")]
    [InlineData("{\"a\":1e3}")]
    public async Task Batch_Id_IsEchoedAsItCame(string id)
    {
        Run run = await Run.OfBatch($"{{\"id\":{id},\"question\":\"värdkommun\",\"facts\":{{\"hemkommun\":\"Orsa\"}}}}\n{{\"id\":{id},\"question\":\"x\"}}");

        Assert.All(run.Lines, line => Assert.StartsWith($"{{\"id\":{id},", line, StringComparison.Ordinal));
        Assert.Equal(2, run.Lines.Length);
    }

    [Fact]
    public async Task Batch_LineThatTheProgramFailsAt_IsAnErrorAndTheOthersAreAnswered()
    {
        int asked = 0;
        var engine = new RulesEngine(new RulesEngineOptions { Matcher = e => asked++ == 1 ? throw new InvalidOperationException("trasigt") : new IndexedMatcher(e) });
        using var output = new StringWriter();
        string[] days = ["2026-03-01", "2024-12-01", "2026-03-01"];
        byte[] lines = Encoding.UTF8.GetBytes(string.Concat(days.Select(d => Good.Replace("{\"id\"", $"{{\"asOf\":\"{d}\",\"id\"", StringComparison.Ordinal) + "\n")));

        ExitCode code = await Batch.RunAsync(new MemoryStream(lines), engine, null, null, Language.Swedish, new Streams(Stream.Null, output, TextWriter.Null));

        string[] written = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        JsonElement error = JsonDocument.Parse(written[1]).RootElement.GetProperty("error");
        Assert.Equal(ExitCode.Failed, code);
        Assert.Equal("MM0541 : Frågan gick inte att besvara: InvalidOperationException: trasigt", $"{error.GetProperty("code")} {error.GetProperty("fact")}: {error.GetProperty("message")}");
        Assert.Equal((3, "g", "g"), (written.Length, Id(written[1]), Id(written[2])));
        Assert.Equal(written[0], written[2]);
    }

    [Fact]
    public async Task Batch_BrokenUtf8_IsAnError()
    {
        Run run = await Run.Of(["ask", "--batch", "-"], [.. "{\"id\":\""u8, 0xff, .. "\"}\n"u8, .. Encoding.UTF8.GetBytes(Good)]);

        Assert.Equal("MM0514", ErrorCode(run.Lines[0]));
        Assert.Equal("g", Id(run.Lines[1]));
    }

    [Fact]
    public async Task Batch_LineOverOneMebibyte_IsAnErrorAndTheOthersAreAnswered()
    {
        string fits = Good + new string(' ', (1 << 20) - Encoding.UTF8.GetByteCount(Good));

        Run run = await Run.OfBatch($"{fits}\r\n{fits} \n{new string('x', 5 << 20)}\n{Good}");

        Assert.Equal(4, run.Lines.Length);
        Assert.Equal("g", Id(run.Lines[0]));
        Assert.Equal("MM0513", ErrorCode(run.Lines[1]));
        Assert.Equal("MM0513", ErrorCode(run.Lines[2]));
        Assert.Equal("g", Id(run.Lines[3]));
    }

    [Fact]
    public async Task Batch_ByteOrderMarkAndCarriageReturns_AreSkipped()
    {
        Run run = await Run.OfBatch($"\uFEFF{Good}\r\n{Good}\r\n");

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Equal(2, run.Lines.Length);
        Assert.Equal('{', run.Output[0]);
    }

    /// <summary>One line out for one line in, so that a caller may pair them by their number.</summary>
    [Fact]
    public async Task Batch_BlankLine_IsAnErrorOnItsLine()
    {
        Run run = await Run.OfBatch($"{Good}\n\r\n  \t\n{Good}\n");

        Assert.Equal(ExitCode.WrongCall, run.Code);
        Assert.Equal(4, run.Lines.Length);
        Assert.Equal(["MM0518", "MM0518"], run.Lines[1..3].Select(ErrorCode));
        Assert.Equal("g", Id(run.Lines[3]));
    }

    [Fact]
    public async Task Batch_NoLine_GivesNothing()
    {
        Run run = await Run.OfBatch("");

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Output));
    }

    [Fact]
    public async Task Batch_English_HasEnglishErrors() =>
        Assert.Contains("The question 'x' does not exist.", (await Run.OfBatch("""{"question":"x"}""", "--lang", "en")).Output, StringComparison.Ordinal);

    [Fact]
    public async Task Batch_Why_StandsInEveryAnswer()
    {
        Run run = await Run.OfBatch($"{Good}\n{Good}", "--why", "sa-18-domstol");

        Assert.Equal(2, run.Lines.Count(l => l.Contains("""why":{"rule":"sa-18-domstol","question":"tvist","state":"otherQuestion",""", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Batch_WhyOfUnknownRule_IsAWrongCall()
    {
        Run run = await Run.OfBatch(Good, "--varfor", "sa-18-domstål");

        Assert.Equal(ExitCode.WrongCall, run.Code);
        Assert.Contains("Menade du »sa-18-domstol«?", run.Unwrapped, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Batch_UnknownStandingReading_IsAWrongCall()
    {
        Run run = await Run.OfBatch(Good, "--läsning", "T-0=x");

        Assert.Equal((ExitCode.WrongCall, ""), (run.Code, run.Output));
    }

    [Fact]
    public async Task Batch_File_IsAnsweredAsStandardInput()
    {
        string path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, Good);

            Assert.Equal((await Run.OfBatch(Good)).Output, (await Run.Of("ask", "--batch", path, "--dag", Run.Day)).Output);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Batch_WaitingForInput_HasWrittenEveryAnswer()
    {
        using var output = new MemoryStream();
        var seen = new List<int>();
        byte[] line = Encoding.UTF8.GetBytes(Good + "\n");
        var input = new ChunkStream([line, [.. line, .. line], line[..10], line[10..]], () => seen.Add(output.ToArray().Count(b => b == '\n')));

        await CommandLine.RunAsync(["ask", "--batch", "-"], new Streams(input, new StreamWriter(output) { NewLine = "\n" }, TextWriter.Null));

        Assert.Equal([0, 1, 3, 3, 4], seen);
    }

    [Fact]
    public async Task Batch_NobodyReadsTheOutput_EndsWithoutAFault()
    {
        using var error = new StringWriter();
        byte[] line = Encoding.UTF8.GetBytes(Good + "\n");
        var endless = new ChunkStream(Enumerable.Repeat(line, int.MaxValue), () => { });

        var code = await CommandLine.RunAsync(["ask", "--batch", "-"], new Streams(endless, new StreamWriter(new FailingStream(32)), error));

        Assert.Equal((ExitCode.Done, ""), (code, error.ToString()));
    }

    [Fact]
    public async Task Batch_OutputCannotBeWritten_Fails()
    {
        using var error = new StringWriter();

        var code = await CommandLine.RunAsync(["ask", "--batch", "-"], new Streams(new MemoryStream(Encoding.UTF8.GetBytes(Good)), new StreamWriter(new FailingStream(28)), error));

        Assert.Equal(ExitCode.Failed, code);
        Assert.Equal("Det gick inte att läsa eller skriva färdigt: trasigt\n", error.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Batch_InputBreaksOff_KeepsTheAnswersAndSaysSo()
    {
        using var error = new StringWriter();
        using var output = new MemoryStream();
        var input = new ChunkStream([Encoding.UTF8.GetBytes(Good + "\n")], () =>
        {
            if (output.Length > 0)
            {
                throw new IOException("avbrott");
            }
        });

        var code = await CommandLine.RunAsync(["ask", "--batch", "-"], new Streams(input, new StreamWriter(output), error));

        Assert.Equal(ExitCode.WrongCall, code);
        Assert.NotEqual(0, output.Length);
        Assert.Contains("Filen »-« går inte att läsa: avbrott", error.ToString(), StringComparison.Ordinal);
    }

    private static string? Id(string line) => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString();

    private static string? ErrorCode(string line) => JsonDocument.Parse(line).RootElement.GetProperty("error").GetProperty("code").GetString();

    private sealed class FailingStream(int errno) : MemoryStream
    {
        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => throw new IOException("trasigt", errno);

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("trasigt", errno);

        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("trasigt", errno);

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("trasigt", errno);
    }
}
