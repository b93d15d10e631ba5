using System.Diagnostics;
using System.Text;
using MiniMaria.Rules.Cli;

namespace MiniMaria.Rules.Tests.Cli;

/// <summary>The program as a process of its own: bytes, environment and pipes.</summary>
public sealed class ProcessTests
{
    private const string Line = """{"question":"värdkommun","asOf":"2026-03-01","facts":{"hemkommun":"SÄTER"}}""";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData("C")]
    [InlineData("sv_SE.ISO-8859-1")]
    [InlineData("tr_TR.UTF-8")]
    public async Task Process_AnyLocale_WritesTheSameBytes(string locale)
    {
        using Process process = Start(locale, "ask", "--batch", "-");
        await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(Line));
        process.StandardInput.Close();
        using var output = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(output).WaitAsync(Patience);
        await process.WaitForExitAsync().WaitAsync(Patience);

        Assert.Equal((await Run.OfBatch(Line)).Output, Encoding.UTF8.GetString(output.ToArray()));
        Assert.Equal((byte)'{', output.ToArray()[0]);
        Assert.Equal((int)ExitCode.Done, process.ExitCode);
    }

    [Fact]
    public async Task Process_WrongCall_ExitsWithItsCode()
    {
        using Process process = Start("sv_SE.UTF-8", "ask", "ansvr");
        process.StandardInput.Close();
        string error = await process.StandardError.ReadToEndAsync().WaitAsync(Patience);
        await process.WaitForExitAsync().WaitAsync(Patience);

        Assert.StartsWith("Fel: Frågan »ansvr« finns inte.", error, StringComparison.Ordinal);
        Assert.Equal((int)ExitCode.WrongCall, process.ExitCode);
    }

    [Fact]
    public async Task Process_ReaderGoesAwayFromAnEndlessBatch_Ends()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // A closed pipe is not told there.
        }

        using Process process = Start("C", "ask", "--batch", "-");
        byte[] lines = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Line + "\n", 100)));
        Task writing = Task.Run(async () =>
        {
            try
            {
                while (true)
                {
                    await process.StandardInput.BaseStream.WriteAsync(lines);
                    await process.StandardInput.BaseStream.FlushAsync();
                }
            }
            catch (IOException)
            {
                // The program has ended.
            }
        });
        await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        process.StandardOutput.Close();
        await process.WaitForExitAsync().WaitAsync(Patience);
        await writing.WaitAsync(Patience);

        Assert.Equal((int)ExitCode.Done, process.ExitCode);
        Assert.Equal("", await process.StandardError.ReadToEndAsync());
    }

    private static Process Start(string locale, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, .. args])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            Environment = { ["LC_ALL"] = locale, ["LANG"] = locale },
        };
        return Process.Start(start)!;
    }
}
