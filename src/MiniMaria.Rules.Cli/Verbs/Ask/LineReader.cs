namespace MiniMaria.Rules.Cli.Verbs.Ask;

/// <summary>Reads lines of bytes from a stream, holding no more of a line than the caller wants.</summary>
/// <param name="input">The stream.</param>
/// <param name="maximum">The length of line that the caller wants, in bytes, inclusive.</param>
/// <param name="beforeWaiting">Called before each read from the stream, which may wait for somebody to write.</param>
internal sealed class LineReader(Stream input, int maximum, Func<Task> beforeWaiting)
{
    private const int ChunkSize = 1 << 16;

    private byte[] _buffer = new byte[ChunkSize];

    // Invariant: what is read but not returned stands in _buffer[_start.._end].
    private int _start;
    private int _end;
    private bool _isFirst = true;
    private bool _skipsRest;
    private bool _ended;

    /// <summary>Gives the next line without its end; <see langword="null"/> after the last.</summary>
    /// <exception cref="BrokenInputException">The stream cannot be read.</exception>
    /// <returns>The line, valid until the next call. One that is too long is cut one byte after the maximum.</returns>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync()
    {
        if (_skipsRest)
        {
            await SkipLineAsync();
        }

        int searched = 0;
        while (true)
        {
            int length = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (length >= 0)
            {
                length += searched;
                return Take(length, length + 1);
            }

            searched = _end - _start;
            if (_ended)
            {
                // A bare null would become an empty line by way of byte[].
                return searched == 0 ? default(ReadOnlyMemory<byte>?) : Take(searched, searched);
            }

            // One byte more than the maximum may be the carriage return of a line that fits.
            if (searched > maximum + 1)
            {
                _skipsRest = true;
                return Take(searched, searched);
            }

            await FillAsync();
        }
    }

    private ReadOnlyMemory<byte> Take(int length, int consumed)
    {
        ReadOnlyMemory<byte> line = _buffer.AsMemory(_start, length);
        _start += consumed;
        if (_isFirst && line.Span.StartsWith("\uFEFF"u8))
        {
            line = line[3..];
        }

        _isFirst = false;
        line = line.Span.EndsWith("\r"u8) ? line[..^1] : line;
        return line.Length > maximum ? line[..(maximum + 1)] : line;
    }

    private async Task SkipLineAsync()
    {
        while (true)
        {
            int end = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            if (end >= 0 || _ended)
            {
                _start = end >= 0 ? _start + end + 1 : _end;
                _skipsRest = false;
                return;
            }

            _start = _end;
            await FillAsync();
        }
    }

    private async Task FillAsync()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Min(_buffer.Length * 2, maximum + ChunkSize));
        }

        await beforeWaiting();
        int read = await ReadChunkAsync();
        _end += read;
        _ended = read == 0;
    }

    private async Task<int> ReadChunkAsync()
    {
        try
        {
            return await input.ReadAsync(_buffer.AsMemory(_end));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BrokenInputException(e);
        }
    }
}
