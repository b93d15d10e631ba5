using System.Diagnostics;
using System.Text;
using System.Text.Json;
using MiniMaria.Rules.Cli;
using MiniMaria.Rules.Cli.Output;

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

    /// <summary>An image without tzdata.</summary>
    [Fact]
    public async Task Process_NoTimeZones_AsksForTheDay()
    {
        JsonElement today = await Answer("TZDIR", "/nonexistent", "ask", "värdkommun", "--hemkommun", "Orsa", "--json");
        JsonElement day = await Answer("TZDIR", "/nonexistent", "ask", "värdkommun", "--hemkommun", "Orsa", "--json", "--dag", "2026-03-01");
        JsonElement error = today.GetProperty("error");

        Assert.Equal(
            "MM0542 : Datorn vet inte vad klockan är i Europe/Stockholm; ange dagen som frågan gäller (asOf, --dag).",
            $"{error.GetProperty("code")} {error.GetProperty("fact")}: {error.GetProperty("message")}");
        Assert.Equal("answered", day.GetProperty("outcome").GetString());
    }

    /// <summary>A runtime that does not put accents together would read other words than the files hold.</summary>
    [Fact]
    public async Task Process_NoLanguageData_IsRefused()
    {
        JsonElement error = (await Answer("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1", "ask", "värdkommun", "--json", "--dag", "2026-03-01")).GetProperty("error");

        Assert.Equal(
            "MM0138 : Regelfilerna går inte att använda. embedded:1:1 fel MM0138: Programmet körs utan språkdata och kan inte läsa å, ä och ö; slå av InvariantGlobalization.",
            $"{error.GetProperty("code")} {error.GetProperty("fact")}: {error.GetProperty("message")}");
    }

    [Fact]
    public async Task Process_FullDisk_IsASentence()
    {
        if (!OperatingSystem.IsLinux())
        {
            return; // No such device there.
        }

        var start = new ProcessStartInfo("sh", ["-c", "dotnet \"$0\" ask tvist > /dev/full", typeof(CommandLine).Assembly.Location]) { UseShellExecute = false, RedirectStandardError = true, StandardErrorEncoding = Encoding.UTF8 };
        using Process process = Process.Start(start)!;
        string error = await process.StandardError.ReadToEndAsync().WaitAsync(Patience);
        await process.WaitForExitAsync().WaitAsync(Patience);

        Assert.StartsWith("Det gick inte att läsa eller skriva färdigt: No space left on device", error, StringComparison.Ordinal);
        Assert.Equal((int)ExitCode.Failed, process.ExitCode);
    }

    /// <summary>Calls the program with a variable of its environment and reads the JSON that it writes.</summary>
    private static async Task<JsonElement> Answer(string variable, string value, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, .. args])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            Environment = { [variable] = value },
        };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync().WaitAsync(Patience);
        await error.WaitAsync(Patience);
        return JsonDocument.Parse(output).RootElement;
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
