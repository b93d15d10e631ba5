using System.Text;
using System.Text.RegularExpressions;
using MiniMaria.Rules.Cli;
using MiniMaria.Rules.Cli.Output;

namespace MiniMaria.Rules.Tests.Cli;

/// <summary>One call of the program in this process, with what it wrote.</summary>
internal sealed record Run(string Call, ExitCode Code, string Output, string Error)
{
    public const string Day = "2026-03-01";

    /// <summary>Calls the program with words that hold no blanks, e.g. <c>ask ansvar --json</c>.</summary>
    public static Task<Run> Of(string call) => Of(call.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    public static Task<Run> Of(params string[] args) => Of(args, []);

    public static async Task<Run> Of(string[] args, byte[] input, Terminal? terminal = null, TimeProvider? clock = null)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var writer = new StreamWriter(output, new UTF8Encoding(false)) { NewLine = "\n" };
        var code = await CommandLine.RunAsync(args, new Streams(new MemoryStream(input), writer, error)
        {
            Clock = clock,
            OutputTerminal = terminal ?? Terminal.None,
            ErrorTerminal = terminal ?? Terminal.None,
        });
        return new Run("minimaria " + string.Join(' ', args), code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    /// <summary>Calls <c>ask --batch -</c> with lines.</summary>
    public static Task<Run> OfBatch(string input, params string[] more) => Of(["ask", "--batch", "-", "--dag", Day, .. more], Encoding.UTF8.GetBytes(input));

    /// <summary>Gives the output and the errors without line breaks and indents.</summary>
    public string Unwrapped => string.Join(' ', (Output + Error).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Gives all that a person would see, without what every change of the rules changes.</summary>
    public override string ToString()
    {
        string text = $"$ {Call}\n{Output}{Error}=> {(int)Code}\n";
        text = Regex.Replace(text, "sha256:[0-9a-f…]+", "sha256:…", RegexOptions.None, TimeSpan.FromSeconds(1));
        return Regex.Replace(text, @"(?<=regelversion|rule version) [\d.]+ ", " … ", RegexOptions.None, TimeSpan.FromSeconds(1));
    }
}
