namespace MiniMaria.Rules.Cli.Output;

/// <summary>What a person reads a text on.</summary>
/// <param name="Width">How many characters fit on a line.</param>
/// <param name="Colour">Whether colour and bold type may be used.</param>
internal sealed record Terminal(int Width, bool Colour)
{
    private const int UsualWidth = 80;
    private const int LeastWidth = 20;

    /// <summary>A file or a pipe: nothing is broken into lines, and no colour.</summary>
    public static Terminal None { get; } = new(int.MaxValue, Colour: false);

    /// <summary>Gets a value indicating whether text is broken into lines that fit; what a program reads is not.</summary>
    public bool Wraps => Width < int.MaxValue;

    /// <summary>Gives the terminal of this process.</summary>
    /// <param name="redirected">Whether the text goes to a file or a pipe instead.</param>
    public static Terminal OfProcess(bool redirected)
    {
        if (redirected)
        {
            return None;
        }

        bool colour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new Terminal(WidthOfConsole(), colour);
    }

    private static int WidthOfConsole()
    {
        try
        {
            return Console.WindowWidth > 0 ? Math.Max(Console.WindowWidth, LeastWidth) : UsualWidth;
        }
        catch (Exception e) when (e is IOException or PlatformNotSupportedException)
        {
            return UsualWidth;
        }
    }
}
