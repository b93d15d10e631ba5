using System.Text;
using Microsoft.Win32.SafeHandles;

namespace MiniMaria.Rules.Cli.Output;

/// <summary>Where a call reads and writes. Always UTF-8 without a byte order mark, whatever the console says.</summary>
/// <param name="Input">What a batch is read from when its file is <c>-</c>.</param>
/// <param name="Output">Answers and findings.</param>
/// <param name="Error">What is wrong with the call.</param>
internal sealed record Streams(Stream Input, TextWriter Output, TextWriter Error)
{
    private const int BufferSize = 1 << 15;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>What a check times itself by; <see langword="null"/> where the output must be the same on every run.</summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>
    /// What gives the token that ends long work when a person interrupts it; asked for when long work begins, so that short work
    /// ends at once as ever.
    /// </summary>
    public Func<CancellationToken> Interruption { get; init; } = static () => CancellationToken.None;

    /// <summary>What a person sees the output on.</summary>
    public Terminal OutputTerminal { get; init; } = Terminal.None;

    /// <summary>What a person sees the errors on.</summary>
    public Terminal ErrorTerminal { get; init; } = Terminal.None;

    /// <summary>Begins a page for a person on the output.</summary>
    public Page NewPage() => new(Output, OutputTerminal);

    /// <summary>Begins a page for a person where faults are told.</summary>
    public Page NewErrorPage() => new(Error, ErrorTerminal);

    /// <summary>Gives the streams of this process.</summary>
    public static Streams OfProcess()
    {
        if (OperatingSystem.IsWindows() && !(Console.IsOutputRedirected && Console.IsErrorRedirected))
        {
            Console.OutputEncoding = Utf8;
        }

        return new Streams(
            Console.OpenStandardInput(),
            new StreamWriter(OpenOutput(), Utf8, BufferSize) { NewLine = "\n" },
            new StreamWriter(Console.OpenStandardError(), Utf8, BufferSize) { NewLine = "\n" })
        {
            Clock = TimeProvider.System,
            Interruption = OnCancelKey,
            OutputTerminal = Terminal.OfProcess(Console.IsOutputRedirected),
            ErrorTerminal = Terminal.OfProcess(Console.IsErrorRedirected),
        };
    }

    // The first press ends the work in good order, the second the program at once.
    private static CancellationToken OnCancelKey()
    {
        var source = new CancellationTokenSource();
        Console.CancelKeyPress += (_, e) =>
        {
            e.Cancel = !source.IsCancellationRequested;
            source.Cancel();
        };
        return source.Token;
    }

    // The console's own stream is silent when the reader of a pipe has gone; a batch would then go on for nobody.
    private static Stream OpenOutput()
    {
        if (!OperatingSystem.IsWindows() && Console.IsOutputRedirected)
        {
            try
            {
                var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
                if (!pipe.CanSeek)
                {
                    return pipe;
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
            {
                return Console.OpenStandardOutput();
            }
        }

        return Console.OpenStandardOutput();
    }
}
