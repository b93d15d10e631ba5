using MiniMaria.Rules.Diagnostics;

namespace MiniMaria.Rules.Cli.Output;

/// <summary>
/// Work for which somebody may have to wait: it can be interrupted, and on a terminal it says what it is at once it has taken a
/// second. What it says is wiped out at the end; nothing is said to a file or a pipe.
/// </summary>
internal sealed class LongWork : IProgress<string>, IDisposable
{
    private static readonly Phrase AtWork = new("Går igenom {0} …", "Going through {0} …");
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Streams _streams;
    private readonly Language _language;
    private readonly Lock _writing = new();
    private readonly long _start;
    private TimeSpan _said;
    private int _length;

    public LongWork(Streams streams, Language language)
    {
        _streams = streams;
        _language = language;
        _start = streams.ErrorTerminal.Wraps && streams.Clock is { } clock ? clock.GetTimestamp() : 0;
        Cancellation = streams.Interruption();
    }

    /// <summary>What ends the work when it is interrupted.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>Says what the work is at.</summary>
    public void Report(string value)
    {
        if (!_streams.ErrorTerminal.Wraps || _streams.Clock is not { } clock)
        {
            return;
        }

        lock (_writing)
        {
            TimeSpan now = clock.GetElapsedTime(_start);
            if (now >= Patience && now - _said >= Pause)
            {
                _said = now;
                string text = AtWork.In(_language, value);
                text = text.Length < _streams.ErrorTerminal.Width ? text : text[..(_streams.ErrorTerminal.Width - 1)];
                _streams.Error.Write($"\r{text.PadRight(_length)}");
                _streams.Error.Flush();
                _length = text.Length;
            }
        }
    }

    public void Dispose()
    {
        if (_length > 0)
        {
            _streams.Error.Write($"\r{new string(' ', _length)}\r");
            _streams.Error.Flush();
        }
    }
}
