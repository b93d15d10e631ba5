using MiniMaria.Rules.Cli;
using MiniMaria.Rules.Cli.Output;
using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Tests.Cli;

/// <summary>What takes long says so on a terminal only, and leaves nothing half-written when it is interrupted.</summary>
public sealed class LongWorkTests
{
    [Theory]
    [InlineData("check")]
    [InlineData("check", "--json")]
    [InlineData("mutate")]
    [InlineData("mutate", "--removals")]
    public async Task RunAsync_Interrupted_WritesNothingAndSaysSo(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };

        ExitCode code = await CommandLine.RunAsync(args, new Streams(Stream.Null, output, error) { Interruption = () => new CancellationToken(canceled: true) });

        Assert.Equal(ExitCode.Interrupted, code);
        Assert.Equal(130, (int)code);
        Assert.Empty(output.ToString());
        Assert.Equal("Avbrutet. Inget är skrivet.\n", error.ToString());
    }

    [Trait("Judges", "Rules")]
    [Theory]
    [InlineData("check")]
    [InlineData("mutate")]
    public async Task RunAsync_InterruptedAtWork_WritesNothingAndSaysSo(string verb)
    {
        using var source = new CancellationTokenSource();
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var clock = new Clock { Asked = count => (count > 2 ? source : null)?.Cancel() };

        ExitCode code = await CommandLine.RunAsync([verb], new Streams(Stream.Null, output, error) { Clock = clock, ErrorTerminal = new Terminal(80, Colour: false), Interruption = () => source.Token });

        Assert.Equal(ExitCode.Interrupted, code);
        Assert.Empty(output.ToString());
        Assert.EndsWith("Avbrutet. Inget är skrivet.\n", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Report_AfterASecondOnATerminal_SaysWhatItIsAtAndWipesItOut()
    {
        Assert.Equal("\rGår igenom ansvar …\rGår igenom frister …\r" + new string(' ', 20) + "\r", Said(new Terminal(80, Colour: false), TimeSpan.FromSeconds(2), "ansvar", "frister"));
        Assert.Equal("\rGår igenom a\r            \r", Said(new Terminal(13, Colour: false), TimeSpan.FromSeconds(2), "ansvar"));
    }

    [Fact]
    public void Report_ToAFileOrSoonDone_SaysNothing()
    {
        Assert.Empty(Said(Terminal.None, TimeSpan.FromSeconds(2), "ansvar"));
        Assert.Empty(Said(new Terminal(80, Colour: false), TimeSpan.FromMilliseconds(100), "ansvar", "frister"));
    }

    /// <summary>Gives what is said when each thing takes so long.</summary>
    private static string Said(Terminal terminal, TimeSpan each, params string[] things)
    {
        using var error = new StringWriter { NewLine = "\n" };
        var clock = new Clock();
        using (var work = new LongWork(new Streams(Stream.Null, TextWriter.Null, error) { Clock = clock, ErrorTerminal = terminal }, Language.Swedish))
        {
            foreach (string thing in things)
            {
                clock.Now += each;
                work.Report(thing);
            }
        }

        return error.ToString();
    }

    private sealed class Clock : TimeProvider
    {
        private int _count;

        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public Action<int> Asked { get; init; } = static _ => { };

        public override long GetTimestamp()
        {
            Asked(++_count);
            return Now.Ticks;
        }
    }
}
